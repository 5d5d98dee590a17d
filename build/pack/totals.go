package pack

import (
	"bytes"
	"encoding/csv"
	"html/template"
	"slices"
	"strconv"
	"strings"

	"kanben/assets"
	"kanben/book/diag"
	"kanben/book/roster"
)

// Names of the totals beside the parcels.
const (
	TotalsPage  = "汇总.html"
	TotalsTable = "汇总.csv"
)

// A summary is the totals as their page and their table show them.
type summary struct {
	Title, Edition, Organisation string
	Outputs                      []Total
	Spare                        int // in percent
	Rows                         []summaryRow
	People                       int
}

type summaryRow struct {
	Name, Contact, Phone, People string
	Cells                        []string // of each output: copies, ✓ for a file alone, or nothing
	Channels, Note               string
}

// Printed is how many copies are to be printed of an output, with spare ones.
func (s *summary) Printed(t Total) int {
	if t.Copies == 0 {
		return 0
	}
	return t.Copies + (t.Copies*s.Spare+99)/100
}

// PrintedName says how many percent more are printed.
func (s *summary) PrintedName() string { return "加印 " + strconv.Itoa(s.Spare) + "% 后" }

// Paper is how many sheets they take.
func (s *summary) Paper(t Total) int {
	if t.Copies == 0 {
		return 0
	}
	return t.Sheets / t.Copies * s.Printed(t)
}

func (p *Plan) summary(spare int) *summary {
	s := &summary{
		Title: p.Book.Title, Edition: strings.TrimSpace(p.Book.EditionName() + "　" + monthOf(p.Book.Published())),
		Organisation: p.Book.Organisation, Outputs: p.Totals(), Spare: spare,
	}
	for _, parcel := range p.Parcels {
		g := parcel.Group
		s.People += g.People
		row := summaryRow{Name: g.Name, Contact: g.Contact, Phone: g.Phone, People: number(g.People), Channels: strings.Join(g.Channels, "、"), Note: g.Note}
		for _, t := range s.Outputs {
			i := slices.IndexFunc(parcel.Files, func(f File) bool { return f.Output == t.Output })
			switch {
			case i < 0 || ChoiceOf(g) != t.choice:
				row.Cells = append(row.Cells, "")
			case parcel.Files[i].Copies > 0:
				row.Cells = append(row.Cells, strconv.Itoa(parcel.Files[i].Copies))
			default:
				row.Cells = append(row.Cells, "✓")
			}
		}
		s.Rows = append(s.Rows, row)
	}
	return s
}

// Summaries makes the totals of a plan: a page to read and print, and a table
// for spreadsheets. Spare is how many percent more are printed.
func (p *Plan) Summaries(spare int) ([]Entry, error) {
	s := p.summary(spare)
	var page bytes.Buffer
	if err := totalsPage.Execute(&page, s); err != nil {
		return nil, err
	}
	table, err := s.table()
	if err != nil {
		return nil, err
	}
	return []Entry{{Path: TotalsPage, Data: page.Bytes()}, {Path: TotalsTable, Data: table}}, nil
}

var totalsPage = template.Must(template.New("totals").Parse(assets.TotalsPage))

// table writes the totals as CSV with the mark by which Excel knows UTF-8.
func (s *summary) table() ([]byte, error) {
	var b bytes.Buffer
	b.WriteString("\ufeff")
	w := csv.NewWriter(&b)
	w.UseCRLF = true
	head := []string{"组名", "联系人", "电话", "人数"}
	total := []string{"合计", "", "", number(s.People)}
	printed := []string{s.PrintedName(), "", "", ""}
	paper := []string{"用纸（张）", "", "", ""}
	for _, t := range s.Outputs {
		head = append(head, t.Name())
		total = append(total, number(t.Copies))
		printed = append(printed, number(s.Printed(t)))
		paper = append(paper, number(s.Paper(t)))
	}
	records := [][]string{append(head, "渠道", "备注")}
	for _, r := range s.Rows {
		record := append([]string{r.Name, r.Contact, r.Phone, r.People}, r.Cells...)
		records = append(records, append(record, r.Channels, r.Note))
	}
	records = append(records, total)
	if s.Spare > 0 {
		records = append(records, printed)
	}
	for _, r := range append(records, paper) {
		for i := range r {
			r[i] = harmless(r[i])
		}
		if err := w.Write(r); err != nil {
			return nil, err
		}
	}
	w.Flush()
	return b.Bytes(), w.Error()
}

// harmless keeps spreadsheets from taking a cell for a formula (OWASP, "CSV
// injection").
func harmless(cell string) string {
	if cell != "" && strings.ContainsRune("=+-@\t\r", rune(cell[0])) {
		return "'" + cell
	}
	return cell
}

// Name is what an output is called in totals, an excerpt by its choice.
func (t Total) Name() string { return t.name() + t.Excerpt(diag.Chinese) }

// Excerpt tells of an excerpt which speeches are in it, "" of the whole book.
func (t Total) Excerpt(l diag.Lang) string {
	words := func(pattern diag.Text, list []string) string {
		if len(list) == 0 {
			return ""
		}
		return pattern.Format(l, strings.Join(list, diag.Text{Zh: "、", En: ", "}.In(l)))
	}
	return words(diag.Text{Zh: "（只要 %[1]s）", En: " (only %[1]s)"}, t.Group.Include) + words(diag.Text{Zh: "（除去 %[1]s）", En: " (without %[1]s)"}, t.Group.Exclude)
}

// name is what its copies are called on paper; what nobody prints has no size.
func (t Total) name() string {
	if t.Copies == 0 {
		return roster.OutputName(t.Output).Zh
	}
	return t.file.onPaper()
}
