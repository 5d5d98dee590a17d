package cover

import (
	"kanben/book"
	"kanben/build/geom"
	"kanben/build/layout"
	"kanben/fonts"
)

// The back cover (design.md 1.4), in points of an A5 page; other pages keep its
// share of the height.
const (
	backHeight = 595.28
	backInset  = 42.52  // 15 mm
	backRule   = 453.24 // baseline 21
	backStep   = 18.0
)

// Back makes the back cover: the 文武线, and below it who made the book.
func Back(b *book.Book, fs *fonts.Set, trim geom.Size) layout.Page {
	scale := trim.Height.Points() / backHeight
	pt := func(n float64) geom.Length { return geom.Points(n * scale) }
	m := &b.Meta
	page := layout.Page{}
	internal := ""
	if m.Internal {
		internal = "内部学习资料"
	}
	edition := ""
	if m.Edition > 1 || m.EditionLabel != "" {
		edition = m.EditionName()
	}
	x, y := pt(backInset), pt(backRule)
	width := trim.Width - 2*x
	rule := func(y, h geom.Length) {
		page.Furniture = append(page.Furniture, &layout.Rule{Rect: geom.Rect{X: x, Y: y, Width: width, Height: h}})
	}
	line := func(role fonts.Role, text string) {
		if text == "" {
			return
		}
		y += pt(backStep)
		l := layout.SetLine(fs, role, pt(9), 0, shorten(text, lineMost))
		l.Shift(x, y)
		page.Furniture = append(page.Furniture, &layout.FurnitureLine{Line: artifact(&l)})
	}
	if internal+m.Organisation+edition == "" {
		return page
	}
	rule(y, pt(1.5))
	rule(y+pt(3), pt(0.4))
	y += pt(backStep)
	line(fonts.Hei, internal)
	line(fonts.Song, m.Organisation)
	line(fonts.Song, edition)
	return page
}
