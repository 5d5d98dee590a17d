package finish

import "bytes"

// ascii reads a literal string.
func (l *lexer) ascii() (Object, error) {
	l.at++
	var out []byte
	for depth := 1; l.at < len(l.src); l.at++ {
		c := l.src[l.at]
		switch c {
		case '\\':
			l.at++
			if l.at >= len(l.src) {
				return nil, l.errorf("a string without an end")
			}
			c = l.src[l.at]
			if c == 'r' {
				c = '\r'
			}
		case '(':
			depth++
		case ')':
			if depth--; depth == 0 {
				l.at++
				return ASCII(out), nil
			}
		}
		out = append(out, c)
	}
	return nil, l.errorf("a string without an end")
}

// hex reads a string of hexadecimal digits, an even number of them.
func (l *lexer) hex() (Object, error) {
	digits, err := l.hexDigits()
	if err != nil {
		return nil, err
	}
	if len(digits)%2 != 0 {
		return nil, l.errorf("an odd number of digits")
	}
	out := make(Hex, len(digits)/2)
	for i := range out {
		hi, lo := hexValue(digits[2*i]), hexValue(digits[2*i+1])
		if hi < 0 || lo < 0 {
			return nil, l.errorf("not a digit in <%s>", digits)
		}
		out[i] = byte(hi<<4 | lo)
	}
	return out, nil
}

// hexDigits gives what stands between the brackets here, unchecked.
func (l *lexer) hexDigits() ([]byte, error) {
	l.at++
	n := bytes.IndexByte(l.src[l.at:], '>')
	if n < 0 {
		return nil, l.errorf("a string without an end")
	}
	digits := l.src[l.at : l.at+n]
	l.at += n + 1
	return digits, nil
}

// hexValue is the value of a hexadecimal digit, −1 if it is none.
func hexValue(c byte) int {
	switch {
	case '0' <= c && c <= '9':
		return int(c - '0')
	case 'A' <= c && c <= 'F':
		return int(c-'A') + 10
	case 'a' <= c && c <= 'f':
		return int(c-'a') + 10
	}
	return -1
}
