package facsimile

import (
	"kanben/build/geom"
	"kanben/build/layout"
	"kanben/build/raster"
)

// line draws a set line.
func (d *drawing) line(l *layout.Line) {
	if l.Vertical {
		d.down(l)
		return
	}
	x, y := l.Baseline.X, l.Baseline.Y
	for i := range l.Runs {
		r := &l.Runs[i]
		for _, g := range r.Glyphs {
			d.raster.Begin(r.Face.UnitsPerEm, d.scale.of(r.Size), d.scale.of(x+g.Offset.X), d.scale.of(y+g.Offset.Y))
			r.Face.Outline(g.ID, &d.raster)
			d.fill()
			x += g.Advance
		}
	}
}

// emTop is how high the top of an upright glyph's em box is above its baseline,
// in hundredths of an em.
const emTop = 88

// down draws a line that runs down the page.
func (d *drawing) down(l *layout.Line) {
	y := l.Baseline.Y
	for i := range l.Runs {
		r := &l.Runs[i]
		for _, g := range r.Glyphs {
			at := geom.Point{X: l.Baseline.X - g.Offset.Y, Y: y + g.Offset.X}
			if !r.Turned {
				half := r.Size.Times(r.Face.Advance(g.ID), r.Face.UnitsPerEm) / 2
				if r.Narrow > 0 {
					half = half.Times(int(r.Narrow), 1000)
				}
				at.X, at.Y = at.X-half, at.Y+r.Size.Times(emTop, 100)
			}
			d.raster.Begin(r.Face.UnitsPerEm, d.scale.of(r.Size), d.scale.of(at.X), d.scale.of(at.Y))
			r.Face.Outline(g.ID, pen{&d.raster, r.Narrow, r.Turned})
			d.fill()
			y += g.Advance
		}
	}
}

// A pen for what runs down the page: it makes it narrow or turns it.
type pen struct {
	*raster.Raster
	narrow int16 // thousandths of the width; 0 is all of it
	turned bool  // by 90° clockwise
}

func (p pen) put(x, y float32) (float32, float32) {
	if p.narrow > 0 {
		x = x * float32(p.narrow) / 1000
	}
	if p.turned {
		return y, -x
	}
	return x, y
}

// MoveTo begins a contour.
func (p pen) MoveTo(x, y float32) { p.Raster.MoveTo(p.put(x, y)) }

// LineTo adds a straight edge.
func (p pen) LineTo(x, y float32) { p.Raster.LineTo(p.put(x, y)) }

// QuadTo adds a quadratic curve.
func (p pen) QuadTo(cx, cy, x, y float32) {
	cx, cy = p.put(cx, cy)
	x, y = p.put(x, y)
	p.Raster.QuadTo(cx, cy, x, y)
}
