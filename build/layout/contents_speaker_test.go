package layout

import (
	"strings"
	"testing"

	"kanben/book"
	"kanben/book/golden"
	"kanben/build/geom"
)

// longName has no room in the column of speakers.
const longName = "机关第三党支部全体党员"

// spokenBook is a book of speeches by people with names of every length, by
// nobody, and with titles that turn over.
func spokenBook() *book.Book {
	b := speechOf()
	b.Speeches = nil
	for i, c := range []struct{ title, by, name string }{
		{"在动员大会上的讲话", "王明", ""},
		{"表态发言", "李红梅", ""},
		{"群众路线是我们党的生命线和根本工作路线，任何时候都不能丢掉这个传家宝", "欧阳文山", ""},
		{"开幕词", "张三（市委书记）", "张三"},
		{"没有发言人的一篇", "", ""},
		{"书面发言", longName, ""},
		{"来信", "Marx", ""},
	} {
		s := &book.Speech{Number: i + 1, Title: inline(c.title), Blocks: []book.Block{head(1), para(2)}}
		if c.by != "" {
			s.SetOpening(book.Speaker, &book.Text{S: c.by})
			s.Opening[0].Name = c.name
		}
		b.Speeches = append(b.Speeches, s)
	}
	return b
}

// TestSpeakersInContents: who gives a speech stands before the page number,
// in line with the others, or below the title; line by line in every design.
func TestSpeakersInContents(t *testing.T) {
	var out strings.Builder
	for _, c := range directions() {
		st := design(t, c)
		doc, list := compose(spokenBook(), st, embedded())
		for _, d := range list {
			if d.Code != "L010" {
				t.Errorf("%s: finding %s", directed(c), d.Code)
			}
		}
		checkEntries(t, doc, st, 14)
		ends := map[geom.Length]bool{}
		for _, name := range []string{"王明", "李红梅", "欧阳文山", "张三", longName, "Marx"} {
			p, l := lineOf(doc, name)
			if l == nil {
				t.Errorf("%s: the contents do not name %s", directed(c), name)
				continue
			}
			if name == longName {
				continue
			}
			ends[l.Baseline.X+l.Measure] = true
			for _, it := range p.Items {
				d, ok := it.(*Dots)
				if ok && d.Right.Y > l.Baseline.Y-st.Page.Leading/2 && d.Right.Y <= l.Baseline.Y && d.Right.X > l.Baseline.X-st.Contents.Speaker.Size/2 {
					t.Errorf("%s: dots run into %s", directed(c), name)
				}
			}
		}
		for i, page := range strings.Split(dump(doc, st), "== page ")[1:] {
			if i < doc.Body && strings.Contains(page, "toci") || strings.Contains(page, "link   →") {
				out.WriteString("== " + directed(c) + ", page " + page)
			}
		}
		if st.Contents.List.Rule == 0 && len(ends) != 1 {
			t.Errorf("%s: names end at %v", directed(c), ends)
		}
	}
	golden.Text(t, "contents-speakers.lines", out.String())
}

// lineOf gives the line before the text that says nothing but some words, and
// its page.
func lineOf(doc *Document, words string) (*Page, *Line) {
	for i := range doc.Pages[:doc.Body] {
		p := &doc.Pages[i]
		for j := range p.Lines {
			if lineText(&p.Lines[j]) == words {
				return p, &p.Lines[j]
			}
		}
	}
	return nil, nil
}
