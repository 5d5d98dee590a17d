package build_test

import (
	"archive/zip"
	"bytes"
	"context"
	"io"
	"regexp"
	"strings"
	"testing"
	"unicode"

	"kanben/build"
	"kanben/build/layout"
	"kanben/build/style"
	"kanben/fonts"
)

// The EPUB names the pages of the printed book where they begin: behind each
// mark stands the first line of its page.
func TestPagesOfTheEPUBAreThoseOfThePDF(t *testing.T) {
	for _, m := range sampleAndStress(t) {
		v, err := build.Run(context.Background(), &build.Job{
			Manuscripts: []build.Manuscript{m}, Targets: []build.Target{build.EPUB},
		})
		if err != nil {
			t.Fatal(err)
		}
		got := pagesOf(t, v.Artifacts[0].Data)
		doc, _ := layout.Compose(v.Book, style.Speech(), fonts.Embedded())
		for _, p := range doc.Pages[doc.Body:] {
			if len(p.Lines) == 0 {
				continue
			}
			text, ok := got[p.Folio]
			if !ok {
				t.Errorf("%s: no page %s", m.Name, p.Folio)
				continue
			}
			if isOpening(doc, &p) {
				continue // the design changes the order of its parts
			}
			var first strings.Builder
			for _, r := range p.Lines[0].Runs {
				first.WriteString(r.Text)
			}
			if want := solid(first.String()); !strings.HasPrefix(text, want) {
				t.Errorf("%s: page %s begins with %.60q, want %.60q", m.Name, p.Folio, text, want)
			}
		}
		if len(got) < 15 {
			t.Errorf("%s: %d pages", m.Name, len(got))
		}
	}
}

func isOpening(doc *layout.Document, p *layout.Page) bool {
	return doc.Roles[p.Lines[0].Role].Kind == layout.RoleH1
}

var (
	pageMark = regexp.MustCompile(`<(?:span|div) id="page-\d+"[^>]* aria-label="第([^"]*)页"></(?:span|div)>`)
	readings = regexp.MustCompile(`<r[tp]>[^<]*</r[tp]>`)
	tags     = regexp.MustCompile(`<[^>]*>`)
)

// pagesOf gives the text behind each mark of a page.
func pagesOf(t *testing.T, data []byte) map[string]string {
	t.Helper()
	out := map[string]string{}
	for name, page := range filesOf(t, data) {
		if !strings.HasPrefix(name, "EPUB/xhtml/") {
			continue
		}
		for _, m := range pageMark.FindAllStringSubmatchIndex(page, -1) {
			rest := tags.ReplaceAllString(readings.ReplaceAllString(page[m[1]:], ""), "")
			rest = strings.NewReplacer("&lt;", "<", "&gt;", ">", "&quot;", `"`, "&amp;", "&").Replace(rest)
			out[page[m[2]:m[3]]] = solid(rest)
		}
	}
	return out
}

// filesOf gives the files of an archive.
func filesOf(t *testing.T, data []byte) map[string]string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]string{}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		out[f.Name] = string(text)
	}
	return out
}

func solid(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return -1
		}
		return r
	}, s)
}

// Title page and contents have the numbers that print gives them, and the EPUB looks
// as the design wants it, where readers know how.
func TestTheEPUBFollowsTheDesign(t *testing.T) {
	b, err := style.Resolve(style.Choice{Style: "speech", Punctuation: "plain", Override: style.Override{"list": "hang", "headings": "song"}})
	if err != nil {
		t.Fatal(err)
	}
	m := sampleAndStress(t)[0]
	for _, st := range []*style.Style{nil, b} {
		v, err := build.Run(context.Background(), &build.Job{Manuscripts: []build.Manuscript{m}, Targets: []build.Target{build.EPUB}, Design: st})
		if err != nil {
			t.Fatal(err)
		}
		all := filesOf(t, v.Artifacts[0].Data)
		for _, want := range []string{`<a href="xhtml/title.xhtml#page-m1">i</a>`, `<a href="xhtml/title.xhtml#page-m2">ii</a>`, `<a href="xhtml/contents.xhtml#page-m3">iii</a>`} {
			if !strings.Contains(all["EPUB/nav.xhtml"], want) {
				t.Errorf("no %s in %s", want, all["EPUB/nav.xhtml"])
			}
		}
		for _, rule := range []string{"space-all", "text-indent: -2em"} {
			if got := strings.Contains(all["EPUB/css/book.css"], rule); got != (st != nil) {
				t.Errorf("design %v: %s: %v", st != nil, rule, got)
			}
		}
	}
}
