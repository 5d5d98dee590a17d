package emit

import (
	"fmt"
	"math"
	"unicode/utf8"

	"kanben/build/geom"
	"kanben/build/layout"
	"kanben/build/pdf/finish"
	"kanben/fonts"
)

// line draws a line. If replace is set, it is tagged content: glyphs that stand
// for no text, such as a hyphen put in by line breaking, are marked so, and runs
// that have a role of their own get a mark of their own.
func (s *sheet) line(l *layout.Line, replace bool) error {
	pen := l.Baseline
	for i := range l.Runs {
		r := &l.Runs[i]
		if replace {
			if err := s.turn(r, l.Role); err != nil {
				return err
			}
		}
		if err := s.setFont(r); err != nil {
			return err
		}
		for from := 0; from < len(r.Glyphs); {
			to := stretch(r, from)
			silent := replace && r.GlyphText(from) == ""
			if silent {
				s.begin(finish.Mark{Kind: finish.Replaced})
			}
			var err error
			soft := l.SoftEnd && i == len(l.Runs)-1 && to == len(r.Glyphs)
			if pen.X, err = s.glyphs(r, from, to, pen, soft); err != nil {
				return err
			}
			if silent {
				s.end()
			}
			from = to
		}
	}
	return nil
}

// setFont tells gopdf the face and size of a run.
func (s *sheet) setFont(r *layout.Run) error {
	cast := s.byFace[r.Face]
	size := int64(finish.Points(r.Size))
	if size <= 0 {
		return fmt.Errorf("type of %v pt", r.Size.Points())
	}
	if cast == s.font && size == s.size {
		return nil
	}
	s.font, s.size = cast, size
	return s.pdf.SetFont(cast.name, "", float64(size)/1000)
}

// stretch gives the end of the glyphs that can be drawn in one go: those at one
// height, and either all with a text or all without.
func stretch(r *layout.Run, from int) int {
	silent := r.GlyphText(from) == ""
	to := from + 1
	for to < len(r.Glyphs) && r.Glyphs[to].Offset.Y == r.Glyphs[from].Offset.Y &&
		(r.GlyphText(to) == "") == silent {
		to++
	}
	return to
}

// glyphs draws glyphs from, from+1, … to−1 of a run and gives the place of the
// next pen. If soft is set, a word space follows them.
//
// Readers of the file add up the widths of its width table and the adjustments,
// both whole numbers of 1/1000 em. So each adjustment is the distance from where
// they are to where the glyph must be: errors of rounding never add up.
func (s *sheet) glyphs(r *layout.Run, from, to int, pen geom.Point, soft bool) (geom.Length, error) {
	g := &r.Glyphs[from]
	origin := s.moveTo(pen.X+g.Offset.X, pen.Y+g.Offset.Y)
	at := 0 // where a reader of the file is, from the origin
	for i := from; i < to; i++ {
		g = &r.Glyphs[i]
		if i > from && !s.adjust(&at, pen.X+g.Offset.X-origin) {
			if err := s.flush(); err != nil {
				return 0, err
			}
			origin, at = s.moveTo(pen.X+g.Offset.X, pen.Y+g.Offset.Y), 0
		}
		at += s.put(s.font.sort(g.ID, r.GlyphText(i)))
		pen.X += g.Advance
	}
	if soft && s.font.blank != 0 && s.adjust(&at, pen.X-origin) {
		s.put(s.font.blank)
	}
	return pen.X, s.flush()
}

// moveTo begins a run of glyphs at a place, on gopdf's grid, and gives the x
// that it really has.
func (s *sheet) moveTo(x, y geom.Length) geom.Length {
	column, row := hundredths(x), s.up(y)
	s.pdf.SetXY(float64(column)/100, s.doc.Trim.Height.Points()-float64(row)/100)
	return geom.Pt.Times(column, 100)
}

// adjust brings the next glyph to a distance from the origin. It gives false if
// gopdf cannot go so far.
func (s *sheet) adjust(at *int, distance geom.Length) bool {
	want := thousandths(distance, s.size)
	units := kernUnits(want-*at, s.font.face.UnitsPerEm)
	if units < math.MinInt16 || units > math.MaxInt16 {
		return false
	}
	s.kerns = append(s.kerns, int16(units))
	*at += units * 1000 / s.font.face.UnitsPerEm
	return true
}

// put adds a sort to the run and gives its width in 1/1000 em.
func (s *sheet) put(sort uint16) int {
	s.text = utf8.AppendRune(s.text, fonts.CompactBase+rune(sort))
	return s.font.widths[sort]
}

// flush gives gopdf the run. A place must have been set before each, or gopdf
// joins it to the last one and measures both again.
func (s *sheet) flush() error {
	err := s.pdf.Text(string(s.text))
	s.text = s.text[:0]
	return err
}

// thousandths is a length in 1/1000 of the type size, which is in 1/1000 pt.
func thousandths(l geom.Length, size int64) int {
	n, d := int64(l)*1_000_000, size*int64(geom.Pt)
	if n < 0 {
		return int((n - d/2) / d)
	}
	return int((n + d/2) / d)
}

// kernUnits is what gopdf must be told, in font units, to print an adjustment
// in 1/1000 em: it turns one into the other and rounds toward zero.
func kernUnits(adjustment, unitsPerEm int) int {
	n := adjustment * unitsPerEm
	if n < 0 {
		return (n - 999) / 1000
	}
	return (n + 999) / 1000
}
