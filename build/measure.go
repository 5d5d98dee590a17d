package build

import (
	"context"
	"slices"

	"kanben/book"
	"kanben/build/impose"
	"kanben/build/layout"
)

// A Measure is how much a book is: in all, and speech by speech.
type Measure struct {
	Speeches []SpeechMeasure
	Pages    int // of the printed book, front matter and blank pages included
	Front    int // of these, before the text
	Blanks   int // that the booklet adds
	Sheets   int // of paper, for a booklet
	Paper    string
}

// A SpeechMeasure is how much one speech is.
type SpeechMeasure struct {
	*book.Speech
	Extent book.Extent
	Folio  string // of its first page
	Pages  int
	Sheets int // of paper, for a booklet of this speech alone
}

// MeasureBook lays a job's book out and measures it. No files are made and
// findings forbid nothing.
func MeasureBook(ctx context.Context, j *Job) (*Volume, *Measure, error) {
	var m *Measure
	v, err := await(ctx, func() (*Volume, error) {
		v, err := read(ctx, j)
		if err != nil {
			return nil, err
		}
		p := newPress(j, v)
		s, err := p.laidOut(ctx)
		if err != nil {
			return nil, err
		}
		if m, err = measure(v.Book, s.pages, j.sheets()); err != nil {
			return nil, err
		}
		return v, p.fonts.Err()
	})
	if err != nil {
		return nil, nil, err
	}
	return v, m, nil
}

// measure counts the pages of a book that is laid out, and the sheets of paper that
// booklets of it take, as the job would make them.
func measure(b *book.Book, doc *layout.Document, sheets impose.Job) (*Measure, error) {
	plan, err := planOf(sheets, doc)
	if err != nil {
		return nil, ImposeFault(err)
	}
	m := &Measure{
		Pages: len(doc.Pages), Front: doc.Body, Blanks: plan.Blanks,
		Sheets: len(plan.Sheets) + len(plan.Apart), Paper: impose.StockName(plan.Sheet),
	}
	alone := sheets // a booklet of a speech has no cover
	alone.Cover, alone.BackCover = false, false
	end := len(doc.Pages) // of the pages that are counted: covers are not
	for end > 0 && doc.Pages[end-1].Folio == "" {
		end--
	}
	marks := doc.Bookmarks
	for _, s := range b.Speeches {
		i := slices.IndexFunc(marks, func(k layout.Bookmark) bool { return k.Level <= 1 && k.Title == s.Heading() })
		if i < 0 {
			continue // text around the speeches that has no place of its own
		}
		first, next := marks[i].Page, end
		marks = marks[i+1:]
		if j := slices.IndexFunc(marks, func(k layout.Bookmark) bool { return k.Level <= 1 }); j >= 0 {
			next = marks[j].Page
		}
		pages := max(1, next-first) // short speeches may share a page
		own, err := alone.Plan(impose.Same(pages, doc.Trim))
		if err != nil {
			return nil, ImposeFault(err)
		}
		m.Speeches = append(m.Speeches, SpeechMeasure{
			Speech: s, Extent: s.Extent(), Folio: doc.Pages[first].Folio, Pages: pages, Sheets: len(own.Sheets),
		})
	}
	return m, nil
}

// planOf is how the sheets of a book that is laid out are made.
func planOf(j impose.Job, doc *layout.Document) (*impose.Plan, error) {
	j.RightBound = j.RightBound || doc.Vertical
	j.BackCover = j.BackCover || doc.Covers > 0
	return j.Plan(impose.Same(len(doc.Pages), doc.Trim))
}
