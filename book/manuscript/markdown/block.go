package markdown

import (
	"slices"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"

	"kanben/book"
	"kanben/book/manuscript/outline"
	"kanben/book/source"
)

// A unit is what the outline calls a line: a paragraph, a heading, or a block
// of another kind.
type unit struct {
	span  source.Span
	text  string // in which the outline is found
	words []book.Inline
	style outline.Style
	block book.Block // if style is outline.Block
}

// document turns the tree into units, in the order of the text.
func (c *converter) document(root ast.Node) {
	c.notes.find(root)
	for n := root.FirstChild(); n != nil; n = n.NextSibling() {
		c.units = append(c.units, c.block(n)...)
	}
	c.units = append(c.units, c.unusedNotes()...)
	slices.SortStableFunc(c.units, func(a, b unit) int { return int(a.span.Start) - int(b.span.Start) })
	c.caption()
}

// block turns one block into units.
func (c *converter) block(n ast.Node) []unit {
	switch n := n.(type) {
	case *ast.Paragraph, *ast.TextBlock:
		return c.paragraphs(n, true)
	case *ast.Heading:
		return c.heading(n)
	case *ast.ThematicBreak:
		return []unit{c.rule(n)}
	case *ast.FencedCodeBlock:
		return c.fence(n)
	case *ast.Blockquote:
		return c.quote(n)
	case *ast.List:
		list := c.list(n, 1)
		return []unit{blockUnit(list)}
	case *extast.Table:
		return []unit{blockUnit(c.table(n))}
	}
	return nil // the notes, which come at their marks
}

// blockUnit makes a unit of a block.
func blockUnit(b book.Block) unit {
	span := b.Place()
	return unit{span: span, text: span.Text(), style: outline.Block, block: b}
}

// textUnit makes a unit of a paragraph's words, false if there are none.
func textUnit(words []book.Inline) (unit, bool) {
	words = trim(words)
	text := flat(words)
	if text == "" && !hasRefs(words) {
		return unit{}, false
	}
	return unit{span: extent(words), text: text, words: words}, true
}

// heading turns a heading into a unit. One without words says nothing.
func (c *converter) heading(n *ast.Heading) []unit {
	u, ok := textUnit(c.inlines(n))
	if !ok || u.text == "" {
		return nil
	}
	u.style = outline.Style(n.Level)
	return []unit{u}
}

// rule turns a section break into a unit: a line of marks, as in plain text.
func (c *converter) rule(n ast.Node) unit {
	from, to := n.Pos(), n.Pos()
	for to < len(c.src) && c.src[to] != '\n' && c.src[to] != '\r' {
		to++
	}
	return unit{span: c.span(from, to), text: "***"}
}

// quote turns a quotation into units. What is no paragraph in it (a poem, a
// list) stands for itself between two parts of the quotation.
func (c *converter) quote(n ast.Node) (units []unit) {
	var q *book.Quote
	for k := n.FirstChild(); k != nil; k = k.NextSibling() {
		inner := c.block(k)
		for _, u := range inner {
			var text []*book.Paragraph
			switch b := u.block.(type) {
			case nil:
				text = []*book.Paragraph{{Span: u.span, Text: u.words}}
			case *book.Quote:
				text = b.Text
			default:
				q = nil
				units = append(units, u)
				continue
			}
			if outline.IsBreak(u.text) {
				q = nil
				units = append(units, u)
				continue
			}
			if q == nil {
				q = &book.Quote{Span: u.span}
				units = append(units, blockUnit(q))
			}
			q.Text = append(q.Text, text...)
			q.Span.End = max(q.Span.End, u.span.End)
		}
	}
	for i := range units {
		if b, ok := units[i].block.(*book.Quote); ok {
			units[i] = blockUnit(b)
		}
	}
	return units
}

// Span gives the place of unit i.
func (c *converter) Span(i int) source.Span { return c.units[i].span }

// Text gives the text of unit i in which the outline was found.
func (c *converter) Text(i int) string { return c.units[i].text }

// Inlines gives a stretch of unit i.
func (c *converter) Inlines(i int, s outline.Stretch) []book.Inline {
	u := &c.units[i]
	if s.Start == 0 && int(s.End) == len(u.text) {
		return u.words
	}
	return cut(u.words, int(s.Start), int(s.End))
}

// Paragraph gives unit i as a paragraph.
func (c *converter) Paragraph(i int, kind book.ParagraphKind) *book.Paragraph {
	u := &c.units[i]
	return &book.Paragraph{Span: u.span, Kind: kind, Text: u.words}
}

// Block gives unit i as the block that it is.
func (c *converter) Block(i int) book.Block { return c.units[i].block }
