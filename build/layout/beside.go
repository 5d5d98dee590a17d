package layout

import (
	"sort"

	"kanben/book/zh"
	"kanben/build/geom"
)

// besideLine adds to a set line of units [from, to) what stands beside its
// text: emphasis dots (T80) and readings (T82), both outside the extracted text,
// and the notes whose marks it holds.
func besideLine(l *Line, p *paragraph, from, to int) {
	if len(p.beside) == 0 {
		return
	}
	a, b := p.glyphsOf(from, to)
	p.nameLines(l, a, b)
	for i := p.besideFrom(a); i < len(p.beside) && p.beside[i].first < b; i++ {
		s := &p.beside[i]
		first, end := max(s.first, a), min(s.end, b)
		x0 := p.pen(a, first)
		t := s.stretch
		if t.dotted {
			l.Beside = append(l.Beside, p.dots(t, a, first, end)...)
		}
		if t.ruby != nil {
			l.Beside = append(l.Beside, t.ruby.over(p.glyphs[first:end], int(first-s.first), x0)...)
		}
		if t.note != nil {
			l.notes = append(l.notes, t.note)
		}
	}
}

// besideFrom is the first stretch with something beside it that ends behind a
// glyph: a line looks at its own alone.
func (p *paragraph) besideFrom(glyph int32) int {
	return sort.Search(len(p.beside), func(i int) bool { return p.beside[i].end > glyph })
}

// pen is how far the pen moves over glyphs [a, b).
func (p *paragraph) pen(a, b int32) geom.Length {
	var x geom.Length
	for _, g := range p.glyphs[a:b] {
		x += g.Advance
	}
	return x
}

// dots puts a dot under each Han character of glyphs [first, end): centred on
// its body, never under a mark (GB/T 15834 5.1.8).
func (p *paragraph) dots(s *stretch, start, first, end int32) []Item {
	em, m := p.voice.size, p.marks
	var out []Item
	drop := m.DotDrop
	if s.line != nil && drop > 0 {
		drop += m.LineThick + m.LinePart // the line first, dots below it (T81)
	}
	x := p.pen(start, first)
	for i := first; i < end; i++ {
		g := &p.glyphs[i]
		if g.Class == zh.HZ {
			out = append(out, &Dots{
				Right: geom.Point{X: x + em/2, Y: em.Times(drop, 100)},
				Pitch: em, Diameter: em.Times(m.Dot, 100), N: 1,
			})
		}
		x += g.Advance
	}
	return out
}

// beside puts what stands beside a line on the page, at the line's place.
func (p *Page) beside(l *Line) {
	by := l.Baseline
	for _, it := range l.Beside {
		switch it := it.(type) {
		case *Dots:
			it.Right.X += by.X
			it.Right.Y += by.Y
			p.Items = append(p.Items, it)
		case *Rule:
			it.X += by.X
			it.Y += by.Y
			p.Items = append(p.Items, it)
		case *Wave:
			it.From.X += by.X
			it.From.Y += by.Y
			p.Items = append(p.Items, it)
		case *FurnitureLine:
			it.Baseline.X += by.X
			it.Baseline.Y += by.Y
			p.Furniture = append(p.Furniture, it)
		}
	}
}
