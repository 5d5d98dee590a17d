// Package proof mends the punctuation and form of a book by numbered rules
// (typesetting.md, part G: T60–T72; GB/T 15834 and 15835).
//
// Mend reads every line that people will see: the book's title, the headings of
// speeches, the headings inside them, paragraphs. It works on a line at a time,
// as a row of cells that know where they stood in the manuscript, and applies
// families of rules, one file each, until none changes anything. So every
// repair has its exact place, and mending twice equals mending once.
//
// Han characters never change, but for radical signs that stand for them
// (P072). What is uncertain is left and reported. The manuscript is never
// touched.
package proof

import (
	"slices"
	"strings"

	"kanben/book"
	"kanben/book/diag"
)

// Mend gives the mended book and the findings, in the order of the text; b is
// not changed. What needs no mending is shared between the two books. Speeches
// are independent of one another and are mended side by side.
func Mend(b *book.Book, o Options) (*book.Book, diag.List) {
	out := *b
	out.Speeches = make([]*book.Speech, len(b.Speeches))
	set := newSettings(&o, b)
	title := newMender(set)
	out.Meta.Title = title.mendTitle(&b.Meta)
	title.mendMeta(&out.Meta)
	title.lookAtParts(b.Speeches)
	lists := make([]diag.List, len(b.Speeches))
	sideBySide(len(b.Speeches), func() func(int) {
		m := newMender(set)
		return func(i int) {
			out.Speeches[i], lists[i] = m.mendSpeech(b.Speeches[i], &b.Meta)
		}
	})
	out.Speeches = slices.DeleteFunc(out.Speeches, isGone)
	if o.Thorough && o.Level != None {
		lists = append(lists, lookWhole(&out, set))
	}
	return &out, join(title.out.list, lists)
}

// isGone tells whether nothing is left of a preface that was made of a website's
// words above the first title: its heading is the program's own.
func isGone(s *book.Speech) bool {
	return s.Number == 0 && strings.HasPrefix(s.ID, "p") && len(s.Blocks) == 0 && isMade(s.Title)
}

// join makes one list of the lists of the title and of the speeches.
func join(list diag.List, lists []diag.List) diag.List {
	n := len(list)
	for _, l := range lists {
		n += len(l)
	}
	if n == 0 {
		return nil
	}
	all := append(make(diag.List, 0, n), list...)
	for _, l := range lists {
		all = append(all, l...)
	}
	return all
}
