package diag

import (
	"fmt"
	"strings"
	"unicode"

	"github.com/rivo/uniseg"
)

// Columns is the number of columns that a terminal gives to a text: two for a
// Han character or full-width mark, none for a combining mark.
func Columns(s string) int { return uniseg.StringWidth(s) }

// Visible writes a text so that all of it shows: control characters, which
// could steer a terminal, and marks without a shape, which could turn a line
// around (U+202E), are written as <U+202E>; tabs become spaces.
func Visible(s string) string {
	if strings.IndexFunc(s, hidden) < 0 {
		return s
	}
	var b strings.Builder
	for _, r := range s {
		b.WriteString(visible(r))
	}
	return b.String()
}

func visible(r rune) string {
	switch {
	case r == '\t':
		return " "
	case hidden(r):
		return fmt.Sprintf("<U+%04X>", r)
	}
	return string(r)
}

// hidden tells whether a character has no shape of its own: controls (Cc),
// format characters (Cf: bidi, zero width, BOM), line and paragraph separators.
func hidden(r rune) bool {
	return r < ' ' || r >= 0x7F && (unicode.Is(unicode.Cc, r) || unicode.In(r, unicode.Cf, unicode.Zl, unicode.Zp))
}
