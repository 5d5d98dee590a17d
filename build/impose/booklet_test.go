package impose_test

import (
	"bytes"
	"fmt"
	"math"
	"strings"
	"testing"

	"kanben/assets"
	"kanben/book"
	"kanben/build/geom"
	"kanben/build/impose"
	"kanben/build/layout"
	"kanben/build/pdf"
	"kanben/build/pdf/finish"
	"kanben/build/pdf/pdftest"
	"kanben/build/style"
	"kanben/fonts"
)

// The sheet: A4 landscape, and its middle.
const (
	sheetWidth  = 841.89
	sheetMiddle = sheetWidth / 2
)

// draw draws a document.
func draw(t testing.TB, d *layout.Document) *finish.File {
	t.Helper()
	f, err := pdf.Draw(d)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// both writes the reading PDF and the booklet of a document and reads them back.
func both(t testing.TB, d *layout.Document) (book, sheets *pdftest.File) {
	t.Helper()
	f := draw(t, d)
	for _, file := range []struct {
		write func() ([]byte, error)
		read  **pdftest.File
	}{
		{f.Bytes, &book},
		{func() ([]byte, error) { return impose.Booklet(f) }, &sheets},
	} {
		data, err := file.write()
		if err != nil {
			t.Fatal(err)
		}
		if *file.read, err = pdftest.Open(data); err != nil {
			t.Fatal(err)
		}
	}
	return book, sheets
}

// glyphs interprets a page.
func glyphs(t testing.TB, f *pdftest.File, page int) *pdftest.Drawing {
	t.Helper()
	d, err := f.Draw(page)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// Each half of each side must carry the glyphs of the page that the plan says,
// in the same order and at the same places, beside the fold.
func TestHalvesAreThePages(t *testing.T) {
	for _, pages := range []int{1, 4, 6, 9} {
		book, sheets := both(t, pdftest.Book(assets.Sample, pages, true))
		n := (pages + 3) / 4
		if len(sheets.Pages) != 2*n {
			t.Fatalf("%d pages: %d sides, want %d", pages, len(sheets.Pages), 2*n)
		}
		page := func(n int) int { // 0 behind the end
			if n > pages {
				return 0
			}
			return n
		}
		for i := range n {
			for j, side := range [][2]int{{4*n - 2*i, 2*i + 1}, {2*i + 2, 4*n - 2*i - 1}} {
				left, right := halves(glyphs(t, sheets, 2*i+j))
				compare(t, book, page(side[0]), left, sheetMiddle-geom.A5.Width.Points())
				compare(t, book, page(side[1]), right, sheetMiddle)
			}
		}
	}
}

// halves parts the glyphs of a side at the fold.
func halves(d *pdftest.Drawing) (left, right []pdftest.Glyph) {
	for _, g := range d.Glyphs {
		if g.X < sheetMiddle {
			left = append(left, g)
		} else {
			right = append(right, g)
		}
	}
	return left, right
}

// compare holds half a side to a page of the book, 0 for a blank, moved to the
// right.
func compare(t *testing.T, book *pdftest.File, page int, half []pdftest.Glyph, x float64) {
	t.Helper()
	var want []pdftest.Glyph
	if page != 0 {
		want = glyphs(t, book, page-1).Glyphs
	}
	if len(half) != len(want) {
		t.Errorf("page %d: %d glyphs, want %d", page, len(half), len(want))
		return
	}
	for i, g := range half {
		w := want[i]
		if g.Text != w.Text || g.Font != w.Font || g.Size != w.Size ||
			math.Abs(g.X-w.X-x) > 0.001 || math.Abs(g.Y-w.Y) > 0.001 {
			t.Errorf("page %d, glyph %d: %q of %s at (%.3f, %.3f), want %q of %s at (%.3f, %.3f)",
				page, i, g.Text, g.Font, g.X-x, g.Y, w.Text, w.Font, w.X, w.Y)
			return
		}
	}
}

// A label above its title, a dash of two characters: the sheets say what the
// pages say.
func TestSheetsKeepTheText(t *testing.T) {
	_, sheets := both(t, pdftest.Small())
	var all strings.Builder
	for i := range sheets.Pages {
		all.WriteString(glyphs(t, sheets, i).Whole())
	}
	for page, text := range pdftest.SmallText {
		if !strings.Contains(all.String(), text) {
			t.Errorf("page %d, %q, is not in %q", page+1, text, all.String())
		}
	}
}

func TestSheetsHaveNoStructure(t *testing.T) {
	f := draw(t, pdftest.Small())
	data, err := impose.Booklet(f)
	if err != nil {
		t.Fatal(err)
	}
	sheets, err := pdftest.Open(data)
	if err != nil {
		t.Fatal(err)
	}
	catalog := sheets.Catalog()
	for _, key := range []pdftest.Name{"StructTreeRoot", "MarkInfo", "Outlines", "PageLabels"} {
		if catalog[key] != nil {
			t.Errorf("the catalog has %s", key)
		}
	}
	for ref, o := range sheets.Objects {
		s, ok := o.(*pdftest.Stream)
		if ok && (bytes.Contains(s.Data, []byte("MCID")) || bytes.Contains(s.Data, []byte("/Artifact"))) {
			t.Errorf("stream %d has marks of structure", ref)
		}
	}
	for i, p := range sheets.Pages {
		if p["Annots"] != nil || p["StructParents"] != nil {
			t.Errorf("side %d is %s", i+1, pdftest.Print(p))
		}
	}
}

func TestSheetsTellThePrinter(t *testing.T) {
	_, sheets := both(t, pdftest.Small())
	catalog := sheets.Catalog()
	want := "<< /DisplayDocTitle true /Duplex /DuplexFlipShortEdge /PrintScaling /None >>"
	if got := pdftest.Print(catalog["ViewerPreferences"]); got != want {
		t.Errorf("preferences are %s, want %s", got, want)
	}
	info := sheets.Dict(sheets.Trailer["Info"])
	if pdftest.String(info["Title"]) != "依靠群众求胜利" || pdftest.String(catalog["Lang"]) != "zh-CN" {
		t.Errorf("title %q, language %q", pdftest.String(info["Title"]), pdftest.String(catalog["Lang"]))
	}
	for i, p := range sheets.Pages {
		if got := pdftest.Print(p["MediaBox"]); got != "[0 0 841.89 595.276]" {
			t.Errorf("side %d: media box %s", i+1, got)
		}
	}
}

// Two files of one drawing must not have the same identifier.
func TestSheetsHaveTheirOwnID(t *testing.T) {
	book, sheets := both(t, pdftest.Small())
	id := func(f *pdftest.File) []byte { return f.Trailer["ID"].([]any)[0].([]byte) }
	if bytes.Equal(id(book), id(sheets)) {
		t.Error("the booklet has the book's ID")
	}
}

// Pages that are not A5 stand at the middle of the sheet, and are made smaller
// only if two of them are wider or higher than the paper.
func TestOtherTrims(t *testing.T) {
	for _, test := range []struct {
		trim  geom.Size
		scale float64
	}{
		{geom.A5, 1},
		{geom.Size{Width: geom.Millimetres(74), Height: geom.Millimetres(140)}, 1},
		{geom.Size{Width: geom.Millimetres(210), Height: geom.Millimetres(297)}, 210. / 297},
		{geom.Size{Width: geom.Millimetres(185), Height: geom.Millimetres(260)}, 148.5 / 185},
	} {
		d := pdftest.Book("群众路线", 4, false)
		d.Trim = test.trim
		book, sheets := both(t, d)
		page := glyphs(t, book, 0).Glyphs
		g, w := glyphs(t, sheets, 0).Glyphs[len(page)], page[0] // behind the left page, a copy of it
		foot := (geom.A4Landscape.Height.Points() - test.scale*test.trim.Height.Points()) / 2
		if math.Abs(g.Size-w.Size*test.scale) > 0.001 ||
			math.Abs(g.X-sheetMiddle-w.X*test.scale) > 0.01 || math.Abs(g.Y-foot-w.Y*test.scale) > 0.01 {
			t.Errorf("%v: %.3f pt at (%.3f, %.3f)", test.trim, g.Size, g.X-sheetMiddle, g.Y-foot)
		}
	}
}

// The pages of inner sheets move to the fold by the thickness of the sheets
// around them, from seven sheets on (T124).
func TestCreep(t *testing.T) {
	for _, test := range []struct {
		sheets int
		creep  bool
	}{{6, false}, {7, true}} {
		_, file := both(t, pdftest.Book("群众路线", 4*test.sheets, false))
		first, _ := halves(glyphs(t, file, 0))
		for i := range test.sheets {
			left, right := halves(glyphs(t, file, 2*i))
			want := 0.0
			if test.creep {
				want = float64(i) * geom.Millimetres(0.1).Points()
			}
			move := left[0].X - first[0].X
			apart := right[0].X - sheetMiddle - (left[0].X - sheetMiddle + geom.A5.Width.Points())
			if math.Abs(move-want) > 0.001 || math.Abs(apart+2*want) > 0.002 {
				t.Errorf("sheet %d of %d moves by %.3f and %.3f pt, want %.3f", i+1, test.sheets, move, apart, want)
			}
		}
	}
}

func TestBookletOfAThickBookIsTheSameAgain(t *testing.T) {
	f := draw(t, pdftest.Book(assets.Sample, 60, false))
	first, err := impose.Booklet(f)
	if err != nil {
		t.Fatal(err)
	}
	again, err := impose.Booklet(f)
	if err != nil || !bytes.Equal(first, again) {
		t.Errorf("other bytes, %v", err)
	}
}

// TestRightBound: a booklet of a vertical book has the first page of each
// spread on the right, and its title page on the left half of the outermost
// side (T110, T123). Folded and read from the right, its pages are in order.
func TestRightBound(t *testing.T) {
	st, err := style.Resolve(style.Choice{Vertical: true})
	if err != nil {
		t.Fatal(err)
	}
	b := &book.Book{Meta: book.Meta{Title: "竖排的书", Language: "zh-CN", Edition: 1}}
	for i := range 5 {
		b.Speeches = append(b.Speeches, &book.Speech{
			Number: i + 1, Title: []book.Inline{&book.Text{S: fmt.Sprintf("第%d讲", i+1)}},
			Blocks: []book.Block{&book.Paragraph{Text: []book.Inline{&book.Text{S: strings.Repeat("一行又一行的话，", 60)}}}},
		})
	}
	doc, _ := layout.Compose(b, st, fonts.Embedded())
	f := draw(t, doc)
	if !f.RightBound() {
		t.Fatal("the book is bound on the left")
	}
	file, sheets := both(t, doc)
	n := f.Pages()
	padded := (n + 3) / 4 * 4
	for s := range padded / 4 {
		// places by folding: on the front of sheet s the next page from outside
		// stands on the left, that from inside on the right; on the back the
		// other way round
		for side, places := range [][2]int{{2*s + 1, padded - 2*s}, {padded - 2*s - 1, 2*s + 2}} {
			left, right := halves(glyphs(t, sheets, 2*s+side))
			for k, half := range [][]pdftest.Glyph{left, right} {
				page := places[k]
				if page > n {
					page = 0
				}
				compare(t, file, page, half, sheetMiddle-float64(1-k)*geom.A5.Width.Points())
			}
		}
	}
}
