package draft

import (
	"kanben/book"
	"kanben/book/manuscript/outline"
	"kanben/book/source"
)

// A Unit is what the outline calls a line, in a format of paragraphs: a
// paragraph, a heading, or a block of another kind.
type Unit struct {
	Span  source.Span
	Text  string // in which the outline is found
	Words []book.Inline
	Style outline.Style
	Look  outline.Look // if the format shows lines
	Block book.Block   // if Style is outline.Block
}

// BlockUnit makes a unit of a block.
func BlockUnit(b book.Block) Unit {
	span := b.Place()
	return Unit{Span: span, Text: span.Text(), Style: outline.Block, Block: b}
}

// TextUnit makes a unit of a paragraph's words, false if there are none.
func TextUnit(words []book.Inline) (Unit, bool) {
	words = TrimWords(words)
	text := Flat(words)
	if text == "" && !HasRefs(words) {
		return Unit{}, false
	}
	return Unit{Span: Extent(words), Text: text, Words: words}, true
}

// Units are the lines of a manuscript in a format of paragraphs.
type Units []Unit

// Outline finds the outline of units, with o but for styles and looks, and
// notes in m what was found.
func (u Units) Outline(m *Manuscript, o outline.Options) {
	texts := make([]string, len(u))
	m.Lines = make([]source.Span, len(u))
	o.Styles = make([]outline.Style, len(u))
	o.Looks = make([]outline.Look, len(u))
	for i := range u {
		texts[i], m.Lines[i] = u[i].Text, u[i].Span
		o.Styles[i], o.Looks[i] = u[i].Style, u[i].Look
		m.Marked = m.Marked || u[i].Style > outline.Plain
	}
	m.Marked = m.Marked || o.Titled
	m.Outline = outline.Find(texts, o)
}

// Span gives the place of unit i.
func (u Units) Span(i int) source.Span { return u[i].Span }

// Text gives the text of unit i in which the outline was found.
func (u Units) Text(i int) string { return u[i].Text }

// Inlines gives a stretch of unit i.
func (u Units) Inlines(i int, s outline.Stretch) []book.Inline {
	if s.Start == 0 && int(s.End) == len(u[i].Text) {
		return u[i].Words
	}
	return Cut(u[i].Words, int(s.Start), int(s.End))
}

// Paragraph gives unit i as a paragraph.
func (u Units) Paragraph(i int, kind book.ParagraphKind) *book.Paragraph {
	return &book.Paragraph{Span: u[i].Span, Kind: kind, Text: u[i].Words}
}

// Block gives unit i as the block that it is.
func (u Units) Block(i int) book.Block { return u[i].Block }
