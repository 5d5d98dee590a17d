// Package site makes what people open to get a book: pages for browsers, feeds
// for e-book apps (OPDS 1.2 and 2.0), pictures of the cover. They are files that
// need no server, no script and nothing from elsewhere, and lead to each other by
// relative links alone: they work from a folder, a stick, a meeting room's network
// and any corner of a web server.
package site

import (
	"cmp"
	"slices"
	"strings"

	"kanben/book"
	"kanben/book/diag"
	"kanben/build/sums"
)

// A File is one file that is offered.
type File struct {
	Path   string // from the page, with / between folders
	Name   string // under which it is kept; "" is the path's last part
	Bytes  int64
	Digest sums.Digest // zero if it is unknown
	Pages  int         // 0 if it has none
}

// name is the file's name for people.
func (f *File) name() string {
	if f.Name != "" {
		return f.Name
	}
	return f.Path
}

// A Picture is a picture of the cover.
type Picture struct {
	Path          string // from the page
	Width, Height int    // pixels
}

// An Entry is a line of the contents.
type Entry struct {
	ID      string // of the speech in the page to read; "" if it is no link
	Title   string
	First   string // its first words, where titles are alike
	Minutes int    // 0 for what is not spoken
	Part    bool   // it names the part that follows
}

// A Link leads to a group's page.
type Link struct {
	Path string // of the group's folder, with / at its end
	Name string
}

// A Past is an earlier edition: what changed since.
type Past struct {
	Name    string // 第1版
	When    string // 2024年10月; "" if unknown
	Note    string
	Changes int    // how many places have changed since
	Record  string // path of the record of revisions
	Slip    string // path of the errata slip
}

// A Page is all that is known where people get a book. Its zero fields are
// unknown or unwanted, and nothing is shown of them.
type Page struct {
	Meta  *book.Meta
	Group string // whose page it is; "" is everybody's
	Files []File

	Read     string // path of the page to read the book on
	Contents []Entry
	Cover    *Picture // as large as it is
	Small    *Picture // for lists
	Share    *Picture // a square, for messages that lead here
	Groups   []Link
	Past     []Past // the latest first
	URL      string // where the page will stand, with / at its end
	Up       string // path of the folder of everybody's page, with / at its end
	Sums     string // path of the list of checksums
	Twin     bool   // the page in the other language stands beside it
	Feeds    bool   // the feeds do
}

// kind is what a file is for, told by the end of its name.
type kind struct {
	ending string
	what   diag.Text
}

// kinds, in the order in which a page offers them: what most people want first.
var kinds = []kind{
	{".epub", diag.Text{Zh: "电子书：手机、平板上看，字可放大", En: "E-book: for phones and tablets, type of any size"}},
	{"-手机.pdf", diag.Text{Zh: "手机版 PDF：一屏一页", En: "PDF for phones, a page a screen"}},
	{"-大字.pdf", diag.Text{Zh: "大字本：给老年人，打印或在屏幕上看", En: "Large print, for screens and printers"}},
	{"-讲台.pdf", diag.Text{Zh: "讲台本：上台讲用", En: "For the podium"}},
	{"-小册子.pdf", diag.Text{Zh: "小册子：打印、对折、装订", En: "Booklet: print, fold, staple"}},
	{"-小册子-正面.pdf", diag.Text{Zh: "小册子的正面：先打印", En: "Booklet, front sides: print these first"}},
	{"-小册子-背面.pdf", diag.Text{Zh: "小册子的背面：后打印", En: "Booklet, back sides"}},
	{"-小册子-封面.pdf", diag.Text{Zh: "小册子的封面", En: "Cover of the booklet"}},
	{"-打印说明.pdf", diag.Text{Zh: "怎样打印小册子", En: "How to print the booklet"}},
	{"-样子.png", diag.Text{Zh: "小册子折好的样子", En: "What the booklet will look like"}},
	{"-印厂.pdf", diag.Text{Zh: "书页，给印刷厂：带出血", En: "Pages for a print shop, with bleed"}},
	{"-印厂-封面.pdf", diag.Text{Zh: "整张封面，给印刷厂", En: "Cover for a print shop"}},
	{"印刷单.pdf", diag.Text{Zh: "印刷单：交给印刷厂", En: "Print order"}},
	{"印刷单.csv", diag.Text{Zh: "印刷单（表格）", En: "Print order, as a table"}},
	{"-印厂.pdf", diag.Text{Zh: "印厂用的内文：PDF/X-4，带出血", En: "Pages for a print shop: PDF/X-4 with bleed"}},
	{"-印厂-封面.pdf", diag.Text{Zh: "印厂用的整张封面", En: "Cover for a print shop, in one piece"}},
	{"校对报告.html", diag.Text{Zh: "校对报告", En: "Report of the proof"}},
	{".pdf", diag.Text{Zh: "PDF：屏幕上看，或交印刷厂", En: "PDF: for screens and print shops"}},
	{".html", diag.Text{Zh: "网页版：一个文件，不装软件、不联网也能看", En: "Web page in one file: needs no app and no network"}},
	{".txt", diag.Text{Zh: "纯文本", En: "Plain text"}},
	{".zip", diag.Text{Zh: "压缩包", En: "Archive"}},
	{".csv", diag.Text{Zh: "表格", En: "Table"}},
	{sums.Name, diag.Text{Zh: "校验清单", En: "Checksums"}},
}

// rank is the place of a file among the kinds.
func rank(name string) int {
	i := slices.IndexFunc(kinds, func(k kind) bool { return strings.HasSuffix(name, k.ending) })
	if i < 0 {
		return len(kinds)
	}
	return i
}

// offered are the files in the order of what they are for.
func (p *Page) offered() []File {
	files := slices.Clone(p.Files)
	slices.SortStableFunc(files, func(a, b File) int {
		return cmp.Or(cmp.Compare(rank(a.name()), rank(b.name())), cmp.Compare(a.name(), b.name()))
	})
	return files
}
