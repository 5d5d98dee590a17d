package zh

import "testing"

func TestFullMark(t *testing.T) {
	const half, full = ",;:!?.()｡､｢｣", "，；：！？。（）。、「」"
	want := []rune(full)
	for i, r := range []rune(half) {
		if got := FullMark(r); got != want[i] {
			t.Errorf("FullMark(%q) = %q, want %q", r, got, want[i])
		}
	}
	for _, r := range "，\"'-a1中[％" {
		if got := FullMark(r); got != 0 {
			t.Errorf("FullMark(%q) = %q, want none", r, got)
		}
	}
}

func TestHalfLetter(t *testing.T) {
	const wide, half = "０９ＡＺａｚ", "09AZaz"
	for i, r := range []rune(wide) {
		if got := HalfLetter(r); got != rune(half[i]) {
			t.Errorf("HalfLetter(%q) = %q, want %q", r, got, half[i])
		}
	}
	for _, r := range "：％［｀｛中A1" {
		if got := HalfLetter(r); got != 0 {
			t.Errorf("HalfLetter(%q) = %q, want none", r, got)
		}
	}
}

func TestPairOf(t *testing.T) {
	for _, want := range pairs {
		for _, r := range []rune{want.Open, want.Close} {
			p, opens, ok := PairOf(r)
			if !ok || p != want || opens != (r == want.Open) {
				t.Errorf("PairOf(%q) = %v, %v, %v", r, p, opens, ok)
			}
			if class := ClassOf(r); r > 0x7F && (opens && class != OP || !opens && class != CL) {
				t.Errorf("%q is half of a pair but of class %v", r, class)
			}
		}
		if want.Inner != 0 {
			if inner, opens, ok := PairOf(want.Inner); !ok || !opens {
				t.Errorf("the pair inside %q is %v, %v, %v", want.Open, inner, opens, ok)
			}
		}
	}
	if _, _, ok := PairOf('"'); ok {
		t.Error(`" has no direction and is no half of a pair`)
	}
}
