package epub

import (
	"strconv"

	"kanben/book"
)

// speechDocument writes a speech: its opening, then its blocks, each heading
// opening a section of its depth.
func (v *volume) speechDocument(c *chapter) []byte {
	s := c.speech
	m := v.page(c.title, "../", z3998, c.chars)
	body := len(m.open)
	heading, name := s.ID+"-title", ""
	if !hasWords(s) {
		heading, name = "", c.title // nothing to point at
	}
	m.start("section", "id", s.ID, "epub:type", "chapter", "role", "doc-chapter",
		"aria-labelledby", heading, "aria-label", name)
	m.line()
	if heading != "" {
		m.opening(s, heading)
	}
	next := 0
	for _, k := range s.Blocks {
		switch k := k.(type) {
		case *book.Heading:
			// Sections of this depth and deeper ones end here. The speech is
			// one section, so a heading of level 1 leaves one open.
			for len(m.open) > body+max(k.Level, 1) {
				m.end()
				m.line()
			}
			m.heading(c.headings[next])
			next++
		case *book.Paragraph:
			m.paragraph(k)
		case *book.Break:
			m.empty("hr", "class", "break")
			m.line()
		}
	}
	for len(m.open) > body {
		m.end()
		m.line()
	}
	return m.document()
}

// hasWords tells whether the speech's heading line says anything.
func hasWords(s *book.Speech) bool { return clean(s.Heading()) != "" }

// opening writes the heading line in the manuscript's order. The design sets
// the label above the title: the style sheet does that.
func (m *markup) opening(s *book.Speech, id string) {
	m.start("header", "class", "opening")
	m.start("h1", "id", id, "class", "opening-title")
	words := func() {
		if len(s.Title) > 0 {
			m.start("span", "class", "opening-words")
			m.inlines(s.Title)
			m.end()
		}
	}
	label := func() {
		if s.Label != "" {
			m.leaf("span", s.Label, "class", "opening-label")
		}
	}
	first, second := label, words
	if s.Trailing {
		first, second = words, label
	}
	first()
	if s.Gap != "" {
		m.text(" ") // U+3000 would be a line of its own between the two
	}
	second()
	m.end()
	m.end()
	m.line()
}

// heading opens a section and writes its heading: level 1 is an h2.
func (m *markup) heading(h heading) {
	m.start("section")
	m.line()
	if h.id == "" {
		return // no words: nobody could follow a link to it
	}
	level := max(h.of.Level, 1)
	m.start("h"+strconv.Itoa(min(level+1, 6)), "id", h.id, "class", "heading-"+strconv.Itoa(min(level, 3)))
	m.text(h.of.Label)
	m.inlines(h.of.Text)
	m.end()
	m.line()
}

// paragraph writes a paragraph with its part in the speech (T13).
func (m *markup) paragraph(p *book.Paragraph) {
	switch p.Kind {
	case book.Salutation:
		m.start("p", "class", "salutation", "epub:type", "z3998:salutation")
	case book.Closing:
		m.start("p", "class", "closing", "epub:type", "z3998:valediction")
	default:
		m.start("p")
	}
	m.inlines(p.Text)
	m.end()
	m.line()
}

// inlines writes a line of text.
func (m *markup) inlines(in []book.Inline) {
	for _, x := range in {
		switch x := x.(type) {
		case *book.Text:
			m.text(x.S)
		case *book.LineBreak:
			m.empty("br")
		}
	}
}
