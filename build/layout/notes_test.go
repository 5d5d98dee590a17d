package layout

import (
	"strings"
	"testing"

	"kanben/book"
	"kanben/build/style"
)

// bodyText is the text of the pages of the body, by lines; every line must stand on its
// page.
func bodyText(t *testing.T, doc *Document, st *style.Style) string {
	t.Helper()
	var text strings.Builder
	foot := st.Page.Baseline(st.Page.Lines-1) + st.Note.FootDrop + gridTolerance
	for i := doc.Body; i < len(doc.Pages); i++ {
		p := &doc.Pages[i]
		for j := range p.Lines {
			l := &p.Lines[j]
			if l.Role < 0 {
				continue // running heads and folios
			}
			left := st.Page.Left(p.Recto)
			if l.Baseline.Y < 0 || l.Baseline.Y > foot || l.Baseline.X < left-gridTolerance || l.Baseline.X+l.Measure > left+st.Page.Measure+st.Body.Size {
				t.Errorf("page %s: %q leaves the type area", p.Folio, lineText(l))
			}
			text.WriteString(lineText(l))
		}
	}
	return text.String()
}

// marked is a speech whose one paragraph ends with the marks of its notes.
func marked(notes ...*book.Note) *book.Book {
	in := inline("正文")
	for i, n := range notes {
		n.Number = i + 1
		if i < 2 {
			in = append(in, &book.NoteRef{Note: n})
		}
	}
	b := speechOf(para(3), &book.Paragraph{Text: in}, para(30))
	b.Speeches[0].Notes = notes
	return b
}

// TestNoteLongerThanPage: a note that no page holds at its foot stands behind its
// speech, whole, and that is said.
func TestNoteLongerThanPage(t *testing.T) {
	st := style.Speech()
	for _, n := range []int{60, 90, 120, 500, 4000} {
		words := strings.Repeat("注释很长，", n) + "完。"
		doc, list := Compose(marked(&book.Note{Text: inline(words)}), st, embedded())
		if got := bodyText(t, doc, st); !strings.Contains(strings.ReplaceAll(got, "\u00ad", ""), words) {
			t.Errorf("%d: the note is not whole", n)
		}
		if n >= 500 && !found(list, "L012") {
			t.Errorf("%d: nothing said: %v", n, list)
		}
	}
}

// TestNotesInNotes: a note marked in the text of another one is printed with
// it, even where notes mark each other in a ring.
func TestNotesInNotes(t *testing.T) {
	a, b, c := &book.Note{}, &book.Note{}, &book.Note{}
	a.Text = append(inline("注甲"), &book.NoteRef{Note: c})
	b.Text = append(inline("注乙"), &book.NoteRef{Note: a})
	c.Text = append(inline("注丙"), &book.NoteRef{Note: a})
	st := style.Speech()
	doc, _ := Compose(marked(a, b, c), st, embedded())
	got := bodyText(t, doc, st)
	for _, want := range []string{"①注甲③", "②注乙①", "③注丙①"} {
		if strings.Count(got, want) != 1 {
			t.Errorf("%s stands %d times", want, strings.Count(got, want))
		}
	}
}

// TestEmptyTable: a table without a word in it is rules alone.
func TestEmptyTable(t *testing.T) {
	for _, rows := range []int{1, 3, 60} {
		b := speechOf(para(2), &book.Table{Heads: 1, Rows: make([][]book.Cell, rows)}, para(2))
		for i := range rows {
			b.Speeches[0].Blocks[1].(*book.Table).Rows[i] = make([]book.Cell, 2)
		}
		st := style.Speech()
		doc, _ := Compose(b, st, embedded())
		bodyText(t, doc, st)
	}
}

// TestWideTable: a table of more columns than a page is wide is folded: all of
// its cells stand on the page, row by row.
func TestWideTable(t *testing.T) {
	for _, style := range []style.Choice{{Style: "speech"}, {Style: "large"}, {Style: "phone"}} {
		st := design(t, style)
		for _, n := range []int{2, 12, 13, 40, 300} {
			k := &book.Table{Heads: 1}
			var want strings.Builder
			for r := range 6 {
				var row []book.Cell
				for c := range n {
					s := strings.Repeat("格", 1+(r+c)%5) + "末"
					want.WriteString(s)
					row = append(row, book.Cell{Text: inline(s)})
				}
				k.Rows = append(k.Rows, row)
			}
			doc, list := Compose(speechOf(k), st, embedded())
			if got := bodyText(t, doc, st); !strings.Contains(got, want.String()) {
				t.Errorf("%s, %d columns: text differs", st.Page.PaperName(), n)
			}
			if folded := found(list, "L013"); n == 300 && !folded || n == 2 && folded {
				t.Errorf("%s, %d columns: folded %v", st.Page.PaperName(), n, folded)
			}
		}
	}
}
