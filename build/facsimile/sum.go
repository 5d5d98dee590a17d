package facsimile

import (
	"crypto/sha256"
	"encoding/binary"

	"kanben/build/each"
	"kanben/build/geom"
	"kanben/build/layout"
)

// Sum is a digest of all that the pictures of a document's pages depend on.
func Sum(d *layout.Document) [sha256.Size]byte {
	pages := make([][sha256.Size]byte, len(d.Pages))
	each.Do(len(pages), func(i int) error { //nolint:errcheck // nothing can fail
		var s summary
		s.page(&d.Pages[i])
		pages[i] = sha256.Sum256(s)
		return nil
	})
	var all summary
	all.lengths(d.Trim.Width, d.Trim.Height)
	for i := range pages {
		all = append(all, pages[i][:]...)
	}
	return sha256.Sum256(all)
}

// A summary is what a digest is made of.
type summary []byte

func (s *summary) numbers(list ...int) {
	for _, n := range list {
		*s = binary.AppendVarint(*s, int64(n))
	}
}

func (s *summary) lengths(list ...geom.Length) {
	for _, l := range list {
		*s = binary.AppendVarint(*s, int64(l))
	}
}

func (s *summary) text(t string) {
	s.numbers(len(t))
	*s = append(*s, t...)
}

func (s *summary) flag(is bool) {
	if is {
		s.numbers(1)
	} else {
		s.numbers(0)
	}
}

func (s *summary) page(p *layout.Page) {
	s.text(p.Folio)
	s.numbers(len(p.Lines))
	for i := range p.Lines {
		s.line(&p.Lines[i])
	}
	for _, list := range [][]layout.Item{p.Items, p.Furniture} {
		s.numbers(len(list))
		for _, item := range list {
			s.item(item)
		}
	}
}

func (s *summary) line(l *layout.Line) {
	s.flag(l.Vertical)
	s.lengths(l.Baseline.X, l.Baseline.Y)
	s.numbers(len(l.Runs))
	for i := range l.Runs {
		r := &l.Runs[i]
		s.text(r.Face.PostScript)
		s.flag(r.Turned)
		s.numbers(int(r.Narrow), len(r.Glyphs))
		s.lengths(r.Size)
		for _, g := range r.Glyphs {
			s.numbers(int(g.ID))
			s.lengths(g.Advance, g.Offset.X, g.Offset.Y)
		}
	}
}

func (s *summary) rect(r geom.Rect) { s.lengths(r.X, r.Y, r.Width, r.Height) }

func (s *summary) item(item layout.Item) {
	const rule, blocks, dots, wave, picture, line = 1, 2, 3, 4, 5, 6
	switch it := item.(type) {
	case *layout.Rule:
		s.numbers(rule)
		s.rect(it.Rect)
	case *layout.Blocks:
		s.numbers(blocks, len(it.Rects))
		for _, r := range it.Rects {
			s.rect(r)
		}
	case *layout.Dots:
		s.numbers(dots, it.N)
		s.flag(it.Down)
		s.lengths(it.Right.X, it.Right.Y, it.Pitch, it.Diameter)
	case *layout.Wave:
		s.numbers(wave)
		s.flag(it.Down)
		s.lengths(it.From.X, it.From.Y, it.Length, it.Half, it.Height, it.Thick)
	case *layout.Picture:
		s.numbers(picture, it.Plate.Width, it.Plate.Height)
		s.rect(it.Area)
		sum := sha256.Sum256(it.Plate.Data)
		*s = append(*s, sum[:]...)
	case *layout.FurnitureLine:
		s.numbers(line)
		s.line(&it.Line)
	}
}
