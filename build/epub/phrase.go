package epub

import (
	"unicode/utf8"

	"kanben/book"
	"kanben/book/zh"
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
	from, last := 0, rune(0)
	for i, r := range s {
		if i > from+utf8.RuneLen(last) && i+utf8.RuneLen(r) < len(s) && mayPart(p.phrases, last, r) {
			p.set(s[from:i])
			p.empty("wbr")
			from = i
		}
		last = r
	}
	p.set(s[from:])
}

// mayPart tells whether a line of a heading may end between two characters: two of
// Han that are not a word, the second not bound to the first.
func mayPart(c *book.Cohesion, l, r rune) bool {
	return zh.IsHan(l) && zh.IsHan(r) && !zh.IsEnclitic(r) && c.Of(l, r) < bound
}

// bound is the cohesion from which on two characters of a heading stay together.
// Readers do not weigh breaks against each other as print does, so that it lies
// below book.PlainlyWord.
const bound = 25
