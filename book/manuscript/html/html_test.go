package html

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"kanben/book/diag"
	"kanben/book/golden"
	"kanben/book/manuscript/draft"
	"kanben/book/manuscript/draft/drafttest"
	"kanben/book/manuscript/richtext"
)

// TestPages reads the pages of testdata and compares what was read with goldens.
func TestPages(t *testing.T) {
	paths := pages()
	if len(paths) < 6 {
		t.Fatalf("only %d pages", len(paths))
	}
	for _, path := range paths {
		name := filepath.Base(path)
		t.Run(name, func(t *testing.T) {
			data, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			golden.Text(t, name+".txt", drawn(t, name, data))
		})
	}
}

// drawn reads a page and draws it, with its findings below.
func drawn(t testing.TB, name string, data []byte) string {
	t.Helper()
	m, list := read(t, name, data)
	if !t.Failed() {
		drafttest.KeepsAll(t, m, list)
	}
	var w strings.Builder
	w.WriteString(drafttest.Tree(m))
	for i := range list {
		w.WriteString(list[i].Span.Position().String() + ": " + list[i].Severity.String() + "[" + list[i].Code + "] " + list[i].Text(diag.Chinese) + "\n")
	}
	return w.String()
}

// read reads a page with the pictures that lie in testdata.
func read(t testing.TB, name string, data []byte) (*draft.Manuscript, diag.List) {
	t.Helper()
	f, err := Open(name, data, "")
	if err != nil {
		t.Fatal(err)
	}
	m, list := richtext.Read(f, richtext.Options{Picture: func(name string) ([]byte, error) {
		return os.ReadFile(filepath.Join("testdata", filepath.FromSlash(name)))
	}})
	list.Sort(nil)
	return m, list
}

// pages are the web pages of testdata.
func pages() (list []string) {
	for _, ending := range [...]string{"html", "htm", "xhtml", "mht"} {
		paths, _ := filepath.Glob("testdata/*." + ending)
		list = append(list, paths...)
	}
	return list
}
