package html

import (
	"strconv"
	"strings"

	"kanben/book/manuscript/richtext"
)

// maxRows is how many rows a cell may reach over.
const maxRows = 1000

// table reads <table>. One that only places things on the page is none.
func (r *reader) table(n *node, s style) {
	if isLayout(n) {
		r.walk(n, s)
		return
	}
	s.align, s.leading = richtext.NoAlign, 0
	t := &grid{table: &richtext.Table{}}
	for _, c := range n.down {
		if c.tag == "caption" {
			r.element(c, s)
		}
	}
	r.end()
	r.rows(n, s, t, false)
	t.fill()
	if len(t.table.Rows) > 0 {
		r.doc.Seen.Tables++
		r.add(t.table)
	}
	for _, b := range t.loose {
		r.add(b)
	}
}

// isLayout tells whether a table only places things on the page: it says so, or
// it has tables or several paragraphs in a cell, or a single column, and neither
// lines nor heads.
func isLayout(n *node) bool {
	if role := n.attr("role"); role == "presentation" || role == "none" {
		return true
	}
	if border := n.attr("border"); border != "" && border != "0" {
		return false
	}
	return n.find(placesThings(n)) != nil && n.find(func(x *node) bool {
		style := x.attr("style")
		return x.tag == "th" || x.tag == "caption" || x.tag == "td" && strings.Contains(style, "border") && !strings.Contains(style, "border: none")
	}) == nil
}

// manyParagraphs is how many paragraphs a cell of data has not.
const manyParagraphs = 4

// placesThings tells of what lies in a table whether it shows that it is one for
// placing things: another table, or a cell with many paragraphs.
func placesThings(table *node) func(*node) bool {
	return func(x *node) bool {
		switch x.tag {
		case "table":
			return x != table
		case "td":
			n := 0
			for _, c := range x.down {
				if c.tag == "p" || c.tag == "div" && c.find(func(p *node) bool { return p.tag == "p" }) != nil {
					n++
				}
				if c.tag == "div" {
					for _, p := range c.down {
						if p.tag == "p" {
							n++
						}
					}
				}
			}
			return n >= manyParagraphs
		}
		return false
	}
}

// A grid is a table that is being read, with the cells that reach down into the
// rows to come.
type grid struct {
	table *richtext.Table
	down  [richtext.MaxColumns]int // rows that a cell still reaches over, by column
	loose []richtext.Block         // what stands between rows
}

// rows reads the rows inside a table or a part of one.
func (r *reader) rows(n *node, s style, t *grid, head bool) {
	for _, c := range n.down {
		switch c.tag {
		case "caption", "col", "colgroup":
		case "":
			if strings.TrimSpace(c.text) != "" {
				t.loose = append(t.loose, r.story(&node{down: []*node{c}}, s)...)
			}
		case "tr":
			r.row(c, r.styleOf(c, &s), t, head)
		case "thead", "tbody", "tfoot":
			if inner := r.styleOf(c, &s); inner.gone {
				r.hidden(c, inner)
			} else {
				r.rows(c, inner, t, c.tag == "thead")
			}
		default:
			t.loose = append(t.loose, r.story(&node{down: []*node{c}}, s)...)
		}
	}
}

// row reads a row.
func (r *reader) row(n *node, s style, t *grid, head bool) {
	if s.gone {
		r.hidden(n, s)
		return
	}
	row := richtext.Row{Head: head}
	at, heads, cells := 0, 0, 0
	reach := func() {
		for at < len(t.down) && t.down[at] > 0 {
			t.down[at]--
			row.Cells = append(row.Cells, richtext.Cell{Span: 1, GoesOn: true})
			at++
		}
	}
	for _, c := range n.down {
		if c.tag != "td" && c.tag != "th" {
			if c.tag != "" || strings.TrimSpace(c.text) != "" {
				t.loose = append(t.loose, r.story(&node{down: []*node{c}}, s)...)
			}
			continue
		}
		reach()
		inner := r.styleOf(c, &s)
		if inner.gone {
			r.hidden(c, inner)
			continue
		}
		cells++
		if c.tag == "th" {
			heads++
		}
		if at >= len(t.down) { // no table is so wide
			t.loose = append(t.loose, r.cell(c, inner)...)
			continue
		}
		span := min(number(c, "colspan", richtext.MaxColumns), len(t.down)-at)
		cell := richtext.Cell{Span: span}
		outer := r.format
		r.format = richtext.Format{Align: inner.align}
		cell.Blocks = r.cell(c, inner)
		r.format = outer
		row.Cells = append(row.Cells, cell)
		if over := number(c, "rowspan", maxRows); over > 1 {
			for k := at; k < at+span; k++ {
				t.down[k] = over - 1
			}
		}
		at += span
	}
	reach()
	row.Head = row.Head || cells > 0 && heads == cells && t.allHeads()
	if len(row.Cells) > 0 {
		t.table.Rows = append(t.table.Rows, row)
	}
}

// cell reads what stands in a cell.
func (r *reader) cell(n *node, s style) []richtext.Block {
	align := s.align
	list := r.story(n, s)
	for _, b := range list {
		if p, ok := b.(*richtext.Paragraph); ok && p.Format.Align == richtext.NoAlign {
			p.Format.Align = align
		}
	}
	return list
}

// allHeads tells whether all rows so far are heads.
func (t *grid) allHeads() bool {
	for i := range t.table.Rows {
		if !t.table.Rows[i].Head {
			return false
		}
	}
	return true
}

// fill gives rows without cells of their own none.
func (t *grid) fill() {
	kept := t.table.Rows[:0]
	for _, row := range t.table.Rows {
		own := false
		for i := range row.Cells {
			own = own || !row.Cells[i].GoesOn
		}
		if own {
			kept = append(kept, row)
		}
	}
	t.table.Rows = kept
}

// number reads a whole number from 1 on.
func number(n *node, name string, most int) int {
	v, err := strconv.Atoi(strings.TrimSpace(n.attr(name)))
	if err != nil {
		return 1
	}
	return min(max(v, 1), most)
}
