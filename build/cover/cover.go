// Package cover makes covers: the image of the EPUB, in colours, and the covers
// of the PDF and the booklet, in one ink. The designs (design.md part 4) are
// data in assets/cover.
//
// A cover is a page like any other: its lines are set by build/layout. For the
// EPUB their glyphs' outlines are filled here, in integer arithmetic, so that
// every machine draws the same pixels.
package cover

import (
	"kanben/book"
	"kanben/build/geom"
	"kanben/build/layout"
	"kanben/fonts"
)

// Size of the image in pixels.
const (
	Width  = 1600
	Height = 2560
)

// PNG draws the cover as a paletted PNG of Width × Height pixels in at most 16
// colours. What the book does not know is left out. On a book that is bound on
// the right the slip stands on the left.
func (d *Design) PNG(b *book.Book, fs *fonts.Set, rightBound bool) []byte {
	// A pixel is a point, so that lines are set in pixels.
	size := geom.Size{Width: geom.Points(Width), Height: geom.Points(Height)}
	c := newCanvas(d.Screen.Inks)
	out := d.Screen.compose(b, fs, size, rightBound)
	for _, r := range out.rects {
		c.rect(c.ink(r.ink), r.Rect)
	}
	for i := range out.lines {
		l := &out.lines[i]
		c.draw(c.ink(l.ink), &l.Line, l.Baseline.X, l.Baseline.Y)
	}
	return c.png()
}

// Front makes the front cover of a printed book: text and rules in one ink.
func (d *Design) Front(b *book.Book, fs *fonts.Set, trim geom.Size, rightBound bool) layout.Page {
	s := d.paper()
	out := s.compose(b, fs, trim, rightBound)
	page := layout.Page{Recto: true}
	for _, r := range out.rects {
		page.Furniture = append(page.Furniture, &layout.Rule{Rect: r.Rect})
	}
	for i := range out.lines {
		page.Furniture = append(page.Furniture, &layout.FurnitureLine{Line: artifact(&out.lines[i].Line)})
	}
	return page
}

// artifact is a line of a cover, which the title page says again.
func artifact(l *layout.Line) layout.Line {
	l.Role = -1
	return *l
}
