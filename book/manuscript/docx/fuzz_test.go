package docx

import (
	"os"
	"path/filepath"
	"testing"

	"kanben/book/manuscript/docx/docxtest"
	"kanben/book/manuscript/draft/drafttest"
	"kanben/book/manuscript/richtext"
)

// FuzzRead holds that no part of a document makes the reader fail otherwise than
// by an error, and that what it reads goes into the book: all characters, all
// pictures, all tables, and every place lies in the text.
func FuzzRead(f *testing.F) {
	paths, _ := filepath.Glob("testdata/*.txtar")
	for _, path := range paths {
		text, err := os.ReadFile(path)
		if err != nil {
			f.Fatal(err)
		}
		p := docxtest.Archive(string(text))
		f.Add(p["body.xml"], p["styles.xml"], p["numbering.xml"], p["footnotes.xml"], p["comments.xml"])
	}
	f.Fuzz(func(t *testing.T, body, styles, numbering, notes, comments string) {
		if styles == "" {
			styles = docxtest.Styles
		}
		data := docxtest.Make(docxtest.Parts{
			"body.xml": body, "styles.xml": styles, "numbering.xml": numbering, "footnotes.xml": notes, "comments.xml": comments,
		})
		file, err := Open("稿.docx", data)
		if err != nil {
			return
		}
		m, list := richtext.Read(file, richtext.Options{})
		drafttest.KeepsAll(t, m, list)
	})
}

// FuzzOpen holds that no bytes make the reader fail otherwise than by an error.
func FuzzOpen(f *testing.F) {
	f.Add(docxtest.Lines("题目\n正文。"))
	f.Add([]byte("PK\x03\x04word/"))
	paths, _ := filepath.Glob("testdata/*.docx")
	for _, path := range paths {
		if data, err := os.ReadFile(path); err == nil {
			f.Add(data)
		}
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		file, err := Open("稿.docx", data)
		if err != nil {
			return
		}
		m, list := richtext.Read(file, richtext.Options{})
		drafttest.KeepsAll(t, m, list)
	})
}
