package pdf_test

import (
	"encoding/binary"
	"strings"
	"testing"

	"kanben/build/layout"
	"kanben/build/pdf"
	"kanben/build/pdf/pdftest"
)

// A document of a press with a specimen has the glyphs of that document drawn
// alone, at the same places, and in its fonts nothing that only another one has.
func TestSpecimen(t *testing.T) {
	const common = "依靠群众求胜利"
	press, err := pdf.NewPress(pdftest.Book(common, 1, false))
	if err != nil {
		t.Fatal(err)
	}
	for _, text := range []string{"依靠群众求胜利", "群众路线（Café）——1984", "人民"} {
		drawn, err := press.DrawAll([]*layout.Document{pdftest.Book(text, 2, true), pdftest.Book("另一组", 1, false)})
		if err != nil {
			t.Fatal(err)
		}
		bytes, err := drawn[0].Bytes()
		if err != nil {
			t.Fatal(err)
		}
		got, err := pdftest.Open(bytes) // unpacks the fonts and looks at their check sums
		if err != nil {
			t.Fatal(err)
		}
		alone := write(t, pdftest.Book(text, 2, true))
		known := common + textOf(t, alone)
		for _, table := range fontsOf(got) {
			for code, s := range table.texts {
				if !strings.Contains(known, s) {
					t.Errorf("%s: %s has %q as %d, which is another document's", text, table.name, s, code)
				}
			}
		}
		sameGlyphs(t, got, alone)
	}
}

// textOf is all that stands on the pages of a file.
func textOf(t *testing.T, f *pdftest.File) string {
	t.Helper()
	var all strings.Builder
	for i := range f.Pages {
		d, err := f.Draw(i)
		if err != nil {
			t.Fatal(err)
		}
		all.WriteString(d.Whole())
	}
	return all.String()
}

// sameGlyphs holds that two files have the same outlines at the same places.
func sameGlyphs(t *testing.T, got, want *pdftest.File) {
	t.Helper()
	gotFonts, wantFonts := fontsOf(got), fontsOf(want)
	for page := range want.Pages {
		g, err := got.Draw(page)
		if err != nil {
			t.Fatal(err)
		}
		w, err := want.Draw(page)
		if err != nil {
			t.Fatal(err)
		}
		if len(g.Glyphs) != len(w.Glyphs) {
			t.Fatalf("page %d has %d glyphs, not %d", page+1, len(g.Glyphs), len(w.Glyphs))
		}
		for i := range g.Glyphs {
			a, b := g.Glyphs[i], w.Glyphs[i]
			if gotFonts[a.Font].outline(a.Code) != wantFonts[b.Font].outline(b.Code) {
				t.Errorf("page %d: %s has another outline", page+1, b.Text)
			}
			a.Code, a.Font = b.Code, b.Font
			if a != b {
				t.Errorf("page %d: %+v, not %+v", page+1, a, b)
			}
		}
	}
}

// A program is a font of a file.
type program struct {
	name  string
	data  []byte
	texts map[int]string
}

// fontsOf gives the fonts of a file by their names.
func fontsOf(f *pdftest.File) map[string]program {
	all := map[string]program{}
	for _, o := range f.Objects {
		font, ok := o.(pdftest.Dict)
		if !ok || font["Subtype"] != pdftest.Name("Type0") {
			continue
		}
		cid := f.Dict(font["DescendantFonts"].([]any)[0])
		name := string(font["BaseFont"].(pdftest.Name))
		all[name] = program{
			name:  name,
			data:  f.Get(f.Dict(cid["FontDescriptor"])["FontFile2"]).(*pdftest.Stream).Data,
			texts: pdftest.Texts(f.Get(font["ToUnicode"]).(*pdftest.Stream).Data),
		}
	}
	return all
}

// table gives a table of a font.
func (p program) table(tag string) []byte {
	for i := range int(binary.BigEndian.Uint16(p.data[4:])) {
		if e := p.data[12+16*i:]; string(e[:4]) == tag {
			at := binary.BigEndian.Uint32(e[8:])
			return p.data[at : at+binary.BigEndian.Uint32(e[12:])]
		}
	}
	return nil
}

// outline gives the bytes of a glyph.
func (p program) outline(code int) string {
	at := func(i int) int { return 2 * int(binary.BigEndian.Uint16(p.table("loca")[2*i:])) }
	if p.table("head")[51] == 1 {
		at = func(i int) int { return int(binary.BigEndian.Uint32(p.table("loca")[4*i:])) }
	}
	return string(p.table("glyf")[at(code):at(code+1)])
}
