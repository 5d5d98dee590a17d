package layout

import (
	"testing"

	"kanben/build/geom"
	"kanben/fonts"
)

// TestKerning: Western words are set with the kerning of their face, in running
// and in display text; each glyph still stands for its own letter.
func TestKerning(t *testing.T) {
	fs := fonts.Embedded()
	em := geom.Points(20)
	face := fs.Face(fonts.Song)
	for _, c := range []struct {
		text   string
		kerned bool
	}{
		{"AVATAR", true}, {"Tokyo", true}, {"To", true}, {"AV", true}, {"Wo.", true},
		{"nn", false}, {"xx", false}, {"A", false}, {"2024", false},
	} {
		l := SetLine(fs, fonts.Song, em, 0, c.text)
		var plain geom.Length
		for _, r := range c.text {
			plain += scaled(face, face.Advance(face.Glyph(r)), em)
		}
		if kerned := l.Measure < plain; kerned != c.kerned {
			t.Errorf("%s takes %v em, its letters %v", c.text, l.Measure.Points()/20, plain.Points()/20)
		}
		for i := range l.Runs[0].Glyphs {
			if got := l.Runs[0].GlyphText(i); got != c.text[i:i+1] {
				t.Errorf("%s: glyph %d stands for %q", c.text, i, got)
			}
		}
	}
}

// TestAccents: an accent that comes as a character of its own stands on its
// letter, and both are the text of one glyph.
func TestAccents(t *testing.T) {
	l := SetLine(fonts.Embedded(), fonts.Song, geom.Points(20), 0, "cafe\u0301s")
	r := &l.Runs[0]
	if len(r.Glyphs) != 5 || r.GlyphText(3) != "e\u0301" || r.Glyphs[3].ID != r.Face.Glyph('é') {
		t.Errorf("%d glyphs, the fourth stands for %q", len(r.Glyphs), r.GlyphText(3))
	}
}

// TestWordEnd: what is shaped as one word.
func TestWordEnd(t *testing.T) {
	for text, want := range map[string]string{
		"Word中文": "Word", "U.S. and": "U.S.", "don't": "don't", "naïve café": "naïve", "A4": "A", "e\u0301t": "e\u0301t",
		"well-known": "well", "https://a.b": "https", "Москва，": "Москва", "Go\u200bGo": "Go", "Go。": "Go",
	} {
		if got := text[:wordEnd(text, 0)]; got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}
