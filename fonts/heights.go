package fonts

// verticalHeader is the size of vhea.
const verticalHeader = 36

// hasHeights tells whether the face says how high its glyphs are in vertical
// setting (vhea, vmtx).
func (f *Face) hasHeights() bool {
	vhea := f.dir.table("vhea")
	n := int(vhea.u16(34))
	return len(vhea) >= verticalHeader && n > 0 && n <= f.numGlyphs &&
		len(f.dir.table("vmtx")) >= 4*n+2*(f.numGlyphs-n)
}

// height is a glyph's advance height and top side bearing; the face must have
// heights.
func (f *Face) height(g GlyphID) (advance, bearing int) {
	vmtx, n := f.dir.table("vmtx"), int(f.dir.table("vhea").u16(34))
	i := int(g)
	if i < n {
		return int(vmtx.u16(4 * i)), vmtx.i16(4*i + 2)
	}
	return int(vmtx.u16(4 * (n - 1))), vmtx.i16(4*n + 2*(i-n))
}

// vhea is the face's own, but for the extremes.
func (w *writer) vhea(f *Face, c *collection) {
	t := f.dir.table("vhea")
	highest, minTop, minBottom, extent := 0, 0, 0, 0
	inked := false
	for i := range c.glyphs {
		p := &c.glyphs[i]
		advance, top := f.height(p.glyph)
		highest = max(highest, advance)
		if p.data == "" {
			continue
		}
		ink := p.data.i16(8) - p.data.i16(4)
		bottom := advance - top - ink
		if !inked {
			inked, minTop, minBottom, extent = true, top, bottom, top+ink
			continue
		}
		minTop, minBottom, extent = min(minTop, top), min(minBottom, bottom), max(extent, top+ink)
	}
	w.string(t[:10])
	w.u16(highest, minTop, minBottom, extent)
	w.string(t[18:34])
	w.u16(len(c.glyphs))
}

func (w *writer) vmtx(f *Face, c *collection) {
	for i := range c.glyphs {
		advance, top := f.height(c.glyphs[i].glyph)
		w.u16(advance, top)
	}
}
