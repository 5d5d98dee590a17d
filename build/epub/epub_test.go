package epub_test

import (
	"archive/zip"
	"bytes"
	"fmt"
	"path"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"kanben/book"
	"kanben/book/golden"
	"kanben/build/each"
	"kanben/build/epub"
)

// coverPNG is enough of a PNG to be known as one.
var coverPNG = []byte("\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR")

func TestSampleGoldens(t *testing.T) {
	a := unpack(t, sampleBook(), epub.Options{Cover: coverPNG})
	for _, name := range []string{"package.opf", "nav.xhtml", "toc.ncx", "xhtml/cover.xhtml", "xhtml/title.xhtml", "xhtml/contents.xhtml"} {
		golden.Text(t, path.Base(name), a.files["EPUB/"+name])
	}
	golden.Text(t, "container.xml", a.files["META-INF/container.xml"])
	golden.Text(t, "files.txt", strings.Join(a.names, "\n")+"\n")
}

// plainKinds is a book with every kind of block that plain text has, and titles
// that differ.
func plainKinds() *book.Book {
	b := oneSpeech(
		&book.Paragraph{Kind: book.Salutation, Text: text("同志们：")},
		paragraph("第一段。"),
		&book.Heading{Level: 1, Label: "一、", Text: text("第一个问题")},
		paragraph("第二段。"),
		&book.Heading{Level: 2, Label: "（一）", Text: text("小问题")},
		paragraph("第三段。"),
		&book.Heading{Level: 3, Label: "1.", Text: text("更小的问题")},
		&book.Paragraph{Text: []book.Inline{&book.Text{S: "上一行"}, &book.LineBreak{}, &book.Text{S: "下一行"}}},
		&book.Heading{Level: 1, Text: text("没有序号的标题")},
		&book.Break{},
		&book.Paragraph{Kind: book.Closing, Text: text("谢谢大家！")},
	)
	s := b.Speeches[0]
	s.Label, s.Gap = "第一讲", "　"
	b.Meta.Organisation = "学习小组"
	b.Meta.Edition = 2
	b.Meta.Date = time.Date(2024, 10, 1, 8, 0, 0, 0, time.UTC)
	b.Speeches = append(b.Speeches, &book.Speech{ID: "s002", Number: 2, Label: "第二讲", Blocks: []book.Block{paragraph("只有序号的一篇。")}})
	return b
}

func TestPlainKindsGoldens(t *testing.T) {
	a := unpack(t, plainKinds(), epub.Options{Modified: time.Date(2024, 10, 11, 9, 30, 0, 0, time.FixedZone("", 8*3600))})
	for _, name := range []string{"package.opf", "nav.xhtml", "xhtml/title.xhtml", "xhtml/contents.xhtml", "xhtml/s001.xhtml", "xhtml/s002.xhtml"} {
		golden.Text(t, filepath.Join("kinds", path.Base(name)), a.files["EPUB/"+name])
	}
}

// books are those that everything below must hold for.
func books() map[string]*book.Book {
	return map[string]*book.Book{
		"sample":      sampleBook(),
		"plain kinds": plainKinds(),
		"many":        speeches(150), // more than go-epub is given at once
		"traps":       traps(),
		"whole":       wholeModel(),
		"odd":         oddModel(),
	}
}

func TestEveryFileIsListedAndThere(t *testing.T) {
	for name, b := range books() {
		t.Run(name, func(t *testing.T) {
			a := unpack(t, b, epub.Options{Cover: coverPNG})
			listed := map[string]bool{"mimetype": true, "META-INF/container.xml": true, "EPUB/package.opf": true}
			ids := map[string]bool{}
			p := a.packageFile(t)
			for _, item := range p.Items {
				file := path.Join("EPUB", item.Href)
				if _, ok := a.files[file]; !ok {
					t.Errorf("%s is listed but not there", file)
				}
				listed[file] = true
				ids[item.ID] = true
			}
			for _, file := range a.names {
				if !listed[file] {
					t.Errorf("%s is there but not listed", file)
				}
			}
			for _, ref := range p.Spine {
				if !ids[ref.ID] {
					t.Errorf("the spine names %s", ref.ID)
				}
			}
			if got, want := len(p.Spine), len(b.Speeches)+3; got != want {
				t.Errorf("%d documents in the spine, want %d", got, want)
			}
		})
	}
}

func TestLinksResolve(t *testing.T) {
	for name, b := range books() {
		t.Run(name, func(t *testing.T) {
			a := unpack(t, b, epub.Options{Cover: coverPNG})
			pages := a.pages(t)
			checkLinks(t, a, pages)
		})
	}
}

// checkLinks holds that every link of the pages leads to a file and a place that
// are there.
func checkLinks(t *testing.T, a archive, pages map[string]*page) {
	t.Helper()
	for file, p := range pages {
		for _, link := range p.links {
			to, fragment, _ := strings.Cut(link, "#")
			target := file
			if to != "" {
				target = path.Join(path.Dir(file), to)
			}
			if _, ok := a.files[target]; !ok {
				t.Errorf("%s: %s leads nowhere", file, link)
			} else if fragment != "" && !pages[target].ids[fragment] {
				t.Errorf("%s: no place %s", file, link)
			}
		}
	}
}

func TestTextIsThePlainText(t *testing.T) {
	for name, b := range books() {
		t.Run(name, func(t *testing.T) {
			pages := unpack(t, b, epub.Options{}).pages(t)
			whole := ""
			for _, s := range b.Speeches {
				words := pages["EPUB/xhtml/"+s.ID+".xhtml"].words.String()
				alone := book.Book{Speeches: []*book.Speech{s}}
				if got, want := unspaced(words), unspaced(legal(alone.PlainText())); got != want {
					same := commonStart(got, want)
					t.Fatalf("%s says, after %d bytes, %.60q, want %.60q", s.ID, same, got[same:], want[same:])
				}
				whole += words
			}
			if unspaced(whole) != unspaced(legal(b.PlainText())) {
				t.Error("the speeches in a row are not the book's text")
			}
		})
	}
}

// commonStart is the number of bytes with which both texts begin.
func commonStart(a, b string) int {
	n := 0
	for n < min(len(a), len(b)) && a[n] == b[n] {
		n++
	}
	return n
}

func TestNavigationOfTheSample(t *testing.T) {
	a := unpack(t, sampleBook(), epub.Options{})
	pages := a.pages(t)
	nav := pages["EPUB/nav.xhtml"].texts["a"]
	if n := len(nav) - 3; n != 12 { // three landmarks
		t.Errorf("navigation lists %d places, want 5 speeches and 7 headings", n)
	}
	contents := pages["EPUB/xhtml/contents.xhtml"].texts
	if n := len(contents["a"]); n != 9 {
		t.Errorf("the contents page lists %d places, want 9", n)
	}
	if n := len(contents["p"]); n != 3 {
		t.Errorf("the contents page shows %d first lines, want those of speeches 1, 2 and 4", n)
	}
	for _, line := range contents["p"] {
		for _, file := range []string{"nav.xhtml", "toc.ncx", "package.opf"} {
			if strings.Contains(a.files["EPUB/"+file], strings.TrimSuffix(line, "……")) {
				t.Errorf("%s holds the first line %s", file, line)
			}
		}
	}
}

func TestFirstLinesStandOnlyWhereTitlesAreAlike(t *testing.T) {
	a := unpack(t, plainKinds(), epub.Options{})
	if lines := a.pages(t)["EPUB/xhtml/contents.xhtml"].texts["p"]; len(lines) > 0 {
		t.Errorf("first lines %q", lines)
	}
}

// Sections nest by the author's levels, and screen readers hear no gap.
func TestSectionsOfLevelsLeftOut(t *testing.T) {
	b := oneSpeech(
		&book.Heading{Level: 2, Text: text("（一）")},
		&book.Heading{Level: 2, Text: text("（二）")},
		&book.Heading{Level: 1, Text: text("一、")},
		&book.Heading{Level: 4, Text: text("①")},
		&book.Heading{Level: 9, Text: text("很深")},
		&book.Heading{Level: 1},
		&book.Heading{Level: 1, Text: text("二、")},
	)
	a := unpack(t, b, epub.Options{})
	golden.Text(t, "levels.xhtml", a.files["EPUB/xhtml/s001.xhtml"])
}

// A heading hangs below the nearest shallower one, even if levels are left out.
func TestNavigationOfLevelsLeftOut(t *testing.T) {
	b := oneSpeech(
		&book.Heading{Level: 2, Text: text("甲")},
		&book.Heading{Level: 1, Text: text("乙")},
		&book.Heading{Level: 2, Text: text("丙")},
		&book.Heading{Level: 3, Text: text("太深")},
		&book.Heading{Level: 2, Text: text("丁")},
		&book.Heading{Level: 1, Text: text("戊")},
	)
	a := unpack(t, b, epub.Options{})
	p := a.pages(t)["EPUB/nav.xhtml"]
	var lists []string
	for _, l := range p.texts["ol"] {
		lists = append(lists, strings.Join(strings.Fields(l), " "))
	}
	want := []string{"丙 丁", "甲 乙 丙 丁 戊", "标题 甲 乙 丙 丁 戊", "扉页 目录 正文"}
	if !slices.Equal(lists, want) {
		t.Errorf("lists %q, want %q", lists, want)
	}
}

func TestMetadata(t *testing.T) {
	sample := unpack(t, sampleBook(), epub.Options{})
	p := sample.packageFile(t)
	if got := p.property("dcterms:modified"); !slices.Equal(got, []string{"2000-01-01T00:00:00Z"}) {
		t.Errorf("modified %q without a date", got)
	}
	if len(p.Metadata.Creators)+len(p.Metadata.Dates) > 0 {
		t.Error("an organiser or a date that nobody knows")
	}
	if got := p.property("dcterms:conformsTo"); len(got) > 0 {
		t.Errorf("claims to conform to %q, and nobody checked", got)
	}
	for _, name := range []string{"accessMode", "accessModeSufficient", "accessibilityFeature", "accessibilityHazard", "accessibilitySummary"} {
		if len(p.property("schema:"+name)) == 0 {
			t.Errorf("no %s", name)
		}
	}
	kinds := unpack(t, plainKinds(), epub.Options{Modified: time.Date(2024, 10, 11, 9, 30, 0, 0, time.FixedZone("", 8*3600))})
	q := kinds.packageFile(t)
	if got := q.property("dcterms:modified"); !slices.Equal(got, []string{"2024-10-11T01:30:00Z"}) {
		t.Errorf("modified %q", got)
	}
	if p.Metadata.Identifier == q.Metadata.Identifier {
		t.Error("two books with one identifier")
	}
	// The NCX must name the same book.
	if !strings.Contains(sample.files["EPUB/toc.ncx"], `name="dtb:uid" content="`+p.Metadata.Identifier+`"`) {
		t.Error("the NCX names another identifier")
	}
}

func TestMakeGivesTheSameBytes(t *testing.T) {
	make := func() []byte {
		data, err := epub.Make(speeches(12), epub.Options{Cover: coverPNG})
		if err != nil {
			t.Fatal(err)
		}
		return data
	}
	want := make()
	for _, n := range []int{1, 3} {
		before := runtime.GOMAXPROCS(n)
		if !bytes.Equal(make(), want) {
			t.Errorf("other bytes on %d processors", n)
		}
		runtime.GOMAXPROCS(before)
	}
	err := each.Do(8, func(i int) error {
		if i%2 == 0 { // other books in between
			_, err := epub.Make(speeches(i+1), epub.Options{})
			return err
		}
		data, err := epub.Make(speeches(12), epub.Options{Cover: coverPNG})
		if err == nil && !bytes.Equal(data, want) {
			err = fmt.Errorf("book %d has other bytes", i)
		}
		return err
	})
	if err != nil {
		t.Error(err)
	}
}

// OCF 3.3, section 4.3: what the archive begins with is how systems know it.
func TestArchiveBeginsWithItsKind(t *testing.T) {
	data, err := epub.Make(sampleBook(), epub.Options{Cover: coverPNG})
	if err != nil {
		t.Fatal(err)
	}
	if got := string(data[30:58]); got != "mimetypeapplication/epub+zip" {
		t.Errorf("begins with %q", got)
	}
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range z.File {
		if f.Modified.UTC() != time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC) || len(f.Extra) > 0 || f.Flags != 0 {
			t.Errorf("%s: time %v, extra %x, flags %x", f.Name, f.Modified, f.Extra, f.Flags)
		}
	}
	if len(data) > 60_000 {
		t.Errorf("%d bytes without a cover", len(data))
	}
}

func BenchmarkMake(b *testing.B) {
	for _, n := range []int{5, 100, 1000} {
		bk := speeches(n)
		b.Run(fmt.Sprintf("speeches=%d", n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := epub.Make(bk, epub.Options{Cover: coverPNG}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
