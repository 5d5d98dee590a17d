package book

import "testing"

func TestUnmarked(t *testing.T) {
	ref := &NoteRef{Note: &Note{Number: 1}}
	for _, c := range []struct {
		in   []Inline
		want string
	}{
		{nil, ""},
		{[]Inline{&Text{S: "甲"}}, "甲"},
		{[]Inline{ref}, ""},
		{[]Inline{&Text{S: "甲"}, ref, &Text{S: "乙"}, ref}, "甲乙"},
		{[]Inline{&Link{Text: []Inline{&Emphasis{Text: []Inline{&Text{S: "甲"}, ref}}, &Script{S: "2"}}}, &Ruby{Base: "乙", Reading: "yǐ"}}, "甲2乙"},
	} {
		before := Plain(c.in)
		if got := Plain(Unmarked(c.in)); got != c.want {
			t.Errorf("%q: %q, want %q", before, got, c.want)
		}
		if Plain(c.in) != before {
			t.Errorf("%q was changed", before)
		}
	}
}

func TestUnmarkedCopiesNothingWithoutNeed(t *testing.T) {
	in := []Inline{&Text{S: "甲"}, &Emphasis{Text: []Inline{&Text{S: "乙"}}}}
	if n := testing.AllocsPerRun(10, func() { Unmarked(in) }); n > 0 {
		t.Errorf("%v allocations", n)
	}
}
