// Package plain reads plain text manuscripts: one line is one paragraph, blank
// lines say nothing, and the outline package finds headings.
//
// Text is never altered: each run of text is the manuscript's own slice, and
// its span says where. Space at the edges of a line (indents of U+3000, tabs)
// is left out of the span; whatever else stands inside a line is the proof's.
package plain

import (
	"strings"
	"unicode/utf8"

	"kanben/book"
	"kanben/book/manuscript/draft"
	"kanben/book/manuscript/outline"
	"kanben/book/source"
)

// Read reads a manuscript. In one without heads of speeches all text is Front.
func Read(f *source.File, o outline.Options) *draft.Manuscript {
	m := &draft.Manuscript{File: f, Lines: make([]source.Span, f.Lines())}
	r := reader{
		spans:  m.Lines,
		texts:  make([]string, len(m.Lines)),
		parted: strings.IndexByte(f.Text, '\v') >= 0 || strings.Contains(f.Text, "\u2028"),
	}
	for i := range m.Lines {
		line := f.Line(i + 1)
		m.Lines[i] = draft.Trim(line)
		r.texts[i] = m.Lines[i].Text()
		if isAside(line.Sub(0, int(m.Lines[i].Start-line.Start)).Text()) && r.texts[i] != "" {
			if o.Looks == nil {
				o.Looks = make([]outline.Look, len(m.Lines))
			}
			o.Looks[i].Aligned = outline.AlignRight
		}
	}
	m.Outline = outline.Find(r.texts, o)
	draft.Assemble(m, &r)
	return m
}

// aside is how far the space before a line must reach to say that its author
// set it in the middle or on the right: six characters, in half ones. An indent
// is two.
const aside = 12

// isAside tells whether the white space before a line does.
func isAside(white string) bool {
	if len(white) < 3 { // three tabs
		return false
	}
	columns := 0
	for _, r := range white {
		switch {
		case r == '\u3000':
			columns += 2
		case r == '\t':
			columns += 4
		default:
			columns++
		}
	}
	return columns >= aside
}

// A reader turns lines into paragraphs.
type reader struct {
	spans  []source.Span
	texts  []string
	parted bool // some line has a break inside
}

// Span gives the place of line i.
func (r *reader) Span(i int) source.Span { return r.spans[i] }

// Text gives the text of line i.
func (r *reader) Text(i int) string { return r.texts[i] }

// Block gives nothing: lines of plain text are of no kind of their own.
func (r *reader) Block(int) book.Block { return nil }

// A lineParagraph is a paragraph of one run of text, all in one piece of
// memory: a book has tens of thousands of them.
type lineParagraph struct {
	book.Paragraph
	text book.Text
	run  [1]book.Inline
}

// Paragraph gives line i as a paragraph.
func (r *reader) Paragraph(i int, kind book.ParagraphKind) *book.Paragraph {
	span := r.spans[i]
	if r.parted {
		return &book.Paragraph{Span: span, Kind: kind, Text: r.inlines(span)}
	}
	p := &lineParagraph{text: book.Text{Span: span, S: r.texts[i]}}
	p.Span, p.Kind = span, kind
	p.run[0] = &p.text
	p.Text = p.run[:]
	return &p.Paragraph
}

// Inlines gives a stretch of line i.
func (r *reader) Inlines(i int, s outline.Stretch) []book.Inline {
	return r.inlines(r.spans[i].Sub(int(s.Start), int(s.End)))
}

// inlines parts a line at the breaks that its author made inside it (U+000B of
// Word, U+2028).
func (r *reader) inlines(span source.Span) []book.Inline {
	if !r.parted {
		return []book.Inline{&book.Text{Span: span, S: span.Text()}}
	}
	var in []book.Inline
	add := func(from, to int) {
		if piece := draft.Trim(span.Sub(from, to)); piece.Start < piece.End {
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
