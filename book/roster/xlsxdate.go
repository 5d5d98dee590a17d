package roster

import (
	"encoding/xml"
	"strings"
	"time"
)

// formats are the cell styles of a workbook by their numbers: all that is asked of
// them is which show a number as a date. Spreadsheets make dates of what looks like
// one: a group called 3-2 is 46083 in the file.
type formats struct {
	dates []bool
	zero  time.Time // day 0
}

// formats reads the styles; what is broken in them counts as unsaid.
func (w *workbook) formats(from1904 bool) (*formats, error) {
	f := &formats{zero: time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC)}
	if from1904 {
		f.zero = time.Date(1904, 1, 1, 0, 0, 0, 0, time.UTC)
	}
	data, err := w.open("xl/styles.xml")
	if err != nil || data == nil {
		return f, err
	}
	var styles struct {
		Formats []struct {
			ID   int    `xml:"numFmtId,attr"`
			Code string `xml:"formatCode,attr"`
		} `xml:"numFmts>numFmt"`
		Cells []struct {
			Format int `xml:"numFmtId,attr"`
		} `xml:"cellXfs>xf"`
	}
	if xml.Unmarshal(data, &styles) != nil {
		return f, nil
	}
	own := map[int]string{}
	for _, n := range styles.Formats {
		own[n.ID] = n.Code
	}
	for _, c := range styles.Cells {
		code, ok := own[c.Format]
		f.dates = append(f.dates, ok && isDateCode(code) || !ok && isDateFormat(c.Format))
	}
	return f, nil
}

// isDateFormat tells the dates and times among the formats that every workbook has
// (ECMA-376, part 1, 18.8.30), those of Chinese workbooks among them.
func isDateFormat(id int) bool {
	return id >= 14 && id <= 22 || id >= 27 && id <= 36 || id >= 45 && id <= 47 || id >= 50 && id <= 58
}

// isDateCode tells a format of dates by its letters, outside of quotation marks and
// brackets.
func isDateCode(code string) bool {
	closing := rune(0)
	skip := false
	for _, r := range strings.ToLower(code) {
		switch {
		case skip:
			skip = false
		case closing != 0:
			if r == closing {
				closing = 0
			}
		case r == '"':
			closing = '"'
		case r == '[':
			closing = ']'
		case r == '\\' || r == '_':
			skip = true
		case r == 'y' || r == 'm' || r == 'd' || r == 'h':
			return true
		}
	}
	return false
}

// isDate tells whether a style shows numbers as dates.
func (f *formats) isDate(style int) bool {
	return style >= 0 && style < len(f.dates) && f.dates[style]
}

// lastDay is the last that spreadsheets know: the end of the year 9999.
const lastDay = 2_958_465

// date writes the day that a number means, or the text itself if it means none.
func (f *formats) date(n float64, text string) string {
	if n < 1 || n > lastDay {
		return text
	}
	return f.zero.AddDate(0, 0, int(n)).Format(time.DateOnly)
}
