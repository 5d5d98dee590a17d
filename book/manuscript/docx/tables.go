package docx

import (
	"kanben/book"
	"kanben/book/manuscript/draft"
	"kanben/book/manuscript/outline"
)

// first is the first paragraph of a table, nil if it has none.
func (t *table) first() *paragraph { p, _ := t.ends(); return p }

// ends are the first paragraph of a table and the last.
func (t *table) ends() (first, last *paragraph) {
	visit(t, func(p *paragraph) {
		if first == nil {
			first = p
		}
		last = p
	})
	return first, last
}

// visit calls f for each paragraph of a table, in order.
func visit(b block, f func(*paragraph)) {
	switch b := b.(type) {
	case *paragraph:
		f(b)
		for _, box := range b.boxes {
			for _, inner := range box {
				visit(inner, f)
			}
		}
	case *table:
		for i := range b.rows {
			for k := range b.rows[i].cells {
				for _, inner := range b.rows[i].cells[k].blocks {
					visit(inner, f)
				}
			}
		}
	}
}

// table turns a table into a unit. One of a single cell only frames its text.
func (c *converter) table(t *table) {
	first, last := t.ends()
	if first == nil {
		c.tables++
		return
	}
	c.quote = nil
	if len(t.rows) == 1 && len(t.rows[0].cells) == 1 {
		c.once(&ruleLayoutTable, first)
		c.tables++
		c.blocks(t.rows[0].cells[0].blocks)
		c.endList()
		return
	}
	made := &book.Table{Span: c.span(first, 0, 0)}
	made.Span.End = last.start + int32(len(last.text))
	columns, ink := 0, false
	for i := range t.rows {
		n := t.rows[i].before
		for k := range t.rows[i].cells {
			n += t.rows[i].cells[k].span
		}
		columns = max(columns, min(n, maxColumns))
	}
	for i := range t.rows {
		row := &t.rows[i]
		if row.head && made.Heads == i {
			made.Heads++
		}
		cells := make([]book.Cell, columns)
		at := row.before
		for k := range row.cells {
			cell := &row.cells[k]
			if at >= columns {
				break
			}
			cells[at] = c.cell(cell)
			ink = ink || len(cells[at].Text) > 0
			if cell.span > 1 || cell.goesOn {
				c.once(&ruleMerged, first)
			}
			at += cell.span
		}
		made.Rows = append(made.Rows, cells)
	}
	if made.Heads == 0 && len(made.Rows) > 1 || made.Heads == len(made.Rows) {
		made.Heads = min(1, len(made.Rows)-1)
	}
	c.tables++
	if ink {
		c.add(draft.BlockUnit(made))
	}
	visit(t, func(p *paragraph) { // pictures cannot stand in cells
		before, behind := c.figuresOf(p.whole())
		for _, f := range append(before, behind...) {
			c.figure(f)
			if ink {
				c.once(&ruleCellPicture, p)
			}
		}
	})
}

// cell gives the text of a cell, its paragraphs as lines.
func (c *converter) cell(cell *tableCell) book.Cell {
	made := book.Cell{Text: joinedLines(c.flatLines(cell.blocks))}
	for _, b := range cell.blocks {
		p, ok := b.(*paragraph)
		if !ok || !p.ink() {
			continue
		}
		switch p.format.align {
		case alignCentre:
			made.Align = book.AlignCentre
		case alignRight:
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
