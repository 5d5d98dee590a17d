package layout

import (
	"strings"
	"testing"

	"kanben/book"
	"kanben/build/clreq"
	"kanben/build/geom"
	"kanben/build/style"
	"kanben/fonts"
)

// TestHantMarks: in a book in traditional Chinese ，、。；：！？ stand in the middle
// of their squares, in every face, and lines keep the rules at all measures.
func TestHantMarks(t *testing.T) {
	em := geom.Points(100)
	marks := style.Punctuation{Style: clreq.Quanjiao.Hant()}
	for role := fonts.Song; role <= fonts.Kai; role++ {
		d := newSetter(embedded()).follow(marks)
		p := d.it.itemise(flow{text: "文，文、文。文；文：文！文？文"}, setting{voice: voice{role, em}})
		x := geom.Length(0) // of the pen
		for i := range p.units {
			u := &p.units[i]
			x += em.Times(int(u.gap.Natural), clreq.PerEm)
			if i%2 == 1 {
				g := &p.glyphs[u.glyph]
				face := p.faceOf(int(u.glyph)).face
				box, _ := face.Bounds(g.ID)
				middle := x + g.Offset.X + scaled(face, box.XMin+box.XMax, em)/2
				want := em*geom.Length(i) + em/2
				if off := middle - want; off < -em/50 || off > em/50 {
					t.Errorf("%v: %s stands %v em beside the middle", role, p.text[g.At:][:3], off.Points()/100)
				}
				if y := -g.Offset.Y + scaled(face, box.YMin+box.YMax, em)/2; y < em*37/100 || y > em*39/100 {
					t.Errorf("%v: %s stands %v em above the baseline", role, p.text[g.At:][:3], y.Points()/100)
				}
			}
			x += u.body
		}
	}
	for chars := 12; chars <= 40; chars++ {
		text := randomText(uint64(chars), 300)
		lines, _ := setIn(text, marks, geom.Points(10.5), chars)
		var got strings.Builder
		for i := range lines {
			checkLineIn(t, &lines[i], i == 0, i == len(lines)-1, geom.Points(10.5), marks)
			got.WriteString(lineText(&lines[i]))
		}
		if bare(got.String()) != bare(text) {
			t.Fatalf("%d: text lost", chars)
		}
	}
}

// TestHantBook: the language of the book decides, in horizontal setting.
func TestHantBook(t *testing.T) {
	for language, want := range map[string]bool{"zh-CN": false, "zh-TW": true, "zh-HK": true, "": false} {
		b := speechOf(&book.Paragraph{Text: inline("你好，世界。")})
		b.Meta.Language = language
		doc, _ := Compose(b, plainStyle(), embedded())
		l := &doc.Pages[doc.Body].Lines[1]
		if raised := l.Runs[0].Glyphs[2].Offset.Y < 0; raised != want {
			t.Errorf("%s: the comma is raised: %v", language, raised)
		}
		if doc.Language != language {
			t.Errorf("%s: the document's language is %q", language, doc.Language)
		}
	}
}
