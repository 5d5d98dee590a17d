package book

import "testing"

func TestExtentCountsWhatIsSpoken(t *testing.T) {
	s := &Speech{
		Label: "篇1",
		Title: []Inline{&Text{S: "标题不算"}},
		Blocks: []Block{
			&Heading{Level: 1, Label: "一、", Text: []Inline{&Text{S: "群众观点"}}},
			&Paragraph{Text: []Inline{&Text{S: "五年 5 次，"}, &LineBreak{}, &Text{S: "很好。"}}},
			&Break{},
		},
	}
	if got, want := s.Extent(), (Extent{Chars: 14, Han: 10}); got != want {
		t.Errorf("Extent() = %+v, want %+v", got, want)
	}
}

func TestMinutesRoundsAndIsAtLeastOne(t *testing.T) {
	for han, want := range map[int]int{0: 1, 1: 1, 329: 1, 330: 2, 842: 4, 671: 3, 3403: 15, 906: 4, 3045: 14} {
		if got := (Extent{Han: han}).Minutes(0); got != want {
			t.Errorf("%d characters: %d minutes, want %d", han, got, want)
		}
	}
}

func TestMinutesAtAPace(t *testing.T) {
	for pace, want := range map[int]int{0: 15, Pace: 15, 110: 31, 400: 9, -1: 15} {
		if got := (Extent{Han: 3403}).Minutes(pace); got != want {
			t.Errorf("at %d a minute: %d minutes, want %d", pace, got, want)
		}
	}
}
