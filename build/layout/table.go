package layout

import (
	"slices"

	"kanben/book"
	"kanben/book/diag"
	"kanben/build/geom"
	"kanben/build/style"
)

// tableRowMost is the height in rows up to which a row of a table is kept whole. A
// page could hold a higher one only by leaving much white: it may be parted
// anywhere.
const tableRowMost = 12

// tableWhole is the height in rows up to which a table stays on one page, if that
// is no more than half of it; tableLow that of rows of which none stands alone at
// the edge of a page, neither the first nor the last.
const (
	tableWhole = 8
	tableLow   = 2
)

// table sets a table: three rules, a caption above, each row of it whole rows
// of the grid. A high one may be parted between its rows (T102).
func (d *setter) table(k *book.Table, st *style.Style) box {
	b := box{kind: rowsBox, span: k.Span, roles: []Role{{Kind: RoleTable, Parent: -1}}}
	if k.Caption != nil {
		d.caption(&b, k, st)
	}
	if len(k.Rows) == 0 || len(k.Rows[0]) == 0 {
		return b
	}
	cols := d.columns(k, st)
	if len(cols) < len(k.Rows[0]) {
		d.findings.Add(L013.At(k.Span, len(k.Rows[0]), (len(k.Rows[0])+len(cols)-1)/len(cols)))
	}
	width := cols[len(cols)-1].x + cols[len(cols)-1].width
	left := (st.Page.Measure - width) / 2
	rule := func(row int, thickness geom.Length) {
		b.rules = append(b.rules, rowRule{row, geom.Rect{X: left, Y: -st.Table.Rise, Width: width, Height: thickness}})
	}
	above := 0 // height of the row before
	for r, cells := range k.Rows {
		switch {
		case r == 0:
			rule(b.rows, st.Table.Thick)
		case r == k.Heads, len(cols) < len(cells):
			rule(b.rows, st.Table.Thin)
		}
		start, stops := b.rows, len(b.stops)
		d.tableRow(&b, cells, r < k.Heads, cols, left, k, st)
		height := b.rows - start
		edge := r == k.Heads+1 || r == len(k.Rows)-1
		if r > k.Heads && !(edge && max(height, above) <= tableLow) {
			b.stops = slices.Insert(b.stops, stops, start)
		}
		above = height
	}
	if b.rows <= min(tableWhole, st.Page.Lines/2) {
		b.stops = nil
	}
	b.rules = append(b.rules, rowRule{b.rows - 1, geom.Rect{
		X: left, Y: st.Page.Leading - st.Table.Rise, Width: width, Height: st.Table.Thick}})
	return b
}

// caption sets a table's caption, centred above it.
func (d *setter) caption(b *box, k *book.Table, st *style.Style) {
	t := st.Table.Caption
	b.roles = append(b.roles, Role{Kind: RoleCaption, Parent: 0})
	p := d.displayFlow(t, d.flow(k.Caption, voice{t.Role, t.Size}, st), k.Span)
	for _, l := range d.ragged(p, t.Tracking, st.Page.Measure) {
		l.Baseline.X = (st.Page.Measure - l.Measure) / 2
		l.Role = 1
		b.add(l, b.rows)
		b.rows++
	}
}

// A column is a column of a table, from the table's left edge.
type column struct{ x, width geom.Length }

// columnLeast is the width in characters that every column has if its cells need
// it.
const columnLeast = 2

// L013 says that a table has more columns than a page is wide.
var L013 = &diag.Rule{
	Code: "L013", Severity: diag.Advice,
	Message: diag.Text{
		Zh: "这个表有 %[1]d 栏，一页宽放不下，每一行折成了 %[2]d 行",
		En: "this table has %[1]d columns, too many for the page: each row of it is folded into %[2]d",
	},
	Hint: diag.Text{
		Zh: "拆成几个栏数少的表，或者用大一些的开本：--page a4",
		En: "make several tables of fewer columns, or take a larger page: --page a4",
	},
	Source: "T102",
}

// columns measures the columns: as wide as their widest cell if all have room;
// otherwise narrow ones keep their width and wide ones share the rest. If that
// leaves them too narrow to be read, rows are folded: there are fewer columns then
// than cells in a row, and cell i stands in column i mod their number.
func (d *setter) columns(k *book.Table, st *style.Style) []column {
	n := len(k.Rows[0])
	wish := make([]geom.Length, n)
	for r, cells := range k.Rows {
		for c := range cells {
			t := cellType(r < k.Heads, st)
			p := d.displayFlow(t, d.flow(cells[c].Text, voice{t.Role, t.Size}, st), k.Span)
			wish[c] = max(wish[c], geom.Length(min(ems(p), 1000))*t.Size)
		}
	}
	wish = fold(wish, st)
	n = len(wish)
	width := shareOut(wish, columnRoom(n, st))
	cols := make([]column, n)
	var x geom.Length
	for c := range cols {
		cols[c] = column{x, width[c]}
		x += width[c] + st.Table.Gap
	}
	return cols
}

// columnRoom is the width that n columns have without the gaps between them.
func columnRoom(n int, st *style.Style) geom.Length {
	return st.Page.Measure - st.Table.Gap*geom.Length(n-1)
}

// fold lays the wishes of columns over each other until they have room.
func fold(wish []geom.Length, st *style.Style) []geom.Length {
	for deep := 1; ; deep++ {
		n := (len(wish) + deep - 1) / deep
		folded := make([]geom.Length, n)
		for i, w := range wish {
			folded[i%n] = max(folded[i%n], w)
		}
		var least geom.Length
		for _, w := range folded {
			least += min(w, columnLeast*st.Table.Cell.Size)
		}
		if n == 1 || least <= columnRoom(n, st) {
			return folded
		}
	}
}

// shareOut gives each wish at most an equal part of what the smaller ones leave.
func shareOut(wish []geom.Length, room geom.Length) []geom.Length {
	out := make([]geom.Length, len(wish))
	settled := make([]bool, len(wish))
	left := len(wish)
	for left > 0 {
		part := room / geom.Length(left)
		changed := false
		for i, w := range wish {
			if !settled[i] && w <= part {
				out[i], settled[i], changed = w, true, true
				room -= w
				left--
			}
		}
		if changed {
			continue
		}
		for i := range wish {
			if !settled[i] {
				out[i], settled[i] = part, true
			}
		}
		break
	}
	return out
}

func cellType(head bool, st *style.Style) style.Type {
	if head {
		return st.Table.Head
	}
	return st.Table.Cell
}

// tableRow sets one row of a table, in as many parts as there are rows of columns
// for its cells.
func (d *setter) tableRow(b *box, cells []book.Cell, head bool, cols []column, left geom.Length, k *book.Table, st *style.Style) {
	row := int32(len(b.roles))
	b.roles = append(b.roles, Role{Kind: RoleRow, Parent: 0})
	for first := true; len(cells) > 0; first = false {
		if !first {
			b.stop(b.rows)
		}
		n := min(len(cols), len(cells))
		d.cells(b, cells[:n], head, row, cols, left, k, st)
		cells = cells[n:]
	}
}

// cells sets cells side by side. If they are so high that they may be parted over
// pages, each begins in the row in which the one before it ends, so that what a
// page holds of them is read before what the next one does.
func (d *setter) cells(b *box, cells []book.Cell, head bool, row int32, cols []column, left geom.Length, k *book.Table, st *style.Style) {
	t := cellType(head, st)
	set := make([][]Line, len(cells))
	tall := 1
	for c := range cells {
		p := d.displayFlow(t, d.flow(cells[c].Text, voice{t.Role, t.Size}, st), k.Span)
		set[c] = d.ragged(p, 0, max(cols[c].width, t.Size))
		tall = max(tall, len(set[c]))
	}
	parted := tall > tableRowMost
	kind := RoleCell
	if head {
		kind = RoleHeadCell
	}
	from := 0 // the row of the cell's first line
	tall = 1
	for c, lines := range set {
		b.roles = append(b.roles, Role{Kind: kind, Parent: row})
		for i, l := range lines {
			l.Baseline.X = left + cols[c].x
			switch free := cols[c].width - l.Measure; cells[c].Align {
			case book.AlignCentre:
				l.Baseline.X += free / 2
			case book.AlignRight:
				l.Baseline.X += free
			case book.AlignLeft:
			}
			l.Role = int32(len(b.roles) - 1)
			b.add(l, b.rows+from+i)
		}
		tall = max(tall, from+len(lines))
		if parted {
			from += max(0, len(lines)-1)
		}
	}
	if parted {
		for i := 1; i < tall; i++ {
			b.stop(b.rows + i)
		}
	}
	b.rows += tall
}
