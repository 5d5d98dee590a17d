package richtext

import (
	"kanben/book/source"
)

// turnBack turns back the text that had been read in a wrong encoding before it
// came into the document, piece by piece, and gives the repairs by lines.
func (d *Document) turnBack() (repairs []source.Repair) {
	for n, p := range d.lines {
		if r, ok := d.turnParagraphBack(p); ok {
			r.Line = n + 1
			repairs = append(repairs, r)
		}
	}
	return repairs
}

// turnParagraphBack turns back the garbled pieces of a paragraph, and tells
// whether it has any.
func (d *Document) turnParagraphBack(p *Paragraph) (r source.Repair, found bool) {
	for i := 0; i < len(p.Pieces); i++ {
		x := &p.Pieces[i]
		if x.kind != textPiece {
			continue
		}
		s := string(p.Text[x.From:x.To])
		fixed, right, wrong := source.TurnBack(s)
		if right == "" {
			continue
		}
		if !found {
			r, found = source.Repair{Was: string(p.Text), Right: right, Wrong: wrong}, true
		}
		d.replace(p, i, fixed)
	}
	return r, found
}

// replace gives piece i of a paragraph another text.
func (d *Document) replace(p *Paragraph, i int, text string) {
	x := &p.Pieces[i]
	from, to := x.From, x.To
	by := int32(len(text)) - (to - from)
	ink := InkOf([]byte(text)) - InkOf(p.Text[from:to])
	d.Seen.All += ink
	d.Seen.Text += ink
	p.Text = append(append(p.Text[:from:from], text...), p.Text[to:]...)
	x.To += by
	for k := i + 1; k < len(p.Pieces); k++ {
		p.Pieces[k].From += by
		p.Pieces[k].To += by
	}
	moved := func(at int32) int32 {
		switch {
		case at >= to:
			return at + by
		case at > from: // what was said of a part of it is said of all
			return from
		}
		return at
	}
	for _, c := range d.Comments {
		if c.At == p {
			c.From, c.To = moved(c.From), moved(c.To)
		}
	}
}
