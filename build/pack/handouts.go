package pack

import (
	"crypto/sha256"
	"fmt"
	"slices"
	"strconv"

	"kanben/book"
	"kanben/build/geom"
	"kanben/build/pdf"
	"kanben/build/sheet"
	"kanben/build/style"
	"kanben/fonts"
)

// Names of the pages that every parcel holds.
const (
	QuestionsName = "讨论题.pdf"
	SignInName    = "签到表.pdf"
	ReadingName   = "阅读计划.pdf"
)

// ownASCII are the names of what is made for parcels alone, where names are ASCII.
var ownASCII = map[string]string{
	CoverName: "cover-sheet.pdf", QuestionsName: "questions.pdf", SignInName: "sign-in.pdf", ReadingName: "reading-plan.pdf",
}

// spelled gives a parcel's own pages the names of its files' kind.
func spelled(own []Entry, ascii bool) []Entry {
	if !ascii {
		return own
	}
	named := slices.Clone(own)
	for i := range named {
		if name, ok := ownASCII[named[i].Path]; ok {
			named[i].Path = name
		}
	}
	return named
}

// Rate is how many Han characters are spoken or read in a minute.
type Rate struct{ Speak, Read int }

// UsualRate is the pace if nothing else is said: a convention, not a standard.
var UsualRate = Rate{Speak: book.Pace, Read: 400}

// Handouts makes the pages for the meetings of a group of so many people, 0 if that is
// unknown: the questions that the author wrote, with lines to write on; a list to
// sign; a plan for reading. The book is what the group gets of it: an excerpt has
// pages of its own. A book without questions has no page of them: none are invented.
func Handouts(b *book.Book, rate Rate, people int, fs *fonts.Set) ([]Entry, error) {
	pages := []struct {
		name string
		make func(*handout) bool
	}{
		{QuestionsName, func(h *handout) bool { return h.questions() }},
		{SignInName, func(h *handout) bool { return h.signIn(people) }},
		{ReadingName, func(h *handout) bool { return h.reading(rate) }},
	}
	var entries []Entry
	for _, p := range pages {
		h := &handout{Sheet: sheet.New(fs, geom.A4, p.name[:len(p.name)-len(".pdf")]), book: b}
		h.Meta(b.Meta.Organisation, b.Meta.Language)
		if !p.make(h) {
			continue
		}
		file, err := pdf.Draw(h.Document())
		if err != nil {
			return nil, fmt.Errorf("draw %s: %w", p.name, err)
		}
		data, err := file.Bytes()
		if err != nil {
			return nil, fmt.Errorf("finish %s: %w", p.name, err)
		}
		entries = append(entries, Entry{Path: p.name, Item: &Item{Data: data}, Digest: sha256.Sum256(data)})
	}
	return entries, nil
}

// A handout is a page for a meeting, in the margins of the cover sheet.
type handout struct {
	*sheet.Sheet
	book *book.Book
	y    float64 // the baseline reached
}

// handoutFoot is the lowest baseline of a handout's text.
const handoutFoot = 770

// begin puts the title, and the book's on every page.
func (h *handout) begin(title string) {
	meta := &h.book.Meta
	h.EachPage(func(n int) {
		foot := meta.Running() + "　" + meta.EditionName()
		h.Mark(face(fonts.Song, 9), pt(coverLeft, 800), sheet.Left, foot)
		h.Mark(face(fonts.Song, 9), pt(coverLeft+coverWidth, 800), sheet.Right, strconv.Itoa(n))
	})
	h.Heading(1, tracked(fonts.SongBold, 22, 0.06), pt(coverLeft, 92), sheet.Left, title)
	h.Rule(geom.Rect{X: geom.Points(coverLeft), Y: geom.Points(104), Width: geom.Points(coverWidth), Height: geom.Points(0.5)})
	h.y = 104
}

// room makes sure that so many points are left below, on this page or the next.
func (h *handout) room(points float64) {
	if h.y+points > handoutFoot {
		h.NewPage()
		h.y = 60
	}
}

// lineToWrite puts a blank line to write on, after a label.
func (h *handout) lineToWrite(x, y, width float64, label string) {
	t := face(fonts.Song, 12)
	h.Text(t, pt(x, y), sheet.Left, label)
	from := geom.Points(x+6) + h.Width(t, label)
	h.Rule(geom.Rect{X: from, Y: geom.Points(y + 3), Width: geom.Points(x+width) - from, Height: geom.Points(0.4)})
}

// paragraph puts a text and moves below it.
func (h *handout) paragraph(t style.Type, x, leading float64, text string) {
	end := h.Paragraph(t, pt(x, h.y), geom.Points(coverLeft+coverWidth-x), geom.Points(leading), text)
	h.y = float64(end)/float64(geom.Pt) - leading
}

// questions puts the author's questions, speech by speech.
func (h *handout) questions() bool {
	asked := false
	for _, s := range h.book.Speeches {
		if len(s.Questions) == 0 {
			continue
		}
		if !asked {
			h.begin("讨论题")
			h.y += 30
			h.lineToWrite(coverLeft, h.y, 230, "小组")
			h.lineToWrite(coverLeft+250, h.y, coverWidth-250, "日期")
			asked = true
		}
		const lines, pitch = 4, 24
		h.y += 40
		h.room(24 + 20 + lines*pitch) // a heading keeps its first question
		h.Heading(2, face(fonts.HeiBold, 12.5), pt(coverLeft, h.y), sheet.Left, cutWords(s.Heading(), 36))
		for i, q := range s.Questions {
			h.y += 24
			h.room(20 + lines*pitch)
			h.Text(face(fonts.Song, 10.5), pt(coverLeft, h.y), sheet.Left, strconv.Itoa(i+1)+".")
			h.paragraph(face(fonts.Song, 10.5), coverLeft+18, 17, book.Plain(q.Text))
			for range lines {
				h.y += pitch
				h.Rule(geom.Rect{X: geom.Points(coverLeft + 18), Y: geom.Points(h.y + 3), Width: geom.Points(coverWidth - 18), Height: geom.Points(0.25)})
			}
		}
	}
	return asked
}

// cutWords shortens a heading to n characters.
func cutWords(s string, n int) string {
	if runes := []rune(s); len(runes) > n {
		return string(runes[:n-1]) + "……"
	}
	return s
}

// Rows of a list to sign, on its first page and on others.
const (
	signFirst = 22
	signMore  = 27
	signMost  = 500 // people for whom there are rows: no group meets in greater number
)

// SignRows is how many rows the list to sign has: whole pages, as many as a group
// needs. Groups of as many rows have the same list.
func SignRows(people int) int {
	people = min(people, signMost)
	if people <= signFirst {
		return signFirst
	}
	return signFirst + (people-signFirst+signMore-1)/signMore*signMore
}

// signIn puts a list to sign, of a row for everybody.
func (h *handout) signIn(people int) bool {
	h.begin("签到表")
	h.y += 34
	h.lineToWrite(coverLeft, h.y, 230, "小组")
	h.lineToWrite(coverLeft+250, h.y, coverWidth-250, "主持人")
	h.y += 30
	h.lineToWrite(coverLeft, h.y, 230, "日期")
	h.lineToWrite(coverLeft+250, h.y, coverWidth-250, "地点")
	rows := make([][]string, SignRows(people))
	for i := range rows {
		rows[i] = []string{strconv.Itoa(i + 1)}
	}
	h.Table(&sheet.Table{
		Columns: []sheet.Column{
			{Head: "序号", Width: geom.Points(36)}, {Head: "姓名", Width: geom.Points(110)},
			{Head: "签名", Width: geom.Points(150)}, {Head: "备注", Width: geom.Points(coverWidth - 296)},
		},
		Head: face(fonts.Hei, 10.5), Body: face(fonts.Song, 10.5), Leading: geom.Points(14), Row: geom.Points(25),
		Thick: geom.Points(1.2), Thin: geom.Points(0.25), HeadRule: geom.Points(0.5), Foot: geom.Points(handoutFoot), Top: geom.Points(60),
	}, pt(coverLeft, h.y+22), rows)
	return true
}

// reading puts a plan: how long each speech takes, and who reads it when.
func (h *handout) reading(rate Rate) bool {
	h.begin("阅读计划")
	h.y += 30
	h.lineToWrite(coverLeft, h.y, 230, "小组")
	var rows [][]string
	speak, read := 0, 0
	for _, s := range h.book.Speeches {
		if s.Number == 0 {
			continue
		}
		e := s.Extent()
		speak, read = speak+s.Minutes(rate.Speak), read+e.Minutes(rate.Read)
		rows = append(rows, []string{
			strconv.Itoa(s.Number), s.Heading(), strconv.Itoa(e.Chars),
			strconv.Itoa(s.Minutes(rate.Speak)), strconv.Itoa(e.Minutes(rate.Read)),
		})
	}
	if len(rows) > 1 {
		rows = append(rows, []string{"", "合计", "", strconv.Itoa(speak), strconv.Itoa(read)})
	}
	end := h.Table(&sheet.Table{
		Columns: []sheet.Column{
			{Head: "篇", Width: geom.Points(26)}, {Head: "题目", Width: geom.Points(coverWidth - 26 - 46 - 46 - 46 - 80 - 66)},
			{Head: "字数", Width: geom.Points(46), Align: sheet.Right}, {Head: "讲/分", Width: geom.Points(46), Align: sheet.Right},
			{Head: "读/分", Width: geom.Points(46), Align: sheet.Right}, {Head: "　　主读", Width: geom.Points(80)}, {Head: "日期", Width: geom.Points(66)},
		},
		Head: face(fonts.Hei, 10.5), Body: face(fonts.Song, 10.5), Leading: geom.Points(15), Row: geom.Points(30),
		Thick: geom.Points(1.2), Thin: geom.Points(0.25), HeadRule: geom.Points(0.5), Foot: geom.Points(handoutFoot - 30), Top: geom.Points(60),
	}, pt(coverLeft, h.y+22), rows)
	note := fmt.Sprintf("讲按每分钟 %d 字、读按每分钟 %d 字估算。", rate.Speak, rate.Read)
	h.Text(face(fonts.Kai, 10.5), geom.Point{X: geom.Points(coverLeft), Y: end + geom.Points(22)}, sheet.Left, note)
	return true
}
