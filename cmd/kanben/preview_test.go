package main

import (
	"bufio"
	"encoding/json"
	"image/png"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"kanben/build/preview"
)

// newsOf opens the stream of news of a view and gives what reads the next word
// that a test waits for.
func newsOf(t *testing.T, address, view string) func(what string, is func(preview.News) bool) preview.News {
	t.Helper()
	r, err := http.Get(address + "news?view=" + view)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { r.Body.Close() })
	lines := bufio.NewScanner(r.Body)
	return func(what string, is func(preview.News) bool) preview.News {
		t.Helper()
		var n preview.News
		for lines.Scan() {
			data, ok := strings.CutPrefix(lines.Text(), "data: ")
			if !ok {
				continue
			}
			if err := json.Unmarshal([]byte(data), &n); err != nil {
				t.Fatalf("%s: %v", data, err)
			}
			if is(n) {
				return n
			}
		}
		t.Fatalf("the stream ends before %s; the last news is %+v", what, n)
		return n
	}
}

// replace saves as editors do it: a file of another name takes the old one's place, so
// that nobody ever reads half of it.
func replace(t testing.TB, path, text string) {
	t.Helper()
	if err := os.WriteFile(path+"~", []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
	if err := os.Rename(path+"~", path); err != nil {
		t.Fatal(err)
	}
}

// TestPreview follows a manuscript through saves, mistakes and its being away.
func TestPreview(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("Windows cannot send an interrupt to another process")
	}
	dir := t.TempDir()
	path := filepath.Join(dir, "稿.txt")
	save := func(text string) {
		t.Helper()
		replace(t, path, text)
	}
	save("第一讲 开头\n\n同志们：今天说两句话。\n")
	links, stop := serving(t, dir, "preview", "稿.txt", "--json")
	address := links[0].URL
	next := newsOf(t, address, "read")
	first := next("the book", func(n preview.News) bool { return n.Version != "" })
	if first.Fault != "" || first.Title == "" {
		t.Errorf("the first news is %+v", first)
	}
	if page := fetch(t, address); !strings.Contains(page, `src="/view/read"`) || !strings.Contains(page, first.Title) {
		t.Errorf("the page is %s", page)
	}
	if view := fetch(t, address+"view/read"); !strings.Contains(view, "今天说两句话") {
		t.Error("the book is not shown")
	}

	save("第一讲 开头\n\n同志们：今天说三句话。\n")
	second := next("the save", func(n preview.News) bool { return n.Version != first.Version })
	if view := fetch(t, address+"view/read"); second.Fault != "" || !strings.Contains(view, "今天说三句话") {
		t.Errorf("after a save the news is %+v", second)
	}
	save("第一讲 开头\n\n同志们：今天说锟斤拷句话。\n")
	broken := next("the mistake", func(n preview.News) bool { return n.Fault != "" })
	if !strings.Contains(broken.Fault, "稿.txt:3:") || !strings.Contains(broken.Fault, "B001") || broken.Version != second.Version {
		t.Errorf("a broken manuscript is told as %+v", broken)
	}
	if view := fetch(t, address+"view/read"); !strings.Contains(view, "今天说三句话") {
		t.Error("the last good book is gone")
	}

	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
	gone := next("the file's going", func(n preview.News) bool { return n.Fault != broken.Fault })
	if !strings.Contains(gone.Fault, "稿.txt") || gone.Version != second.Version {
		t.Errorf("a file that went is told as %+v", gone)
	}
	save("第一讲 开头\n\n同志们：今天说四句话。\n")
	back := next("the file's coming back", func(n preview.News) bool { return n.Fault == "" })
	if view := fetch(t, address+"view/read"); back.Version == second.Version || !strings.Contains(view, "今天说四句话") {
		t.Errorf("after it came back the news is %+v", back)
	}
	stop()
	if left, err := os.ReadDir(dir); err != nil || len(left) != 1 {
		t.Errorf("beside the manuscript lies %v (%v)", left, err)
	}
}

// TestPreviewOfAFolder follows a folder: book.yaml, and a manuscript that is added.
func TestPreviewOfAFolder(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("Windows cannot send an interrupt to another process")
	}
	dir := t.TempDir()
	save := func(name, text string) {
		t.Helper()
		path := filepath.Join(dir, "书", filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
			t.Fatal(err)
		}
		replace(t, path, text)
	}
	save("1 开头.txt", "同志们：今天说两句话。\n")
	save("book.yaml", "title: 甲书\nstyle: plain\n")
	links, stop := serving(t, dir, "preview", "书", "--json")
	next := newsOf(t, links[0].URL, "proof")
	next("the book", func(n preview.News) bool { return n.Title == "甲书" && n.Version != "" })
	save("book.yaml", "title: 乙书\n")
	next("another title", func(n preview.News) bool { return n.Title == "乙书" && n.Fault == "" })
	save("book.yaml", "title: 乙书\nstil: plain\n")
	bad := next("the mistake", func(n preview.News) bool { return n.Fault != "" })
	if !strings.Contains(bad.Fault, "book.yaml:2:1") {
		t.Errorf("it is told as %q", bad.Fault)
	}
	save("book.yaml", "title: 丙书\n")
	next("the mend", func(n preview.News) bool { return n.Title == "丙书" && n.Fault == "" })
	save("2 结尾.txt", "同志们：新加的一篇。\n")
	reading := newsOf(t, links[0].URL, "read")
	for n := reading("the new speech", func(n preview.News) bool { return n.Version != "" }); !strings.Contains(fetch(t, links[0].URL+"view/read"), "新加的一篇"); {
		was := n.Version
		n = reading("the new speech", func(n preview.News) bool { return n.Version != was })
	}
	stop()
}

// viewed fetches a view and tells the address that it leads to.
func viewed(t *testing.T, address, view string) (at, body string) {
	t.Helper()
	r, err := http.Get(address + "view/" + view)
	if err != nil {
		t.Fatal(err)
	}
	defer r.Body.Close()
	data, err := io.ReadAll(r.Body)
	if err != nil {
		t.Fatal(err)
	}
	return r.Request.URL.String(), string(data)
}

// parts are the views that show pictures, some of these, and the file that a build
// makes of them.
var parts = map[string]struct {
	pictures []string
	file     string // its address
	built    string
}{
	"pages":  {[]string{"page-1.png", "page-3.png"}, "pdf-1.pdf", "稿.pdf"},
	"sheets": {[]string{"sheet-1-front.png", "sheet-1-back.png", "spread-2.png"}, "booklet-1.pdf", "稿-小册子.pdf"},
}

// TestPreviewParts holds that pictures and files are the same bytes whatever was
// made before them, that files are those of a build, and that of editions that are
// gone nothing is left, but of the last one.
func TestPreviewParts(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("Windows cannot send an interrupt to another process")
	}
	dir := t.TempDir()
	path := filepath.Join(dir, "稿.txt")
	save := func(text string) {
		t.Helper()
		if err := os.WriteFile(path, []byte("第一讲 开头\n\n同志们："+text+"\n"), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	save("今天说两句话。")
	if out, err := kanben(t, dir, "build", "稿.txt", "-q").CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	links, stop := serving(t, dir, "preview", "稿.txt", "--json")
	other, stopOther := serving(t, dir, "preview", "稿.txt", "--json")
	first := map[string]string{}
	for view, has := range parts {
		next := newsOf(t, links[0].URL, view)
		next("the book", func(n preview.News) bool { return n.Version != "" })
		at, page := viewed(t, links[0].URL, view)
		version := strings.TrimPrefix(at, links[0].URL)
		newsOf(t, other[0].URL, view)("the book", func(n preview.News) bool { return n.Version != "" })
		for _, name := range has.pictures {
			if !strings.Contains(page, `src="`+name+`"`) {
				t.Errorf("%s does not show %s", view, name)
			}
			picture := fetch(t, at+name)
			if img, err := png.Decode(strings.NewReader(picture)); err != nil || img.Bounds().Dx() < 600 {
				t.Errorf("%s: %v", name, err)
			}
			if fetch(t, at+name) != picture || fetch(t, other[0].URL+version+name) != picture {
				t.Errorf("%s is another picture the second time", name)
			}
		}
		built, err := os.ReadFile(filepath.Join(dir, "稿-成品", has.built))
		if err != nil {
			t.Fatal(err)
		}
		if fetch(t, at+has.file) != string(built) {
			t.Errorf("%s is not the file that a build makes", has.file)
		}
		first[view] = at
	}
	stopOther()

	// Two saves, each looked at: the first edition's pictures are there after one and
	// gone after both; a page of the book that did not change is the same picture.
	next := newsOf(t, links[0].URL, "pages")
	now := next("the book", func(n preview.News) bool { return n.Version != "" })
	title := fetch(t, first["pages"]+"page-1.png")
	for i, want := range []int{http.StatusOK, http.StatusNotFound} {
		was := now
		save(strings.Repeat("今天多说几句话。", 100*(i+1)))
		now = next("the save", func(n preview.News) bool { return n.Version != was.Version })
		if at, _ := viewed(t, links[0].URL, "pages"); at == first["pages"] || fetch(t, at+"page-1.png") != title {
			t.Errorf("after save %d the view is at %s", i+1, at)
		}
		r, err := http.Get(first["pages"] + "page-1.png")
		if err != nil {
			t.Fatal(err)
		}
		r.Body.Close()
		if r.StatusCode != want {
			t.Errorf("after save %d a picture of the first edition is %s", i+1, r.Status)
		}
	}
	stop()
}
