package draft

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"kanben/book/source"
)

// Content is how much a manuscript holds, or the book that was made of it.
// Paragraphs are the file's lines that show anything; a document of a format of
// paragraphs has one a line. Characters are those that show.
type Content struct {
	Paragraphs, Characters, Notes, Pictures, Tables int
}

// count counts the paragraphs and characters of a file, notation among them.
func (c *Content) count(f *source.File) {
	for n := 1; n <= f.Lines(); n++ {
		if strings.Trim(f.Line(n).Text(), blanks) != "" {
			c.Paragraphs++
		}
	}
	c.Characters += utf8.RuneCountInString(f.Text)
	for _, blank := range blanks {
		c.Characters -= strings.Count(f.Text, string(blank))
	}
}

// blanks are the characters that show nothing: white space, and what stands
// where files were joined and where words may be parted.
const blanks = "\t\n\v\f\r \u0085\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u200B\u2028\u2029\u202F\u205F\u3000\uFEFF"

// isInk tells whether a character must not be lost. In a file with notation
// marks may be signs of it, so that only letters and figures are sure to be
// text.
func isInk(r rune, notation bool) bool {
	switch {
	case r < utf8.RuneSelf:
		return r > ' ' && (!notation || r >= '0' && r <= '9' || r >= 'A' && r <= 'Z' || r >= 'a' && r <= 'z')
	case notation:
		return unicode.IsLetter(r) || unicode.IsNumber(r)
	case r >= 0x4E00 && r <= 0x9FFF:
		return true
	}
	return !strings.ContainsRune(blanks, r)
}

// HasInk tells whether any character of text shows.
func HasInk(text []byte) bool {
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRune(text[i:])
		if isInk(r, false) {
			return true
		}
		i += size
	}
	return false
}

// Ink counts the characters of text that show.
func Ink(text []byte) (n int) {
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRune(text[i:])
		i += size
		if isInk(r, false) {
			n++
		}
	}
	return n
}
