package draft

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"kanben/book/source"
)

// Trim leaves out the space and invisible marks at the edges of a line.
func Trim(s source.Span) source.Span {
	text := s.Text()
	end := len(strings.TrimRightFunc(text, IsEdge))
	start := end - len(strings.TrimLeftFunc(text[:end], IsEdge))
	return s.Sub(start, end)
}

// IsEdge tells whether r is left out at the edges of a line: white space, and
// byte order marks that stand where files were joined.
func IsEdge(r rune) bool {
	if r < utf8.RuneSelf {
		return r == ' ' || r >= '\t' && r <= '\r'
	}
	return r == '\u3000' || r == '\uFEFF' || r == '\u200B' || r < 0x3000 && unicode.IsSpace(r)
}
