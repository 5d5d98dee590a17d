package raster

import (
	"math"
	"testing"

	"kanben/build/geom"
)

// area fills what draw draws, one font unit a pixel, and gives the sum of the
// shades of all pixels as a part of a pixel's own.
func area(draw func(p *Raster)) float64 {
	const shades = 4096
	var r Raster
	r.Begin(1000, geom.Points(1000), geom.Points(100), geom.Points(100))
	draw(&r)
	sum := 0
	r.Scan(shades, func(_, _, shade int) { sum += shade })
	return float64(sum) / shades
}

func polygon(p *Raster, pts ...float32) {
	p.MoveTo(pts[0], pts[1])
	for i := 2; i < len(pts); i += 2 {
		p.LineTo(pts[i], pts[i+1])
	}
	p.Close()
}

func TestRasterCoversWhatIsInside(t *testing.T) {
	circle := func(p *Raster, r float32) {
		// Eight quadratic arcs bulge a circle by up to 0.3 %.
		k := r * float32(math.Tan(math.Pi/8))
		d := r * float32(math.Sqrt2) / 2
		p.MoveTo(r, 0)
		p.QuadTo(r, k, d, d)
		p.QuadTo(k, r, 0, r)
		p.QuadTo(-k, r, -d, d)
		p.QuadTo(-r, k, -r, 0)
		p.QuadTo(-r, -k, -d, -d)
		p.QuadTo(-k, -r, 0, -r)
		p.QuadTo(k, -r, d, -d)
		p.QuadTo(r, -k, r, 0)
		p.Close()
	}
	for _, c := range []struct {
		name      string
		draw      func(p *Raster)
		want, tol float64
	}{
		{"nothing", func(*Raster) {}, 0, 0},
		{"pixel", func(p *Raster) { polygon(p, 0, 0, 0, 1, 1, 1, 1, 0) }, 1, 0},
		{"the other way round", func(p *Raster) { polygon(p, 0, 0, 1, 0, 1, 1, 0, 1) }, 1, 0},
		{"half a pixel", func(p *Raster) { polygon(p, 0, 0, 0, 0.5, 1, 0.5, 1, 0) }, 0.5, 0},
		{"between pixels", func(p *Raster) { polygon(p, 0.25, 0.25, 0.25, 2.25, 3.25, 2.25, 3.25, 0.25) }, 6, 0.001},
		{"triangle", func(p *Raster) { polygon(p, 0, 0, 0, 30, 40, 0) }, 600, 0.5},
		{"steep sliver", func(p *Raster) { polygon(p, 0, 0, 1, 50, 2, 0) }, 50, 0.5},
		{"flat sliver", func(p *Raster) { polygon(p, 0, 0, 50, 1, 0, 2) }, 50, 0.5},
		{"square with a hole", func(p *Raster) {
			polygon(p, 0, 0, 0, 10, 10, 10, 10, 0)
			polygon(p, 2, 2, 8, 2, 8, 8, 2, 8)
		}, 64, 0},
		{"overlap", func(p *Raster) {
			polygon(p, 0, 0, 0, 10, 10, 10, 10, 0)
			polygon(p, 5, 0, 5, 10, 15, 10, 15, 0)
		}, 150, 0},
		{"circle", func(p *Raster) { circle(p, 50) }, math.Pi * 2500, 20},
	} {
		if got := area(c.draw); math.Abs(got-c.want) > c.tol {
			t.Errorf("%s covers %v pixels, want %v", c.name, got, c.want)
		}
	}
}

func TestRasterIsUsedAgain(t *testing.T) {
	var r Raster
	count := func() (n int) {
		r.Scan(8, func(_, _, _ int) { n++ })
		return n
	}
	r.Begin(1000, geom.Points(1000), 0, 0)
	polygon(&r, 0, 0, 0, 100, 100, 100, 100, 0)
	if n := count(); n != 10_000 {
		t.Fatalf("%d pixels", n)
	}
	r.Begin(1000, geom.Points(1000), 0, 0)
	polygon(&r, 0, 0, 0, 2, 2, 2, 2, 0)
	if n := count(); n != 4 {
		t.Errorf("%d pixels after a larger glyph, want 4", n)
	}
}
