package layout

import (
	"kanben/book"
	"kanben/book/source"
	"kanben/build/clreq"
	"kanben/build/geom"
	"kanben/build/style"
)

// bodyFrame is the frame of ordinary paragraphs (T10).
func bodyFrame(st *style.Style) frame {
	return frame{voice: voice{st.Body.Role, st.Body.Size}, measure: st.Page.Measure, indent: 2 * st.Body.Size}
}

// paragraph sets a paragraph of running text in a frame.
func (d *setter) paragraph(k *book.Paragraph, f frame, st *style.Style) box {
	b := box{kind: textBox, span: k.Span, par: k, frame: f}
	if k.Kind == book.Salutation {
		b.kind, b.frame.indent = salutationBox, 0 // T13
	}
	f = b.frame
	for i, part := range parts(k.Text) {
		if i > 0 {
			f.indent = 0 // the author broke the line, not the paragraph
		}
		b.lines = append(b.lines, d.body(d.flow(part, f.voice, st), k.Span, f)...)
		b.give = d.br.give()
	}
	b.inRole(RoleP)
	return b
}

// parts gives the inlines between an author's line breaks.
func parts(in []book.Inline) [][]book.Inline {
	from := 0
	var out [][]book.Inline
	for i, x := range in {
		if _, ok := x.(*book.LineBreak); ok {
			out = append(out, in[from:i])
			from = i + 1
		}
	}
	return append(out, in[from:])
}

// open gives the first character the white that its frame has behind it, or a
// label so much that the words behind it start where the lines below do (T99).
func (p *paragraph) open(f frame) {
	if len(p.units) == 0 {
		return
	}
	p.units[0].body += f.after
	if f.hang == 0 {
		return
	}
	width := geom.Length(0)
	for i := range p.units {
		u := &p.units[i]
		gap := f.voice.size.Times(int(u.gap.Natural), clreq.PerEm)
		if int(p.glyphs[u.glyph].At) >= f.label {
			if i > 0 {
				u.gap.Min, u.gap.Kind = u.gap.Natural, clreq.Inner
				p.units[i-1].body += max(0, f.hang-width-gap)
			}
			return
		}
		if i > 0 {
			width += gap
		}
		width += u.body
	}
}

// body breaks and justifies running text in a frame.
func (d *setter) body(text flow, from source.Span, f frame) []Line {
	p := d.it.itemise(text, setting{voice: f.voice, from: from})
	p.open(f)
	f = d.it.openFull(f)
	d.br.glue = d.glue(f.voice.size)
	return d.lines(p, d.br.breakLines(p, f.indent, f.measure), f)
}

// lines sets the lines of a broken paragraph. Those that could not be filled,
// or that end where no line should, are reported once they are on their page.
func (d *setter) lines(p *paragraph, r broken, f frame) []Line {
	lines := make([]Line, len(r.ends))
	from := 0
	for i, end := range r.ends {
		to := int(end)
		x, m := f.left, f.measure
		if i == 0 {
			x, m = x+f.indent, m-f.indent
		}
		l, short := p.setLine(d.br.glue, d.br.sums, from, to, m, i == len(r.ends)-1)
		l.Baseline.X = x
		besideLine(&l, p, from, to)
		l.trouble = short != 0 || to < len(p.units) && p.units[to].brk <= clreq.LastResort
		lines[i] = l
		from = to
	}
	return lines
}
