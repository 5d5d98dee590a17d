package build

import (
	"context"
	"crypto/sha256"
	"fmt"
	"strings"

	"kanben/book/compare"
	"kanben/build/errata"
	"kanben/build/impose"
	"kanben/build/layout"
	"kanben/build/pdf"
	"kanben/fonts"
)

// A Revision is what changed from one edition to the next, and the files that say
// so.
type Revision struct {
	Speeches  []compare.Speech
	Pages     []int // of the new edition that are printed otherwise, from 1
	Sheets    []int // of its booklet that are to be printed anew, from 1
	Of        int   // how many sheets it has
	Artifacts []Artifact
}

// Revise compares the books of two jobs that were read, as they are printed in the
// new job's design.
func Revise(ctx context.Context, j *Job, old, new *Volume) (*Revision, error) {
	r := &Revision{Speeches: compare.Books(old.Book, new.Book)}
	before, err := layOut(ctx, j, old)
	if err != nil {
		return nil, err
	}
	after, err := layOut(ctx, j, new)
	if err != nil {
		return nil, err
	}
	plan, err := j.Sheets.Plan(impose.Same(len(after.Pages), after.Trim))
	if err != nil {
		return nil, ImposeFault(err)
	}
	r.Of = len(plan.Sheets)
	r.changed(before, after, plan)
	fs := j.Fonts
	if fs == nil {
		fs = fonts.Embedded()
	}
	m := &new.Book.Meta
	record := &errata.Record{
		Title: m.Title, Old: old.Book.Meta.EditionName(), New: m.EditionName(),
		Speeches: r.Speeches, Page: finder(before), Reprint: r.reprint(),
	}
	file, err := pdf.Draw(record.Slip(fs))
	if err != nil {
		return nil, fmt.Errorf("draw the slip: %w", err)
	}
	slip, err := file.Bytes()
	if err != nil {
		return nil, fmt.Errorf("finish the slip: %w", err)
	}
	for _, f := range []struct {
		name string
		data []byte
	}{{"修订记录.html", record.HTML()}, {"修订记录.md", record.Markdown()}, {"勘误表.pdf", slip}} {
		r.Artifacts = append(r.Artifacts, Artifact{Target: Report, Name: f.name, Data: f.data, Sum: sha256.Sum256(f.data)})
	}
	return r, nil
}

// layOut lays a volume out in a job's design.
func layOut(ctx context.Context, j *Job, v *Volume) (*layout.Document, error) {
	p := &press{job: j, volume: v, fonts: j.Fonts}
	if p.fonts == nil {
		p.fonts = fonts.Embedded()
	}
	s, err := p.laidOut(ctx)
	return s.pages, err
}

// changed finds pages that are printed otherwise, and the sheets they stand on. A
// sheet is the same only if all that stands on it is.
func (r *Revision) changed(before, after *layout.Document, plan *impose.Plan) {
	other := map[int]bool{}
	for i := range after.Pages {
		if i >= len(before.Pages) || print(&before.Pages[i]) != print(&after.Pages[i]) {
			other[i+1] = true
			r.Pages = append(r.Pages, i+1)
		}
	}
	same := len(before.Pages) == len(after.Pages) // else pages stand elsewhere
	for i, s := range plan.Sheets {
		anew := !same
		for _, p := range append(append([]impose.Place{}, s.Front.Places...), s.Back.Places...) {
			anew = anew || other[p.Page]
		}
		if anew {
			r.Sheets = append(r.Sheets, i+1)
		}
	}
}

// print is all that is seen of a page's text: what stands where.
func print(p *layout.Page) string {
	var b strings.Builder
	line := func(l *layout.Line) {
		fmt.Fprint(&b, l.Baseline, " ")
		for i := range l.Runs {
			r := &l.Runs[i]
			b.WriteString(r.Face.PostScript)
			b.WriteString(r.Text)
			for _, g := range r.Glyphs {
				fmt.Fprint(&b, g.ID, g.Advance, g.Offset)
			}
		}
		b.WriteByte('\n')
	}
	for i := range p.Lines {
		line(&p.Lines[i])
	}
	for _, item := range p.Furniture {
		if f, ok := item.(*layout.FurnitureLine); ok {
			line(&f.Line)
		}
	}
	return b.String()
}

// reprint says which sheets are to be printed anew.
func (r *Revision) reprint() string {
	switch {
	case len(r.Sheets) == 0:
		return "小册子没有一张要重印。"
	case len(r.Sheets) == r.Of:
		return fmt.Sprintf("小册子的 %d 张纸都要重印。", r.Of)
	}
	return fmt.Sprintf("小册子共 %d 张纸，要重印的有 %d 张（从外往里数）：第 %s 张。", r.Of, len(r.Sheets), listed(r.Sheets))
}

// finder finds the folio of the page on which a sentence begins. Sentences are
// asked for in the order of the book; one that is found nowhere has none.
func finder(d *layout.Document) func(string) string {
	var all strings.Builder
	var starts []int
	for i := range d.Pages {
		starts = append(starts, all.Len())
		if i < d.Body {
			continue // contents and titles say the same words
		}
		for j := range d.Pages[i].Lines {
			for k := range d.Pages[i].Lines[j].Runs {
				all.WriteString(squeezed(d.Pages[i].Lines[j].Runs[k].Text))
			}
		}
	}
	text, at := all.String(), 0
	return func(sentence string) string {
		sentence = squeezed(sentence)
		if sentence == "" {
			return ""
		}
		n := strings.Index(text[at:], sentence)
		if n < 0 {
			if n = strings.Index(text, sentence); n < 0 {
				return ""
			}
			at = 0
		}
		at += n
		page := 0
		for page+1 < len(starts) && starts[page+1] <= at {
			page++
		}
		return d.Pages[page].Folio
	}
}

// squeezed is a text without white space, which lines are broken at.
func squeezed(s string) string { return strings.Join(strings.Fields(s), "") }
