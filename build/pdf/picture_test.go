package pdf_test

import (
	"bytes"
	"fmt"
	"image/jpeg"
	"strings"
	"testing"

	"kanben/book/golden"
	"kanben/build/geom"
	"kanben/build/impose"
	"kanben/build/layout"
	"kanben/build/pdf"
	"kanben/build/pdf/pdftest"
	"kanben/build/picture"
)

// wedge is a picture of a grey wedge, darker to the right and the foot.
func wedge(t testing.TB, photo bool) *picture.Plate {
	t.Helper()
	p := &picture.Plate{Width: 30, Height: 20, Photo: photo}
	m := pdftest.Wedge(p.Width, p.Height)
	p.Data = m.Pix
	if photo {
		var b bytes.Buffer
		if err := jpeg.Encode(&b, m, nil); err != nil {
			t.Fatal(err)
		}
		p.Data = b.Bytes()
	}
	return p
}

// illustrated is Small with pictures: on its fourth page one before the last
// paragraph and an ornament, on its fifth the first one again and a photograph.
func illustrated(t testing.TB) *layout.Document {
	d := pdftest.Small()
	flat, photo := wedge(t, false), wedge(t, true)
	d.Roles = append(d.Roles[:11:11],
		layout.Role{Kind: layout.RoleFigure, Parent: 8, Alt: "灰梯尺"},
		d.Roles[11], // the paragraph that runs over the page
		layout.Role{Kind: layout.RoleFigure, Parent: 8, Alt: "灰梯尺的照片"},
		layout.Role{Kind: layout.RoleFigure, Parent: 8, Alt: "灰梯尺，又一次"},
	)
	for _, page := range d.Pages[3:] {
		for i := range page.Lines {
			if page.Lines[i].Role == 11 {
				page.Lines[i].Role = 12
			}
		}
	}
	area := geom.Rect{X: 60 * geom.Pt, Y: 300 * geom.Pt, Width: 90 * geom.Pt, Height: 60 * geom.Pt}
	ornament := geom.Rect{X: 200 * geom.Pt, Y: 500 * geom.Pt, Width: 9 * geom.Pt, Height: 6 * geom.Pt}
	d.Pages[3].Items = []layout.Item{
		&layout.Picture{Area: ornament, Plate: photo, Role: -1},
		&layout.Picture{Area: area, Plate: flat, Role: 11},
	}
	d.Pages[4].Items = []layout.Item{
		&layout.Picture{Area: area, Plate: photo, Role: 13},
		&layout.Picture{Area: ornament, Plate: flat, Role: 14},
	}
	return d
}

// Pictures stand where they belong in the reading order, with what they show
// and where they are; an ornament is an artifact.
func TestPicturesGolden(t *testing.T) {
	f := write(t, illustrated(t))
	var b strings.Builder
	for _, i := range []int{3, 4} {
		for _, p := range draw(t, f, i).Pictures {
			fmt.Fprintf(&b, "page %d: %.3f × %.3f pt at (%.3f, %.3f), %s\n", i+1, p.Width, p.Height, p.X, p.Y, p.Mark)
		}
	}
	root := f.Catalog()["StructTreeRoot"]
	for _, kid := range f.Dict(root)["K"].([]any) {
		walkStructure(t, f, &b, kid, root, 0)
	}
	golden.Text(t, "pictures.txt", b.String())
}

// A picture that is shown twice is in the file once; pages have what they show.
func TestPicturesAreSharedObjects(t *testing.T) {
	f := write(t, illustrated(t))
	images := 0
	for _, o := range f.Objects {
		if s, ok := o.(*pdftest.Stream); ok && s.Dict["Subtype"] == pdftest.Name("Image") {
			images++
		}
	}
	if images != 2 {
		t.Errorf("%d images in the file, want 2", images)
	}
	if x := f.Dict(f.Pages[2]["Resources"])["XObject"]; x != nil {
		t.Errorf("a page without pictures has %s", pdftest.Print(x))
	}
}

// The samples come out of the file as they went in.
func TestPictureSamples(t *testing.T) {
	f := write(t, illustrated(t))
	for _, p := range draw(t, f, 4).Pictures {
		s := f.Get(p.Image).(*pdftest.Stream)
		got := pdftest.Samples(s)
		want := pdftest.Wedge(30, 20).Pix
		if s.Dict["ColorSpace"] != pdftest.Name("DeviceGray") || len(got) != len(want) {
			t.Fatalf("%s, %d samples", pdftest.Print(s.Dict), len(got))
		}
		for i := range got {
			if d := int(got[i]) - int(want[i]); d < -6 || d > 6 || d != 0 && s.Dict["Filter"] == pdftest.Name("FlateDecode") {
				t.Fatalf("%v: sample %d is %d, want %d", s.Dict["Filter"], i, got[i], want[i])
			}
		}
	}
}

func TestPicturesGoToTheSheets(t *testing.T) {
	file, err := pdf.Draw(illustrated(t))
	if err != nil {
		t.Fatal(err)
	}
	b, err := impose.Booklet(file)
	if err != nil {
		t.Fatal(err)
	}
	sheets, err := pdftest.Open(b)
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for i := range sheets.Pages {
		for _, p := range draw(t, sheets, i).Pictures {
			if n++; p.Mark != "" || p.Width != 90 && p.Width != 9 {
				t.Errorf("side %d: a picture %v pt wide in %q", i+1, p.Width, p.Mark)
			}
		}
	}
	if n != 4 {
		t.Errorf("%d pictures on the sheets, want 4", n)
	}
}
