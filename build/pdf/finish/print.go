package finish

import (
	"strconv"
	"unicode/utf16"

	"kanben/build/pdf/token"
)

func (n Name) Append(b []byte) []byte {
	b = append(b, '/')
	for i := range len(n) {
		c := n[i]
		if c <= ' ' || c > '~' || c == '#' || token.IsDelimiter(c) {
			b = append(b, '#', hexDigits[c>>4], hexDigits[c&15])
			continue
		}
		b = append(b, c)
	}
	return b
}

func (Null) Append(b []byte) []byte { return append(b, "null"...) }

func (n Int) Append(b []byte) []byte { return strconv.AppendInt(b, int64(n), 10) }

func (m Milli) Append(b []byte) []byte { return appendMilli(b, int64(m)) }

// Append writes the number without an exponent, which PDF does not know.
func (v Real) Append(b []byte) []byte {
	from := len(b)
	b = strconv.AppendFloat(b, float64(v), 'f', 6, 64)
	for b[len(b)-1] == '0' {
		b = b[:len(b)-1]
	}
	if b[len(b)-1] == '.' {
		b = b[:len(b)-1]
	}
	if string(b[from:]) == "-0" {
		b = append(b[:from], '0')
	}
	return b
}

func (v Bool) Append(b []byte) []byte { return strconv.AppendBool(b, bool(v)) }

func (r Ref) Append(b []byte) []byte {
	b = strconv.AppendInt(b, int64(r), 10)
	return append(b, " 0 R"...)
}

func (a Array) Append(b []byte) []byte {
	b = append(b, '[')
	for _, o := range a {
		b = appendSpaced(b, o)
	}
	return append(b, ']')
}

func (d Dict) Append(b []byte) []byte {
	b = append(b, "<<"...)
	for _, e := range d {
		b = e.Key.Append(b)
		b = appendSpaced(b, e.Value)
	}
	return append(b, ">>"...)
}

func (s ASCII) Append(b []byte) []byte { return appendLiteral(b, string(s)) }

func (h Hex) Append(b []byte) []byte {
	b = append(b, '<')
	for _, c := range h {
		b = append(b, hexDigits[c>>4], hexDigits[c&15])
	}
	return append(b, '>')
}

func (t Text) Append(b []byte) []byte {
	b = append(b, "<FEFF"...)
	b = appendUTF16(b, string(t))
	return append(b, '>')
}

// Append writes the stream as its data stands, with the Length that it has.
func (s *Stream) Append(b []byte) []byte {
	b = s.Dict.with("Length", Int(len(s.Data))).Append(b)
	b = append(b, "\nstream\n"...)
	b = append(b, s.Data...)
	return append(b, "\nendstream"...)
}

const hexDigits = "0123456789ABCDEF"

// appendUTF16 writes a text as the hexadecimal digits of its UTF-16BE form.
func appendUTF16(b []byte, text string) []byte {
	for _, r := range text {
		if hi, lo := utf16.EncodeRune(r); hi != '\uFFFD' {
			b = appendHex16(appendHex16(b, uint16(hi)), uint16(lo))
			continue
		}
		b = appendHex16(b, uint16(r))
	}
	return b
}

// appendHex16 writes four hexadecimal digits.
func appendHex16(b []byte, v uint16) []byte {
	return append(b, hexDigits[v>>12], hexDigits[v>>8&15], hexDigits[v>>4&15], hexDigits[v&15])
}

// appendLiteral writes a string in parentheses. A carriage return must be
// escaped, as a bare one is read as a line feed (ISO 32000-1, 7.3.4.2).
func appendLiteral(b []byte, s string) []byte {
	b = append(b, '(')
	for i := range len(s) {
		b = appendEscaped(b, s[i])
	}
	return append(b, ')')
}

// appendEscaped writes one byte of a literal string.
func appendEscaped(b []byte, c byte) []byte {
	switch c {
	case '(', ')', '\\':
		return append(b, '\\', c)
	case '\r':
		return append(b, '\\', 'r')
	}
	return append(b, c)
}

// appendSpaced writes an object after a space, if one is needed to hold it
// apart from what stands before it.
func appendSpaced(b []byte, o Object) []byte {
	at := len(b)
	b = o.Append(b)
	if at == 0 || at == len(b) || !token.IsRegular(b[at-1]) || !token.IsRegular(b[at]) {
		return b
	}
	b = append(b, 0)
	copy(b[at+1:], b[at:])
	b[at] = ' '
	return b
}

// appendMilli writes v thousandths as short as can be: 0.5 is .5 and 12.30 is
// 12.3.
func appendMilli(b []byte, v int64) []byte {
	if v < 0 {
		b = append(b, '-')
		v = -v
	}
	whole, rest := v/1000, v%1000
	if whole > 0 || rest == 0 {
		b = strconv.AppendInt(b, whole, 10)
	}
	if rest == 0 {
		return b
	}
	b = append(b, '.')
	for unit := int64(100); rest > 0; unit /= 10 {
		b = append(b, '0'+byte(rest/unit))
		rest %= unit
	}
	return b
}
