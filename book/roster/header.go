package roster

import (
	"slices"
	"strings"

	"kanben/book/diag"
)

// maxTitles is in how many rows the columns' names are looked for: above them
// stand titles, dates, who filled the table in.
const maxTitles = 10

// A header is what names the columns of a table: a row, or two of which the
// second says more of some columns (份数 above 小册子 and 大字本).
type header struct {
	cells []cell
	end   int // of how many rows from the first it and what is above it consist
}

// findHeader finds the header of a table: the first row that names the groups' column
// and one more; else one that names the groups' column; else the first.
func findHeader(rows [][]cell) *header {
	at := -1
	for i, row := range rows[:min(len(rows), maxTitles)] {
		known, named := recognised(row)
		if named && known > 1 {
			at = i
			break
		}
		if named && at < 0 {
			at = i
		}
	}
	at = max(at, 0)
	h := &header{rows[at], at + 1}
	if h.end < len(rows) && h.named() {
		h.refine(rows[h.end])
	}
	return h
}

// recognised counts the columns that a row names, and tells whether the groups' is
// among them.
func recognised(row []cell) (known int, named bool) {
	for _, c := range row {
		if found, _ := columnNamed(c.text); found != nil {
			known++
			named = named || found.kind == nameColumn
		}
	}
	return known, named
}

// named tells whether there is a column of names.
func (h *header) named() bool {
	_, named := recognised(h.cells)
	return named
}

// refine takes the row below as a second row of the header if all that stands in it
// are columns' names, and none below the groups' column.
func (h *header) refine(row []cell) {
	below := slices.Clone(h.cells)
	some := false
	for i, c := range row {
		if c.text == "" {
			continue
		}
		found, _ := columnNamed(c.text)
		if found == nil {
			return
		}
		if i < len(h.cells) {
			if above, _ := columnNamed(h.cells[i].text); above != nil && above.kind == nameColumn {
				return
			}
		}
		for len(below) <= i {
			below = append(below, cell{Span: c.Span})
		}
		below[i], some = c, true
	}
	if some {
		h.cells, h.end = below, h.end+1
	}
}

// columns finds what the columns mean: nil for one that is left out.
func (h *header) columns(list *diag.List) []*column {
	head := make([]*column, len(h.cells))
	for i, c := range h.cells {
		found, skip := columnNamed(c.text)
		switch {
		case found == nil && !skip:
			list.Add(ruleColumn.At(c.Span, c.text, columnHint(c.text)))
		case found != nil && slices.Contains(head, found):
			list.Add(ruleColumns.At(c.Span, c.text))
		}
		head[i] = found
	}
	if !h.named() {
		list.Add(ruleNoColumn.At(h.cells[0].Span))
	}
	return head
}

// columnHint says what a heading that means nothing was probably meant to be.
func columnHint(heading string) diag.Text {
	if m := meant(heading); m != "" {
		return diag.Text{Zh: "是不是“" + m + "”？", En: "did you mean " + m + "?"}
	}
	return diag.Text{
		Zh: "可以是：组名、联系人、电话、人数、小册子、大字本、手机、渠道、只要、不要、标记、备注",
		En: "it can be: group, contact, phone number, people, booklet, large, phone, channel, include, exclude, mark, note",
	}
}

// isTotal tells of a row that adds up others: 合计, 共计30组.
func isTotal(head []*column, row []cell) bool {
	first := true
	for i, c := range row {
		if c.text == "" {
			continue
		}
		if (first || i < len(head) && head[i] != nil && head[i].kind == nameColumn) && isSum(plain(c.text)) {
			return true
		}
		first = false
	}
	return false
}

// isSum tells the words for a sum, and what is counted behind some of them.
func isSum(s string) bool {
	for _, word := range []string{"合计", "总计", "共计", "小计", "总数", "total", "subtotal", "grandtotal", "sum"} {
		if rest, ok := strings.CutPrefix(s, word); ok && strings.Trim(rest, "0123456789０１２３４５６７８９共个小组本册份") == "" {
			return true
		}
	}
	return false
}

// isRemark tells of a row that is about the table: 注：…, 填表人：….
func isRemark(row []cell) bool {
	for _, c := range row {
		if c.text == "" {
			continue
		}
		for _, word := range []string{"注", "备注", "说明", "填表人", "制表人", "制表", "填报人", "填报单位", "审核人", "审核", "填表日期", "制表日期", "日期"} {
			if rest, ok := strings.CutPrefix(c.text, word); ok && (strings.HasPrefix(rest, "：") || strings.HasPrefix(rest, ":")) {
				return true
			}
		}
		return false
	}
	return false
}

// isFault tells what a spreadsheet puts into a cell whose formula fails, and a
// formula without its value.
func isFault(s string) bool {
	switch s {
	case "#REF!", "#N/A", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!", "#SPILL!", "#CALC!", "#GETTING_DATA":
		return true
	}
	return len(s) > 1 && s[0] == '='
}
