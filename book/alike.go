package book

import (
	"strings"

	"kanben/book/zh"
)

// Alike tells whether the speeches' titles are all alike: at least 3 speeches,
// and at least two thirds of them the same once the label (篇1) is taken off.
// Designs then lead with the label and fill the contents page's second level
// (design.md 1.3). The texts stay as they are.
func (b *Book) Alike() bool {
	all, most, count := 0, 0, map[string]int{}
	for _, s := range b.Speeches {
		if s.Divider {
			continue
		}
		all++
		w := s.Words()
		count[w]++
		most = max(most, count[w])
	}
	return all >= 3 && 3*most >= 2*all
}

// FirstLine is the beginning of the speech's first paragraph, cut at the first
// mark after at least 6 characters, with at most 16 characters, and …… for the
// rest (design.md 1.3). It is a reading aid for contents pages whose titles are
// alike: never in an outline, in navigation, in metadata or a running head. It
// is "" for a speech without a paragraph.
func (s *Speech) FirstLine() string {
	for _, k := range s.Blocks {
		if p, ok := k.(*Paragraph); ok {
			if t := strings.TrimSpace(Plain(Unmarked(p.Text))); t != "" {
				return cutLine(t)
			}
		}
	}
	return ""
}

// Limits of FirstLine, in characters.
const (
	firstLineMin = 6
	firstLineMax = 16
)

// cutLine cuts a line of text for FirstLine; a short line is left whole.
func cutLine(t string) string {
	n, word := 0, 0 // characters so far; where the Western word at hand began
	var before zh.Class
	for at, r := range t {
		c := zh.ClassOf(r)
		if !c.IsWestern() || !before.IsWestern() {
			word = at
		}
		switch {
		case n >= firstLineMin && c.IsMark():
			return t[:at] + "……"
		case n == firstLineMax && word > 0:
			return strings.TrimSpace(t[:word]) + "……"
		case n == firstLineMax: // one long word
			return t[:at] + "……"
		}
		before = c
		n++
	}
	return t
}
