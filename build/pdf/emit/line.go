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
		s.stand(postureOf(l, r), r.Narrow)
		s.drop = r.Size.Times(uprightDrop, 1000)
		if r.Narrow > 0 {
			s.drop = s.drop.Times(int(r.Narrow), 1000)
		}
		for from := 0; from < len(r.Glyphs); {
			to := s.stretch(r, from)
			var mark *finish.Mark
			if replace {
				to, mark = piece(r, from, to)
			}
			if mark != nil {
				s.begin(*mark)
			}
			for from < to {
				end := min(s.stretch(r, from), to)
				soft := l.SoftEnd && i == len(l.Runs)-1 && end == len(r.Glyphs)
				var err error
				if pen, err = s.glyphs(r, from, end, pen, soft); err != nil {
					return err
				}
				from = end
			}
			if mark != nil {
				s.end()
			}
		}
	}
	return nil
}

// piece gives the end of the glyphs from from on, to at most, that stand for one
// text, and the mark that says for which: none if they stand for their own.
// Characters that share a square of a vertical line stand side by side there,
// and readers that go by places would part them.
func piece(r *layout.Run, from, to int) (int, *finish.Mark) {
	end := from
	for end+1 < len(r.Glyphs) && shares(r, end) {
		end++
	}
	switch {
	case end > from:
		text := r.Text[r.Glyphs[from].At:]
		if end+1 < len(r.Glyphs) {
			text = r.Text[r.Glyphs[from].At:r.Glyphs[end+1].At]
		}
		return end + 1, &finish.Mark{Kind: finish.Replaced, Text: text}
	case r.GlyphText(from) == "":
		return to, &finish.Mark{Kind: finish.Replaced}
	}
	return to, nil
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
	return s.pdf.SetFont(string(s.Press.names[r.Face]), "", float64(size)/1000)
}

// stretch gives the end of the glyphs that can be drawn in one go: those at one
// height, and either all with a text or all without. Upright glyphs are drawn on
// their axis, wherever beside it they stand.
func (s *sheet) stretch(r *layout.Run, from int) int {
	silent := r.GlyphText(from) == ""
	to := from + 1
	for to < len(r.Glyphs) && (r.GlyphText(to) == "") == silent &&
		(s.posture == upright || r.Glyphs[to].Offset.Y == r.Glyphs[from].Offset.Y) {
		if shares(r, to) && !shares(r, to-1) {
			break
		}
		to++
	}
	return to
}

// shares tells whether a glyph stands in the square of the next one.
func shares(r *layout.Run, i int) bool { return r.Glyphs[i].Tied && r.Glyphs[i].Advance == 0 }

// A posture is how the glyphs of a run stand.
type posture uint8

const (
	level   posture = iota // side by side
	upright                // one below the other, in a vertical line
	turned                 // side by side along a vertical line
)

// postureOf is how the glyphs of a run on a line stand.
func postureOf(l *layout.Line, r *layout.Run) posture {
	switch {
	case !l.Vertical:
		return level
	case r.Turned:
		return turned
	}
	return upright
}

// stand has the next glyphs stand so, and be so narrow.
func (s *sheet) stand(as posture, narrow int16) {
	if as == s.posture && narrow == s.narrow {
		return
	}
	s.posture, s.narrow = as, narrow
	s.begin(finish.Mark{
		Kind:  [...]finish.MarkKind{level: finish.Level, upright: finish.Upright, turned: finish.Turned}[as],
		Width: int(narrow),
	})
}

// uprightDrop is how far to the left of its axis the pen of an upright glyph is,
// in 1/1000 em: where the baseline of turned words of its size is. Some readers
// of the file, poppler for one, take glyphs for one line only if their pens are.
const uprightDrop = 380

// at is a place so far along the line from the pen, and so far toward the next
// line.
func (s *sheet) at(pen geom.Point, along, across geom.Length) geom.Point {
	switch s.posture {
	case level:
		return geom.Point{X: pen.X + along, Y: pen.Y + across}
	case upright:
		across = s.drop // and the glyph's own is the font's matter (sortOf)
		along += geom.Pt.Times(int(s.size), 1000)
	}
	return geom.Point{X: pen.X - across, Y: pen.Y + along}
}

// on is the place of the next pen.
func (s *sheet) on(pen geom.Point, advance geom.Length) geom.Point {
	if s.posture == level {
		pen.X += advance
	} else {
		pen.Y += advance
	}
	return pen
}

// along is a place's distance in the direction of the line.
func (s *sheet) along(p geom.Point) geom.Length {
	if s.posture == level {
		return p.X
	}
	return p.Y
}

// glyphs draws glyphs from, from+1, … to−1 of a run and gives the place of the
// next pen. If soft is set, a word space follows them.
//
// Readers of the file add up the widths of its width table and the adjustments,
// both whole numbers of 1/1000 em. So each adjustment is the distance from where
// they are to where the glyph must be: errors of rounding never add up.
func (s *sheet) glyphs(r *layout.Run, from, to int, pen geom.Point, soft bool) (geom.Point, error) {
	g := &r.Glyphs[from]
	origin := s.moveTo(s.at(pen, g.Offset.X, g.Offset.Y))
	at := 0 // where a reader of the file is, from the origin
	for i := from; i < to; i++ {
		g = &r.Glyphs[i]
		if i > from && !s.adjust(&at, s.along(s.at(pen, g.Offset.X, 0))-origin) {
			if err := s.flush(); err != nil {
				return pen, err
			}
			origin, at = s.moveTo(s.at(pen, g.Offset.X, g.Offset.Y)), 0
		}
		at += s.put(s.font.sort(sortOf(r, i, s.posture)))
		pen = s.on(pen, g.Advance)
	}
	if soft && s.font.blank != 0 && s.adjust(&at, s.along(s.at(pen, 0, 0))-origin) {
		s.put(s.font.blank)
	}
	return pen, s.flush()
}

// moveTo begins a run of glyphs at a place, on gopdf's grid, and gives how far
// along the line that really is.
func (s *sheet) moveTo(p geom.Point) geom.Length {
	column, row := hundredths(p.X), s.up(p.Y)
	s.pdf.SetXY(float64(column)/100, s.Doc.Trim.Height.Points()-float64(row)/100)
	return s.along(geom.Point{X: geom.Pt.Times(column, 100), Y: s.Doc.Trim.Height - geom.Pt.Times(row, 100)})
}

// adjust brings the next glyph to a distance from the origin. It gives false if
// gopdf cannot go so far. Down the page an adjustment adds to the distance,
// level it takes away from it (ISO 32000-1, 9.4.3).
func (s *sheet) adjust(at *int, distance geom.Length) bool {
	sign := 1
	if s.posture == upright {
		sign = -1
	}
	want := thousandths(distance, s.size)
	units := kernUnits(sign*(want-*at), s.font.face.UnitsPerEm)
	if units < math.MinInt16 || units > math.MaxInt16 {
		return false
	}
	s.kerns = append(s.kerns, int16(units))
	*at += sign * (units * 1000 / s.font.face.UnitsPerEm)
	return true
}

// put adds a sort to the run and gives how far it takes the pen, in 1/1000 em.
func (s *sheet) put(sort uint16) int {
	s.text = utf8.AppendRune(s.text, fonts.CompactBase+rune(sort))
	if s.posture == upright {
		return 1000 // the height of all glyphs (ISO 32000-1, 9.7.4.3: DW2)
	}
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
