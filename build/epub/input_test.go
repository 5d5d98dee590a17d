package epub_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"kanben/book"
	"kanben/build/epub"
)

// legal is text without what XML cannot hold (XML 1.0, section 2.2).
func legal(s string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' && r != '\t' && r != '\n' && r != '\r' || r == 0xFFFE || r == 0xFFFF {
			return -1
		}
		return r
	}, strings.ToValidUTF8(s, "\uFFFD"))
}

// traps is a book of everything that could break a file.
func traps() *book.Book {
	b := oneSpeech(
		paragraph(`<b>粗</b> & &amp; &nbsp; ]]> <!-- --> <?php ?> "引" '号'`),
		paragraph("我谨代表___社区，xx届三中全会 *5元* #标签"),
		paragraph("😀 👨‍👩‍👧 𠮷 𣗋 〇 שלום مرحبا \u200f\u202e反\u202c \ue000"),
		paragraph("制表\t换行\n回车\r空\u00a0格　全角 \u200b\u2028"),
		paragraph("控制\x00\x01\x08\x0b\x1f\x7f\u0085符\ufffe\uffff"),
		paragraph("坏的 UTF-8：\xff\xfe\xc3(\xed\xa0\x80"),
		paragraph(""),
		&book.Heading{Level: 1, Label: "一、", Text: text("</h2><script>alert(1)</script>")},
		&book.Heading{Level: 0, Text: text("没有级")},
		&book.Heading{Level: -3, Text: text("负的级")},
		&book.Heading{Level: 99, Text: text("太深的级")},
		&book.Heading{Level: 1},
		&book.Heading{Level: 2, Text: text("\x01")},
		paragraph("在没有字的标题下面"),
	)
	b.Meta.Title = `<书> & "名"` + "\x02\t【<注>】"
	b.Meta.Organisation = "A & B <组>"
	b.Speeches[0].Label, b.Speeches[0].Gap, b.Speeches[0].Trailing = "<篇1>", " ", true
	b.Speeches = append(b.Speeches,
		&book.Speech{ID: "s002"},
		&book.Speech{ID: "x-9", Title: text(" \n "), Blocks: []book.Block{paragraph("标题是空白")}},
		&book.Speech{ID: "s003", Title: []book.Inline{&book.Text{S: "上"}, &book.LineBreak{}, &book.Text{S: "下"}}},
	)
	return b
}

func TestTrapsComeThroughAsText(t *testing.T) {
	b := traps()
	a := unpack(t, b, epub.Options{})
	words := a.pages(t)["EPUB/xhtml/s001.xhtml"].words.String()
	for _, want := range []string{
		`<b>粗</b> & &amp; &nbsp; ]]> <!-- --> <?php ?> "引" '号'`,
		"我谨代表___社区，xx届三中全会 *5元* #标签",
		"😀 👨‍👩‍👧 𠮷 𣗋 〇 שלום مرحبا \u200f\u202e反\u202c \ue000",
		"制表\t换行\n回车\r空\u00a0格　全角 \u200b\u2028",
		"控制\x7f\u0085符",
		"坏的 UTF-8：\ufffd(\ufffd",
		"一、</h2><script>alert(1)</script>",
	} {
		if !strings.Contains(words, want) {
			t.Errorf("%q is not in the text", want)
		}
	}
	if strings.Contains(a.files["EPUB/xhtml/s001.xhtml"], "<script") {
		t.Error("text became markup")
	}
	p := a.packageFile(t)
	if got, want := p.Metadata.Titles[0], `<书> & "名" 【<注>】`; got != want {
		t.Errorf("the title is %q, want %q", got, want)
	}
}

// What go-epub takes without a word and breaks the book with (each row was
// seen) is either put right or refused.
func TestBadInput(t *testing.T) {
	named := func(ids ...string) *book.Book {
		b := oneSpeech(paragraph("文"))
		b.Speeches = nil
		for _, id := range ids {
			b.Speeches = append(b.Speeches, &book.Speech{ID: id, Title: text("题"), Blocks: []book.Block{paragraph("文")}})
		}
		return b
	}
	untitled := func(title string) *book.Book {
		b := oneSpeech(paragraph("文"))
		b.Meta.Title = title
		return b
	}
	for _, c := range []struct {
		name  string
		b     *book.Book
		cover string
		want  string // of the error; "" if the book is made
	}{
		{"no speeches", named(), "", "no speeches"},
		{"no title", untitled(""), "", "no title"},
		{"blank title", untitled(" 　\n\x01"), "", "no title"},
		{"no name", named(""), "", "speech 1"},
		{"digit first", named("001"), "", "speech 1"},
		{"space in the name", named("s001", "s 2"), "", "speech 2"},
		{"folder in the name", named("a/b"), "", "speech 1"},
		{"way out of the folder", named("../../../x"), "", "speech 1"},
		{"capital letters", named("S001"), "", "speech 1"},
		{"Han name", named("篇"), "", "speech 1"},
		{"long name", named(strings.Repeat("s", 65)), "", "speech 1"},
		{"name twice", named("s001", "s001"), "", "speech 2"},
		{"name of another page", named("title"), "", "speech 1"},
		{"cover that is a PDF", named("s001"), "%PDF-1.7", "cover"},
		{"cover that is text", named("s001"), "text", "cover"},
		{"empty heading", oneSpeech(&book.Heading{Level: 1}), "", ""},
		{"speech without a heading", &book.Book{Meta: book.Meta{Title: "名"}, Speeches: []*book.Speech{{ID: "s001"}}}, "", ""},
		{"names like ours", named("cover-image", "nav", "ncx", "style-book", "page-title"), string(coverPNG), ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			o := epub.Options{Cover: []byte(c.cover)}
			_, err := epub.Make(c.b, o)
			switch {
			case c.want == "" && err != nil:
				t.Fatal(err)
			case c.want != "" && (err == nil || !strings.Contains(err.Error(), c.want)):
				t.Fatalf("error %v, want one that names %q", err, c.want)
			case c.want != "":
				return
			}
			a := unpack(t, c.b, o)
			for name, p := range a.pages(t) {
				for _, label := range p.texts["a"] {
					if strings.TrimSpace(label) == "" {
						t.Errorf("%s: a link without a word", name)
					}
				}
			}
		})
	}
}

func FuzzMake(f *testing.F) {
	for _, s := range []string{"依靠群众", "<b>&", "\x00\xff", "】【", "\ufffe\U000e0001", " ", "]]>"} {
		f.Add(s, s, s, uint8(1))
	}
	f.Fuzz(func(t *testing.T, title, heading, body string, level uint8) {
		b := oneSpeech(
			paragraph(body),
			&book.Heading{Level: int(level) - 8, Label: title, Text: text(heading)},
			&book.Paragraph{Kind: book.ParagraphKind(level % 4), Text: text(body)},
		)
		b.Meta.Title, b.Meta.Organisation = title, heading
		b.Speeches[0].Label, b.Speeches[0].Title = heading, text(title)
		if _, err := epub.Make(b, epub.Options{}); err != nil {
			if strings.TrimSpace(legal(title)) == "" {
				return
			}
			t.Fatal(err)
		}
		a := unpack(t, b, epub.Options{})
		for name, p := range a.pages(t) {
			if !utf8.ValidString(a.files[name]) {
				t.Errorf("%s is not UTF-8", name)
			}
			// Bad bytes in a row become one U+FFFD, wherever the row is cut.
			got := strings.ReplaceAll(unspaced(p.words.String()), "\uFFFD", "")
			want := strings.ReplaceAll(unspaced(legal(b.PlainText())), "\uFFFD", "")
			if name == "EPUB/xhtml/s001.xhtml" && got != want {
				t.Errorf("says %q, want %q", got, want)
			}
		}
	})
}
