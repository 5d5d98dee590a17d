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
