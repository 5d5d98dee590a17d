package odt

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

// TestDocuments reads the documents of testdata, which LibreOffice made of those
// of the docx reader, and compares what was read with goldens.
func TestDocuments(t *testing.T) {
	paths, _ := filepath.Glob("testdata/*.*odt")
	if len(paths) < 10 {
		t.Fatalf("only %d documents", len(paths))
	}
	for _, path := range paths {
		name := filepath.Base(path)
		t.Run(name, func(t *testing.T) {
			data, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			golden.Text(t, name+".txt", drawn(t, data))
		})
	}
}

// drawn reads a document and draws it, with its findings below.
func drawn(t testing.TB, data []byte) string {
	t.Helper()
	m, list := read(t, data)
	drafttest.KeepsAll(t, m, list)
	var w strings.Builder
	w.WriteString(drafttest.Tree(m))
	for i := range list {
		w.WriteString(list[i].Span.Position().String() + ": " + list[i].Severity.String() + "[" + list[i].Code + "] " + list[i].Text(diag.Chinese) + "\n")
	}
	return w.String()
}

// read reads a document.
func read(t testing.TB, data []byte) (*draft.Manuscript, diag.List) {
	t.Helper()
	f, err := Open("稿.odt", data)
	if err != nil {
		t.Fatal(err)
	}
	m, list := richtext.Read(f, richtext.Options{})
	list.Sort(nil)
	return m, list
}
