package epub_test

import (
	"fmt"
	"path"
	"strings"
	"testing"

	"kanben/book"
	"kanben/build/epub"
)

// longBook has one speech of a megabyte: headings, notes whose marks stand far
// from them, and a stretch without any heading.
func longBook() *book.Book {
	note := &book.Note{Number: 1, Text: text("很远的注")}
	b := oneSpeech()
	s := b.Speeches[0]
	s.Notes = []*book.Note{note}
	words := strings.Repeat("人民群众是历史的创造者，是真正的英雄。", 60)
	add := func(k book.Block) { s.Blocks = append(s.Blocks, k) }
	add(&book.Paragraph{Text: inline("开头", &book.NoteRef{Note: note})})
	for i := range 6 {
		add(&book.Heading{Level: 1, Text: text(fmt.Sprintf("第%d个问题", i+1))})
		for k := range 3 {
			add(&book.Heading{Level: 2, Text: text(fmt.Sprintf("第%d个小问题", k+1))})
			for range 10 {
				add(paragraph(words))
			}
		}
	}
	add(&book.Heading{Level: 1, Text: text("没有小标题")})
	for range 120 {
		add(paragraph(words))
	}
	add(&book.Paragraph{Text: inline("结尾", &book.NoteRef{Note: note})})
	return b
}

// A long speech is parted before headings, no document is larger than 300 KB,
// and every way still leads where it did.
func TestLongSpeechIsParted(t *testing.T) {
	b := longBook()
	total := 0
	for _, r := range b.PlainText() {
		if r > ' ' {
			total++
		}
	}
	total -= len([]rune("①很远的注"))
	o := epub.Options{Printed: epub.Printed{Chars: total}}
	for at := 0; at < total; at += 700 {
		o.Printed.Folios = append(o.Printed.Folios, epub.Folio{Label: fmt.Sprint(at/700 + 1), Chars: at})
	}
	a := unpack(t, b, o)
	pages := a.pages(t)
	var files []string
	all := ""
	for _, name := range a.names {
		if !strings.HasPrefix(name, "EPUB/xhtml/s001") {
			continue
		}
		files = append(files, path.Base(name))
		all += pages[name].words.String()
		if n := len(a.files[name]); n > 300<<10 || n < 60<<10 {
			t.Errorf("%s has %d bytes", name, n)
		}
	}
	if want := "s001.xhtml s001-p2.xhtml s001-p3.xhtml"; !strings.HasPrefix(strings.Join(files, " "), want) {
		t.Fatalf("files %q", files)
	}
	if unspaced(all) != unspaced(b.PlainText()) {
		t.Error("the text is another")
	}
	checkLinks(t, a, pages)
	if n := len(pages["EPUB/nav.xhtml"].texts["a"]) - 3; n != 1+7+18+len(o.Printed.Folios) {
		t.Errorf("the navigation leads to %d places", n)
	}
	for _, want := range []string{`id="s001-p2"`, "<h2 id=\"s001-"} {
		if page := a.files["EPUB/xhtml/s001-p2.xhtml"]; !strings.Contains(page, want) {
			t.Errorf("the second document has no %s", want)
		}
	}
}

// A speech without headings is parted between paragraphs, and one paragraph
// that is too long by itself stays whole.
func TestPartsWithoutHeadings(t *testing.T) {
	words := strings.Repeat("一二三四五六七八九十", 1000)
	b := oneSpeech()
	s := b.Speeches[0]
	for range 30 {
		s.Blocks = append(s.Blocks, paragraph(words))
	}
	s.Blocks = append(s.Blocks, paragraph(strings.Repeat(words, 12)), paragraph("末段"))
	a := unpack(t, b, epub.Options{})
	all, large := "", 0
	for _, name := range a.names {
		if strings.HasPrefix(name, "EPUB/xhtml/s001") {
			all += a.pages(t)[name].words.String()
			if len(a.files[name]) > 300<<10 {
				large++
			}
		}
	}
	if unspaced(all) != unspaced(b.PlainText()) {
		t.Error("the text is another")
	}
	if large != 1 {
		t.Errorf("%d documents are too large, want the one that cannot be parted", large)
	}
}
