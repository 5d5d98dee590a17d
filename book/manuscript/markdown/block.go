package markdown

import (
	"slices"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"

	"kanben/book"
	"kanben/book/manuscript/draft"
	"kanben/book/manuscript/outline"
)

// document turns the tree into units, in the order of the text.
func (c *converter) document(root ast.Node) {
	c.notes.find(root)
	for n := root.FirstChild(); n != nil; n = n.NextSibling() {
		c.units = append(c.units, c.block(n)...)
	}
	c.units = append(c.units, c.unusedNotes()...)
	slices.SortStableFunc(c.units, func(a, b draft.Unit) int { return int(a.Span.Start) - int(b.Span.Start) })
	c.caption()
}

// block turns one block into units.
func (c *converter) block(n ast.Node) []draft.Unit {
	switch n := n.(type) {
	case *ast.Paragraph, *ast.TextBlock:
		return c.paragraphs(n, true)
	case *ast.Heading:
		return c.heading(n)
	case *ast.ThematicBreak:
		return []draft.Unit{c.rule(n)}
	case *ast.FencedCodeBlock:
		return c.fence(n)
	case *ast.Blockquote:
		return c.quote(n)
	case *ast.List:
		list := c.list(n, 1)
		return []draft.Unit{draft.BlockUnit(list)}
	case *extast.Table:
		return []draft.Unit{draft.BlockUnit(c.table(n))}
	}
	return nil // the notes, which come at their marks
}

// heading turns a heading into a unit. One without words says nothing.
func (c *converter) heading(n *ast.Heading) []draft.Unit {
	u, ok := draft.TextUnit(c.inlines(n))
	if !ok || u.Text == "" {
		return nil
	}
	u.Style = outline.Style(n.Level)
	return []draft.Unit{u}
}

// rule turns a section break into a unit: a line of marks, as in plain text.
func (c *converter) rule(n ast.Node) draft.Unit {
	from, to := n.Pos(), n.Pos()
	for to < len(c.src) && c.src[to] != '\n' && c.src[to] != '\r' {
		to++
	}
	return draft.Unit{Span: c.span(from, to), Text: "***"}
}

// quote turns a quotation into units. What is no paragraph in it (a poem, a
// list) stands for itself between two parts of the quotation.
func (c *converter) quote(n ast.Node) (units []draft.Unit) {
	var q *book.Quote
	for k := n.FirstChild(); k != nil; k = k.NextSibling() {
		inner := c.block(k)
		for _, u := range inner {
			var text []*book.Paragraph
			switch b := u.Block.(type) {
			case nil:
				text = []*book.Paragraph{{Span: u.Span, Text: u.Words}}
			case *book.Quote:
				text = b.Text
			default:
				q = nil
				units = append(units, u)
				continue
			}
			if outline.IsBreak(u.Text) {
				q = nil
				units = append(units, u)
				continue
			}
			if q == nil {
				q = &book.Quote{Span: u.Span}
				units = append(units, draft.BlockUnit(q))
			}
			q.Text = append(q.Text, text...)
			q.Span.End = max(q.Span.End, u.Span.End)
		}
	}
	for i := range units {
		if b, ok := units[i].Block.(*book.Quote); ok {
			units[i] = draft.BlockUnit(b)
		}
	}
	return units
}
