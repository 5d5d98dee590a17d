package build_test

import (
	"bytes"
	"context"
	"strings"
	"testing"

	"kanben/assets"
	"kanben/build"
	"kanben/build/pdf/pdftest"
)

// A marked copy names its group on its copyright page, once, and nowhere else: not
// in metadata, nor in an identifier; another group's copy differs in nothing but
// that.
func TestMarkedCopies(t *testing.T) {
	job := &build.Job{
		Manuscripts: []build.Manuscript{{Name: "稿.txt", Data: []byte(assets.Sample)}},
		Targets:     []build.Target{build.EPUB, build.PDF, build.Booklet, build.Large, build.Phone, build.Podium},
	}
	v, err := build.Run(context.Background(), job)
	if err != nil {
		t.Fatal(err)
	}
	plain := map[build.Target][]byte{}
	for _, a := range v.Artifacts {
		plain[a.Target] = a.Data
	}
	texts := map[string]string{}
	for _, group := range []string{"第三学习小组", "第九学习小组"} {
		own, err := v.Marked(context.Background(), job, group)
		if err != nil {
			t.Fatal(err)
		}
		if len(own.Artifacts) != 3 {
			t.Fatalf("%d files", len(own.Artifacts))
		}
		for _, a := range own.Artifacts {
			was, is := read(t, plain[a.Target]), read(t, a.Data)
			text := wholeText(t, is)
			if n := strings.Count(text, "发给"+group); n != 1 || strings.Contains(wholeText(t, was), group) {
				t.Errorf("%s names %s %d times", a.Target, group, n)
			}
			texts[a.Name+group] = strings.Replace(text, group, "", 1)
			for key, value := range is.Dict(is.Trailer["Info"]) {
				if strings.Contains(pdftest.String(value), group) {
					t.Errorf("%s: %s names %s", a.Target, key, group)
				}
			}
			if packet := is.Get(is.Catalog()["Metadata"]).(*pdftest.Stream); bytes.Contains(packet.Data, []byte(group)) {
				t.Errorf("%s: the metadata name %s", a.Target, group)
			}
			if first := func(f *pdftest.File) string { return string(f.Trailer["ID"].([]any)[0].([]byte)) }; first(was) != first(is) {
				t.Errorf("%s: the copy has another identity", a.Target)
			}
			if texts["other"+a.Name] != "" && texts["other"+a.Name] != texts[a.Name+group] {
				t.Errorf("%s: copies differ in more than the name", a.Target)
			}
			texts["other"+a.Name] = texts[a.Name+group]
		}
	}
	if v.Book.Meta.Holder != "" {
		t.Error("the book itself has a holder")
	}
}

// A job without such files makes none.
func TestNothingToMark(t *testing.T) {
	job := &build.Job{Manuscripts: []build.Manuscript{{Name: "稿.txt", Data: []byte(assets.Sample)}}, Targets: []build.Target{build.Phone}}
	v, err := build.Run(context.Background(), job)
	if err != nil {
		t.Fatal(err)
	}
	own, err := v.Marked(context.Background(), job, "第三学习小组")
	if err != nil || len(own.Artifacts) != 0 {
		t.Errorf("%d files, %v", len(own.Artifacts), err)
	}
}

func read(t *testing.T, data []byte) *pdftest.File {
	t.Helper()
	f, err := pdftest.Open(data)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// wholeText is all text of all pages, without blanks.
func wholeText(t *testing.T, f *pdftest.File) string {
	t.Helper()
	var b strings.Builder
	for i := range f.Pages {
		d, err := f.Draw(i)
		if err != nil {
			t.Fatal(err)
		}
		b.WriteString(d.Whole())
	}
	return strings.Join(strings.Fields(b.String()), "")
}
