package fonts

import (
	"errors"
	"slices"
	"strings"
	"testing"
)

func openNested(t *testing.T) *Face {
	t.Helper()
	f, err := Open("nested.ttf", nested().data())
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// corners gives the points that an outline moves and draws to.
func corners(f *Face, g GlyphID) [][2]float32 {
	var s segments
	f.Outline(g, &s)
	var out [][2]float32
	for _, seg := range s.list {
		out = append(out, [2]float32{seg[0], seg[1]})
	}
	return out
}

func TestComposites(t *testing.T) {
	f := openNested(t)
	for _, c := range []struct {
		glyph GlyphID
		want  [][2]float32
	}{
		{1, [][2]float32{{10, 20}, {10, 120}, {110, 120}, {110, 20}}},
		{2, [][2]float32{{15, 15}, {15, 115}, {115, 115}, {115, 15}, {305, 210}, {305, 260}, {355, 260}, {355, 210}}},
		{4, [][2]float32{{10, 20}, {10, 120}, {110, 120}, {110, 20}, {110, 120}, {110, 220}, {210, 220}, {210, 120}}},
		{5, nil}, {6, nil}, {8, nil}, {10, nil}, {99, nil},
	} {
		if got := corners(f, c.glyph); !slices.Equal(got, c.want) {
			t.Errorf("glyph %d: %v, want %v", c.glyph, got, c.want)
		}
	}
	if n := len(corners(f, 3)); n != 16 {
		t.Errorf("glyph 3: %d corners", n)
	}
}

// A subset brings along components and components of components, with numbers of
// its own, and no instructions.
func TestSubsetOfComposites(t *testing.T) {
	f := openNested(t)
	glyphs := []GlyphID{4, 3, 8, 3}
	data, err := Compact(f, glyphs)
	if err != nil {
		t.Fatal(err)
	}
	small, err := Open("small", string(data))
	if err != nil {
		t.Fatal(err)
	}
	if n := small.NumGlyphs(); n != 7 { // .notdef, the four, 1 and 2
		t.Errorf("%d glyphs", n)
	}
	for i, g := range glyphs {
		sameGlyph(t, f, g, small, GlyphID(i+1))
	}
	if strings.Contains(string(small.glyf), "\xb0\x01") {
		t.Error("instructions are left")
	}
	o := newOracle(t, string(data))
	for g := range GlyphID(small.NumGlyphs()) {
		if g == 1 {
			// x/image does not know components laid on points.
			if _, err := o.LoadGlyph(&o.buf, 1, o.em, nil); err == nil {
				t.Error("x/image has learnt it: compare")
			}
			continue
		}
		var s segments
		small.Outline(g, &s)
		if a, b := s.sorted(), o.outline(t, g).sorted(); !slices.Equal(a, b) {
			t.Errorf("glyph %d: %v, x/image %v", g, a, b)
		}
	}
}

func TestSubsetRefuses(t *testing.T) {
	f := openNested(t)
	for _, c := range []struct {
		name   string
		glyphs []GlyphID
		cmap   []Mapping
		want   string
	}{
		{"missing glyph", []GlyphID{1, 16}, nil, "glyph 16 of 16"},
		{"contains itself", []GlyphID{5}, nil, "glyph 5: broken composite"},
		{"contain each other", []GlyphID{6}, nil, "glyph 6: broken composite"},
		{"missing component", []GlyphID{9}, nil, "glyph 9: broken composite"},
		{"too many components", []GlyphID{10}, nil, "glyph 10: broken composite"},
		{"too many glyphs", make([]GlyphID, 65535), nil, "more than a font can hold"},
		{"mapping backwards", []GlyphID{1, 2}, []Mapping{{'B', 1, 1}, {'A', 2, 1}}, "U+0041"},
		{"mapping twice", []GlyphID{1, 2}, []Mapping{{'A', 1, 2}, {'B', 1, 1}}, "U+0042"},
		{"mapping to .notdef", []GlyphID{1}, []Mapping{{'A', 0, 1}}, "no such glyph"},
		{"mapping too far", []GlyphID{1}, []Mapping{{'A', 1, 2}}, "no such glyph"},
		{"empty mapping", []GlyphID{1}, []Mapping{{'A', 1, 0}}, "U+0041"},
		{"mapping beyond Unicode", []GlyphID{1, 1}, []Mapping{{0x10ffff, 1, 2}}, "U+10FFFF"},
		{"too many mappings", []GlyphID{1}, make([]Mapping, maxMappings+1), "runs of characters"},
	} {
		_, err := Subset(f, c.glyphs, c.cmap, SubsetOptions{})
		if err == nil || !strings.Contains(err.Error(), c.want) || !strings.HasPrefix(err.Error(), "subset nestedttf: ") {
			t.Errorf("%s: %v", c.name, err)
		}
	}
}

func TestOpenRefuses(t *testing.T) {
	good := nested().data()
	without := func(tag string) string { return strings.Replace(good, tag, "xxxx", 1) }
	for _, c := range []struct {
		name, data string
		want       error
	}{
		{"empty", "", ErrFormat},
		{"text", "not a font at all", ErrFormat},
		{"header only", good[:12], ErrFormat},
		{"cut directory", good[:40], ErrFormat},
		{"cut tables", good[:len(good)-40], ErrFormat},
		{"CFF", "OTTO" + good[4:], ErrCFF},
		{"collection of nothing", "ttcf" + good[4:], ErrFormat},
		{"web font", "wOF2" + good[4:], ErrWeb},
		{"no head", without("head"), ErrFormat},
		{"no cmap", without("cmap"), ErrFormat},
		{"no loca", without("loca"), ErrFormat},
		{"no hmtx", without("hmtx"), ErrFormat},
	} {
		f, err := Open("x.ttf", c.data)
		if f != nil || !errors.Is(err, c.want) || !strings.HasPrefix(err.Error(), "open font x.ttf: ") {
			t.Errorf("%s: %v", c.name, err)
		}
	}
}

// A font without name, OS/2 and post gets what readers need when it is cut.
func TestSubsetOfBareFont(t *testing.T) {
	f := openNested(t)
	if f.PostScript != "nestedttf" || f.Family != "nestedttf" || f.Weight != 400 || f.CapHeight != 120 || f.XHeight != 120 {
		t.Errorf("%s %s %d %d %d", f.PostScript, f.Family, f.Weight, f.CapHeight, f.XHeight)
	}
	data, err := Subset(f, []GlyphID{1}, []Mapping{{'H', 1, 1}}, SubsetOptions{PostScript: "Bare-Regular", Family: "Bare"})
	if err != nil {
		t.Fatal(err)
	}
	g, err := Open("", string(data))
	if err != nil {
		t.Fatal(err)
	}
	if g.PostScript != "Bare-Regular" || g.Family != "Bare" || g.Weight != 400 || g.CapHeight != 120 || g.XHeight != 120 {
		t.Errorf("%s %s %d %d %d", g.PostScript, g.Family, g.Weight, g.CapHeight, g.XHeight)
	}
	if os2 := g.dir.table("OS/2"); len(os2) != 96 || os2.u16(64) != 'H' || os2.u16(66) != 'H' || os2.i16(68) != 800 || os2.i16(86) != 120 {
		t.Errorf("OS/2 of %d bytes: % x", len(os2), string(os2))
	}
}
