package layout

import (
	"strings"
	"testing"

	"kanben/book"
	"kanben/build/style"
	"kanben/fonts"
)

// TestTablesAtThePageFoot: wherever a table falls, a small one is on one page, and
// of a larger one no page has a single row.
func TestTablesAtThePageFoot(t *testing.T) {
	for _, c := range []style.Choice{{Style: "speech"}, {Style: "phone"}, {Vertical: true}} {
		st := design(t, c)
		for _, rows := range []int{2, 4, 7, 12} {
			for before := range st.Page.Lines {
				k := &book.Table{Caption: inline("表1　人数"), Heads: 1}
				for range rows + 1 {
					k.Rows = append(k.Rows, []book.Cell{{Text: inline("甲组")}, {Text: inline("三人")}})
				}
				b := speechOf(k, para(3))
				for range before {
					b.Speeches[0].Blocks = append([]book.Block{para(1)}, b.Speeches[0].Blocks...)
				}
				doc, _ := Compose(b, st, fonts.Embedded())
				var on []int // rows of the body on each page that has any
				for i := range doc.Pages {
					n := 0
					for j := range doc.Pages[i].Lines {
						l := &doc.Pages[i].Lines[j]
						if doc.Roles[l.Role].Kind == RoleCell && lineText(l) == "甲组" {
							n++
						}
					}
					if n > 0 {
						on = append(on, n)
					}
				}
				small := rows+2 <= min(tableWhole, st.Page.Lines/2)
				if len(on) == 0 || small && len(on) > 1 {
					t.Errorf("%s, %d rows behind %d lines: %d", directed(c), rows, before, on)
				}
				for _, n := range on {
					if n == 1 {
						t.Errorf("%s, %d rows behind %d lines: a row alone: %d", directed(c), rows, before, on)
					}
				}
			}
		}
	}
}

// TestTallRowsReadInOrder: a row of a table that is too high to be kept whole may
// go on over pages; its cells are still read one after the other, page by page, as
// the plain text has them. Rows that are kept whole have their cells side by side.
func TestTallRowsReadInOrder(t *testing.T) {
	for _, c := range []style.Choice{{Style: "speech"}, {Style: "phone"}, {Style: "large"}, {Vertical: true}} {
		st := design(t, c)
		for _, tall := range [][]int{{0, 600, 0}, {700, 0, 700}, {500, 500, 500}, {300, 900, 0}} {
			for before := 0; before < st.Page.Lines; before += 3 {
				row := make([]book.Cell, len(tall))
				var want strings.Builder
				for i, n := range tall {
					text := string(rune('甲'+i)) + strings.Repeat(string(rune('一'+i)), n)
					row[i].Text = inline(text)
					want.WriteString(text)
				}
				k := &book.Table{Heads: 1, Rows: [][]book.Cell{{{Text: inline("人")}, {Text: inline("事")}, {Text: inline("物")}}, row}}
				b := speechOf(k, para(3))
				for range before {
					b.Speeches[0].Blocks = append([]book.Block{para(1)}, b.Speeches[0].Blocks...)
				}
				doc, _ := Compose(b, st, fonts.Embedded())
				var got strings.Builder
				for i := range doc.Pages {
					for j := range doc.Pages[i].Lines {
						if l := &doc.Pages[i].Lines[j]; doc.Roles[l.Role].Kind == RoleCell {
							got.WriteString(lineText(l))
						}
					}
				}
				if got.String() != want.String() {
					t.Fatalf("%s, cells of %d characters behind %d lines are read in another order: %.200s", directed(c), tall, before, got.String())
				}
			}
		}
	}
}
