package finish

import (
	"bytes"

	"kanben/build/pdf/token"
)

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
		hi, lo := token.Hex(digits[2*i]), token.Hex(digits[2*i+1])
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
