package pdf_test

import (
	"bytes"
	"runtime"
	"strings"
	"testing"

	"kanben/assets"
	"kanben/build/geom"
	"kanben/build/layout"
	"kanben/build/pdf"
	"kanben/build/pdf/pdftest"
)

// The parts of a book are drawn side by side; that must not be seen in it.
func TestSameBytesOnAnyNumberOfProcessors(t *testing.T) {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	d := pdftest.Book(assets.Sample, 260, false)
	want := data(t, d)
	for _, n := range []int{2, 8} {
		runtime.GOMAXPROCS(n)
		if !bytes.Equal(data(t, d), want) {
			t.Errorf("other bytes on %d processors", n)
		}
	}
}

func TestBothFilesAtOnce(t *testing.T) {
	f, err := pdf.Draw(pdftest.Small())
	if err != nil {
		t.Fatal(err)
	}
	const writers = 4
	results := make(chan []byte, writers)
	for range writers {
		go func() {
			b, err := f.Bytes()
			if err != nil {
				t.Error(err)
			}
			results <- b
		}()
	}
	want := <-results
	for range writers - 1 {
		if !bytes.Equal(<-results, want) {
			t.Error("one writer got other bytes")
		}
	}
}

// A press that has drawn other documents, among them the same one, gives the
// bytes that a new one gives.
func TestPressChangesNoBytes(t *testing.T) {
	var press pdf.Press
	for _, text := range []string{"依靠群众求胜利", "依靠群众", "依靠群众求胜利", "依靠群众求胜利", "群众"} {
		d := func() *layout.Document { return pdftest.Book(text, 1, false) }
		f, err := press.Draw(d())
		if err != nil {
			t.Fatal(err)
		}
		got, err := f.Bytes()
		if err != nil || !bytes.Equal(got, data(t, d())) {
			t.Errorf("%s: other bytes, %v", text, err)
		}
	}
}

// Documents drawn together, of other faces and sorts, over the borders of parts,
// are those drawn alone.
func TestTogetherIsAsAlone(t *testing.T) {
	docs := func() []*layout.Document {
		return []*layout.Document{
			pdftest.Book("群众", 1, false), pdftest.Small(), pdftest.Book(assets.Sample, 260, true), pdftest.Small(),
			pdftest.Book("依靠群众求胜利", 3, false),
		}
	}
	files, err := new(pdf.Press).DrawAll(docs())
	if err != nil {
		t.Fatal(err)
	}
	for i, d := range docs() {
		got, err := files[i].Bytes()
		if err != nil || !bytes.Equal(got, data(t, d)) {
			t.Errorf("document %d: other bytes than alone, %v", i, err)
		}
	}
	large := pdftest.Small()
	large.Trim = geom.A4
	if _, err := new(pdf.Press).DrawAll([]*layout.Document{pdftest.Small(), large}); err == nil {
		t.Error("pages of two sizes were drawn together")
	}
}

// Blocks are one path, filled at once, and no part of the text.
func TestBlocks(t *testing.T) {
	d := pdftest.Small()
	rect := func(x, y, w, h float64) geom.Rect {
		return geom.Rect{X: geom.Points(x), Y: geom.Points(y), Width: geom.Points(w), Height: geom.Points(h)}
	}
	d.Pages[0].Items = append(d.Pages[0].Items, &layout.Blocks{Rects: []geom.Rect{rect(10, 20, 3, 1), rect(14, 20, 1.5, 1.02)}})
	f := write(t, d)
	content := string(f.Get(f.Pages[0]["Contents"]).(*pdftest.Stream).Data)
	const want = "/Artifact<</Type/Layout>>BDC\nq 0 g 10 574.276 3 1 re 14 574.256 1.5 1.02 re f Q\nEMC"
	if !strings.Contains(content, want) {
		t.Errorf("no %q in %s", want, content)
	}
}

func TestDrawRefuses(t *testing.T) {

	tests := []struct {
		name, want string
		spoil      func(d *layout.Document)
	}{
		{"a glyph that the face lacks", "no glyph", func(d *layout.Document) {
			d.Pages[0].Lines[0].Runs[0].Glyphs[2].ID = 0
		}},
		{"a run without a face", "no face", func(d *layout.Document) {
			d.Pages[0].Lines[0].Runs[0].Face = nil
		}},
		{"type without a size", "0 pt", func(d *layout.Document) {
			d.Pages[0].Lines[0].Runs[0].Size = 0
		}},
		{"a role that is not there", "role 13, of 13", func(d *layout.Document) {
			d.Pages[0].Lines[0].Role = 13
		}},
		{"a glyph beyond the face", "glyph", func(d *layout.Document) {
			d.Pages[0].Lines[0].Runs[0].Glyphs[0].ID = 65535
		}},
		{"a document without pages", "0 pages", func(d *layout.Document) {
			d.Pages = nil
		}},
		{"a link to a page that is not there", "no page 6", func(d *layout.Document) {
			d.Pages[1].Items[1].(*layout.Link).Page = 5
		}},
		{"a figure that does not say what it shows", "for those who do not see", func(d *layout.Document) {
			d.Roles[1].Kind = layout.RoleFigure
		}},
		{"a picture of a role that is not there", "role 13, of 13", func(d *layout.Document) {
			d.Pages[2].Items = []layout.Item{&layout.Picture{Plate: wedge(t, false), Role: 13}}
		}},
		{"a run of a role that is not there", "role 13, of 13", func(d *layout.Document) {
			d.Pages[0].Lines[0].Runs[0].Role = 13
		}},
		{"a link without a role", "role -1", func(d *layout.Document) {
			d.Pages[1].Items[1].(*layout.Link).Role = -1
		}},
		{"a bookmark to a page that is not there", "no page 0", func(d *layout.Document) {
			d.Bookmarks[0].Page = -1
		}},
		{"a role before its parent", "before its parent", func(d *layout.Document) {
			d.Roles[2].Parent = 8
		}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			d := pdftest.Small()
			test.spoil(d)
			f, err := pdf.Draw(d)
			if err == nil {
				_, err = f.Bytes()
			}
			if err == nil || !strings.Contains(err.Error(), test.want) {
				t.Errorf("got %v, want an error with %q", err, test.want)
			}
		})
	}

}

// A page on which a glyph stands farther from the last one than gopdf can say
// in one go must come out right all the same.
func TestFarGaps(t *testing.T) {
	d := pdftest.Book("群众路线", 1, false)
	r := &d.Pages[0].Lines[0].Runs[0]
	r.Size = 2 * geom.Pt
	r.Glyphs[3].Advance = 300 * geom.Pt // 150 em
	r.Glyphs[4].Advance = -200 * geom.Pt
	glyphs := draw(t, write(t, d), 0).Glyphs
	if gap := glyphs[4].X - glyphs[3].X; gap < 299.99 || gap > 300.01 {
		t.Errorf("the gap is %.3f pt, want 300", gap)
	}
	if gap := glyphs[5].X - glyphs[4].X; gap < -200.01 || gap > -199.99 {
		t.Errorf("the gap is %.3f pt, want -200", gap)
	}
}

func TestBlankPages(t *testing.T) {
	d := &layout.Document{Trim: geom.A5, Pages: make([]layout.Page, 3)}
	f := write(t, d)
	for i := range f.Pages {
		if ops := draw(t, f, i).Operators; len(ops) != 1 || ops[0] != "g" {
			t.Errorf("page %d has operators %v", i+1, ops)
		}
	}
	if _, ok := f.Catalog()["StructTreeRoot"]; ok {
		t.Error("a structure tree of nothing")
	}
}
