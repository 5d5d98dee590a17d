package markdown

import (
	"bytes"
	"strings"

	"kanben/book/source"
)

// prepare gives what goldmark reads: the text from byte start on, blanks before
// it, with the same length. Line ends that goldmark does not know become ones
// that it does (CR, NEL, U+2029), and what Chinese keyboards type for the space
// behind a mark (#　标题) becomes spaces.
func prepare(f *source.File, start int) []byte {
	src := []byte(f.Text)
	for i := range start {
		if src[i] != '\n' {
			src[i] = ' '
		}
	}
	for i := start; i < len(src); i++ {
		switch {
		case src[i] == '\r' && (i+1 == len(src) || src[i+1] != '\n'):
			src[i] = '\n'
		case src[i] == 0xC2 && bytes.HasPrefix(src[i:], []byte("\u0085")):
			copy(src[i:], "\r\n")
		case src[i] == 0xE2 && bytes.HasPrefix(src[i:], []byte("\u2029")):
			copy(src[i:], "\t\t\n") // two spaces would be a hard break
		}
	}
	for n := 1; n <= f.Lines(); n++ {
		if l := f.Line(n); int(l.Start) >= start {
			spaceMarks(src[l.Start:l.End])
		}
	}
	return src
}

// spaceMarks makes room at the start of a line for goldmark to see its mark: a
// byte order mark before it and an ideographic space behind it become spaces.
func spaceMarks(line []byte) {
	if bytes.HasPrefix(line, []byte("\uFEFF")) {
		copy(line, "   ")
	}
	at := 0
	for at < len(line) && (line[at] == ' ' || line[at] == '>') {
		at++
	}
	from := at
	for at < len(line) && strings.IndexByte("#-+*.)0123456789", line[at]) >= 0 {
		at++
	}
	const wide = "\u3000"
	if mark := line[from:at]; isMark(string(mark)) && bytes.HasPrefix(line[at:], []byte(wide)) {
		copy(line[at:], "   ")
	}
}

// isMark tells whether s is the mark of a heading or of an item.
func isMark(s string) bool {
	switch {
	case s == "-", s == "+", s == "*":
		return true
	case strings.Trim(s, "#") == "":
		return len(s) >= 1 && len(s) <= 6
	}
	digits := strings.TrimRight(s, ".)")
	return len(digits) == len(s)-1 && digits != "" && strings.Trim(digits, "0123456789") == ""
}
