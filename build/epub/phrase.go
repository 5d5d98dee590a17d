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

// headingInlines writes the text of a heading and tells where its lines may end, so
// that no reader breaks a word of it (T93): the style sheet keeps Han together, and a
// wbr, which is no text, stands wherever the sense allows a break. Marks are broken by
// the rules of the reader. Old readers break anywhere, as they did.
func (p *prose) headingInlines(in []book.Inline) {
	p.phrases = !p.v.compatible && utf8.RuneCountInString(book.Plain(in)) > shortHeading
	p.inlines(in)
	p.phrases = false
}

// phrased writes text of a heading with the places where its lines may end: behind
// words, not behind a single character, which belongs to what follows (要坚持, 和发展),
// nor before one that belongs to the word in front (我们的).
func (p *prose) phrased(s string) {
	from, last := 0, rune(0)
	inside := lexicon.Inside(nil, s)
	for i, r := range s {
		size, n := utf8.RuneLen(last), utf8.RuneLen(r)
		switch {
		case i <= from+size || i+n >= len(s) || inside[i] || !zh.IsHan(last) || !zh.IsHan(r):
		case zh.IsEnclitic(r) && !inside[i+n]:
		case inside[i-size] || zh.IsEnclitic(last):
			p.set(s[from:i])
			p.empty("wbr")
			from = i
		}
		last = r
	}
	p.set(s[from:])
}
