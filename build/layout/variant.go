package layout

import (
	"kanben/book"
	"kanben/build/style"
)

// variant sets a text box again in one line more (delta 1) or less (−1). It
// reports whether the paragraph can be had so without loose lines, and at what
// cost. A paragraph that its author broke into lines is left alone.
func (d *setter) variant(b *box, delta int, st *style.Style) (lines []Line, cost int64, ok bool) {
	if b.kind != textBox || len(b.lines) < 2 || len(b.par.Text) != 1 {
		return nil, 0, false
	}
	indent, measure := 2*st.Body.Size, st.Page.Measure
	p := d.it.itemise(book.Plain(b.par.Text), setting{voice: voice{st.Body.Role, st.Body.Size}, from: b.span})
	d.br.glue = d.glue(st.Body.Size)
	r, ok := d.br.breakInto(p, indent, measure, len(b.lines)+delta)
	if !ok {
		return nil, 0, false
	}
	return d.lines(p, r, indent, measure), r.cost, true
}
