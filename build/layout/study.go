package layout

import (
	"strconv"

	"kanben/book"
	"kanben/book/source"
	"kanben/build/geom"
	"kanben/build/style"
	"kanben/fonts"
)

// Measures of pages to write on (design.md 1.4), in the book's own body and grid:
// three lines to write on behind a question take four rows of it, and so on a
// page of notes.
const (
	writingRule = geom.Pt / 4
	firstRule   = 14 // of nine: from the last baseline to the first rule, in the grid's pitch
	rulesEach   = 3  // behind a question
	nameRow     = 3  // of the speech that the questions belong to
	nameLines   = 3  // that its name takes at most
	perQuestion = 5  // rows that a question takes besides its lines
	noteRules   = 18
)

// ruled is the distance between rules to write on: 24 pt on a grid of 18.
func ruled(pg *style.Page) geom.Length { return pg.Leading.Times(4, 3) }

// A question is one set question.
type question struct {
	number Line
	lines  []Line
}

// rows is how many rows a question takes.
func (q *question) rows() int { return len(q.lines) + perQuestion }

// A questionPage is a page of questions of one speech.
type questionPage struct {
	begins bool   // the questions of a speech; later pages have no heading
	name   []Line // of the speech
	list   []question
}

// first is the row on which the questions of a page begin.
func (p *questionPage) first() int {
	if !p.begins {
		return 0
	}
	return nameRow + max(1, len(p.name)) + 1
}

// questions plans the pages of questions: each speech begins a page, a question
// is never parted.
func (f *fronter) questions() []questionPage {
	var out []questionPage
	for _, s := range f.book.Speeches {
		if len(s.Questions) == 0 {
			continue
		}
		page := questionPage{begins: true, name: f.speechName(s)}
		row := page.first()
		for i, q := range s.Questions {
			set := f.question(s, i, q)
			if row+set.rows()-1 > f.st.Page.Lines && len(page.list) > 0 {
				out = append(out, page)
				page = questionPage{}
				row = page.first()
			}
			page.list = append(page.list, set)
			row += set.rows()
		}
		out = append(out, page)
	}
	return out
}

// speechName sets the name of a speech above its questions.
func (f *fronter) speechName(s *book.Speech) []Line {
	f.set.words = s.Cohesion()
	t := style.Type{Role: fonts.Kai, Size: f.st.Body.Size}
	words := named(s).Heading()
	lines := f.set.ragged(f.set.display(t, words, s.Span), 0, f.st.Page.Measure)
	if len(lines) > nameLines {
		words = shorten(words, (nameLines-1)*int(f.st.Page.Measure/t.Size))
		lines = f.set.ragged(f.set.display(t, words, s.Span), 0, f.st.Page.Measure)
	}
	return lines
}

// question sets one question: its number, and its text behind it.
func (f *fronter) question(s *book.Speech, i int, q *book.Paragraph) question {
	size := f.st.Body.Size
	f.set.words = s.Cohesion()
	v := voice{f.st.Body.Role, size}
	words := f.set.flow(q.Text, v, f.st)
	return question{
		number: f.set.line(style.Type{Role: fonts.HeiBold, Size: size}, strconv.Itoa(i+1)+".", q.Span),
		lines:  f.set.body(words, q.Span, frame{voice: v, measure: f.st.Page.Measure - 2*size}),
	}
}

// questionPages makes the pages of 学习与思考.
func (f *fronter) questionPages(plan []questionPage) {
	pg, c := &f.st.Page, &f.st.Contents
	for n, p := range plan {
		page := Page{Recto: len(f.doc.Pages)%2 == 0}
		sect := f.doc.addRole(RoleSect, 0, "")
		row := p.first()
		if p.begins {
			heading := f.set.line(c.Heading, book.Questions.Heading(), source.Span{})
			f.headingOf(&page, heading, pg.Y(c.HeadingAt), f.doc.addRole(RoleH1, sect, ""))
			role := f.doc.addRole(RoleP, sect, "")
			for i, l := range p.name {
				f.headingOf(&page, l, pg.Baseline(nameRow+i), role)
			}
			if n == 0 {
				f.doc.Bookmarks = append(f.doc.Bookmarks, Bookmark{Level: 1, Title: book.Questions.Heading(), Page: len(f.doc.Pages)})
			}
		}
		for i := range p.list {
			row = f.placeQuestion(&page, &p.list[i], row, f.doc.addRole(RoleP, sect, ""))
		}
		f.doc.Pages = append(f.doc.Pages, page)
	}
}

// placeQuestion places a question from a row on, and gives the row behind it.
func (f *fronter) placeQuestion(page *Page, q *question, row int, role int32) int {
	pg := &f.st.Page
	left := pg.Left(page.Recto)
	indent := 2 * f.st.Body.Size
	page.add(q.number, left, pg.Baseline(row), role)
	for i, l := range q.lines {
		l.Shift(left+indent, pg.Baseline(row+i))
		l.Role = role
		page.beside(&l)
		page.Lines = append(page.Lines, l)
	}
	last := pg.Baseline(row + len(q.lines) - 1)
	for i := range rulesEach {
		y := last + pg.Leading.Times(firstRule, 9) + geom.Length(i)*ruled(pg)
		page.Items = append(page.Items, &Rule{geom.Rect{X: left + indent, Y: y, Width: pg.Measure - indent, Height: writingRule}})
	}
	return row + q.rows()
}

// notesLabels are what a page of notes asks for.
var notesLabels = []string{"日期", "地点", "主讲"}

// notesPages makes pages to write on (学习笔记).
func (f *fronter) notesPages(n int) {
	pg := &f.st.Page
	for i := range n {
		page := Page{Recto: len(f.doc.Pages)%2 == 0}
		sect := f.doc.addRole(RoleSect, 0, "")
		left := pg.Left(page.Recto)
		size := f.st.Body.Size
		heading := f.set.line(style.Type{Role: fonts.SongBold, Size: size}, book.Notes.Heading(), source.Span{})
		page.add(heading, left, pg.Baseline(0), f.doc.addRole(RoleH1, sect, ""))
		if i == 0 {
			f.doc.Bookmarks = append(f.doc.Bookmarks, Bookmark{Level: 1, Title: book.Notes.Heading(), Page: len(f.doc.Pages)})
		}
		small := style.Type{Role: fonts.Song, Size: size.Times(6, 7)}
		from := left + heading.Measure + 2*size
		slot := (left + pg.Measure - from) / geom.Length(len(notesLabels))
		role := f.doc.addRole(RoleP, sect, "")
		for k, label := range notesLabels {
			l := f.set.line(small, label, source.Span{})
			x := from + geom.Length(k)*slot
			page.Items = append(page.Items, &Rule{geom.Rect{
				X: x + l.Measure + size/4, Y: pg.Baseline(0) + size/7, Width: slot - l.Measure - size.Times(3, 4), Height: writingRule,
			}})
			page.add(l, x, pg.Baseline(0), role)
		}
		top := pg.Baseline(0) + pg.Leading.Times(17, 36)
		page.Items = append(page.Items, &Rule{geom.Rect{X: left, Y: top, Width: pg.Measure, Height: geom.Pt.Times(2, 5)}})
		for k := 1; k <= noteRules; k++ {
			y := top + geom.Length(k)*ruled(pg)
			if y > pg.Baseline(pg.Lines-1)+size {
				break
			}
			page.Items = append(page.Items, &Rule{geom.Rect{X: left, Y: y, Width: pg.Measure, Height: writingRule}})
		}
		f.doc.Pages = append(f.doc.Pages, page)
	}
}
