package report

import (
	"slices"

	"kanben/book"
	"kanben/book/source"
)

// places tells in which speech a place of a manuscript lies.
type places struct {
	starts map[*source.File][]start
}

// A start is where a speech begins in its file.
type start struct {
	at     int32
	speech int
}

func newPlaces(b *book.Book) *places {
	p := &places{starts: make(map[*source.File][]start)}
	for i, s := range b.Speeches {
		span := s.Span
		if span.File == nil { // a made title: the first block says where it is
			for _, k := range s.Blocks {
				if span = k.Place(); span.File != nil {
					break
				}
			}
		}
		if span.File != nil {
			p.starts[span.File] = append(p.starts[span.File], start{span.Start, i})
		}
	}
	for _, all := range p.starts {
		slices.SortStableFunc(all, func(a, b start) int { return int(a.at) - int(b.at) })
	}
	return p
}

// speech gives the index of the speech in which a place lies, −1 for the book as
// a whole.
func (p *places) speech(at source.Span) int {
	found := -1
	for _, s := range p.starts[at.File] {
		if s.at > at.Start {
			break
		}
		found = s.speech
	}
	return found
}
