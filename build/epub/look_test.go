package epub_test

import (
	"strings"
	"testing"

	"kanben/book"
	"kanben/build/clreq"
	"kanben/build/epub"
	"kanben/build/style"
	"kanben/fonts"
)

// songHeadings is a book whose first-level headings are in Song.
func songHeadings() (*book.Book, epub.Options) {
	return oneSpeech(&book.Heading{Level: 1, Text: text("标题丙")}), epub.Options{Fonts: fonts.Embedded(), Look: epub.Look{SongHeadings: true}}
}

// What a design says of marks, lists and headings holds for the EPUB, too.
func TestLook(t *testing.T) {
	b := oneSpeech(&book.List{Items: []book.Item{{Label: "1.", Text: text("一")}}})
	plain := unpack(t, b, epub.Options{}).files["EPUB/css/book.css"]
	for name, c := range map[string]struct {
		look  epub.Look
		rules []string
	}{
		"plain":    {epub.Look{Punctuation: clreq.Plain}, []string{"text-spacing-trim: space-all"}},
		"banjiao":  {epub.Look{Punctuation: clreq.Banjiao}, []string{`font-feature-settings: "halt"`}},
		"opening":  {epub.Look{FullOpening: true}, []string{"text-spacing-trim: normal"}},
		"hang":     {epub.Look{Hang: true}, []string{"hanging-punctuation: allow-end"}},
		"list":     {epub.Look{HungLists: true}, []string{"text-indent: -2em", "min-width: 2em"}},
		"standard": {epub.Look{Punctuation: clreq.Kaiming}, nil},
	} {
		css := unpack(t, b, epub.Options{Look: c.look}).files["EPUB/css/book.css"]
		added, ok := strings.CutPrefix(css, plain)
		if !ok || (added == "") != (c.rules == nil) {
			t.Errorf("%s adds %q", name, added)
		}
		for _, r := range c.rules {
			if !strings.Contains(added, r) {
				t.Errorf("%s does not say %s: %q", name, r, added)
			}
		}
	}
}

// A heading in Song is drawn by the book's Song, in bold.
func TestSongHeadings(t *testing.T) {
	b, o := songHeadings()
	a := unpack(t, b, o)
	if page := a.files["EPUB/xhtml/s001.xhtml"]; !strings.Contains(page, `class="heading-1 heading-song"`) {
		t.Error(page)
	}
	faces := a.faces(t)
	if f := faces["song-bold.ttf"]; f == nil || f.Glyph('丙') == 0 {
		t.Error("Song bold has no characters of the heading")
	}
	if faces["hei-bold.ttf"] != nil {
		t.Error("Hei is in the book, with no words to draw")
	}
}

// First words stand in the contents where the design has them.
func TestFirstWordsInContents(t *testing.T) {
	for _, c := range []struct {
		alike bool
		lines style.FirstLines
		want  bool
	}{
		{true, style.FirstLinesAuto, true}, {true, style.FirstLinesOff, false},
		{false, style.FirstLinesAuto, false}, {false, style.FirstLinesOn, true},
	} {
		b := sampleBook()
		if !c.alike {
			b = oneSpeech(paragraph("开头的话，不是标题。"))
		}
		page := unpack(t, b, epub.Options{Look: epub.Look{FirstLines: c.lines}}).files["EPUB/xhtml/contents.xhtml"]
		if got := strings.Contains(page, "contents-first"); got != c.want {
			t.Errorf("alike %v, %d: first words %v", c.alike, c.lines, got)
		}
	}
}
