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

// FolioOf is the number of the page on which the first matter of a kind begins, ""
// if there is none or it has no pages.
func (d *Document) FolioOf(kind book.MatterKind) string {
	i, ok := d.matters[kind]
	if !ok || i >= len(d.Pages) {
		return ""
	}
	return d.Pages[i].Folio
}

// begin notes that a matter has pages from page i on.
func (d *Document) begin(kind book.MatterKind, i int) {
	if _, ok := d.matters[kind]; ok || i == len(d.Pages) {
		return
	}
	if d.matters == nil {
		d.matters = map[book.MatterKind]int{}
	}
	d.matters[kind] = i
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
