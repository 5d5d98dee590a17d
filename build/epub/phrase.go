package epub

import (
	"unicode/utf8"

	"kanben/book"
	"kanben/book/zh"
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
	from, last := 0, rune(0)
	inside := lexicon.Inside(nil, s)
	for i, r := range s {
		if n := utf8.RuneLen(r); i > from+utf8.RuneLen(last) && i+n < len(s) &&
			p.mayPart(last, r, inside[i-utf8.RuneLen(last)], inside[i], inside[i+n]) {
			p.set(s[from:i])
			p.empty("wbr")
			from = i
		}
		last = r
	}
	p.set(s[from:])
}

// mayPart tells whether a line of a heading may end between two characters: two of
// Han that are not parts of a word, neither of the dictionary's nor, as far as it
// does not know the words on both sides, of the speech's; the second not bound to
// the first. Before, between and behind tell where a break would part a word of the
// dictionary.
func (p *prose) mayPart(l, r rune, before, between, behind bool) bool {
	switch {
	case !zh.IsHan(l) || !zh.IsHan(r) || between || zh.IsEnclitic(r) && !behind:
		return false
	case before && behind:
		return true
	}
	return p.phrases.Of(l, r) < book.PlainlyWord
}
