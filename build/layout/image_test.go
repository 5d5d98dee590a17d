package layout_test

import (
	"bytes"
	"image"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"kanben/book"
	"kanben/book/golden"
	"kanben/build/facsimile"
	"kanben/build/layout"
	"kanben/build/style"
)

// TestPageImages: pages as the eye sees them, pixel by pixel. The images in testdata
// were looked at; a change of one is to be looked at, too.
func TestPageImages(t *testing.T) {
	kinds := layout.EveryKind()
	for _, k := range kinds.Speeches[0].Blocks {
		if f, ok := k.(*book.Figure); ok {
			f.Data = layout.Drawing(t, 60, 20)
		}
	}
	kinds.Speeches[0].Blocks = append(kinds.Speeches[0].Blocks, &book.Paragraph{Text: []book.Inline{
		layout.Lined(book.ProperName, "鲁迅"), &book.Text{S: "著"}, layout.Lined(book.WorkTitle, "呐喊"),
		&book.Emphasis{Kind: book.Dotted, Text: layout.Inline("学习Das Kapital的话")},
	}})
	for _, c := range []struct {
		name     string
		book     *book.Book
		style    string
		vertical bool
		page     int // from the text's first one
	}{
		{"opening", kinds, "speech", false, 0},
		{"kinds", kinds, "speech", false, 1},
		{"marks", kinds, "speech", false, 2},
		{"contents", layout.SampleBook(t), "speech", false, -2},
		{"phone", layout.SampleBook(t), "phone", false, 1},
		{"vertical-opening", kinds, "speech", true, 0},
		{"vertical-kinds", kinds, "speech", true, 2},
		{"vertical-marks", kinds, "speech", true, 4},
		{"vertical-contents", layout.SampleBook(t), "speech", true, -2},
	} {
		doc, _ := layout.Compose(c.book, layout.Design(t, style.Choice{Style: c.style, Vertical: c.vertical}), layout.Embedded())
		comparePage(t, filepath.Join("testdata", "page-"+c.name+".png"), doc, doc.Body+c.page)
	}
}

// TestSpeakersImage is such a page as the eye sees it.
func TestSpeakersImage(t *testing.T) {
	for _, vertical := range []bool{false, true} {
		name := "page-speakers.png"
		if vertical {
			name = "page-vertical-speakers.png"
		}
		doc, _ := layout.Compose(layout.SpokenBook(), layout.Design(t, style.Choice{Vertical: vertical}), layout.Embedded())
		comparePage(t, filepath.Join("testdata", name), doc, doc.Body-2)
	}
}

// TestPartsImage is a contents with parts, and the page of a part, as the eye
// sees them.
func TestPartsImage(t *testing.T) {
	for name, c := range map[string]style.Choice{"": {}, "phone-": {Style: "phone"}, "vertical-": {Vertical: true}} {
		doc, _ := layout.Compose(layout.PartedBook(), layout.Design(t, c), layout.Embedded())
		for n := range doc.Pages {
			kind := ""
			switch text := layout.PageText(&doc.Pages[n]); {
			case n < doc.Body && strings.HasPrefix(text, "目录"):
				kind = "contents"
			case n == doc.Body:
				kind = "page"
			default:
				continue
			}
			comparePage(t, filepath.Join("testdata", "page-part-"+name+kind+".png"), doc, n)
		}
	}
}

// comparePage holds a page's image to the golden of that name.
func comparePage(t *testing.T, name string, doc *layout.Document, page int) {
	t.Helper()
	img, err := facsimile.Page(doc, page, facsimile.Scale{Pixels: 3, Points: 2})
	if err != nil {
		t.Fatal(err)
	}
	comparePixels(t, name, img)
}

// comparePixels holds an image to the golden of that name.
func comparePixels(t *testing.T, name string, got *image.Gray) {
	t.Helper()
	if golden.Updating() {
		var b bytes.Buffer
		if err := (&png.Encoder{CompressionLevel: png.BestCompression}).Encode(&b, got); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, b.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	want, err := png.Decode(bytes.NewReader(data))
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	if want.Bounds() != got.Bounds() {
		t.Errorf("%s: %v, want %v", name, got.Bounds(), want.Bounds())
		return
	}
	differ := image.Rectangle{}
	n := 0
	for y := range got.Rect.Dy() {
		for x := range got.Rect.Dx() {
			a, _, _, _ := want.At(x, y).RGBA()
			b, _, _, _ := got.At(x, y).RGBA()
			if a != b {
				n++
				differ = differ.Union(image.Rect(x, y, x+1, y+1))
			}
		}
	}
	if n > 0 {
		t.Errorf("%s: %d pixels differ, in %v; see what changed and run with -update", name, n, differ)
	}
}
