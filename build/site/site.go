// Package site makes the page that people open to get a book: its title, a
// button for each file, sizes and checksums. The page is whole by itself: one
// file, no script, nothing from elsewhere, so that it opens from a folder, from
// a meeting room's network and from a web server alike.
package site

import (
	"bytes"
	"cmp"
	"fmt"
	"html/template"
	"net/url"
	"slices"
	"strings"

	"kanben/assets"
	"kanben/build/sums"
)

// A File is one file that the page offers.
type File struct {
	Path   string // from the page, with / between folders
	Bytes  int64
	Digest sums.Digest // zero if it is unknown
}

// A Page is what a page shows.
type Page struct {
	Title string
	Lang  string // BCP 47; zh-CN if empty
	Note  string // a line under the title; may be empty
	Files []File
}

// kind is what a file is for, told by the end of its name.
type kind struct {
	ending, zh, en string
}

// kinds, in the order in which a page offers them: what most people want first.
var kinds = []kind{
	{".epub", "电子书：手机、平板上看，字可放大", "E-book: for phones and tablets, type of any size"},
	{".html", "网页版：不装软件也能看", "Web page: needs no app"},
	{"-手机.pdf", "手机版 PDF：一屏一页", "PDF for phones, a page a screen"},
	{"-大字.pdf", "大字本：A4，给老年人", "Large print, A4"},
	{"-讲台.pdf", "讲台本：上台讲用", "For the podium"},
	{"-小册子.pdf", "小册子：打印、对折、装订", "Booklet: print, fold, staple"},
	{"印刷单.pdf", "印刷单：交给印刷厂", "Print order"},
	{".pdf", "PDF：屏幕上看，或交印刷厂", "PDF: for screens and print shops"},
	{".txt", "纯文本", "Plain text"},
	{".csv", "表格", "Table"},
	{sums.Name, "校验清单", "Checksums"},
}

// rank is the place of a file among the kinds.
func rank(path string) int {
	i := slices.IndexFunc(kinds, func(k kind) bool { return strings.HasSuffix(path, k.ending) })
	if i < 0 {
		return len(kinds)
	}
	return i
}

// HTML writes the page. Files come in the order of what they are for; the same
// Page gives the same bytes.
func (p *Page) HTML() []byte {
	v := view{Page: *p}
	if v.Lang == "" {
		v.Lang = "zh-CN"
	}
	files := slices.Clone(p.Files)
	slices.SortStableFunc(files, func(a, b File) int {
		return cmp.Or(cmp.Compare(rank(a.Path), rank(b.Path)), cmp.Compare(a.Path, b.Path))
	})
	for _, f := range files {
		v.Rows = append(v.Rows, rowOf(f))
	}
	var b bytes.Buffer
	if err := page.Execute(&b, v); err != nil {
		panic(err) // a buffer takes every write, and the template fits its data
	}
	return b.Bytes()
}

// view is what the template sees.
type view struct {
	Page
	Rows []row
}

type row struct {
	Href, Name, Zh, En, Size, Words string
}

func rowOf(f File) row {
	r := row{Href: (&url.URL{Path: f.Path}).EscapedPath(), Name: f.Path, Size: Size(f.Bytes)}
	if i := rank(f.Path); i < len(kinds) {
		r.Zh, r.En = kinds[i].zh, kinds[i].en
	}
	if strings.Contains(r.Href, ":") {
		r.Href = "./" + r.Href // or a name with a colon reads as a scheme
	}
	if f.Digest != (sums.Digest{}) {
		r.Words = f.Digest.Words()
	}
	return r
}

// Size is a number of bytes as people read it: 940 KB, 1.2 MB (thousands, as
// phones and file managers count).
func Size(n int64) string {
	switch {
	case n < 1000:
		return fmt.Sprintf("%d B", n)
	case n < 1_000_000:
		return fmt.Sprintf("%d KB", (n+500)/1000)
	case n < 10_000_000:
		return fmt.Sprintf("%.1f MB", float64(n)/1e6)
	case n < 1_000_000_000:
		return fmt.Sprintf("%d MB", (n+500_000)/1_000_000)
	}
	return fmt.Sprintf("%.1f GB", float64(n)/1e9)
}

var page = template.Must(template.New("page").Parse(assets.SitePage))
