package reread_test

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"kanben/book"
	"kanben/build/pack"
	"kanben/build/reread"
)

// archive makes an archive of names and texts.
func archive(t testing.TB, files ...string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for i := 0; i < len(files); i += 2 {
		w, err := z.Create(files[i])
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write([]byte(files[i+1])); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// foreign is an e-book of another program with documents.
func foreign(t testing.TB, pages ...string) []byte {
	t.Helper()
	items, refs := "", ""
	files := []string{"mimetype", "application/epub+zip",
		"META-INF/container.xml", `<container><rootfiles><rootfile full-path="a/b.opf" media-type="application/oebps-package+xml"/></rootfiles></container>`}
	for i, p := range pages {
		items += fmt.Sprintf(`<item id="p%d" href="%d.xhtml" media-type="application/xhtml+xml"/>`, i, i)
		refs += fmt.Sprintf(`<itemref idref="p%d"/>`, i)
		files = append(files, fmt.Sprintf("a/%d.xhtml", i), p)
	}
	files = append(files, "a/b.opf", `<package version="3.0" unique-identifier="i"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>别人的书</dc:title><meta property="schema:bookEdition">第3版</meta></metadata><manifest>`+
		items+`</manifest><spine>`+refs+`</spine></package>`)
	return archive(t, files...)
}

// told writes an edition as text: speeches with their paragraphs, and places.
func told(e *reread.Edition) string {
	var b strings.Builder
	for _, s := range e.Book.Speeches {
		fmt.Fprintf(&b, "[%s]", s.Heading())
		if s.Divider {
			b.WriteString(" –")
		}
		s.Lines(func(_ string, in []book.Inline) { fmt.Fprintf(&b, " %s|", book.Plain(in)) })
		b.WriteString("\n")
	}
	for _, p := range e.Places {
		fmt.Fprintf(&b, "%s.%d %s\n", p.Folio, p.Paragraph, p.Text)
	}
	return b.String()
}

// E-books of other programs are read by their headings; their pages are known if
// they mark them.
func TestForeignEPUB(t *testing.T) {
	for name, c := range map[string]struct {
		pages []string
		want  string
	}{
		"headings": {[]string{
			`<html><body><nav>目录</nav><p>前面</p></body></html>`,
			`<html><head><title>x</title></head><body><h1>第一<ruby>讲<rt>jiang</rt></ruby></h1><p>甲&nbsp;乙<br/>丙</p><span epub:type="pagebreak" title="5"/><div>散文字<p>丁<span role="doc-pagebreak" aria-label="第6页"></span>戊</p></div></body></html>`,
			`<html><body><h1>第二讲</h1><ul><li>己</li></ul><table><tr><td>庚</td><td>辛</td></tr></table><aside epub:type="footnote"><p>注</p></aside></body></html>`,
		}, "[第一讲] 甲\u00a0乙丙| 散文字| 丁戊|\n[第二讲] 己| 庚| 辛| 注|\n" +
			".0 第一讲\n.0 甲乙丙\n5.1 散文字\n5.2 丁\n6.1 戊\n6.0 第二讲\n6.2 己\n6.3 庚\n6.3 辛\n.0 注\n"},
		"no headings": {[]string{`<html><body><p>甲</p></body></html>`, `<html><body><h2>题</h2><p>乙</p>`},
			"[] 甲|\n[] 题| 乙|\n.0 甲\n.0 题\n.0 乙\n"},
	} {
		e, err := reread.File("a.epub", foreign(t, c.pages...))
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if got := told(e); got != c.want {
			t.Errorf("%s:\n%s\nwant\n%s", name, got, c.want)
		}
		if e.Headless != (name == "no headings") || e.Headless && e.Text() != "甲\n题\n乙\n" {
			t.Errorf("%s: headless %v, %q", name, e.Headless, e.Text())
		}
		if e.Book.Meta.Title != "别人的书" || e.Name != "第3版" {
			t.Errorf("%s: %q, %q", name, e.Book.Meta.Title, e.Name)
		}
	}
}

// Pages for browsers need not be well-formed, and scripts are none of their text.
func TestHTML(t *testing.T) {
	e, err := reread.File("a.html", []byte(`<!DOCTYPE html><html><head><title>书</title><meta charset=utf-8></head><body><h1>讲</h1><p>甲<br>乙<p>丙<script>if (a<b && c) {}</script></body>`))
	if err != nil {
		t.Fatal(err)
	}
	if got, want := told(e), "[讲] 甲乙| 丙|\n.0 讲\n.0 甲乙\n.0 丙\n"; got != want || e.Book.Meta.Title != "书" {
		t.Errorf("%s: %s", e.Book.Meta.Title, got)
	}
}

func TestRefusals(t *testing.T) {
	for name, data := range map[string]string{
		"a.zip":  string(archive(t, "用法.txt", "x", "图.png", "x")),
		"b.zip":  "PK\x03\x04 and no more",
		"c.zip":  string(archive(t, "里面.zip", "x")),
		"d.epub": string(archive(t, "META-INF/container.xml", "<a")),
		"e.html": "<html><body></body></html>",
		"f.txt":  "稿件",
		"":       "",
	} {
		if e, err := reread.File(name, []byte(data)); !errors.Is(err, reread.ErrNotBook) {
			t.Errorf("%s: %v, %v", name, e, err)
		}
	}
	if _, err := reread.File("a.pdf", []byte("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj 3 0 obj<</Type/Page/Parent 2 0 R>>endobj trailer<</Root 1 0 R>>")); !errors.Is(err, reread.ErrUntagged) {
		t.Errorf("an untagged PDF: %v", err)
	}
}

// Of a folder the richest file of its one book is taken.
func TestFind(t *testing.T) {
	for _, c := range []struct{ files, book, pdf string }{
		{"书.epub 书.pdf 书-小册子.pdf 书-大字.pdf 校对报告.html SHA256SUMS", "书.epub", "书.pdf"},
		{"书.pdf 书-小册子.pdf 书.txt", "书.pdf", "书.pdf"},
		{"书.txt", "书.txt", ""},
		{"二组/书.epub 一组/书.epub 一组/书.pdf 汇总.html 一组.zip", "一组/书.epub", "一组/书.pdf"},
		{"一组.zip 二组.zip", "一组.zip", ""},
		{"fengmian.pdf shu.epub shu.pdf taolun.pdf", "shu.epub", "shu.pdf"},
		{"甲.epub 乙.epub .隐藏/丙.epub", "several", ""},
		{"图.png", "none", ""},
		{"校对报告.html 印刷单.pdf 修订记录.html 勘误表.pdf 汇总.html index.html " + strings.Join([]string{pack.CoverName, pack.QuestionsName, pack.SignInName, pack.ReadingName}, " "), "none", ""},
	} {
		dir := fstest.MapFS{}
		for _, name := range strings.Fields(c.files) {
			dir[name] = &fstest.MapFile{}
		}
		f, err := reread.Find(dir)
		if several := (*reread.SeveralError)(nil); errors.As(err, &several) {
			f.Book = "several"
		} else if errors.Is(err, reread.ErrNotBook) {
			f.Book = "none"
		} else if err != nil {
			t.Fatal(err)
		}
		if f.Book != c.book || f.PDF != c.pdf {
			t.Errorf("%s: %+v", c.files, f)
		}
	}
}

func TestFinder(t *testing.T) {
	find := reread.Finder([]reread.Place{{Folio: "1", Text: "甲乙。丙"}, {Folio: "2", Text: "丁。甲乙。"}})
	for i, want := range []string{"1", "1", "2", "", "1"} {
		p, ok := find([]string{"甲 乙。", "丙丁。", "甲乙。", "没有。", "丙丁。"}[i])
		if p.Folio != want || ok != (want != "") {
			t.Errorf("%d: %+v", i, p)
		}
	}
}

// Anything is refused or read, the same each time.
func FuzzFile(f *testing.F) {
	f.Add("a.html", []byte(`<html><body><h1>讲</h1><p>甲<span role="doc-pagebreak" id="page-2"/>乙<table><tr><td>丙`))
	f.Add("b.epub", foreign(f, `<html><body><section epub:type="chapter" id="s"><h1>甲</h1><p>乙</p></section></body></html>`))
	f.Add("c.pdf", []byte("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R/StructTreeRoot<</K<</S/H1/Pg 3 0 R/K 0>>>>>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1/Resources<</Font<</F<<>>>>>>>>endobj 3 0 obj<</Type/Page/Parent 2 0 R/Contents 4 0 R>>endobj 4 0 obj<</Length 40>>stream\n/P<</MCID 0>>BDC/F 9 Tf(a)Tj EMC\nendstream endobj trailer<</Root 1 0 R>>"))
	f.Fuzz(func(t *testing.T, name string, data []byte) {
		a, err := reread.File(name, data)
		b, again := reread.File(name, data)
		if (err == nil) != (again == nil) {
			t.Fatalf("%v, then %v", err, again)
		}
		if err == nil && told(a) != told(b) {
			t.Error("other text the second time")
		}
	})
}
