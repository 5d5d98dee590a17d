package epub

import (
	"cmp"
	"fmt"
	"slices"

	"kanben/book"
)

// mostBytes is how large a document may be: phones open larger ones slowly, and
// old readers not at all. What stands above it leaves room for the head and for
// sections that are opened again.
const (
	mostBytes = 300 << 10
	fullBytes = mostBytes - 8<<10
)

// A boundary is where a speech may be parted: before a block.
type boundary struct {
	block int
	at    int // bytes of the document before it
	level int // of the heading that begins there; noHeading without one
}

const noHeading = 100

// part finds where a long speech is parted into documents: before a heading, the
// higher and the later the better, and where there is none before any block. A
// block that is longer than a document stays whole.
func (v *volume) part(c *chapter) {
	if c.single || c.chars < mostBytes/8 {
		return // markup is never eight times the text
	}
	var list []boundary
	next := 0
	whole := v.write(c, func(block, at int) {
		b := boundary{block, at, noHeading}
		if _, ok := c.speech.Blocks[block].(*book.Heading); ok {
			if h := c.headings[next]; h.id != "" {
				b.level = h.level
			}
			next++
		}
		list = append(list, b)
	})
	size := len(whole[0])
	for from := 0; size-from > fullBytes; {
		fits := slices.DeleteFunc(slices.Clone(list), func(b boundary) bool {
			return b.at <= from+fullBytes/3 || b.at > from+fullBytes
		})
		if len(fits) == 0 { // nothing but blocks that are too long: part at the next
			i := slices.IndexFunc(list, func(b boundary) bool { return b.at > from+fullBytes/3 })
			if i < 0 {
				break
			}
			fits = list[i : i+1]
		}
		best := slices.MinFunc(fits, func(a, b boundary) int {
			return cmp.Or(cmp.Compare(a.level, b.level), cmp.Compare(b.at, a.at))
		})
		c.cuts = append(c.cuts, best.block)
		from = best.at
	}
	c.file()
}

// file gives headings the documents in which they stand.
func (c *chapter) file() {
	next := 0
	for i, k := range c.speech.Blocks {
		if _, ok := k.(*book.Heading); ok {
			c.headings[next].part = c.partOf(i)
			next++
		}
	}
}

// partOf is the document of a block, from 0.
func (c *chapter) partOf(block int) int {
	n := 0
	for n < len(c.cuts) && c.cuts[n] <= block {
		n++
	}
	return n
}

// fileName is the name of a document of the speech, from 0.
func (c *chapter) fileName(part int) string {
	if part == 0 {
		return c.name
	}
	return fmt.Sprintf("%s-p%d.xhtml", c.speech.ID, part+1)
}

// turn ends a document of a speech and begins the next one, with the sections
// open that were open.
func (p *prose) turn(c *chapter, levels []int) {
	p.done = append(p.done, p.document())
	p.part++
	r := p.ruler
	p.markup = p.v.page(c.title, "../", z3998, c.chars/len(c.cuts))
	p.ruler = r
	if r != nil {
		r.part = p.part
	}
	p.start("section", "id", fmt.Sprintf("%s-p%d", c.speech.ID, p.part+1), "epub:type", "chapter", "role", "doc-chapter", "aria-label", c.title)
	p.line()
	for range levels[1:] {
		p.start("section")
		p.line()
	}
}

// place is the way to an anchor of the speech in one of its documents.
func (p *prose) place(part int, id string) string {
	if part == p.part {
		return "#" + id
	}
	return p.c.fileName(part) + "#" + id
}
