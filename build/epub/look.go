package epub

import (
	"strconv"
	"strings"

	"kanben/build/clreq"
	"kanben/build/style"
)

// A Look is what the book's design says of editions that readers lay out
// themselves. The zero value is what books have unless they ask for another.
type Look struct {
	Punctuation  clreq.Style // T30
	Hang         bool        // marks may hang from the ends of lines, in readers that know how (T34)
	FullOpening  bool        // an opening mark that begins a paragraph keeps its white (T11)
	HungLists    bool        // items of lists turn over behind their label (T99)
	SongHeadings bool        // headings of the first level are in Song
	FirstLines   style.FirstLines
}

// firstLines tells whether contents show the first words of speeches without
// headings.
func (l *Look) firstLines(alike bool) bool {
	return l.FirstLines == style.FirstLinesOn || alike && l.FirstLines != style.FirstLinesOff
}

// headingClass is the class of a heading of a level.
func (l *Look) headingClass(level int) string {
	class := "heading-" + strconv.Itoa(min(level, 3))
	if l.SongHeadings && level == 1 {
		class += " heading-song"
	}
	return class
}

// sheet gives the rules by which the book looks otherwise than the style sheet of
// assets has it. They follow those.
func (l *Look) sheet() string {
	var b strings.Builder
	add := func(when bool, rule string) {
		if when {
			b.WriteString(rule)
		}
	}
	// Readers give marks their whole square, or half of it where marks meet; the
	// face's own half-width forms give all of them half. Of Kaiming, between the
	// two, CSS knows nothing.
	add(l.Punctuation == clreq.Plain, "body { text-spacing-trim: space-all; }")
	add(l.Punctuation == clreq.Banjiao, `body { text-spacing-trim: normal; font-feature-settings: "halt"; }`)
	add(l.FullOpening && l.Punctuation == clreq.Quanjiao, "body { text-spacing-trim: normal; }")
	add(l.Hang, "body { hanging-punctuation: allow-end; }")
	add(l.HungLists, ".item { padding-left: 2em; text-indent: -2em; } .item .label { display: inline-block; min-width: 2em; margin-right: 0; text-indent: 0; }")
	return b.String()
}
