package fonts

import (
	"slices"
	"testing"
)

// FuzzOpen feeds broken fonts to everything that reads one: nothing may panic or
// hang, and what can be cut must be the same after it.
func FuzzOpen(f *testing.F) {
	f.Add(nested().data())
	for _, role := range []Role{Kai, Italic} {
		f.Add(smallFont(f, Embedded().Face(role)))
	}
	f.Fuzz(func(t *testing.T, data string) {
		face, err := Open("fuzz", data)
		if err != nil {
			return
		}
		for _, r := range []rune{-1, 0, 'A', 'é', '—', '国', 0xffff, 0x20bb7, 0xf0001, 0x10ffff} {
			face.Glyph(r)
		}
		face.Dash()
		face.Shape("AVé—国")
		n := GlyphID(min(face.NumGlyphs()+1, 40))
		for g := range n {
			face.Advance(g)
			face.Bounds(g)
			face.Outline(g, new(segments))
			cut(t, face, g)
		}
	})
}

// cut compares a glyph with itself in a subset.
func cut(t *testing.T, f *Face, g GlyphID) {
	t.Helper()
	data, err := Compact(f, []GlyphID{g, 0, g})
	if err != nil {
		return
	}
	small, err := Open("cut", string(data))
	if err != nil {
		t.Fatalf("glyph %d: %v", g, err)
	}
	var l loader
	if !l.load(f, g, 0) {
		return // broken before
	}
	for _, to := range []GlyphID{1, 3} {
		if a, b := outlineOf(f, g), outlineOf(small, to); !slices.Equal(a, b) {
			t.Fatalf("glyph %d became another outline", g)
		}
		if f.Advance(g) != small.Advance(to) {
			t.Fatalf("glyph %d: advance %d became %d", g, f.Advance(g), small.Advance(to))
		}
	}
}

// smallFont is a few glyphs of a face with its tables for layout.
func smallFont(tb testing.TB, f *Face) string {
	tb.Helper()
	data, err := Compact(f, glyphsOf(f, sampleText))
	if err != nil {
		tb.Fatal(err)
	}
	d, err := readDirectory(table(data), 0)
	if err != nil {
		tb.Fatal(err)
	}
	tables := map[string][]byte{}
	for e := d.entries; len(e) > 0; e = e[directoryEntry:] {
		name := tag(e.u32(0)).String()
		tables[name] = []byte(d.table(name))
	}
	for _, name := range []string{"GSUB", "GPOS", "GDEF"} {
		if t := f.dir.table(name); t != "" {
			tables[name] = []byte(t)
		}
	}
	return writeTables(tables, []Mapping{{'A', 1, 5}, {'—', 6, 1}, {'国', 7, 3}})
}
