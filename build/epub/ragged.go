package epub

import (
	"strings"
	"unicode/utf8"

	"kanben/book"
	"kanben/book/zh"
)

// longestPiece is how many letters and signs may stand together without a break in
// a paragraph that is flush at both edges. A line of a phone has some 18 characters,
// and these are as wide as five of them: where they turn over, the white they leave
// would part the others by a quarter of their width and more (T53).
const longestPiece = 9

// raggedness is the class of a paragraph whose lines are set natural and left short
// (T53b), "" if it has no long Western word. Not every reader parts words, and one
// that does loses little.
func raggedness(text []book.Inline) string {
	if hasLongPiece(book.Plain(text)) {
		return "ragged"
	}
	return ""
}

// hasLongPiece tells whether a text has Western letters and signs that reach over
// longestPiece without a place where lines may break.
func hasLongPiece(s string) bool {
	n := 0
	for i := 0; i < len(s); {
		r, size := rune(s[i]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(s[i:])
		}
		i += size
		switch {
		case r == ' ' || r == '-' || r == '/' || r >= utf8.RuneSelf && !zh.IsWesternLetter(r):
			n = 0
		default:
			n++
		}
		if n > longestPiece {
			return true
		}
	}
	return false
}

// classes joins the names of classes; empty ones fall out.
func classes(names ...string) string {
	return strings.TrimSpace(strings.Join(names, " "))
}
