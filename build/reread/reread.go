// Package reread reads finished books back: EPUBs, tagged PDFs and the page for
// browsers, of which one wants to know what they say and on which page.
//
// Books of ours are read as they were written: their speeches, paragraphs and
// notes, and their printed pages. Of other programs' it reads what they mark as
// headings and paragraphs. It reads no manuscripts.
package reread

import (
	"errors"
	"strings"

	"kanben/book"
	"kanben/build/geom"
)

// Errors that tell why a book cannot be read back.
var (
	ErrNotBook  = errors.New("nothing in it can be read as a book")
	ErrUntagged = errors.New("the PDF does not say what its text is")
)

// An Edition is a finished book that was read back.
type Edition struct {
	Book   *book.Book // speeches, as text alone; pages that are none, of parts and the like, are Divider
	Name   string     // of the edition, if the book says it: 第2版
	Places []Place    // what stands where, in the order of the text
	Prints []Print    // all pages of the printed book, if they are known
	Trim   geom.Size  // of them

	// Headless says that the file marks no headings of speeches: its speeches are
	// pieces of text, of which Text makes a manuscript.
	Headless bool
}

// Text is all that the book says, a paragraph a line.
func (e *Edition) Text() string {
	var b strings.Builder
	line := func(s string) {
		if s != "" {
			b.WriteString(oneLine.Replace(s) + "\n")
		}
	}
	for _, s := range e.Book.Speeches {
		line(s.Heading())
		s.Lines(func(label string, in []book.Inline) { line(label + book.Plain(in)) })
	}
	return b.String()
}

var oneLine = strings.NewReplacer("\r\n", " ", "\n", " ", "\r", " ")

// A Place is a stretch of text on one printed page.
type Place struct {
	Folio     string // of the page; "" if it is unknown
	Paragraph int    // on its page, from 1; 0 for headings and notes
	Note      bool   // it is a note
	Text      string // without white space
}

// A Print is what a printed page says.
type Print struct {
	Folio     string
	Text      string // without white space
	Furniture string // running head and folio, likewise
}

// pageHeadings are what stands over pages that are none of the speeches'.
var pageHeadings = map[string]bool{
	book.Contents.Heading(): true, book.Questions.Heading(): true, book.Notes.Heading(): true, book.Copyright.Heading(): true,
}

// Squeeze is a text without white space: where books break lines and set white,
// they agree in nothing else.
func Squeeze(s string) string { return strings.Join(strings.Fields(s), "") }

// A writer makes an Edition of the text as it is met.
type writer struct {
	out    *Edition
	speech *book.Speech
	notes  []book.Block // of the speech
	first  int          // of its places
	block  strings.Builder
	kind   kind
	folio  string
	below  string // folio of the page at whose foot the note stands; "" if unknown
	count  int    // paragraphs of the page so far
	from   int    // of the block: where its part on this page begins
	said   bool   // lines of the block were closed already
}

// A kind is what a block is.
type kind uint8

const (
	none kind = iota
	title
	heading
	paragraph
	note
)

func newWriter() *writer { return &writer{out: &Edition{Book: &book.Book{}}} }

// begin begins a speech.
func (w *writer) begin() {
	w.finish()
	w.speech, w.first = &book.Speech{}, len(w.out.Places)
	w.out.Book.Speeches = append(w.out.Book.Speeches, w.speech)
}

// finish ends the speech.
func (w *writer) finish() {
	w.close()
	if w.speech == nil {
		return
	}
	w.speech.Blocks = append(w.speech.Blocks, w.notes...)
	w.speech.Divider = len(w.speech.Blocks) == 0
	if pageHeadings[Squeeze(w.speech.Heading())] {
		w.speech.Divider = true
		w.out.Places = w.out.Places[:w.first] // its text repeats others'
	}
	w.speech, w.notes = nil, nil
}

// page tells that the text goes on on a page.
func (w *writer) page(folio string) {
	if folio == w.folio {
		return
	}
	w.place()
	w.folio, w.count = folio, 0
	if w.kind == paragraph {
		w.count = 1 // it goes on there
	}
}

// open begins a block.
func (w *writer) open(k kind) {
	w.close()
	w.kind = k
	if k == paragraph {
		w.count++
	}
}

// say adds text to the block.
func (w *writer) say(text string) { w.block.WriteString(text) }

// place notes the part of the block that stands on the page.
func (w *writer) place() {
	text := Squeeze(w.block.String()[w.from:])
	w.from = w.block.Len()
	if text == "" || w.speech == nil {
		return
	}
	p := Place{Folio: w.folio, Text: text}
	switch w.kind {
	case paragraph:
		if w.folio != "" {
			p.Paragraph = w.count
		}
	case note:
		p.Folio, p.Note = w.below, true
	}
	w.out.Places = append(w.out.Places, p)
}

// close ends the block.
func (w *writer) close() {
	if w.kind == none {
		return
	}
	if w.line(); !w.said && w.kind == paragraph {
		w.count--
	}
	w.kind, w.said = none, false
}

// line ends a line of the block, which counts as one paragraph on paper.
func (w *writer) line() {
	w.place()
	text := strings.TrimSpace(w.block.String())
	w.said = w.said || text != ""
	if text != "" && w.speech != nil {
		in := []book.Inline{&book.Text{S: text}}
		switch w.kind {
		case title:
			w.speech.Title = append(w.speech.Title, in...)
		case note:
			w.notes = append(w.notes, &book.Paragraph{Text: in})
		default:
			w.speech.Blocks = append(w.speech.Blocks, &book.Paragraph{Text: in})
		}
	}
	w.block.Reset()
	w.from = 0
}

// edition gives what was read, nil if that is nothing.
func (w *writer) edition() *Edition {
	w.finish()
	for _, s := range w.out.Book.Speeches {
		if !s.Divider {
			return w.out
		}
	}
	return nil
}

// A Leaf is what a printed page says of the text: what any two editions tell of
// their pages.
type Leaf struct {
	Body  string   // without white space and notes
	Notes []string // that stand on it, if that is known
}

// Leaves gives the pages that places name, by folio, and all notes in one.
func Leaves(places []Place) (leaves map[string]*Leaf, notes string) {
	leaves = map[string]*Leaf{}
	bodies := map[string]*strings.Builder{}
	var all strings.Builder
	for _, p := range places {
		if p.Note {
			all.WriteString(p.Text)
		}
		if p.Folio == "" {
			continue
		}
		if leaves[p.Folio] == nil {
			leaves[p.Folio], bodies[p.Folio] = &Leaf{}, &strings.Builder{}
		}
		if p.Note {
			leaves[p.Folio].Notes = append(leaves[p.Folio].Notes, p.Text)
		} else {
			bodies[p.Folio].WriteString(p.Text)
		}
	}
	for folio, b := range bodies {
		leaves[folio].Body = b.String()
	}
	return leaves, all.String()
}
