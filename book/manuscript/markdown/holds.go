package markdown

import (
	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"

	"kanben/book"
	"kanben/book/manuscript/draft"
	"kanben/book/source"
)

// holds counts what of a document the book must have: all that goldmark found,
// but for what a finding says something else of.
func (c *converter) holds(root ast.Node) draft.Content {
	var held draft.Content
	var look func(ast.Node)
	look = func(n ast.Node) {
		switch n.(type) {
		case *ast.Image:
			held.Pictures++
		case *extast.Table:
			held.Tables++
		case *extast.Footnote:
			held.Notes++
		}
		for k := n.FirstChild(); k != nil; k = k.NextSibling() {
			look(k)
		}
	}
	look(root)
	held.Notes -= c.worded.Notes
	held.Pictures -= c.worded.Pictures
	held.Tables -= c.worded.Tables
	return held
}

// asideAround notes what stands around words that stay: where a link leads that
// leads nowhere, what a picture is called.
func (c *converter) asideAround(s source.Span, words []book.Inline) {
	in := draft.Extent(words)
	if in.File == nil || in.Start < s.Start || in.End > s.End {
		c.aside = append(c.aside, s)
		return
	}
	c.aside = append(c.aside, c.span(int(s.Start), int(in.Start)), c.span(int(in.End), int(s.End)))
}
