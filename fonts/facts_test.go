package fonts

import "testing"

// What the typesetter knows of the embedded faces: widths of signs in 1/1000 em
// (T7, T36).
func TestWidthsOfSigns(t *testing.T) {
	set := Embedded()
	for _, c := range []struct {
		role Role
		char rune
		want int
	}{
		{Song, '国', 1000}, {SongBold, '国', 1000}, {Hei, '国', 1000}, {HeiBold, '国', 1000}, {Kai, '国', 1000},
		{Song, '，', 1000}, {Hei, '，', 1000}, {Kai, '，', 1000},
		{Song, '“', 1000}, {SongBold, '”', 1000}, {Hei, '‘', 1000}, {Kai, '“', 350}, {Kai, '’', 350},
		{Song, '—', 890}, {SongBold, '—', 928}, {Hei, '—', 894}, {HeiBold, '—', 908}, {Kai, '—', 1000},
		{Song, '⸺', 1692}, {Kai, '⸺', 2000},
		{Song, '…', 1000}, {SongBold, '…', 1000}, {Hei, '…', 1000}, {Kai, '…', 1000},
		{Song, '·', 327}, {Hei, '·', 1000}, {Kai, '·', 350},
		{Song, '1', 471}, {Song, '2', 558}, {Hei, '1', 555}, {Hei, '2', 555}, {Kai, '1', 600},
		{Song, '①', 1000}, {Kai, '①', 1000},
	} {
		f := set.Face(c.role)
		if got := f.Advance(f.Glyph(c.char)); got != c.want {
			t.Errorf("%s %c: advance %d, want %d", f.PostScript, c.char, got, c.want)
		}
	}
}

func TestNamesAndMetrics(t *testing.T) {
	type facts struct {
		PostScript, Family  string
		Bold, Italic        bool
		Ascent, Descent     int
		CapHeight, XHeight  int
		Weight, StemV, Lean int
		MayEmbed            bool
	}
	want := [NumRoles]facts{
		{"NotoSerifSC-Regular", "Noto Serif SC", false, false, 1151, -286, 729, 514, 400, 88, 0, true},
		{"NotoSerifSC-Bold", "Noto Serif SC", true, false, 1151, -286, 729, 514, 700, 166, 0, true},
		{"NotoSansSC-Regular", "Noto Sans SC", false, false, 1160, -288, 733, 543, 400, 88, 0, true},
		{"NotoSansSC-Bold", "Noto Sans SC", true, false, 1160, -288, 733, 543, 700, 166, 0, true},
		{"JianggaoKai-Regular", "Jianggao Kai", false, false, 928, -256, 695, 468, 400, 88, 0, true},
		{"SourceSerif4-Italic", "Source Serif 4", false, true, 1036, -335, 670, 475, 400, 88, -12, true},
		{"SourceSerif4-BoldItalic", "Source Serif 4", true, true, 1036, -335, 670, 475, 700, 166, -12, true},
	}
	want[Fang], want[Latin], want[LatinBold] = want[Song], want[Song], want[SongBold] // which stands in
	set := Embedded()
	for role := range NumRoles {
		f := set.Face(role)
		got := facts{
			f.PostScript, f.Family, f.Bold, f.Italic, f.Ascent, f.Descent,
			f.CapHeight, f.XHeight, f.Weight, f.StemV, int(f.ItalicAngle), f.MayEmbed(),
		}
		if got != want[role] {
			t.Errorf("%+v\nwant %+v", got, want[role])
		}
		if f.UnitsPerEm != 1000 {
			t.Errorf("%s: %d units per em", f.PostScript, f.UnitsPerEm)
		}
		if b, _ := f.Bounds(f.Glyph('H')); f.FontBox.XMin > b.XMin || f.FontBox.YMax < b.YMax {
			t.Errorf("%s: H sticks out of the font's box", f.PostScript)
		}
	}
}

// A dash is one bar of 2 em, its ink a little shorter, in all faces
// for Chinese.
func TestDash(t *testing.T) {
	set := Embedded()
	for _, c := range []struct {
		role       Role
		xMin, xMax int
	}{{Song, 71, 1929}, {SongBold, 74, 1926}, {Hei, 72, 1928}, {HeiBold, 74, 1926}, {Kai, 12, 1988}} {
		f := set.Face(c.role)
		g := f.Dash()
		if f.Advance(g) != 2000 {
			t.Errorf("%s: advance %d", f.PostScript, f.Advance(g))
		}
		if b, ok := f.Bounds(g); !ok || b.XMin != c.xMin || b.XMax != c.xMax {
			t.Errorf("%s: ink %v, want from %d to %d", f.PostScript, b, c.xMin, c.xMax)
		}
		if same := harfbuzzDash(t, f); c.role != Kai && g != same {
			t.Errorf("%s: dash %d, HarfBuzz says %d", f.PostScript, g, same)
		}
	}
	kai := set.Face(Kai)
	if kai.Dash() != kai.Glyph('⸺') {
		t.Error("Kai's dash is not its two-em dash")
	}
	for _, role := range []Role{Italic, BoldItalic} {
		if f := set.Face(role); f.Dash() != 0 {
			t.Errorf("%s: dash %d", f.PostScript, f.Dash())
		}
	}
}
