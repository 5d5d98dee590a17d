package fonts

// A Box is an ink box in font units, y up.
type Box struct{ XMin, YMin, XMax, YMax int }

func readBox(t table) Box { return Box{t.i16(0), t.i16(2), t.i16(4), t.i16(6)} }

// Advance is a glyph's advance width in font units, 0 for a glyph the face does
// not have.
func (f *Face) Advance(g GlyphID) int {
	if int(g) >= f.numGlyphs {
		return 0
	}
	return int(f.hmtx.u16(4 * min(int(g), f.hMetrics-1)))
}

// Bounds is the ink box of a glyph, as its outline states it; false if it has no
// ink.
func (f *Face) Bounds(g GlyphID) (Box, bool) {
	t := f.glyphData(g)
	if t == "" {
		return Box{}, false
	}
	return readBox(t.from(2)), true
}

// glyphData is a glyph's entry in glyf, empty if it has no outline or lies
// outside the table.
func (f *Face) glyphData(g GlyphID) table {
	i := int(g)
	if i >= f.numGlyphs {
		return ""
	}
	var from, to int
	if f.longLoca {
		from, to = int(f.loca.u32(4*i)), int(f.loca.u32(4*i+4))
	} else {
		from, to = 2*int(f.loca.u16(2*i)), 2*int(f.loca.u16(2*i+2))
	}
	t := f.glyf.cut(from, to)
	if len(t) < glyphHeader {
		return ""
	}
	return t
}

// glyphHeader is the size of a glyph's header: number of contours and box.
const glyphHeader = 10

// bearing is a glyph's left side bearing.
func (f *Face) bearing(g GlyphID) int {
	if i := int(g); i >= f.hMetrics {
		return f.hmtx.i16(4*f.hMetrics + 2*(i-f.hMetrics))
	}
	return f.hmtx.i16(4*int(g) + 2)
}
