package fonts

// Dash is the glyph of —— (two U+2014) as one bar of exactly 2 em, as T36 asks
// for; 0 if the face has none.
//
// Noto comes to it in two steps, a ligature (ccmp) and its Mainland form (locl
// for simplified Chinese). Jianggao Kai has no such rule, and its single dashes
// leave a hairline between them, but its two-em dash (U+2E3A) is such a bar. It
// is looked up once a face, at first use.
func (f *Face) Dash() GlyphID { return f.dash() }

func (f *Face) findDash() GlyphID {
	isBar := func(g GlyphID) bool { return g != 0 && f.Advance(g) == 2*f.UnitsPerEm }
	one := f.Glyph('—')
	bar := f.substitute([]GlyphID{one, one}, "hani", "ZHS ", "ccmp", "locl", "liga")
	if len(bar) == 1 && isBar(bar[0]) {
		return bar[0]
	}
	if g := f.Glyph('⸺'); isBar(g) {
		return g
	}
	return 0
}
