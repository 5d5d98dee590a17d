package book

import "kanben/book/source"

// An OpeningLine is a line between a speech's heading and its text: what the
// speech is called further, on which occasion, when and where it was given, and
// by whom (design.md 1.4, "opening").
type OpeningLine struct {
	source.Span // nowhere if the book's manifest says it
	Kind        OpeningKind
	Label       string   // what introduces the words, with its mark: 发言人：; "" if nothing does
	Text        []Inline // the words: 张三（市委书记）
	Name        string   // of a Speaker: the name alone, for lists: 张三; "" if it was not told apart
}

// PlainText is label and words together.
func (l *OpeningLine) PlainText() string { return l.Label + Plain(l.Text) }

// OpeningKind is what a line of an opening says.
type OpeningKind uint8

// SpeakerName is the name of who speaks, as a list of speeches has it: alone if it
// could be told apart, else all that the line says. It is "" if nobody is named.
func (s *Speech) SpeakerName() string {
	l := s.OpeningOf(Speaker)
	switch {
	case l == nil:
		return ""
	case l.Name != "":
		return l.Name
	}
	return Plain(Unmarked(l.Text))
}

// Kinds of opening lines.
const (
	Subtitle  OpeningKind = iota // ——在全区动员大会上的讲话
	Occasion                     // 全区动员大会, 会议名称：全区动员大会
	DatePlace                    // （2024年10月1日 北京）
	Speaker                      // 发言人：张三, 市委书记　张三
)

// String gives the name that JSON has for the kind.
func (k OpeningKind) String() string {
	return [...]string{"subtitle", "occasion", "date", "speaker"}[k]
}

// OpeningOf gives the first opening line of a kind, or nil.
func (s *Speech) OpeningOf(k OpeningKind) *OpeningLine {
	for i := range s.Opening {
		if s.Opening[i].Kind == k {
			return &s.Opening[i]
		}
	}
	return nil
}

// SetOpening makes words the opening line of a kind. It takes the place of the
// first such line; without one it stands behind the lines of the kinds before
// it, in the order of the kinds. Empty words take the lines of the kind away.
func (s *Speech) SetOpening(k OpeningKind, words *Text) {
	line := OpeningLine{Kind: k, Text: []Inline{words}}
	lines := make([]OpeningLine, 0, len(s.Opening)+1)
	set := words.S == ""
	for _, l := range s.Opening {
		if l.Kind >= k && !set {
			lines, set = append(lines, line), true
		}
		if l.Kind != k {
			lines = append(lines, l)
		}
	}
	if !set {
		lines = append(lines, line)
	}
	s.Opening = lines
}
