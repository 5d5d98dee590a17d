package emit

import (
	"kanben/build/geom"
	"kanben/build/layout"
	"kanben/build/pdf/finish"
)

// rule fills a rectangle.
func (s *sheet) rule(r *layout.Rule) {
	width, height := hundredths(r.Width), hundredths(r.Height)
	foot := s.up(r.Y + r.Height)
	top := s.Doc.Trim.Height.Points() - float64(foot+height)/100
	s.pdf.RectFromUpperLeftWithStyle(
		float64(hundredths(r.X))/100, top, float64(width)/100, float64(height)/100, "F")
}

// blocks gives the operators that fill rectangles: one path, filled at once.
func (s *sheet) blocks(d *layout.Blocks) string {
	b := []byte("q 0 g")
	put := func(l geom.Length) { b = finish.Points(l).Append(append(b, ' ')) }
	for _, r := range d.Rects {
		put(r.X)
		put(s.Doc.Trim.Height - r.Y - r.Height)
		put(r.Width)
		put(r.Height)
		b = append(b, " re"...)
	}
	return string(append(b, " f Q\n"...))
}

// dots gives the operators of a leader: a line of dashes of no length with
// round ends (ISO 32000-1, 8.4.3.6), begun at its rightmost dot. It goes on for
// half a step after its last dot, lest rounding lose it.
func (s *sheet) dots(d *layout.Dots) string {
	b, at := s.frame(d.Right, d.Down)
	x, y := finish.Points(at.X), finish.Points(at.Y)
	pitch := finish.Points(d.Pitch)
	end := x - pitch*finish.Milli(d.N-1) - pitch/2
	put := func(before string, v finish.Milli) { b = v.Append(append(b, before...)) }
	put("0 G 1 J ", finish.Points(d.Diameter))
	put(" w[0 ", pitch)
	put("]0 d ", x)
	put(" ", y)
	put(" m ", end)
	put(" ", y)
	return string(append(b, " l S Q\n"...))
}

// wave gives the operators of a wavy line: Bézier curves, one for each half wave,
// of one length. A curve rises to ¾ of the height of its two middle points.
func (s *sheet) wave(w *layout.Wave) string {
	halves := max(2, int(w.Length/max(w.Half, 1)))
	b, at := s.frame(w.From, w.Down)
	x, y := at.X, at.Y
	rise := w.Height * 2 / 3
	put := func(l geom.Length, after string) { b = append(finish.Points(l).Append(b), after...) }
	b = append(b, "0 G "...)
	put(w.Thick, " w ")
	put(x, " ")
	put(y, " m")
	for i := range halves {
		from, to := w.Length.Times(i, halves), w.Length.Times(i+1, halves)
		third := (to - from) * 3 / 8
		b = append(b, ' ')
		put(x+from+third, " ")
		put(y+rise, " ")
		put(x+to-third, " ")
		put(y+rise, " ")
		put(x+to, " ")
		put(y, " c")
		rise = -rise
	}
	return string(append(b, " S Q\n"...))
}

// frame begins operators that draw something that goes to the right from a place
// of the page, or down the page, and gives the place to start from, measured
// upward.
func (s *sheet) frame(at geom.Point, down bool) ([]byte, geom.Point) {
	at.Y = s.Doc.Trim.Height - at.Y
	if !down {
		return []byte("q "), at
	}
	b := append(finish.Points(at.X).Append([]byte("q 0 -1 1 0 ")), ' ')
	return append(finish.Points(at.Y).Append(b), " cm "...), geom.Point{}
}
