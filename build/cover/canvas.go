package cover

import (
	"bytes"

	"kanben/build/geom"
	"kanben/build/layout"
	"kanben/fonts"
)

// An ink is one of the two colours that are drawn on the paper.
type ink uint8

// Inks.
const (
	red  ink = iota // frame, title, rules
	dark            // the lines below the title
)

// shades is how many steps of coverage an ink has. Paper and both inks make 16
// colours in all.
var shades = [...]int{red: 8, dark: 7}

// stride is the bytes of a row: two pixels a byte, and the filter byte that
// PNG sets before them.
const stride = 1 + Width/2

// A canvas is the image as PNG packs it: rows of 4-bit palette indexes. Index 0
// is the paper; the shades of red, then of the dark ink follow.
type canvas struct {
	rows   []byte
	raster raster
}

func newCanvas() *canvas { return &canvas{rows: make([]byte, stride*Height)} }

// index is the palette index of an ink's shade, 1 the weakest.
func (k ink) index(shade int) byte {
	if k == dark {
		shade += shades[red]
	}
	return byte(shade)
}

// set colours a pixel of the image.
func (c *canvas) set(x, y int, index byte) {
	b := &c.rows[y*stride+1+x/2]
	if x&1 == 0 {
		*b = index<<4 | *b&0x0f
	} else {
		*b = *b&0xf0 | index
	}
}

// fill colours a rectangle of whole pixels inside the image.
func (c *canvas) fill(k ink, x, y, w, h int) {
	full := k.index(shades[k])
	for i := range w {
		c.set(x+i, y, full)
	}
	from, to := y*stride+1+x/2, y*stride+1+(x+w+1)/2
	first := bytes.Clone(c.rows[from:to])
	for row := 1; row < h; row++ {
		copy(c.rows[from+row*stride:], first)
	}
}

// draw draws a set line with its left end at x and its baseline at y.
func (c *canvas) draw(k ink, l *layout.Line, x, y geom.Length) {
	for i := range l.Runs {
		r := &l.Runs[i]
		for _, g := range r.Glyphs {
			c.glyph(k, r.Face, g.ID, r.Size, x+g.Offset.X, y+g.Offset.Y)
			x += g.Advance
		}
	}
}

// glyph draws a glyph with its pen at x, y. Pixels that it shares with what is
// there keep the stronger shade of the two.
func (c *canvas) glyph(k ink, f *fonts.Face, g fonts.GlyphID, size, x, y geom.Length) {
	c.raster.begin(f.UnitsPerEm, size, x, y)
	f.Outline(g, &c.raster)
	c.raster.scan(shades[k], func(px, py, shade int) {
		if px < 0 || px >= Width || py < 0 || py >= Height {
			return
		}
		if at := k.index(shade); c.at(px, py) < at {
			c.set(px, py, at)
		}
	})
}

// at is a pixel's palette index.
func (c *canvas) at(x, y int) byte {
	b := c.rows[y*stride+1+x/2]
	if x&1 == 0 {
		return b >> 4
	}
	return b & 0x0f
}
