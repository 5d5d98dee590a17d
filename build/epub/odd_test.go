package epub_test

import (
	"fmt"
	"strings"
	"testing"

	"kanben/book"
	"kanben/book/golden"
	"kanben/build/epub"
)

// oddModel is a book of what readers should never hand over, or authors write
// once in a lifetime.
func oddModel() *book.Book {
	note := &book.Note{Number: 0, Text: text("")}
	link := func(url string, in ...any) *book.Link { return &book.Link{URL: url, Text: inline(in...)} }
	var links []any
	for _, url := range []string{
		"javascript:alert(1)", "https://exa mple.org", "https://example.org/a b|c\\d\"e<f>", "https://中文网.中国/选集?卷=1",
		"https://example.org/%", "https://[::1]/", "https://1.2.3.4:65535/", "https://xn--fiqs8s/", "http://a_b.example.org/",
		"mailto:a b@example.org", "mailto:a@中国", "HTTP://EXAMPLE.ORG", "https://example.org?a#b#c", "https://a@example.org:1/[x]",
	} {
		links = append(links, link(url, "链接"), "，")
	}
	return oneSpeech(
		&book.PageBreak{},
		&book.Heading{Level: 1, Label: "一、", Text: inline(link("https://example.org", dots("题")))},
		&book.Quote{},
		&book.Quote{Text: []*book.Paragraph{{}, {Kind: book.Salutation, Text: text("同志：")}}},
		&book.Verse{},
		&book.Verse{Lines: [][]book.Inline{nil, {}, text("　"), text("只有一句"), nil, nil, text("又一句"), nil}, Source: inline()},
		&book.List{},
		&book.List{Items: []book.Item{{}, {Label: "1."}, {Text: text("没有标号")}, {Label: "<a>", Text: text("标号像标记"), Sub: &book.List{}}}},
		deepList(50),
		&book.Table{Caption: text("没有格子的表")},
		&book.Table{Heads: -1, Rows: [][]book.Cell{nil, {}}},
		table(9, "只有|表头", "没有|内容"),
		table(1, "多|一|格|也|不|怕", "", "短"),
		bigTable(101, 12),
		&book.Figure{Name: "空.png"},
		&book.Figure{Name: "假.png", Data: []byte("not an image"), Caption: text("不是图片")},
		&book.Figure{Name: "断.png", Data: []byte("\x89PNG\r\n\x1a\n\x00\x00"), Caption: text("断了的图片")},
		&book.Figure{Name: "x.svg", Data: []byte(`<svg onload="alert(1)"/>`)},
		&book.Figure{Name: "../../a.png", Data: pngFile(3, 3), Caption: inline()},
		&book.SignOff{},
		&book.SignOff{Lines: [][]book.Inline{nil, {}, text("\x00")}},
		&book.PageBreak{},
		&book.PageBreak{},
		&book.Paragraph{Text: inline(links...)},
		&book.Paragraph{Text: inline(
			link("https://example.org"), link("https://example.org", ""), link("https://example.org", "\x01"),
			link("https://example.org", "外", link("https://example.org/in", "内"), &book.NoteRef{Note: note}, "外"),
			&book.Emphasis{}, &book.Emphasis{Kind: 77, Text: text("没有的一种")},
			dots("西文 abc，數字 123 与𠮷祥\U000E0100、々〇"), &book.Emphasis{Text: inline("一", &book.Emphasis{Kind: book.Code, Text: text("a  b")}, "二", &book.Script{S: "上", Up: true})},
			&book.Ruby{}, &book.Ruby{Reading: "yī"}, &book.Ruby{Base: "一", Reading: " \t "}, &book.Ruby{Base: "一二", Reading: "yī èr sān"}, &book.Ruby{Base: "<b>", Reading: "& < >"}, &book.Ruby{Base: "一\xff", Reading: "a b"},
			&book.Script{}, &book.Script{S: "<"}, &book.NoteRef{Note: note}, &book.NoteRef{Note: note},
		)},
		&book.PageBreak{},
	)
}

// deepList is lists in lists, n deep.
func deepList(n int) *book.List {
	var l *book.List
	for i := n; i > 0; i-- {
		l = &book.List{Items: []book.Item{{Label: fmt.Sprintf("%d.", i), Text: text("层"), Sub: l}}}
	}
	return l
}

func bigTable(rows, columns int) *book.Table {
	t := &book.Table{Heads: 1}
	for r := range rows {
		row := make([]book.Cell, columns)
		for c := range row {
			row[c].Text = text(fmt.Sprintf("%d·%d", r, c))
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

func TestOddModelGolden(t *testing.T) {
	b := oddModel()
	b.Speeches[0].Notes = []*book.Note{{Number: 1}}
	s := b.Speeches[0]
	kept := s.Blocks[:0]
	for _, k := range s.Blocks { // what is large would not be read
		if tb, ok := k.(*book.Table); ok && len(tb.Rows) > 100 {
			continue
		}
		if l, ok := k.(*book.List); ok && len(l.Items) == 1 {
			k = deepList(3)
		}
		kept = append(kept, k)
	}
	s.Blocks = kept
	golden.Text(t, "odd.xhtml", unpack(t, b, epub.Options{}).files["EPUB/xhtml/s001.xhtml"])
}

// No link leaves the book for anything but a web page or a mail address, and
// none holds another or nothing.
func TestLinksOut(t *testing.T) {
	for name, b := range books() {
		for file, p := range unpack(t, b, epub.Options{}).pages(t) {
			for _, to := range p.out {
				if !strings.HasPrefix(strings.ToLower(to), "http://") && !strings.HasPrefix(strings.ToLower(to), "https://") && !strings.HasPrefix(to, "mailto:") {
					t.Errorf("%s, %s: leads to %s", name, file, to)
				}
			}
			if strings.HasSuffix(file, ".xhtml") && p.nested["a"] {
				t.Errorf("%s, %s: a link in a link", name, file)
			}
			for _, words := range p.texts["a"] {
				if strings.TrimSpace(words) == "" {
					t.Errorf("%s, %s: a link without a word", name, file)
				}
			}
		}
	}
}

// Lists and tables cost what they hold, however deep or wide.
func TestDeepAndWide(t *testing.T) {
	b := oneSpeech(deepList(2000), bigTable(3, 3000))
	if words := unpack(t, b, epub.Options{}).pages(t)["EPUB/xhtml/s001.xhtml"].words.String(); unspaced(words) != unspaced(b.PlainText()) {
		t.Error("text was lost")
	}
}
