package richtext

import (
	"errors"
	"strings"

	"kanben/book/diag"
	"kanben/book/source"
)

// A Document is a document taken apart: its paragraphs, tables, notes and
// pictures in the order of the text, and what its reader counted. A reader fills
// the exported fields, then calls File.
type Document struct {
	Body      []Block
	Notes     Notes
	Figures   []Figure
	Comments  []*Comment
	Moved     map[*Paragraph]*Paragraph // paragraphs that went into others
	Seen      Seen
	TOC       int // paragraphs of lists of contents
	Furniture int // headers and footers with text

	Outside, OutsideInk int // what stands around the text of a web page, and its characters

	// Picture reads a picture by the part that its figure names; nil bytes if
	// there is none, source.ErrTooLarge if it is larger than any picture may be.
	Picture func(part string) ([]byte, error)
	// NumberOf gives the automatic number of a paragraph; nil if the reader sets
	// labels itself. It is asked in the order of the text.
	NumberOf func(p *Paragraph) (Label, bool)

	file      *source.File
	readings  []string
	addresses []string // where links lead, by their numbers from 1 on

	lines   []*Paragraph // as they stand in the file
	size    int16        // of the letters of most text, in half points
	allBold bool         // most text is bold: then bold says nothing
	pending []pending
	tallies map[*diag.Rule]*tally
}

// NewDocument makes an empty document.
func NewDocument() *Document {
	return &Document{
		Notes:   Notes{Index: map[string]int32{}},
		Moved:   map[*Paragraph]*Paragraph{},
		tallies: map[*diag.Rule]*tally{},
	}
}

// Seen is what a reader counts of what it sees, in characters that show and
// in pieces.
type Seen struct {
	All     int // characters of all text in the file
	Dropped int // of those, what is left out for a reason
	Text    int // of those, what is kept
	Made    int // characters that show by themselves: boxes to tick

	// Tracked changes: how many, their characters, and ends of paragraphs.
	Inserted, InsertedInk, InsertedEnds int
	Deleted, DeletedInk, DeletedEnds    int
	HiddenInk, CodeInk, TOCInk          int
	Pictures, Tables                    int
	labels                              int // characters of automatic numbers
}

// Notes are the notes of a document, footnotes first.
type Notes struct {
	List  []Note
	Index map[string]int32 // by kind and identifier, from 1
}

// A Note is a footnote or an endnote.
type Note struct {
	Blocks []Block
	Gone   bool       // its mark was deleted or is hidden
	at     *Paragraph // its first one
	idle   bool       // nothing refers to it: it stands at the end, as text
}

// A pending finding waits for its place to be known.
type pending struct {
	rule *diag.Rule
	at   *Paragraph
	args []any
}

// A tally counts what is reported once for a document.
type tally struct {
	at *Paragraph
	n  int
}

// Report notes a finding at a paragraph.
func (d *Document) Report(rule *diag.Rule, at *Paragraph, args ...any) {
	d.pending = append(d.pending, pending{rule, at, args})
}

// Foreign notes something that is not read, with what is known of it.
func (d *Document) Foreign(at *Paragraph, detail string, kind diag.Text) {
	var words diag.Text
	if detail = diag.Shorten(strings.TrimSpace(detail), 40); detail != "" {
		words = diag.Text{Zh: "（" + detail + "）", En: " (" + detail + ")"}
	}
	d.Report(&ruleForeign, at, words, kind)
}

// Count counts a finding that is made once, at its first paragraph.
func (d *Document) Count(rule *diag.Rule, at *Paragraph) {
	t := d.tallies[rule]
	if t == nil {
		t = &tally{at: at}
		d.tallies[rule] = t
	}
	t.n++
}

// Changed notes the place of the first tracked change.
func (d *Document) Changed(at *Paragraph) {
	if d.tallies[&ruleChanges] == nil {
		d.tallies[&ruleChanges] = &tally{at: at}
	}
}

// Address gives the number of an address, from 1 on.
func (d *Document) Address(to string) int32 {
	d.addresses = append(d.addresses, to)
	return int32(len(d.addresses))
}

// File numbers the paragraphs of a document, once all is read, and makes a file
// of its text. Every error is a *source.InputError.
func (d *Document) File(name, format string) (*source.File, error) {
	d.number()
	repairs := d.turnBack()
	f, err := source.NewParagraphs(name, format, d.text(), d)
	switch {
	case errors.Is(err, source.ErrEmpty) && len(d.Figures) > 0:
		return nil, onlyPictures(name)
	case err != nil:
		return nil, err
	}
	d.file, f.Repaired = f, repairs
	return f, nil
}

// onlyPictures is the error for a document whose pages are pictures: scans, or
// screens that somebody photographed.
func onlyPictures(name string) error {
	return &source.InputError{
		Name: name, Err: source.ErrEmpty,
		Zh: "文档里只有图片，没有文字", En: "there are only pictures in this document, no text",
		HintZh: "图片里的文字要先用手机或电脑的“提取文字”功能识别出来，粘贴到 Word 里，核对一遍",
		HintEn: "recognise the text in the pictures first (OCR), paste it into Word and compare it",
	}
}
