package report_test

import (
	"bytes"
	"encoding/xml"
	"io"
	"regexp"
	"strings"
	"testing"

	"kanben/book"
	"kanben/book/diag"
	"kanben/book/golden"
	"kanben/book/manuscript"
	"kanben/book/proof"
	"kanben/book/source"
	"kanben/build"
	"kanben/build/report"
)

// read reads and mends a manuscript as the program does.
func read(t *testing.T, text string) (*book.Book, diag.List) {
	t.Helper()
	f := source.NewFile("稿.txt", "UTF-8", text)
	reading, list := manuscript.Read([]*source.File{f}, manuscript.Options{})
	mended, more := proof.Mend(reading.Book, proof.Options{Thorough: true})
	list = append(list, more...)
	list.Sort([]*source.File{f})
	return mended, list
}

func reportOn(t *testing.T, text string, l diag.Lang) string {
	t.Helper()
	b, list := read(t, text)
	data, err := report.Make(b, list, report.Options{Lang: l, Explain: build.Explain})
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

const manuscriptText = `《学习<发言>汇编》
学习发言 篇1
会议定于2024年2月30日召开,大家认真的学习了文件，我们要发杨优良传统。
这是“甲和<b>乙</b>的话，还有空 格。
上一篇：动员会上的讲话
学习发言 篇2
正文一段，讲的是群众路线;一是学习，二是实践，四是总结。
`

// body is the page without its style sheet.
func body(page string) string {
	before, rest, _ := strings.Cut(page, "<style>")
	_, after, _ := strings.Cut(rest, "</style>")
	return before + after
}

// TestReport holds the whole page, in both languages, as a text to read.
func TestReport(t *testing.T) {
	golden.Text(t, "report.zh.html", body(reportOn(t, manuscriptText, diag.Chinese)))
	golden.Text(t, "report.en.html", body(reportOn(t, manuscriptText, diag.English)))
}

// TestReportStandsByItself holds that the page asks for nothing else, has no
// script, that every link in it leads somewhere, and that it is well formed.
func TestReportStandsByItself(t *testing.T) {
	page := reportOn(t, manuscriptText, diag.Chinese)
	for _, bad := range []string{"<script", "src=", "http:", "https:", "url(", "@import", "<发言>", "<b>乙"} {
		if strings.Contains(page, bad) {
			t.Errorf("the page has %s", bad)
		}
	}
	ids := map[string]int{}
	for _, m := range regexp.MustCompile(` id="([^"]+)"`).FindAllStringSubmatch(page, -1) {
		ids[m[1]]++
	}
	for id, n := range ids {
		if n > 1 {
			t.Errorf("%d elements are called %s", n, id)
		}
	}
	links := regexp.MustCompile(` (?:href="#|aria-labelledby=")([^"]+)"`).FindAllStringSubmatch(page, -1)
	if len(links) < 20 {
		t.Errorf("only %d links", len(links))
	}
	for _, m := range links {
		if ids[m[1]] == 0 {
			t.Errorf("nothing is called %s", m[1])
		}
	}
	// As XML, once what HTML leaves open is closed.
	closed := regexp.MustCompile(`<(meta|br|input)([^>]*)>`).ReplaceAllString(page, "<$1$2/>")
	closed = strings.ReplaceAll(strings.TrimPrefix(closed, "<!DOCTYPE html>\n"), " checked/>", ` checked="checked"/>`)
	d := xml.NewDecoder(strings.NewReader(closed))
	for {
		if _, err := d.Token(); err == io.EOF {
			break
		} else if err != nil {
			t.Fatal(err)
		}
	}
}

// TestReportIsTheSameTwice holds that the same findings give the same bytes.
func TestReportIsTheSameTwice(t *testing.T) {
	first := reportOn(t, manuscriptText, diag.Chinese)
	if second := reportOn(t, manuscriptText, diag.Chinese); first != second {
		t.Error("two reports of one manuscript differ")
	}
}

// TestReportOfNothing holds what is said when nothing was found.
func TestReportOfNothing(t *testing.T) {
	b, _ := read(t, manuscriptText)
	data, err := report.Make(b, nil, report.Options{Lang: diag.Chinese})
	if err != nil || !bytes.Contains(data, []byte("没有发现问题。")) || bytes.Contains(data, []byte("<table>")) {
		t.Errorf("%s, %v", data, err)
	}
}

// TestManyAreCounted holds that a page does not list what nobody reads, and says
// how much that is.
func TestManyAreCounted(t *testing.T) {
	page := reportOn(t, "《稿》\n讲话 篇1\n"+strings.Repeat("今天,我讲。\n", 50), diag.Chinese)
	if n := strings.Count(page, "已改为 ，"); n < 20 || n > 25 {
		t.Errorf("%d findings are listed", n)
	}
	if !strings.Contains(page, "这一篇里 P001 还有 30 处，没有逐处列出。") {
		t.Error("what is not listed is not said")
	}
}

// TestLongPlaces holds that findings over long stretches, over several lines and
// at the ends of a text are shown.
func TestLongPlaces(t *testing.T) {
	f := source.NewFile("稿.txt", "UTF-8", "群众\n"+strings.Repeat("路线", 100)+"\n\x1b好")
	r := &diag.Rule{Code: "B000", Severity: diag.Advice, Message: diag.Text{Zh: "看%[1]s", En: "see %[1]s"}, Source: "-"}
	var list diag.List
	for _, span := range [][2]int32{{0, 0}, {0, 6}, {0, int32(len(f.Text))}, {7, 607}, {int32(len(f.Text)), int32(len(f.Text))}} {
		d := r.At(source.Span{File: f, Start: span[0], End: span[1]}, "<这>")
		list.Add(d)
		d.Edits = []diag.Edit{{Span: d.Span, New: "新"}}
		list.Add(d)
	}
	list.Add(r.At(source.Span{}, "无处"))
	data, err := report.Make(&book.Book{}, list, report.Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"&lt;U&#43;001B&gt;好", "see &lt;这&gt;", "see 无处", "<ins>新</ins>"} {
		if !bytes.Contains(data, []byte(want)) {
			t.Errorf("the page lacks %s", want)
		}
	}
}

// section gives a part's section of a page.
func section(page, part string) string {
	_, rest, _ := strings.Cut(page, `<section aria-labelledby="`+part+`"`)
	own, _, _ := strings.Cut(rest, "</section>")
	return own
}

// TestLater holds that a report with its parts left for later leads to each of them,
// and that these are what the whole report has.
func TestLater(t *testing.T) {
	b, list := read(t, manuscriptText)
	make := func(list diag.List, later func(string) string) string {
		data, err := report.Make(b, list, report.Options{Explain: build.Explain, Later: later})
		if err != nil {
			t.Fatal(err)
		}
		return string(data)
	}
	whole := make(list, nil)
	var parts []string
	summary := make(list, func(part string) string {
		parts = append(parts, part)
		return part + ".html?a=1&b"
	})
	if strings.Contains(summary, `<ul class="list">`) || len(parts) < 2 {
		t.Errorf("%v are left for later of %s", parts, summary)
	}
	for _, part := range parts {
		if link := section(summary, part); !strings.Contains(link, `<a class="later" href="`+part+`.html?a=1&amp;b">`) {
			t.Errorf("%s is led to by %q", part, link)
		}
		own := make(report.Part(b, list, part), nil)
		if got := section(own, part); got == "" || got != section(whole, part) {
			t.Errorf("%s by itself is %q", part, got)
		}
		for _, other := range parts {
			if other != part && section(own, other) != "" {
				t.Errorf("%s has findings of %s", part, other)
			}
		}
	}
	for _, none := range []string{"", "part-0", "part-99", "part-x"} {
		if found := report.Part(b, list, none); found != nil {
			t.Errorf("%q has %v", none, found)
		}
	}
}
