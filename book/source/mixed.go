package source

import (
	"bytes"
	"strings"
	"unicode/utf8"
)

// mixed reads data whose lines are in two encodings, as it happens when a
// program that knows neither pastes UTF-8 into a GBK file or the other way.
// Each line must be Chinese in UTF-8, or ASCII, or in the other encoding, which
// all the other lines together tell; and there must be some of both.
func mixed(data []byte) (guess, bool) {
	var other []byte // the lines in the other encoding
	native := 0
	for line := range bytes.Lines(data) {
		switch {
		case isASCII(line):
		case isChineseUTF8(line):
			native++
		default:
			other = append(other, line...)
		}
	}
	if native == 0 || len(other) == 0 {
		return guess{}, false
	}
	c := gbCodec
	if g, ok := detectDouble(other, false); !ok || g.label == big5Codec.name {
		c = big5Codec
	}
	if text, lost := c.text(other); lost > 0 || !readingOf(text).chinese() {
		return guess{}, false
	}
	return mixedLines(data, c)
}

// mixedLines decodes line by line: UTF-8 where that is Chinese, else c.
func mixedLines(data []byte, c *codec) (guess, bool) {
	var b strings.Builder
	b.Grow(len(data) + len(data)/4)
	var foreign, native []int // lines in c and in UTF-8
	n := 0
	for line := range bytes.Lines(data) {
		n++
		switch {
		case isASCII(line):
			b.Write(line)
			continue
		case isChineseUTF8(line):
			native = append(native, n)
			b.Write(line)
			continue
		}
		text, lost := c.text(line)
		if lost > 0 {
			return guess{}, false
		}
		foreign = append(foreign, n)
		b.WriteString(text)
	}
	g := guess{label: utf8Codec.name + " + " + c.name, text: b.String(), other: foreign}
	if len(native) < len(foreign) {
		g.label, g.other = c.name+" + "+utf8Codec.name, native
	}
	return g, true
}

// isChineseUTF8 tells whether a line is UTF-8 and holds what Chinese text does:
// ASCII and characters of three bytes or more, at least two of them. (Two bytes
// of GBK can be one character of UTF-8 too, but a Latin or Greek one.)
func isChineseUTF8(line []byte) bool {
	wide := 0
	for i := 0; i < len(line); {
		if line[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, size := utf8.DecodeRune(line[i:])
		if size < 3 || r == utf8.RuneError {
			return false
		}
		wide++
		i += size
	}
	return wide >= 2
}

func isASCII(data []byte) bool {
	for _, c := range data {
		if c >= utf8.RuneSelf {
			return false
		}
	}
	return true
}
