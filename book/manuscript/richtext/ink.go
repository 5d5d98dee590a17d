package richtext

import (
	"bytes"

	"kanben/book/manuscript/draft"
)

// HasInk tells whether any character of text shows.
func HasInk(text []byte) bool { return draft.HasInk(text) }

// InkOf counts the characters of text that show.
func InkOf(text []byte) int { return draft.Ink(text) }

// OneLine gives text without breaks and controls.
func OneLine(text []byte) []byte {
	return bytes.Map(func(c rune) rune {
		if c < ' ' || c == 0x85 || c == 0x2028 || c == 0x2029 {
			return -1
		}
		return c
	}, bytes.TrimSpace(text))
}
