package layout

import (
	"slices"
	"strings"

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
	st = paced(b, scripted(b, st))
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
		Identity: b.Meta.Name(),
		Author:   author(&b.Meta),
		Language: b.Meta.Language,
		Date:     b.Meta.Date,
	}
	doc.addRole(RoleDocument, -1, "")
	f := &fronter{set: d, st: st, doc: doc, book: b, alike: b.Alike()}
	if len(b.Speeches) > 0 {
		d.words = b.Speeches[0].Cohesion() // whose words the front pages share
	}
	front, back := f.front(), f.back()
	texts := f.texts(slices.Concat(front, back), set)
	body := makeBody(f.speeches(set, texts), st, d)

	// All that stands around the text knows its pages before it is made, so that
	// the contents can name them.
	marks := func() []mark { return joinMarks(front, back, texts, body) }
	plan := &contentsPlan{}
	if slices.ContainsFunc(front, func(m book.Matter) bool { return m.Kind == book.Contents }) {
		plan = f.plan(marks())
	}
	before := f.planMatters(front, texts, plan, marks)
	behind := f.planMatters(back, texts, plan, marks)
	doc.Body = placeMatters(before, 0, st)
	if !st.Page.Single {
		doc.Body += doc.Body % 2 // the text begins on a recto
	}
	if st.Front.Roman {
		doc.Front = doc.Body
	}
	body.shift(doc.Body)
	placeMatters(behind, doc.Body+len(body.doc.Pages), st)

	f.makeMatters(before)
	f.pad(doc.Body)
	f.furnish(0)
	body.furnishAs(b, st, d, func(page *Page, n int) string { return f.label(page, doc.Body+n) })
	body.join(doc)
	end := len(doc.Pages)
	f.makeMatters(behind)
	f.furnish(end)

	doc.bookmark(marks(), b)
	body.number(doc, doc.Body)
	list := findings(b, append(all, d.said), body)
	for _, m := range slices.Concat(before, behind) {
		if m.text != nil {
			m.text.number(doc, m.text.first)
			list = append(list, m.text.findings...)
		}
	}
	if w := st.Wants; w.Zh != "" && !fs.Own(st.Body.Role) {
		list.Add(L010.At(b.Meta.Span, w.Zh, w.En))
	}
	return doc, list
}

// author is who made the book: the organisation, else the people without a role,
// else all of them.
func author(m *book.Meta) string {
	if m.Organisation != "" {
		return m.Organisation
	}
	var names, all []string
	for _, p := range m.People {
		all = append(all, p.Name)
		if p.Role == "" {
			names = append(names, p.Name)
		}
	}
	if names == nil {
		names = all
	}
	return strings.Join(names, "、")
}

// setterFor makes a setter for a design.
func setterFor(st *style.Style, fs *fonts.Set) *setter {
	d := newSetter(fs).follow(st.Punctuation)
	d.br.even = int64(st.Even)
	d.it.vertical = st.Page.Vertical
	return d
}

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
