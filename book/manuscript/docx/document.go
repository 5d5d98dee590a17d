package docx

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
	body      []block
	notes     notes
	figures   []figure
	readings  []string
	addresses []string // where links lead, by their numbers from 1 on
	comments  []*comment
	moved     map[*paragraph]*paragraph // paragraphs that went into others
	seen      Counts
	toc       int // paragraphs of lists of contents
	furniture int // headers and footers with text

	// picture reads a picture by the name that its figure has; nil bytes if there
	// is none, ErrTooLarge if it is larger than any picture may be.
	picture func(part string) ([]byte, error)
	// numberOf gives the automatic number of a paragraph; nil if readers set
	// labels themselves. It is asked in the order of the text.
	numberOf func(p *paragraph) (label, bool)

	file *source.File

	lines   []*paragraph // as they stand in the file
	size    int16        // of the letters of most text, in half points
	allBold bool         // most text is bold: then bold says nothing
	pending []pending
	whole   bool // all of it went into the book
	tallies map[*diag.Rule]*tally
}

// newDocument makes an empty document.
func newDocument() *Document {
	return &Document{
		notes:   notes{index: map[string]int32{}},
		moved:   map[*paragraph]*paragraph{},
		tallies: map[*diag.Rule]*tally{},
	}
}

// Counts are what was seen of a document. Characters are those that show.
type Counts struct {
	Paragraphs, Characters, Notes, Pictures, Tables int

	Whole bool // all of it went into the book

	all     int // characters of all text in the file
	dropped int // of those, what is left out for a reason
	text    int // of those, what is kept
	made    int // characters that Word shows by itself: boxes to tick

	inserted, insertedInk, insertedEnds int
	deleted, deletedInk, deletedEnds    int
	hiddenInk, codeInk, tocInk          int
	pictures, tables                    int
	labels                              int // characters of automatic numbers
}

// notes are the notes of a document, footnotes first.
type notes struct {
	list  []docNote
	index map[string]int32 // by kind and identifier, from 1
}

// A docNote is one note.
type docNote struct {
	note
	gone bool // its mark was deleted or is hidden
}

// A pending finding waits for its place to be known.
type pending struct {
	rule *diag.Rule
	at   *paragraph
	args []any
}

// A tally counts what is reported once for a document.
type tally struct {
	at *paragraph
	n  int
}

// report notes a finding at a paragraph.
func (d *Document) report(rule *diag.Rule, at *paragraph, args ...any) {
	d.pending = append(d.pending, pending{rule, at, args})
}

// foreign notes something that is not read, with what is known of it.
func (d *Document) foreign(at *paragraph, detail string, kind diag.Text) {
	var words diag.Text
	if detail = diag.Shorten(strings.TrimSpace(detail), 40); detail != "" {
		words = diag.Text{Zh: "（" + detail + "）", En: " (" + detail + ")"}
	}
	d.report(&ruleForeign, at, words, kind)
}

// count counts a finding that is made once, at its first paragraph.
func (d *Document) count(rule *diag.Rule, at *paragraph) {
	t := d.tallies[rule]
	if t == nil {
		t = &tally{at: at}
		d.tallies[rule] = t
	}
	t.n++
}

// changed notes the place of the first tracked change.
func (d *Document) changed(at *paragraph) {
	if d.tallies[&ruleChanges] == nil {
		d.tallies[&ruleChanges] = &tally{at: at}
	}
}

// address gives the number of an address, from 1 on.
func (d *Document) address(to string) int32 {
	d.addresses = append(d.addresses, to)
	return int32(len(d.addresses))
}

// File numbers the paragraphs of a document, once all is read, and makes a file
// of its text. Every error is a *source.InputError.
func (d *Document) File(name, format string) (*source.File, error) {
	d.number()
	f, err := source.NewParagraphs(name, format, d.text(), d)
	switch {
	case errors.Is(err, source.ErrEmpty) && len(d.figures) > 0:
		return nil, onlyPictures(name)
	case err != nil:
		return nil, err
	}
	d.file = f
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
