package pdf_test

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"kanben/book"
	"kanben/book/golden"
	"kanben/build/geom"
	"kanben/build/layout"
	"kanben/build/pdf/pdftest"
	"kanben/build/style"
	"kanben/fonts"
)

// verticalBook is a book of two speeches in vertical setting, with words that
// lie along the line, characters that share a square, and all that stands beside
// a line.
func verticalBook(t testing.TB) *layout.Document {
	t.Helper()
	return verticalBookIn(t, "")
}

// verticalBookIn is that book in a design.
func verticalBookIn(t testing.TB, design string) *layout.Document {
	t.Helper()
	words := func(s string) []book.Inline { return []book.Inline{&book.Text{S: s}} }
	note := &book.Note{Number: 1, Text: words("见《文集》第12页，共128页。")}
	b := &book.Book{Meta: book.Meta{Title: "竖排的书【汇编2篇】", Organisation: "学习组", Language: "zh-CN", Edition: 1}}
	for i := range 2 {
		b.Speeches = append(b.Speeches, &book.Speech{
			Number: i + 1, Label: fmt.Sprintf("篇%d", i+1), Gap: " ", Trailing: true, Title: words("竖排的书"),
			Blocks: []book.Block{
				&book.Paragraph{Kind: book.Salutation, Text: words("同志们：")},
				&book.Heading{Level: 1, Label: "一、", Text: words("怎么排？")},
				&book.Paragraph{Text: []book.Inline{
					&book.Text{S: "共90多年，128册，1次；“用Word和PDF”‘好’吗？！他说：“——不……”水是H"},
					&book.Script{S: "2"}, &book.Text{S: "O，面积5m"}, &book.Script{Up: true, S: "2"},
					&book.Text{S: "。见注"}, &book.NoteRef{Note: note},
					&book.Emphasis{Kind: book.Dotted, Text: words("强调")}, &book.Ruby{Base: "汉字", Reading: "hàn zì"},
					&book.Emphasis{Kind: book.WorkTitle, Text: words("书名")}, &book.Link{URL: "https://example.org/", Text: words("这里the web")},
					&book.Text{S: "，都在" + strings.Repeat("一行又一行，", 60) + "最后一行。"},
				}},
			},
			Notes: []*book.Note{note},
		})
	}
	st, err := style.Resolve(style.Choice{Style: design, Vertical: true})
	if err != nil {
		t.Fatal(err)
	}
	doc, _ := layout.Compose(b, st, fonts.Embedded())
	return doc
}

// A placed is where the outline of a glyph must stand on its page.
type placed struct {
	text   string
	x, y   float64
	stands pdftest.Stands
	wide   float64
}

// outlines are the glyphs of a vertical line as the layout has them.
func outlines(l *layout.Line, trim geom.Size) []placed {
	var out []placed
	pen := l.Baseline.Y
	for i := range l.Runs {
		r := &l.Runs[i]
		wide := 1.0
		if r.Narrow > 0 {
			wide = float64(r.Narrow) / 1000
		}
		for j := range r.Glyphs {
			g := &r.Glyphs[j]
			p := placed{text: r.GlyphText(j), stands: pdftest.Turned, wide: wide}
			x, y := l.Baseline.X-g.Offset.Y, pen+g.Offset.X
			if !r.Turned { // the axis is in the middle of the width, the top .88 em above the baseline
				p.stands = pdftest.Upright
				half := float64(r.Face.Advance(g.ID)) / float64(r.Face.UnitsPerEm) / 2 * r.Size.Points() * wide
				p.x, p.y = x.Points()-half, (trim.Height-y).Points()-0.88*r.Size.Points()
			} else {
				p.x, p.y = x.Points(), (trim.Height - y).Points()
			}
			out = append(out, p)
			pen += g.Advance
		}
	}
	return out
}

// TestVerticalGlyphsStandWhereTheyWereSet: the file draws every outline of a
// vertical book within 0.02 pt of where the layout put it, upright or turned.
func TestVerticalGlyphsStandWhereTheyWereSet(t *testing.T) {
	for _, design := range []string{"speech", "large"} { // the titles of large are of 44 pt
		t.Run(design, func(t *testing.T) { checkVerticalGlyphs(t, verticalBookIn(t, design)) })
	}
}

func checkVerticalGlyphs(t *testing.T, d *layout.Document) {
	t.Helper()
	f := write(t, d)
	seen := map[pdftest.Stands]int{}
	for i := range d.Pages {
		p := &d.Pages[i]
		var want []placed
		for j := range p.Lines {
			want = append(want, outlines(&p.Lines[j], d.Trim)...)
		}
		for _, it := range p.Furniture {
			if l, ok := it.(*layout.FurnitureLine); ok {
				want = append(want, outlines(&l.Line, d.Trim)...)
			}
		}
		got := draw(t, f, i).Glyphs
		n := 0
		for _, g := range got {
			if n < len(want) && g.Text == " " && want[n].text != " " {
				continue // a word space at the end of a line
			}
			if n == len(want) {
				t.Fatalf("page %s has more than %d glyphs", p.Folio, n)
			}
			w := want[n]
			n++
			seen[g.Stands]++
			if g.Text != w.text || g.Stands != w.stands || math.Abs(g.X-w.x) > 0.02 || math.Abs(g.Y-w.y) > 0.02 || math.Abs(g.Wide-w.wide) > 0.001 {
				t.Errorf("page %s, glyph %d: %q stands %d at (%.3f, %.3f) %.3f wide, want %q %d at (%.3f, %.3f) %.3f",
					p.Folio, n, g.Text, g.Stands, g.X, g.Y, g.Wide, w.text, w.stands, w.x, w.y, w.wide)
			}
		}
		if n != len(want) {
			t.Errorf("page %s has %d glyphs of %d", p.Folio, n, len(want))
		}
	}
	if seen[pdftest.Level] > 0 || seen[pdftest.Upright] < 500 || seen[pdftest.Turned] < 20 {
		t.Errorf("level, upright and turned glyphs: %v", seen)
	}
}

// TestVerticalText: the text of a vertical book is the author's, also where
// several characters share a square.
func TestVerticalText(t *testing.T) {
	d := verticalBook(t)
	f := write(t, d)
	for i := range d.Pages {
		var want strings.Builder
		for _, l := range d.Pages[i].Lines {
			if d.Roles[l.Role].Actual != "" {
				continue
			}
			for _, r := range l.Runs {
				want.WriteString(r.Text)
			}
		}
		got := draw(t, f, i)
		if text := got.Text(); !strings.HasSuffix(strings.ReplaceAll(text, " ", ""), strings.ReplaceAll(want.String(), " ", "")) {
			t.Errorf("page %s says\n%s\nwant\n%s", d.Pages[i].Folio, text, want.String())
		}
	}
	shared := 0
	for i := range f.Pages {
		for _, g := range draw(t, f, i).Glyphs {
			if g.In && (g.Span == "90" || g.Span == "128" || g.Span == "？！") {
				shared++
			}
		}
	}
	if want := 2*(2+3+2) + 3 + 3; shared != want { // of the text and of the notes
		t.Errorf("%d characters share a square, want %d", shared, want)
	}
}

// TestVerticalCatalog: the book opens from its right side, and its structure
// says that lines go down (T110).
func TestVerticalCatalog(t *testing.T) {
	f := write(t, verticalBook(t))
	if got := pdftest.Print(f.Catalog()["ViewerPreferences"]); !strings.Contains(got, "/Direction /R2L") {
		t.Errorf("preferences are %s", got)
	}
	root := f.Dict(f.Catalog()["StructTreeRoot"])
	document := f.Dict(root["K"].([]any)[0])
	if got := pdftest.Print(document["A"]); !strings.Contains(got, "/WritingMode /TbRl") {
		t.Errorf("the document's attributes are %s", got)
	}
	plain := write(t, pdftest.Small())
	if got := pdftest.Print(plain.Catalog()["ViewerPreferences"]); strings.Contains(got, "Direction") {
		t.Errorf("a horizontal book's preferences are %s", got)
	}
}

// TestVerticalContentGolden is the content of an opening page.
func TestVerticalContentGolden(t *testing.T) {
	d := verticalBook(t)
	f := write(t, d)
	page := f.Get(f.Pages[d.Body]["Contents"]).(*pdftest.Stream).Data
	golden.Text(t, "vertical.txt", readable(page))
}
