package epub

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"kanben/book"
	"kanben/book/zh"
)

// A prose writes the text of one speech: a markup, with what its blocks and
// lines must know of each other.
type prose struct {
	*markup
	v        *volume
	c        *chapter
	done     [][]byte // documents of the speech that are written
	part     int      // the document under way, from 0
	measure  func(block, at int)
	id       string // of the speech; all ids of the document begin with it
	notes    map[*book.Note]*footnote
	pictures map[*book.Figure]*picture // of the whole book
	tables   int                       // tables with a caption so far
	linked   bool                      // inside an a, which holds no other
	dotted   bool                      // inside words with dots below
	verbatim bool                      // inside what is as typed
	phrases  bool                      // inside a heading that may need several lines
	spoken   spoken                    // of the block under way
}

// inlines writes a line of text.
func (p *prose) inlines(in []book.Inline) {
	for _, x := range in {
		switch x := x.(type) {
		case *book.Text:
			p.words(x.S)
		case *book.LineBreak:
			p.empty("br")
		case *book.Emphasis:
			p.emphasis(x)
		case *book.Link:
			p.link(x)
		case *book.Ruby:
			p.ruby(x)
		case *book.Script:
			if x.Up {
				p.leaf("sup", x.S)
			} else {
				p.leaf("sub", x.S)
			}
		case *book.NoteRef:
			p.noteRef(x)
		}
	}
}

// words writes plain text. Under dots, what is not a Han character is set apart
// so that the style sheet can take the dots away: only Han characters have one
// (T80), and not every reader knows which those are. Western words are in italics
// instead (T42).
func (p *prose) words(s string) {
	switch {
	case p.linked && isAddress(s):
		p.address(s)
	case p.verbatim:
		p.setStretch(s)
	case p.dotted:
		p.dots(s)
	case p.phrases:
		p.phrased(s)
	default:
		p.set(s)
	}
}

// dots writes text with dots below its Han characters.
func (p *prose) dots(s string) {
	for s != "" {
		han, n := stretch(s)
		if han {
			p.text(s[:n])
			s = s[n:]
			continue
		}
		start, end := zh.WesternWords(s[:n])
		if start == end {
			start, end = n, n
		}
		if start > 0 {
			p.start("span", "class", "undotted")
			p.setStretch(s[:start])
			p.end()
		}
		if words := s[start:end]; isEnglish(words) {
			p.english(words, "undotted italic")
		} else if words != "" {
			p.start("span", "class", "undotted italic")
			p.setStretch(words)
			p.end()
		}
		s = s[end:]
	}
}

// stretch tells whether s begins with Han characters, and the length in bytes
// of the stretch that is alike. A sign that joins the character before it, as
// variation selectors do, belongs to its stretch.
func stretch(s string) (han bool, n int) {
	r, n := utf8.DecodeRuneInString(s)
	han = zh.IsHan(r)
	for n < len(s) {
		r, size := utf8.DecodeRuneInString(s[n:])
		if zh.IsHan(r) != han && !unicode.Is(unicode.M, r) {
			break
		}
		n += size
	}
	return han, n
}

// emphasis writes marked words (T80, T81, T83): em has dots below, strong is Hei,
// code is as typed.
func (p *prose) emphasis(x *book.Emphasis) {
	dotted, verbatim := p.dotted, p.verbatim
	switch x.Kind {
	case book.Dotted:
		p.start("em")
		p.dotted = true
	case book.Strong:
		p.start("strong")
	case book.Code:
		p.start("code")
		p.dotted, p.verbatim = false, true
	case book.ProperName:
		p.start("span", "class", "name")
	case book.WorkTitle:
		p.start("span", "class", "title-line")
	default:
		p.start("span")
	}
	p.inlines(x.Text)
	p.end()
	p.dotted, p.verbatim = dotted, verbatim
}

// link writes words that lead somewhere. Links inside links, those without a
// word to press and those that lead where no book should are words alone.
func (p *prose) link(x *book.Link) {
	to := x.Address()
	if to == "" || p.linked || isBlank(x.Text) {
		p.inlines(x.Text)
		return
	}
	p.start("a", "class", "link", "href", to)
	p.linked = true
	p.inlines(x.Text)
	p.linked = false
	p.end()
}

// ruby writes words with their reading (T82): as many syllables as characters
// stand over one each, any other reading over the whole. Readers that do not
// know ruby show the reading in brackets.
func (p *prose) ruby(x *book.Ruby) {
	syllables := strings.Fields(x.Reading)
	switch {
	case x.Base == "" || len(syllables) == 0:
		p.words(x.Base)
		return
	case len(syllables) != utf8.RuneCountInString(x.Base):
		p.start("ruby")
		p.text(x.Base)
		p.reading(x.Reading)
	default:
		p.start("ruby")
		i := 0
		for _, r := range x.Base {
			p.text(string(r))
			p.reading(syllables[i])
			i++
		}
	}
	p.end()
}

func (p *prose) reading(s string) {
	p.mute()
	p.leaf("rp", "（")
	p.leaf("rt", s)
	p.leaf("rp", "）")
	p.unmute()
}

// isBlank tells whether a line would show nothing.
func isBlank(in []book.Inline) bool { return clean(book.Plain(in)) == "" }
