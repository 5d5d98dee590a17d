package impose

import (
	"fmt"

	"kanben/build/geom"
	"kanben/build/pdf/finish"
)

// A Shop is how pages are handed to a print shop (印厂): not imposed, for it does
// that itself, one page a page in the order of the book, with what it needs to
// cut them: the trim box, the bleed around it, and marks if it wants them.
type Shop struct {
	Bleed geom.Length // around the trim, 0 to 50 mm
	Marks bool        // for cutting and register, outside the bleed
	// Folds are where a page is folded, from its left edge: the two edges of
	// the spine of a cover. They are marked if anything is.
	Folds []geom.Length
	Cover bool // the file is the cover of another one
}

// room is how much paper there is around the bleed for marks.
var room = geom.Millimetres(10)

// Write writes a file of some pages of a book, by number from 1; 0 is a blank.
// Its boxes are those of ISO 32000-1, 14.11.2: TrimBox in BleedBox in MediaBox,
// and no CropBox, so that nothing is hidden from who opens it.
func (s Shop) Write(f *finish.File, pages []int) ([]byte, error) {
	if len(pages) == 0 {
		return nil, ErrNoPages
	}
	if s.Bleed < 0 || s.Bleed > geom.Millimetres(50) {
		return nil, ErrLength
	}
	margin := s.Bleed
	if s.Marks {
		margin += room
	}
	trim := geom.Rect{X: margin, Y: margin, Width: f.Trim().Width, Height: f.Trim().Height}
	out := &writer{
		paper: geom.Size{Width: trim.Width + 2*margin, Height: trim.Height + 2*margin},
		bleed: s.Bleed,
		boxes: finish.Dict{{Key: "BleedBox", Value: corners(grown(trim, s.Bleed))}, {Key: "TrimBox", Value: corners(trim)}},
		is:    "shop",
		w:     &finish.Writer{Version: finish.X4Version},
	}
	if f.RightBound() {
		out.prefer = finish.Dict{{Key: "Direction", Value: finish.Name("R2L")}}
	}
	if s.Cover {
		out.is += "\x00cover"
	}
	marks := s.marks(trim, out.paper)
	sides := make([]Side, len(pages))
	for i, page := range pages {
		sides[i].Marks = marks
		if page != 0 {
			sides[i].Places = []Place{{Page: page, Box: trim, Clip: grown(trim, s.Bleed), Scale: full}}
		}
	}
	data, err := out.write(Drawn(f), sides)
	if err != nil {
		return nil, fmt.Errorf("write for the print shop: %w", err)
	}
	return data, nil
}

// marks are the marks around a page.
func (s Shop) marks(trim geom.Rect, paper geom.Size) []Mark {
	if !s.Marks {
		return nil
	}
	p := &Plan{Job: Job{Method: Glued, Bleed: s.Bleed}, Paper: paper, Scale: full}
	all := p.marks([]geom.Rect{trim})
	gap := markGap + s.Bleed
	for _, x := range s.Folds {
		for _, y := range []geom.Length{trim.Y - gap - markLength, trim.Y + trim.Height + gap} {
			m := stroke(trim.X+x, y, trim.X+x, y+markLength)
			m.Dashed = true
			all = append(all, m)
		}
	}
	return all
}
