package clreq

import (
	"testing"

	"kanben/book/zh"
)

// TestHant: what marks take in traditional Chinese, between characters.
func TestHant(t *testing.T) {
	s := Quanjiao.Hant()
	if !s.IsHant() || Quanjiao.IsHant() || s.Hant() != s || s.String() != "quanjiao" {
		t.Errorf("%v is %v", s, s.IsHant())
	}
	for _, c := range []struct {
		run  string
		want float64
	}{
		{"文，文", 3}, {"文。文", 3}, {"文：文", 3}, {"文！文", 3}, {"文「文", 3}, {"文」文", 3},
		{"文：「文", 3.75}, {"文。」文", 3.75}, {"文」，文", 3.5}, {"文，，文", 3.75}, {"文文", 2},
	} {
		if got := float64(s.advance(c.run)) / PerEm; got != c.want {
			t.Errorf("%s takes %v em, want %v", c.run, got, c.want)
		}
	}
	for l := range zh.NumClasses {
		for r := range zh.NumClasses {
			if g := s.Between(l, r); g.Min < 0 || g.Min > g.Natural || g.Kind == Centred && g.Natural > Quarter {
				t.Errorf("%v→%v: %+v", l, r, g)
			}
		}
	}
	for name := range numStyles {
		if name.Hant().Boxed(zh.PS) != name.Boxed(zh.PS) {
			t.Errorf("%v: boxed otherwise in traditional Chinese", name)
		}
	}
}
