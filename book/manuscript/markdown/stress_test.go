package markdown

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"kanben/book"
	"kanben/book/diag"
	"kanben/book/golden"
	"kanben/book/manuscript/draft"
	"kanben/book/manuscript/draft/drafttest"
	"kanben/book/proof"
	"kanben/book/source"
)

const stressFolder = "../../../assets/stress"

// TestStress reads the stress manuscript: its tree, that it holds every kind of
// block and inline, and that the proof finds nothing to mend in it.
func TestStress(t *testing.T) {
	data, err := os.ReadFile(filepath.Join(stressFolder, "stress.md"))
	if err != nil {
		t.Fatal(err)
	}
	f, err := source.Decode("stress.md", data, "")
	if err != nil {
		t.Fatal(err)
	}
	m, list := Read(f, Options{Picture: func(name string) ([]byte, error) {
		return os.ReadFile(filepath.Join(stressFolder, name))
	}})
	golden.Text(t, "stress.golden", drafttest.Tree(m)+findings(list))

	kinds := map[string]int{}
	gather(m, kinds)
	for _, k := range []string{
		"*book.Heading", "*book.Paragraph", "*book.Quote", "*book.Verse", "*book.List", "*book.Table", "*book.Figure", "*book.SignOff", "*book.Break", "*book.PageBreak",
		"*book.Text", "*book.Emphasis", "*book.Link", "*book.Ruby", "*book.Script", "*book.NoteRef",
	} {
		if kinds[k] == 0 {
			t.Errorf("no %s", k)
		}
	}
	if n := kinds["*book.Paragraph"]; n < 60 {
		t.Errorf("%d paragraphs", n)
	}
	mended, list := proof.Mend(&book.Book{Files: []*source.File{f}, Speeches: m.Speeches}, proof.Options{})
	for i := range list {
		if list[i].Severity != diag.Advice {
			t.Errorf("%s: %s %s", list[i].Span.Position(), list[i].Code, list[i].Text(diag.Chinese))
		}
	}
	if got, want := mended.PlainText(), (&book.Book{Speeches: m.Speeches}).PlainText(); got != want {
		t.Error("the proof changes the text")
	}
}

// gather counts the kinds of blocks and inlines.
func gather(m *draft.Manuscript, kinds map[string]int) {
	var inlines func(in []book.Inline)
	inlines = func(in []book.Inline) {
		for _, x := range in {
			kinds[fmt.Sprintf("%T", x)]++
			switch x := x.(type) {
			case *book.Emphasis:
				inlines(x.Text)
			case *book.Link:
				inlines(x.Text)
			}
		}
	}
	for _, s := range m.Speeches {
		inlines(s.Title)
		for _, b := range s.Blocks {
			kinds[fmt.Sprintf("%T", b)]++
		}
		s.Lines(func(_ string, in []book.Inline) { inlines(in) })
	}
}
