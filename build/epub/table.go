package epub

import (
	"strconv"

	"kanben/book"
)

// wideTable is the number of columns from which a table scrolls sideways: on a
// phone of 20 characters fewer columns still have room for words of 3.
const wideTable = 6

// table writes a table with its caption above (T102). Rows are filled up to the
// same number of cells, for a head without a cell below it would head nothing.
func (p *prose) table(t *book.Table) {
	columns := 0
	for _, row := range t.Rows {
		columns = max(columns, len(row))
	}
	if columns == 0 {
		p.classed("caption", t.Caption)
		return
	}
	caption := ""
	if !isBlank(t.Caption) {
		p.tables++
		caption = p.id + "-table-" + strconv.Itoa(p.tables)
	}
	if columns >= wideTable {
		// What scrolls must be reached without a mouse (WCAG 2.1.1), and
		// then it needs a name.
		name := ""
		if caption == "" {
			name = "表格"
		}
		p.start("div", "class", "table-scroll", "role", "group", "tabindex", "0", "aria-labelledby", caption, "aria-label", name)
		p.line()
	}
	p.start("table", "class", "table")
	p.line()
	if caption != "" {
		p.start("caption", "id", caption, "class", "caption")
		p.inlines(t.Caption)
		p.end()
		p.line()
	}
	heads := max(t.Heads, 0)
	if heads >= len(t.Rows) {
		heads = 0 // heads of nothing are rows
	}
	p.rows("thead", t.Rows[:heads], columns)
	p.rows("tbody", t.Rows[heads:], columns)
	p.end()
	p.line()
	if columns >= wideTable {
		p.end()
		p.line()
	}
}

// rows writes the rows of a table's head or body.
func (p *prose) rows(part string, rows [][]book.Cell, columns int) {
	if len(rows) == 0 {
		return
	}
	p.start(part)
	p.line()
	for _, row := range rows {
		p.start("tr")
		for i := range columns {
			c := book.Cell{}
			if i < len(row) {
				c = row[i]
			}
			p.cell(c, part == "thead" && !isBlank(c.Text))
		}
		p.end()
		p.line()
	}
	p.end()
	p.line()
}

// cell writes a cell of a table. An empty one heads nothing.
func (p *prose) cell(c book.Cell, head bool) {
	name, scope := "td", ""
	if head {
		name, scope = "th", "col"
	}
	p.start(name, "scope", scope, "class", alignClass(c.Align))
	p.inlines(c.Text)
	p.end()
}

func alignClass(a book.Align) string {
	switch a {
	case book.AlignCentre:
		return "centre"
	case book.AlignRight:
		return "right"
	}
	return ""
}
