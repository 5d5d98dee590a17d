package docx

// table reads w:tbl.
func (r *reader) table() *table {
	t := &table{}
	r.children(func() { r.row(t) })
	return t
}

// row reads a row of a table, or what holds rows.
func (r *reader) row(t *table) {
	switch {
	case r.ns == nsMC:
		r.alternate(func() { r.row(t) })
		return
	case r.is(nsW, "sdt"):
		r.control(func() { r.row(t) })
		return
	case r.is(nsW, "tblPr"), r.is(nsW, "tblGrid"), r.is(nsW, "tblPrEx"):
		return
	case !r.is(nsW, "tr"):
		r.children(func() { r.row(t) })
		return
	}
	row := tableRow{}
	gone := false
	r.children(func() {
		if !r.is(nsW, "trPr") {
			if gone {
				r.deleted++
				defer func() { r.deleted-- }()
			}
			r.cell(&row)
			return
		}
		r.children(func() {
			switch {
			case r.is(nsW, "tblHeader"):
				row.head = r.on()
			case r.is(nsW, "del"):
				gone = true
			case r.is(nsW, "gridBefore"):
				if n, ok := r.integer(nsW, "val"); ok {
					row.before = min(max(n, 0), maxColumns)
				}
			}
		})
	})
	if gone {
		r.doc.seen.deleted++
		return
	}
	if len(row.cells) > 0 {
		t.rows = append(t.rows, row)
	}
}

// cell reads a cell of a row, or what holds cells.
func (r *reader) cell(row *tableRow) {
	switch {
	case r.ns == nsMC:
		r.alternate(func() { r.cell(row) })
		return
	case r.is(nsW, "sdt"):
		r.control(func() { r.cell(row) })
		return
	case !r.is(nsW, "tc"):
		r.children(func() { r.cell(row) })
		return
	}
	c := tableCell{span: 1}
	outer := r.p
	r.children(func() {
		if !r.is(nsW, "tcPr") {
			r.block(func(b block) { c.blocks = append(c.blocks, b) })
			return
		}
		r.children(func() {
			switch {
			case r.is(nsW, "gridSpan"):
				if n, ok := r.integer(nsW, "val"); ok {
					c.span = min(max(n, 1), maxColumns)
				}
			case r.is(nsW, "vMerge"), r.is(nsW, "hMerge"):
				c.goesOn = r.val() != "restart"
			}
		})
	})
	r.p = outer
	c.blocks = joined(c.blocks, r.doc.moved)
	row.cells = append(row.cells, c)
}
