package docx

import (
	"kanben/book"
	"kanben/book/manuscript/draft"
	"kanben/book/source"
)

// A bit is an inline with the marks that are laid around it.
type bit struct {
	in   book.Inline
	link int32
	look look
}

// marks are the looks that are laid around inlines, from the outside in.
var marks = [...]struct {
	look look
	kind book.EmphasisKind
}{
	{strong, book.Strong},
	{underlined, book.ProperName},
	{waved, book.WorkTitle},
	{dotted, book.Dotted},
}

// inlines gives a stretch of a paragraph. Bold says nothing where it is all bold.
func (c *converter) inlines(pt part, allBold bool) []book.Inline {
	var bits []bit
	p, common := pt.p, pt.commonLook()
	var before look // of the last piece with ink
	for i := range pt.pieces {
		x := &pt.pieces[i]
		l := x.look
		switch {
		case x.kind == figurePiece || x.kind == pagePiece:
			continue
		case x.kind != textPiece:
		case pt.ink(x):
			before = l
		default: // blanks look like what they part, if that is alike
			l = before & pt.lookBehind(i)
		}
		if x.link > 0 {
			l &^= underlined // as links are shown
		}
		if allBold {
			l &^= strong
		}
		if l&slanted != 0 && common&slanted == 0 {
			l |= dotted
			c.once(&ruleSlanted, p)
		}
		if l&struckOut != 0 {
			c.once(&ruleStruck, p)
		}
		l &^= common & (underlined | waved)
		if in := c.bit(p, x, l); in != nil {
			bits = append(bits, bit{in, x.link, l & (strong | underlined | waved | dotted)})
		}
	}
	return c.linked(bits)
}

// commonLook is what all ink of a stretch has in common: a line under all of it
// marks nothing in it.
func (pt *part) commonLook() look {
	all := ^look(0)
	for i := range pt.pieces {
		if x := &pt.pieces[i]; pt.ink(x) {
			all &= x.look
		}
	}
	return all
}

// lookBehind is the look of the next piece with ink behind piece i.
func (pt *part) lookBehind(i int) look {
	for i++; i < len(pt.pieces); i++ {
		if x := &pt.pieces[i]; pt.ink(x) {
			if x.link > 0 {
				return x.look &^ underlined
			}
			return x.look
		}
	}
	return 0
}

// bit gives one piece, without its marks.
func (c *converter) bit(p *paragraph, x *piece, l look) book.Inline {
	span := c.span(p, x.from, x.to)
	switch x.kind {
	case textPiece:
		if l&(raised|lowered) != 0 && hasInk(p.text[x.from:x.to]) {
			return &book.Script{Span: span, Up: l&raised != 0, S: span.Text()}
		}
		return &book.Text{Span: span, S: span.Text()}
	case rubyPiece:
		return &book.Ruby{Span: span, Base: span.Text(), Reading: c.readings[x.ref-1]}
	case breakPiece:
		return &book.LineBreak{Span: span}
	case notePiece:
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
		if bits[0].look&m.look != 0 && hasInk([]byte(draft.Flat(words))) {
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
func (c *converter) flatLines(list []block) (lines [][]book.Inline) {
	add := func(words []book.Inline) {
		words = draft.TrimWords(words)
		if draft.Flat(words) != "" || draft.HasRefs(words) {
			lines = append(lines, words)
		}
	}
	for _, b := range list {
		switch b := b.(type) {
		case *paragraph:
			pt := b.whole()
			words := c.inlines(pt, pt.isHeavy() || c.allBold)
			if b.label.bullet {
				words = append([]book.Inline{&book.Text{Span: c.span(b, 0, 0), S: b.label.text + " "}}, draft.TrimWords(words)...)
				c.made += inkOf([]byte(b.label.text))
				c.once(&ruleNested, b)
			}
			add(words)
			for _, box := range b.boxes {
				lines = append(lines, c.flatLines(box)...)
			}
		case *table:
			if at := b.first(); at != nil {
				c.once(&ruleNested, at)
			}
			c.tables++
			for i := range b.rows {
				for k := range b.rows[i].cells {
					lines = append(lines, c.flatLines(b.rows[i].cells[k].blocks)...)
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
