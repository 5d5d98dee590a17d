package roster

import (
	"encoding/csv"
	"errors"
	"fmt"
	"strings"

	"kanben/book/diag"
	"kanben/book/source"
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
	text := lineFeeds(f.Text)
	r := csv.NewReader(strings.NewReader(text))
	r.Comma = separator(text)
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

// lineFeeds makes line feeds of the lone carriage returns by which old Macs end
// lines. Every byte keeps its place.
func lineFeeds(text string) string {
	if !strings.Contains(text, "\r") {
		return text
	}
	b := []byte(text)
	for i := range b {
		if b[i] == '\r' && (i+1 == len(b) || b[i+1] != '\n') {
			b[i] = '\n'
		}
	}
	return string(b)
}

// separator is what parts the cells of a file: what stands most often in its first
// lines, of which a title is often without any.
func separator(text string) rune {
	var lines strings.Builder
	for line := range strings.Lines(text) {
		lines.WriteString(line)
		if strings.Count(lines.String(), "\n") == maxTitles {
			break
		}
	}
	first := lines.String()
	best, most := ',', strings.Count(first, ",")
	for _, r := range ";\t，" {
		if n := strings.Count(first, string(r)); n > most {
			best, most = r, n
		}
	}
	return best
}

// read makes groups of a table's rows.
func read(f *source.File, rows [][]cell, list diag.List) ([]*Group, diag.List) {
	if len(rows) == 0 {
		list.Add(ruleEmpty.At(f.Line(1)))
		return nil, list
	}
	h := findHeader(rows)
	head := h.columns(&list)
	if !h.named() {
		return nil, list
	}
	var groups []*Group
	for _, row := range rows[h.end:] {
		if isTotal(head, row) || isRemark(row) {
			continue
		}
		groups = append(groups, groupOf(head, row, &list))
	}
	if len(groups) == 0 {
		list.Add(ruleEmpty.At(h.cells[0].Span))
		return nil, list
	}
	list = append(list, Check(groups)...)
	list.Sort([]*source.File{f})
	return groups, list
}

// groupOf makes a group of a row.
func groupOf(head []*column, row []cell, list *diag.List) *Group {
	g := &Group{Span: row[0].Span}
	for i, c := range row {
		if i >= len(head) || head[i] == nil || c.text == "" {
			continue
		}
		if isFault(c.text) {
			g.wrong = true
			list.Add(ruleFault.At(c.Span, c.text))
			if head[i].kind != nameColumn {
				continue
			}
		}
		switch head[i].kind {
		case nameColumn:
			g.Name, g.Span = oneLine(c.text), c.Span
		case contactColumn:
			g.Contact = oneLine(c.text)
		case phoneColumn:
			g.Phone = oneLine(c.text)
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
		case markColumn:
			g.mark(c, list)
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
	if output == "phone" && isPhoneNumber(c.text) {
		if g.Phone == "" { // 手机 is what some call a number
			g.Phone = c.text
		}
		return
	}
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

// mark takes a yes or no about the group's name on its copies.
func (g *Group) mark(c cell, list *diag.List) {
	switch whether(c.text) {
	case 1:
		g.Mark = MarkYes
	case 0:
		g.Mark = MarkNo
	default:
		list.Add(ruleWhether.At(c.Span, c.text))
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
