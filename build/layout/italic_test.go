package layout

import (
	"testing"

	"kanben/book"
	"kanben/build/geom"
	"kanben/build/style"
	"kanben/fonts"
)

// TestItalics: emphasised Western words stand in the italic of the text's
// weight, with small letters as high as those around them and on the same
// baseline; Han beside them is upright and dotted (T42, T83).
func TestItalics(t *testing.T) {
	st := style.Speech()
	fs := embedded()
	d := newSetter(fs)
	for _, c := range []struct {
		role   fonts.Role
		italic fonts.Role
	}{{fonts.Song, fonts.Italic}, {fonts.Kai, fonts.Italic}, {fonts.Hei, fonts.Italic}, {fonts.SongBold, fonts.BoldItalic}, {fonts.HeiBold, fonts.BoldItalic}} {
		v := voice{c.role, geom.Points(20)}
		in := []book.Inline{&book.Text{S: "学习"}, &book.Emphasis{Kind: book.Dotted, Text: inline("英文Go and Kapital语言")}, &book.Text{S: "。"}}
		lines := d.body(d.flow(in, v, st), book.Text{}.Span, frame{voice: v, measure: geom.Points(600)})
		l := &lines[0]
		if got := lineText(l); got != "学习英文Go and Kapital语言。" {
			t.Errorf("%v: text %q", c.role, got)
		}
		slanted := 0
		for i := range l.Runs {
			r := &l.Runs[i]
			if r.Face != fs.Face(c.italic) {
				if hasChinese(r.Text) && r.Face.Italic {
					t.Errorf("%v: %q is slanted", c.role, r.Text)
				}
				continue
			}
			slanted++
			upright, _ := fs.Find(c.role, 'x')
			if r.Text != "Go and Kapital" {
				t.Errorf("%v: %q is in italics", c.role, r.Text)
			}
			if r.Size < v.size.Times(95, 100) || r.Size > v.size.Times(105, 100) {
				t.Errorf("%v: italics of %v pt in text of 20", c.role, r.Size.Points())
			}
			high, want := scaled(r.Face, r.Face.XHeight, r.Size).Points(), scaled(upright, upright.XHeight, v.size).Points()
			if off := high - want; (c.role == fonts.Song || c.role == fonts.Kai || c.role == fonts.SongBold) && (off < -0.35 || off > 0.35) {
				t.Errorf("%v: small letters %.2f pt high beside %.2f", c.role, high, want)
			}
			for _, g := range r.Glyphs {
				if g.Offset.Y != 0 {
					t.Errorf("%v: italics off the baseline", c.role)
				}
			}
		}
		if slanted != 1 || len(l.Beside) != 4 {
			t.Errorf("%v: %d runs of italics, %d dots, want 1 and 4", c.role, slanted, len(l.Beside))
		}
	}
}

// TestOwnLatin: a Western face of the user's is set at the size that suits the
// Chinese face, within T42's limits; digits and marks of it, too.
func TestOwnLatin(t *testing.T) {
	own := fonts.Own{}
	latin := *embedded().Face(fonts.Italic)
	own.Faces[fonts.Latin] = &latin
	for xHeight, want := range map[int]int{300: 105, 515: 100, 800: 95} {
		latin.XHeight = xHeight * latin.UnitsPerEm / 1000
		fs, err := fonts.New(own)
		if err != nil {
			t.Fatal(err)
		}
		l := SetLine(fs, fonts.Song, geom.Points(20), 0, "读Go和42")
		for i := range l.Runs {
			r := &l.Runs[i]
			ratio := int(r.Size * 100 / geom.Points(20))
			if r.Face == &latin && (ratio < want-1 || ratio > want+1) || r.Face != &latin && ratio != 100 {
				t.Errorf("x-height %d: %q at %d %%, want %d", xHeight, r.Text, ratio, want)
			}
		}
		if len(l.Runs) != 4 {
			t.Errorf("%d runs, want 4", len(l.Runs))
		}
	}
}
