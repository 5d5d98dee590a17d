package layout

import (
	"kanben/book/zh"
)

// Sizes of a script that is made of another character, in hundredths of the
// text's size: those of a superscript or subscript that the author marked
// (style.Marks has the same numbers for every design).
const (
	scriptSize = 62
	superRise  = 36
	subDrop    = 14
)

// scripts are the superscript and subscript characters of Unicode that Chinese
// faces lack, with the character that stands for them on the line.
var scripts = map[rune]struct {
	base rune
	up   bool
}{
	'⁺': {'+', true}, '⁻': {'−', true}, '⁼': {'=', true}, '⁽': {'(', true}, '⁾': {')', true}, 'ⁱ': {'i', true}, 'ⁿ': {'n', true},
	'₊': {'+', false}, '₋': {'−', false}, '₌': {'=', false}, '₍': {'(', false}, '₎': {')', false}, 'ₙ': {'n', false},
}

// script sets a superscript or subscript character that no face has as the
// plain character, small and moved (T46): 10⁻³ is not to show 〓. The text stays
// the author's. It reports whether r is one.
func (it *itemiser) script(i int, r rune) bool {
	s, ok := scripts[r]
	if !ok {
		return false
	}
	face, g := it.fonts.Find(it.voice.role, s.base)
	if g == 0 {
		return false
	}
	voice, stretch := it.voice, it.stretch
	small := it.plainStretch()
	if s.up {
		small.rise += voice.size.Times(superRise, 100)
	} else {
		small.rise -= voice.size.Times(subDrop, 100)
	}
	small.bound = true
	it.voice.size = voice.size.Times(scriptSize, 100)
	it.stretch = &small
	body := scaled(face, face.Advance(g), it.voice.size)
	it.push(i, face, g, zh.WL, r, body, 0)
	it.voice, it.stretch = voice, stretch
	return true
}

// plainStretch is the stretch at hand without what stands beside its words, or
// an empty one.
func (it *itemiser) plainStretch() stretch {
	if it.stretch == nil {
		return stretch{}
	}
	return stretch{start: it.stretch.start, end: it.stretch.end, rise: it.stretch.rise}
}
