package diag

import (
	"encoding/json"
	"io"
	"strings"
)

// JSONVersion is the version of all JSON shapes (contract.md, "JSON"); it
// counts up when a shape changes in a way that programs would notice.
const JSONVersion = 1

// jsonFinding is a finding's shape; the order of fields is the order of keys.
type jsonFinding struct {
	Type     string  `json:"type"`
	Code     string  `json:"code"`
	Severity string  `json:"severity"`
	File     string  `json:"file"`
	Line     int     `json:"line"`
	Column   int     `json:"column"`
	Message  string  `json:"message"`
	Hint     string  `json:"hint"`
	Before   *string `json:"before,omitempty"`
	After    *string `json:"after,omitempty"`
}

// jsonSummary is the shape of the counts that close a list.
type jsonSummary struct {
	Type    string `json:"type"`
	Version int    `json:"version"`
	Fixed   int    `json:"fixed"`
	Advice  int    `json:"advice"`
	Warning int    `json:"warning"`
	Error   int    `json:"error"`
}

// NewEncoder gives an encoder as all our JSON uses it: one object a line, and
// < > & as they are.
func NewEncoder(w io.Writer) *json.Encoder {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	return e
}

// WriteJSON writes the findings as JSON, one object a line, messages in
// language lang. A finding without a place has line and column 0; one that
// changes nothing has neither before nor after.
func (l List) WriteJSON(w io.Writer, lang Lang) error {
	enc := NewEncoder(w)
	var loc locator
	for i := range l {
		d := &l[i]
		f := jsonFinding{
			Type:     "finding",
			Code:     d.Code,
			Severity: d.Severity.String(),
			Message:  d.Text(lang),
			Hint:     d.Advice(lang),
		}
		if d.Span.File != nil {
			pos := loc.position(d.Span)
			f.File, f.Line, f.Column = pos.Path, pos.Line, pos.Column
		}
		if before, after, ok := d.Change(); ok {
			f.Before, f.After = &before, &after
		}
		if err := enc.Encode(&f); err != nil {
			return err
		}
	}
	return nil
}

// WriteSummary writes the counts by severity as one JSON object.
func (l List) WriteSummary(w io.Writer) error {
	return NewEncoder(w).Encode(jsonSummary{
		Type:    "summary",
		Version: JSONVersion,
		Fixed:   l.Count(Fixed),
		Advice:  l.Count(Advice),
		Warning: l.Count(Warning),
		Error:   l.Count(Error),
	})
}

// Change is what the finding's edits change: the manuscript's text from the
// first edit to the last, and the same stretch edited. It is false for a
// finding without edits. Edits are in the order of the text and do not overlap.
func (d *Diagnostic) Change() (before, after string, ok bool) {
	if len(d.Edits) == 0 {
		return "", "", false
	}
	if len(d.Edits) == 1 {
		return d.Edits[0].Span.Text(), d.Edits[0].New, true
	}
	whole := d.Edits[0].Span
	whole.End = d.Edits[len(d.Edits)-1].Span.End
	var b strings.Builder
	at := whole.Start
	for _, e := range d.Edits {
		b.WriteString(whole.File.Text[at:e.Span.Start])
		b.WriteString(e.New)
		at = e.Span.End
	}
	return whole.Text(), b.String(), true
}
