package epub_test

import (
	"strings"
	"testing"
	"time"

	"kanben/book"
	"kanben/book/golden"
	"kanben/build/epub"
)

// Everything that can be known of a book.
func TestWholeMetadata(t *testing.T) {
	b := oneSpeech(paragraph("文"))
	b.Meta = book.Meta{
		Title: "依靠群众求胜利", Subtitle: "专题讨论发言稿", Language: "zh-CN",
		People:       []book.Person{{Name: "王明", Role: "主编"}, {Name: "李 华", Role: "整理", Sort: "Li Hua"}, {Name: "John Smith"}, {Name: "赵六", Role: "后勤"}},
		Organisation: "学习小组", Internal: true, Edition: 2, EditionNote: "改正了 12 处错字",
		Date:        time.Date(2024, 10, 1, 0, 0, 0, 0, time.UTC),
		EditionDate: time.Date(2025, 3, 1, 0, 0, 0, 0, time.UTC),
		ISBN:        "978-7-01-000000-8", Series: "学习丛书", SeriesNumber: 3,
		Subjects: []string{"群众路线", " ", "党建"}, Source: "2024 年专题讨论记录", Certifier: "张校对",
	}
	a := unpack(t, b, epub.Options{Modified: b.Meta.Published()})
	golden.Text(t, "metadata.opf", a.files["EPUB/package.opf"])

	b.Meta.Rights, b.Meta.Certifier = "可以自由转发", ""
	opf := unpack(t, b, epub.Options{}).files["EPUB/package.opf"]
	if !strings.Contains(opf, "<dc:rights>可以自由转发</dc:rights>") {
		t.Error("other rights")
	}
	if strings.Contains(opf, "conformsTo") || strings.Contains(opf, "certified") {
		t.Error("claims what nobody checked")
	}
}

// The title page says the subtitle as the printed one does: behind a dash, and
// before a note in the title.
func TestSubtitleOnTheTitlePage(t *testing.T) {
	for _, c := range []struct{ title, subtitle, want string }{
		{"依靠群众求胜利", "专题讨论发言稿", "——专题讨论发言稿"},
		{"依靠群众求胜利", "——专题讨论发言稿", "——专题讨论发言稿"},
		{"依靠群众求胜利【汇编5篇】", "专题讨论发言稿", "——专题讨论发言稿"},
		{"依靠群众求胜利【汇编5篇】", "", "汇编5篇"},
	} {
		b := oneSpeech()
		b.Meta.Title, b.Meta.Subtitle = c.title, c.subtitle
		if page := unpack(t, b, epub.Options{}).files["EPUB/xhtml/title.xhtml"]; !strings.Contains(page, ">"+c.want+"</p>") {
			t.Errorf("%q %q: no %q in\n%s", c.title, c.subtitle, c.want, page)
		}
	}
}
