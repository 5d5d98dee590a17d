package pdf_test

import (
	"math"
	"strings"
	"testing"

	"kanben/assets"
	"kanben/build/geom"
	"kanben/build/layout"
	"kanben/build/pdf"
	"kanben/build/pdf/pdftest"
)

// write draws a document, writes the reading PDF and reads it back.
func write(t testing.TB, d *layout.Document) *pdftest.File {
	t.Helper()
	f, err := pdftest.Open(data(t, d))
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// data draws a document and writes the reading PDF.
func data(t testing.TB, d *layout.Document) []byte {
	t.Helper()
	drawn, err := pdf.Draw(d)
	if err != nil {
		t.Fatal(err)
	}
	b, err := drawn.Bytes()
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// draw interprets a page.
func draw(t testing.TB, f *pdftest.File, page int) *pdftest.Drawing {
	t.Helper()
	d, err := f.Draw(page)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestTextIsTheManuscripts(t *testing.T) {
	f := write(t, pdftest.Small())
	if len(f.Pages) != len(pdftest.SmallText) {
		t.Fatalf("%d pages, want %d", len(f.Pages), len(pdftest.SmallText))
	}
	for i, want := range pdftest.SmallText {
		if got := draw(t, f, i).Text(); got != want {
			t.Errorf("page %d says %q, want %q", i+1, got, want)
		}
	}
}

func TestTextOfFullPages(t *testing.T) {
	for _, justify := range []bool{false, true} {
		d := pdftest.Book(assets.Sample, 7, justify)
		f := write(t, d)
		for i := range d.Pages {
			var want strings.Builder
			for _, l := range d.Pages[i].Lines {
				for _, r := range l.Runs {
					want.WriteString(r.Text)
				}
			}
			if got := draw(t, f, i).Text(); got != want.String() {
				t.Errorf("page %d says\n%s\nwant\n%s", i+1, got, want.String())
			}
		}
	}
}

// Every glyph must stand where the document says, and errors of rounding must
// not add up along a line: half of gopdf's grid of 1/100 pt in height, half of
// 1/1000 em in breadth.
func TestGlyphsStandWhereTheDocumentSays(t *testing.T) {
	for name, d := range map[string]*layout.Document{
		"small":     pdftest.Small(),
		"natural":   pdftest.Book(assets.Sample, 3, false),
		"justified": pdftest.Book(assets.Sample, 3, true),
	} {
		f := write(t, d)
		for i := range d.Pages {
			got := draw(t, f, i).Glyphs
			n := 0
			eachGlyph(&d.Pages[i], func(r *layout.Run, g *layout.Glyph, at geom.Point) {
				if n >= len(got) {
					t.Fatalf("%s, page %d: only %d glyphs", name, i+1, n)
				}
				x, y := at.X.Points(), (d.Trim.Height - at.Y).Points()
				size := r.Size.Points()
				if math.Abs(got[n].X-x) > size*0.00051 || math.Abs(got[n].Y-y) > 0.0051 || got[n].Size != size {
					t.Errorf("%s, page %d, %q: %.4f pt at (%.4f, %.4f), want %.4f pt at (%.4f, %.4f)",
						name, i+1, got[n].Text, got[n].Size, got[n].X, got[n].Y, size, x, y)
				}
				n++
			})
			if n != len(got) {
				t.Errorf("%s, page %d: %d glyphs, want %d", name, i+1, len(got), n)
			}
		}
	}
}

// eachGlyph calls f for the glyphs of a page in the order they are drawn, with
// no glyph for the word space of a soft end.
func eachGlyph(p *layout.Page, f func(r *layout.Run, g *layout.Glyph, at geom.Point)) {
	line := func(l *layout.Line) {
		pen := l.Baseline
		for i := range l.Runs {
			r := &l.Runs[i]
			for j := range r.Glyphs {
				g := &r.Glyphs[j]
				f(r, g, geom.Point{X: pen.X + g.Offset.X, Y: pen.Y + g.Offset.Y})
				pen.X += g.Advance
			}
		}
		if l.SoftEnd {
			f(&l.Runs[len(l.Runs)-1], nil, pen)
		}
	}
	for i := range p.Lines {
		line(&p.Lines[i])
	}
	for _, item := range p.Furniture {
		if fl, ok := item.(*layout.FurnitureLine); ok {
			line(&fl.Line)
		}
	}
}

func TestRunningHeadAndFolioAreArtifacts(t *testing.T) {
	f := write(t, pdftest.Small())
	marks := map[string]string{}
	for _, g := range draw(t, f, 4).Glyphs {
		if strings.HasPrefix(g.Mark, "Artifact") {
			marks[g.Mark] += g.Text
		}
	}
	if marks["Artifact Header"] != "依靠群众求胜利" || marks["Artifact Footer"] != "2" || len(marks) != 2 {
		t.Errorf("artifacts are %q", marks)
	}
}

// All ink is DeviceGray 0, and there is no operator of another colour space
// (T120).
func TestOneInk(t *testing.T) {
	allowed := map[string]bool{}
	for _, op := range strings.Fields("g G q Q w d J m l S re f BT ET Tf Td Tj TJ BDC EMC") {
		allowed[op] = true
	}
	f := write(t, pdftest.Small())
	for i := range f.Pages {
		ops := draw(t, f, i).Operators
		if len(ops) == 0 || ops[0] != "g" {
			t.Errorf("page %d does not begin with its ink: %v", i+1, ops)
		}
		for _, op := range ops {
			if !allowed[op] {
				t.Errorf("page %d has the operator %s", i+1, op)
			}
		}
	}
}
