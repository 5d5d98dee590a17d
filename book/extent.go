package book

import (
	"unicode"

	"kanben/book/zh"
)

// Pace is how many Han characters are spoken in a minute if the book says
// nothing else: a convention of ours, not a standard (contract.md, "Title, date,
// identity, language, minutes").
const Pace = 220

// An Extent is how long a speech is, below its opening.
type Extent struct {
	Chars int // characters without white space, marks counted, as word processors count
	Han   int // Han characters among them
}

// Extent counts the characters of a speech, notes included: of what is spoken,
// not of heading, speaker and date.
func (s *Speech) Extent() Extent {
	var e Extent
	s.text(func(label string, text []Inline) {
		e.count(label)
		e.countInlines(text)
	})
	return e
}

// Minutes is how long it takes at a pace of Han characters a minute, 0 for the
// usual one: to the nearest minute, at least one.
func (e Extent) Minutes(pace int) int {
	if pace <= 0 {
		pace = Pace
	}
	return max(1, (e.Han+pace/2)/pace)
}

func (e *Extent) countInlines(in []Inline) {
	for _, x := range in {
		switch x := x.(type) {
		case *Text:
			e.count(x.S)
		case *LineBreak, *NoteRef:
		case *Emphasis:
			e.countInlines(x.Text)
		case *Link:
			e.countInlines(x.Text)
		case *Ruby:
			e.count(x.Base)
		case *Script:
			e.count(x.S)
		}
	}
}

func (e *Extent) count(s string) {
	for _, r := range s {
		switch {
		case zh.IsHan(r):
			e.Han++
			e.Chars++
		case !unicode.IsSpace(r):
			e.Chars++
		}
	}
}
