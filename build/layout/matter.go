package layout

import (
	"slices"

	"kanben/book"
	"kanben/build/style"
)

// A matterPage is one kind of what stands around the text, planned: it knows how
// many pages it takes before any of them is made.
type matterPage struct {
	kind  book.MatterKind
	pages int
	recto bool   // begins on a recto
	verso bool   // begins on a verso
	text  *body  // of a text
	made  func() // adds its pages

	lists []Listed // of the contents: what each page lists first
}

// front gives what stands before the text: as the manifest names it, as far as
// the design has it; else as the design has it.
func (f *fronter) front() []book.Matter {
	has := &f.st.Front
	list := f.book.Front
	if list == nil {
		list = []book.Matter{{Kind: book.TitlePage}, {Kind: book.Copyright}, {Kind: book.Contents}}
	}
	return slices.DeleteFunc(slices.Clone(list), func(m book.Matter) bool {
		switch m.Kind {
		case book.TitlePage:
			return !has.Title
		case book.Copyright:
			return !has.Copyright
		case book.Contents:
			return !has.Contents
		case book.Cover:
			return true // it is put around the whole (AddCovers)
		}
		return m.Speech == "" && !f.furnished()
	})
}

// back gives what stands behind the text. The questions of speeches are printed
// by themselves if the manifest says nothing of the back.
func (f *fronter) back() []book.Matter {
	list := f.book.Back
	if list == nil && f.book.AsksQuestions() {
		list = []book.Matter{{Kind: book.Questions}}
	}
	return slices.DeleteFunc(slices.Clone(list), func(m book.Matter) bool {
		switch m.Kind {
		case book.Cover, book.TitlePage, book.Contents:
			return true // they stand in front, or around the whole
		case book.Copyright:
			return !f.st.Front.Copyright
		}
		return m.Speech == "" && !f.furnished()
	})
}

// furnished tells whether the design is for a book on paper, with pages to write
// on and blank ones.
func (f *fronter) furnished() bool { return !f.st.Page.Single && f.st.Podium.Rate == 0 }

// texts gives the texts of a list of matters, each set to pages of its own; a
// design to speak from has them among the speeches.
func (f *fronter) texts(list []book.Matter, set []*setSpeech) map[string]*body {
	texts := map[string]*body{}
	if f.st.Podium.Rate > 0 {
		return texts
	}
	for _, m := range list {
		i := slices.IndexFunc(f.book.Speeches, func(s *book.Speech) bool { return m.Speech != "" && s.ID == m.Speech })
		if i >= 0 {
			texts[m.Speech] = makeBody(set[i:i+1], f.st, f.set)
		}
	}
	return texts
}

// speeches gives those that are no texts of matters.
func (f *fronter) speeches(set []*setSpeech, texts map[string]*body) []*setSpeech {
	if len(texts) == 0 {
		return set
	}
	var out []*setSpeech
	for i, s := range set {
		if texts[f.book.Speeches[i].ID] == nil {
			out = append(out, s)
		}
	}
	return out
}

// planMatters plans the pages of a list of matters.
func (f *fronter) planMatters(list []book.Matter, texts map[string]*body, p *contentsPlan, marks func() []mark) []matterPage {
	var out []matterPage
	one := func(page func() Page) func() {
		return func() { f.doc.Pages = append(f.doc.Pages, page()) }
	}
	for _, m := range list {
		switch m.Kind {
		case book.TitlePage:
			out = append(out, matterPage{kind: m.Kind, pages: 1, recto: true, made: one(f.titlePage)})
		case book.Copyright:
			out = append(out, matterPage{kind: m.Kind, pages: 1, verso: true, made: one(f.copyrightPage)})
		case book.Contents:
			out = append(out, matterPage{kind: m.Kind, pages: len(p.pages), recto: len(p.pages) > 0, lists: p.firsts(), made: func() {
				f.doc.Pages = append(f.doc.Pages, f.contents(p, marks())...)
			}})
		case book.Questions:
			plan := f.questions()
			out = append(out, matterPage{kind: m.Kind, pages: len(plan), made: func() { f.questionPages(plan) }})
		case book.Notes:
			out = append(out, matterPage{kind: m.Kind, pages: max(m.Pages, 1), made: func() { f.notesPages(max(m.Pages, 1)) }})
		case book.Blank:
			out = append(out, matterPage{kind: m.Kind, pages: max(m.Pages, 1), made: func() { f.pad(len(f.doc.Pages) + max(m.Pages, 1)) }})
		default:
			if text := texts[m.Speech]; text != nil {
				out = append(out, matterPage{kind: m.Kind, pages: len(text.doc.Pages), recto: true, text: text})
			}
		}
	}
	return out
}

// start is where a matter begins if at pages stand before it.
func (m *matterPage) start(at int, single bool) int {
	if !single && (m.recto && at%2 == 1 || m.verso && at%2 == 0) {
		return at + 1
	}
	return at
}

// placeMatters gives where the pages of a list end if at pages stand before them. Texts
// learn their places.
func placeMatters(list []matterPage, at int, st *style.Style) int {
	for i := range list {
		m := &list[i]
		at = m.start(at, st.Page.Single)
		if m.text != nil {
			m.text.shift(at)
		}
		at += m.pages
	}
	return at
}

// makeMatters makes the pages of a list, in order.
func (f *fronter) makeMatters(list []matterPage) {
	for i := range list {
		m := &list[i]
		f.pad(m.start(len(f.doc.Pages), f.st.Page.Single))
		from := len(f.doc.Pages)
		if m.text != nil {
			m.text.furnishAs(f.book, f.st, f.set, func(page *Page, n int) string { return f.label(page, from+n) })
			m.text.join(f.doc)
		} else {
			m.made()
		}
		f.ranges = append(f.ranges, matterRange{m.kind, from, len(f.doc.Pages)})
		f.doc.note(m, from)
	}
}

// A matterRange is the pages of a matter.
type matterRange struct {
	kind     book.MatterKind
	from, to int
}

// pad adds blank pages up to a number of them.
func (f *fronter) pad(to int) {
	for len(f.doc.Pages) < to {
		f.doc.Pages = append(f.doc.Pages, blank(len(f.doc.Pages)%2 == 0))
	}
}

// joinMarks gives the marks of all texts, in the order of the book's speeches.
func joinMarks(front, back []book.Matter, texts map[string]*body, all *body) []mark {
	var marks []mark
	add := func(list []book.Matter) {
		for _, m := range list {
			if text := texts[m.Speech]; text != nil {
				marks = append(marks, text.marks...)
			}
		}
	}
	add(front)
	marks = append(marks, all.marks...)
	add(back)
	return marks
}
