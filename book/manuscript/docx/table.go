package docx

import "kanben/book/manuscript/richtext"

// table reads w:tbl.
func (r *reader) table() *richtext.Table {
	t := &richtext.Table{}
	r.Children(func() { r.row(t) })
	return t
}

// row reads a row of a table, or what holds rows.
func (r *reader) row(t *richtext.Table) {
	switch {
	case r.NS == nsMC:
		r.alternate(func() { r.row(t) })
		return
	case r.Is(nsW, "sdt"):
		r.control(func() { r.row(t) })
		return
	case r.Is(nsW, "tblPr"), r.Is(nsW, "tblGrid"), r.Is(nsW, "tblPrEx"):
		return
	case !r.Is(nsW, "tr"):
		r.Children(func() { r.row(t) })
		return
	}
	row := richtext.Row{}
	gone := false
	r.Children(func() {
		if !r.Is(nsW, "trPr") {
			if gone {
				r.deleted++
				defer func() { r.deleted-- }()
			}
			r.cell(&row)
			return
		}
		r.Children(func() {
			switch {
			case r.Is(nsW, "tblHeader"):
				row.Head = r.on()
			case r.Is(nsW, "del"):
				gone = true
			case r.Is(nsW, "gridBefore"):
				if n, ok := r.Integer(nsW, "val"); ok {
					row.Before = min(max(n, 0), richtext.MaxColumns)
				}
			}
		})
	})
	if gone {
		r.doc.Seen.Deleted++
		return
	}
	if len(row.Cells) > 0 {
		t.Rows = append(t.Rows, row)
	}
}

// cell reads a cell of a row, or what holds cells.
func (r *reader) cell(row *richtext.Row) {
	switch {
	case r.NS == nsMC:
		r.alternate(func() { r.cell(row) })
		return
	case r.Is(nsW, "sdt"):
		r.control(func() { r.cell(row) })
		return
	case !r.Is(nsW, "tc"):
		r.Children(func() { r.cell(row) })
		return
	}
	c := richtext.Cell{Span: 1}
	outer := r.P
	r.Children(func() {
		if !r.Is(nsW, "tcPr") {
			r.block(func(b richtext.Block) { c.Blocks = append(c.Blocks, b) })
			return
		}
		r.Children(func() {
			switch {
			case r.Is(nsW, "gridSpan"):
				if n, ok := r.Integer(nsW, "val"); ok {
					c.Span = min(max(n, 1), richtext.MaxColumns)
				}
			case r.Is(nsW, "vMerge"), r.Is(nsW, "hMerge"):
				c.GoesOn = r.val() != "restart"
			}
		})
	})
	r.P = outer
	c.Blocks = joined(c.Blocks, r.doc.Moved)
	row.Cells = append(row.Cells, c)
}
