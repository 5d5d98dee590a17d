package fonts

// Dash is the glyph of —— (two U+2014) as one bar of exactly 2 em, which is what
// GB/T 15834 4.13 asks of the Chinese dash. It is 0 if the face has none, as in
// Jianggao Kai, whose single dashes are 1 em wide and join by themselves.
//
// Noto reaches it by two steps, a ligature (ccmp) and the Mainland form of that
// (locl of zh-Hans), so the face is asked for — — in Chinese; this is done once
// a face, at first use.
func (f *Face) Dash() GlyphID { return f.dash() }

func (f *Face) findDash() GlyphID {
	if f.Glyph('—') == 0 {
		return 0
	}
	f.text.mu.Lock()
	defer f.text.mu.Unlock()
	out := f.text.shape(f, "——", chinese, nil)
	if len(out) == 1 && out[0].Advance == 2*f.UnitsPerEm {
		return out[0].Glyph
	}
	return 0
}
