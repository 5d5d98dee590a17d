package fonts

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/harfbuzz"
	"github.com/go-text/typesetting/language"
)

// wholeFont gives HarfBuzz the font file itself, not our extract of it.
func wholeFont(t *testing.T, f *Face) *harfbuzz.Font {
	t.Helper()
	face, err := font.ParseTTF(strings.NewReader(string(f.dir.data)))
	if err != nil {
		t.Fatal(err)
	}
	return harfbuzz.NewFont(face)
}

// harfbuzzDash is the first glyph that HarfBuzz makes of ——.
func harfbuzzDash(t *testing.T, f *Face) GlyphID {
	t.Helper()
	buf := harfbuzz.NewBuffer()
	buf.Props = harfbuzz.SegmentProperties{
		Direction: harfbuzz.LeftToRight, Script: language.Han, Language: language.NewLanguage("zh-Hans"),
	}
	buf.AddRune('—', 0)
	buf.AddRune('—', 3)
	buf.Shape(wholeFont(t, f), nil)
	return GlyphID(buf.Info[0].Glyph)
}

// Shape gives what HarfBuzz gives for the whole font.
func TestShapeAgainstHarfbuzz(t *testing.T) {
	set := Embedded()
	for _, role := range []Role{Song, HeiBold, Kai, Italic} {
		f := set.Face(role)
		whole := wholeFont(t, f)
		for _, text := range []string{"", "AVATAR", "To, Wo. 1.1", "office", "e\u0301te\u0301", "Ελλάς", "Россия", "x\U0001f600y"} {
			buf := harfbuzz.NewBuffer()
			buf.Props = western
			for i, r := range text {
				buf.AddRune(r, i)
			}
			buf.Shape(whole, westernFeatures)
			want := make([]Shaped, len(buf.Info))
			for i, info := range buf.Info {
				p := buf.Pos[i]
				want[i] = Shaped{GlyphID(info.Glyph), int(p.XAdvance), int(p.XOffset), int(p.YOffset), info.Cluster}
			}
			if got := f.Shape(text); !slices.Equal(got, want) {
				t.Errorf("%s %q: %v, want %v", f.PostScript, text, got, want)
			}
		}
	}
}

func TestShape(t *testing.T) {
	f := Embedded().Face(Song)
	width := func(out []Shaped) (sum int) {
		for _, s := range out {
			sum += s.Advance
		}
		return sum
	}
	if plain, kerned := width(f.unshaped("AVATAR")), width(f.Shape("AVATAR")); kerned >= plain {
		t.Errorf("AVATAR is %d wide, without kerning %d", kerned, plain)
	}
	out := f.Shape("office")
	for i, r := range "office" {
		if len(out) != 6 || out[i].Glyph != f.Glyph(r) || out[i].Cluster != i {
			t.Fatalf("office: %v", out)
		}
	}
	// e + acute is one letter, whose text is three bytes long.
	out = f.Shape("e\u0301n")
	if len(out) != 2 || out[0].Glyph != f.Glyph('é') || out[0].Cluster != 0 || out[1].Cluster != 3 {
		t.Errorf("é: %v", out)
	}
	if got := f.Shape("é中国"); len(got) != 3 || got[2].Cluster != 5 || got[2].Glyph != f.Glyph('国') {
		t.Errorf("é中国: %v", got)
	}
}

// Texts are remembered, but not without end.
func TestShapeMemory(t *testing.T) {
	f := Embedded().Face(Italic)
	if a, b := f.Shape("Kerning"), f.Shape("Kerning"); &a[0] != &b[0] {
		t.Error("shaped twice")
	}
	for i := range maxSeen + 10 {
		f.Shape(fmt.Sprint(i))
	}
	f.Shape(strings.Repeat("long ", 20))
	if n := len(f.text.seen); n > maxSeen || n < 10 {
		t.Errorf("%d texts remembered", n)
	}
	if got := f.Shape("Kerning"); len(got) != 7 {
		t.Errorf("after forgetting: %v", got)
	}
}

// A face whose shaping tables are broken still sets its characters.
func TestShapeWithBrokenTables(t *testing.T) {
	for name, gsub := range map[string][]byte{
		"text": []byte("no table at all"),
		// No scripts, no features, one lookup of kind 2 without a coverage, at
		// which go-text v0.3.5 panics.
		"lookup": be(1, 0, 10, 12, 14, 0, 0, 1, 4, 2, 0, 1, 8, 1, 0, 0),
	} {
		font := nested()
		font.extra = map[string][]byte{"GSUB": gsub}
		f, err := Open(name, font.data())
		if err != nil {
			t.Fatal(err)
		}
		want := []Shaped{{Glyph: 1, Advance: 600}, {Glyph: 2, Advance: 700, Cluster: 1}}
		if got := f.Shape("AB"); !slices.Equal(got, want) {
			t.Errorf("%s: %v, want %v", name, got, want)
		}
		if f.Dash() != 0 {
			t.Errorf("%s: a dash", name)
		}
	}
}
