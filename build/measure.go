package build

import (
	"context"
	"slices"

	"kanben/book"
	"kanben/build/layout"
)

// A Measure is how much a book is: in all, and speech by speech.
type Measure struct {
	Speeches []SpeechMeasure
	Pages    int // of the printed book, front matter and blank pages included
	Front    int // of these, before the text
	Blanks   int // that the booklet adds
	Sheets   int // of paper, for a booklet
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
		m = measure(v.Book, s.pages)
		return v, p.fonts.Err()
	})
	if err != nil {
		return nil, nil, err
	}
	return v, m, nil
}

// measure counts the pages of a book that is laid out.
func measure(b *book.Book, doc *layout.Document) *Measure {
	m := &Measure{Pages: len(doc.Pages), Front: doc.Body}
	m.Sheets = sheetsOf(m.Pages)
	m.Blanks = 4*m.Sheets - m.Pages
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
		m.Speeches = append(m.Speeches, SpeechMeasure{
			Speech: s, Extent: s.Extent(), Folio: doc.Pages[first].Folio, Pages: pages, Sheets: sheetsOf(pages),
		})
	}
	return m
}

// sheetsOf is how many sheets a stitched booklet of so many pages takes.
func sheetsOf(pages int) int { return (pages + 3) / 4 }
