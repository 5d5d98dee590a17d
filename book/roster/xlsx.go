package roster

import (
	"archive/zip"
	"bytes"
	"cmp"
	"encoding/xml"
	"errors"
	"io"
	"path"
	"strings"

	"kanben/book/diag"
	"kanben/book/source"
)

// Limits of a workbook. One that goes beyond them is no list of groups, or was
// made to do harm.
const (
	maxPart    = 64 << 20 // bytes of an unpacked part
	maxRows    = 20_000
	maxColumns = 200
	maxSheets  = 20 // that are looked through for groups
)

// Faults of workbooks, for errors.Is.
var (
	ErrWorkbook = errors.New("no whole XLSX workbook")
	ErrTooMuch  = errors.New("a workbook with too much in it")
)

// ReadXLSX reads the groups of a workbook (ECMA-376, part 1, 18): of its first sheet
// that is shown and has a column of groups' names, or else of the first that is
// shown. Hidden rows are passed over, which is a finding. Places name cells: C3. Its
// error is ErrWorkbook or ErrTooMuch.
func ReadXLSX(name string, data []byte) (*source.File, []*Group, diag.List, error) {
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, nil, nil, ErrWorkbook
	}
	w := &workbook{parts: map[string]*zip.File{}}
	for _, f := range z.File {
		w.parts[strings.TrimPrefix(path.Clean("/"+f.Name), "/")] = f
	}
	table, err := w.table()
	if err != nil {
		return nil, nil, nil, err
	}
	f, rows, list := table.file(name)
	groups, list := read(f, rows, list)
	return f, groups, list, nil
}

// A grid is the texts of a sheet's cells, row by row from the first, empty ones too.
type grid struct {
	texts  [][]string
	hidden []bool // rows that are not shown
}

// file makes a text of a sheet, for places: a line a row. It gives the rows that are
// shown and hold anything.
func (g *grid) file(name string) (*source.File, [][]cell, diag.List) {
	var b strings.Builder
	for _, row := range g.texts {
		b.WriteString(strings.Join(row, "\t") + "\n")
	}
	f := source.NewFile(name, "XLSX", b.String())
	f.Cells = true
	var rows [][]cell
	var unseen source.Span
	hidden := 0
	for i, texts := range g.texts {
		place, at := f.Line(i+1), 0
		row := make([]cell, len(texts))
		filled := false
		for j, text := range texts {
			row[j] = cell{place.Sub(at, at+len(text)), text}
			at += len(text) + 1
			filled = filled || text != ""
		}
		switch {
		case filled && g.hidden[i]:
			if hidden++; hidden == 1 {
				unseen = row[0].Span
			}
		case filled:
			rows = append(rows, row)
		}
	}
	var list diag.List
	if hidden > 0 {
		list.Add(ruleHidden.At(unseen, hidden))
	}
	return f, rows, list
}

// A workbook is the parts of an archive by their names.
type workbook struct{ parts map[string]*zip.File }

// open reads a part; nil if there is none.
func (w *workbook) open(name string) ([]byte, error) {
	f, ok := w.parts[strings.TrimPrefix(name, "/")]
	if !ok {
		return nil, nil
	}
	r, err := f.Open()
	if err != nil {
		return nil, ErrWorkbook
	}
	defer r.Close() //nolint:errcheck // it was only read
	data, err := io.ReadAll(io.LimitReader(r, maxPart+1))
	switch {
	case len(data) > maxPart:
		return nil, ErrTooMuch
	case err != nil:
		return nil, ErrWorkbook
	}
	return data, nil
}

// table gives the sheet that the groups stand in.
func (w *workbook) table() (*grid, error) {
	book, err := w.book()
	if err != nil {
		return nil, err
	}
	names, err := w.sheets(book)
	if err != nil {
		return nil, err
	}
	shared, err := w.sharedStrings()
	if err != nil {
		return nil, err
	}
	format, err := w.formats(book.Properties.From1904)
	if err != nil {
		return nil, err
	}
	var first *grid
	for _, name := range names {
		data, err := w.open(name)
		if err != nil || data == nil && first == nil {
			return nil, cmp.Or(err, ErrWorkbook)
		}
		sheet, err := (&sheetReader{shared, format}).read(data)
		if err != nil {
			return nil, err
		}
		if _, rows, _ := sheet.file(""); len(rows) > 0 && findHeader(rows).named() {
			return sheet, nil
		}
		if first == nil {
			first = sheet
		}
	}
	return first, nil
}

// A bookPart is what xl/workbook.xml says.
type bookPart struct {
	Properties struct {
		From1904 bool `xml:"date1904,attr"`
	} `xml:"workbookPr"`
	Sheets []struct {
		ID    string `xml:"http://schemas.openxmlformats.org/officeDocument/2006/relationships id,attr"`
		State string `xml:"state,attr"` // hidden, veryHidden
	} `xml:"sheets>sheet"`
}

// book reads the workbook's own part; what is broken in it counts as unsaid.
func (w *workbook) book() (*bookPart, error) {
	data, err := w.open("xl/workbook.xml")
	if err != nil {
		return nil, err
	}
	book := &bookPart{}
	if data != nil && xml.Unmarshal(data, book) != nil {
		return &bookPart{}, nil
	}
	return book, nil
}

// sheets finds the parts of the sheets that are shown, in the order of their tabs.
func (w *workbook) sheets(book *bookPart) ([]string, error) {
	const usual = "xl/worksheets/sheet1.xml"
	data, err := w.open("xl/_rels/workbook.xml.rels")
	if err != nil {
		return nil, err
	}
	var rels struct {
		List []struct {
			ID     string `xml:"Id,attr"`
			Target string `xml:"Target,attr"`
		} `xml:"Relationship"`
	}
	if data == nil || xml.Unmarshal(data, &rels) != nil {
		return []string{usual}, nil
	}
	var names []string
	for _, sheet := range book.Sheets {
		if sheet.State != "" && sheet.State != "visible" {
			continue
		}
		for _, r := range rels.List {
			if r.ID != sheet.ID {
				continue
			}
			name := path.Join("xl", r.Target)
			if strings.HasPrefix(r.Target, "/") {
				name = path.Clean(r.Target)
			}
			names = append(names, name)
			break
		}
	}
	if len(names) == 0 {
		return []string{usual}, nil
	}
	return names[:min(len(names), maxSheets)], nil
}

// richText is a text in runs; readings of ruby (rPh) are left out.
type richText struct {
	T string `xml:"t"`
	R []struct {
		T string `xml:"t"`
	} `xml:"r"`
}

func (t richText) text() string {
	s := t.T
	for _, r := range t.R {
		s += r.T
	}
	return oneLine(s)
}

// oneLine makes of a cell's text one line without tabs.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

func (w *workbook) sharedStrings() ([]string, error) {
	data, err := w.open("xl/sharedStrings.xml")
	if err != nil || data == nil {
		return nil, err
	}
	var table struct {
		Items []richText `xml:"si"`
	}
	if xml.Unmarshal(data, &table) != nil {
		return nil, ErrWorkbook
	}
	texts := make([]string, len(table.Items))
	for i, item := range table.Items {
		texts[i] = item.text()
	}
	return texts, nil
}
