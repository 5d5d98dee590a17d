// Package plain reads plain text manuscripts: one line is one paragraph, blank
// lines say nothing, and the outline package finds headings.
//
// Text is never altered: each run of text is the manuscript's own slice, and
// its span says where. Space at the edges of a line (indents of U+3000, tabs)
// is left out of the span; whatever else stands inside a line is the proof's.
package plain

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"kanben/book"
	"kanben/book/manuscript/outline"
	"kanben/book/source"
)

// A Manuscript is one file as it was read.
type Manuscript struct {
	File     *source.File
	Outline  *outline.Outline
	Lines    []source.Span  // the file's lines without the space at their edges
	Title    source.Span    // the words of the book's title; nowhere if there is none
	Words    []book.Inline  // the title with its subtitle
	Again    []source.Span  // lines that repeat the title before the first speech
	Front    []book.Block   // what stands before the first speech, but for the title
	Speeches []*book.Speech // without numbers and IDs
}

// Read reads a manuscript. In one without heads of speeches all text is Front.
func Read(f *source.File, o outline.Options) *Manuscript {
	m := &Manuscript{File: f, Lines: make([]source.Span, f.Lines())}
	texts := make([]string, len(m.Lines))
	for i := range m.Lines {
		m.Lines[i] = trim(f.Line(i + 1))
		texts[i] = m.Lines[i].Text()
	}
	m.Outline = outline.Find(texts, o)
	r := reader{Manuscript: m, parted: strings.IndexByte(f.Text, '\v') >= 0 || strings.Contains(f.Text, "\u2028")}
	r.read()
	return m
}

// trim leaves out the space and invisible marks at the edges of a line.
func trim(s source.Span) source.Span {
	text := s.Text()
	end := len(strings.TrimRightFunc(text, isEdge))
	start := end - len(strings.TrimLeftFunc(text[:end], isEdge))
	return s.Sub(start, end)
}

// isEdge tells whether r is left out at the edges of a line: white space, and
// byte order marks that stand where files were joined.
func isEdge(r rune) bool {
	if r < utf8.RuneSelf {
		return r == ' ' || r >= '\t' && r <= '\r'
	}
	return r == '\u3000' || r == '\uFEFF' || r == '\u200B' || r < 0x3000 && unicode.IsSpace(r)
}

// A reader turns lines into blocks.
type reader struct {
	*Manuscript
	parted bool // some line has a break inside
}

func (r *reader) read() {
	to := &r.Front
	var speech *book.Speech
	for i := range r.Outline.Lines {
		l, span := &r.Outline.Lines[i], r.Lines[i]
		switch l.Kind {
		case outline.Blank:
		case outline.Title:
			r.title(i, span, l)
		case outline.Speech:
			if speech != nil {
				speech.Blocks = withoutLastBreaks(speech.Blocks)
			}
			speech = r.speech(l, span)
			r.Speeches = append(r.Speeches, speech)
			to = &speech.Blocks
			*to = make([]book.Block, 0, r.inkBelow(i))
		case outline.Break:
			if n := len(*to); n > 0 && !isBreak((*to)[n-1]) {
				*to = append(*to, &book.Break{Span: span})
			}
		case outline.Heading:
			*to = append(*to, r.heading(l, span))
		case outline.Salutation:
			*to = append(*to, r.paragraph(span, book.Salutation))
		case outline.Closing:
			*to = append(*to, r.paragraph(span, book.Closing))
		case outline.Paragraph:
			*to = append(*to, r.paragraph(span, book.Body))
		}
	}
	*to = withoutLastBreaks(*to)
	r.Front = withoutLastBreaks(r.Front)
}

// title keeps a line of the title: its words, its subtitle, or the same again.
func (r *reader) title(i int, span source.Span, l *outline.Line) {
	switch i {
	case r.Outline.Title:
		r.Title = part(span, l.Words)
		r.Words = r.inlines(r.Title)
	case r.Outline.Subtitle:
		r.Words = append(r.Words, r.inlines(span)...)
	default:
		r.Again = append(r.Again, span)
	}
}

// inkBelow is how many blocks the speech headed by line i can have at most.
func (r *reader) inkBelow(i int) int {
	n := 0
	for k := i + 1; k < len(r.Outline.Lines) && r.Outline.Lines[k].Kind != outline.Speech; k++ {
		if r.Outline.Lines[k].Kind != outline.Blank {
			n++
		}
	}
	return n
}

// speech makes the speech that line l heads.
func (r *reader) speech(l *outline.Line, span source.Span) *book.Speech {
	s := &book.Speech{Span: span, Trailing: l.Trailing}
	line := span.Text()
	s.Label = l.Label.Of(line)
	switch {
	case l.Label.Empty() || l.Words.Empty():
	case l.Trailing:
		s.Gap = line[l.Words.End:l.Label.Start]
	default:
		s.Gap = line[l.Label.End:l.Words.Start]
	}
	if !l.Words.Empty() {
		s.Title = r.inlines(part(span, l.Words))
	}
	return s
}

// heading makes the heading of line l.
func (r *reader) heading(l *outline.Line, span source.Span) *book.Heading {
	h := &book.Heading{Span: span, Level: int(l.Level), Likely: l.Likely}
	line := span.Text()
	h.Label = l.Label.Of(line)
	if !l.Words.Empty() {
		h.Gap = line[l.Label.End:l.Words.Start]
		h.Text = r.inlines(part(span, l.Words))
	}
	return h
}

// A lineParagraph is a paragraph of one run of text, all in one piece of
// memory: a book has tens of thousands of them.
type lineParagraph struct {
	book.Paragraph
	text book.Text
	run  [1]book.Inline
}

func (r *reader) paragraph(span source.Span, kind book.ParagraphKind) *book.Paragraph {
	if r.parted {
		return &book.Paragraph{Span: span, Kind: kind, Text: r.inlines(span)}
	}
	p := &lineParagraph{text: book.Text{Span: span, S: span.Text()}}
	p.Span, p.Kind = span, kind
	p.run[0] = &p.text
	p.Text = p.run[:]
	return &p.Paragraph
}

// inlines parts a line at the breaks that its author made inside it (U+000B of
// Word, U+2028).
func (r *reader) inlines(span source.Span) []book.Inline {
	if !r.parted {
		return []book.Inline{&book.Text{Span: span, S: span.Text()}}
	}
	var in []book.Inline
	add := func(from, to int) {
		if piece := trim(span.Sub(from, to)); piece.Start < piece.End {
			in = append(in, &book.Text{Span: piece, S: piece.Text()})
		}
	}
	text, start := span.Text(), 0
	for i, c := range text {
		if c != '\v' && c != '\u2028' {
			continue
		}
		add(start, i)
		start = i + utf8.RuneLen(c)
		in = append(in, &book.LineBreak{Span: span.Sub(i, start)})
	}
	add(start, len(text))
	return in
}

// part gives the span of a stretch of a line.
func part(line source.Span, s outline.Stretch) source.Span {
	return line.Sub(int(s.Start), int(s.End))
}

// withoutLastBreaks drops the breaks at the end of a speech, where authors
// draw a line under it.
func withoutLastBreaks(list []book.Block) []book.Block {
	for len(list) > 0 && isBreak(list[len(list)-1]) {
		list = list[:len(list)-1]
	}
	return list
}

func isBreak(b book.Block) bool {
	_, ok := b.(*book.Break)
	return ok
}
