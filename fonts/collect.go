package fonts

import (
	"fmt"
	"math"
)

// A collection is the glyphs of a subset with what they are made of.
type collection struct {
	face   *Face
	glyphs []piece // by number in the subset
	box    Box     // of all that have ink
	inked  bool
	long   bool // the outlines need the long form of loca
}

// A piece is one glyph of a subset.
type piece struct {
	glyph   GlyphID // in the face
	data    table   // outline in the face, without what follows it
	advance int
	bearing int // left side bearing
	hints   int // bytes of instructions to leave out
	parts   []GlyphID
}

// size is the length of the outline as it is written, which is even so that a
// short loca can point at what follows.
func (p piece) size() int { return (len(p.data) - p.hints + 1) &^ 1 }

// collect gathers glyphs and, after them, their components.
func collect(f *Face, glyphs []GlyphID) (*collection, error) {
	c := &collection{face: f, glyphs: make([]piece, 1, len(glyphs)+1)}
	c.glyphs[0] = piece{advance: f.Advance(0)} // .notdef
	for _, g := range glyphs {
		if err := c.add(g); err != nil {
			return nil, err
		}
	}
	if err := c.close(glyphs); err != nil {
		return nil, err
	}
	if len(c.glyphs) > math.MaxUint16 {
		return nil, fmt.Errorf("%d glyphs with their components, more than a font can hold", len(c.glyphs))
	}
	c.long = c.size() > 2*math.MaxUint16
	return c, nil
}

// add appends a glyph.
func (c *collection) add(g GlyphID) error {
	f := c.face
	if int(g) >= f.numGlyphs {
		return fmt.Errorf("glyph %d of %d", g, f.numGlyphs)
	}
	p := piece{glyph: g, data: f.glyphData(g), advance: f.Advance(g), bearing: f.bearing(g)}
	switch n := p.data.i16(0); {
	case p.data == "":
	case n < 0:
		if err := p.readComponents(f, g); err != nil {
			return err
		}
	case n > 0:
		at := glyphHeader + 2*n
		if p.hints = int(p.data.u16(at)); at+2+p.hints > len(p.data) {
			return fmt.Errorf("glyph %d: outline cut short", g)
		}
	}
	if p.data != "" {
		c.addBox(readBox(p.data.from(2)))
	}
	c.glyphs = append(c.glyphs, p)
	return nil
}

// readComponents finds the components of a composite glyph and cuts off what
// follows them.
func (p *piece) readComponents(f *Face, g GlyphID) error {
	var l loader
	if !l.load(f, g, 0) { // also refuses a glyph that contains itself
		return fmt.Errorf("glyph %d: broken composite", g)
	}
	for i := glyphHeader; ; {
		part, ok := readComponent(p.data, i)
		if !ok || int(part.glyph) >= f.numGlyphs {
			return fmt.Errorf("glyph %d: broken composite", g)
		}
		p.parts = append(p.parts, part.glyph)
		i += part.size
		if part.flags&moreComponents == 0 {
			p.data = p.data[:i]
			return nil
		}
	}
}

// close appends the components that are not there yet, and their components, and
// gives each component its number in the subset.
func (c *collection) close(glyphs []GlyphID) error {
	var numbers map[GlyphID]GlyphID // made when a composite is met: few are
	for i := 0; i < len(c.glyphs); i++ {
		if len(c.glyphs[i].parts) > 0 && numbers == nil {
			numbers = make(map[GlyphID]GlyphID, len(glyphs))
			for k, g := range glyphs {
				numbers[g] = GlyphID(k + 1)
			}
		}
		for k, g := range c.glyphs[i].parts {
			n, ok := numbers[g]
			if !ok {
				n = GlyphID(len(c.glyphs))
				if err := c.add(g); err != nil {
					return err
				}
				numbers[g] = n
			}
			c.glyphs[i].parts[k] = n
		}
	}
	return nil
}

func (c *collection) addBox(b Box) {
	if !c.inked {
		c.box, c.inked = b, true
		return
	}
	c.box = Box{
		min(c.box.XMin, b.XMin), min(c.box.YMin, b.YMin),
		max(c.box.XMax, b.XMax), max(c.box.YMax, b.YMax),
	}
}

// size is the length of all outlines.
func (c *collection) size() int {
	n := 0
	for i := range c.glyphs {
		n += c.glyphs[i].size()
	}
	return n
}
