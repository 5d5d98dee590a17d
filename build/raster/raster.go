// Package raster fills outlines with grey, in integers: the same pixels on any
// machine. The cover image of the EPUB is drawn with it, and pages that tests look
// at.
package raster

import (
	"math"

	"kanben/build/geom"
)

// A Raster fills a glyph's outline. It is a fonts.Pen: the outline is flattened
// into edges on a grid of 1/256 pixel, and each edge adds to the cells that it
// crosses how much of them lies to its right. Summing a row from the left then
// gives every pixel's coverage (the accumulation buffer of font-rs, in
// integers).
//
// Floating point would do, but compilers may fuse a multiplication with an
// addition on some machines and not on others.
type Raster struct {
	size, em   int64 // glyph units to the grid: × size ÷ em
	x, y       int64 // the pen on the grid
	start, pos point
	edges      []edge
	cells      []int32 // sums, kept between glyphs
}

// A point of the grid: 1/256 pixel, y down.
type point struct{ x, y int }

// An edge is a straight piece of an outline.
type edge struct{ a, b point }

const (
	grid     = 256 // parts of a pixel
	gridBits = 8

	// unitGrid is how finely outlines are read: they are whole font units, or
	// halves where two curve points follow each other.
	unitGrid = 64
)

// Begin starts a glyph of a size, with its pen at x, y. A point is a pixel.
func (r *Raster) Begin(unitsPerEm int, size, x, y geom.Length) {
	const toGrid = geom.Pt / grid
	r.size, r.em = int64(size/toGrid), int64(unitsPerEm)*unitGrid
	r.x, r.y = int64(x/toGrid), int64(y/toGrid)
	r.edges = r.edges[:0]
}

// place puts a point of the outline on the grid.
func (r *Raster) place(x, y float32) point {
	return point{int(r.x + r.scale(x)), int(r.y - r.scale(y))}
}

func (r *Raster) scale(v float32) int64 {
	n := int64(math.Round(float64(v)*unitGrid)) * r.size
	if n < 0 {
		return -((-n + r.em/2) / r.em)
	}
	return (n + r.em/2) / r.em
}

// MoveTo begins a contour.
func (r *Raster) MoveTo(x, y float32) {
	r.start = r.place(x, y)
	r.pos = r.start
}

// LineTo adds a straight edge.
func (r *Raster) LineTo(x, y float32) { r.line(r.place(x, y)) }

// QuadTo adds a quadratic curve.
func (r *Raster) QuadTo(cx, cy, x, y float32) {
	a, c, b := r.pos, r.place(cx, cy), r.place(x, y)
	n := pieces(a, c, b)
	for i := 1; i < n; i++ {
		j := n - i
		r.line(point{
			x: (a.x*j*j + 2*c.x*i*j + b.x*i*i) / (n * n),
			y: (a.y*j*j + 2*c.y*i*j + b.y*i*i) / (n * n),
		})
	}
	r.line(b)
}

// Close ends a contour.
func (r *Raster) Close() { r.line(r.start) }

func (r *Raster) line(to point) {
	if r.pos != to {
		r.edges = append(r.edges, edge{r.pos, to})
	}
	r.pos = to
}

// pieces is into how many edges a curve is cut, so that none is further from it
// than 1/16 pixel. With n edges a curve bulges by a quarter of its second
// difference ÷ n².
func pieces(a, c, b point) int {
	bulge := max(abs(a.x-2*c.x+b.x), abs(a.y-2*c.y+b.y)) / 4
	n := 1
	for n < 16 && bulge > grid/16*n*n {
		n *= 2
	}
	return n
}

func abs(n int) int { return max(n, -n) }
