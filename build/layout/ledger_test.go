package layout

import (
	"testing"

	"kanben/book"
	"kanben/build/geom"
	"kanben/build/style"
)

// TestLedger: 内部学习资料 stands at the head of the copyright page, and above the
// ledger where that has more rows than the page.
func TestLedger(t *testing.T) {
	b := &book.Book{
		Meta: book.Meta{
			Title: "学习讲话", Organisation: "第三小组", Internal: true, Contact: "电话", Place: "渡口", Edition: 2, EditionNote: "改错", Replaces: "第一版",
			ISBN: "978-7-02-000220-7", Series: "丛书", People: []book.Person{{Name: "王明"}, {Name: "李红", Role: "主编"}},
		},
		Speeches: []*book.Speech{{ID: "s001", Number: 1, Label: "篇1", Blocks: []book.Block{&book.Paragraph{Text: []book.Inline{&book.Text{S: "正文。"}}}}}},
	}
	for _, lines := range []int{0, 8} {
		st, err := style.Resolve(style.Choice{Lines: lines})
		if err != nil {
			t.Fatal(err)
		}
		doc, _ := Compose(b, st, embedded())
		page := &doc.Pages[1]
		rule := page.Items[0].(*Rule)
		note := page.Lines[0].Baseline.Y
		if lines == 0 && note != st.Page.Baseline(0) {
			t.Errorf("it stands at %v, not at the head of the page", note.Points())
		}
		if note > rule.Y-geom.Pt {
			t.Errorf("%d lines: it stands at %v, the ledger begins at %v", lines, note.Points(), rule.Y.Points())
		}
		for i := range page.Lines[1:] {
			if y := page.Lines[i+1].Baseline.Y; y <= note {
				t.Errorf("%d lines: a row of the ledger stands at %v", lines, y.Points())
			}
		}
	}
}
