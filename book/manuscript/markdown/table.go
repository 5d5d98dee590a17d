package markdown

import (
	"bytes"
	"strings"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"

	"kanben/book"
	"kanben/book/manuscript/draft"
	"kanben/book/manuscript/outline"
	"kanben/book/source"
)

// table turns a table. Rows have as many cells as the head.
func (c *converter) table(n *extast.Table) *book.Table {
	from := max(n.Pos(), 0)
	if first := n.FirstChild(); first != nil && first.Pos() >= 0 {
		from = first.Pos()
	}
	t := &book.Table{Span: c.span(from, from), Heads: 1}
	for row := n.FirstChild(); row != nil; row = row.NextSibling() {
		t.Rows = append(t.Rows, c.row(row, n.Alignments))
		end := c.lineEnd(row.Pos())
		t.Span.End = max(t.Span.End, int32(end))
	}
	return t
}

// row turns a row. Cells past the head's are put into its last one, so that
// nothing is lost.
func (c *converter) row(n ast.Node, aligns []extast.Alignment) []book.Cell {
	cells := make([]book.Cell, len(aligns))
	end := -1
	i := 0
	for k := n.FirstChild(); k != nil && i < len(cells); k = k.NextSibling() {
		cells[i] = book.Cell{Text: draft.TrimWords(c.inlines(k)), Align: alignOf(aligns[i])}
		if lines := k.Lines(); lines.Len() > 0 {
			end = lines.At(lines.Len() - 1).Stop
		}
		i++
	}
	for ; i < len(cells); i++ {
		cells[i].Align = alignOf(aligns[i])
	}
	if end < 0 {
		return cells
	}
	stop := c.lineEnd(end)
	rest := bytes.TrimLeft(c.src[end:stop], " \t|")
	at := stop - len(rest)
	rest = bytes.TrimRight(rest, " \t\r|")
	if len(rest) > 0 {
		span := c.span(at, at+len(rest))
		c.report(&ruleCells, span)
		last := &cells[len(cells)-1]
		if len(last.Text) > 0 {
			last.Text = append(last.Text, &book.LineBreak{Span: span.Sub(0, 0)})
		}
		last.Text = append(last.Text, &book.Text{Span: span, S: span.Text()})
	}
	return cells
}

func alignOf(a extast.Alignment) book.Align {
	switch a {
	case extast.AlignCenter:
		return book.AlignCentre
	case extast.AlignRight:
		return book.AlignRight
	}
	return book.AlignLeft
}

// lineAt is the rest of the line from byte at on.
func (c *converter) lineAt(at int) source.Span { return c.span(max(at, 0), c.lineEnd(at)) }

// lineEnd is where the line of byte at ends.
func (c *converter) lineEnd(at int) int {
	at = max(at, 0)
	if i := bytes.IndexByte(c.src[at:], '\n'); i >= 0 {
		at += i
	} else {
		at = len(c.src)
	}
	if at > 0 && c.src[at-1] == '\r' {
		at--
	}
	return at
}

// caption gives tables their captions: the paragraph before one that begins
// with a colon or with 表 and its number (表1　各地人数), or the paragraph behind
// it that begins with a colon.
func (c *converter) caption() {
	kept := c.units[:0]
	for i := 0; i < len(c.units); i++ {
		u := c.units[i]
		t, ok := u.Block.(*book.Table)
		if !ok {
			kept = append(kept, u)
			continue
		}
		if n := len(kept); n > 0 && kept[n-1].Style == outline.Plain {
			if words := captionOf(&kept[n-1]); words != nil {
				t.Caption = words
				kept = kept[:n-1]
			}
		}
		if i+1 < len(c.units) && t.Caption == nil && c.units[i+1].Style == outline.Plain && colonLength(c.units[i+1].Text) > 0 {
			t.Caption = captionOf(&c.units[i+1])
			i++
		}
		kept = append(kept, u)
	}
	c.units = kept
}

// captionOf gives the caption that a paragraph is, nil if it is none.
func captionOf(u *draft.Unit) []book.Inline {
	if n := colonLength(u.Text); n > 0 {
		return draft.Cut(u.Words, n, len(u.Text))
	}
	return u.NumberedCaption("表")
}

// colonLength is the length of the colon that begins a caption with the space
// behind it, 0 if there is none.
func colonLength(s string) int {
	rest, ok := strings.CutPrefix(s, ":")
	if !ok {
		rest, ok = strings.CutPrefix(s, "：")
	}
	words := strings.TrimLeft(rest, " \u3000")
	if !ok || words == "" {
		return 0
	}
	return len(s) - len(words)
}
