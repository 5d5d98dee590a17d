package epub

import (
	"strconv"
	"strings"

	"kanben/book"
	"kanben/book/zh"
)

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
	wide := isWide(t, columns)
	if wide {
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
	if wide {
		p.end()
		p.line()
	}
}

// tableRoom is the width up to which a table fits a phone, in half ems of the
// table.
const tableRoom = 32

// isWide tells whether a table must scroll sideways on a phone: whether its
// columns cannot be as narrow as their longest Western words and short cells, or
// two Han characters, and the white beside them.
func isWide(t *book.Table, columns int) bool {
	widest := make([]int, columns)
	for _, row := range t.Rows {
		for i, c := range row {
			widest[i] = max(widest[i], longestWord(c.Text))
			if n := halfEms(book.Plain(c.Text)); n <= shortCell {
				widest[i] = max(widest[i], n)
			}
		}
	}
	width := 0
	for _, w := range widest {
		width += max(w, 4) + 2
	}
	return width > tableRoom
}

// shortCell is the width up to which a cell stays on one line, in half ems: a
// reader that shares out the width would turn over 一季度 for the sake of a long
// cell beside it.
const shortCell = 8

// longestWord is the length of the longest Western word of a line. Linked
// addresses do not count: they may break anywhere.
func longestWord(in []book.Inline) int {
	longest := 0
	for _, x := range in {
		switch x := x.(type) {
		case *book.Text:
			n := 0
			for _, r := range x.S {
				if n++; r == ' ' || !zh.ClassOf(r).IsWestern() && r > 0x7F {
					n = 0
				}
				longest = max(longest, n)
			}
		case *book.Emphasis:
			longest = max(longest, longestWord(x.Text))
		}
	}
	return longest
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
	class := alignClass(c.Align)
	if !isBlank(c.Text) && halfEms(book.Plain(c.Text)) <= shortCell {
		class = strings.TrimSpace(class + " short")
	}
	p.start(name, "scope", scope, "class", class)
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
