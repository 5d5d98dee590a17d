// Package manuscript chooses the reader for each manuscript and joins what they
// read into one book.
package manuscript

import (
	"regexp"

	"kanben/book"
	"kanben/book/diag"
	"kanben/book/source"
)

// Options are the reader's wishes that override what it would find.
type Options struct {
	Title   string         // the book's title
	Speech  *regexp.Regexp // what a speech's heading line looks like
	Explain bool           // keep a Verdict for every line
}

// A Verdict says for one line why it is or is not a heading.
type Verdict struct {
	source.Span
	Kind   string    // title, speech, heading, salutation, closing, break, paragraph, blank
	Rule   string    // the name of the heading rule that decided, "" if none matched
	Reason diag.Text // why, in both languages
}

// A Reading is a book as it was read, before any mending.
type Reading struct {
	Book     *book.Book
	Verdicts []Verdict // in line order, if asked for
}

// Read makes one book of the speeches found in files, in their order.
func Read(files []*source.File, o Options) (*Reading, diag.List) {
	return &Reading{Book: &book.Book{Files: files}}, nil
}
