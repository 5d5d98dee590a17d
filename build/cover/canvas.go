package cover

import (
	"kanben/build/geom"
	"kanben/build/layout"
	"kanben/build/raster"
	"kanben/fonts"
)

// An ink is a colour in steps of coverage: palette indexes from the weakest on.
type ink struct {
	from   byte
	shades int
}

// stride is the bytes of a row: two pixels a byte, and the filter byte that
// PNG sets before them.
const stride = 1 + Width/2

// A canvas is the image as PNG packs it: rows of 4-bit palette indexes. Index 0
// is the paper; the shades of the inks follow in their order.
type canvas struct {
	rows    []byte
	raster  raster.Raster
	inks    map[string]ink
	palette []byte
}

// newCanvas makes a canvas of paper for the inks of a design.
func newCanvas(inks []inkData) *canvas {
	c := &canvas{rows: make([]byte, stride*Height), inks: map[string]ink{}}
	colours := map[string]colour{}
	for i, k := range inks {
		colours[k.Name] = k.Colour
		if i == 0 {
			c.palette = appendColour(nil, k.Colour)
			c.inks[k.Name] = ink{0, 1}
			continue
		}
		c.inks[k.Name] = ink{byte(len(c.palette) / 3), k.Shades}
		ground := colours[k.On]
		for shade := 1; shade <= k.Shades; shade++ {
			var mixed colour
			for n := range mixed {
				mixed[n] = (ground[n]*(k.Shades-shade) + k.Colour[n]*shade + k.Shades/2) / k.Shades
			}
			c.palette = appendColour(c.palette, mixed)
		}
	}
	return c
}

func appendColour(p []byte, c colour) []byte { return append(p, byte(c[0]), byte(c[1]), byte(c[2])) }

// ink finds an ink by its name; what no design names is paper.
func (c *canvas) ink(name string) ink {
	if k, ok := c.inks[name]; ok {
		return k
	}
	return ink{0, 1}
}

// index is the palette index of an ink's shade, 1 the weakest.
func (k ink) index(shade int) byte { return k.from + byte(shade-1) }

// set colours a pixel of the image.
func (c *canvas) set(x, y int, index byte) {
	b := &c.rows[y*stride+1+x/2]
	if x&1 == 0 {
		*b = index<<4 | *b&0x0f
	} else {
		*b = *b&0xf0 | index
	}
}

// rect colours a rectangle, in whole pixels and at least one.
func (c *canvas) rect(k ink, r geom.Rect) {
	px := func(l geom.Length) int { return int((l + geom.Pt/2) / geom.Pt) }
	x, y := max(px(r.X), 0), max(px(r.Y), 0)
	w, h := min(max(px(r.Width), 1), Width-x), min(max(px(r.Height), 1), Height-y)
	if w <= 0 || h <= 0 {
		return
	}
	full := k.index(k.shades)
	for i := range w {
		c.set(x+i, y, full)
	}
	for row := 1; row < h; row++ {
		for i := range w {
			c.set(x+i, y+row, full)
		}
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
	c.raster.Begin(f.UnitsPerEm, size, x, y)
	f.Outline(g, &c.raster)
	c.raster.Scan(k.shades, func(px, py, shade int) {
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
