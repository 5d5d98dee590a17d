package fonts

import (
	"bytes"
	"testing"

	"github.com/signintech/gopdf"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

// glyphsOf gives the glyphs of a text, each as often as it is there.
func glyphsOf(f *Face, text string) []GlyphID {
	var out []GlyphID
	for _, r := range text {
		out = append(out, f.Glyph(r))
	}
	return out
}

const sampleText = "同志们：今天，我们在这里——“学习”……AÀé①ﬁ1一一"

// A record is what an outline says, for comparison.
type record []float32

func (r *record) MoveTo(x, y float32)         { *r = append(*r, 0, x, y) }
func (r *record) LineTo(x, y float32)         { *r = append(*r, 1, x, y) }
func (r *record) QuadTo(cx, cy, x, y float32) { *r = append(*r, 2, cx, cy, x, y) }
func (r *record) Close()                      { *r = append(*r, 3) }

func outlineOf(f *Face, g GlyphID) record {
	var r record
	f.Outline(g, &r)
	return r
}

func sameGlyph(t *testing.T, f *Face, g GlyphID, f2 *Face, g2 GlyphID) {
	t.Helper()
	a, aInk := f.Bounds(g)
	b, bInk := f2.Bounds(g2)
	if a != b || aInk != bInk || f.Advance(g) != f2.Advance(g2) || f.bearing(g) != f2.bearing(g2) {
		t.Errorf("glyph %d became %d: box %v %v, advance %d %d", g, g2, a, b, f.Advance(g), f2.Advance(g2))
	}
	x, y := outlineOf(f, g), outlineOf(f2, g2)
	if len(x) != len(y) {
		t.Fatalf("glyph %d became %d: outlines of %d and %d numbers", g, g2, len(x), len(y))
	}
	for i := range x {
		if x[i] != y[i] {
			t.Fatalf("glyph %d became %d: outlines differ", g, g2)
		}
	}
}

func TestCompact(t *testing.T) {
	set := Embedded()
	for role := Song; role < NumRoles; role++ {
		f := set.Face(role)
		glyphs := append(glyphsOf(f, sampleText), f.Dash(), 0, 1)
		data, err := Compact(f, glyphs)
		if err != nil {
			t.Fatal(err)
		}
		small, err := Open("compact", string(data))
		if err != nil {
			t.Fatal(err)
		}
		if small.PostScript != f.PostScript || small.Family != f.Family {
			t.Errorf("named %s, %s", small.PostScript, small.Family)
		}
		for i, g := range glyphs {
			id := small.Glyph(CompactBase + rune(i) + 1)
			if int(id) != i+1 {
				t.Fatalf("character of glyph %d leads to %d", i+1, id)
			}
			sameGlyph(t, f, g, small, id)
		}
		oracle, err := sfnt.Parse(data)
		if err != nil {
			t.Fatal(err)
		}
		var buf sfnt.Buffer
		for i, g := range glyphs {
			id, err := oracle.GlyphIndex(&buf, CompactBase+rune(i)+1)
			if err != nil || int(id) != i+1 {
				t.Fatalf("oracle: %d %v", id, err)
			}
			adv, err := oracle.GlyphAdvance(&buf, id, fixed.Int26_6(f.UnitsPerEm)<<6, 0)
			if err != nil || adv.Round() != f.Advance(g) {
				t.Fatalf("oracle: advance %v, want %d (%v)", adv, f.Advance(g), err)
			}
		}
	}
}

// gopdf takes a compact font and draws with it.
func TestCompactInGopdf(t *testing.T) {
	set := Embedded()
	for role := Song; role < NumRoles; role++ {
		f := set.Face(role)
		glyphs := glyphsOf(f, sampleText)
		data, err := Compact(f, glyphs)
		if err != nil {
			t.Fatal(err)
		}
		var pdf gopdf.GoPdf
		pdf.Start(gopdf.Config{PageSize: *gopdf.PageSizeA5})
		pdf.AddPage()
		if err := pdf.AddTTFFontData("ABCDEF+"+f.PostScript, data); err != nil {
			t.Fatal(err)
		}
		if err := pdf.SetFont("ABCDEF+"+f.PostScript, "", 10); err != nil {
			t.Fatal(err)
		}
		var text []rune
		want := 0
		for i, g := range glyphs {
			text = append(text, CompactBase+rune(i)+1)
			want += f.Advance(g)
		}
		width, err := pdf.MeasureTextWidth(string(text))
		if err != nil {
			t.Fatal(err)
		}
		if got := int(width*100 + .5); got < want-1 || got > want+1 {
			t.Errorf("gopdf measures %d, we %d", got, want)
		}
		if err := pdf.Text(string(text)); err != nil {
			t.Fatal(err)
		}
		var out bytes.Buffer
		if _, err := pdf.WriteTo(&out); err != nil {
			t.Fatal(err)
		}
		t.Log(f.PostScript, len(data), out.Len())
	}
}

func BenchmarkCompact1000(b *testing.B) {
	f := Embedded().Face(Song)
	var glyphs []GlyphID
	for r := rune(0x4e00); len(glyphs) < 1000; r++ {
		if g := f.Glyph(r); g != 0 {
			glyphs = append(glyphs, g)
		}
	}
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Compact(f, glyphs); err != nil {
			b.Fatal(err)
		}
	}
}

// Each form of loca, and advance widths that the last glyphs share.
func TestSubsetForms(t *testing.T) {
	f := Embedded().Face(Song)
	han := glyphsOf(f, string(firstHan))
	for _, c := range []struct {
		glyphs []GlyphID
		long   bool
		widths int
	}{
		{nil, false, 1},
		{han[:100], false, 1},
		{han, true, 1},
		{append(han[:3:3], f.Glyph('i'), f.Glyph('M')), false, 6},
	} {
		data, err := Compact(f, c.glyphs)
		if err != nil {
			t.Fatal(err)
		}
		small, err := Open("small", string(data))
		if err != nil {
			t.Fatal(err)
		}
		if small.longLoca != c.long || small.hMetrics != c.widths {
			t.Errorf("%d glyphs: long loca %v, %d widths", len(c.glyphs), small.longLoca, small.hMetrics)
		}
		for i, g := range c.glyphs {
			sameGlyph(t, f, g, small, GlyphID(i+1))
		}
		newOracle(t, string(data))
		again, err := Compact(f, c.glyphs)
		if err != nil || !bytes.Equal(data, again) {
			t.Errorf("another run gives other bytes (%v)", err)
		}
	}
}

// A subset for readers is addressed by characters of both planes.
func TestSubsetMapping(t *testing.T) {
	f := Embedded().Face(Song)
	glyphs := glyphsOf(f, "AB国𬭎\uffe5")
	cmap := []Mapping{{'A', 1, 2}, {'国', 3, 1}, {'\uffe5', 5, 1}, {'𬭎', 4, 1}}
	data, err := Subset(f, glyphs, cmap, SubsetOptions{})
	if err != nil {
		t.Fatal(err)
	}
	small, err := Open("small", string(data))
	if err != nil {
		t.Fatal(err)
	}
	o := newOracle(t, string(data))
	for r, want := range map[rune]GlyphID{'A': 1, 'B': 2, 'C': 0, '国': 3, '𬭎': 4, '\uffe5': 5, '\uffff': 0, 0: 0} {
		if got := small.Glyph(r); got != want {
			t.Errorf("%c: glyph %d, want %d", r, got, want)
		}
		if got, _ := o.GlyphIndex(&o.buf, r); GlyphID(got) != want {
			t.Errorf("%c: x/image finds %d, want %d", r, got, want)
		}
	}
	// The format 4 subtable alone gives the same for the first plane.
	sub4 := small.dir.table("cmap").from(int(small.dir.table("cmap").u32(8)))
	m := charMap{sub: sub4, format: 4, numGlyphs: small.numGlyphs}
	for r := range rune(0x10000) {
		if got, want := m.glyph(r), small.Glyph(r); got != want {
			t.Errorf("format 4, U+%04X: %d, want %d", r, got, want)
		}
	}
}

// The sum of a font's words is a constant (OpenType, "Calculating checksums").
func TestChecksums(t *testing.T) {
	f := Embedded().Face(Kai)
	data, err := Compact(f, glyphsOf(f, sampleText))
	if err != nil {
		t.Fatal(err)
	}
	if sum := checksum(data); sum != 0xb1b0afba {
		t.Errorf("sum %x", sum)
	}
	d, err := readDirectory(table(data), 0)
	if err != nil {
		t.Fatal(err)
	}
	for e := d.entries; len(e) > 0; e = e[directoryEntry:] {
		from, size := e.u32(8), e.u32(12)
		body := bytes.Clone(data[from : from+(size+3)&^3])
		if name := tag(e.u32(0)).String(); name == "head" {
			copy(body[8:12], []byte{0, 0, 0, 0})
		}
		if sum := checksum(body); sum != e.u32(4) {
			t.Errorf("%s: sum %x, directory says %x", tag(e.u32(0)), sum, e.u32(4))
		}
	}
}

// The most glyphs that a compact font can hold, and one more.
func TestMaxCompact(t *testing.T) {
	f := Embedded().Face(Italic)
	blanks := make([]GlyphID, MaxCompact+1)
	for i := range blanks {
		blanks[i] = f.Glyph(' ')
	}
	data, err := Compact(f, blanks[1:])
	if err != nil {
		t.Fatal(err)
	}
	full, err := Open("full", string(data))
	if err != nil || full.Glyph(CompactBase+MaxCompact) != MaxCompact {
		t.Errorf("the last glyph cannot be reached (%v)", err)
	}
	if _, err := Compact(f, blanks); err == nil {
		t.Error("one glyph too many")
	}
}
