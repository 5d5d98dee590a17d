package proof

import (
	"unicode/utf8"

	"kanben/book"
)

// findContinued tells for each block whether the next one that has any text is a
// paragraph that begins with a double quotation mark, whatever its direction:
// then a quotation may go on in it.
func (m *mender) findContinued(blocks []book.Block) {
	m.continued = append(m.continued[:0], make([]bool, len(blocks))...)
	next := false
	for i := len(blocks) - 1; i >= 0; i-- {
		m.continued[i] = next
		p, ok := blocks[i].(*book.Paragraph)
		if !ok {
			next = false
			continue
		}
		next = goesOn(p.Text, next)
	}
}

// goesOn tells whether a paragraph begins with a double quotation mark; one
// without text says what the next one says.
func goesOn(in []book.Inline, next bool) bool {
	r, ok := firstVisible(in)
	if !ok {
		return next
	}
	return r == '“' || r == '”' || r == '"' || r == '＂'
}

// vanishing are the kinds that no mended line begins with.
const vanishing mask = 1<<space | 1<<invisible | 1<<selector | 1<<illegal

// firstVisible gives the first character that mending cannot remove, false if
// there is none.
func firstVisible(in []book.Inline) (rune, bool) {
	for _, x := range in {
		var r rune
		var ok bool
		switch x := x.(type) {
		case *book.Text:
			r, ok = firstKept(x.S)
		case *book.Emphasis:
			r, ok = firstVisible(x.Text)
		case *book.Link:
			r, ok = firstVisible(x.Text)
		case *book.Ruby:
			r, ok = firstKept(x.Base)
		case *book.Script:
			r, ok = firstKept(x.S)
		}
		if ok {
			return r, true
		}
	}
	return 0, false
}

// firstKept gives the first character of s that mending cannot remove.
func firstKept(s string) (rune, bool) {
	for at := 0; at < len(s); {
		r, size := decode(s[at:])
		if r == '&' {
			if e, n := firstEntity(s[at:]); n > 0 {
				r, size = e, n
			}
		}
		if !vanishing.has(kindOf(r)) && (r != utf8.RuneError || size > 1) {
			return r, true
		}
		at += size
	}
	return 0, false
}
