// Package geom holds lengths, points, rectangles, and the paper and type sizes
// of the trade.
//
// A Length is an integer of 1/65536 pt: a justified line adds up exactly, and
// no machine's floating point moves a break. Coordinates run from the top left
// of the page, y down, as typesetters count lines.
package geom

import (
	"math"
	"strconv"
)

// Length is a length in 1/65536 pt. It holds ±32,767 pt (±11.5 m).
type Length int32

// Pt is a point, 1/72 inch.
const Pt Length = 1 << 16

// Points makes a Length of a number of points, rounded to the nearest unit.
func Points(pt float64) Length { return Length(math.Round(pt * float64(Pt))) }

// Millimetres makes a Length of a number of millimetres (25.4 mm = 72 pt).
func Millimetres(mm float64) Length { return Points(mm * 72 / 25.4) }

// Points gives the length in points.
func (l Length) Points() float64 { return float64(l) / float64(Pt) }

// Times gives l × num ÷ den, rounded to nearest, halves away from zero. The
// product may be longer than a Length, the result may not; den must not be 0.
func (l Length) Times(num, den int) Length {
	p := int64(l) * int64(num)
	d := int64(den)
	if (p < 0) != (d < 0) {
		return Length((p - d/2) / d)
	}
	return Length((p + d/2) / d)
}

// A Point is a place on the page, or a shift.
type Point struct{ X, Y Length }

// A Size is a width and a height.
type Size struct{ Width, Height Length }

// A Rect is a rectangle by its top left corner and size.
type Rect struct {
	X, Y, Width, Height Length
}

// Type sizes of the trade in points (T5).
const (
	ChuHao = 42.0  // 初号
	YiHao  = 27.5  // 一号
	XiaoYi = 24.0  // 小一
	ErHao  = 22.0  // 二号
	XiaoEr = 18.0  // 小二
	SanHao = 16.0  // 三号
	SiHao  = 14.0  // 四号
	XiaoSi = 12.0  // 小四
	WuHao  = 10.5  // 五号
	XiaoWu = 9.0   // 小五
	LiuHao = 7.875 // 六号
	QiHao  = 5.25  // 七号
)

// Turned gives the size of the sheet turned by a quarter.
func (s Size) Turned() Size { return Size{s.Height, s.Width} }

// A5 is 148 × 210 mm, A4 210 × 297 mm.
var (
	A5          = Size{Millimetres(148), Millimetres(210)}
	A4          = Size{Millimetres(210), Millimetres(297)}
	A4Landscape = A4.Turned()
)

// MillimetreSize writes a size in whole millimetres: 148 × 210 mm.
func MillimetreSize(s Size) string {
	mm := func(l Length) string { return strconv.Itoa(int(math.Round(l.Points() * 25.4 / 72))) }
	return mm(s.Width) + " × " + mm(s.Height) + " mm"
}
