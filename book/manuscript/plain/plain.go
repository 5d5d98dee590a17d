// Package plain reads plain text manuscripts: one line is one paragraph, unless
// lines were wrapped by hand; blank lines say nothing, and the outline package
// finds headings.
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
	"kanben/book/zh"
)

// Read reads a manuscript. In one without heads of speeches all text is Front.
// Lines that were wrapped by hand are joined to paragraphs.
func Read(f *source.File, o outline.Options) *draft.Manuscript {
	m := &draft.Manuscript{File: f, Lines: make([]source.Span, f.Lines())}
	r := reader{
		spans:  m.Lines,
		texts:  make([]string, len(m.Lines)),
		parted: strings.IndexByte(f.Text, '\v') >= 0 || strings.Contains(f.Text, "\u2028"),
	}
	typed := make([]typedLine, len(m.Lines))
	for i := range m.Lines {
		line := f.Line(i + 1)
		m.Lines[i] = draft.Trim(line)
		r.texts[i] = m.Lines[i].Text()
		typed[i] = typedLine{text: r.texts[i], indent: columns(line.Sub(0, int(m.Lines[i].Start-line.Start)).Text())}
		if len(r.texts[i]) <= 2*widestWrap {
			typed[i].width = typed[i].indent + columns(r.texts[i])
		} else {
			typed[i].width = 2 * widestWrap
		}
	}
	o.Looks = looks(typed)
	if w, ok := findWrapping(typed); ok {
		u := r.join(m, typed, &w)
		turnTags(m, u)
		u.Outline(m, o)
		draft.Assemble(m, u)
		return m
	}
	if draft.HasTags(f.Text) {
		u := r.tagged(m, typed)
		u.Outline(m, o)
		draft.Assemble(m, u)
		return m
	}
	m.Outline = outline.Find(r.texts, o)
	draft.Assemble(m, &r)
	return m
}

// tagged makes units of the lines of a text with tags of web pages.
func (r *reader) tagged(m *draft.Manuscript, typed []typedLine) draft.Units {
	units := make(draft.Units, len(typed))
	for i := range typed {
		units[i] = r.unit(i, 1)
		if typed[i].indent >= aside && typed[i].text != "" {
			units[i].Look.Aligned = outline.AlignRight
		}
	}
	turnTags(m, units)
	return units
}

// turnTags turns the tags of web pages in units into what they say.
func turnTags(m *draft.Manuscript, units draft.Units) {
	for i := range units {
		if u := &units[i]; strings.Contains(u.Text, "<") {
			u.Words = draft.TrimWords(m.Tags.Inlines(u.Words))
			u.Text = draft.Flat(u.Words)
		}
	}
}

// looks tells which lines are set in the middle or on the right; nil if none
// is.
func looks(typed []typedLine) []outline.Look {
	var list []outline.Look
	for i := range typed {
		if typed[i].indent < aside || typed[i].text == "" {
			continue
		}
		if list == nil {
			list = make([]outline.Look, len(typed))
		}
		list[i].Aligned = outline.AlignRight
	}
	return list
}

// join makes units of lines that were wrapped by hand: a paragraph each, and
// what is none.
func (r *reader) join(m *draft.Manuscript, typed []typedLine, w *wrapping) draft.Units {
	var units draft.Units
	for i := 0; i < len(typed); {
		n := 1
		for i+n < len(typed) && w.joins(&typed[i+n-1], &typed[i+n]) {
			n++
		}
		units = append(units, r.unit(i, n))
		if typed[i].indent >= aside && typed[i].text != "" {
			units[len(units)-1].Look.Aligned = outline.AlignRight
		}
		if n > 1 {
			m.Joined = append(m.Joined, draft.Joined{Span: units[len(units)-1].Span, Lines: n})
		}
		i += n
	}
	return units
}

// unit makes a unit of n lines from line i on. Nothing stands between Han
// characters where lines are joined, a space between Western words.
func (r *reader) unit(i, n int) draft.Unit {
	words := r.inlines(r.spans[i])
	for k := i + 1; k < i+n; k++ {
		before, _ := utf8.DecodeLastRuneInString(r.texts[k-1])
		after, _ := utf8.DecodeRuneInString(r.texts[k])
		if zh.ClassOf(before).IsWestern() && zh.ClassOf(after).IsWestern() {
			gap := source.Span{File: r.spans[k].File, Start: r.spans[k-1].End, End: r.spans[k].Start}
			words = append(words, &book.Text{Span: gap, S: " "})
		}
		words = append(words, r.inlines(r.spans[k])...)
	}
	if r.texts[i] == "" {
		words = nil
	}
	span := r.spans[i]
	span.End = r.spans[i+n-1].End
	return draft.Unit{Span: span, Text: draft.Flat(words), Words: words}
}

// aside is how far the space before a line must reach to say that its author
// set it in the middle or on the right: six characters, in half ones. An indent
// is two.
const aside = 12

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
