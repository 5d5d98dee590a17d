package layout

import (
	"bytes"
	"image"
	"image/color"
	"image/png"
	"os"
	"path/filepath"
	"testing"

	"kanben/book"
	"kanben/book/golden"
	"kanben/build/geom"
	"kanben/build/raster"
	"kanben/build/style"
)

// A proofSheet is a page drawn small, for the eye: three pixels are two points.
type proofSheet struct {
	*image.Paletted
	r raster.Raster
}

// shades are the greys of a proof sheet; 0 is the paper.
const shades = 15

func newProofSheet(trim geom.Size) *proofSheet {
	greys := make(color.Palette, shades+1)
	for i := range greys {
		greys[i] = color.Gray{Y: byte(255 - 255*i/shades)}
	}
	pixels := func(l geom.Length) int { return int((l*3/2 + geom.Pt - 1) / geom.Pt) }
	return &proofSheet{Paletted: image.NewPaletted(image.Rect(0, 0, pixels(trim.Width), pixels(trim.Height)), greys)}
}

// fill fills the outline at hand.
func (s *proofSheet) fill() {
	s.r.Scan(shades, func(x, y, shade int) {
		if (image.Point{X: x, Y: y}).In(s.Rect) {
			at := s.PixOffset(x, y)
			s.Pix[at] = max(s.Pix[at], byte(shade))
		}
	})
}

// shape begins an outline in points from a place.
func (s *proofSheet) shape(x, y geom.Length) { s.r.Begin(1000, geom.Points(1500), x*3/2, y*3/2) }

func (s *proofSheet) rect(r geom.Rect) {
	s.shape(r.X, r.Y)
	w, h := float32(r.Width.Points()), float32(r.Height.Points())
	s.r.MoveTo(0, 0)
	s.r.LineTo(w, 0)
	s.r.LineTo(w, -h)
	s.r.LineTo(0, -h)
	s.r.Close()
	s.fill()
}

// A downPen is a pen for the glyphs of a vertical line: it turns them or makes
// them narrow.
type downPen struct {
	*raster.Raster
	of *Run
}

func (c downPen) put(x, y float32) (float32, float32) {
	if c.of.Narrow > 0 {
		x = x * float32(c.of.Narrow) / 1000
	}
	if c.of.Turned {
		return y, -x
	}
	return x, y
}

func (c downPen) MoveTo(x, y float32) { c.Raster.MoveTo(c.put(x, y)) }
func (c downPen) LineTo(x, y float32) { c.Raster.LineTo(c.put(x, y)) }
func (c downPen) QuadTo(cx, cy, x, y float32) {
	cx, cy = c.put(cx, cy)
	x, y = c.put(x, y)
	c.Raster.QuadTo(cx, cy, x, y)
}

// down draws a line that runs down the page.
func (s *proofSheet) down(l *Line) {
	y := l.Baseline.Y
	for i := range l.Runs {
		r := &l.Runs[i]
		for _, g := range r.Glyphs {
			at := geom.Point{X: l.Baseline.X - g.Offset.Y, Y: y + g.Offset.X}
			if !r.Turned {
				half := scaled(r.Face, r.Face.Advance(g.ID), r.Size) / 2
				if r.Narrow > 0 {
					half = half.Times(int(r.Narrow), 1000)
				}
				at.X, at.Y = at.X-half, at.Y+r.Size.Times(boxTop, 100)
			}
			s.r.Begin(r.Face.UnitsPerEm, r.Size*3/2, at.X*3/2, at.Y*3/2)
			r.Face.Outline(g.ID, downPen{&s.r, r})
			s.fill()
			y += g.Advance
		}
	}
}

func (s *proofSheet) line(l *Line) {
	if l.Vertical {
		s.down(l)
		return
	}
	x, y := l.Baseline.X, l.Baseline.Y
	for i := range l.Runs {
		r := &l.Runs[i]
		for _, g := range r.Glyphs {
			s.r.Begin(r.Face.UnitsPerEm, r.Size*3/2, (x+g.Offset.X)*3/2, (y+g.Offset.Y)*3/2)
			r.Face.Outline(g.ID, &s.r)
			s.fill()
			x += g.Advance
		}
	}
}

// dots draws a leader's dots as octagons.
func (s *proofSheet) dots(d *Dots) {
	a, b := float32(d.Diameter.Points()/2), float32(d.Diameter.Points()/5)
	for i := range d.N {
		if d.Down {
			s.shape(d.Right.X, d.Right.Y-d.Pitch*geom.Length(i))
		} else {
			s.shape(d.Right.X-d.Pitch*geom.Length(i), d.Right.Y)
		}
		s.r.MoveTo(a, b)
		for _, p := range [...][2]float32{{b, a}, {-b, a}, {-a, b}, {-a, -b}, {-b, -a}, {b, -a}, {a, -b}} {
			s.r.LineTo(p[0], p[1])
		}
		s.r.Close()
		s.fill()
	}
}

// wave draws a wavy line as bands between two curves.
func (s *proofSheet) wave(w *Wave) {
	halves := max(2, int(w.Length/w.Half))
	rise, thick := float32(w.Height.Points()), float32(w.Thick.Points())
	pen := downPen{&s.r, &Run{Turned: w.Down}}
	for i := range halves {
		from, to := w.Length.Times(i, halves), w.Length.Times(i+1, halves)
		long := float32((to - from).Points())
		if w.Down {
			s.shape(w.From.X, w.From.Y+from)
		} else {
			s.shape(w.From.X+from, w.From.Y)
		}
		pen.MoveTo(0, 0)
		pen.QuadTo(long/2, rise, long, 0)
		pen.LineTo(long, -thick)
		pen.QuadTo(long/2, rise-thick, 0, -thick)
		pen.Close()
		s.fill()
		rise = -rise
	}
}

// picture draws a drawing's pixels, the nearest one for each of the sheet's.
func (s *proofSheet) picture(p *Picture) {
	at := func(l geom.Length) int { return int(l * 3 / 2 / geom.Pt) }
	left, top := at(p.Area.X), at(p.Area.Y)
	width, height := max(at(p.Area.Width), 1), max(at(p.Area.Height), 1)
	for y := range height {
		for x := range width {
			grey := p.Plate.Data[y*p.Plate.Height/height*p.Plate.Width+x*p.Plate.Width/width]
			s.Pix[s.PixOffset(left+x, top+y)] = byte(int(255-grey) * shades / 255)
		}
	}
}

// draw draws all of a page.
func (s *proofSheet) draw(p *Page) {
	for i := range p.Lines {
		s.line(&p.Lines[i])
	}
	for _, it := range append(append([]Item(nil), p.Items...), p.Furniture...) {
		switch it := it.(type) {
		case *Rule:
			s.rect(it.Rect)
		case *Dots:
			s.dots(it)
		case *Wave:
			s.wave(it)
		case *Picture:
			s.picture(it)
		case *FurnitureLine:
			s.line(&it.Line)
		}
	}
}

// TestPageImages: pages as the eye sees them, pixel by pixel. The images in testdata
// were looked at; a change of one is to be looked at, too.
func TestPageImages(t *testing.T) {
	kinds := everyKind()
	for _, k := range kinds.Speeches[0].Blocks {
		if f, ok := k.(*book.Figure); ok {
			f.Data = drawing(t, 60, 20)
		}
	}
	kinds.Speeches[0].Blocks = append(kinds.Speeches[0].Blocks, &book.Paragraph{Text: []book.Inline{
		lined(book.ProperName, "鲁迅"), &book.Text{S: "著"}, lined(book.WorkTitle, "呐喊"),
		&book.Emphasis{Kind: book.Dotted, Text: inline("学习Das Kapital的话")},
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
		{"contents", sampleBook(t), "speech", false, -2},
		{"phone", sampleBook(t), "phone", false, 1},
		{"vertical-opening", kinds, "speech", true, 0},
		{"vertical-kinds", kinds, "speech", true, 2},
		{"vertical-marks", kinds, "speech", true, 4},
		{"vertical-contents", sampleBook(t), "speech", true, -2},
	} {
		doc, _ := Compose(c.book, design(t, style.Choice{Style: c.style, Vertical: c.vertical}), embedded())
		s := newProofSheet(doc.Trim)
		s.draw(&doc.Pages[doc.Body+c.page])
		comparePixels(t, filepath.Join("testdata", "page-"+c.name+".png"), s.Paletted)
	}
}

// comparePixels holds an image to the golden of that name.
func comparePixels(t *testing.T, name string, got *image.Paletted) {
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
