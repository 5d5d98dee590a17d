package layout

import (
	"strings"
	"testing"
	"time"

	"kanben/book"
	"kanben/book/golden"
	"kanben/build/style"
	"kanben/fonts"
)

// matterBook is a small book with everything around its speeches.
func matterBook() *book.Book {
	text := func(id, title string) *book.Speech {
		s := speechOf(para(3)).Speeches[0]
		s.ID, s.Number, s.Label, s.Title = id, 0, "", inline(title)
		return s
	}
	b := speechOf(head(1), para(4))
	b.Meta.SetTitle("依靠群众求胜利/专题讨论发言稿")
	b.Meta.Subtitle, b.Meta.Organisation, b.Meta.Contact = "在年终总结会上", "第三学习小组", "渡口图书室"
	b.Meta.People = []book.Person{{Name: "王明", Role: "主编"}, {Name: "李红", Role: "审校"}, {Name: "张三", Role: "审校"}}
	b.Meta.Internal, b.Meta.Edition, b.Meta.EditionNote, b.Meta.Replaces = true, 2, "改正了错字。\n加了一篇。", "第一版"
	b.Meta.Date, b.Meta.ISBN, b.Meta.Place = time.Date(2024, 10, 1, 0, 0, 0, 0, time.UTC), "978-7-02-000220-7", "渡口"
	s := b.Speeches[0]
	s.ID, s.Number, s.Label, s.Title = "s001", 1, "第一讲", inline("群众路线")
	for _, q := range []string{"群众观点为什么不过时？请结合本单位的实际谈一谈，至少举出两个例子来说明您的看法。", "怎样做？", "怎样查？", "怎样改？"} {
		s.Questions = append(s.Questions, &book.Paragraph{Text: inline(q)})
	}
	b.Speeches = []*book.Speech{text("m001", "前言"), text("m002", "学习要求"), s, text("m003", "勘误")}
	b.Front = []book.Matter{
		{Kind: book.Cover}, {Kind: book.TitlePage}, {Kind: book.Copyright}, {Kind: book.Foreword, Speech: "m001"},
		{Kind: book.Contents}, {Kind: book.Requirements, Speech: "m002"},
	}
	b.Back = []book.Matter{
		{Kind: book.Questions}, {Kind: book.Errata, Speech: "m003"}, {Kind: book.Notes, Pages: 2},
		{Kind: book.Blank, Pages: 1}, {Kind: book.Cover},
	}
	return b
}

// TestMatters: all that stands around the text, line by line.
func TestMatters(t *testing.T) {
	st := style.Speech()
	doc, list := Compose(matterBook(), st, fonts.Embedded())
	for _, d := range list {
		t.Errorf("finding %s", d.Code)
	}
	golden.Text(t, "matters.lines", dump(doc, st))
}

// TestMattersInEveryDesign: in each design every text is there once, on a page
// with a name; bookmarks and contents lead to the page that they say.
func TestMattersInEveryDesign(t *testing.T) {
	for _, name := range append(style.Names(), style.VerticalNames()...) {
		choice := style.Choice{Style: strings.TrimSuffix(name, "-vertical"), Vertical: strings.HasSuffix(name, "-vertical")}
		st, err := style.Resolve(choice)
		if err != nil {
			continue // no vertical form of its own
		}
		b := matterBook()
		doc, _ := Compose(b, st, fonts.Embedded())
		folios := map[string]int{}
		for i := range doc.Pages {
			if folios[doc.Pages[i].Folio]++; doc.Pages[i].Folio == "" {
				t.Errorf("%s: page %d has no name", name, i)
			}
			if !st.Page.Single && doc.Pages[i].Recto != (i%2 == 0) {
				t.Errorf("%s: page %d is on the wrong side", name, i)
			}
		}
		for folio, n := range folios {
			if n > 1 {
				t.Errorf("%s: %d pages are called %s", name, n, folio)
			}
		}
		for _, s := range b.Speeches {
			n := 0
			for _, m := range doc.Bookmarks {
				if m.Title == s.Heading() {
					n++
					if text := pageText(&doc.Pages[m.Page]); !strings.Contains(text, s.Words()) {
						t.Errorf("%s: the bookmark %s leads to a page with %q", name, m.Title, text)
					}
				}
			}
			if n != 1 {
				t.Errorf("%s: %d bookmarks for %s", name, n, s.Heading())
			}
		}
		for i := range doc.Pages {
			for _, it := range doc.Pages[i].Items {
				if l, ok := it.(*Link); ok && l.Address == "" {
					if text := pageText(&doc.Pages[l.Page]); !strings.Contains(text, strings.TrimPrefix(l.Text, "第一讲")) {
						t.Errorf("%s: the link %s leads to %q", name, l.Text, text)
					}
				}
			}
		}
		starts, chars := doc.PageStarts()
		want := 0
		for _, s := range b.Speeches {
			want += len([]rune(strings.Join(strings.Fields(s.Heading()), "")))
			s.Lines(func(label string, text []book.Inline) {
				want += len([]rune(label + book.Plain(text)))
			})
		}
		if st.Podium.Rate == 0 && chars != want {
			t.Errorf("%s: %d characters on the pages of the text, %d in the book (%d pages)", name, chars, want, len(starts))
		}
	}
}

func pageText(p *Page) string {
	var b strings.Builder
	for i := range p.Lines {
		b.WriteString(lineText(&p.Lines[i]))
	}
	for _, it := range p.Furniture {
		if l, ok := it.(*FurnitureLine); ok {
			b.WriteString(lineText(&l.Line))
		}
	}
	return b.String()
}

// TestQuestionsByThemselves: a book that names nothing around its text has what
// the design has; questions are printed by themselves.
func TestQuestionsByThemselves(t *testing.T) {
	b := matterBook()
	b.Front, b.Back = nil, nil
	doc, _ := Compose(b, style.Speech(), fonts.Embedded())
	last := pageText(&doc.Pages[len(doc.Pages)-1])
	if !strings.Contains(last, "怎样改") {
		t.Errorf("the last page says %q", last)
	}
	b.Back = []book.Matter{}
	doc, _ = Compose(b, style.Speech(), fonts.Embedded())
	if last := pageText(&doc.Pages[len(doc.Pages)-1]); strings.Contains(last, "怎样改") {
		t.Errorf("a back without questions has %q", last)
	}
}

// TestQuestionsNameTheirSpeech: the name above questions is whole, in as many
// lines as it takes up to three; a speech without a name has its questions too.
func TestQuestionsNameTheirSpeech(t *testing.T) {
	const long = "在全区深入开展群众路线教育实践活动动员大会暨年度先进集体和先进个人表彰大会上的讲话"
	for title, want := range map[string]string{
		"": "学习与思考1.怎样做？", long: long + "1.怎样做？",
		strings.Repeat(long, 4): "……1.怎样做？",
	} {
		b := speechOf(para(4))
		s := b.Speeches[0]
		s.Label, s.Title = "", inline(title)
		s.Questions = []*book.Paragraph{{Text: inline("怎样做？")}}
		doc, _ := Compose(b, style.Speech(), fonts.Embedded())
		if last := pageText(&doc.Pages[len(doc.Pages)-1]); !strings.Contains(last, want) {
			t.Errorf("%q: the page says %q", title, last)
		}
	}
}
