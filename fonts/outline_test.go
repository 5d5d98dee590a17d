package fonts

import (
	"slices"
	"testing"
)

// contour is a simple glyph of points given as x, y and whether on the curve,
// all deltas in two bytes.
func contour(points ...[3]int) []byte {
	b := be(1, 0, 0, 100, 100, len(points)-1, 0)
	for _, p := range points {
		b = append(b, byte(p[2]))
	}
	for axis := range 2 {
		before := 0
		for _, p := range points {
			b = append(b, be(p[axis]-before)...)
			before = p[axis]
		}
	}
	return b
}

// Contours may begin with a point off the curve, and have none on it.
func TestContours(t *testing.T) {
	font := &synthetic{
		glyphs: [][]byte{
			{},
			contour([3]int{0, 0, 1}, [3]int{100, 0, 0}, [3]int{100, 100, 1}),
			contour([3]int{100, 0, 0}, [3]int{100, 100, 1}, [3]int{0, 0, 1}),
			contour([3]int{0, 0, 0}, [3]int{100, 0, 0}, [3]int{100, 100, 0}, [3]int{0, 100, 0}),
			contour([3]int{50, 50, 1}), // an anchor
			be(0, 0, 0, 0, 0),
		},
		advances: []int{1000},
	}
	f, err := Open("contours", font.data())
	if err != nil {
		t.Fatal(err)
	}
	for g, want := range []record{
		nil,
		{0, 0, 0, 2, 100, 0, 100, 100, 3},
		{0, 0, 0, 2, 100, 0, 100, 100, 3},
		{0, 0, 50, 2, 0, 0, 50, 0, 2, 100, 0, 100, 50, 2, 100, 100, 50, 100, 2, 0, 100, 0, 50, 3},
		nil,
		nil,
	} {
		if got := outlineOf(f, GlyphID(g)); !slices.Equal(got, want) {
			t.Errorf("glyph %d: %v, want %v", g, got, want)
		}
	}
}

// A broken outline draws nothing.
func TestBrokenOutlines(t *testing.T) {
	whole := square(0, 0, 100)
	font := &synthetic{glyphs: [][]byte{{}}, advances: []int{1000}}
	for n := 1; n < len(whole); n++ {
		font.glyphs = append(font.glyphs, whole[:n])
	}
	backwards := be(2, 0, 0, 9, 9, 3, 1, 0) // ends of contours
	font.glyphs = append(font.glyphs, append(backwards, make([]byte, 40)...))
	f, err := Open("broken", font.data())
	if err != nil {
		t.Fatal(err)
	}
	for g := range f.NumGlyphs() {
		if got := outlineOf(f, GlyphID(g)); got != nil {
			t.Errorf("glyph %d: %v", g, got)
		}
	}
}

// Components may be turned, and their offsets scaled with them.
func TestTurnedComponents(t *testing.T) {
	const half, one = 1 << 13, 1 << 14
	font := &synthetic{
		glyphs: [][]byte{
			{},
			square(0, 0, 100),
			composite(be(argsAreXY|argsAreWords|haveTwoByTwo, 1, 10, 20, 0, one, -one, 0)), // a quarter turn
			composite(be(argsAreXY|argsAreWords|haveXYScale|scaledOffset, 1, 10, 20, half, one)),
		},
		advances: []int{1000},
	}
	f, err := Open("turned", font.data())
	if err != nil {
		t.Fatal(err)
	}
	for g, want := range map[GlyphID][][2]float32{
		2: {{10, 20}, {-90, 20}, {-90, 120}, {10, 120}},
		3: {{5, 20}, {5, 120}, {55, 120}, {55, 20}},
	} {
		if got := corners(f, g); !slices.Equal(got, want) {
			t.Errorf("glyph %d: %v, want %v", g, got, want)
		}
	}
}
