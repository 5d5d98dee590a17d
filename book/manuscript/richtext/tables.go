package richtext

import (
	"slices"

	"kanben/book"
	"kanben/book/manuscript/draft"
	"kanben/book/manuscript/outline"
)

// first is the first paragraph of a table, nil if it has none.
func (t *Table) first() *Paragraph { p, _ := t.ends(); return p }

// ends are the first paragraph of a table and the last.
func (t *Table) ends() (first, last *Paragraph) {
	visit(t, func(p *Paragraph) {
		if first == nil {
			first = p
		}
		last = p
	})
	return first, last
}

// visit calls f for each paragraph of a table, in order.
func visit(b Block, f func(*Paragraph)) {
	switch b := b.(type) {
	case *Paragraph:
		f(b)
		for _, box := range b.Boxes {
			for _, inner := range box {
				visit(inner, f)
			}
		}
	case *Table:
		for i := range b.Rows {
			for k := range b.Rows[i].Cells {
				for _, inner := range b.Rows[i].Cells[k].Blocks {
					visit(inner, f)
				}
			}
		}
	}
}

// table turns a table into a unit. One of a single cell only frames its text.
func (c *converter) table(t *Table) {
	first, last := t.ends()
	if first == nil {
		c.emptyTable(nil)
		return
	}
	c.quote = nil
	if len(t.Rows) == 1 && len(t.Rows[0].Cells) == 1 {
		c.once(&ruleLayoutTable, first)
		c.tables++
		c.blocks(t.Rows[0].Cells[0].Blocks)
		c.endList()
		return
	}
	made := &book.Table{Span: c.span(first, 0, 0)}
	made.Span.End = last.start + int32(len(last.Text))
	columns, ink := 0, false
	for i := range t.Rows {
		n := t.Rows[i].Before
		for k := range t.Rows[i].Cells {
			n += t.Rows[i].Cells[k].Span
		}
		columns = max(columns, min(n, MaxColumns))
	}
	for i := range t.Rows {
		row := &t.Rows[i]
		if row.Head && made.Heads == i {
			made.Heads++
		}
		cells := make([]book.Cell, columns)
		at := row.Before
		for k := range row.Cells {
			cell := &row.Cells[k]
			if at >= columns { // no table is as wide
				last := &cells[columns-1]
				last.Text = joinedLines(slices.DeleteFunc([][]book.Inline{last.Text, c.cell(cell).Text}, func(l []book.Inline) bool { return len(l) == 0 }))
				continue
			}
			cells[at] = c.cell(cell)
			ink = ink || len(cells[at].Text) > 0
			if cell.Span > 1 || cell.GoesOn {
				c.once(&ruleMerged, first)
			}
			at += cell.Span
		}
		made.Rows = append(made.Rows, cells)
	}
	if made.Heads == 0 && len(made.Rows) > 1 || made.Heads == len(made.Rows) {
		made.Heads = min(1, len(made.Rows)-1)
	}
	if ink {
		c.add(draft.BlockUnit(made))
	}
	shown := ink
	visit(t, func(p *Paragraph) { // pictures cannot stand in cells
		before, behind := c.figuresOf(p.whole())
		for _, f := range append(before, behind...) {
			c.figure(f)
			c.once(&ruleCellPicture, p)
			shown = true
		}
	})
	switch {
	case !shown:
		c.emptyTable(first)
	case !ink: // a frame for pictures
		c.tables++
	}
}

// cell gives the text of a cell, its paragraphs as lines.
func (c *converter) cell(cell *Cell) book.Cell {
	made := book.Cell{Text: joinedLines(c.flatLines(cell.Blocks))}
	for _, b := range cell.Blocks {
		p, ok := b.(*Paragraph)
		if !ok || !p.Ink() {
			continue
		}
		switch p.Format.Align {
		case AlignCentre:
			made.Align = book.AlignCentre
		case AlignRight:
			made.Align = book.AlignRight
		}
		break
	}
	return made
}

// captions gives tables and pictures their captions: the paragraph before a
// table, or behind a picture, that has the style of captions or begins with 表
// or 图 and a number.
func (c *converter) captions() {
	kept := make(draft.Units, 0, len(c.units))
	heavy := map[int]bool{}
	keep := func(i int) {
		if c.heavy[i] {
			heavy[len(kept)] = true
		}
		kept = append(kept, c.units[i])
	}
	for i := 0; i < len(c.units); i++ {
		switch b := c.units[i].Block.(type) {
		case *book.Table:
			at := len(kept) - 1
			for at >= 0 && kept[at].Text == "" && kept[at].Block == nil {
				at--
			}
			if at >= 0 {
				if words := c.captionOf(&kept[at], "表"); words != nil {
					b.Caption = words
					kept = kept[:at]
				}
			}
		case *book.Figure:
			next := i + 1
			for next < len(c.units) && c.units[next].Text == "" && c.units[next].Block == nil {
				next++
			}
			if next < len(c.units) {
				if words := c.captionOf(&c.units[next], "图"); words != nil {
					b.Caption = words
					keep(i)
					i = next
					continue
				}
			}
		}
		keep(i)
	}
	c.units, c.heavy = kept, heavy
}

// captionOf gives the caption that a unit is, nil if it is none.
func (c *converter) captionOf(u *draft.Unit, word string) []book.Inline {
	if u.Style != outline.Plain || u.Block != nil || u.Text == "" {
		return nil
	}
	if words := u.NumberedCaption(word); words != nil {
		return words
	}
	if c.captioned[u.Span.Start] && len(u.Text) <= maxSentence {
		return u.Words
	}
	return nil
}

// emptyTable notes a table without text, which is not printed.
func (c *converter) emptyTable(at *Paragraph) {
	c.tables++
	c.once(&ruleEmptyTable, at)
}
