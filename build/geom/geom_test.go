package geom_test

import (
	"math"
	"testing"

	"kanben/build/geom"
)

func TestTimes(t *testing.T) {
	for _, c := range []struct {
		l        geom.Length
		num, den int
		want     geom.Length
	}{
		{10, 1, 4, 3}, // 2½ and −2½ go away from zero
		{-10, 1, 4, -3},
		{10, -1, 4, -3},
		{10, 1, -4, -3},
		{9, 1, 4, 2},
		{0, 7, 3, 0},
		{geom.Pt, 3, 2, geom.Pt + geom.Pt/2},
		{math.MaxInt32, math.MaxInt32, math.MaxInt32, math.MaxInt32}, // the product is longer than a Length
	} {
		if got := c.l.Times(c.num, c.den); got != c.want {
			t.Errorf("%d × %d ÷ %d = %d, want %d", c.l, c.num, c.den, got, c.want)
		}
	}
}

func TestUnits(t *testing.T) {
	if got := geom.Millimetres(25.4); got != 72*geom.Pt {
		t.Errorf("an inch is %v pt", got.Points())
	}
	if got := geom.Points(10.5); got.Points() != 10.5 {
		t.Errorf("10.5 pt is %v pt", got.Points())
	}
	// ISO 216: two A5 beside each other are an A4, but for a millimetre.
	if a4, a5 := geom.A4Landscape, geom.A5; a4.Height != a5.Height || a4.Width != geom.Millimetres(2*148+1) || a5.Width != geom.Millimetres(148) {
		t.Errorf("A4 %v, A5 %v", a4, a5)
	}
}
