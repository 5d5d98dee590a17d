package epub

import (
	"unicode/utf8"

	"kanben/book"
	"kanben/build/lexicon"
)

// shortHeading is how many characters a heading has at most that stands on one
// line of any phone.
const shortHeading = 8

// heading text is told where its lines may end, so that no reader breaks a word of
// it (T93): the style sheet keeps Han together, and a wbr, which is no text, stands
// wherever the sense allows a break. Marks are broken by the rules of the reader.
// Old readers break anywhere, as they did.
func (p *prose) headingInlines(in []book.Inline) {
	if text := book.Plain(in); !p.v.compatible && utf8.RuneCountInString(text) > shortHeading {
		c := p.c.speech.CohesionAmong(text)
		p.phrases = &c
		defer func() { p.phrases = nil }()
	}
	p.inlines(in)
}

// phrased writes text of a heading with the places where its lines may end.
func (p *prose) phrased(s string) {
	first := true
	for piece := range lexicon.Pieces(s, func(l, r rune) bool { return p.phrases.Of(l, r) >= book.PlainlyWord }) {
		if !first {
			p.empty("wbr")
		}
		first = false
		p.set(piece)
	}
}
