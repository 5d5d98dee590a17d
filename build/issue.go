package build

import (
	"context"
	"slices"
	"strings"

	"kanben/book"
	"kanben/build/geom"
	"kanben/build/impose"
	"kanben/build/layout"
	"kanben/build/reread"
)

// An Issue is one of two editions that are compared: a volume that was read, which
// is laid out as its job has it, or a finished book that was read back.
type Issue struct {
	Name   string // what the user calls it
	Job    *Job
	Volume *Volume
	Built  *reread.Edition
}

// Book is the issue's book.
func (i *Issue) Book() *book.Book {
	if i.Built != nil {
		return i.Built.Book
	}
	return i.Volume.Book
}

// Edition is what the edition is called in print, its name in brackets if the book
// does not say.
func (i *Issue) Edition() string {
	switch {
	case i.Built == nil:
		return i.Volume.Book.Meta.EditionName()
	case i.Built.Name != "":
		return i.Built.Name
	}
	return "（" + i.Name + "）"
}

// A printing is an issue on paper.
type printing struct {
	doc    *layout.Document // nil if it was read back
	places []reread.Place
	prints []reread.Print // all pages; nil if they are unknown
	trim   geom.Size
}

// printed gives an issue on paper.
func (i *Issue) printed(ctx context.Context) (*printing, error) {
	if b := i.Built; b != nil {
		return &printing{places: b.Places, prints: b.Prints, trim: b.Trim}, nil
	}
	s, err := newPress(i.Job, i.Volume).laidOut(ctx)
	if err != nil {
		return nil, err
	}
	d := s.pages
	out := &printing{doc: d, places: placesOf(d), prints: make([]reread.Print, len(d.Pages)), trim: d.Trim}
	for k := range d.Pages {
		page := &d.Pages[k]
		out.prints[k] = reread.Print{Folio: page.Folio, Text: wordsOf(page.Lines), Furniture: furnitureOf(page)}
	}
	return out, nil
}

// plan is how the issue's booklet is imposed.
func (p *printing) plan(j impose.Job) (*impose.Plan, error) {
	if p.doc != nil {
		return planOf(j, p.doc)
	}
	return j.Plan(impose.Same(len(p.prints), p.trim))
}

// wordsOf is the text of lines without white space.
func wordsOf(lines []layout.Line) string {
	var b strings.Builder
	for i := range lines {
		for k := range lines[i].Runs {
			b.WriteString(reread.Squeeze(lines[i].Runs[k].Text))
		}
	}
	return b.String()
}

// furnitureOf is the text of what stands outside the reading order.
func furnitureOf(page *layout.Page) string {
	var lines []layout.Line
	for _, list := range [][]layout.Item{page.Items, page.Furniture} {
		for _, item := range list {
			if f, ok := item.(*layout.FurnitureLine); ok {
				lines = append(lines, f.Line)
			}
		}
	}
	return wordsOf(lines)
}

// placesOf tells what stands where in a document: each paragraph of each page.
func placesOf(d *layout.Document) []reread.Place {
	var all []reread.Place
	for _, of := range d.TextPages() {
		for _, page := range d.Pages[of[0]:of[1]] {
			count, last := 0, int32(-1)
			for k := range page.Lines {
				l := &page.Lines[k]
				if l.Role < 0 {
					continue
				}
				text := wordsOf(page.Lines[k : k+1])
				block, kind := blockOf(d, l.Role)
				if block == last {
					all[len(all)-1].Text += text
					continue
				}
				last = block
				p := reread.Place{Folio: page.Folio, Text: text, Note: kind == layout.RoleNote}
				if !p.Note && !slices.Contains(headings, kind) {
					count++
					p.Paragraph = count
				}
				all = append(all, p)
			}
		}
	}
	return all
}

var headings = []layout.RoleKind{layout.RoleH1, layout.RoleH2, layout.RoleH3, layout.RoleH4}

// blockOf gives the element that a line's text is a paragraph, a table, a heading
// or a note in.
func blockOf(d *layout.Document, role int32) (int32, layout.RoleKind) {
	block := role
	for r := role; r > 0; r = d.Roles[r].Parent {
		switch k := d.Roles[r].Kind; k {
		case layout.RoleNote, layout.RoleTable:
			return r, k
		case layout.RoleSpan, layout.RoleLink, layout.RoleReference:
			if p := d.Roles[r].Parent; p > 0 && block == r {
				block = p
			}
		}
	}
	return block, d.Roles[block].Kind
}
