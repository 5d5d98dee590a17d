package epub

import (
	"slices"
	"strconv"

	"kanben/book"
	"kanben/build/sound"
)

// speechDocuments writes a speech: one document, or several if it is long.
func (v *volume) speechDocuments(c *chapter) [][]byte { return v.write(c, nil) }

// write writes a speech's documents. If measure is given, the speech is written
// into one, for nothing but its size: measure hears of each block before it is
// written, and how many bytes stand before it.
func (v *volume) write(c *chapter, measure func(block, at int)) [][]byte {
	m := v.page(c.title, "../", z3998, c.chars)
	if measure != nil {
		m.ink = nil
	}
	p := v.speech(m, c, measure)
	return append(p.done, p.document())
}

// speech writes a speech: its opening, then its blocks, each heading opening a
// section of its depth.
func (v *volume) speech(m *markup, c *chapter, measure func(block, at int)) *prose {
	s := c.speech
	p := &prose{
		markup:   m,
		v:        v,
		c:        c,
		id:       s.ID,
		notes:    footnotes(s),
		pictures: v.gallery.shown,
		measure:  measure,
	}
	if m.ruler = nil; len(c.pages) > 0 {
		m.ruler = &ruler{marks: c.pages}
		if measure != nil {
			m.ruler.marks = slices.Clone(c.pages) // they are placed when it counts
		}
	}
	name := ""
	if c.anchor == "" {
		name = c.title // there is no heading to take the name from
	}
	class := ""
	if m.html {
		class = "chapter"
	}
	kind := "chapter"
	if s.Divider {
		kind = "part"
	}
	p.start("section", "id", s.ID, "class", class, "epub:type", kind, "role", "doc-"+kind,
		"aria-labelledby", c.anchor, "aria-label", name)
	p.line()
	p.pagesHere()
	if c.anchor != "" || len(s.Opening) > 0 {
		p.opening(s, c.anchor)
	}
	p.blocks(c)
	p.endNotes(s.Notes)
	p.end()
	p.line()
	return p
}

// blocks writes the blocks of a speech, each heading opening a section.
func (p *prose) blocks(c *chapter) {
	next, newPage := 0, false
	levels := []int{0} // of the sections that are open: the speech, headings
	for i, k := range c.speech.Blocks {
		if p.measure != nil {
			p.measure(i, len(p.b))
		} else if c.partOf(i) > p.part {
			if next < len(c.headings) && c.headings[next].of == k && c.headings[next].id != "" {
				levels = p.closeSections(levels, c.headings[next].level)
			}
			p.turn(c, levels)
		}
		if _, ok := k.(*book.PageBreak); ok {
			newPage = true
			continue
		}
		if newPage { // something follows that can begin it
			newPage = false
			p.leaf("div", "", "class", "page-break")
			p.line()
		}
		p.pagesHere()
		if _, ok := k.(*book.Heading); !ok {
			p.spokenBlock(i, k)
			continue
		}
		h := c.headings[next]
		if next++; h.id != "" { // else it has no words: nothing begins here
			levels = p.closeSections(levels, h.level)
			levels = append(levels, h.level)
			p.heading(h, len(levels))
		}
	}
	p.closeSections(levels, 1)
}

// closeSections closes the sections of headings that are not above a level, and
// gives the levels still open.
func (p *prose) closeSections(levels []int, level int) []int {
	for level <= levels[len(levels)-1] {
		levels = levels[:len(levels)-1]
		p.end()
		p.line()
	}
	return levels
}

// opening writes the heading line in the manuscript's order, and the lines
// below it. The design sets the label above the title: the style sheet does
// that. A label alone is the title. Without an id there is no heading line.
func (p *prose) opening(s *book.Speech, id string) {
	p.start("header", "id", p.c.clipID(sound.Opening, 0), "class", "opening")
	if id != "" {
		p.openingTitle(s, id)
	}
	for i := range s.Opening {
		l := &s.Opening[i]
		if l.Label == "" && isBlank(l.Text) {
			continue
		}
		p.line()
		p.start("p", "class", openingClass[l.Kind])
		p.set(l.Label)
		p.inlines(l.Text)
		p.end()
	}
	p.end()
	p.line()
}

// openingClass is the style of each kind of opening line (design.md part 3).
var openingClass = [...]string{
	book.Subtitle: "subtitle", book.Occasion: "occasion", book.DatePlace: "date", book.Speaker: "by",
}

func (p *prose) openingTitle(s *book.Speech, id string) {
	p.start("h1", "id", id, "class", "opening-title")
	switch {
	case !s.Titled():
		p.start("span", "class", "opening-words")
		p.text(s.Label)
		p.headingInlines(s.Title) // the marks of its notes
		p.end()
	case s.Trailing:
		p.openingWords(s)
		p.gap(s)
		p.openingLabel(s)
	default:
		p.openingLabel(s)
		p.gap(s)
		p.openingWords(s)
	}
	p.end()
}

func (p *prose) openingWords(s *book.Speech) {
	p.start("span", "class", "opening-words")
	p.headingInlines(s.Title)
	p.end()
}

func (p *prose) openingLabel(s *book.Speech) {
	if s.Label != "" {
		p.setLeaf("span", s.Label, "class", "opening-label")
	}
}

// gap writes the white between label and words as a space: U+3000 would be a
// line of its own between the two.
func (p *prose) gap(s *book.Speech) {
	if s.Gap != "" {
		p.text(" ")
	}
}

// heading opens a section and writes its heading: level 1 is an h2. Depth is
// that of the section, the speech's being 1. Where the manuscript leaves a level
// out, the element tells the author's level, and screen readers are told the
// depth, since a gap looks to them like something missed.
func (p *prose) heading(h heading, depth int) {
	p.start("section")
	p.line()
	rank, ariaLevel := min(h.level+1, 6), ""
	if depth != rank {
		ariaLevel = strconv.Itoa(depth)
	}
	p.start("h"+strconv.Itoa(rank), "id", h.id, "class", p.v.look.headingClass(h.level),
		"aria-level", ariaLevel)
	p.set(h.of.Label)
	if h.of.Gap != "" && !endsInWhite(h.of.Label) {
		p.text(" ")
	}
	p.headingInlines(h.of.Text)
	p.end()
	p.line()
}
