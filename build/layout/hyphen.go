package layout

import (
	"slices"
	"unicode/utf8"

	"kanben/build/clreq"
	"kanben/build/geom"
	"kanben/build/hyphen"
	"kanben/fonts"
)

// minHyphenated is how many letters a word has at least that is parted (T43).
const minHyphenated = 6

// A softHyphen is what is drawn where a word is parted before a unit.
type softHyphen struct {
	unit  int32
	glyph fonts.GlyphID // 0: the word has a hyphen there already
	face  *fonts.Face
	size  geom.Length
}

// width is what the hyphen takes at the end of its line.
func (h *softHyphen) width() geom.Length { return scaled(h.face, h.face.Advance(h.glyph), h.size) }

// bar is the hyphen with its pen at x on a baseline: a rule of the size of its ink. As text it
// would be read by some extractors, whatever the file says that it stands for.
func (h *softHyphen) bar(x, base geom.Length) *Rule {
	box, _ := h.face.Bounds(h.glyph)
	in := func(units int) geom.Length { return scaled(h.face, units, h.size) }
	return &Rule{geom.Rect{X: x + in(box.XMin), Y: base - in(box.YMax), Width: in(box.XMax - box.XMin), Height: in(box.YMax - box.YMin)}}
}

// hyphenate marks where the long words of a paragraph may be parted (T43): by
// the patterns of English, and behind the hyphens that words have. Addresses
// have breaks of their own (T44).
func (p *paragraph) hyphenate() {
	var w words
	for from := 0; from < len(p.units); {
		to := p.solidWestern(from)
		if to-from >= minHyphenated && !p.inAddress(from) {
			w.run(p, from, to)
		}
		from = max(to, from+1)
	}
}

// inAddress tells whether a unit is part of a URL or a mail address.
func (p *paragraph) inAddress(unit int) bool {
	at := int(p.glyphs[p.units[unit].glyph].At)
	for at > 0 && p.text[at-1] > ' ' && p.text[at-1] < utf8.RuneSelf {
		at--
	}
	return urlEnd(p.text, at) > 0
}

// solidWestern is the end of the Western letters and digits that begin with unit
// from and have no space between them.
func (p *paragraph) solidWestern(from int) int {
	to := from
	for to < len(p.units) && p.class(to).IsWestern() && (to == from || !p.units[to].space) {
		to++
	}
	return to
}

// words parts the words of a paragraph. It keeps its memory between words.
type words struct {
	letters []byte
	points  []int
}

// run parts the words among units [from, to), a solid Western run: stretches of
// letters that have neither digits, signs nor foreign letters at their sides,
// only punctuation. A word with hyphens is parted there and nowhere else.
func (w *words) run(p *paragraph, from, to int) {
	for i := from; i < to; {
		w.letters = w.letters[:0]
		start := i
		for i < to && isLetter(p.runeAt(i)) {
			w.letters = append(w.letters, byte(p.runeAt(i)))
			i++
		}
		before, after := ' ', ' '
		if start > from {
			before = p.runeAt(start - 1)
		}
		if i < to {
			after = p.runeAt(i)
		}
		switch {
		case !edgesWord(before) || !edgesWord(after):
		case isHyphen(after) && i-start >= hyphen.MinLeft && i+hyphen.MinRight < to && isLetter(p.runeAt(i+1)):
			p.allowHyphen(i+1, 0)
		case !isHyphen(before) && !isHyphen(after):
			w.part(p, start, i)
		}
		i++
	}
}

// part marks where the word of units [from, to) may be parted.
func (w *words) part(p *paragraph, from, to int) {
	if to-from < minHyphenated {
		return
	}
	w.points = hyphen.Points(w.points[:0], string(w.letters))
	for _, at := range w.points {
		span := p.faceOf(int(p.units[from+at-1].glyph))
		if g := span.face.Glyph('-'); g != 0 {
			p.allowHyphen(from+at, g)
		}
	}
}

// allowHyphen lets a line end before a unit, with a hyphen unless g is 0.
func (p *paragraph) allowHyphen(at int, g fonts.GlyphID) {
	u := &p.units[at]
	if u.brk != clreq.LastResort {
		return
	}
	u.brk = clreq.Reluctant
	span := p.faceOf(int(p.units[at-1].glyph))
	p.hyphens = append(p.hyphens, softHyphen{int32(at), g, span.face, span.size})
}

// parting is the place for a hyphen before a unit, nil if there is none.
func (p *paragraph) parting(at int) *softHyphen {
	if at == len(p.units) || p.units[at].brk != clreq.Reluctant {
		return nil
	}
	i, found := slices.BinarySearchFunc(p.hyphens, int32(at), func(h softHyphen, at int32) int { return int(h.unit - at) })
	if !found {
		return nil
	}
	return &p.hyphens[i]
}

// hyphenAt is the hyphen that is drawn at the end of a line before a unit, nil
// if none is.
func (p *paragraph) hyphenAt(at int) *softHyphen {
	if h := p.parting(at); h != nil && h.glyph != 0 {
		return h
	}
	return nil
}

// faceOf is the face and size of a glyph.
func (p *paragraph) faceOf(glyph int) faceSpan {
	i, found := slices.BinarySearchFunc(p.faces, int32(glyph), func(s faceSpan, at int32) int { return int(s.first - at) })
	if !found {
		i--
	}
	return p.faces[i]
}

// A lineEnd is how a line ends before a unit.
type lineEnd struct {
	kind  int32       // hyphenEnd, a mark's glyph, or 0: a character
	width geom.Length // of the hyphen
}

// hyphenEnd is the kind of all lines that end with a hyphen put in by line
// breaking.
const hyphenEnd = -1

// lineEnd tells how a line ends before unit at, which is at least 1.
func (p *paragraph) lineEnd(at int) lineEnd {
	if h := p.hyphenAt(at); h != nil {
		return lineEnd{hyphenEnd, h.width()}
	}
	if u := &p.units[at-1]; u.mark {
		return lineEnd{kind: int32(p.glyphs[u.glyph].ID)}
	}
	return lineEnd{}
}

func isLetter(r rune) bool { return r|0x20 >= 'a' && r|0x20 <= 'z' }
func isHyphen(r rune) bool { return r == '-' || r == '‐' }

// edgesWord tells whether a word may stand beside r: not beside a letter that
// the patterns do not know, a digit, or a sign of programs and addresses.
func edgesWord(r rune) bool {
	switch r {
	case ' ', '-', '‐', '–', '.', ',', ';', ':', '!', '?', '(', ')', '[', ']', '"', '\'', '“', '”', '‘', '’', '/':
		return true
	}
	return false
}
