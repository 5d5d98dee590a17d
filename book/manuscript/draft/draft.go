// Package draft turns the lines of a manuscript into its speeches: the steps
// that every reader shares once it knows what its lines are. So TXT and
// Markdown agree on what is a title, a label, a salutation, a closing line.
package draft

import (
	"unicode/utf8"

	"kanben/book"
	"kanben/book/manuscript/outline"
	"kanben/book/source"
	"kanben/book/zh"
)

// A Manuscript is one file as it was read.
type Manuscript struct {
	File     *source.File
	Outline  *outline.Outline
	Lines    []source.Span      // the file's lines without the space at their edges
	Marked   bool               // the format itself marks headings, or says the title
	Meta     Meta               // what the file says of the book, beside its title
	Title    source.Span        // the words of the book's title; nowhere if there is none
	Words    []book.Inline      // the title with its subtitle
	Subtitle []book.Inline      // the end of Words that stands on a line of its own
	Joined   []Joined           // paragraphs made of lines that were wrapped by hand
	Again    []source.Span      // lines that repeat the title before the first speech
	Opening  []book.OpeningLine // of Front, if there are no speeches
	Front    []book.Block       // what stands before the first speech, but for the title
	Notes    []*book.Note       // of Front, and of the title if there are no speeches
	Speeches []*book.Speech     // without numbers and IDs

	Holds    Content       // notes, pictures and tables, as the reader counted them
	Notation bool          // the file has signs that say how text looks: only letters and figures are sure to be text
	Tags     Tags          // of web pages, that were turned into what they say
	Aside    []source.Span // letters and figures that are no text: names of files, addresses, what begins a fence
}

// A Joined is a paragraph that was made of several lines.
type Joined struct {
	source.Span
	Lines int
}

// Lines are the lines of a manuscript. A format of paragraphs calls each
// paragraph a line.
type Lines interface {
	// Span gives the place of line i without the space at its edges.
	Span(i int) source.Span
	// Text gives the text of line i, in which the outline was found.
	Text(i int) string
	// Inlines gives a stretch of line i.
	Inlines(i int, s outline.Stretch) []book.Inline
	// Paragraph gives line i as a paragraph.
	Paragraph(i int, kind book.ParagraphKind) *book.Paragraph
	// Block gives line i as the block that it is, if outline.Other.
	Block(i int) book.Block
}

// Assemble makes the blocks and speeches of m.File from its lines, of which
// m.Outline says what they are. In a manuscript without heads of speeches all
// is Front.
func Assemble(m *Manuscript, lines Lines) {
	a := assembler{Manuscript: m, lines: lines}
	a.assemble()
}

// An assembler turns lines into blocks.
type assembler struct {
	*Manuscript
	lines Lines
}

func (a *assembler) assemble() {
	to := &a.Front
	for i := range a.Outline.Lines {
		switch l := &a.Outline.Lines[i]; l.Kind {
		case outline.Blank:
		case outline.Title:
			a.title(i, l)
		case outline.Speech:
			*to = withoutLastBreaks(*to)
			s := a.speech(i, l)
			a.Speeches = append(a.Speeches, s)
			to = &s.Blocks
			*to = make([]book.Block, 0, a.inkBelow(i))
		case outline.Break:
			if n := len(*to); n > 0 && !isBreak((*to)[n-1]) {
				*to = append(*to, &book.Break{Span: a.lines.Span(i)})
			}
		case outline.Heading:
			*to = append(*to, a.heading(i, l))
		case outline.Salutation:
			*to = append(*to, a.lines.Paragraph(i, book.Salutation))
		case outline.Closing:
			*to = append(*to, a.lines.Paragraph(i, book.Closing))
		case outline.Paragraph:
			*to = append(*to, a.lines.Paragraph(i, book.Body))
		case outline.Other:
			*to = withBlock(*to, a.lines.Block(i))
		case outline.SpeechTitle:
			s := a.Speeches[len(a.Speeches)-1]
			s.Title = append(a.lines.Inlines(i, l.Words), s.Title...) // behind it the notes of its label
			if last, _ := utf8.DecodeLastRuneInString(s.Label); !zh.ClassOf(last).IsMark() {
				s.Gap = " "
			}
		case outline.Subtitle, outline.Occasion, outline.DatePlace, outline.Speaker:
			a.opening(i, l)
		case outline.SignOff:
			*to = a.signOff(*to, i, l)
		}
	}
	*to = withoutLastBreaks(*to)
}

// Head gives what heads the manuscript as one speech: the words of its title,
// and its opening, which the subtitle begins.
func (m *Manuscript) Head() (title []book.Inline, opening []book.OpeningLine) {
	n := len(m.Words) - len(m.Subtitle)
	if n == 0 || n == len(m.Words) {
		return m.Words, m.Opening
	}
	sub := book.OpeningLine{Span: extent(m.Subtitle, m.Title), Kind: book.Subtitle, Text: m.Subtitle}
	return m.Words[:n:n], append([]book.OpeningLine{sub}, m.Opening...)
}

// title keeps a line of the title: its words, its subtitle, or the same again.
func (a *assembler) title(i int, l *outline.Line) {
	switch i {
	case a.Outline.Title:
		a.Words = a.lines.Inlines(i, l.Words)
		a.Title = extent(a.Words, a.lines.Span(i))
	case a.Outline.Subtitle:
		a.Subtitle = a.lines.Inlines(i, l.Words)
		a.Words = append(a.Words, a.Subtitle...)
	default:
		a.Again = append(a.Again, a.lines.Span(i))
	}
}

// extent is the span of a row of inlines; that of their line if there are none.
func extent(in []book.Inline, line source.Span) source.Span {
	if len(in) == 0 {
		return line
	}
	span := in[0].Place()
	span.End = in[len(in)-1].Place().End
	return span
}

// inkBelow is how many blocks the speech headed by line i can have at most.
func (a *assembler) inkBelow(i int) int {
	n := 0
	for k := i + 1; k < len(a.Outline.Lines) && a.Outline.Lines[k].Kind != outline.Speech; k++ {
		if a.Outline.Lines[k].Kind != outline.Blank {
			n++
		}
	}
	return n
}

// speech makes the speech that line l heads.
func (a *assembler) speech(i int, l *outline.Line) *book.Speech {
	s := &book.Speech{Span: a.lines.Span(i), Trailing: l.Trailing}
	line := a.lines.Text(i)
	s.Label = l.Label.Of(line)
	switch {
	case l.Label.Empty() || l.Words.Empty():
	case l.Trailing:
		s.Gap = line[l.Words.End:l.Label.Start]
	default:
		s.Gap = line[l.Label.End:l.Words.Start]
	}
	s.Title = a.words(i, l)
	return s
}

// heading makes the heading of line l.
func (a *assembler) heading(i int, l *outline.Line) *book.Heading {
	h := &book.Heading{Span: a.lines.Span(i), Level: int(l.Level), Likely: l.Likely}
	line := a.lines.Text(i)
	h.Label = l.Label.Of(line)
	if !l.Words.Empty() {
		h.Gap = line[l.Label.End:l.Words.Start]
	}
	h.Text = a.words(i, l)
	return h
}

// words are the words of head or heading i. Of one that is nothing but a label
// they are the marks of its notes.
func (a *assembler) words(i int, l *outline.Line) []book.Inline {
	words := a.lines.Inlines(i, l.Words)
	if l.Words.Empty() && !HasRefs(words) {
		return nil
	}
	return words
}

// openingKinds are the kinds of opening lines.
var openingKinds = map[outline.Kind]book.OpeningKind{
	outline.Subtitle: book.Subtitle, outline.Occasion: book.Occasion,
	outline.DatePlace: book.DatePlace, outline.Speaker: book.Speaker,
}

// opening adds a line of an opening to the speech at hand.
func (a *assembler) opening(i int, l *outline.Line) {
	to := &a.Opening
	if n := len(a.Speeches); n > 0 {
		to = &a.Speeches[n-1].Opening
	}
	line := book.OpeningLine{
		Span: a.lines.Span(i), Kind: openingKinds[l.Kind],
		Label: l.Label.Of(a.lines.Text(i)), Text: a.lines.Inlines(i, l.Words),
	}
	if line.Kind == book.Speaker {
		line.Name = outline.SpeakerName(l.Words.Of(a.lines.Text(i)))
	}
	*to = append(*to, line)
}

// signOff adds a line to the sign-off that ends a list of blocks, or begins
// one.
func (a *assembler) signOff(list []book.Block, i int, l *outline.Line) []book.Block {
	span, words := a.lines.Span(i), a.lines.Inlines(i, l.Words)
	if n := len(list); n > 0 {
		if s, ok := list[n-1].(*book.SignOff); ok {
			s.Lines = append(s.Lines, words)
			s.Span.End = span.End
			return list
		}
	}
	return append(list, &book.SignOff{Span: span, Lines: [][]book.Inline{words}})
}

// withBlock adds a block. A page break where a page begins anyway says nothing:
// before all text of a speech, or behind another one.
func withBlock(list []book.Block, b book.Block) []book.Block {
	if _, ok := b.(*book.PageBreak); ok {
		for len(list) > 0 && isBreak(list[len(list)-1]) {
			list = list[:len(list)-1]
		}
		if len(list) == 0 {
			return list
		}
	}
	return append(list, b)
}

// withoutLastBreaks drops the breaks at the end of a speech, where authors
// draw a line under it, or end the page.
func withoutLastBreaks(list []book.Block) []book.Block {
	for len(list) > 0 && isBreak(list[len(list)-1]) {
		list = list[:len(list)-1]
	}
	return list
}

func isBreak(b book.Block) bool {
	switch b.(type) {
	case *book.Break, *book.PageBreak:
		return true
	}
	return false
}
