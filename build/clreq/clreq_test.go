package clreq

import (
	"testing"
	"unicode/utf8"

	"kanben/book/zh"
)

// advance is what a run of marks takes in a style, from the first body to the
// last one, in PerEm-ths of an em; the white behind the last mark, which belongs
// to what follows, is left out.
func (s Style) advance(run string) int {
	n := 0
	left, first := zh.HZ, true
	for _, r := range run {
		c := zh.ClassOf(r)
		if !first {
			n += int(s.Between(left, c).Natural)
		}
		if HalfBody(c) && !s.Boxed(c) {
			n += Half
		} else {
			n += PerEm
		}
		left, first = c, false
	}
	return n
}

// TestAdjacentMarks is T31's list of examples. The rule counts each run with
// the white outside it (a ½ em before an opening mark, behind a closing one),
// so that is added here: 2 em become 1.5.
func TestAdjacentMarks(t *testing.T) {
	for _, c := range []struct {
		run  string
		want float64 // em, bodies and the white between them
	}{
		{"：“", 1.5}, {"，（", 1.5}, {"。”", 1}, {"”。", 1}, {"》、", 1}, {"“‘", 1},
		{"』」。", 1.5}, {"）”《", 2}, {"？”", 1}, {"！”", 1}, {"、《", 1.5}, {"”“", 1.5},
		{"（“", 1}, {"”）", 1}, {"。（", 1.5}, {"·“", 1},
	} {
		if got := float64(Quanjiao.advance(c.run)) / PerEm; got != c.want {
			t.Errorf("%s takes %v em between its outer sides, want %v", c.run, got, c.want)
		}
	}
}

// TestStyles: what marks take between characters in each style (T30).
func TestStyles(t *testing.T) {
	for _, c := range []struct {
		run  string
		want [4]float64 // quanjiao, kaiming, banjiao, plain
	}{
		{"文，文", [...]float64{3, 2.5, 2.5, 3}},
		{"文；文", [...]float64{3, 2.5, 2.5, 3}},
		{"文。文", [...]float64{3, 3, 2.5, 3}},
		{"文！文", [...]float64{3, 3, 2.5, 3}},
		{"文（文", [...]float64{3, 2.5, 2.5, 3}},
		{"文”文", [...]float64{3, 2.5, 2.5, 3}},
		{"文：“文", [...]float64{3.5, 3, 3, 4}},
		{"文。”文", [...]float64{3.5, 3, 3, 4}},
		{"文。“文", [...]float64{3.5, 3.5, 3, 4}},
		{"文·文", [...]float64{2.5, 2.5, 2.5, 2.5}},
		{"文文", [...]float64{2, 2, 2, 2}},
	} {
		for s := range numStyles {
			if got := float64(s.advance(c.run)) / PerEm; got != c.want[s] {
				t.Errorf("%s: %s takes %v em, want %v", s, c.run, got, c.want[s])
			}
		}
	}
}

func TestParseStyle(t *testing.T) {
	for i, name := range StyleNames() {
		if s, err := ParseStyle(name); err != nil || s != Style(i) || s.String() != name {
			t.Errorf("%s: %v, %v", name, s, err)
		}
	}
	var s Style
	if err := s.UnmarshalText([]byte("banjiao")); err != nil || s != Banjiao {
		t.Errorf("banjiao in a design: %v, %v", s, err)
	}
	if _, err := ParseStyle("全角"); err == nil {
		t.Error("全角 is a style")
	}
}

// TestInnerSidesAreSolid: white is never put inside brackets or before a pause
// (T38), and none of it may stretch or shrink.
func TestInnerSidesAreSolid(t *testing.T) {
	for s := range numStyles {
		for c := range zh.NumClasses {
			for _, right := range []zh.Class{zh.CL, zh.PS, zh.PE} {
				if g := s.Between(c, right); g.Natural != 0 || g.Kind != Inner {
					t.Errorf("%v: %v→%v: %+v, want solid and fixed", s, c, right, g)
				}
			}
			if g := s.Between(zh.OP, c); g.Natural != 0 || g.Kind != Inner {
				t.Errorf("%v: OP→%v: %+v, want solid and fixed", s, c, g)
			}
		}
	}
}

// TestGapsShrinkOnly: no gap has a least width above its natural one, and none
// is negative (T53d).
func TestGapsShrinkOnly(t *testing.T) {
	for s := range numStyles {
		for l := range zh.NumClasses {
			for r := range zh.NumClasses {
				if g := s.Between(l, r); g.Min < 0 || g.Min > g.Natural {
					t.Errorf("%v: %v→%v: %+v", s, l, r, g)
				}
			}
		}
	}
}

func TestMayBreak(t *testing.T) {
	for _, c := range []struct {
		pair string // the characters on both sides of the break
		want Break
		rule string
	}{
		{"文，", Never, "T20"}, {"文。", Never, "T20"}, {"文！", Never, "T20"}, {"文”", Never, "T20"},
		{"文）", Never, "T20"}, {"文》", Never, "T20"}, {"文·", Never, "T20"}, {"文～", Never, "T20"},
		{"文/", Never, "T20"}, {"文%", Never, "T20"}, {"人々", Never, "T20"}, {"文)", Never, "T20"},
		{"，，", Never, "T20"}, {"。”", Never, "T20"}, {"5℃", Never, "T24"},
		{"“文", Never, "T21"}, {"（文", Never, "T21"}, {"《文", Never, "T21"}, {"/文", Never, "T21"},
		{"￥3", Never, "T21"}, {"(文", Never, "T21"}, {"<文", Never, "T21"}, {"文>", Never, "T20"}, {"第3", Discouraged, "T21"}, {"第三", Discouraged, "T21"},
		{"……", Never, "T22"},
		{"ab", Never, "T23"}, {"12", Never, "T23"}, {"a1", Never, "T23"},
		{"4年", Discouraged, "T25"}, {"4万", Discouraged, "T25"}, {"·斯", Discouraged, "T26"},
		{"文字", Freely, ""}, {"，文", Freely, ""}, {"。“", Freely, ""}, {"文“", Freely, ""}, {"”文", Freely, ""},
		{"文a", Freely, ""}, {"a文", Freely, ""}, {"文…", Freely, "T22b is an option"}, {"…文", Freely, ""},
	} {
		l, w := utf8.DecodeRuneInString(c.pair)
		r, _ := utf8.DecodeRuneInString(c.pair[w:])
		if got := MayBreak(zh.ClassOf(l), zh.ClassOf(r), l, r); got != c.want {
			t.Errorf("%c|%c: %d, want %d (%s)", l, r, got, c.want, c.rule)
		}
	}
	if MayBreak(zh.DS, zh.DS, '—', '—') != Never {
		t.Error("—|—: a dash may be broken (T22)")
	}
}
