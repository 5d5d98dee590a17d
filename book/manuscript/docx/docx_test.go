package docx

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"kanben/book/diag"
	"kanben/book/golden"
	"kanben/book/manuscript/docx/docxtest"
	"kanben/book/manuscript/draft"
	"kanben/book/manuscript/draft/drafttest"
	"kanben/book/manuscript/richtext"
)

// TestArchives reads the documents of testdata, which are archives of the XML
// inside of their parts, and compares what was read with goldens.
func TestArchives(t *testing.T) {
	paths, _ := filepath.Glob("testdata/*.txtar")
	if len(paths) < 8 {
		t.Fatalf("only %d archives", len(paths))
	}
	for _, path := range paths {
		name := strings.TrimSuffix(filepath.Base(path), ".txtar")
		t.Run(name, func(t *testing.T) {
			text, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			parts := docxtest.Archive(string(text))
			if _, ok := parts["styles.xml"]; !ok {
				parts["styles.xml"] = docxtest.Styles
			}
			golden.Text(t, name+".txt", drawn(t, made(t, parts)))
		})
	}
}

// made makes a document with the pictures of testdata that it shows.
func made(t *testing.T, parts docxtest.Parts) []byte {
	t.Helper()
	for _, name := range []string{"pic.png"} {
		if strings.Contains(parts["body.xml"], name) {
			data, err := os.ReadFile(filepath.Join("testdata", "media", name))
			if err != nil {
				t.Fatal(err)
			}
			parts["media/"+name] = string(data)
		}
	}
	return docxtest.Make(parts)
}

// TestRealFiles reads documents that other programs wrote. What LibreOffice made
// of the whole manuscript of whole.txtar reads as that does.
func TestRealFiles(t *testing.T) {
	for _, name := range []string{"libreoffice.docx", "html.docx"} {
		data, err := os.ReadFile(filepath.Join("testdata", name))
		if err != nil {
			t.Fatal(err)
		}
		golden.Text(t, name+".txt", drawn(t, data))
	}
	ours, err := os.ReadFile("testdata/whole.txt")
	if err != nil {
		t.Fatal(err)
	}
	theirs, err := os.ReadFile("testdata/libreoffice.docx.txt")
	if err != nil {
		t.Fatal(err)
	}
	if got, want := strings.ReplaceAll(string(theirs), "image1.png", "pic.png"), string(ours); got != want {
		t.Errorf("LibreOffice's form reads as\n%s\nours as\n%s", got, want)
	}
}

// drawn reads a document and draws it, with its findings below.
func drawn(t *testing.T, data []byte) string {
	t.Helper()
	m, list := read(t, data)
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
	f, err := Open("稿.docx", data)
	if err != nil {
		t.Fatal(err)
	}
	m, list := richtext.Read(f, richtext.Options{})
	list.Sort(nil)
	return m, list
}
