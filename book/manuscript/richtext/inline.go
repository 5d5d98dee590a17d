package richtext

import (
	"kanben/book"
	"kanben/book/manuscript/draft"
	"kanben/book/source"
)

// A bit is an inline with the marks that are laid around it.
type bit struct {
	in   book.Inline
	link int32
	look Look
}

// marks are the looks that are laid around inlines, from the outside in.
var marks = [...]struct {
	look Look
	kind book.EmphasisKind
}{
	{Strong, book.Strong},
	{Underlined, book.ProperName},
	{Waved, book.WorkTitle},
	{Dotted, book.Dotted},
}

// inlines gives a stretch of a paragraph. Bold says nothing where it is all bold.
func (c *converter) inlines(pt part, allBold bool) []book.Inline {
	var bits []bit
	p, common := pt.p, pt.commonLook()
	var before Look // of the last piece with ink
	for i := range pt.pieces {
		x := &pt.pieces[i]
		l := x.look
		switch {
		case x.kind == FigurePiece || x.kind == PagePiece:
			continue
		case x.kind != textPiece:
		case pt.ink(x):
			before = l
		default: // blanks look like what they part, if that is alike
			l = before & pt.lookBehind(i)
		}
		if x.link > 0 {
			l &^= Underlined // as links are shown
		}
		if allBold {
			l &^= Strong
		}
		if l&Slanted != 0 && common&Slanted == 0 {
			l |= Dotted
			c.once(&ruleSlanted, p)
		}
		if l&StruckOut != 0 {
			c.once(&ruleStruck, p)
		}
		l &^= common & (Underlined | Waved)
		if in := c.bit(p, x, l); in != nil {
			bits = append(bits, bit{in, x.link, l & (Strong | Underlined | Waved | Dotted)})
		}
	}
	return c.linked(bits)
}

// commonLook is what all ink of a stretch has in common: a line under all of it
// marks nothing in it.
func (pt *part) commonLook() Look {
	all := ^Look(0)
	for i := range pt.pieces {
		if x := &pt.pieces[i]; pt.ink(x) {
			all &= x.look
		}
	}
	return all
}

// lookBehind is the look of the next piece with ink behind piece i.
func (pt *part) lookBehind(i int) Look {
	for i++; i < len(pt.pieces); i++ {
		if x := &pt.pieces[i]; pt.ink(x) {
			if x.link > 0 {
				return x.look &^ Underlined
			}
			return x.look
		}
	}
	return 0
}

// bit gives one piece, without its marks.
func (c *converter) bit(p *Paragraph, x *Piece, l Look) book.Inline {
	span := c.span(p, x.From, x.To)
	switch x.kind {
	case textPiece:
		if l&(Raised|Lowered) != 0 && HasInk(p.Text[x.From:x.To]) {
			return &book.Script{Span: span, Up: l&Raised != 0, S: span.Text()}
		}
		return &book.Text{Span: span, S: span.Text()}
	case rubyPiece:
		return &book.Ruby{Span: span, Base: span.Text(), Reading: c.readings[x.ref-1]}
	case breakPiece:
		return &book.LineBreak{Span: span}
	case NotePiece:
		n := &book.Note{}
		c.stand[n] = int(x.ref)
		return &book.NoteRef{Span: span, Note: n}
	}
	return nil
}

// linked lays links around inlines, and marks inside of them.
func (c *converter) linked(bits []bit) (out []book.Inline) {
	for len(bits) > 0 {
		n := 1
		for n < len(bits) && bits[n].link == bits[0].link {
			n++
		}
		words := marked(bits[:n], 0)
		if link := bits[0].link; link > 0 {
			l := &book.Link{Span: draft.Extent(words), URL: c.addresses[link-1], Text: words}
			switch {
			case draft.Flat(words) == "":
				out = append(out, words...)
			case l.Address() == "":
				c.findings.Add(ruleLink.At(l.Span, l.URL))
				out = append(out, words...)
			default:
				out = append(out, l)
			}
		} else {
			out = append(out, words...)
		}
		bits = bits[n:]
	}
	return merged(out)
}

// marked lays marks around inlines, from the given one inwards.
func marked(bits []bit, from int) (out []book.Inline) {
	if from == len(marks) {
		for _, b := range bits {
			out = append(out, b.in)
		}
		return merged(out)
	}
	m := marks[from]
	for len(bits) > 0 {
		n := 1
		for n < len(bits) && bits[n].look&m.look == bits[0].look&m.look {
			n++
		}
		words := marked(bits[:n], from+1)
		if bits[0].look&m.look != 0 && HasInk([]byte(draft.Flat(words))) {
			words = []book.Inline{&book.Emphasis{Span: draft.Extent(words), Kind: m.kind, Text: words}}
		}
		out = append(out, words...)
		bits = bits[n:]
	}
	return out
}

// merged joins texts that follow each other: Word parts them wherever somebody
// was typing.
func merged(in []book.Inline) []book.Inline {
	out := in[:0]
	for _, x := range in {
		t, ok := x.(*book.Text)
		if n := len(out); ok && n > 0 {
			if last, ok := out[n-1].(*book.Text); ok && last.File == t.File && last.End == t.Start {
				span := source.Span{File: last.File, Start: last.Start, End: t.End}
				out[n-1] = &book.Text{Span: span, S: span.Text()}
				continue
			}
		}
		out = append(out, x)
	}
	return out
}

// lines gives the paragraphs of blocks as lines of one cell or note. Each line
// keeps its number; tables inside give their cells one by one.
func (c *converter) flatLines(list []Block) (lines [][]book.Inline) {
	add := func(words []book.Inline) {
		words = draft.TrimWords(words)
		if draft.Flat(words) != "" || draft.HasRefs(words) {
			lines = append(lines, words)
		}
	}
	for _, b := range list {
		switch b := b.(type) {
		case *Paragraph:
			pt := b.whole()
			words := c.inlines(pt, pt.isHeavy() || c.allBold)
			if b.Label.Bullet {
				words = append([]book.Inline{&book.Text{Span: c.span(b, 0, 0), S: b.Label.Text + " "}}, draft.TrimWords(words)...)
				c.once(&ruleNested, b)
			}
			add(words)
			for _, box := range b.Boxes {
				lines = append(lines, c.flatLines(box)...)
			}
		case *Table:
			if at := b.first(); at != nil {
				c.once(&ruleNested, at)
			}
			c.tables++
			for i := range b.Rows {
				for k := range b.Rows[i].Cells {
					lines = append(lines, c.flatLines(b.Rows[i].Cells[k].Blocks)...)
				}
			}
		}
	}
	return lines
}

// joinedLines gives lines as one row of inlines with breaks between.
func joinedLines(lines [][]book.Inline) (words []book.Inline) {
	for i, l := range lines {
		if i > 0 {
			words = append(words, &book.LineBreak{Span: l[0].Place().Sub(0, 0)})
		}
		words = append(words, l...)
	}
	return words
}
