package layout

import (
	"unicode"

	"kanben/book"
)

// A PageStart is where a page of the text begins.
type PageStart struct {
	Folio string // the page's number as it is printed
	Chars int    // characters of the running text before it, white space and notes apart
}

// PageStarts tells where the pages of the text begin, so that editions without
// pages can name them, and how many characters the running text has in all.
// Pages without running text are left out.
func (d *Document) PageStarts() (starts []PageStart, chars int) {
	for _, of := range d.texts {
		for i := of[0]; i < of[1]; i++ {
			page := &d.Pages[i]
			before := chars
			for k := range page.Lines {
				if l := &page.Lines[k]; l.Role >= 0 && !d.isNote(l.Role) {
					chars += l.chars()
				}
			}
			if chars > before {
				starts = append(starts, PageStart{page.Folio, before})
			}
		}
	}
	return starts, chars
}

// TextPages gives the pages of the texts of the book, in order: each from an index
// to before another. What stands on others repeats their words.
func (d *Document) TextPages() [][2]int { return d.texts }

// A MatterPage is a printed page around the text: of the title page, the copyright
// page, the contents or the questions.
type MatterPage struct {
	Kind  book.MatterKind
	Folio string // its number as it is printed
	First Listed // of the contents: what it lists first
}

// Listed is an entry of the contents: a speech, from 0, and in it a heading of the
// second depth, from 1, or 0 for the speech itself.
type Listed struct{ Speech, Heading int }

// A matterPlace is such a page and its index among the pages.
type matterPlace struct {
	MatterPage
	page int
}

// Matters are the printed pages around the text, in their order, so that editions
// without pages can name them. Pages that are blank or to be written on are none.
func (d *Document) Matters() []MatterPage {
	out := make([]MatterPage, len(d.matters))
	for i, m := range d.matters {
		out[i] = m.MatterPage
		out[i].Folio = d.Pages[m.page].Folio
	}
	return out
}

// note remembers the pages of a matter from page i on.
func (d *Document) note(m *matterPage, i int) {
	switch m.kind {
	case book.TitlePage, book.Copyright, book.Contents, book.Questions:
	default:
		return
	}
	for n := i; n < len(d.Pages); n++ {
		at := matterPlace{MatterPage{Kind: m.kind}, n}
		if n-i < len(m.lists) {
			at.First = m.lists[n-i]
		}
		d.matters = append(d.matters, at)
	}
}

// isNote tells whether a role belongs to a note.
func (d *Document) isNote(role int32) bool {
	for ; role > 0; role = d.Roles[role].Parent {
		if d.Roles[role].Kind == RoleNote {
			return true
		}
	}
	return false
}

// chars is the characters of a line, white space apart.
func (l *Line) chars() int {
	n := 0
	for i := range l.Runs {
		for _, r := range l.Runs[i].Text {
			if !unicode.IsSpace(r) {
				n++
			}
		}
	}
	return n
}
