package proof

import (
	"strings"

	"kanben/book"
)

// mendBlock gives a mended block: k itself if nothing changed, nil if nothing
// is left of it.
func (m *mender) mendBlock(k book.Block, continued bool) book.Block {
	switch k := k.(type) {
	case *book.Heading:
		if h := m.mendHeading(k); h.Label != "" || !isEmpty(h.Text) {
			return h
		}
		return nil
	case *book.Paragraph:
		if p := m.mendParagraph(k, continued); !isEmpty(p.Text) {
			return p
		}
		return nil
	case *book.Quote:
		return m.mendQuote(k)
	case *book.Verse:
		return m.mendVerse(k)
	case *book.List:
		return m.mendList(k)
	case *book.Table:
		return m.mendTable(k)
	case *book.Figure:
		out := *k
		out.Caption, _ = m.mendText(k.Caption, laidLine, false)
		return &out
	case *book.SignOff:
		return m.mendSignOff(k)
	}
	return k
}

// mendQuote mends a quotation's paragraphs. A quotation inside it may go on
// from one to the next.
func (m *mender) mendQuote(q *book.Quote) book.Block {
	continued := make([]bool, len(q.Text))
	next := false
	for i := len(q.Text) - 1; i >= 0; i-- {
		continued[i] = next
		next = goesOn(q.Text[i].Text, next)
	}
	out := *q
	out.Text = nil
	for i, p := range q.Text {
		if p := m.mendParagraph(p, continued[i]); !isEmpty(p.Text) {
			out.Text = append(out.Text, p)
		}
	}
	if len(out.Text) == 0 {
		return nil
	}
	return &out
}

// mendVerse mends a poem: its lines as one, for a quotation may go on over
// several. The space that its author put between half-lines stays.
func (m *mender) mendVerse(v *book.Verse) book.Block {
	out := *v
	out.Title, _ = m.mendText(v.Title, laidLine, false)
	l := &m.line
	l.reset(laidLine)
	for i, in := range v.Lines {
		if i > 0 {
			l.addBreak(v.Span)
		}
		l.addInlines(in)
	}
	m.run(false)
	pieces := l.pieces
	out.Lines = make([][]book.Inline, len(v.Lines))
	for i, in := range v.Lines {
		if i > 0 {
			pieces = pieces[1:]
		}
		if in != nil {
			out.Lines[i], pieces = m.mended(in, pieces)
		}
	}
	out.Source, _ = m.mendText(v.Source, laidLine, false)
	return &out
}

// mendList mends a list's items.
func (m *mender) mendList(l *book.List) book.Block {
	out := *l
	out.Items = make([]book.Item, len(l.Items))
	for i := range l.Items {
		out.Items[i] = l.Items[i]
		m.mendItem(&out.Items[i])
	}
	return &out
}

// mendItem mends an item: label and words as one line. A label that the list's
// notation made (1. or a bullet) stays as it is.
func (m *mender) mendItem(it *book.Item) {
	l := &m.line
	l.reset(paragraphLine)
	label := within(it.Span, it.Label, false)
	if isMadeLabel(it.Label) {
		l.addCode(it.Label, label)
	} else {
		l.add(it.Label, label, false)
	}
	l.addInlines(it.Text)
	m.run(false)
	if !m.untouched(it.Text) {
		pieces := l.pieces
		if it.Label != "" {
			it.Label, pieces = pieces[0].out, pieces[1:]
		}
		it.Text, _ = m.mended(it.Text, pieces)
	}
	if it.Sub != nil {
		it.Sub = m.mendList(it.Sub).(*book.List)
	}
}

// isMadeLabel tells whether a label is one of a list's notation: digits with a
// point or half a bracket, or no number at all.
func isMadeLabel(s string) bool {
	digits := strings.TrimRight(s, ".)")
	return strings.Trim(digits, "0123456789") == "" || !strings.ContainsFunc(s, func(r rune) bool {
		return kinds(han, number, digit, wide, letter).has(kindOf(r))
	})
}

// mendTable mends a table's caption and cells, each by itself.
func (m *mender) mendTable(t *book.Table) book.Block {
	out := *t
	out.Caption, _ = m.mendText(t.Caption, laidLine, false)
	out.Rows = make([][]book.Cell, len(t.Rows))
	for i, row := range t.Rows {
		out.Rows[i] = make([]book.Cell, len(row))
		for k, c := range row {
			out.Rows[i][k].Align = c.Align
			out.Rows[i][k].Text, _ = m.mendText(c.Text, paragraphLine, false)
		}
	}
	return &out
}

// mendSignOff mends the lines of a signature, which keep their spaces: 张　三.
func (m *mender) mendSignOff(s *book.SignOff) book.Block {
	out := *s
	out.Lines = make([][]book.Inline, len(s.Lines))
	for i, in := range s.Lines {
		out.Lines[i], _ = m.mendText(in, laidLine, false)
	}
	return &out
}

// mendOpening mends the lines below a speech's heading, label and words as one.
// They keep their spaces: 张　三.
func (m *mender) mendOpening(lines []book.OpeningLine) []book.OpeningLine {
	if len(lines) == 0 {
		return lines
	}
	out := make([]book.OpeningLine, 0, len(lines))
	for _, o := range lines {
		l := &m.line
		l.reset(laidLine)
		l.add(o.Label, within(o.Span, o.Label, false), false)
		l.addInlines(o.Text)
		m.run(isMade(o.Text))
		if !m.untouched(o.Text) {
			pieces := l.pieces
			if o.Label != "" {
				o.Label, pieces = pieces[0].out, pieces[1:]
			}
			o.Text, _ = m.mended(o.Text, pieces)
		}
		if o.Label != "" || !isEmpty(o.Text) {
			out = append(out, o)
		}
	}
	return out
}

// mendNotes mends a speech's notes. They are new notes all: what leads to the
// old ones is made to lead to them.
func (m *mender) mendNotes(notes []*book.Note) []*book.Note {
	m.notes = nil
	if len(notes) == 0 {
		return notes
	}
	m.notes = make(map[*book.Note]*book.Note, len(notes))
	out := make([]*book.Note, len(notes))
	for i, n := range notes {
		out[i] = &book.Note{Span: n.Span, Number: n.Number}
		m.notes[n] = out[i]
	}
	for i, n := range notes {
		out[i].Text, _ = m.mendText(n.Text, paragraphLine, false)
	}
	return out
}
