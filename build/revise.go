package build

import (
	"bytes"
	"context"
	"crypto/sha256"
	"fmt"
	"reflect"
	"slices"
	"strings"

	"kanben/book/compare"
	"kanben/build/errata"
	"kanben/build/impose"
	"kanben/build/layout"
	"kanben/build/pdf"
	"kanben/build/reread"
	"kanben/fonts"
)

// A Revision is what changed from one edition to the next, and the files that say
// so.
type Revision struct {
	Speeches  []compare.Speech
	Pages     []int // of the new edition that are printed otherwise, from 1
	Sheets    []int // of its booklet that are to be printed anew, from 1
	Of        int   // how many sheets it has; 0 if the new edition's pages are unknown
	Cover     bool  // the cover that is printed apart is to be printed anew
	Unknown   bool  // what stood before the text in the old edition is unknown: it counts as changed
	Artifacts []Artifact
}

// Revise compares two issues, each as it was printed. What is imposed is imposed
// as the new issue's job has it.
func Revise(ctx context.Context, old, new *Issue, slip errata.Size) (*Revision, error) {
	r := &Revision{Speeches: compare.Books(old.Book(), new.Book())}
	before, err := old.printed(ctx)
	if err != nil {
		return nil, err
	}
	after, err := new.printed(ctx)
	if err != nil {
		return nil, err
	}
	if len(after.prints) > 0 {
		plan, err := after.plan(new.Job.sheets())
		if err != nil {
			return nil, ImposeFault(err)
		}
		r.Of = len(plan.Sheets)
		r.changed(before, after, plan)
	}
	find := reread.Finder(before.places)
	record := &errata.Record{
		Title: new.Book().Meta.Title, Old: old.Edition(), New: new.Edition(), OldName: old.Name, NewName: new.Name, Speeches: r.Speeches, Size: slip,
		Place: func(sentence string) errata.Place {
			p, _ := find(sentence)
			return errata.Place{Folio: p.Folio, Paragraph: p.Paragraph, Note: p.Note}
		},
		Reprint: r.reprint(),
	}
	if record.Title == "" {
		record.Title = old.Book().Meta.Title
	}
	fs := new.Job.Fonts
	if fs == nil {
		fs = fonts.Embedded()
	}
	file, err := pdf.Draw(record.Slip(fs))
	if err != nil {
		return nil, fmt.Errorf("draw the slip: %w", err)
	}
	sheet, err := file.Bytes()
	if err != nil {
		return nil, fmt.Errorf("finish the slip: %w", err)
	}
	page, err := record.HTML()
	if err != nil {
		return nil, err
	}
	for _, f := range []struct {
		name string
		data []byte
	}{{"修订记录.html", page}, {"修订记录.md", record.Markdown()}, {"勘误表.pdf", sheet}} {
		r.Artifacts = append(r.Artifacts, Artifact{Target: Report, Name: f.name, Data: f.data, Sum: sha256.Sum256(f.data)})
	}
	return r, nil
}

// changed finds pages that are printed otherwise, and the sheets they stand on. A
// sheet is the same only if all that stands on it is.
func (r *Revision) changed(before, after *printing, plan *impose.Plan) {
	same := samePages(before, after)
	other := map[int]bool{}
	for i := range after.prints {
		if !same(i) {
			other[i+1] = true
			r.Pages = append(r.Pages, i+1)
		}
	}
	r.Unknown = before.prints == nil
	elsewhere := !r.Unknown && len(before.prints) != len(after.prints)
	anew := func(s *impose.Sheet) bool {
		for _, p := range append(append([]impose.Place{}, s.Front.Places...), s.Back.Places...) {
			if other[p.Page] {
				return true
			}
		}
		return elsewhere
	}
	for i := range plan.Sheets {
		if anew(&plan.Sheets[i]) {
			r.Sheets = append(r.Sheets, i+1)
		}
	}
	for i := range plan.Apart {
		r.Cover = r.Cover || anew(&plan.Apart[i])
	}
}

// samePages gives a function that tells whether a page of the new edition was
// printed so in the old one, by all that is known of both: what stands where, else
// what they say, else the text that has the same number.
func samePages(before, after *printing) func(i int) bool {
	switch {
	case before.doc != nil && after.doc != nil:
		return func(i int) bool {
			return i < len(before.doc.Pages) && samePrint(&before.doc.Pages[i], &after.doc.Pages[i])
		}
	case before.prints != nil:
		return func(i int) bool { return i < len(before.prints) && before.prints[i] == after.prints[i] }
	}
	was, notes := reread.Leaves(before.places)
	is, _ := reread.Leaves(after.places)
	return func(i int) bool {
		new, old := is[after.prints[i].Folio], was[after.prints[i].Folio]
		if new == nil || old == nil && new.Body != "" {
			return false
		}
		for _, n := range new.Notes {
			if !strings.Contains(notes, n) { // an e-book has its notes elsewhere
				return false
			}
		}
		return old == nil || old.Body == new.Body
	}
}

// samePrint tells whether two pages show the same at the same places.
func samePrint(a, b *layout.Page) bool {
	return slices.EqualFunc(a.Lines, b.Lines, sameLine) && slices.EqualFunc(a.Items, b.Items, sameItem) && slices.EqualFunc(a.Furniture, b.Furniture, sameItem)
}

// sameItem compares what is seen of two items; links are not.
func sameItem(a, b layout.Item) bool {
	switch a := a.(type) {
	case *layout.FurnitureLine:
		b, ok := b.(*layout.FurnitureLine)
		return ok && sameLine(a.Line, b.Line)
	case *layout.Picture:
		b, ok := b.(*layout.Picture)
		return ok && a.Area == b.Area && a.Plate.Width == b.Plate.Width && a.Plate.Height == b.Plate.Height && bytes.Equal(a.Plate.Data, b.Plate.Data)
	case *layout.Link:
		_, ok := b.(*layout.Link)
		return ok
	}
	return reflect.DeepEqual(a, b) // rules, dots, waves: a few numbers
}

func sameLine(a, b layout.Line) bool {
	return a.Baseline == b.Baseline && slices.EqualFunc(a.Runs, b.Runs, func(x, y layout.Run) bool {
		return x.Face.PostScript == y.Face.PostScript && x.Size == y.Size && x.Text == y.Text &&
			slices.EqualFunc(x.Glyphs, y.Glyphs, func(g, h layout.Glyph) bool {
				return g.ID == h.ID && g.Advance == h.Advance && g.Offset == h.Offset
			})
	})
}

// reprint says which sheets are to be printed anew.
func (r *Revision) reprint() string {
	said := ""
	switch {
	case r.Of == 0:
		return "新书的页码不全，算不出要重印哪几张；用稿件或者 PDF 来比就能算。"
	case len(r.Sheets) == 0:
		said = "小册子没有一张要重印。"
	case len(r.Sheets) == r.Of:
		said = fmt.Sprintf("小册子的 %d 张纸都要重印。", r.Of)
	default:
		said = fmt.Sprintf("小册子共 %d 张纸，要重印的有 %d 张（从外往里数）：第 %s 张。", r.Of, len(r.Sheets), listed(r.Sheets))
	}
	if r.Cover {
		said += "另印的封面也要重印。"
	}
	if r.Unknown {
		said += "旧书只知道正文，扉页、版权页、目录按改过的算。"
	}
	return said
}
