package layout

import (
	"strings"
	"testing"

	"kanben/book"
	"kanben/build/style"
	"kanben/fonts"
)

// TestLabelThatIsTheTitle: a speech that has nothing but its label (第九讲) gets no
// counted number beside it in the contents; where all are so, they start at the edge.
func TestLabelThatIsTheTitle(t *testing.T) {
	st := design(t, style.Choice{Style: "speech"})
	for _, c := range []struct {
		label, title, want string
		column             int // half ems from the edge at which titles start
	}{
		{"第一讲", "题目", "目录 第一讲 题目 1 第二讲 2", 9},
		{"第一讲", "", "目录 第一讲 1 第二讲 2", 0},
		{"", "题目", "目录 1 题目 1 第二讲 2", 3},
	} {
		b := speechOf(para(2))
		b.Speeches[0].Label, b.Speeches[0].Title = c.label, nil
		if c.title != "" {
			b.Speeches[0].Title = inline(c.title)
		}
		b.Speeches = append(b.Speeches, &book.Speech{Number: 2, Label: "第二讲", Blocks: []book.Block{para(2)}})
		doc, _ := Compose(b, st, fonts.Embedded())
		var rows []string
		for i := range doc.Pages[:doc.Body] {
			for j := range doc.Pages[i].Lines {
				rows = append(rows, lineText(&doc.Pages[i].Lines[j]))
			}
		}
		if got := strings.Join(rows, " "); !strings.HasSuffix(got, c.want) {
			t.Errorf("%q %q: contents %q, want %q", c.label, c.title, got, c.want)
		}
		page, l := lineOf(doc, "第二讲")
		if x := l.Baseline.X - st.Page.Left(page.Recto); int(2*x/st.Body.Size) != c.column {
			t.Errorf("%q %q: titles start at %.2f pt", c.label, c.title, x.Points())
		}
	}
}
