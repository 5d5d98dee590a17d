package pdf_test

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"kanben/build/geom"
	"kanben/build/layout"
	"kanben/build/pdf/pdftest"
	"kanben/fonts"
)

// An outline of a thick book shows its top level; what is below is closed.
func TestLongOutlineIsClosed(t *testing.T) {
	d := pdftest.Small()
	d.Bookmarks = nil
	for i := range 30 {
		d.Bookmarks = append(d.Bookmarks,
			layout.Bookmark{Level: 1, Title: fmt.Sprintf("第%d篇", i+1), Page: 3},
			layout.Bookmark{Level: 2, Title: "一、", Page: 4})
	}
	f := write(t, d)
	root := f.Dict(f.Catalog()["Outlines"])
	if root["Count"] != 30.0 || f.Dict(root["First"])["Count"] != -1.0 {
		t.Errorf("Count %v of the outline, %v of its first entry", root["Count"], f.Dict(root["First"])["Count"])
	}
}

// A character of private use means nothing to others, so the file cannot
// conform to PDF/A at level a.
func TestPrivateUseLowersTheLevel(t *testing.T) {
	for text, level := range map[string]string{"依": "A", "\uE000": "U", "\U0010FFFD": "U"} {
		d := pdftest.Small()
		r := &d.Pages[4].Lines[0].Runs[0]
		r.Text = text
		r.Glyphs = r.Glyphs[:1]
		f := write(t, d)
		packet := f.Get(f.Catalog()["Metadata"]).(*pdftest.Stream).Data
		if !bytes.Contains(packet, []byte("<pdfaid:conformance>"+level+"<")) {
			t.Errorf("%q: not at level %s", text, level)
		}
	}
}

// If the lines of a role are not all in one place, no span can stand for its
// text; the element has it all the same.
func TestActualTextOfScatteredLines(t *testing.T) {
	d := pdftest.Small()
	d.Pages[4].Lines = append(d.Pages[4].Lines, d.Pages[3].Lines[1])
	f := write(t, d)
	if got := draw(t, f, 3).Text(); !strings.HasPrefix(got, "依靠群众篇1各位") {
		t.Errorf("page 4 says %q", got)
	}
	var b strings.Builder
	root := f.Catalog()["StructTreeRoot"]
	walkStructure(t, f, &b, f.Dict(root)["K"].([]any)[0], root, 0)
	if !strings.Contains(b.String(), `H1 = "依靠群众 篇1"`) {
		t.Errorf("the tree is\n%s", b.String())
	}
}

// A face that leans says so.
func TestItalicFlag(t *testing.T) {
	d := pdftest.Small()
	s := pdftest.Setter{Fonts: fonts.Embedded()}
	d.Pages[4].Lines = []layout.Line{s.Line(fonts.Italic, 10*geom.Pt, "Party", 0, 0, 11)}
	f := write(t, d)
	for _, ref := range f.Dict(f.Dict(f.Pages[4]["Resources"])["Font"]) {
		cid := f.Dict(f.Dict(ref)["DescendantFonts"].([]any)[0])
		descriptor := f.Dict(cid["FontDescriptor"])
		if leans := descriptor["ItalicAngle"] != 0.0; leans != (descriptor["Flags"] == 68.0) {
			t.Errorf("%s: angle %v, flags %v", descriptor["FontName"], descriptor["ItalicAngle"], descriptor["Flags"])
		}
	}
}

// Without roles there is no structure tree, and the file says no more than it
// can hold.
func TestUntagged(t *testing.T) {
	d := pdftest.Book("群众路线", 1, false)
	d.Roles, d.Title, d.Author, d.Language = nil, "", "", ""
	for i := range d.Pages[0].Lines {
		d.Pages[0].Lines[i].Role = -1
	}
	f := write(t, d)
	for _, key := range []pdftest.Name{"StructTreeRoot", "MarkInfo", "Lang"} {
		if f.Catalog()[key] != nil {
			t.Errorf("the catalog has %s", key)
		}
	}
	packet := f.Get(f.Catalog()["Metadata"]).(*pdftest.Stream).Data
	if bytes.Contains(packet, []byte("pdfuaid")) || !bytes.Contains(packet, []byte(">U<")) {
		t.Errorf("it says:\n%s", packet)
	}
	if got := draw(t, f, 0).Whole(); !strings.HasPrefix(got, "群众路线群众路线") {
		t.Errorf("the page says %q", got)
	}
}
