package source

import (
	"bytes"
	"strings"
	"unicode/utf8"
)

// mixed reads data whose lines are in two encodings, as it happens when lines
// of a GBK file are pasted into a UTF-8 one by a program that knows neither.
// Each line must be valid UTF-8, or read like Chinese in GB18030.
func mixed(data []byte) (guess, bool) {
	var b strings.Builder
	b.Grow(len(data) + len(data)/4)
	g := guess{label: utf8Codec.name + " + " + gbCodec.name}
	utf, n := false, 0
	for line := range bytes.Lines(data) {
		n++
		if utf8.Valid(line) {
			utf = utf || !isASCII(line)
			b.Write(line)
			continue
		}
		gb := scanGB(line)
		if gb.bad > 0 || !gb.reads() {
			return guess{}, false
		}
		text, lost := gbCodec.text(line)
		if lost > 0 {
			return guess{}, false
		}
		b.WriteString(text)
		g.other = append(g.other, n)
	}
	g.text = b.String()
	return g, utf
}

func isASCII(data []byte) bool {
	for _, c := range data {
		if c >= utf8.RuneSelf {
			return false
		}
	}
	return true
}
