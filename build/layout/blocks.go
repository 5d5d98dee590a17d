package layout

import (
	"unicode/utf8"

	"kanben/book"
	"kanben/book/zh"
	"kanben/build/geom"
	"kanben/build/style"
)

// block sets one block and appends its boxes.
func (d *setter) block(out []box, k book.Block, st *style.Style) []box {
	if st.Podium.Rate > 0 {
		if boxes, ok := d.spokenBlock(out, k, st); ok {
			return boxes
		}
	}
	switch k := k.(type) {
	case *book.Heading:
		out = append(out, d.heading(k, st))
	case *book.Paragraph:
		if b := d.paragraph(k, bodyFrame(st), st); len(b.lines) > 0 {
			out = append(out, b)
		}
	case *book.Quote:
		out = d.quote(out, k, st)
	case *book.Verse:
		out = apart(out, d.verse(k, st))
	case *book.List:
		out = d.list(out, k, st)
	case *book.Table:
		out = apart(out, d.table(k, st))
	case *book.Figure:
		out = d.figure(out, k, st)
	case *book.SignOff:
		out = append(out, box{kind: spaceBox}, d.signOff(k, st))
	case *book.Break:
		out = append(out, box{kind: breakBox, span: k.Span})
	case *book.PageBreak:
		out = append(out, box{kind: pageBox, span: k.Span})
	}
	return out
}

// apart puts boxes between blank rows; two neighbours share one.
func apart(out []box, b ...box) []box {
	if n := len(out); n == 0 || out[n-1].kind != spaceBox {
		out = append(out, box{kind: spaceBox})
	}
	return append(append(out, b...), box{kind: spaceBox})
}

// quote sets a quotation: Kai, indented on both sides, no blank row.
func (d *setter) quote(out []box, k *book.Quote, st *style.Style) []box {
	q := &st.Quote
	f := frame{
		voice: voice{q.Role, q.Size}, left: q.Indent,
		measure: st.Page.Measure - q.Indent - q.End, indent: q.First,
	}
	under := &group{kind: RoleBlockQuote}
	for _, p := range k.Text {
		if b := d.paragraph(p, f, st); len(b.lines) > 0 {
			b.under = under
			out = append(out, b)
		}
	}
	return out
}

// list sets a list as Chinese documents do: each item a paragraph, its number
// in the indent, turned-over lines at the left edge, or hung behind the number
// (T99).
func (d *setter) list(out []box, k *book.List, st *style.Style) []box {
	return d.items(out, k, bodyFrame(st), st)
}

// items sets the items of a list in a frame; a list inside an item stands one
// character further in.
func (d *setter) items(out []box, k *book.List, f frame, st *style.Style) []box {
	em := f.voice.size
	for i := range k.Items {
		it := &k.Items[i]
		text, own := it.Text, f
		if it.Label != "" {
			text = append([]book.Inline{&book.Text{Span: it.Span, S: it.Label}}, text...)
		}
		switch {
		case st.Items.Hang && it.Label != "":
			own = own.hung(len(it.Label), st)
		case zh.ClassOf(firstRune(it.Label)) == zh.MD:
			own.after = em / 2 // a bullet does not touch its words
		}
		p := &book.Paragraph{Span: it.Span, Text: text}
		if b := d.paragraph(p, own, st); len(b.lines) > 0 {
			out = append(out, b)
		}
		if it.Sub != nil {
			in := f
			if in.measure > 12*em {
				in.left, in.measure = in.left+em, in.measure-em
			}
			out = d.items(out, it.Sub, in, st)
		}
	}
	return out
}

// hung is a frame whose text hangs behind a label of so many bytes.
func (f frame) hung(label int, st *style.Style) frame {
	by := min(st.Items.Width, f.measure/4)
	f.left, f.measure, f.indent = f.left+by, f.measure-by, -by
	f.label, f.hang = label, by
	return f
}

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

// signOff sets name and date: flush right, inset, each line a row.
func (d *setter) signOff(k *book.SignOff, st *style.Style) box {
	b := box{kind: signBox, span: k.Span}
	for _, text := range k.Lines {
		p := d.displayFlow(st.SignOff.Type, d.flow(text, voice{st.SignOff.Role, st.SignOff.Size}, st), k.Span)
		for _, l := range d.ragged(p, 0, st.Page.Measure-st.SignOff.Inset) {
			l.Baseline.X = st.Page.Measure - st.SignOff.Inset - l.Measure
			b.add(l, b.rows)
			b.rows++
		}
	}
	b.inRole(RoleP)
	return b
}

// add puts a line on a row of a box of rows.
func (b *box) add(l Line, row int) {
	b.lines = append(b.lines, l)
	b.row = append(b.row, row)
}

// verse sets a poem: its author's lines, flush left in a block that is centred
// by its longest line, nothing stretched. A page may end between stanzas and
// between couplets, not inside one.
func (d *setter) verse(k *book.Verse, st *style.Style) box {
	v := &st.Verse
	b := box{kind: rowsBox, span: k.Span}
	var widest geom.Length
	if k.Title != nil {
		d.verseTitle(&b, k, st)
	}
	first := len(b.lines)
	line := 0 // in the stanza
	for n, text := range k.Lines {
		if len(text) == 0 {
			line = 0
			b.rows++
			b.stop(b.rows)
			continue
		}
		if line%2 == 0 && line > 0 && n+1 < len(k.Lines) && len(k.Lines[n+1]) > 0 {
			b.stop(b.rows) // two lines at least go on
		}
		line++
		p := d.displayFlow(v.Type, d.flow(text, voice{v.Role, v.Size}, st), k.Span)
		for i, l := range d.ragged(p, v.Tracking, st.Page.Measure-v.Indent-v.Turn) {
			if i > 0 {
				l.Baseline.X = v.Turn
			}
			widest = max(widest, l.Baseline.X+l.Measure)
			b.add(l, b.rows)
			b.rows++
		}
	}
	left := v.Indent
	if left == 0 {
		left = (st.Page.Measure - widest) / 2
	}
	for i := first; i < len(b.lines); i++ {
		b.lines[i].Baseline.X += left
	}
	if k.Source != nil {
		p := d.displayFlow(v.Source, d.flow(sourceLine(k), voice{v.Source.Role, v.Source.Size}, st), k.Span)
		for _, l := range d.ragged(p, 0, st.Page.Measure) {
			l.Baseline.X = max(0, left+widest-l.Measure)
			b.add(l, b.rows)
			b.rows++
		}
	}
	b.inRole(RoleP)
	return b
}

// stop lets a page end before a row.
func (b *box) stop(row int) { b.stops = append(b.stops, row) }

// verseTitle sets the title of a poem before it: centred, or where its lines begin.
func (d *setter) verseTitle(b *box, k *book.Verse, st *style.Style) {
	t := st.Verse.Title
	p := d.displayFlow(t, d.flow(k.Title, voice{t.Role, t.Size}, st), k.Span)
	for _, l := range d.ragged(p, t.Tracking, st.Page.Measure) {
		if l.Baseline.X = st.Verse.Indent; l.Baseline.X == 0 {
			l.Baseline.X = (st.Page.Measure - l.Measure) / 2
		}
		b.add(l, b.rows)
		b.rows++
	}
}

// sourceLine is who wrote a poem, behind a dash.
func sourceLine(k *book.Verse) []book.Inline {
	return append([]book.Inline{&book.Text{Span: k.Span, S: "——"}}, k.Source...)
}
