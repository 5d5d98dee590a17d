// Package facsimile draws pages as pictures, as they are printed: every glyph at
// its place, rules, leaders, wavy lines, codes, the authors' pictures.
//
// All is done in integers, so that a page is the same pixels on any machine.
package facsimile

import (
	"fmt"
	"image"

	"kanben/build/geom"
	"kanben/build/layout"
	"kanben/build/raster"
)

// A Scale is how many pixels there are to a point: Pixels to Points.
type Scale struct{ Pixels, Points int }

// Wide is the scale at which a width is so many pixels.
func Wide(width geom.Length, pixels int) Scale { return Scale{pixels * int(geom.Pt), int(width)} }

// of is a length of the page in the picture, where a point is a pixel.
func (s Scale) of(l geom.Length) geom.Length { return l.Times(s.Pixels, s.Points) }

// shades are the greys of what is drawn; authors' pictures have all 255.
const (
	shades = 15
	step   = 255 / shades
)

// Page draws a page of a document, white behind it. The error is that of an
// author's picture.
func Page(d *layout.Document, page int, s Scale) (*image.Gray, error) {
	pixels := func(l geom.Length) int { return int((s.of(l) + geom.Pt - 1) / geom.Pt) }
	img := image.NewGray(image.Rect(0, 0, max(pixels(d.Trim.Width), 1), max(pixels(d.Trim.Height), 1)))
	for i := range img.Pix {
		img.Pix[i] = 0xFF
	}
	p := &d.Pages[page]
	draw := &drawing{Gray: img, scale: s}
	for i := range p.Lines {
		draw.line(&p.Lines[i])
	}
	for _, list := range [][]layout.Item{p.Items, p.Furniture} {
		for _, item := range list {
			if err := draw.item(item); err != nil {
				return nil, fmt.Errorf("page %d: %w", page+1, err)
			}
		}
	}
	return img, nil
}

// A drawing is a picture at work.
type drawing struct {
	*image.Gray
	scale  Scale
	raster raster.Raster
}

// fill fills the outline at hand.
func (d *drawing) fill() {
	d.raster.Scan(shades, func(x, y, shade int) {
		if (image.Point{X: x, Y: y}).In(d.Rect) {
			at := d.PixOffset(x, y)
			d.Pix[at] = min(d.Pix[at], byte(0xFF-step*shade))
		}
	})
}

// item draws what is not a line of the text.
func (d *drawing) item(item layout.Item) error {
	switch it := item.(type) {
	case *layout.Rule:
		d.rect(it.Rect)
	case *layout.Blocks:
		for _, r := range it.Rects {
			d.rect(r)
		}
	case *layout.Dots:
		d.dots(it)
	case *layout.Wave:
		d.wave(it)
	case *layout.Picture:
		return d.picture(it)
	case *layout.FurnitureLine:
		d.line(&it.Line)
	}
	return nil
}
