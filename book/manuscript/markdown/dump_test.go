package markdown

import (
	"fmt"
	"strings"

	"kanben/book"
	"kanben/book/manuscript/draft"
)

// heads lists the title, the speeches and the headings of a manuscript.
func heads(m *draft.Manuscript) string {
	var list []string
	add := func(format string, args ...any) { list = append(list, fmt.Sprintf(format, args...)) }
	headings := func(blocks []book.Block) {
		for _, b := range blocks {
			if h, ok := b.(*book.Heading); ok {
				add("heading %d %s", h.Level, h.PlainText())
			}
		}
	}
	if m.Title.File != nil {
		add("title %s", book.Plain(m.Words))
	}
	headings(m.Front)
	for _, s := range m.Speeches {
		if s.Trailing {
			add("speech %s[%s]", book.Plain(s.Title), s.Label)
		} else {
			add("speech %s", s.Heading())
		}
		headings(s.Blocks)
	}
	return strings.Join(list, " | ")
}
