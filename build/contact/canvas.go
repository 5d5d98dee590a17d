package contact

import (
	"sync"

	"kanben/build/geom"
	"kanben/build/layout"
	"kanben/build/raster"
	"kanben/fonts"
)

// A Canvas is the place of a page in the picture. Painters draw on it in points of
// the upright page, from its top left corner, y down.
type Canvas struct {
	*drawing
	x, y          float64 // of its box in the picture, in pixels
	width, height float64
	scale         float64 // pixels in a point of the page
	turn          int     // quarter turns clockwise
}

// An extent is the size of a canvas as its page sees it.
type extent struct{ width, height float64 }

func (c *Canvas) upright() extent {
	if c.turn%2 == 1 {
		return extent{c.height, c.width}
	}
	return extent{c.width, c.height}
}

// at is where a place of the upright page, in pixels, lies in the picture.
func (c *Canvas) at(x, y float64) (float64, float64) {
	switch c.turn {
	case 1:
		return c.x + c.width - y, c.y + x
	case 2:
		return c.x + c.width - x, c.y + c.height - y
	case 3:
		return c.x + y, c.y + c.height - x
	}
	return c.x + x, c.y + y
}

// Box fills a rectangle with a grey, 0 is black.
func (c *Canvas) Box(x, y, width, height float64, grey uint8) {
	c.box(x*c.scale, y*c.scale, width*c.scale, height*c.scale, grey)
}

// box is Box in pixels.
func (c *Canvas) box(x, y, width, height float64, grey uint8) {
	x0, y0 := c.at(x, y)
	x1, y1 := c.at(x+width, y+height)
	left, top := int(max(min(x0, x1), c.x)), int(max(min(y0, y1), c.y))
	right, foot := int(min(max(x0, x1), c.x+c.width)+0.5), int(min(max(y0, y1), c.y+c.height)+0.5)
	for py := top; py < max(foot, top+1); py++ {
		for px := left; px < max(right, left+1); px++ {
			c.dot(px, py, grey)
		}
	}
}

// Line draws a set line with its pen at a place.
func (c *Canvas) Line(l *layout.Line) {
	c.line(*l, l.Baseline.X.Points()*c.scale, l.Baseline.Y.Points()*c.scale, c.scale)
}

// line draws a line at a place in pixels, scaled.
func (c *Canvas) line(l layout.Line, x, y, scale float64) {
	for i := range l.Runs {
		r := &l.Runs[i]
		for _, g := range r.Glyphs {
			c.glyph(r.Face, g.ID, r.Size.Points()*scale, x+g.Offset.X.Points()*scale, y+g.Offset.Y.Points()*scale)
			if l.Vertical {
				y += g.Advance.Points() * scale
			} else {
				x += g.Advance.Points() * scale
			}
		}
	}
}

// glyph draws a glyph, turned with its page.
func (c *Canvas) glyph(f *fonts.Face, g fonts.GlyphID, size, x, y float64) {
	const room = 2 // ems around the pen, so that nothing falls off
	for _, m := range c.shape(f, g, size, size*room) {
		ax, ay := c.at(x+float64(m.x)-size*room, y+float64(m.y)-size*room)
		if ax >= c.x && ay >= c.y && ax < c.x+c.width && ay < c.y+c.height {
			c.dot(int(ax), int(ay), m.grey)
		}
	}
}

// A mark is a pixel of a glyph.
type mark struct {
	x, y int16
	grey uint8
}

// A shapeKey is all that a glyph's pixels depend on.
type shapeKey struct {
	face *fonts.Face
	id   fonts.GlyphID
	size geom.Length
}

// shapes are the glyphs that were drawn before.
type shapes struct {
	mu  sync.Mutex
	all map[shapeKey][]mark
}

func (s *shapes) get(key shapeKey) ([]mark, bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	marks, ok := s.all[key]
	return marks, ok
}

func (s *shapes) put(key shapeKey, marks []mark) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.all == nil {
		s.all = map[shapeKey][]mark{}
	}
	s.all[key] = marks
}

// shape is a glyph as pixels, the pen at pen in both directions. A book sets a
// thousand characters over and over, so each is filled once.
func (d *drawing) shape(f *fonts.Face, g fonts.GlyphID, size, pen float64) []mark {
	key := shapeKey{f, g, geom.Points(size)}
	marks, ok := d.shapes.get(key)
	if ok {
		return marks
	}
	var r raster.Raster
	r.Begin(f.UnitsPerEm, geom.Points(size), geom.Points(pen), geom.Points(pen))
	f.Outline(g, &r)
	const shades = 15
	r.Scan(shades, func(px, py, shade int) {
		marks = append(marks, mark{int16(px), int16(py), uint8(0xFF - 0xFF*shade/shades)})
	})
	d.shapes.put(key, marks)
	return marks
}

// dot darkens a pixel; white makes it white.
func (d *drawing) dot(x, y int, grey uint8) {
	b := d.image.Bounds()
	if x < 0 || y < 0 || x >= b.Max.X || y >= b.Max.Y {
		return
	}
	at := &d.image.Pix[d.image.PixOffset(x, y)]
	if grey == 0xFF || grey < *at {
		*at = grey
	}
}

// frame draws a rectangle.
func (d *drawing) frame(x, y, w, h int, grey uint8) {
	for i := range w + 1 {
		d.dot(x+i, y, grey)
		d.dot(x+i, y+h, grey)
	}
	for i := range h + 1 {
		d.dot(x, y+i, grey)
		d.dot(x+w, y+i, grey)
	}
}

// text writes a line of text into the picture.
func (d *drawing) text(s string, x, y int, size float64) {
	if s == "" {
		return
	}
	b := d.image.Bounds()
	c := &Canvas{drawing: d, width: float64(b.Max.X), height: float64(b.Max.Y), scale: 1}
	c.line(layout.SetLine(d.fonts, fonts.Hei, geom.Points(size), 0, s), float64(x), float64(y), 1)
}

// measure is the width of a text.
func (d *drawing) measure(s string, size float64) float64 {
	return layout.SetLine(d.fonts, fonts.Hei, geom.Points(size), 0, s).Measure.Points()
}
