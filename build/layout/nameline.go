package layout

import (
	"sort"

	"kanben/book"
	"kanben/build/geom"
)

// nameLines draws the lines under proper names and the wavy ones under titles
// (T81) of glyphs [a, b), a line of text. A line is as long as its words, less a
// little at both ends, so that neighbours do not run into one; where the words go
// on in the next line of text, it goes to the end.
func (p *paragraph) nameLines(l *Line, a, b int32) {
	for i := p.besideFrom(a); i < len(p.beside) && p.beside[i].first < b; {
		of := p.beside[i].stretch.line
		starts := i == 0 || p.beside[i-1].stretch.line != of
		j := i + 1
		for of != nil && j < len(p.beside) && p.beside[j].stretch.line == of {
			j++
		}
		first, end := max(p.beside[i].first, a), min(p.beside[j-1].end, b)
		if of != nil && first < end {
			part := p.voice.size.Times(p.marks.LinePart, 200)
			x := p.pen(a, first)
			to := x + p.pen(first, end-1) + p.bodyOf(end-1)
			if starts && first == p.beside[i].first {
				x += part
			}
			if end == p.beside[j-1].end {
				to -= part
			}
			l.Beside = append(l.Beside, p.nameLine(of, x, to-x))
		}
		i = j
	}
}

// nameLine is one line under words, at x.
func (p *paragraph) nameLine(of *book.Emphasis, x, length geom.Length) Item {
	em, m := p.voice.size, p.marks
	y, thick := em.Times(m.LineDrop, 100), em.Times(m.LineThick, 100)
	if of.Kind == book.WorkTitle {
		return &Wave{
			From: geom.Point{X: x, Y: y}, Length: length, Thick: thick,
			Height: em.Times(m.WaveHeight, 100), Half: em.Times(m.WaveLength, 200),
		}
	}
	return &Rule{geom.Rect{X: x, Y: y - thick/2, Width: length, Height: thick}}
}

// bodyOf is the width of a glyph without the white behind it.
func (p *paragraph) bodyOf(glyph int32) geom.Length {
	i := sort.Search(len(p.units), func(i int) bool { return p.units[i].glyph >= glyph })
	if i == len(p.units) || p.units[i].glyph != glyph {
		return p.glyphs[glyph].Advance
	}
	return p.units[i].body
}
