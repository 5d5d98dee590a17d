package epub_test

import (
	"regexp"
	"strings"
	"testing"

	"kanben/assets"
	"kanben/book"
	"kanben/build/epub"
)

// Books of plain text carry no styles for what they lack.
func TestStylesOfWhatTheBookHolds(t *testing.T) {
	const marked = ".noteref {"
	if css := unpack(t, sampleBook(), epub.Options{}).files["EPUB/css/book.css"]; strings.Contains(css, marked) {
		t.Error("the style sheet of the sample is not the plain one")
	}
	if css := unpack(t, wholeModel(), epub.Options{}).files["EPUB/css/book.css"]; !strings.Contains(css, marked) {
		t.Error("the style sheet of a book with every kind is not the whole one")
	}
	for name, b := range map[string]*book.Book{
		"title":     {Meta: book.Meta{Title: "名"}, Speeches: []*book.Speech{{ID: "s001", Title: inline(dots("题"))}}},
		"heading":   oneSpeech(&book.Heading{Level: 1, Text: inline(dots("题"))}),
		"paragraph": oneSpeech(&book.Paragraph{Text: inline("文", &book.Script{S: "2"})}),
		"block":     oneSpeech(&book.PageBreak{}),
	} {
		if css := unpack(t, b, epub.Options{}).files["EPUB/css/book.css"]; !strings.Contains(css, marked) {
			t.Errorf("%s: no styles for it", name)
		}
	}
}

// Every class of the documents has a rule, and every class of the style sheet
// is used by some document.
func TestClassesAndRulesMatch(t *testing.T) {
	used := map[string]bool{}
	for _, b := range []*book.Book{sampleBook(), plainKinds(), wholeModel(), longLabels(), oneSpeech(paragraph("it’s")), westernWords()} {
		for _, text := range unpack(t, b, epub.Options{Cover: coverPNG}).files {
			for _, m := range regexp.MustCompile(` class="([^"]*)"`).FindAllStringSubmatch(text, -1) {
				for _, c := range strings.Fields(m[1]) {
					used[c] = true
				}
			}
		}
	}
	song, o := songHeadings()
	used["heading-song"] = strings.Contains(unpack(t, song, o).files["EPUB/xhtml/s001.xhtml"], "heading-song")
	ruled := map[string]bool{}
	css := regexp.MustCompile(`(?s)/\*.*?\*/`).ReplaceAllString(assets.EPUBStyle+assets.EPUBMarked, "")
	for _, m := range regexp.MustCompile(`\.([a-z][a-z0-9-]*)`).FindAllStringSubmatch(css, -1) {
		ruled[m[1]] = true
	}
	plain := map[string]bool{ // named for the reader's own sheets and for who reads the file
		"closing": true, "opening-words": true, "contents-words": true, "label": true, "note": true,
	}
	for c := range used {
		if !ruled[c] && !plain[c] {
			t.Errorf("no rule for the class %s", c)
		}
	}
	for c := range ruled {
		if !used[c] {
			t.Errorf("no document uses the class %s", c)
		}
	}
}

// longLabels is the sample with a label too wide for a column.
func longLabels() *book.Book {
	b := sampleBook()
	b.Speeches[0].Label = "第一百二十三讲之四"
	return b
}
