package richtext

import (
	"kanben/book"
	"kanben/book/manuscript/draft"
)

// A listed is an item of a list at hand.
type listed struct {
	item  book.Item
	depth int8
}

// item adds an item with a mark to the list at hand.
func (c *converter) item(p *Paragraph) {
	pt := p.whole()
	before, behind := c.figuresOf(pt)
	words := draft.TrimWords(c.inlines(pt, pt.isHeavy() || c.allBold))
	for _, f := range before {
		c.endList()
		c.figure(f)
	}
	if draft.Flat(words) != "" || draft.HasRefs(words) {
		it := book.Item{Span: c.lineOf(p), Label: p.Label.Text, Text: words}
		c.list = append(c.list, listed{it, p.Label.Depth})
	}
	for _, f := range behind {
		c.endList()
		c.figure(f)
	}
}

// endList makes a unit of the list at hand.
func (c *converter) endList() {
	items := c.list
	c.list = nil
	if len(items) == 0 {
		return
	}
	l := nested(items)
	c.add(draft.BlockUnit(l))
}

// nested makes a list of items, those further in below those before them.
func nested(items []listed) *book.List {
	l := &book.List{Span: items[0].item.Span}
	l.Span.End = max(l.Span.End, items[len(items)-1].item.End)
	for i := 0; i < len(items); {
		it := items[i].item
		n := i + 1
		for n < len(items) && items[n].depth > items[i].depth {
			n++
		}
		if n > i+1 {
			it.Sub = nested(items[i+1 : n])
		}
		l.Items = append(l.Items, it)
		i = n
	}
	return l
}
