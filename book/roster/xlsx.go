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
)

// Faults of workbooks, for errors.Is.
var (
	ErrWorkbook = errors.New("no whole XLSX workbook")
	ErrTooMuch  = errors.New("a workbook with too much in it")
)

// ReadXLSX reads the groups of a workbook's first sheet (ECMA-376, part 1, 18).
// Places count rows as lines, and columns of a line of its cells parted by
// tabs. Its error is ErrWorkbook or ErrTooMuch.
func ReadXLSX(name string, data []byte) (*source.File, []*Group, diag.List, error) {
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, nil, nil, ErrWorkbook
	}
	w := &workbook{parts: map[string]*zip.File{}}
	for _, f := range z.File {
		w.parts[strings.TrimPrefix(path.Clean("/"+f.Name), "/")] = f
	}
	cells, err := w.firstSheet()
	if err != nil {
		return nil, nil, nil, err
	}
	f, rows := sheetFile(name, cells)
	groups, list := read(f, rows, nil)
	return f, groups, list, nil
}

// sheetFile makes a text of a sheet, for places: a line a row.
func sheetFile(name string, cells [][]string) (*source.File, [][]cell) {
	var b strings.Builder
	for _, row := range cells {
		b.WriteString(strings.Join(row, "\t") + "\n")
	}
	f := source.NewFile(name, "XLSX", b.String())
	var rows [][]cell
	for i, texts := range cells {
		place, at := f.Line(i+1), 0
		row := make([]cell, len(texts))
		filled := false
		for j, text := range texts {
			row[j] = cell{place.Sub(at, at+len(text)), text}
			at += len(text) + 1
			filled = filled || text != ""
		}
		if filled {
			rows = append(rows, row)
		}
	}
	return f, rows
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

// firstSheet gives the texts of the first sheet's cells, row by row from the
// first, empty ones too.
func (w *workbook) firstSheet() ([][]string, error) {
	name, err := w.sheetName()
	if err != nil {
		return nil, err
	}
	data, err := w.open(name)
	if err != nil || data == nil {
		return nil, cmp.Or(err, ErrWorkbook)
	}
	shared, err := w.sharedStrings()
	if err != nil {
		return nil, err
	}
	return sheetCells(data, shared)
}

// sheetName finds the part of the first sheet that is listed.
func (w *workbook) sheetName() (string, error) {
	const usual = "xl/worksheets/sheet1.xml"
	book, err := w.open("xl/workbook.xml")
	if err != nil {
		return "", err
	}
	var sheets struct {
		Sheets []struct {
			ID string `xml:"http://schemas.openxmlformats.org/officeDocument/2006/relationships id,attr"`
		} `xml:"sheets>sheet"`
	}
	if book == nil || xml.Unmarshal(book, &sheets) != nil || len(sheets.Sheets) == 0 {
		return usual, nil
	}
	data, err := w.open("xl/_rels/workbook.xml.rels")
	if err != nil {
		return "", err
	}
	var rels struct {
		List []struct {
			ID     string `xml:"Id,attr"`
			Target string `xml:"Target,attr"`
		} `xml:"Relationship"`
	}
	if data == nil || xml.Unmarshal(data, &rels) != nil {
		return usual, nil
	}
	for _, r := range rels.List {
		if r.ID != sheets.Sheets[0].ID {
			continue
		}
		if strings.HasPrefix(r.Target, "/") {
			return path.Clean(r.Target), nil
		}
		return path.Join("xl", r.Target), nil
	}
	return usual, nil
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

// sheetCells reads the rows of a sheet.
func sheetCells(data []byte, shared []string) ([][]string, error) {
	var rows [][]string
	d := xml.NewDecoder(bytes.NewReader(data))
	for {
		token, err := d.Token()
		if err == io.EOF {
			return rows, nil
		}
		if err != nil {
			return nil, ErrWorkbook
		}
		start, ok := token.(xml.StartElement)
		if !ok || start.Name.Local != "row" {
			continue
		}
		var row sheetRow
		if d.DecodeElement(&row, &start) != nil {
			return nil, ErrWorkbook
		}
		at := row.N - 1
		if row.N == 0 {
			at = len(rows)
		}
		if at < len(rows) || at >= maxRows {
			return nil, ErrTooMuch
		}
		for len(rows) < at {
			rows = append(rows, nil)
		}
		texts, err := row.texts(shared)
		if err != nil {
			return nil, err
		}
		rows = append(rows, texts)
	}
}

// A sheetRow is a row as the sheet keeps it: only the cells that hold something.
type sheetRow struct {
	N     int `xml:"r,attr"`
	Cells []struct {
		Ref    string   `xml:"r,attr"`
		Type   string   `xml:"t,attr"`
		Value  string   `xml:"v"`
		Inline richText `xml:"is"`
	} `xml:"c"`
}

func (r *sheetRow) texts(shared []string) ([]string, error) {
	var texts []string
	for _, c := range r.Cells {
		at := columnOf(c.Ref)
		if at < 0 {
			at = len(texts)
		}
		if at >= maxColumns {
			return nil, ErrTooMuch
		}
		for len(texts) <= at {
			texts = append(texts, "")
		}
		switch c.Type {
		case "s":
			if i, ok := digits(c.Value); ok && i < len(shared) {
				texts[at] = shared[i]
			}
		case "inlineStr":
			texts[at] = c.Inline.text()
		case "b":
			texts[at] = map[string]string{"1": "是", "0": "否"}[c.Value]
		default:
			texts[at] = oneLine(c.Value)
		}
	}
	return texts, nil
}

// columnOf gives the column of a cell's name from 0: B3 is 1; −1 if it has none.
func columnOf(ref string) int {
	n := 0
	for _, r := range ref {
		if r < 'A' || r > 'Z' {
			break
		}
		n = min(n*26+int(r-'A')+1, maxColumns+1)
	}
	return n - 1
}
