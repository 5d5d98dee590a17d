package layout

import (
	"kanben/book"
	"kanben/book/diag"
	"kanben/build/each"
	"kanben/build/style"
	"kanben/fonts"
)

// Compose makes pages of a book. Speeches are set side by side; pages are then
// made in order, since a page knows its side, and the contents page is filled
// in last, from numbers that are known by then. Findings name the manuscript's
// lines.
func Compose(b *book.Book, st *style.Style, fs *fonts.Set) (*Document, diag.List) {
	doc, list := compose(b, st, fs)
	if st.Page.Vertical {
		doc.turn(st)
	}
	return doc, list
}

// compose makes pages on which x runs along the lines and y from row to row.
func compose(b *book.Book, st *style.Style, fs *fonts.Set) (*Document, diag.List) {
	set := make([]*setSpeech, len(b.Speeches))
	all := make([]said, len(b.Speeches), len(b.Speeches)+1)
	pictures := prints(b, st)
	_ = each.Do(len(b.Speeches), func(i int) error {
		d := setterFor(st, fs)
		d.prints = pictures
		set[i] = d.speech(b.Speeches[i], st)
		all[i] = d.said
		return nil
	})
	d := setterFor(st, fs)
	doc := &Document{
		Trim:     st.Page.Trim,
		Title:    b.Meta.Title,
		Author:   b.Meta.Organisation,
		Language: b.Meta.Language,
		Date:     b.Meta.Date,
	}
	doc.addRole(RoleDocument, -1, "")
	f := &fronter{set: d, st: st, doc: doc, book: b, alike: b.Alike()}
	if st.Front.Title {
		doc.Pages = append(doc.Pages, f.titlePage())
	}
	if st.Front.Copyright {
		doc.Pages = append(doc.Pages, f.copyrightPage())
	}
	body := makeBody(set, st, d)
	plan := &contentsPlan{}
	if st.Front.Contents {
		plan = f.plan(body.marks)
	}
	first := len(doc.Pages) // page of the contents
	doc.Body = first + len(plan.pages)
	if !st.Page.Single {
		doc.Body += doc.Body % 2 // the text begins on a recto
	}
	if st.Front.Roman {
		doc.Front = doc.Body
	}
	body.shift(doc.Body)
	if st.Front.Contents {
		doc.Pages = append(doc.Pages, f.contents(plan, body.marks)...)
	}
	for len(doc.Pages) < doc.Body {
		doc.Pages = append(doc.Pages, blank(false))
	}
	f.furnish(first, len(plan.pages))
	body.furnish(b, doc, st, d)
	body.join(doc)
	for _, m := range body.marks {
		if m.depth <= bookmarkDepth {
			doc.Bookmarks = append(doc.Bookmarks, Bookmark{Level: m.depth, Title: m.text, Page: m.page, Y: m.y})
		}
	}
	body.number(doc.Body - doc.Front)
	list := findings(b, append(all, d.said), body)
	if w := st.Wants; w.Zh != "" && !fs.Own(st.Body.Role) {
		list.Add(L010.At(b.Meta.Span, w.Zh, w.En))
	}
	return doc, list
}

// setterFor makes a setter for a design.
func setterFor(st *style.Style, fs *fonts.Set) *setter {
	d := newSetter(fs).follow(st.Punctuation)
	d.br.even = int64(st.Even)
	d.it.vertical = st.Page.Vertical
	return d
}

// bookmarkDepth is how deep the PDF's outline goes (contract.md, "Depth").
const bookmarkDepth = 3

// findings joins what there is to say, in the order of the speeches.
func findings(b *book.Book, all []said, made *body) diag.List {
	var list diag.List
	var lack []lacking
	for _, s := range all {
		list = append(list, s.findings...)
		lack = append(lack, s.lacking...)
	}
	return append(append(list, made.findings...), lackings(b, lack)...)
}
