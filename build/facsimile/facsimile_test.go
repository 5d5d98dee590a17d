package facsimile_test

import (
	"bytes"
	"image"
	"image/jpeg"
	"image/png"
	"testing"

	"kanben/build/facsimile"
	"kanben/build/geom"
	"kanben/build/layout"
	"kanben/build/pdf/pdftest"
	"kanben/build/picture"
	"kanben/build/raster"
)

// pageOf is a document of one small page with these things on it.
func pageOf(items ...layout.Item) *layout.Document {
	return &layout.Document{
		Trim:  geom.Size{Width: 40 * geom.Pt, Height: 20 * geom.Pt},
		Pages: []layout.Page{{Items: items}},
	}
}

// rect is a rectangle in points.
func rect(x, y, width, height int) geom.Rect {
	pt := func(n int) geom.Length { return geom.Length(n) * geom.Pt }
	return geom.Rect{X: pt(x), Y: pt(y), Width: pt(width), Height: pt(height)}
}

// photo is a plate of a JPEG, so wide and high, of one grey.
func photo(t *testing.T, width, height int, grey byte) *picture.Plate {
	t.Helper()
	img := image.NewGray(image.Rect(0, 0, width, height))
	for i := range img.Pix {
		img.Pix[i] = grey
	}
	var b bytes.Buffer
	if err := jpeg.Encode(&b, img, nil); err != nil {
		t.Fatal(err)
	}
	return &picture.Plate{Width: width, Height: height, Photo: true, Data: b.Bytes()}
}

// TestItems holds what is drawn where. (The pages of books are held pixel by pixel in
// build/layout.)
func TestItems(t *testing.T) {
	halves := &picture.Plate{Width: 4, Height: 1, Data: []byte{0, 0, 0xFF, 0xFF}}
	for name, c := range map[string]struct {
		item layout.Item
		want map[image.Point]byte // greys of places in points; the scale is 3
	}{
		"rule":   {&layout.Rule{Rect: rect(10, 5, 20, 2)}, map[image.Point]byte{{9, 6}: 0xFF, {11, 6}: 0, {29, 6}: 0, {31, 6}: 0xFF, {20, 8}: 0xFF}},
		"blocks": {&layout.Blocks{Rects: []geom.Rect{rect(2, 2, 4, 4), rect(30, 2, 4, 4)}}, map[image.Point]byte{{4, 4}: 0, {20, 4}: 0xFF, {32, 4}: 0}},
		"dots":   {&layout.Dots{Right: geom.Point{X: 30 * geom.Pt, Y: 10 * geom.Pt}, Pitch: 10 * geom.Pt, Diameter: 3 * geom.Pt, N: 2}, map[image.Point]byte{{30, 10}: 0, {25, 10}: 0xFF, {20, 10}: 0, {10, 10}: 0xFF}},
		"down":   {&layout.Dots{Right: geom.Point{X: 30 * geom.Pt, Y: 15 * geom.Pt}, Pitch: 10 * geom.Pt, Diameter: 3 * geom.Pt, N: 2, Down: true}, map[image.Point]byte{{30, 15}: 0, {30, 10}: 0xFF, {30, 5}: 0, {20, 15}: 0xFF}},
		"pixels": {&layout.Picture{Area: rect(10, 5, 20, 10), Plate: halves}, map[image.Point]byte{{15, 10}: 0, {25, 10}: 0xFF, {5, 10}: 0xFF}},
		"photo":  {&layout.Picture{Area: rect(10, 5, 20, 10), Plate: photo(t, 200, 100, 77)}, map[image.Point]byte{{15, 10}: 77, {5, 10}: 0xFF, {31, 10}: 0xFF}},
		"beyond": {&layout.Picture{Area: rect(-10, -5, 60, 40), Plate: photo(t, 60, 40, 77)}, map[image.Point]byte{{0, 0}: 77, {39, 19}: 77}},
		"far":    {&layout.Rule{Rect: rect(-100, 100, 5, 5)}, map[image.Point]byte{{0, 0}: 0xFF, {39, 19}: 0xFF}},
	} {
		img, err := facsimile.Page(pageOf(c.item), 0, facsimile.Scale{Pixels: 3, Points: 1})
		if err != nil {
			t.Fatal(err)
		}
		if img.Rect != image.Rect(0, 0, 120, 60) {
			t.Fatalf("the picture is %v", img.Rect)
		}
		data, err := raster.PNG(img)
		if err != nil {
			t.Fatal(err)
		}
		packed, err := png.Decode(bytes.NewReader(data))
		if err != nil {
			t.Fatal(err)
		}
		for at, want := range c.want {
			if got := img.GrayAt(3*at.X+1, 3*at.Y+1).Y; got != want {
				t.Errorf("%s: %v is %d, want %d", name, at, got, want)
			}
			if r, _, _, _ := packed.At(3*at.X+1, 3*at.Y+1).RGBA(); byte(r>>8) != want {
				t.Errorf("%s: %v is packed as %d, want %d", name, at, r>>8, want)
			}
		}
	}
}

func TestBrokenPhoto(t *testing.T) {
	broken := photo(t, 20, 10, 77)
	broken.Data = broken.Data[:40]
	other := photo(t, 20, 10, 77)
	other.Width = 30
	for _, plate := range []*picture.Plate{broken, other} {
		if _, err := facsimile.Page(pageOf(&layout.Picture{Area: rect(0, 0, 20, 10), Plate: plate}), 0, facsimile.Scale{Pixels: 1, Points: 1}); err == nil {
			t.Error("a broken picture is drawn")
		}
	}
}

// TestSum holds that a digest changes with whatever is drawn, and with nothing else.
func TestSum(t *testing.T) {
	doc := pdftest.Book("群众路线", 6, true)
	first := facsimile.Sum(doc)
	if facsimile.Sum(doc) != first {
		t.Fatal("the same pages have two digests")
	}
	var line *layout.Line
	for i := range doc.Pages {
		if p := &doc.Pages[i]; len(p.Lines) > 0 && len(p.Lines[0].Runs) > 0 {
			line = &p.Lines[0]
		}
	}
	run := &line.Runs[0]
	last := &doc.Pages[len(doc.Pages)-1]
	for _, c := range []struct {
		name   string
		change func()
	}{
		{"trim", func() { doc.Trim.Width++ }},
		{"folio", func() { last.Folio += "a" }},
		{"place", func() { line.Baseline.Y++ }},
		{"glyph", func() { run.Glyphs[0].ID++ }},
		{"advance", func() { run.Glyphs[0].Advance++ }},
		{"offset", func() { run.Glyphs[0].Offset.Y++ }},
		{"size", func() { run.Size++ }},
		{"item", func() { last.Items = append(last.Items, &layout.Rule{Rect: rect(1, 2, 3, 4)}) }},
		{"rule", func() { last.Items[len(last.Items)-1].(*layout.Rule).Height++ }},
		{"page", func() { doc.Pages = append(doc.Pages, layout.Page{}) }},
	} {
		c.change()
		now := facsimile.Sum(doc)
		if now == first {
			t.Errorf("%s makes no other digest", c.name)
		}
		first = now
	}
}
