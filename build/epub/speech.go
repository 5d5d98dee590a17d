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
	name := ""
	if c.anchor == "" {
		name = c.title // there is no heading to take the name from
	}
	m.start("section", "id", s.ID, "epub:type", "chapter", "role", "doc-chapter",
		"aria-labelledby", c.anchor, "aria-label", name)
	m.line()
	if c.anchor != "" {
		m.opening(s, c.anchor)
	}
	next := 0
	levels := []int{0} // of the sections that are open: the speech, headings
	for _, k := range s.Blocks {
		switch k := k.(type) {
		case *book.Heading:
			h := c.headings[next]
			if next++; h.id == "" {
				continue // no words: nothing begins here
			}
			for h.level <= levels[len(levels)-1] {
				levels = levels[:len(levels)-1]
				m.end()
				m.line()
			}
			levels = append(levels, h.level)
			m.heading(h, len(levels))
		case *book.Paragraph:
			m.paragraph(k)
		case *book.Break:
			m.empty("hr", "class", "break")
			m.line()
		}
	}
	for range levels {
		m.end()
		m.line()
	}
	return m.document()
}

// opening writes the heading line in the manuscript's order. The design sets
// the label above the title: the style sheet does that. A label alone is the
// title.
func (m *markup) opening(s *book.Speech, id string) {
	m.start("header", "class", "opening")
	m.start("h1", "id", id, "class", "opening-title")
	switch {
	case len(s.Title) == 0:
		m.leaf("span", s.Label, "class", "opening-words")
	case s.Trailing:
		m.openingWords(s)
		m.gap(s)
		m.openingLabel(s)
	default:
		m.openingLabel(s)
		m.gap(s)
		m.openingWords(s)
	}
	m.end()
	m.end()
	m.line()
}

func (m *markup) openingWords(s *book.Speech) {
	m.start("span", "class", "opening-words")
	m.inlines(s.Title)
	m.end()
}

func (m *markup) openingLabel(s *book.Speech) {
	if s.Label != "" {
		m.leaf("span", s.Label, "class", "opening-label")
	}
}

// gap writes the white between label and words as a space: U+3000 would be a
// line of its own between the two.
func (m *markup) gap(s *book.Speech) {
	if s.Gap != "" {
		m.text(" ")
	}
}

// heading opens a section and writes its heading: level 1 is an h2. Depth is
// that of the section, the speech's being 1. Where the manuscript leaves a level
// out, the element tells the author's level, and screen readers are told the
// depth, since a gap looks to them like something missed.
func (m *markup) heading(h heading, depth int) {
	m.start("section")
	m.line()
	rank, ariaLevel := min(h.level+1, 6), ""
	if depth != rank {
		ariaLevel = strconv.Itoa(depth)
	}
	m.start("h"+strconv.Itoa(rank), "id", h.id, "class", "heading-"+strconv.Itoa(min(h.level, 3)),
		"aria-level", ariaLevel)
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
