package fonts

import (
	"testing"
)

// The widths of the signs that the typesetter builds on.
func TestFacts(t *testing.T) {
	set := Embedded()
	for _, c := range []struct {
		role Role
		char rune
		want int
	}{
		{Song, '—', 890}, {SongBold, '—', 928}, {Hei, '—', 894}, {Kai, '—', 1000},
		{Song, '“', 1000}, {Hei, '“', 1000}, {Song, '…', 1000}, {Song, '·', 327}, {Hei, '·', 1000},
		{Kai, '国', 1000}, {Song, '国', 1000}, {Hei, '1', 555}, {Song, '1', 471},
		{Song, '⸺', 1692}, {Kai, '⸺', 2000},
	} {
		f := set.Face(c.role)
		if got := f.Advance(f.Glyph(c.char)); got != c.want {
			t.Errorf("%s %c: advance %d, want %d", f.PostScript, c.char, got, c.want)
		}
	}
	for role := Song; role < NumRoles; role++ {
		f := set.Face(role)
		g := f.Dash()
		b, _ := f.Bounds(g)
		t.Log(f.PostScript, f.Family, f.Bold, f.Italic, f.UnitsPerEm, f.Ascent, f.Descent, f.CapHeight, f.XHeight, f.StemV, f.ItalicAngle, g, f.Advance(g), b)
		t.Log(f.Shape("AVATAR office"))
	}
	for _, c := range "𠮷𬭎㐂〇𣗋 〓㑁😀" {
		for role := Song; role < NumRoles; role++ {
			f, g := set.Find(role, c)
			t.Logf("%c %d %s %d", c, role, f.PostScript, g)
		}
	}
}
