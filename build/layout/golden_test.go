package layout

import (
	"fmt"
	"strings"
	"testing"

	"kanben/book/golden"
	"kanben/book/zh"
	"kanben/build/style"
	"kanben/fonts"
)

// dump prints a document as a person can read it: a row a line, with its place
// on the grid, its indent, what was stretched (+) or shrunk (−), and a mark
// where white was taken out of a gap (') or put into Han text (+).
func dump(doc *Document, st *style.Style) string {
	var w strings.Builder
	em := st.Body.Size
	for i := range doc.Pages {
		p := &doc.Pages[i]
		side := "verso"
		if p.Recto {
			side = "recto"
		}
		fmt.Fprintf(&w, "== page %s, %s\n", p.Folio, side)
		for j := range p.Lines {
			l := &p.Lines[j]
			y := l.Baseline.Y - st.Page.Baseline(0)
			row := y / st.Page.Leading
			fmt.Fprintf(&w, "%2d%+5.1f  x%5.2f  slack%+6.2f  %-4s %s\n", row, (y - row*st.Page.Leading).Points(),
				(l.Baseline.X-st.Page.Left(p.Recto)).Points()/em.Points(), l.Slack.Points()/em.Points(),
				[...]string{"doc", "sect", "h1", "h2", "h3", "h4", "p", "toc", "toci", "ref", "link", "quot", "note", "cap", "tabl", "tr", "th", "td", "fig", "span"}[doc.Roles[l.Role].Kind],
				compressed(l))
		}
		for _, it := range append(append([]Item(nil), p.Items...), p.Furniture...) {
			switch it := it.(type) {
			case *Rule:
				fmt.Fprintf(&w, "  rule   x%7.2f y%7.2f  %.2f × %.2f pt\n", it.X.Points(), it.Y.Points(), it.Width.Points(), it.Height.Points())
			case *Dots:
				fmt.Fprintf(&w, "  dots   right %.2f y %.2f  n %d\n", it.Right.X.Points(), it.Right.Y.Points(), it.N)
			case *Wave:
				fmt.Fprintf(&w, "  wave   x%7.2f y%7.2f  %.2f long\n", it.From.X.Points(), it.From.Y.Points(), it.Length.Points())
			case *Link:
				to := "page " + doc.Pages[it.Page].Folio
				if it.Address != "" {
					to = it.Address
				}
				fmt.Fprintf(&w, "  link   → %s: %s\n", to, it.Text)
			case *Picture:
				fmt.Fprintf(&w, "  fig    x%7.2f y%7.2f  %.2f × %.2f pt, %d × %d pixels: %s\n", it.Area.X.Points(), it.Area.Y.Points(),
					it.Area.Width.Points(), it.Area.Height.Points(), it.Plate.Width, it.Plate.Height, doc.Roles[it.Role].Alt)
			case *FurnitureLine:
				fmt.Fprintf(&w, "  head   x%7.2f y%7.2f  %s\n", it.Baseline.X.Points(), it.Baseline.Y.Points(), lineText(&it.Line))
			}
		}
	}
	return w.String()
}

// compressed is a line's text with ' behind a mark whose white was shrunk.
func compressed(l *Line) string {
	var b strings.Builder
	for i := range l.Runs {
		r := &l.Runs[i]
		for j := range r.Glyphs {
			b.WriteString(r.GlyphText(j))
			g := &r.Glyphs[j]
			if next := j + 1; next < len(r.Glyphs) && (g.Class == zh.PS || g.Class == zh.PE || g.Class == zh.CL) &&
				r.Glyphs[next].Class == zh.HZ && g.Advance < r.Size {
				b.WriteByte('\'')
			}
		}
	}
	return b.String()
}

// TestSampleGolden is the whole sample, line by line.
func TestSampleGolden(t *testing.T) {
	st := style.Speech()
	doc, _ := Compose(sampleBook(t), st, fonts.Embedded())
	golden.Text(t, "sample.lines", dump(doc, st))
}
