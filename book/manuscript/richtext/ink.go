package richtext

import (
	"bytes"
	"unicode"
	"unicode/utf8"
)

// HasInk tells whether text holds more than white space.
func HasInk(text []byte) bool { return InkOf(text) > 0 }

// InkOf counts the characters of text without white space.
func InkOf(text []byte) (n int) {
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRune(text[i:])
		i += size
		if !unicode.IsSpace(r) {
			n++
		}
	}
	return n
}

// OneLine gives text without breaks and controls.
func OneLine(text []byte) []byte {
	return bytes.Map(func(c rune) rune {
		if c < ' ' || c == 0x85 || c == 0x2028 || c == 0x2029 {
			return -1
		}
		return c
	}, bytes.TrimSpace(text))
}
