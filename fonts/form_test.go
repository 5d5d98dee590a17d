package fonts

import "testing"

// The forms that vertical setting asks for are there in every embedded face of
// Chinese (T111, T112).
func TestUprightForms(t *testing.T) {
	quotes := map[rune]rune{'“': '﹃', '”': '﹄', '‘': '﹁', '’': '﹂', '『': '﹃', '」': '﹂'}
	for _, role := range []Role{Song, SongBold, Hei, HeiBold, Kai} {
		f := Embedded().Face(role)
		for _, r := range "，。、（）《》〈〉【】〔〕…～＝" {
			if to, ok := f.In(Upright, f.Glyph(r)); !ok || to == f.Glyph(r) {
				t.Errorf("%s has no upright form of %c", f.PostScript, r)
			}
		}
		for from, to := range quotes {
			if got, _ := f.In(Upright, f.Glyph(from)); got != f.Glyph(to) {
				t.Errorf("%s: %c becomes glyph %d, not %c", f.PostScript, from, got, to)
			}
		}
		if g, ok := f.In(Upright, f.Glyph('国')); ok || g != f.Glyph('国') {
			t.Errorf("%s: 国 becomes glyph %d", f.PostScript, g)
		}
	}
}

// Digits that share a square are half an em wide, capitals with a square of
// their own a whole one.
func TestWidthForms(t *testing.T) {
	for _, role := range []Role{Song, SongBold, Hei, HeiBold} {
		f := Embedded().Face(role)
		for r := '0'; r <= '9'; r++ {
			if g, ok := f.In(HalfWidth, f.Glyph(r)); !ok || f.Advance(g)*2 != f.UnitsPerEm {
				t.Errorf("%s: half-width %c is %d wide", f.PostScript, r, f.Advance(g))
			}
		}
		for r := 'A'; r <= 'Z'; r++ {
			if g, ok := f.In(FullWidth, f.Glyph(r)); !ok || f.Advance(g) != f.UnitsPerEm {
				t.Errorf("%s: full-width %c is %d wide", f.PostScript, r, f.Advance(g))
			}
		}
	}
}

// A broken GSUB gives no form, and nothing else.
func TestFormOfBrokenFace(t *testing.T) {
	broken := &Face{numGlyphs: 100}
	if g, ok := broken.In(Upright, 7); ok || g != 7 {
		t.Errorf("glyph %d, %v", g, ok)
	}
}
