package layout

import (
	"kanben/book"
	"kanben/book/diag"
	"kanben/build/style"
)

// A body is the pages of the text, made apart from the front matter, whose
// length is not known yet. Its page and role numbers start from 0.
type body struct {
	doc      Document
	marks    []mark
	heads    []pageHeads
	findings diag.List
	first    int // page of the document on which it begins, once shifted
}

// makeBody cuts the speeches into pages, in order: each starts on the page
// behind the last one of the speech before, or on the recto behind it (T94),
// unless short ones run on.
func makeBody(set []*setSpeech, st *style.Style, d *setter) *body {
	b := &body{}
	b.doc.addRole(RoleDocument, -1, "")
	p := &placer{st: st, doc: &b.doc}
	for _, ss := range runOn(set, st) {
		if st.Opening.Recto && len(b.doc.Pages)%2 == 1 {
			b.doc.Pages = append(b.doc.Pages, blank(false))
			b.heads = append(b.heads, pageHeads{blank: true})
		}
		m := &pageMaker{set: d, st: st, ss: ss, recto: len(b.doc.Pages)%2 == 0}
		b.heads = append(b.heads, p.pages(ss, m.cuts(), m)...)
	}
	b.marks, b.findings = p.marks, p.findings
	return b
}

// shift puts front pages before the body's.
func (b *body) shift(front int) {
	b.first = front
	for i := range b.marks {
		b.marks[i].page += front
	}
}

// number names pages in findings by their folios; from is the first page of the
// text in the document.
func (b *body) number(doc *Document, from int) {
	for i := range b.findings {
		if page, ok := b.findings[i].Args[0].(int); ok {
			b.findings[i].Args[0] = doc.Pages[from+page-1].Folio
		}
	}
}

// furnishAs adds running heads and folios; label names a page of the text and
// gives its number as it is printed.
func (b *body) furnishAs(bk *book.Book, st *style.Style, d *setter, label func(page *Page, n int) string) {
	f := &furnisher{set: d, st: st, book: shorten(bk.Meta.Running(), st.Running.MaxChars), alike: bk.Alike()}
	for i := range b.doc.Pages {
		page := &b.doc.Pages[i]
		f.furnish(page, label(page, i), &b.heads[i])
	}
}

// join appends the body's pages and roles to the document that holds the front
// matter.
func (b *body) join(doc *Document) {
	doc.texts = append(doc.texts, [2]int{len(doc.Pages), len(doc.Pages) + len(b.doc.Pages)})
	offset := int32(len(doc.Roles) - 1) // the body's role 0 is the document's own
	for _, r := range b.doc.Roles[1:] {
		if r.Parent > 0 {
			r.Parent += offset
		}
		doc.Roles = append(doc.Roles, r)
	}
	for i := range b.doc.Pages {
		for j := range b.doc.Pages[i].Lines {
			b.doc.Pages[i].Lines[j].shiftRoles(offset)
		}
		for _, item := range b.doc.Pages[i].Items {
			switch it := item.(type) {
			case *Picture:
				it.Role += offset
			case *Link:
				it.Role += offset
			}
		}
	}
	doc.Pages = append(doc.Pages, b.doc.Pages...)
}

// shiftRoles moves the roles of a line and of those of its runs that have one.
func (l *Line) shiftRoles(by int32) {
	l.Role += by
	for i := range l.Runs {
		if r := &l.Runs[i]; r.Role != 0 {
			r.Role += by
		}
	}
}
