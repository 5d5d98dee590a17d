package impose

import (
	"strconv"

	"kanben/build/geom"
	"kanben/build/pdf/finish"
)

// full is a scale of 1.
const full = 1_000_000

// A spread places two pages beside the fold of a sheet.
type spread struct {
	scale int64 // millionths
	trim  geom.Size
	paper geom.Size
	creep geom.Length // toward the fold
}

// scaled is a length of the page on the sheet.
func (s spread) scaled(l geom.Length) geom.Length {
	return l.Times(int(s.scale), full)
}

// left is the x of the left edge of the left page.
func (s spread) left() geom.Length {
	return s.paper.Width/2 - s.scaled(s.trim.Width) + s.creep
}

// right is the x of the left edge of the right page.
func (s spread) right() geom.Length { return s.paper.Width/2 - s.creep }

// place writes the operators that draw a form at x, halfway up the sheet.
func (s spread) place(b []byte, form string, x geom.Length) []byte {
	y := (s.paper.Height - s.scaled(s.trim.Height)) / 2
	scale := strconv.FormatFloat(float64(s.scale)/full, 'f', -1, 64)
	b = append(b, "q "+scale+" 0 0 "+scale+" "...)
	b = appendNumber(b, x)
	b = appendNumber(b, y)
	return append(b, "cm /"+form+" Do Q\n"...)
}

// appendNumber writes a length in points with a space behind it.
func appendNumber(b []byte, l geom.Length) []byte {
	return append(finish.Points(l).Append(b), ' ')
}
