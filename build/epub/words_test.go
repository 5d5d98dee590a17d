package epub_test

import (
	"regexp"
	"strings"
	"testing"

	"kanben/book"
	"kanben/build/epub"
	"kanben/fonts"
)

// westernWords is a book with what Western words, people and wanted lines bring.
func westernWords() *book.Book {
	b := oneSpeech(&book.Paragraph{Text: inline(dots("读过Das Kapital，第3章说it’s"), "之后，The Good Earth也internationalization。")})
	b.Meta.SetTitle("依靠群众/求胜利")
	b.Meta.People = []book.Person{{Name: "王明", Role: "主编"}, {Name: "李红", Role: "主编"}, {Name: "张三", Role: "校对"}}
	b.Meta.Organisation = "某某社区"
	return b
}

// Emphasised Western words are in italics, without dots; English is told.
func TestWesternWordsInMarkup(t *testing.T) {
	files := unpack(t, westernWords(), epub.Options{Fonts: fonts.Embedded()}).files
	for _, want := range []string{
		`<em>读过<span class="undotted italic english" lang="en" xml:lang="en">Das Kapital</span><span class="undotted">，</span>第<span class="undotted">3</span>章说` +
			`<span class="undotted italic"><span class="western">it’s</span></span></em>`,
		`之后，<span class="english" lang="en" xml:lang="en">The Good Earth</span>也<span class="english" lang="en" xml:lang="en">internationalization</span>。`,
	} {
		if got := files["EPUB/xhtml/s001.xhtml"]; !strings.Contains(got, want) {
			t.Errorf("%s\nhas no %s", got, want)
		}
	}
	if files["EPUB/fonts/italic.ttf"] == "" {
		t.Error("no italic face")
	}
	face := regexp.MustCompile(`(?s)@font-face \{[^}]*"Book Italic"[^}]*\}`).FindString(files["EPUB/css/book.css"])
	if !strings.Contains(face, "font-style: italic") {
		t.Errorf("the italic face: %s", face)
	}
}

// The title page says who made the book as print does, and breaks its title where
// the author wants it.
func TestTitlePage(t *testing.T) {
	got := unpack(t, westernWords(), epub.Options{}).files["EPUB/xhtml/title.xhtml"]
	want := `<h1 class="titlepage-title"><span class="titlepage-line">依靠群众</span><span class="titlepage-line">求胜利</span></h1>
<p class="titlepage-credit">王明　李红　主编</p>
<p class="titlepage-credit">张三　校对</p>
<p class="titlepage-credit">某某社区　编</p>`
	if !strings.Contains(got, want) {
		t.Errorf("%s\nwant %s", got, want)
	}
	b := westernWords()
	b.Meta.SetTitle("Serve/the People")
	got = unpack(t, b, epub.Options{}).files["EPUB/xhtml/title.xhtml"]
	if want := `<span class="titlepage-line">Serve</span> <span class="titlepage-line"><span class="english" lang="en" xml:lang="en">the People</span></span>`; !strings.Contains(got, want) {
		t.Errorf("%s\nwant %s", got, want)
	}
}

// Headings end their lines between words, as far as the speech tells them, and not
// before what belongs to the word in front; their text is the author's.
func TestHeadingsPartBetweenWords(t *testing.T) {
	b := sampleBook()
	for _, o := range []epub.Options{{}, {Compatible: true}} {
		files := unpack(t, b, o).files
		page, css := files["EPUB/xhtml/s001.xhtml"], files["EPUB/css/book.css"]
		want := `依靠<wbr/>群众<wbr/>求胜利<wbr/>专题<wbr/>讨论<wbr/>发言稿`
		if o.Compatible {
			want = `依靠群众求胜利专题讨论发言稿`
		}
		if !strings.Contains(page, want) {
			t.Errorf("compatible %v: no %s in %s", o.Compatible, want, page[:1200])
		}
		if strings.Contains(css, "keep-all") == o.Compatible { // or nothing could be broken
			t.Errorf("compatible %v: keep-all", o.Compatible)
		}
	}
	for heading, want := range map[string]string{
		"我们的群众路线要长期坚持下去吗": "我们的<wbr/>群众<wbr/>路线<wbr/>要长期<wbr/>坚持<wbr/>下去吗",
		"短的标题": "短的标题",
		"学习、学习、再学习，“甲乙丙”": "学习、学习、再学习，“甲乙丙”",
	} {
		s := oneSpeech(&book.Heading{Level: 1, Text: text(heading)}, paragraph("甲乙丙和甲乙丙"))
		page := unpack(t, s, epub.Options{}).files["EPUB/xhtml/s001.xhtml"]
		if got := regexp.MustCompile(`<h2[^>]*>(.*)</h2>`).FindStringSubmatch(page)[1]; got != want {
			t.Errorf("%s, want %s", got, want)
		}
	}
}

// Paragraphs with long Western words are not stretched to both edges (T53b); others are.
func TestLongWordsLeaveLinesShort(t *testing.T) {
	b := oneSpeech(paragraph("两个长词：counterrevolutionary。"), paragraph("用EPUB做书。"),
		&book.List{Items: []book.Item{{Label: "1.", Text: inline("characteristically")}, {Label: "2.", Text: inline("短")}}})
	files := unpack(t, b, epub.Options{}).files
	for _, want := range []string{`<p class="ragged">两个`, `<p>用EPUB`, `<p class="item ragged">`, `<p class="item">`} {
		if got := files["EPUB/xhtml/s001.xhtml"]; !strings.Contains(got, want) {
			t.Errorf("%s\nhas no %s", got, want)
		}
	}
	if !regexp.MustCompile(`(?s)\.ragged \{\s*text-align: left`).MatchString(files["EPUB/css/book.css"]) {
		t.Error("the style sheet justifies them")
	}
}

// Readers that can keep a character from standing alone on a last line are asked to,
// in all that is read in lines: it is said once, of the body (T14).
func TestLastLinesAreWrappedWell(t *testing.T) {
	css := unpack(t, westernWords(), epub.Options{}).files["EPUB/css/book.css"]
	if !regexp.MustCompile(`(?s)body \{[^}]*text-wrap: pretty;`).MatchString(css) {
		t.Errorf("the body has no such wish:\n%s", css)
	}
}
