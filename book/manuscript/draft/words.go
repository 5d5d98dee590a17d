package draft

import (
	"strings"

	"kanben/book"
	"kanben/book/source"
)

// Flat is the text of inlines in which the outline is found: marks of notes are
// not in it.
func Flat(in []book.Inline) string {
	if len(in) == 1 {
		if t, ok := in[0].(*book.Text); ok {
			return t.S
		}
	}
	var b strings.Builder
	writeFlat(&b, in)
	return b.String()
}

func writeFlat(b *strings.Builder, in []book.Inline) {
	for _, x := range in {
		switch x := x.(type) {
		case *book.Text:
			b.WriteString(x.S)
		case *book.Emphasis:
			writeFlat(b, x.Text)
		case *book.Link:
			writeFlat(b, x.Text)
		case *book.Ruby:
			b.WriteString(x.Base)
		case *book.Script:
			b.WriteString(x.S)
		}
	}
}

// Cut gives the inlines of bytes [from, to) of the flat text. Marks of notes
// are kept wherever they stand: no note is lost with a label.
func Cut(in []book.Inline, from, to int) []book.Inline {
	k := cutter{from: from, to: to}
	return k.cut(in)
}

type cutter struct {
	at       int // bytes of flat text read so far
	from, to int
}

func (k *cutter) cut(in []book.Inline) []book.Inline {
	var out []book.Inline
	for _, x := range in {
		switch x := x.(type) {
		case *book.Text:
			if t := k.text(x); t != nil {
				out = append(out, t)
			}
		case *book.Ruby:
			if k.covers(len(x.Base)) {
				out = append(out, x)
			}
		case *book.Script:
			if k.covers(len(x.S)) {
				out = append(out, x)
			}
		case *book.Emphasis:
			if text := k.cut(x.Text); len(text) > 0 {
				out = append(out, &book.Emphasis{Span: narrowed(x.Span, x.Text, text), Kind: x.Kind, Text: text})
			}
		case *book.Link:
			if text := k.cut(x.Text); len(text) > 0 {
				out = append(out, &book.Link{Span: narrowed(x.Span, x.Text, text), URL: x.URL, Text: text})
			}
		case *book.LineBreak:
			if k.at > k.from && k.at < k.to {
				out = append(out, x)
			}
		default:
			out = append(out, x)
		}
	}
	return out
}

// narrowed is the place of words of which only some were kept: it begins and
// ends with them where others were cut away.
func narrowed(s source.Span, all, kept []book.Inline) source.Span {
	was, is := Extent(all), Extent(kept)
	if was.File != s.File || is.File != s.File {
		return s
	}
	if is.Start > was.Start {
		s.Start = is.Start
	}
	if is.End < was.End {
		s.End = is.End
	}
	return s
}

// covers tells whether the next n bytes are kept; what cannot be parted is kept
// whole.
func (k *cutter) covers(n int) bool {
	k.at += n
	return k.at > k.from && k.at-n < k.to
}

// text gives the kept part of a text, nil if there is none.
func (k *cutter) text(t *book.Text) *book.Text {
	start := k.at
	k.at += len(t.S)
	lo, hi := max(k.from-start, 0), min(k.to-start, len(t.S))
	switch {
	case lo >= hi:
		return nil
	case lo == 0 && hi == len(t.S):
		return t
	}
	part := &book.Text{Span: t.Span, S: t.S[lo:hi]}
	if t.Span.Text() == t.S {
		part.Span = t.Span.Sub(lo, hi)
	}
	return part
}

// TrimWords leaves out the space at the edges of a line.
func TrimWords(in []book.Inline) []book.Inline {
	s := Flat(in)
	end := len(strings.TrimRightFunc(s, IsEdge))
	start := end - len(strings.TrimLeftFunc(s[:end], IsEdge))
	if start == 0 && end == len(s) {
		return in
	}
	return Cut(in, start, end)
}

// Extent is the span from the first inline to the last, nowhere if there are
// none.
func Extent(in []book.Inline) source.Span {
	if len(in) == 0 {
		return source.Span{}
	}
	span := in[0].Place()
	span.End = max(span.End, in[len(in)-1].Place().End)
	return span
}

// WithoutRefs takes the marks of notes away from text that no note can belong
// to.
func WithoutRefs(in []book.Inline) []book.Inline {
	out := in[:0]
	for _, x := range in {
		switch x := x.(type) {
		case *book.NoteRef:
			continue
		case *book.Emphasis:
			x.Text = WithoutRefs(x.Text)
		case *book.Link:
			x.Text = WithoutRefs(x.Text)
		}
		out = append(out, x)
	}
	return out
}

// HasRefs tells whether inlines hold the mark of a note.
func HasRefs(in []book.Inline) bool {
	for _, x := range in {
		switch x := x.(type) {
		case *book.NoteRef:
			return true
		case *book.Emphasis:
			if HasRefs(x.Text) {
				return true
			}
		case *book.Link:
			if HasRefs(x.Text) {
				return true
			}
		}
	}
	return false
}
