package epub_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"kanben/book"
	"kanben/build/epub"
	"kanben/fonts"
)

func withFonts() epub.Options { return epub.Options{Cover: coverPNG, Fonts: fonts.Embedded()} }

// faces are the fonts of a book by file name.
func (a *archive) faces(t *testing.T) map[string]*fonts.Face {
	t.Helper()
	out := map[string]*fonts.Face{}
	for name, data := range a.files {
		if strings.HasSuffix(name, ".ttf") {
			f, err := fonts.Open(name, data)
			if err != nil {
				t.Fatal(err)
			}
			out[strings.TrimPrefix(name, "EPUB/fonts/")] = f
		}
	}
	return out
}

// Every character of the text is in the face that the style sheet sets it in.
func TestFacesHoldTheirText(t *testing.T) {
	a := unpack(t, sampleBook(), withFonts())
	faces := a.faces(t)
	has := func(face, text string) {
		t.Helper()
		f := faces[face]
		if f == nil {
			t.Fatalf("no face %s among %v", face, a.names)
		}
		for _, c := range text {
			if c > ' ' && f.Glyph(c) == 0 {
				t.Errorf("%s lacks %c", face, c)
			}
		}
	}
	for name, p := range a.pages(t) {
		if strings.HasPrefix(name, "EPUB/xhtml/s") {
			for _, words := range p.texts["p"] {
				has("song.ttf", words)
			}
			for _, words := range p.texts["h2"] {
				has("hei-bold.ttf", words)
			}
			for _, words := range p.texts["h1"] {
				has("song-bold.ttf", strings.NewReplacer("篇", "").Replace(words[:len(words)-1]))
			}
		}
	}
	if f := faces["hei-bold.ttf"]; f.Glyph('贯') != 0 && f.NumGlyphs() > 200 {
		t.Errorf("the face of headings has %d glyphs", f.NumGlyphs())
	}
	if f := faces["kai.ttf"]; f.Glyph('1') != 0 || f.Glyph('“') != 0 {
		t.Error("Kai has marks that it borrows from Song")
	}
}

// The licence travels with the faces, and what a book lacks needs none.
func TestLicencesOfFaces(t *testing.T) {
	text := unpack(t, sampleBook(), withFonts()).files["EPUB/fonts/licences.txt"]
	for _, family := range []string{"Noto Serif SC", "Noto Sans SC", "Jianggao Kai", "SIL OPEN FONT LICENSE"} {
		if !strings.Contains(text, family) {
			t.Errorf("no %s", family)
		}
	}
	if strings.Contains(text, "Source Serif") {
		t.Error("the licence of a face that is not there")
	}
	if text := unpack(t, sampleBook(), epub.Options{}).files["EPUB/fonts/licences.txt"]; text != "" {
		t.Error("a licence without faces")
	}
}

// Boxes and ticks travel with the book; emoji are left to the reader, who has
// them in colour.
func TestSignsOfTheBook(t *testing.T) {
	b := sampleBook()
	b.Speeches[0].Blocks = append(b.Speeches[0].Blocks, paragraph("☐到会 ☑发言 😀👍🏽 1️⃣学习"))
	a := unpack(t, b, withFonts())
	f := a.faces(t)["more-1.ttf"]
	for c, want := range map[rune]bool{'☐': true, '☑': true, '😀': false, '👍': false} {
		if got := f.Glyph(c) != 0; got != want {
			t.Errorf("%c: %v", c, got)
		}
	}
	if !strings.Contains(a.files["EPUB/fonts/licences.txt"], "Jianggao Signs") {
		t.Error("no licence of Jianggao Signs")
	}
}

// A book stays within what mail and chat carry.
func TestSizeOfTheSample(t *testing.T) {
	for _, c := range []struct {
		o    epub.Options
		most int
	}{
		{epub.Options{}, 60_000},
		{withFonts(), 900_000},
	} {
		data, err := epub.Make(sampleBook(), c.o)
		if err != nil {
			t.Fatal(err)
		}
		if len(data) > c.most {
			t.Errorf("%d bytes, more than %d", len(data), c.most)
		}
	}
}

// A character that its hand's face lacks comes in another face, which the style
// sheet names in its turn; what no face has is left to the reader.
func TestFacesThatHelpOut(t *testing.T) {
	a := unpack(t, oneSpeech(paragraph("㐀龘𠮷甲\ue000")), withFonts())
	css := a.files["EPUB/css/book.css"]
	faces := a.faces(t)
	for _, c := range "㐀龘𠮷甲" {
		found := 0
		for _, f := range faces {
			if f.Glyph(c) != 0 {
				found++
			}
		}
		if found != 1 {
			t.Errorf("%c is in %d faces", c, found)
		}
	}
	for name := range faces {
		if !strings.Contains(css, `url("../fonts/`+name+`")`) {
			t.Errorf("the style sheet does not know %s", name)
		}
	}
	body := regexp.MustCompile(`body \{[^}]*font-family: ([^;]*);`).FindStringSubmatch(css)
	if !strings.HasPrefix(body[1], `"Book Song", "Book Kai", "Book More 1", "Noto Serif SC"`) {
		t.Errorf("the text is set in %s", body[1])
	}
}

func TestWebFaces(t *testing.T) {
	o := withFonts()
	o.Typefaces = epub.WOFF2
	a := unpack(t, sampleBook(), o)
	if f := a.files["EPUB/fonts/song.woff2"]; !strings.HasPrefix(f, "wOF2") {
		t.Errorf("begins with %.4q", f)
	}
	o.Compatible = true
	a = unpack(t, sampleBook(), o)
	if !slices.Contains(a.names, "EPUB/fonts/song.ttf") {
		t.Errorf("for old readers there are %v", a.names)
	}
}

// Old readers leave a whole sheet for one rule they do not understand.
func TestSheetForOldReaders(t *testing.T) {
	o := withFonts()
	o.Compatible = true
	css := unpack(t, wholeModel(), o).files["EPUB/css/book.css"]
	for _, bad := range []string{"@supports", "@media", "::before", "local(", "unicode-range", "flex", "max-content", "text-wrap", "vh;"} {
		if strings.Contains(css, bad) {
			t.Errorf("the style sheet says %s", bad)
		}
	}
	for _, good := range []string{"@font-face", ".quote {", "page-break-after: avoid", "-epub-text-emphasis-style"} {
		if !strings.Contains(css, good) {
			t.Errorf("the style sheet does not say %s", good)
		}
	}
}

// Vertical setting: pages turn to the left, numbers stand in squares, and what
// was above is on the right.
func TestVertical(t *testing.T) {
	o := withFonts()
	o.Vertical = true
	b := oneSpeech(
		&book.Heading{Level: 1, Label: "1．", Text: text("第12条")},
		paragraph("他说“好”。2024年10月1日，占98%，A组、GDP、Go语言，it’s"),
		&book.Paragraph{Text: inline(dots("强调3次"))},
	)
	a := unpack(t, b, o)
	if opf := a.files["EPUB/package.opf"]; !strings.Contains(opf, `page-progression-direction="rtl"`) {
		t.Error("pages turn to the right")
	}
	page := a.files["EPUB/xhtml/s001.xhtml"]
	for _, want := range []string{
		`第<span class="square">12</span>条`, `2024年<span class="square">10</span>月<span class="square">1</span>日`,
		`占98%`, `<span class="standing">A</span>组`, `<span class="standing">GDP</span>`, `Go语言`,
		`<span class="western">it’s</span>`, `他说“好”。`, `<span class="undotted"><span class="square">3</span></span>`,
	} {
		if !strings.Contains(page, want) {
			t.Errorf("the page does not say %s", want)
		}
	}
	css := a.files["EPUB/css/book.css"]
	for _, want := range []string{"writing-mode: vertical-rl", "padding: 0 2.6em 0 2.4em", "margin: 0 1.7em 0 0.85em", "-webkit-text-emphasis-position: over", "text-combine-upright: all"} {
		if !strings.Contains(css, want) {
			t.Errorf("the style sheet does not say %s", want)
		}
	}
	song := a.faces(t)["song.ttf"]
	whole := fonts.Embedded().Face(fonts.Song)
	got, _ := song.Bounds(song.Glyph('“'))
	if want, _ := whole.Bounds(whole.Glyph('『')); got != want {
		t.Errorf("“ is drawn in %v, want the form of columns in %v", got, want)
	}
	alone := book.Book{Speeches: b.Speeches}
	if got := a.pages(t)["EPUB/xhtml/s001.xhtml"].words.String(); unspaced(got) != unspaced(alone.PlainText()) {
		t.Errorf("the text is %q", got)
	}
}
