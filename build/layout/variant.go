package layout

import (
	"kanben/book"
	"kanben/build/geom"
	"kanben/build/style"
)

// variant sets a box again in one line more (delta 1) or less (−1). It reports
// whether it can be had so without loose lines, and at what cost. A paragraph
// that its author broke into lines is left alone.
func (d *setter) variant(b *box, delta int, st *style.Style) (lines []Line, cost int64, ok bool) {
	if b.kind == headingBox {
		return d.shorterHeading(b, delta, st)
	}
	if !b.mayVary(delta) {
		return nil, 0, false
	}
	f := b.frame
	p := d.it.itemise(d.flow(b.par.Text, f.voice, st), setting{voice: f.voice, from: b.span})
	p.open(f)
	f = d.it.openFull(f)
	d.br.glue = d.glue(f.voice.size)
	r, ok := d.br.breakInto(p, f.indent, f.measure, p.endsOf(b.lines), delta)
	if !ok {
		return nil, 0, false
	}
	lines = d.lines(p, r, f)
	for i := range lines {
		lines[i].Role = b.lines[0].Role
	}
	return lines, r.cost, true
}

// shorterHeading saves a line of a heading by breaking it inside a word: better
// than a page with a short foot, worse than any paragraph that can give way.
func (d *setter) shorterHeading(b *box, delta int, st *style.Style) ([]Line, int64, bool) {
	if delta > 0 || len(b.lines) < 2 {
		return nil, 0, false
	}
	words := d.words
	d.words = book.Cohesion{}
	d.anywhere = true
	lines := d.headingLines(b, st)
	d.words, d.anywhere = words, false
	return lines, looseCost, len(lines) == len(b.lines)+delta
}

// mayVary tells, without setting anything, whether a line more or less is
// within what the paragraph's white can give at all.
func (b *box) mayVary(delta int) bool {
	n := len(b.lines)
	if b.kind != textBox || n < 2 || b.par == nil || len(parts(b.par.Text)) != 1 {
		return false
	}
	last := &b.lines[n-1]
	tail := last.Measure - last.Slack // the last line's natural width
	if delta < 0 {
		return int64(tail) <= b.give
	}
	most := b.frame.measure * geom.Length(passes[0].limit) / 100 // what a line can be stretched by
	need := last.Measure - tail + 2*b.frame.voice.size
	return int64(need) <= int64(most)*int64(n)
}
