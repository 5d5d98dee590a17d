package book

import "kanben/book/source"

// An Inline is a part of a line of text: Text, LineBreak, Emphasis, Link,
// Ruby, Script or NoteRef.
type Inline interface {
	Place() source.Span
	inline()
}

// A Text is a run of plain text. S may have been mended; the span still points
// at the manuscript's own words.
type Text struct {
	source.Span
	S string
}

// A LineBreak is a break inside a paragraph that its author made (U+2028,
// U+000B; a backslash or two spaces at a line's end in Markdown).
type LineBreak struct{ source.Span }

// An Emphasis is words that their author marked.
type Emphasis struct {
	source.Span
	Kind EmphasisKind
	Text []Inline
}

// EmphasisKind is how words are marked (T80, T81, T83).
type EmphasisKind uint8

// Kinds of emphasis.
const (
	Dotted     EmphasisKind = iota // 着重号: a dot under each Han character
	Strong                         // set in Hei, never smeared bold
	Code                           // as typed: an inline code span
	ProperName                     // 专名号: a line under a name
	WorkTitle                      // 书名号甲式: a wavy line under a title
)

// A Link is words that lead somewhere. Text is what the author wrote; for a
// bare address it is the address.
type Link struct {
	source.Span
	URL  string
	Text []Inline
}

// A Ruby is words with the reading that their author gave (T82); readings are
// never guessed.
type Ruby struct {
	source.Span
	Base    string
	Reading string
}

// A Script is text set as a superscript or subscript (T46).
type Script struct {
	source.Span
	Up bool
	S  string
}

// A NoteRef is the mark of a note in the text.
type NoteRef struct {
	source.Span
	Note *Note
}

func (*Text) inline()      {}
func (*LineBreak) inline() {}
func (*Emphasis) inline()  {}
func (*Link) inline()      {}
func (*Ruby) inline()      {}
func (*Script) inline()    {}
func (*NoteRef) inline()   {}

// A Note is a note of a speech (T100). Notes are numbered from 1 in each
// speech, in the order of their marks.
type Note struct {
	source.Span
	Number int
	Text   []Inline
}

// Mark is the note's mark as printed: ①…⑳, from 21 on the number in brackets.
func (n *Note) Mark() string {
	if n.Number >= 1 && n.Number <= 20 {
		return string(rune('①' + n.Number - 1))
	}
	return "〔" + decimal(n.Number) + "〕"
}
