package layout

import (
	"slices"
	"strings"
	"testing"

	"kanben/book"
	"kanben/book/golden"
	"kanben/build/style"
)

// partedBook has two parts, and texts before and behind them that belong to
// none.
func partedBook() *book.Book {
	b := matterBook()
	first := b.Speeches[2]
	first.Part = "第一辑　群众路线"
	second, third := *first, *first
	second.ID, second.Number, second.Title, second.Label, second.Questions = "s002", 2, inline("调查研究"), "第二讲", nil
	third.ID, third.Number, third.Title, third.Label, third.Part, third.Questions = "s003", 3, inline("艰苦奋斗"), "第三讲", "第二辑　作风建设", nil
	third.SetOpening(book.Speaker, &book.Text{S: "王明"})
	b.Speeches = slices.Insert(b.Speeches, 3, &second, &third)
	return b.WithPartPages()
}

// TestParts: the names of parts stand on pages of their own, in the contents,
// and in the outline above their speeches, in every design.
func TestParts(t *testing.T) {
	b := partedBook()
	var out strings.Builder
	for _, c := range directions() {
		st := design(t, c)
		doc, _ := compose(b, st, embedded())
		listed := 0
		out.WriteString("== " + directed(c) + "\n")
		for _, m := range doc.Bookmarks {
			out.WriteString(strings.Repeat("  ", m.Level) + m.Title + " → " + doc.Pages[m.Page].Folio + "\n")
			if strings.Contains(m.Title, "辑") {
				p := &doc.Pages[m.Page]
				if text := lineText(&p.Lines[0]); len(p.Lines) != 1 || text != m.Title {
					t.Errorf("%s: the page of %s has %d lines and begins %q", directed(c), m.Title, len(p.Lines), text)
				}
			}
		}
		for i := range doc.Pages[:doc.Body] {
			for _, it := range doc.Pages[i].Items {
				if l, ok := it.(*Link); ok && strings.Contains(l.Text, "辑") {
					listed++
					if got := pageText(&doc.Pages[l.Page]); !strings.HasPrefix(got, l.Text) {
						t.Errorf("%s: the entry %s leads to %q", directed(c), l.Text, got)
					}
				}
			}
		}
		if listed != 2 {
			t.Errorf("%s: %d parts in the contents, want 2", directed(c), listed)
		}
		clearOf(t, directed(c), 0, doc)
		var body strings.Builder
		for _, r := range doc.texts {
			for i := r[0]; i < r[1]; i++ {
				for j := range doc.Pages[i].Lines {
					body.WriteString(lineText(&doc.Pages[i].Lines[j]))
				}
			}
		}
		if want := squeezed(b.PlainText()); squeezed(body.String()) != want {
			t.Errorf("%s: the pages say %q, not %q", directed(c), body.String(), want)
		}
	}
	golden.Text(t, "parts.outline", out.String())
	st := style.Speech()
	doc, _ := Compose(b, st, embedded())
	for n, page := range strings.Split(dump(doc, st), "== page ")[1:] {
		if n < doc.Body && strings.Contains(page, "h1   目录") {
			golden.Text(t, "parts-contents.lines", page)
		}
	}
}

func squeezed(s string) string { return strings.Join(strings.Fields(s), "") }
