package outline

import (
	"strings"
	"unicode"
)

// fewestAgain is how many Han characters a title has at least whose repetition
// is left out wherever it stands; a shorter one only right below its head.
const fewestAgain = 7

// dropAgain leaves out the lines of the speech of lines [from, to) that only say
// its heading or the book's title again: a web page's double head, a running
// head that was copied along.
func (f *finder) dropAgain(from, to int) {
	var titles []string
	add := func(s string) {
		if s = titleOf(s); s != "" {
			titles = append(titles, s)
		}
	}
	if f.Title >= 0 {
		add(f.Lines[f.Title].Words.Of(f.lines[f.Title]))
	}
	head := from - 1
	if head >= 0 {
		l := &f.Lines[head]
		add(f.lines[head])
		add(l.Words.Of(f.lines[head]))
	}
	first := f.nextInk(from - 1)
	for i := first; i < to; i = f.nextInk(i) {
		if !f.open(i) || longerThan(f.lines[i], maxTitle) {
			continue
		}
		s := titleOf(f.lines[i])
		for _, t := range titles {
			if s == t && (i == first && head >= 0 || hanCount(t) >= fewestAgain) {
				f.set(i, Line{Kind: Title, why: reason{text: &whyTitleAgain}})
			}
		}
	}
}

// titleOf is a title for comparing: without space, book-title marks, ornaments.
func titleOf(s string) string {
	s = bare(s)
	if in, ok := inBookMarks(s); ok {
		s = in.Of(s)
	}
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return -1
		}
		return r
	}, s)
}
