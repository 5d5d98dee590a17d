package book

import (
	"strconv"

	"kanben/book/source"
)

// A Block is a paragraph-like part of a speech: Heading, Paragraph, Quote,
// Verse, List, Table, Figure, SignOff, Break or PageBreak.
type Block interface {
	Place() source.Span
	block()
}

// A Heading is a heading inside a speech. Level counts from 1 inside the
// speech (depth − 1): 一、 and unnumbered heads are 1, （一） is 2, 1. is 3.
type Heading struct {
	source.Span
	Level  int
	Label  string   // 一、 or （一）、 with its own marks; "" if unnumbered
	Gap    string   // the author's space between label and words, often ""
	Text   []Inline // the words
	Likely bool     // found by its look alone: listed for confirmation
}

// PlainText is label and words together, with the space the author put between
// them.
func (h *Heading) PlainText() string { return h.Label + h.Gap + Plain(h.Text) }

// A Paragraph is a paragraph of a speech.
type Paragraph struct {
	source.Span
	Kind ParagraphKind
	Text []Inline
}

// ParagraphKind is the part a paragraph plays in a speech (T13).
type ParagraphKind uint8

// Kinds of paragraphs.
const (
	Body       ParagraphKind = iota
	Salutation               // 称呼: 同志们： set flush left
	Closing                  // 谢谢大家！ an ordinary indented paragraph, classed for the EPUB
)

// A Quote is words of another, set apart in Kai (T16). It holds paragraphs.
type Quote struct {
	source.Span
	Text []*Paragraph
}

// A Verse is a poem or couplet: its lines are its author's (T17). Stanzas are
// parted by an empty line.
type Verse struct {
	source.Span
	Title  []Inline   // nil if it has none
	Lines  [][]Inline // an empty line parts two stanzas
	Source []Inline   // who wrote it, without the dash; nil if not given
}

// A List is items with numbers or marks (T99).
type List struct {
	source.Span
	Items []Item
}

// An Item is one item of a list. Its label is printed as it stands.
type Item struct {
	source.Span
	Label string // （1） ① 1. or "·" for an item without number
	Text  []Inline
	Sub   *List // a list inside the item, or nil
}

// A Table is rows of cells; the first Heads rows are its head (T102).
type Table struct {
	source.Span
	Caption []Inline // nil if it has none
	Heads   int
	Rows    [][]Cell // all rows have the same number of cells
}

// A Cell is one cell of a table.
type Cell struct {
	Text  []Inline
	Align Align
}

// Align is how a cell's text stands in its column.
type Align uint8

// Alignments.
const (
	AlignLeft Align = iota
	AlignCentre
	AlignRight
)

// A Figure is a picture with its caption (T102). Name is the file's name as the
// author gave it; Data its bytes, PNG, JPEG or GIF, nil if there is no such file, which its reader has
// reported.
type Figure struct {
	source.Span
	Name    string
	Data    []byte
	Alt     string
	Caption []Inline
}

// Words is what a figure says in the text: its caption; without one, what the
// picture shows, if the picture itself is not there.
func (f *Figure) Words() []Inline {
	if f.Caption != nil || f.Data != nil || f.Alt == "" {
		return f.Caption
	}
	return []Inline{&Text{Span: f.Span, S: f.Alt}}
}

// A SignOff is a speech's end: name and date (落款, T13).
type SignOff struct {
	source.Span
	Lines [][]Inline
}

// A Break is an authorial section break: one blank grid line (T12). Its span
// is the line of the manuscript that made it (＊＊＊, ---).
type Break struct{ source.Span }

// A PageBreak makes the text go on at a page head.
type PageBreak struct{ source.Span }

func (*Heading) block()   {}
func (*Paragraph) block() {}
func (*Quote) block()     {}
func (*Verse) block()     {}
func (*List) block()      {}
func (*Table) block()     {}
func (*Figure) block()    {}
func (*SignOff) block()   {}
func (*Break) block()     {}
func (*PageBreak) block() {}

func decimal(n int) string { return strconv.Itoa(n) }
