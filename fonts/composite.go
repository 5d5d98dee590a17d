package fonts

import "math"

// Flags of a component (OpenType, "glyf", composite glyph description).
const (
	argsAreWords    = 1 << 0
	argsAreXY       = 1 << 1
	haveScale       = 1 << 3
	moreComponents  = 1 << 5
	haveXYScale     = 1 << 6
	haveTwoByTwo    = 1 << 7
	haveInstruction = 1 << 8
	scaledOffset    = 1 << 11
)

// A component is one part of a composite glyph.
type component struct {
	flags      uint16
	glyph      GlyphID
	arg1, arg2 int        // offsets, or numbers of points to lay on each other
	m          [4]float32 // xx, xy, yx, yy: x' = xx·x + yx·y, y' = xy·x + yy·y
	size       int        // bytes in the font
}

// readComponent reads the component at an offset, false if it is cut short.
func readComponent(t table, i int) (component, bool) {
	c := component{flags: t.u16(i), glyph: GlyphID(t.u16(i + 2)), m: [4]float32{1, 0, 0, 1}}
	j := i + 4
	switch {
	case c.flags&argsAreWords != 0 && c.flags&argsAreXY != 0:
		c.arg1, c.arg2, j = t.i16(j), t.i16(j+2), j+4
	case c.flags&argsAreWords != 0:
		c.arg1, c.arg2, j = int(t.u16(j)), int(t.u16(j+2)), j+4
	case c.flags&argsAreXY != 0:
		c.arg1, c.arg2, j = int(int8(t.u8(j))), int(int8(t.u8(j+1))), j+2
	default:
		c.arg1, c.arg2, j = int(t.u8(j)), int(t.u8(j+1)), j+2
	}
	f2dot14 := func(k int) float32 { return float32(t.i16(k)) / (1 << 14) }
	switch {
	case c.flags&haveScale != 0:
		c.m[0], c.m[3], j = f2dot14(j), f2dot14(j), j+2
	case c.flags&haveXYScale != 0:
		c.m[0], c.m[3], j = f2dot14(j), f2dot14(j+2), j+4
	case c.flags&haveTwoByTwo != 0:
		c.m, j = [4]float32{f2dot14(j), f2dot14(j + 2), f2dot14(j + 4), f2dot14(j + 6)}, j+8
	}
	c.size = j - i
	return c, j <= len(t)
}

// composite appends the points of a glyph's components, each moved and scaled
// into place.
func (l *loader) composite(f *Face, t table, depth int) bool {
	if depth == maxDepth {
		return false
	}
	first := len(l.points)
	for i := glyphHeader; ; {
		c, ok := readComponent(t, i)
		if l.parts++; !ok || l.parts > maxParts {
			return false
		}
		from := len(l.points)
		if !l.load(f, c.glyph, depth+1) || !l.place(c, first, from) {
			return false
		}
		if c.flags&moreComponents == 0 {
			return true
		}
		i += c.size
	}
}

// place transforms the points of a component, which begin at from; the points
// of its composite begin at first.
func (l *loader) place(c component, first, from int) bool {
	part := l.points[from:]
	for i, p := range part {
		part[i].x = c.m[0]*p.x + c.m[2]*p.y
		part[i].y = c.m[1]*p.x + c.m[3]*p.y
	}
	dx, dy := float32(c.arg1), float32(c.arg2)
	switch {
	case c.flags&argsAreXY == 0:
		// Lay point arg2 of the part on point arg1 of what is there.
		if first+c.arg1 >= from || c.arg2 >= len(part) {
			return false
		}
		to, p := l.points[first+c.arg1], part[c.arg2]
		dx, dy = to.x-p.x, to.y-p.y
	case c.flags&scaledOffset != 0:
		dx, dy = dx*hypot(c.m[0], c.m[1]), dy*hypot(c.m[2], c.m[3])
	}
	for i := range part {
		part[i].x += dx
		part[i].y += dy
	}
	return true
}

// hypot is the length of a vector.
func hypot(x, y float32) float32 { return float32(math.Hypot(float64(x), float64(y))) }
