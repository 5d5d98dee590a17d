package roster

import (
	"encoding/csv"
	"errors"
	"fmt"
	"slices"
	"strings"

	"kanben/book/diag"
	"kanben/book/source"
	"kanben/book/zh"
)

// MaxCopies is the most copies of one output that a group can have.
const MaxCopies = 100_000

// A cell is one cell of a table.
type cell struct {
	source.Span
	text string
}

// ReadCSV reads the groups of a table in the form that spreadsheets save as CSV:
// parted by commas, semicolons or tabs, the first row naming the columns. With
// an error among the findings the groups are not to be used.
func ReadCSV(f *source.File) ([]*Group, diag.List) {
	rows, list := rowsOf(f)
	if rows == nil {
		return nil, list
	}
	return read(f, rows, list)
}

// rowsOf parts a CSV file into rows of cells, empty rows left out. No rows with
// a finding: it cannot be read.
func rowsOf(f *source.File) ([][]cell, diag.List) {
	r := csv.NewReader(strings.NewReader(f.Text))
	r.Comma = separator(f.Text)
	r.FieldsPerRecord = -1
	rows := [][]cell{}
	var list diag.List
	for {
		record, err := r.Read()
		if broken, ok := errors.AsType[*csv.ParseError](err); ok {
			list.Add(ruleTable.At(f.Line(broken.StartLine)))
			return nil, list
		}
		if err != nil {
			return rows, list
		}
		row := make([]cell, len(record))
		filled := false
		for i, text := range record {
			line, column := r.FieldPos(i)
			place := f.Line(line)
			size := len(place.Text())
			from := min(max(column-1, 0), size)
			row[i] = cell{place.Sub(from, min(from+len(text), size)), strings.TrimSpace(text)}
			filled = filled || row[i].text != ""
		}
		if filled {
			rows = append(rows, row)
		}
	}
}

// separator is what parts the cells of a file: what its first line has most of.
func separator(text string) rune {
	line, _, _ := strings.Cut(text, "\n")
	best, most := ',', strings.Count(line, ",")
	for _, r := range ";\t，" {
		if n := strings.Count(line, string(r)); n > most {
			best, most = r, n
		}
	}
	return best
}

// read makes groups of a table's rows.
func read(f *source.File, rows [][]cell, list diag.List) ([]*Group, diag.List) {
	head, ok := header(rows, &list)
	if !ok {
		if len(rows) == 0 {
			list.Add(ruleEmpty.At(f.Line(1)))
		}
		return nil, list
	}
	var groups []*Group
	for _, row := range rows[1:] {
		if isTotal(row) {
			continue
		}
		groups = append(groups, groupOf(head, row, &list))
	}
	if len(groups) == 0 {
		list.Add(ruleEmpty.At(rows[0][0].Span))
		return nil, list
	}
	list = append(list, Check(groups)...)
	list.Sort([]*source.File{f})
	return groups, list
}

// header finds the columns of a table's first row: nil for one that is left out.
func header(rows [][]cell, list *diag.List) ([]*column, bool) {
	if len(rows) == 0 {
		return nil, false
	}
	head := make([]*column, len(rows[0]))
	named := false
	for i, c := range rows[0] {
		found, skip := columnNamed(c.text)
		switch {
		case found == nil && !skip:
			hint := diag.Text{Zh: "可以是：组名、联系人、电话、人数、小册子、大字本、手机、渠道、只要、不要、备注", En: "it can be: group, contact, phone number, people, booklet, large, phone, channel, include, exclude, note"}
			if m := meant(c.text); m != "" {
				hint = diag.Text{Zh: "是不是“" + m + "”？", En: "did you mean " + m + "?"}
			}
			list.Add(ruleColumn.At(c.Span, c.text, hint))
		case found != nil && slices.Contains(head, found):
			list.Add(ruleColumns.At(c.Span, c.text))
		}
		head[i] = found
		named = named || found != nil && found.kind == nameColumn
	}
	if !named {
		list.Add(ruleNoColumn.At(rows[0][0].Span))
	}
	return head, named
}

// isTotal tells of the row that adds up the others: 合计.
func isTotal(row []cell) bool {
	for _, c := range row {
		if c.text == "" {
			continue
		}
		switch plain(c.text) {
		case "合计", "总计", "共计", "小计", "total", "sum":
			return true
		}
		return false
	}
	return false
}

// groupOf makes a group of a row.
func groupOf(head []*column, row []cell, list *diag.List) *Group {
	g := &Group{Span: row[0].Span}
	for i, c := range row {
		if i >= len(head) || head[i] == nil || c.text == "" {
			continue
		}
		switch head[i].kind {
		case nameColumn:
			g.Name, g.Span = c.text, c.Span
		case contactColumn:
			g.Contact = c.text
		case phoneColumn:
			g.Phone = c.text
		case peopleColumn:
			if n, ok := number(c.text); ok && n > 0 {
				g.People = n
			} else {
				list.Add(ruleCount.At(c.Span, diag.Text{Zh: "人数", En: "number of people"}, c.text, MaxCopies))
			}
		case copiesColumn:
			g.copies(head[i].output, c, list)
		case needColumn:
			g.need(head[i].output, c, list)
		case channelColumn:
			g.Channels = append(g.Channels, words(c.text)...)
		case includeColumn:
			g.Include = append(g.Include, words(c.text)...)
		case excludeColumn:
			g.Exclude = append(g.Exclude, words(c.text)...)
		case noteColumn:
			g.Note = c.text
		}
	}
	return g
}

// copies takes a number of copies, 40 or 四十本; a yes is one copy.
func (g *Group) copies(output string, c cell, list *diag.List) {
	n, ok := number(c.text)
	if !ok {
		if n = whether(c.text); n < 0 {
			g.miscounted(output, c, list)
			return
		}
		ok = n > 0
	}
	switch {
	case n < 0 || n > MaxCopies:
		g.miscounted(output, c, list)
	case n == 0 && !ok: // 否
	case n == 0:
		list.Add(ruleNone.At(c.Span, OutputName(output)))
	default:
		g.Copies = append(g.Copies, Copies{c.Span, output, n})
	}
}

// need takes a yes or no about a file; a number is a yes.
func (g *Group) need(output string, c cell, list *diag.List) {
	n, ok := number(c.text)
	if !ok {
		n = whether(c.text)
	}
	switch {
	case ok && (n < 0 || n > MaxCopies):
		g.miscounted(output, c, list)
	case n < 0:
		list.Add(ruleWhether.At(c.Span, c.text))
	case n > 0:
		g.Needs = append(g.Needs, output)
	}
}

// miscounted notes a number that is none.
func (g *Group) miscounted(output string, c cell, list *diag.List) {
	g.wrong = true
	list.Add(ruleCount.At(c.Span, copiesOf(output), c.text, MaxCopies))
}

// OutputName is what people call an output; those of their own have the names that
// book.yaml gives them.
func OutputName(output string) diag.Text {
	for i := range columns {
		if c := &columns[i]; c.output == output && output != "" {
			return diag.Text{Zh: c.shown, En: output}
		}
	}
	return diag.Text{Zh: output, En: output}
}

// number reads a whole number as people write it in a table: 45, ４５, 45本,
// 四十五册, 1,200, -4, 20.0 as spreadsheets keep it.
func number(s string) (int, bool) {
	s = strings.TrimRight(s, "本册份个人套 　")
	s, minus := cutMinus(s)
	s = strings.ReplaceAll(s, ",", "")
	if whole, zeros, ok := strings.Cut(s, "."); ok && strings.Trim(zeros, "0") == "" {
		s = whole
	}
	if s == "" {
		return 0, false
	}
	if n, ok := digits(s); ok {
		if minus {
			n = -n
		}
		return n, true
	}
	if n, ok := zh.ParseNumeral(s); ok && n.Size == len(s) && n.Form != zh.RomanNumeral {
		return n.Value, true
	}
	return 0, false
}

func cutMinus(s string) (string, bool) {
	for _, m := range []string{"-", "−", "－", "–"} {
		if rest, ok := strings.CutPrefix(s, m); ok {
			return rest, true
		}
	}
	return s, false
}

// digits reads digits, half or full width; a number that is out of all range
// counts as the largest.
func digits(s string) (int, bool) {
	n := 0
	for _, r := range s {
		switch {
		case r >= '0' && r <= '9':
			n = n*10 + int(r-'0')
		case r >= '０' && r <= '９':
			n = n*10 + int(r-'０')
		default:
			return 0, false
		}
		n = min(n, 1_000_000_000)
	}
	return n, true
}

// whether reads a yes (1) or no (0); −1 is neither.
func whether(s string) int {
	switch strings.ToLower(s) {
	case "是", "要", "有", "√", "✓", "✔", "v", "y", "yes", "true", "对", "需要", "ok":
		return 1
	case "否", "不要", "不", "无", "没有", "×", "✗", "x", "n", "no", "false", "不需要", "-", "—", "/", "——":
		return 0
	}
	return -1
}

// words parts a cell that lists several things.
func words(s string) []string {
	return strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune("、，,；;/／ 　\n|", r) })
}

// String is how a group reads in tests and messages.
func (g *Group) String() string {
	var b strings.Builder
	b.WriteString(g.Name)
	for _, c := range g.Copies {
		fmt.Fprintf(&b, " %s=%d", c.Output, c.N)
	}
	for _, n := range g.Needs {
		fmt.Fprintf(&b, " +%s", n)
	}
	return b.String()
}

// copiesOf names the number of copies of an output.
func copiesOf(output string) diag.Text {
	name := OutputName(output)
	return diag.Text{Zh: name.Zh + "的份数", En: "copies of " + name.En}
}
