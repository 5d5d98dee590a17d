package proof

import (
	"strings"
	"unicode/utf8"

	"kanben/book"
	"kanben/book/diag"
	"kanben/book/source"
)

// A mender takes a book's parts apart into lines, has them mended, and puts
// them together again. It serves one goroutine and keeps its room.
type mender struct {
	off       bool
	line      line
	out       writer
	continued []bool // of each block of the speech: a quotation may go on behind it
}

func newMender(o Options) *mender { return &mender{off: o.Off} }

// run mends the line that has been filled in. A mute line has no findings.
func (m *mender) run(mute bool) {
	l := &m.line
	l.load()
	if m.off {
		if l.seen.has(illegal) {
			l.dropIllegal()
		}
	} else {
		l.mend()
	}
	m.out.write(l, mute)
}

// mendTitle gives the book's mended title.
func (m *mender) mendTitle(meta *book.Meta) string {
	if meta.Title == "" {
		return ""
	}
	m.line.reset(headingLine)
	m.line.add(meta.Title, within(meta.Span, meta.Title, false), false)
	m.run(false)
	return m.line.pieces[0].out
}

// mendSpeech gives a mended speech and its findings.
func (m *mender) mendSpeech(s *book.Speech, meta *book.Meta) (*book.Speech, diag.List) {
	m.out.list = nil
	out := *s
	m.mendHead(&out, meta)
	m.findContinued(s.Blocks)
	out.Blocks = make([]book.Block, 0, len(s.Blocks))
	for i, k := range s.Blocks {
		switch k := k.(type) {
		case *book.Heading:
			if h := m.mendHeading(k); h.Label != "" || !isEmpty(h.Text) {
				out.Blocks = append(out.Blocks, h)
			}
		case *book.Paragraph:
			if p := m.mendParagraph(k, m.continued[i]); !isEmpty(p.Text) {
				out.Blocks = append(out.Blocks, p)
			}
		default:
			out.Blocks = append(out.Blocks, k)
		}
	}
	return &out, m.out.list
}

// mendHead mends the speech's heading line: label, gap and words in the
// manuscript's order. The gap is the author's and stays. A speech that has the
// book's title for want of a heading is mended without saying so twice.
func (m *mender) mendHead(s *book.Speech, meta *book.Meta) {
	l := &m.line
	l.reset(headingLine)
	label := within(s.Span, s.Label, s.Trailing)
	gap := source.Span{File: label.File, Start: label.End, End: label.End + int32(len(s.Gap))}
	if s.Trailing {
		gap.Start, gap.End = label.Start-int32(len(s.Gap)), label.Start
	}
	if gap.File == nil || gap.Start < 0 || int(gap.End) > len(gap.File.Text) {
		gap = s.Span
	}
	if s.Trailing {
		l.addInlines(s.Title)
		l.add(s.Gap, gap, true)
		l.add(s.Label, label, false)
	} else {
		l.add(s.Label, label, false)
		l.add(s.Gap, gap, true)
		l.addInlines(s.Title)
	}
	if len(l.pieces) == 0 {
		return
	}
	m.run(s.File != nil && s.File == meta.File && s.Start < meta.End && meta.Start < s.End)
	pieces := l.pieces
	take := func(old *string) {
		if *old != "" {
			*old, pieces = pieces[0].out, pieces[1:]
		}
	}
	if s.Trailing {
		s.Title, pieces = mended(s.Title, pieces)
		take(&s.Gap)
		take(&s.Label)
		return
	}
	take(&s.Label)
	take(&s.Gap)
	s.Title, _ = mended(s.Title, pieces)
}

// mendHeading gives a mended heading, h itself if nothing changed.
func (m *mender) mendHeading(h *book.Heading) *book.Heading {
	l := &m.line
	l.reset(headingLine)
	l.add(h.Label, within(h.Span, h.Label, false), false)
	l.addInlines(h.Text)
	m.run(false)
	if len(l.ops) == 0 {
		return h
	}
	out := *h
	pieces := l.pieces
	if h.Label != "" {
		out.Label, pieces = pieces[0].out, pieces[1:]
	}
	out.Text, _ = mended(h.Text, pieces)
	return &out
}

// mendParagraph gives a mended paragraph, p itself if nothing changed.
func (m *mender) mendParagraph(p *book.Paragraph, continued bool) *book.Paragraph {
	l := &m.line
	l.reset(paragraphLine)
	l.continued = continued
	l.addInlines(p.Text)
	m.run(false)
	if len(l.ops) == 0 {
		return p
	}
	out := *p
	out.Text, _ = mended(p.Text, l.pieces)
	return &out
}

// addInlines adds a row of inlines to the line.
func (l *line) addInlines(in []book.Inline) {
	for _, x := range in {
		switch x := x.(type) {
		case *book.Text:
			l.add(x.S, x.Span, false)
		case *book.LineBreak:
			l.addBreak(x.Span)
		}
	}
}

// mended gives inlines with the texts of their pieces, and the pieces that are
// left over. Texts without change are shared.
func mended(in []book.Inline, pieces []piece) ([]book.Inline, []piece) {
	out := make([]book.Inline, 0, len(in))
	for _, x := range in {
		t, ok := x.(*book.Text)
		switch {
		case !ok:
			out = append(out, x)
			if _, ok := x.(*book.LineBreak); ok {
				pieces = pieces[1:]
			}
		case t.S == "":
			out = append(out, t)
		default:
			if s := pieces[0].out; s != t.S {
				t = &book.Text{Span: t.Span, S: s}
			}
			out = append(out, t)
			pieces = pieces[1:]
		}
	}
	return out, pieces
}

// within finds part in the manuscript's words at span: the first, or the last
// one. Where the manuscript does not have it, it gives span itself.
func within(span source.Span, part string, last bool) source.Span {
	find := strings.Index
	if last {
		find = strings.LastIndex
	}
	at := find(span.Text(), part)
	if at < 0 || part == "" {
		return span
	}
	return span.Sub(at, at+len(part))
}

// isEmpty tells whether inlines hold no text.
func isEmpty(in []book.Inline) bool {
	for _, x := range in {
		if t, ok := x.(*book.Text); !ok || t.S != "" {
			return false
		}
	}
	return true
}

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
		if r, ok := firstVisible(p.Text); ok {
			next = r == '“' || r == '”' || r == '"' || r == '＂'
		}
	}
}

// vanishing are the kinds that no mended line begins with.
const vanishing mask = 1<<space | 1<<invisible | 1<<selector | 1<<illegal

// firstVisible gives the first character that mending cannot remove, false if
// there is none.
func firstVisible(in []book.Inline) (rune, bool) {
	for _, x := range in {
		t, ok := x.(*book.Text)
		if !ok {
			continue
		}
		for at := 0; at < len(t.S); {
			r, size := decode(t.S[at:])
			if !vanishing.has(kindOf(r)) && (r != utf8.RuneError || size > 1) {
				return r, true
			}
			at += size
		}
	}
	return 0, false
}
