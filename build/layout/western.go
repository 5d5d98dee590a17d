package layout

import (
	"unicode/utf8"

	"kanben/book/zh"
	"kanben/fonts"
)

// word sets the Western word that begins at byte i with the kerning of its face
// and the accents on their letters, and gives the bytes it used: 0 if there is
// nothing to shape, and the word is to be set letter by letter.
func (it *itemiser) word(i int) int {
	text := it.p.text[i:wordEnd(it.p.text[:it.end], i)]
	if !hasPairs(text) {
		return 0
	}
	face, ok := it.oneFace(text)
	if !ok {
		return 0
	}
	shaped := face.Shape(text)
	if !oneByOne(shaped) {
		return 0
	}
	plain := it.voice.size
	it.voice.size = it.sizeOf(face)
	size := it.voice.size
	for _, s := range shaped {
		r, _ := utf8.DecodeRuneInString(text[s.Cluster:])
		it.push(i+s.Cluster, face, s.Glyph, zh.WL, r, scaled(face, s.Advance, size), scaled(face, s.X, size))
		it.p.glyphs[len(it.p.glyphs)-1].Offset.Y -= scaled(face, s.Y, size)
	}
	it.voice.size = plain
	return len(text)
}

// wordEnd is the end of the Western word that begins at byte i: letters with
// their accents, and the points, commas and apostrophes between and behind them.
func wordEnd(text string, i int) int {
	for j, r := range text[i:] {
		switch {
		case r < utf8.RuneSelf && !isLetter(r) && r != '.' && r != ',' && r != '\'',
			r >= utf8.RuneSelf && !zh.IsWesternLetter(r):
			return i + j
		}
	}
	return len(text)
}

// hasPairs tells whether a text has two different letters side by side; only
// those are kerned, and xx stands in many a manuscript for what is to be filled
// in.
func hasPairs(text string) bool {
	for i := 1; i < len(text); i++ {
		if text[i] != text[0] {
			return true
		}
	}
	return false
}

// oneFace gives the face that has all characters of a text, if one has.
func (it *itemiser) oneFace(text string) (face *fonts.Face, ok bool) {
	for _, r := range text {
		f, g := it.fonts.Find(it.voice.role, r)
		if g == 0 || face != nil && f != face {
			return nil, false
		}
		face = f
	}
	return face, face != nil
}

// oneByOne tells whether each glyph of a shaped text stands for characters of
// its own.
func oneByOne(shaped []fonts.Shaped) bool {
	for i := range shaped {
		if shaped[i].Glyph == 0 || i > 0 && shaped[i].Cluster <= shaped[i-1].Cluster {
			return false
		}
	}
	return true
}
