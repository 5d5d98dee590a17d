package docx

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"kanben/book"
	"kanben/book/diag"
	"kanben/book/manuscript/docx/docxtest"
	"kanben/book/manuscript/draft"
	"kanben/book/manuscript/outline"
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
		m, list := Read(file, outline.Options{})
		keepsAll(t, m, list)
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
		m, list := Read(file, outline.Options{})
		keepsAll(t, m, list)
	})
}

// keepsAll holds that nothing was lost on the way into the book.
func keepsAll(t *testing.T, m *draft.Manuscript, list diag.List) {
	t.Helper()
	size := int32(len(m.File.Text))
	for i := range list {
		s := list[i].Span
		if list[i].Code == ruleLost.Code {
			t.Errorf("lost: %s\n%s", list[i].Text(diag.English), m.File.Text)
		}
		if s.File != nil && (s.Start < 0 || s.End < s.Start || s.End > size) {
			t.Errorf("%s at %d–%d of %d", list[i].Code, s.Start, s.End, size)
		}
		if strings.Contains(list[i].Text(diag.Chinese), "%!") {
			t.Errorf("%s says %s", list[i].Code, list[i].Text(diag.Chinese))
		}
	}
	k := places{t: t, size: size}
	k.blocks(m.Front, m.Notes)
	for _, s := range m.Speeches {
		k.inlines(s.Title)
		k.blocks(s.Blocks, s.Notes)
	}
}

// places looks whether every place lies in the text, and every text at its
// place.
type places struct {
	t    *testing.T
	size int32
}

func (k *places) blocks(list []book.Block, notes []*book.Note) {
	for _, b := range list {
		if s := b.Place(); s.File != nil && (s.Start < 0 || s.End < s.Start || s.End > k.size) {
			k.t.Errorf("%T at %d–%d of %d", b, s.Start, s.End, k.size)
		}
		book.Lines(b, func(_ string, text []book.Inline) { k.inlines(text) })
	}
	for i, n := range notes {
		if n.Number != i+1 {
			k.t.Errorf("note %d has the number %d", i+1, n.Number)
		}
		k.inlines(n.Text)
	}
}

func (k *places) inlines(in []book.Inline) {
	for _, x := range in {
		s := x.Place()
		if s.File != nil && (s.Start < 0 || s.End < s.Start || s.End > k.size) {
			k.t.Errorf("%T at %d–%d of %d", x, s.Start, s.End, k.size)
		}
		switch x := x.(type) {
		case *book.Text:
			if s.File != nil && s.Start < s.End && s.Text() != x.S {
				k.t.Errorf("%q stands at %q", x.S, s.Text())
			}
		case *book.NoteRef:
			if x.Note.Number == 0 {
				k.t.Error("a mark without a note")
			}
		case *book.Emphasis:
			k.inlines(x.Text)
		case *book.Link:
			k.inlines(x.Text)
		}
	}
}
