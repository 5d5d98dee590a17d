package sheet

import (
	"strconv"

	"kanben/build/geom"
	"kanben/build/layout"
	"kanben/build/style"
)

// decimal writes a number.
func decimal(n int) string { return strconv.Itoa(n) }

// A Column is a column of a table.
type Column struct {
	Head  string
	Width geom.Length // with the white around its text
	Align Align
	Body  style.Type // of its cells; zero: the table's
}

// A Table is how a table looks. Its rows are as high as their longest cell
// needs; every cell is broken into lines.
type Table struct {
	Columns  []Column
	Head     style.Type  // of the columns' heads; no head is drawn if none of them has a text
	Body     style.Type  // of the cells
	Pad      geom.Length // white at both sides of a cell's text
	Leading  geom.Length // from line to line in a cell
	Row      geom.Length // height of a row of one line
	Thick    geom.Length // rules at head and foot
	Thin     geom.Length // rules between rows
	HeadRule geom.Length // rule under the head
	HeadGap  geom.Length // white below it
	Foot     geom.Length // no row goes below it; the table goes on, head and all, on a new page. 0: no such bound
	Top      geom.Length // where it goes on
}

// Table puts a table: its upper edge at the place. It gives its lower edge.
// Rows may be shorter than the columns are many, not longer.
func (s *Sheet) Table(t *Table, at geom.Point, rows [][]string) geom.Length {
	w := &tableWriter{Sheet: s, Table: t, x: at.X, y: at.Y, table: s.role(layout.RoleTable, 0)}
	for _, c := range t.Columns {
		w.width += c.Width
		w.headed = w.headed || c.Head != ""
	}
	w.open()
	for i, row := range rows {
		cells, height := w.cells(t.Body, row)
		if t.Foot > 0 && w.y+height > t.Foot && i > 0 {
			w.close()
			s.NewPage()
			w.y = t.Top
			w.open()
		}
		w.row(cells, height, layout.RoleCell, t.Thin)
	}
	w.close()
	return w.y
}

// A tableWriter writes one table.
type tableWriter struct {
	*Sheet
	*Table
	x, y, width geom.Length
	table       int32
	headed      bool
}

// open draws the upper rule and the heads.
func (w *tableWriter) open() {
	w.rule(w.y, w.Thick)
	if !w.headed {
		return
	}
	heads := make([]string, len(w.Columns))
	for i, c := range w.Columns {
		heads[i] = c.Head
	}
	cells, height := w.cells(w.Table.Head, heads)
	w.row(cells, height, layout.RoleHeadCell, w.HeadRule)
	w.y += w.HeadGap
}

// close draws the lower rule, in the place of the last row's.
func (w *tableWriter) close() {
	w.rule(w.y-w.Thick/2, w.Thick)
	w.y += w.Thick / 2
}

// rule draws a rule over the table's width.
func (w *tableWriter) rule(y, thickness geom.Length) {
	if thickness > 0 {
		w.Rule(geom.Rect{X: w.x, Y: y, Width: w.width, Height: thickness})
	}
}

// cells breaks the texts of a row and tells how high it is.
func (w *tableWriter) cells(t style.Type, texts []string) ([][]layout.Line, geom.Length) {
	most := 1
	cells := make([][]layout.Line, len(w.Columns))
	for i, text := range texts[:min(len(texts), len(cells))] {
		own := t
		if c := &w.Columns[i]; t == w.Body && c.Body.Size != 0 {
			own = c.Body
		}
		cells[i] = layout.SetRagged(w.fonts, own, w.Columns[i].Width-2*w.Pad, text)
		most = max(most, len(cells[i]))
	}
	return cells, w.Table.Row + w.Leading*geom.Length(most-1)
}

// row writes a row of cells, and a rule below it. The first baselines stand so
// that a single line is in the middle of its row.
func (w *tableWriter) row(cells [][]layout.Line, height geom.Length, kind layout.RoleKind, rule geom.Length) {
	tr := w.role(layout.RoleRow, w.table)
	size := w.Body.Size
	if kind == layout.RoleHeadCell {
		size = w.Table.Head.Size
	}
	first := w.y + (w.Table.Row-size)/2 + size.Times(88, 100)
	x := w.x
	for i, lines := range cells {
		c := &w.Columns[i]
		at := geom.Point{X: x + w.Pad, Y: first}
		switch c.Align {
		case Centre:
			at.X = x + c.Width/2
		case Right:
			at.X = x + c.Width - w.Pad
		}
		role := w.role(kind, tr)
		for _, l := range lines {
			w.place(l, at, c.Align, role)
			at.Y += w.Leading
		}
		x += c.Width
	}
	w.y += height
	w.rule(w.y-rule/2, rule)
}

// RowHeight is how high a row of a table is.
func (s *Sheet) RowHeight(t *Table, row []string) geom.Length {
	w := &tableWriter{Sheet: s, Table: t}
	_, height := w.cells(t.Body, row)
	return height
}
