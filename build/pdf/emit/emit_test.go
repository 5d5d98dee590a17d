package emit

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"math"
	"strings"
	"testing"

	"github.com/signintech/gopdf"

	"kanben/build/geom"
	"kanben/build/layout"
	"kanben/fonts"
)

// The formula for what gopdf must be told is held to gopdf itself: a file is
// written with an adjustment between two glyphs, and the number looked for.
func TestKernUnitsIsWhatGopdfWants(t *testing.T) {
	for _, upem := range []int{1000, 2048, 1024, 4096} {
		font := hollowFont(t, upem)
		for _, want := range []int{0, 1, -1, 7, -12, 499, -500, 1000, -2001, 7999, -7999} {
			units := kernUnits(want, upem)
			if got := printedBy(t, font, units); got != -want {
				t.Errorf("%d units per em: told %d, gopdf printed %d, want %d", upem, units, got, -want)
			}
			if got := units * 1000 / upem; got != want {
				t.Errorf("%d units per em: %d units are taken for %d, want %d", upem, units, got, want)
			}
		}
	}
}

// hollowFont is a hollow font of two glyphs with a number of units per em.
func hollowFont(t *testing.T, upem int) []byte {
	t.Helper()
	face := fonts.Embedded().Face(fonts.Song)
	font, err := fonts.Compact(face, []fonts.GlyphID{face.Glyph('一'), face.Glyph('二')})
	if err != nil {
		t.Fatal(err)
	}
	blank, _, err := hollow(font)
	if err != nil {
		t.Fatal(err)
	}
	tables, err := fontTables(blank)
	if err != nil {
		t.Fatal(err)
	}
	for _, table := range tables {
		if table.tag == "head" {
			binary.BigEndian.PutUint16(table.data[18:], uint16(upem))
		}
	}
	return blank
}

// printedBy gives the adjustment that gopdf prints between two glyphs.
func printedBy(t *testing.T, font []byte, units int) int {
	t.Helper()
	var pdf gopdf.GoPdf
	pdf.Start(gopdf.Config{PageSize: gopdf.Rect{W: 100, H: 100}})
	pdf.SetNoCompression()
	err := pdf.AddTTFFontDataWithOption("F", font, gopdf.TtfOption{UseKerning: true})
	if err != nil {
		t.Fatal(err)
	}
	err = pdf.KernOverride("F", func(rune, rune, uint, uint, int16) int16 { return int16(units) })
	if err != nil {
		t.Fatal(err)
	}
	pdf.AddPage()
	if err := pdf.SetFont("F", "", 10); err != nil {
		t.Fatal(err)
	}
	if err := pdf.Text(string([]rune{fonts.CompactBase + 1, fonts.CompactBase + 2})); err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	if _, err := pdf.WriteTo(&out); err != nil {
		t.Fatal(err)
	}
	_, array, _ := strings.Cut(out.String(), "[<0001")
	array, _, _ = strings.Cut(array, "0002>] TJ")
	if array == "" {
		return 0
	}
	var n int
	if _, err := fmt.Sscanf(array, ">%d<", &n); err != nil {
		t.Fatalf("%q: %v", array, err)
	}
	return n
}

func TestThousandths(t *testing.T) {
	for _, test := range []struct {
		length geom.Length
		size   int64
		want   int
	}{
		{geom.Points(10.5), 10_500, 1000},
		{geom.Points(-5.25), 10_500, -500},
		{geom.Points(0.005), 10_000, 1},
		{geom.Points(-0.005), 10_000, -1},
		{geom.Points(0.0049), 10_000, 0},
		{math.MaxInt32, 1_000, 32767999 + 1},
	} {
		if got := thousandths(test.length, test.size); got != test.want {
			t.Errorf("%v pt of %d are %d/1000 em, want %d", test.length.Points(), test.size, got, test.want)
		}
	}
}

// document makes a page of one line of one run.
func document(r layout.Run) *layout.Document {
	return &layout.Document{
		Trim:  geom.A5,
		Roles: []layout.Role{{Kind: layout.RoleP, Parent: -1}},
		Pages: []layout.Page{{Lines: []layout.Line{{Runs: []layout.Run{r}}}}},
	}
}

func TestCaseNumbersSorts(t *testing.T) {
	face := fonts.Embedded().Face(fonts.Song)
	r := layout.Run{Face: face, Size: geom.Pt}
	set := func(g fonts.GlyphID, text string) {
		r.Glyphs = append(r.Glyphs, layout.Glyph{ID: g, At: int32(len(r.Text))})
		r.Text += text
	}
	one, dash := face.Glyph('一'), face.Dash()
	set(one, "一")
	set(dash, "——")
	set(one, "⼀")
	set(one, "一")
	set(one, "—") // a third text of the same glyph
	c, err := NewCase(document(r), nil)
	if err != nil {
		t.Fatal(err)
	}
	dr := c.drawers[0]
	if len(dr.glyphs) != 4 {
		t.Fatalf("%d sorts, want 4", len(dr.glyphs))
	}
	seen := map[uint16]bool{}
	for i := range r.Glyphs {
		n := dr.sort(sort{glyph: r.Glyphs[i].ID, text: r.GlyphText(i)})
		if n == 0 || dr.glyphs[n-1] != r.Glyphs[i].ID || dr.texts[n-1] != r.GlyphText(i) {
			t.Errorf("%q has number %d", r.GlyphText(i), n)
		}
		seen[n] = true
	}
	if len(seen) != 4 {
		t.Errorf("numbers are %v", seen)
	}
	if n := dr.sort(sort{glyph: dash, text: "—"}); n != 0 {
		t.Errorf("a sort that was not used has number %d", n)
	}
	if n := dr.sort(sort{glyph: 65535}); n != 0 {
		t.Errorf("a glyph beyond all has number %d", n)
	}
}

// Numbers below 256 are for the most used sorts, and glyphs stand in order.
func TestCaseOrder(t *testing.T) {
	face := fonts.Embedded().Face(fonts.Song)
	r := layout.Run{Face: face, Size: geom.Pt}
	for c := '一'; c < '一'+2000; c++ {
		g := face.Glyph(c)
		if g == 0 {
			continue
		}
		for range 1 + c%2*3 { // every second character four times
			r.Glyphs = append(r.Glyphs, layout.Glyph{ID: g, At: int32(len(r.Text))})
			r.Text += string(c)
		}
	}
	c, err := NewCase(document(r), nil)
	if err != nil {
		t.Fatal(err)
	}
	uses := map[string]int{}
	for i := range r.Glyphs {
		uses[r.GlyphText(i)]++
	}
	dr := c.drawers[0]
	for i, text := range dr.texts {
		if i < hot && uses[text] < 4 {
			t.Errorf("%s, used %d times, has number %d", text, uses[text], i+1)
		}
		if i > 0 && i != hot && dr.glyphs[i] <= dr.glyphs[i-1] {
			t.Errorf("number %d is glyph %d, the one before it %d", i+1, dr.glyphs[i], dr.glyphs[i-1])
		}
	}
}

func TestHollowKeepsNumbersOnly(t *testing.T) {
	face := fonts.Embedded().Face(fonts.Song)
	font, err := fonts.Compact(face, []fonts.GlyphID{face.Glyph('群'), face.Glyph('众')})
	if err != nil {
		t.Fatal(err)
	}
	blank, program, err := hollow(font)
	if err != nil {
		t.Fatal(err)
	}
	if len(blank) > 1000 || len(program) < 400 {
		t.Errorf("hollow %d bytes, program %d", len(blank), len(program))
	}
	tables, err := fontTables(program)
	if err != nil || len(tables) != len(programTables) {
		t.Errorf("the program has %d tables, %v", len(tables), err)
	}
}

func TestHollowRefuses(t *testing.T) {
	face := fonts.Embedded().Face(fonts.Song)
	font, err := fonts.Compact(face, []fonts.GlyphID{face.Glyph('群')})
	if err != nil {
		t.Fatal(err)
	}
	for _, n := range []int{0, 11, 12, 100, len(font) - 8} {
		if _, _, err := hollow(font[:n]); err == nil {
			t.Errorf("a font cut to %d bytes was taken", n)
		}
	}
}

// A wavy line is one stroke of whole half waves from end to end, in black.
func TestWave(t *testing.T) {
	s := &sheet{Work: &Work{Doc: &layout.Document{Trim: geom.Size{Width: geom.Points(100), Height: geom.Points(200)}}}}
	got := s.wave(&layout.Wave{From: geom.Point{X: geom.Points(10), Y: geom.Points(20)}, Length: geom.Points(9), Half: geom.Points(4),
		Height: geom.Points(3), Thick: geom.Points(0.5)})
	want := "q 0 G .5 w 10 180 m 11.688 182 12.813 182 14.5 180 c 16.188 178 17.313 178 19 180 c S Q\n"
	if got != want {
		t.Errorf("%q, want %q", got, want)
	}
}
