package odt

import "kanben/book/manuscript/richtext"

// maxRepeated is how often a row or a cell is repeated at most: sheets repeat
// empty ones by the thousand.
const maxRepeated = 50

// table reads table:table.
func (r *reader) table(add func(richtext.Block)) {
	t := &richtext.Table{}
	r.rows(t, false)
	if len(t.Rows) > 0 {
		r.doc.Seen.Tables++
		add(t)
	}
}

// rows reads the rows inside of a table or a part of one.
func (r *reader) rows(t *richtext.Table, head bool) {
	r.Children(func() {
		switch {
		case r.Is(nsTable, "table-row"):
			row := richtext.Row{Head: head}
			r.Children(func() { r.cell(&row) })
			if len(row.Cells) > 0 {
				t.Rows = append(t.Rows, row)
			}
		case r.Is(nsTable, "table-header-rows"):
			r.rows(t, true)
		case r.NS == nsTable && (string(r.Local) == "table-rows" || string(r.Local) == "table-row-group"):
			r.rows(t, head)
		case r.NS == nsText && (string(r.Local) == "change-start" || string(r.Local) == "change-end" || string(r.Local) == "change"):
			r.change()
		}
	})
}

// cell reads a cell of a row. Cells that another one covers are there, too.
func (r *reader) cell(row *richtext.Row) {
	covered := r.Is(nsTable, "covered-table-cell")
	if !covered && !r.Is(nsTable, "table-cell") {
		return
	}
	n, ok := r.Integer(nsTable, "number-columns-repeated")
	if !ok {
		n = 1
	}
	c := richtext.Cell{Span: 1, GoesOn: covered}
	c.Blocks = r.apart()
	if len(row.Cells) >= richtext.MaxColumns { // no table is so wide
		last := &row.Cells[len(row.Cells)-1]
		last.Blocks = append(last.Blocks, c.Blocks...)
		return
	}
	row.Cells = append(row.Cells, c)
	for range min(n-1, maxRepeated, richtext.MaxColumns-len(row.Cells)) {
		row.Cells = append(row.Cells, richtext.Cell{Span: 1, GoesOn: covered})
	}
}
