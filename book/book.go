// Package book is the model of a book of speeches: the seam between what the
// book says (readers, proof) and how it is made (layout, EPUB).
//
// A Book is made by a reader, mended by the proof, and frozen from then on:
// rooms behind the seam share it between goroutines and never change it.
// Block and Inline are closed interfaces, so that a switch over them can
// be checked for completeness; a new kind is one new file here and one case in
// each printer.
package book

import "kanben/book/source"

// A Book is the speeches of one volume and what is known about it.
type Book struct {
	Meta     Meta
	Files    []*source.File // the manuscripts, in reading order
	Speeches []*Speech

	// Front and Back are the pages around the speeches, in their order, if the
	// manifest names them; nil leaves them to the design. A matter that has a
	// text is one of Speeches as well, with number 0.
	Front, Back []Matter
}

// A Speech is one speech, the book's first level (depth 1).
//
// Its heading line is kept in three parts because designs set the label apart:
// 依靠群众求胜利专题讨论发言稿 篇1 has the label 篇1, which trails the words.
// Heading gives the line back in the manuscript's order.
type Speech struct {
	source.Span          // the heading line
	ID          string   // unique in the book, ASCII: s001
	Number      int      // from 1, in book order; 0 for text that stands before the first speech
	Label       string   // 篇1, 第一讲, 【篇一】; "" if the heading has none
	Trailing    bool     // the label stands behind the words
	Gap         string   // what stood between label and words: "", " " or U+3000
	Title       []Inline // the words; empty if the heading is a bare label
	Opening     []OpeningLine
	Blocks      []Block
	Notes       []*Note // in the order of their marks

	// What the manifest says of the speech, beside its opening lines.
	Short      string       // title for running heads; "" if not given
	ShortPlace source.Span  // where the manifest says so, for findings
	PartPlace  source.Span  // likewise
	Part       string       // name of the book's part that it belongs to; "" if the book has none
	Divider    bool         // it is no speech but the page that names a part (WithPartPages): its title is the name
	Allotted   int          // minutes; 0 if not given
	Remark     string       // for the editor: shown with the outline, never printed
	Questions  []*Paragraph // for the study group, printed where an edition asks for them
	Recording  *Recording   // of it being given; nil if there is none
}

// A Recording is the sound of a speech, as the manifest names it.
type Recording struct {
	source.Span
	File string // slash path from the book's folder
}

// TimingEndings are the endings of files beside a recording, of the same name, that
// tell when its words are spoken, in the order in which they are looked for. A
// manuscript of that name ends otherwise.
var TimingEndings = []string{".srt", ".vtt", ".lrc"}

// Heading is the speech's whole heading line: label and words in the
// manuscript's order, with the space the author put between them.
func (s *Speech) Heading() string {
	words := Plain(s.Title)
	if s.Trailing {
		return words + s.Gap + s.Label
	}
	return s.Label + s.Gap + words
}

// Minutes is how long the speech takes: as the manifest says, else by its
// extent at the book's pace (Meta.Pace).
func (s *Speech) Minutes(pace int) int {
	if s.Allotted > 0 {
		return s.Allotted
	}
	return s.Extent().Minutes(pace)
}

// Words is the title without its label; the label if there is nothing else.
func (s *Speech) Words() string {
	if s.Titled() {
		return Plain(s.Title)
	}
	return s.Label
}

// Titled tells whether there are words beside the label, and not the marks of
// its notes alone.
func (s *Speech) Titled() bool { return Plain(Unmarked(s.Title)) != "" }
