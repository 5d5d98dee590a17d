package contact_test

import (
	"bytes"
	"image"
	"image/png"
	"testing"

	"kanben/build/contact"
	"kanben/build/geom"
	"kanben/build/impose"
	"kanben/build/pdf/pdftest"
	"kanben/fonts"
)

// A corner paints a black square into the top left corner of every page.
type corner struct{ painted map[int]int }

func (c corner) Paint(to *contact.Canvas, page int) {
	c.painted[page]++
	to.Box(0, 0, 60, 60, 0)
}

// dark tells whether a picture is black around a place.
func dark(img image.Image, x, y int) bool {
	r, _, _, _ := img.At(x, y).RGBA()
	return r < 0x2000
}

// Every page is drawn twice, as it is printed and as it is read, the way up it is
// on the sheet.
func TestPagesLieAsPrinted(t *testing.T) {
	sizes := make([]geom.Size, 8)
	for i := range sizes {
		sizes[i] = geom.A5
	}
	sizes[1] = geom.A5.Turned() // a page on its side, turned to the left
	plan, err := impose.Job{}.Plan(sizes)
	if err != nil {
		t.Fatal(err)
	}
	painter := corner{map[int]int{}}
	data, err := contact.PNG(plan, painter, fonts.Embedded(), contact.Words{Front: "%d", Back: "%d"})
	if err != nil {
		t.Fatal(err)
	}
	for page := 1; page <= 8; page++ {
		if painter.painted[page] != 2 {
			t.Errorf("page %d is painted %d times", page, painter.painted[page])
		}
	}
	img, err := png.Decode(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	// The first sheet's front: page 8, page 1. Its back: page 2, lying on its
	// side with its head to the left, page 7.
	const wide, high, top = 362, 255, 92
	for _, c := range []struct {
		name string
		x, y int
		want bool
	}{
		{"page 8, top left", 40 + 10, top + 10, true},
		{"page 8, bottom left", 40 + 10, top + high - 10, false},
		{"page 1, top left", 40 + wide/2 + 10, top + 10, true},
		{"page 2, bottom left", 40 + wide + 24 + 10, top + high - 10, true},
		{"page 2, top left", 40 + wide + 24 + 10, top + 10, false},
		{"page 7, top left", 40 + wide + 24 + wide/2 + 10, top + 10, true},
	} {
		if got := dark(img, c.x, c.y); got != c.want {
			t.Errorf("%s: dark %v", c.name, got)
		}
	}
}

// The same book gives the same picture, and a thick one is cut short.
func TestSameAgain(t *testing.T) {
	doc := pdftest.Book("群众路线", 6, true)
	sizes := make([]geom.Size, len(doc.Pages))
	for i := range sizes {
		sizes[i] = doc.Trim
	}
	plan, err := impose.Job{}.Plan(sizes)
	if err != nil {
		t.Fatal(err)
	}
	var first []byte
	for range 2 {
		data, err := contact.PNG(plan, contact.Document(doc), fonts.Embedded(), contact.Words{Front: "%d", Back: "%d"})
		if err != nil {
			t.Fatal(err)
		}
		if first != nil && !bytes.Equal(first, data) {
			t.Error("another picture")
		}
		first = data
	}
	many := make([]geom.Size, 5000)
	for i := range many {
		many[i] = geom.A5
	}
	if plan, err = (impose.Job{}).Plan(many); err != nil {
		t.Fatal(err)
	}
	data, err := contact.PNG(plan, corner{map[int]int{}}, fonts.Embedded(), contact.Words{Front: "%d", Back: "%d"})
	if err != nil {
		t.Fatal(err)
	}
	c, err := png.DecodeConfig(bytes.NewReader(data))
	if err != nil || c.Height > 20000 {
		t.Errorf("%d pixels high, %v", c.Height, err)
	}
}
