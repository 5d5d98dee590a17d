package book

import "testing"

// opening is the lines of an opening in one string.
func opening(s *Speech) (all string) {
	for i := range s.Opening {
		l := &s.Opening[i]
		all += l.Kind.String() + " " + l.PlainText() + "|"
	}
	return all
}

func TestSetOpening(t *testing.T) {
	line := func(k OpeningKind, label, words string) OpeningLine {
		return OpeningLine{Kind: k, Label: label, Text: []Inline{&Text{S: words}}}
	}
	by, date := line(Speaker, "发言人：", "张三"), line(DatePlace, "", "（5月1日）")
	for _, tt := range []struct {
		name  string
		lines []OpeningLine
		kind  OpeningKind
		words string
		want  string
	}{
		{"the first one", nil, Speaker, "李四", "speaker 李四|"},
		{"in the order of the kinds", []OpeningLine{by}, DatePlace, "5月2日", "date 5月2日|speaker 发言人：张三|"},
		{"last", []OpeningLine{date}, Speaker, "李四", "date （5月1日）|speaker 李四|"},
		{"in place", []OpeningLine{date, by}, DatePlace, "5月2日", "date 5月2日|speaker 发言人：张三|"},
		{"the author's order stays", []OpeningLine{by, date}, Speaker, "李四", "speaker 李四|date （5月1日）|"},
		{"one for all of a kind", []OpeningLine{by, by, date}, Speaker, "李四", "speaker 李四|date （5月1日）|"},
		{"taken away", []OpeningLine{by, date}, Speaker, "", "date （5月1日）|"},
	} {
		s := &Speech{Opening: tt.lines}
		s.SetOpening(tt.kind, &Text{S: tt.words})
		if got := opening(s); got != tt.want {
			t.Errorf("%s: %s, want %s", tt.name, got, tt.want)
		}
	}
}

func TestOpeningIsPrintedButNotSpoken(t *testing.T) {
	b := &Book{Speeches: []*Speech{{
		Label: "篇1",
		Opening: []OpeningLine{
			{Kind: DatePlace, Text: []Inline{&Text{S: "（5月1日）"}}},
			{Kind: Speaker, Label: "发言人：", Text: []Inline{&Text{S: "张三"}}},
		},
		Blocks: []Block{&Paragraph{Text: []Inline{&Text{S: "正文。"}}}},
	}}}
	if got, want := b.PlainText(), "篇1\n（5月1日）\n发言人：张三\n正文。\n"; got != want {
		t.Errorf("plain text %q, want %q", got, want)
	}
	s := b.Speeches[0]
	if got := s.Extent(); got != (Extent{Chars: 3, Han: 2}) {
		t.Errorf("extent %+v", got)
	}
	if l := s.OpeningOf(Speaker); l == nil || l.PlainText() != "发言人：张三" || s.OpeningOf(Occasion) != nil {
		t.Errorf("the speaker is %v", l)
	}
	if got := s.SpeakerName(); got != "张三" {
		t.Errorf("the speaker's name is %q", got)
	}
	if s.Opening[1].Name = "张老三"; s.SpeakerName() != "张老三" || (&Speech{}).SpeakerName() != "" {
		t.Errorf("the speaker's name is %q", s.SpeakerName())
	}
	if s.Allotted = 7; s.Minutes(400) != 7 {
		t.Errorf("%d minutes, want those allotted", s.Minutes(400))
	}
}
