package roster

import (
	"bytes"
	"encoding/xml"
	"io"
	"strconv"
	"strings"
)

// A sheetReader reads the cells of a sheet.
type sheetReader struct {
	shared []string
	format *formats
}

// read reads the rows of a sheet.
func (s *sheetReader) read(data []byte) (*grid, error) {
	g := &grid{}
	d := xml.NewDecoder(bytes.NewReader(data))
	for {
		token, err := d.Token()
		if err == io.EOF {
			return g, nil
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
			at = len(g.texts)
		}
		if at < len(g.texts) || at >= maxRows {
			return nil, ErrTooMuch
		}
		for len(g.texts) < at {
			g.texts, g.hidden = append(g.texts, nil), append(g.hidden, false)
		}
		texts, err := s.texts(&row)
		if err != nil {
			return nil, err
		}
		g.texts, g.hidden = append(g.texts, texts), append(g.hidden, row.Hidden)
	}
}

// A sheetRow is a row as the sheet keeps it: only the cells that hold something.
type sheetRow struct {
	N      int         `xml:"r,attr"`
	Hidden bool        `xml:"hidden,attr"`
	Cells  []sheetCell `xml:"c"`
}

// A sheetCell is a cell as the sheet keeps it.
type sheetCell struct {
	Ref     string   `xml:"r,attr"`
	Type    string   `xml:"t,attr"`
	Style   int      `xml:"s,attr"`
	Value   string   `xml:"v"`
	Formula *string  `xml:"f"`
	Inline  richText `xml:"is"`
}

func (s *sheetReader) texts(r *sheetRow) ([]string, error) {
	var texts []string
	for i := range r.Cells {
		c := &r.Cells[i]
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
		texts[at] = s.text(c)
	}
	return texts, nil
}

// text is what a cell shows: of a formula the value that was last worked out, or
// the formula if no program ever did.
func (s *sheetReader) text(c *sheetCell) string {
	if c.Formula != nil && c.Value == "" && c.Type != "str" {
		return oneLine("=" + *c.Formula)
	}
	switch c.Type {
	case "s":
		if i, ok := digits(c.Value); ok && i < len(s.shared) {
			return s.shared[i]
		}
		return ""
	case "inlineStr":
		return c.Inline.text()
	case "b":
		return map[string]string{"1": "是", "0": "否"}[c.Value]
	case "", "n":
		return s.number(c)
	}
	return oneLine(c.Value)
}

// number writes a number: a date as one, 1.38E10 in full.
func (s *sheetReader) number(c *sheetCell) string {
	text := oneLine(c.Value)
	dated := s.format.isDate(c.Style)
	if !dated && !strings.ContainsAny(text, "eE") {
		return text
	}
	n, err := strconv.ParseFloat(text, 64)
	switch {
	case err != nil:
		return text
	case dated:
		return s.format.date(n, text)
	}
	return strconv.FormatFloat(n, 'f', -1, 64)
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
