package pdf_test

import (
	"fmt"
	"strings"
	"testing"

	"kanben/book/golden"
	"kanben/build/geom"
	"kanben/build/impose"
	"kanben/build/layout"
	"kanben/build/pdf"
	"kanben/build/pdf/pdftest"
)

// linked is Small with a link in its last paragraph, from the middle of a line
// on the fourth page to the middle of the line on the fifth, and with foreign
// words before it.
func linked() *layout.Document {
	d := pdftest.Small()
	const address = "https://example.org/%E4%B8%80(1)"
	d.Roles = append(d.Roles, layout.Role{Kind: layout.RoleLink, Parent: 11},
		layout.Role{Kind: layout.RoleSpan, Parent: 11, Language: "en"})
	for i := 4; i < 6; i++ {
		d.Pages[3].Lines[i].Runs[0].Role = 14
	}
	for i, cut := range []int{2, 3} {
		p := &d.Pages[3+i]
		l := &p.Lines[len(p.Lines)-1]
		first, second := split(l.Runs[0], cut)
		if i == 0 {
			second.Role = 13
		} else {
			first.Role = 13
		}
		l.Runs = []layout.Run{first, second}
		p.Items = append(p.Items, &layout.Link{
			Area:    geom.Rect{X: l.Baseline.X, Y: l.Baseline.Y - 10*geom.Pt, Width: 50 * geom.Pt, Height: 12 * geom.Pt},
			Address: address, Role: 13, Text: "ne的根本",
		})
	}
	return d
}

// split parts a run before its n-th glyph.
func split(r layout.Run, n int) (first, second layout.Run) {
	first, second = r, r
	at := r.Glyphs[n].At
	first.Text, second.Text = r.Text[:at], r.Text[at:]
	first.Glyphs = r.Glyphs[:n]
	second.Glyphs = append([]layout.Glyph(nil), r.Glyphs[n:]...)
	for i := range second.Glyphs {
		second.Glyphs[i].At -= at
	}
	return first, second
}

// Words of a link stand in an element of their own, in reading order, with an
// annotation for each line, and foreign words in one of their language; the
// lines around keep one mark as long as they can.
func TestLinkGolden(t *testing.T) {
	f := write(t, linked())
	var b strings.Builder
	for i := range f.Pages {
		annots, _ := f.Pages[i]["Annots"].([]any)
		for _, a := range annots {
			fmt.Fprintf(&b, "page %d: %s\n", i+1, pdftest.Print(f.Get(a)))
		}
	}
	root := f.Catalog()["StructTreeRoot"]
	for _, kid := range f.Dict(root)["K"].([]any) {
		walkStructure(t, f, &b, kid, root, 0)
	}
	golden.Text(t, "links.txt", b.String())
	checkParents(t, f)
}

// The text reads on through a link, and no annotation goes to the sheets (T126).
func TestLinksChangeNoText(t *testing.T) {
	f, plain := write(t, linked()), write(t, pdftest.Small())
	for i := range f.Pages {
		if got, want := draw(t, f, i), draw(t, plain, i); got.Text() != want.Text() || len(got.Glyphs) != len(want.Glyphs) {
			t.Errorf("page %d: %q, want %q", i+1, got.Text(), want.Text())
		}
	}
	file, err := pdf.Draw(linked())
	if err != nil {
		t.Fatal(err)
	}
	b, err := impose.Booklet(file)
	if err != nil {
		t.Fatal(err)
	}
	if strings.Contains(string(b), "example.org") {
		t.Error("the address is on the sheets")
	}
	sheets, err := pdftest.Open(b)
	if err != nil {
		t.Fatal(err)
	}
	for i, p := range sheets.Pages {
		if p["Annots"] != nil {
			t.Errorf("side %d has annotations", i+1)
		}
	}
}
