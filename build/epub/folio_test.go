package epub_test

import (
	"strings"
	"testing"

	"kanben/book"
	"kanben/build/epub"
)

// Marks stand before the character that begins the page: between blocks if it
// begins one, and never in a heading. Readings and notes do not count.
func TestFolios(t *testing.T) {
	note := &book.Note{Number: 1, Text: text("不算的注")}
	b := oneSpeech(
		&book.Paragraph{Text: inline("一二 三", &book.NoteRef{Note: note}, &book.Ruby{Base: "四", Reading: "sì"}, "五六")},
		&book.Heading{Level: 1, Text: text("小标题")},
		paragraph("七八九"),
	)
	b.Speeches[0].Notes = []*book.Note{note}
	b.Speeches = append(b.Speeches, &book.Speech{ID: "s002", Title: text("下篇"), Blocks: []book.Block{paragraph("甲乙")}})
	o := epub.Options{Printed: epub.Printed{
		// 标题 6, 一二三①四五六 7, 小标题 3, 七八九 3; 下篇 2, 甲乙 2
		Folios: []epub.Folio{{Label: "1"}, {Label: "2", Chars: 2 + 5}, {Label: "3", Chars: 2 + 7}, {Label: "4", Chars: 2 + 7 + 3 + 1}, {Label: "5", Chars: 2 + 7 + 3 + 3}},
		Chars:  2 + 7 + 3 + 3 + 2 + 2,
		Matters: []epub.Matter{
			{Kind: book.TitlePage, Label: "i"}, {Kind: book.Copyright, Label: "ii", Chapter: "imprint"},
			{Kind: book.Contents, Label: "iii"}, {Kind: book.Contents, Label: "iv", Heading: 1}, {Kind: book.Contents, Label: "v", Speech: 1},
		},
	}}
	a := unpack(t, b, o)
	first, second := a.files["EPUB/xhtml/s001.xhtml"], a.files["EPUB/xhtml/s002.xhtml"]
	mark := func(element, n string) string {
		return `<` + element + ` id="page-` + n + `" epub:type="pagebreak" role="doc-pagebreak" aria-label="第` + n + `页"></` + element + `>`
	}
	for _, want := range []string{
		mark("div", "1") + "\n<header",
		`<rt>sì</rt><rp>）</rp></ruby>` + mark("span", "2") + "五六",
		mark("div", "3") + "\n<section>\n<h2",
		"<p>七" + mark("span", "4") + "八九",
	} {
		if !strings.Contains(first, want) {
			t.Errorf("%s is not in %s", want, first)
		}
	}
	if want := mark("div", "5") + "\n<header"; !strings.Contains(second, want) {
		t.Errorf("%s is not in %s", want, second)
	}
	if opf := a.files["EPUB/package.opf"]; !strings.Contains(opf, `<meta property="pageBreakSource">urn:uuid:`) || !strings.Contains(opf, "pageNavigation") {
		t.Error("the package does not tell of its pages")
	}
	if got := a.pages(t)["EPUB/nav.xhtml"].texts["ol"]; strings.Join(strings.Fields(got[2]), " ") != "i ii iii iv v 1 2 3 4 5" {
		t.Errorf("the list of pages is %q", got)
	}

	front := func(element, n, label string) string {
		return strings.ReplaceAll(mark(element, "m"+n), "第m"+n, "第"+label)
	}
	for _, c := range []struct{ page, want string }{
		{"title", front("div", "1", "i") + "\n<h1"},
		{"title", front("div", "2", "ii") + "\n</section>"}, // there is no chapter for it
		{"contents", front("div", "3", "iii") + "\n<nav"},
		{"contents", "<li>" + front("span", "4", "iv") + `<a href="s001.xhtml#s001-1">`},
		{"contents", "<li>" + front("span", "5", "v") + `<a class="contents-speech" href="s002.xhtml">`},
	} {
		if got := a.files["EPUB/xhtml/"+c.page+".xhtml"]; !strings.Contains(got, c.want) {
			t.Errorf("%s is not in %s", c.want, got)
		}
	}

	b.Speeches = append(b.Speeches, &book.Speech{ID: "imprint", Title: text("版权页")})
	a = unpack(t, b, o)
	if got := a.files["EPUB/xhtml/imprint.xhtml"]; !strings.Contains(got, front("div", "2", "ii")+"\n<header") {
		t.Errorf("the copyright page has no number: %s", got)
	}
	b.Speeches = b.Speeches[:2]

	o.Printed.Chars++ // of another text
	a = unpack(t, b, o)
	if strings.Contains(strings.ReplaceAll(a.files["EPUB/xhtml/s001.xhtml"], "pagebreak", "page-list")+a.files["EPUB/nav.xhtml"], "page-list") {
		t.Error("pages of another text are listed")
	}
}
