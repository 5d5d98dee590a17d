package epub_test

import (
	"strings"
	"testing"

	"kanben/book"
	"kanben/book/golden"
	"kanben/build/epub"
)

// Each mark leads to its note, and each note back to its first mark.
func TestNotes(t *testing.T) {
	n := &book.Note{Number: 1, Text: text("注。")}
	same := &book.Note{Number: 1, Text: text("同一个号的注。")}
	unread := &book.Note{Number: 21, Text: text("没有引到的注。")}
	foreign := &book.Note{Number: 9, Text: text("别的篇的注。")}
	b := oneSpeech(&book.Paragraph{Text: inline(
		"一", &book.NoteRef{Note: n}, "二", &book.NoteRef{Note: same}, "三", &book.NoteRef{Note: n},
		"四", &book.NoteRef{Note: foreign}, "五",
		&book.Link{URL: "https://example.org", Text: inline("六", &book.NoteRef{Note: n})},
	)})
	b.Speeches[0].Notes = []*book.Note{n, same, unread, n}
	a := unpack(t, b, epub.Options{})
	golden.Text(t, "notes.xhtml", a.files["EPUB/xhtml/s001.xhtml"])
	a.pages(t) // no id stands twice
}

// Contents, navigation and metadata have titles without the marks of notes.
func TestTitlesWithoutMarks(t *testing.T) {
	a := unpack(t, wholeModel(), epub.Options{})
	for _, name := range []string{"nav.xhtml", "toc.ncx", "package.opf", "xhtml/contents.xhtml"} {
		if strings.ContainsAny(a.files["EPUB/"+name], "①②") {
			t.Errorf("%s has a mark of a note", name)
		}
	}
	alone := oneSpeech(&book.Heading{Level: 1, Text: inline(&book.NoteRef{Note: &book.Note{Number: 3}})})
	if nav := unpack(t, alone, epub.Options{}).files["EPUB/nav.xhtml"]; !strings.Contains(nav, ">③</a>") {
		t.Error("a heading that is a mark alone has no entry")
	}
}
