// Package revise puts repairs into a manuscript itself: it applies the edits of
// findings to the manuscript's text, and shows what changes, line by line and
// character by character. It writes no files.
package revise

import (
	"cmp"
	"slices"
	"strings"

	"kanben/book/diag"
	"kanben/book/source"
)

// A Revision is a manuscript's text with edits applied.
type Revision struct {
	File    *source.File
	Text    string   // the whole of the new text
	Changes []Change // by lines
	Edits   int      // that were applied
}

// A Change is one line of the manuscript that reads differently now.
type Change struct {
	Line    int      // of the manuscript, from 1
	Now     int      // of the new text; of a removed line, the one before it
	Old     string   // without line end
	New     string   // the same; "" if the line was removed
	Removed bool     // the line is gone, with its end
	Was     [][2]int // the stretches of Old that were replaced, in bytes
	Is      [][2]int // the stretches of New that replace them
	Codes   []string // of the rules, in the order of the text
}

// An edit is one replacement with the rule it comes from.
type edit struct {
	start, end int32
	text       string
	code       string
	strong     bool // a proposal: it is made for the mended text and wins over repairs inside it
}

// New applies the edits of findings to their manuscript: of findings about f,
// those of repairs, and those of the proposals that wanted accepts. Of two edits
// that overlap, a proposal wins over the repairs inside it; otherwise the first
// one stays. A line of which nothing is left goes, with its end.
func New(f *source.File, findings diag.List, wanted func(*diag.Diagnostic) bool) *Revision {
	var edits []edit
	for i := range findings {
		d := &findings[i]
		proposal := d.Severity != diag.Fixed
		if d.Span.File != f || proposal && !wanted(d) {
			continue
		}
		for _, e := range d.Edits {
			if e.Span.File == f {
				edits = append(edits, edit{e.Span.Start, e.Span.End, e.New, d.Code, proposal})
			}
		}
	}
	return revise(f, untangle(edits))
}

// untangle sorts edits and drops those that overlap others.
func untangle(edits []edit) []edit {
	slices.SortStableFunc(edits, func(a, b edit) int {
		return cmp.Or(cmp.Compare(a.start, b.start), cmp.Compare(b.end, a.end))
	})
	out := edits[:0]
	for _, e := range edits {
		for len(out) > 0 && e.strong && !out[len(out)-1].strong && e.start <= out[len(out)-1].start && out[len(out)-1].end <= e.end {
			out = out[:len(out)-1]
		}
		if len(out) > 0 && e.start < out[len(out)-1].end {
			continue
		}
		out = append(out, e)
	}
	return out
}

// revise applies edits that are in order and do not overlap.
func revise(f *source.File, edits []edit) *Revision {
	r := &Revision{File: f, Edits: len(edits)}
	var text strings.Builder
	text.Grow(len(f.Text))
	done, removed := int32(0), 0
	for len(edits) > 0 {
		line := edits[0].span(f).Position().Line
		span := f.Line(line)
		n := 1
		for n < len(edits) && edits[n].start <= span.End { // at its end, too
			n++
		}
		c := change(span, line, edits[:n])
		text.WriteString(f.Text[done:span.Start])
		done = span.End
		if c.Removed {
			removed++
			done = next(f, line)
		} else {
			text.WriteString(c.New)
		}
		c.Now = line - removed
		r.Changes = append(r.Changes, c)
		edits = edits[n:]
	}
	text.WriteString(f.Text[done:])
	r.Text = text.String()
	return r
}

// next gives where the line behind line n begins.
func next(f *source.File, n int) int32 {
	if n < f.Lines() {
		return f.Line(n + 1).Start
	}
	return int32(len(f.Text))
}

func (e *edit) span(f *source.File) source.Span {
	return source.Span{File: f, Start: e.start, End: e.end}
}

// change applies the edits of one line.
func change(span source.Span, line int, edits []edit) Change {
	c := Change{Line: line, Old: span.Text()}
	var text strings.Builder
	at := span.Start
	for _, e := range edits {
		end := min(e.end, span.End)
		text.WriteString(span.File.Text[at:e.start])
		c.Was = append(c.Was, [2]int{int(e.start - span.Start), int(end - span.Start)})
		from := text.Len()
		text.WriteString(e.text)
		c.Is = append(c.Is, [2]int{from, text.Len()})
		at = end
		c.Codes = append(c.Codes, e.code)
	}
	text.WriteString(span.File.Text[at:span.End])
	c.New = text.String()
	if strings.TrimSpace(c.New) == "" {
		c.New, c.Is, c.Removed = "", nil, true
	}
	return c
}
