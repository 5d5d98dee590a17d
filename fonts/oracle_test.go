package fonts

import (
	"slices"
	"testing"

	"golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

// An oracle reads a font with golang.org/x/image, to compare.
type oracle struct {
	*sfnt.Font
	buf sfnt.Buffer
	em  fixed.Int26_6
}

func newOracle(t *testing.T, data string) *oracle {
	t.Helper()
	f, err := sfnt.Parse([]byte(data))
	if err != nil {
		t.Fatal(err)
	}
	return &oracle{Font: f, em: fixed.I(int(f.UnitsPerEm()))}
}

// A segments is an outline as a list of its lines and curves, each with where it
// starts, closing lines among them. It receives the coordinates without
// fractions, as x/image cuts them off.
type segments struct {
	list                   []segment
	startX, startY, xx, yy float32
}

type segment [6]float32

func (s *segments) add(cx, cy, x, y float32) {
	seg := segment{s.xx, s.yy, cx, cy, x, y}
	for i, v := range seg {
		seg[i] = float32(int(v))
	}
	s.list = append(s.list, seg)
	s.xx, s.yy = x, y
}

func (s *segments) MoveTo(x, y float32)         { s.startX, s.startY, s.xx, s.yy = x, y, x, y }
func (s *segments) QuadTo(cx, cy, x, y float32) { s.add(cx, cy, x, y) }
func (s *segments) LineTo(x, y float32) {
	if x != s.xx || y != s.yy {
		s.add(x, y, x, y)
	}
}
func (s *segments) Close() { s.LineTo(s.startX, s.startY) }

// sorted puts the segments in an order that does not depend on where contours
// start.
func (s *segments) sorted() []segment {
	slices.SortFunc(s.list, func(a, b segment) int { return slices.Compare(a[:], b[:]) })
	return s.list
}

func (o *oracle) outline(t *testing.T, g GlyphID) *segments {
	t.Helper()
	segs, err := o.LoadGlyph(&o.buf, sfnt.GlyphIndex(g), o.em, nil)
	if err != nil {
		t.Fatal(err)
	}
	var out segments
	at := func(p fixed.Point26_6) (x, y float32) { return float32(p.X >> 6), float32(-p.Y >> 6) }
	for i, s := range segs {
		x, y := at(s.Args[0])
		switch s.Op {
		case sfnt.SegmentOpMoveTo:
			out.MoveTo(x, y)
		case sfnt.SegmentOpLineTo:
			out.LineTo(x, y)
		case sfnt.SegmentOpQuadTo:
			x2, y2 := at(s.Args[1])
			out.QuadTo(x, y, x2, y2)
		}
		if i+1 == len(segs) || segs[i+1].Op == sfnt.SegmentOpMoveTo {
			out.Close()
		}
	}
	return &out
}

// embeddedData gives all faces of the program by name, the rare ones unpacked.
func embeddedData() map[string]string {
	return map[string]string{
		"NotoSerifSC-Regular":     notoSerif,
		"NotoSerifSC-Bold":        notoSerifBold,
		"NotoSansSC-Regular":      notoSans,
		"NotoSansSC-Bold":         notoSansBold,
		"JianggaoKai-Regular":     jianggaoKai,
		"SourceSerif4-Italic":     sourceSerifItalic,
		"SourceSerif4-BoldItalic": sourceSerifBoldItalic,
		"NotoSerifSCRare-Regular": mustUnpack("", notoSerifRare),
		"NotoSerifSCRare-Bold":    mustUnpack("", notoSerifRareBold),
		"NotoSansSCRare-Bold":     mustUnpack("", notoSansRareBold),
	}
}

// Every character leads to the glyph that x/image finds, and every glyph has its
// advance, box and (one in eleven) outline.
func TestAgainstOracle(t *testing.T) {
	for name, data := range embeddedData() {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			f, err := Open(name, data)
			if err != nil {
				t.Fatal(err)
			}
			if f.PostScript != name {
				t.Errorf("PostScript name %s", f.PostScript)
			}
			o := newOracle(t, data)
			compareCharacters(t, f, o)
			for g := range f.NumGlyphs() {
				if raced && g%17 != 0 {
					continue
				}
				compareGlyph(t, f, o, GlyphID(g))
			}
		})
	}
}

func compareCharacters(t *testing.T, f *Face, o *oracle) {
	t.Helper()
	for r := rune(-1); r <= 0x110000; r++ {
		if r == 0x40000 {
			r = 0x10ff00
		}
		want, _ := o.GlyphIndex(&o.buf, r)
		if got := f.Glyph(r); got != GlyphID(want) {
			t.Fatalf("U+%04X: glyph %d, want %d", r, got, want)
		}
	}
}

func compareGlyph(t *testing.T, f *Face, o *oracle, g GlyphID) {
	t.Helper()
	box, adv, err := o.GlyphBounds(&o.buf, sfnt.GlyphIndex(g), o.em, font.HintingNone)
	if err != nil {
		t.Fatal(err)
	}
	if got := f.Advance(g); got != adv.Round() {
		t.Errorf("glyph %d: advance %d, want %v", g, got, adv)
	}
	// x/image rounds where a component is scaled.
	tolerance := 0
	if f.glyphData(g).i16(0) < 0 {
		tolerance = 1
	}
	want := Box{box.Min.X.Floor(), -box.Max.Y.Ceil(), box.Max.X.Ceil(), -box.Min.Y.Floor()}
	if got, ink := f.Bounds(g); !nearBox(got, want, tolerance) || ink != (want != Box{}) {
		t.Errorf("glyph %d: box %v %v, want %v", g, got, ink, want)
	}
	if g%11 != 0 {
		return
	}
	var got segments
	f.Outline(g, &got)
	theirs := o.outline(t, g)
	if tolerance > 0 {
		compareNear(t, g, got.list, theirs.list)
	} else if a, b := got.sorted(), theirs.sorted(); !slices.Equal(a, b) {
		t.Fatalf("glyph %d: outline\n%v, want\n%v", g, a, b)
	}
}

func nearBox(a, b Box, tolerance int) bool {
	near := func(x, y int) bool { return x-y <= tolerance && y-x <= tolerance }
	return near(a.XMin, b.XMin) && near(a.YMin, b.YMin) && near(a.XMax, b.XMax) && near(a.YMax, b.YMax)
}

func compareNear(t *testing.T, g GlyphID, got, want []segment) {
	t.Helper()
	if len(got) != len(want) {
		t.Fatalf("glyph %d: %d segments, want %d", g, len(got), len(want))
	}
	for i := range got {
		for k := range got[i] {
			if d := got[i][k] - want[i][k]; d < -1 || d > 1 {
				t.Fatalf("glyph %d: segment %v, want %v", g, got[i], want[i])
			}
		}
	}
}
