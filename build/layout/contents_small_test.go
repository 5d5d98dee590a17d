package layout

import (
	"fmt"
	"strings"
	"testing"

	"kanben/book"
	"kanben/build/style"
)

// TestContentsOfLongEntries: on small pages of any design an entry of the contents
// that needs more rows than a page goes on over the page; none leaves the type
// area, no word is lost, and the number stands once, on the last line.
func TestContentsOfLongEntries(t *testing.T) {
	longHead := &book.Heading{Level: 2, Label: "一、", Text: inline(strings.Repeat("坚持从群众中来到群众中去，", 8))}
	for _, name := range append(style.Names(), style.VerticalNames()...) {
		for _, wish := range []style.Choice{{}, {Page: "a6"}, {Page: "a6", Lines: 10}, {Page: "a6", Lines: 8}, {Page: "90x120mm"}} {
			wish.Style, wish.Vertical = strings.TrimSuffix(name, "-vertical"), strings.HasSuffix(name, "-vertical")
			st, err := style.Resolve(wish)
			if err != nil || !st.Front.Contents {
				continue // the design takes no such wish
			}
			for _, long := range []int{1, 3, 6, 12, 30} {
				title := strings.Repeat("在全市深入开展教育实践活动", long)
				b := speechOf(para(1), longHead, para(2))
				for n := 2; n < 4; n++ {
					b.Speeches = append(b.Speeches, &book.Speech{Number: n, Title: inline(title + []string{"甲", "乙"}[n-2]), Blocks: []book.Block{para(1), longHead, para(2)}})
				}
				doc, _ := Compose(b, st, embedded())
				where := fmt.Sprintf("%s %s %d, titles of %d", name, wish.Page, wish.Lines, 13*long)
				checkLongEntries(t, where, doc, st, title)
			}
		}
	}
}

func checkLongEntries(t *testing.T, where string, doc *Document, st *style.Style, title string) {
	t.Helper()
	pg := &st.Page
	first, last := pg.Baseline(0), pg.Baseline(pg.Lines-1)
	words := map[int32]string{}
	for i := range doc.Pages[:doc.Body] {
		p := &doc.Pages[i]
		listed := map[int32]bool{}
		for _, it := range p.Items {
			if l, ok := it.(*Link); ok {
				listed[l.Role] = true
			}
		}
		for j := range p.Lines {
			l := &p.Lines[j]
			if !listed[l.Role] {
				continue
			}
			words[l.Role] += lineText(l)
			if l.Baseline.Y < first-pg.Leading || l.Baseline.Y > last+pg.Leading/4 {
				t.Errorf("%s: %s leaves the type area of page %s", where, lineText(l), p.Folio)
			}
		}
	}
	titles := 0
	for _, w := range words {
		if strings.Contains(w, title) {
			titles++
		}
	}
	if titles != 2 {
		t.Errorf("%s: %d of 2 long titles are whole: %q", where, titles, words)
	}
}
