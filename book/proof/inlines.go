package proof

import "kanben/book"

// mendText mends a row of inlines as one line, across the borders of marked
// words, and tells whether anything changed; if nothing did, it gives in
// itself.
func (m *mender) mendText(in []book.Inline, k lineKind, continued bool) ([]book.Inline, bool) {
	return m.mendLine(in, k, continued, false)
}

// mendLine is mendText for a line that may be a block of its own (whole).
func (m *mender) mendLine(in []book.Inline, k lineKind, continued, whole bool) ([]book.Inline, bool) {
	l := &m.line
	l.reset(k)
	l.whole = whole
	l.continued = continued
	l.addInlines(in)
	m.run(false)
	if m.untouched(in) {
		return in, false
	}
	out, _ := m.mended(in, l.pieces)
	return out, true
}

// untouched tells whether a line that holds inlines can be shared as it was:
// no rule changed it, and no mark in it leads to a note that is another now.
func (m *mender) untouched(in []book.Inline) bool {
	return len(m.line.ops) == 0 && (len(m.notes) == 0 || !hasRefs(in))
}

// addInlines adds a row of inlines to the line, with what stands inside them.
// Code, addresses and scripts are kept as typed. The mark of a note is nothing
// to the rules: the comma of 好①, stands beside 好.
func (l *line) addInlines(in []book.Inline) {
	for _, x := range in {
		switch x := x.(type) {
		case *book.Text:
			l.add(x.S, x.Span, false)
		case *book.LineBreak:
			l.addBreak(x.Span)
		case *book.Emphasis:
			if x.Kind == book.Code {
				l.addTyped(x.Text)
			} else {
				l.addInlines(x.Text)
			}
		case *book.Link:
			if isAddress(x) {
				l.addTyped(x.Text)
			} else {
				l.addInlines(x.Text)
			}
		case *book.Ruby:
			l.add(x.Base, within(x.Span, x.Base, false), false)
		case *book.Script:
			l.addCode(x.S, within(x.Span, x.S, false))
		case *book.NoteRef:
		}
	}
}

// addTyped adds inlines that are kept as typed.
func (l *line) addTyped(in []book.Inline) {
	for _, x := range in {
		switch x := x.(type) {
		case *book.Text:
			l.addCode(x.S, x.Span)
		case *book.Emphasis:
			l.addTyped(x.Text)
		default:
			l.addInlines([]book.Inline{x})
		}
	}
}

// isAddress tells whether the words of a link are its own address.
func isAddress(l *book.Link) bool {
	words := book.Plain(l.Text)
	return words != "" && (l.URL == words || l.URL == "mailto:"+words || l.URL == "http://"+words)
}

// mended gives inlines with the texts of their pieces, and the pieces that are
// left over. Texts without change are shared.
func (m *mender) mended(in []book.Inline, pieces []piece) ([]book.Inline, []piece) {
	out := make([]book.Inline, 0, len(in))
	for _, x := range in {
		switch t := x.(type) {
		case *book.Text:
			if t.S == "" {
				break
			}
			if s := pieces[0].out; s != t.S {
				x = &book.Text{Span: t.Span, S: s}
			}
			pieces = pieces[1:]
		case *book.LineBreak:
			pieces = pieces[1:]
		case *book.Emphasis:
			c := *t
			c.Text, pieces = m.mended(t.Text, pieces)
			x = &c
		case *book.Link:
			c := *t
			c.Text, pieces = m.mended(t.Text, pieces)
			x = &c
		case *book.Ruby:
			if t.Base == "" {
				break
			}
			if s := pieces[0].out; s != t.Base {
				x = &book.Ruby{Span: t.Span, Base: s, Reading: t.Reading}
			}
			pieces = pieces[1:]
		case *book.Script:
			if t.S == "" {
				break
			}
			if s := pieces[0].out; s != t.S {
				x = &book.Script{Span: t.Span, Up: t.Up, S: s}
			}
			pieces = pieces[1:]
		case *book.NoteRef:
			if n := m.notes[t.Note]; n != nil {
				x = &book.NoteRef{Span: t.Span, Note: n}
			}
		}
		out = append(out, x)
	}
	return out, pieces
}

// hasRefs tells whether inlines hold the mark of a note.
func hasRefs(in []book.Inline) bool {
	for _, x := range in {
		switch x := x.(type) {
		case *book.NoteRef:
			return true
		case *book.Emphasis:
			if hasRefs(x.Text) {
				return true
			}
		case *book.Link:
			if hasRefs(x.Text) {
				return true
			}
		}
	}
	return false
}

// isEmpty tells whether inlines hold nothing to print.
func isEmpty(in []book.Inline) bool {
	for _, x := range in {
		switch x := x.(type) {
		case *book.Text:
			if x.S != "" {
				return false
			}
		case *book.Emphasis:
			if !isEmpty(x.Text) {
				return false
			}
		case *book.Link:
			if !isEmpty(x.Text) {
				return false
			}
		default:
			return false
		}
	}
	return true
}
