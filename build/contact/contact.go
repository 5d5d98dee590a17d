// Package contact draws the contact sheet of a booklet: a picture by which one
// sees, before paper is wasted, how its sheets are printed and how the folded
// book is read, page by page.
//
// Pages are drawn from afar: the glyphs of a book of ours, lines of text and
// pictures as grey boxes of another program's. Numbers and the way up are true.
package contact

import (
	"bytes"
	"fmt"
	"image"
	"image/png"

	"kanben/build/geom"
	"kanben/build/impose"
	"kanben/build/layout"
	"kanben/build/raster"
	"kanben/fonts"
)

// A Painter draws a page, counted from 1, upright on a canvas whose origin is the
// page's top left corner.
type Painter interface {
	Paint(c *Canvas, page int)
}

// Sizes of the whole picture, in pixels.
const (
	width     = 1600
	margin    = 40
	gap       = 24
	caption   = 26
	maxSheets = 16  // shown as they are printed
	maxPages  = 600 // shown as they are read
)

// Words are what the picture says.
type Words struct {
	Sheets string // above the sheets as they are printed
	Book   string // above the book
	Front  string // %d is the sheet
	Back   string
	Blank  string
	More   string // there are more than are shown
}

// PNG draws the contact sheet of a plan, one picture.
func PNG(p *impose.Plan, pages Painter, fs *fonts.Set, w Words) ([]byte, error) {
	c := NewSheet(p, pages, fs)
	c.words, c.sheetWidth, c.pageWidth = w, (width-2*margin-3*gap)/4, (width-2*margin-4*gap)/10
	d := c.begin(width, c.height())
	d.draw()
	var b bytes.Buffer
	e := png.Encoder{CompressionLevel: png.BestSpeed} // a file to keep: half as large as raster.PNG's
	err := e.Encode(&b, d.image)
	return b.Bytes(), err
}

// A Sheet is a contact sheet that is drawn bit by bit, by several at a time.
type Sheet struct {
	plan  *impose.Plan
	pages Painter
	fonts *fonts.Set
	words Words

	sheetWidth int // how wide a side of a sheet is drawn
	pageWidth  int // how wide a page of the book is drawn
	shapes     shapes
}

// Widths of what is drawn by itself, in pixels.
const (
	sideWidth   = 640
	spreadWidth = 640
)

// NewSheet makes the contact sheet of a plan.
func NewSheet(p *impose.Plan, pages Painter, fs *fonts.Set) *Sheet {
	return &Sheet{plan: p, pages: pages, fonts: fs, sheetWidth: sideWidth - 1, pageWidth: (spreadWidth - 1) / 2}
}

// Side draws a side of a sheet as it is printed, the numbers of its pages on them.
func (c *Sheet) Side(s impose.Side) ([]byte, error) {
	d := c.begin(c.SideSize())
	d.side(s, 0, 0)
	return raster.PNG(d.image)
}

// SideSize is the size of the picture of a side, in pixels.
func (c *Sheet) SideSize() (width, height int) { return c.sheetWidth + 1, c.sheetHeight() + 1 }

// Spread draws two pages of the folded book, as Spreads gives them.
func (c *Sheet) Spread(s [2]int) ([]byte, error) {
	d := c.begin(c.SpreadSize())
	d.spread(s, 0, 0)
	return raster.PNG(d.image)
}

// SpreadSize is the size of the picture of two pages, in pixels.
func (c *Sheet) SpreadSize() (width, height int) { return 2*c.pageWidth + 1, c.pageHeight() + 1 }

// begin begins a picture.
func (c *Sheet) begin(width, height int) *drawing {
	d := &drawing{Sheet: c, image: image.NewGray(image.Rect(0, 0, width, height))}
	for i := range d.image.Pix {
		d.image.Pix[i] = 0xFF
	}
	return d
}

// A drawing is a picture at work.
type drawing struct {
	*Sheet
	image *image.Gray
}

// sheets are the sheets that one picture shows.
func (c *Sheet) sheets() []impose.Sheet {
	return c.plan.Sheets[:min(len(c.plan.Sheets), maxSheets)]
}

func (c *Sheet) sheetHeight() int {
	return c.sheetWidth * int(c.plan.Paper.Height>>8) / int(c.plan.Paper.Width>>8)
}

func (c *Sheet) pageHeight() int {
	return c.pageWidth * int(c.plan.Trim.Height>>8) / int(c.plan.Trim.Width>>8)
}

// Spreads are the pages of the folded book, two by two, as they lie: the first one
// is alone, the last one may be. −1 is no page, 0 a blank.
func Spreads(p *impose.Plan) [][2]int {
	pages := append([]int{-1}, p.Reading()...)
	if len(pages)%2 == 1 {
		pages = append(pages, -1)
	}
	all := make([][2]int, 0, len(pages)/2)
	for ; len(pages) > 0; pages = pages[2:] {
		s := [2]int{pages[0], pages[1]}
		if p.RightBound {
			s[0], s[1] = s[1], s[0]
		}
		all = append(all, s)
	}
	return all
}

// spreads are those that one picture shows.
func (c *Sheet) spreads() [][2]int {
	all := Spreads(c.plan)
	return all[:min(len(all), maxPages/2+1)]
}

func (c *Sheet) height() int {
	rows := (2*len(c.sheets()) + 3) / 4
	books := (len(c.spreads()) + 4) / 5
	return 2*margin + 4*caption + rows*(c.sheetHeight()+caption+gap) + books*(c.pageHeight()+caption+gap)
}

// draw draws the two parts, one below the other.
func (d *drawing) draw() {
	y := margin
	d.text(d.words.Sheets, margin, y+16, 18)
	y += 2 * caption
	for i, s := range d.sheets() {
		for j, side := range []impose.Side{s.Front, s.Back} {
			k := 2*i + j
			x := margin + k%4*(d.sheetWidth+gap)
			at := y + k/4*(d.sheetHeight()+caption+gap)
			d.side(side, x, at)
			word := d.words.Front
			if j == 1 {
				word = d.words.Back
			}
			d.text(fmt.Sprintf(word, i+1), x, at+d.sheetHeight()+18, 13)
		}
	}
	y += (2*len(d.sheets()) + 3) / 4 * (d.sheetHeight() + caption + gap)
	title := d.words.Book
	if len(d.plan.Sheets) > maxSheets || d.plan.Pages+d.plan.Blanks > maxPages {
		title += d.words.More
	}
	d.text(title, margin, y+16, 18)
	y += 2 * caption
	for i, s := range d.spreads() {
		d.spread(s, margin+i%5*(2*d.pageWidth+gap), y+i/5*(d.pageHeight()+caption+gap))
	}
}

// side draws a side of a sheet, pages the way they lie on it.
func (d *drawing) side(s impose.Side, x, y int) {
	w, h := d.sheetWidth, d.sheetHeight()
	d.frame(x, y, w, h, 0x60)
	px := func(l geom.Length) float64 { return l.Points() * float64(w) / d.plan.Paper.Width.Points() }
	for _, p := range s.Places {
		bw, bh := px(p.Box.Width), px(p.Box.Height)
		c := &Canvas{drawing: d, x: float64(x) + px(p.Box.X), y: float64(y) + px(p.Box.Y), width: bw, height: bh, turn: p.Turn}
		if p.Turn%2 == 1 {
			bw, bh = bh, bw
		}
		c.scale = bw / d.plan.SizeOf(p.Page).Width.Points()
		d.pages.Paint(c, p.Page)
		d.frame(int(c.x), int(c.y), int(c.width), int(c.height), 0xB0)
		d.number(c, p.Page)
	}
}

// spread draws two pages of the book beside each other.
func (d *drawing) spread(s [2]int, x, y int) {
	h := d.pageHeight()
	for i, page := range s {
		left := x + i*d.pageWidth
		if page < 0 {
			continue
		}
		d.frame(left, y, d.pageWidth, h, 0x80)
		label := d.words.Blank
		if page > 0 {
			label = fmt.Sprint(page)
			size := d.plan.SizeOf(page)
			scale := min(float64(d.pageWidth)/size.Width.Points(), float64(h)/size.Height.Points())
			c := &Canvas{drawing: d, x: float64(left), y: float64(y), width: float64(d.pageWidth), height: float64(h), scale: scale}
			d.pages.Paint(c, page)
		}
		d.text(label, left+d.pageWidth/2-4*len(label), y+h+18, 13)
	}
	for row := y; row < y+h; row += 3 { // the fold
		d.dot(x+d.pageWidth, row, 0)
	}
}

// number writes a page's number into its middle, large, the way up of the page.
func (d *drawing) number(c *Canvas, page int) {
	text := fmt.Sprint(page)
	size := c.upright().height / 4
	if size < 10 {
		size = 10
	}
	wide := d.measure(text, size)
	u := c.upright()
	x, y := u.width/2-wide/2, u.height/2+size*0.35
	c.box(x-4, y-size*0.85, wide+8, size, 0xFF)
	c.line(layout.SetLine(d.fonts, fonts.Hei, geom.Points(size), 0, text), x, y, 1)
}
