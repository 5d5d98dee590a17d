package build

import (
	"bytes"
	"errors"
	"fmt"
	"image"
	"image/jpeg"
	"image/png"

	"kanben/book/diag"
	"kanben/build/cover"
	"kanben/build/geom"
	"kanben/build/layout"
	"kanben/build/picture"
)

// Covers is what stands on the covers. The zero value is the EPUB's cover in the
// default design, and none on paper.
type Covers struct {
	Design  string // of cover.Names; "" is the default
	Picture []byte // PNG, JPEG or GIF, instead of a design
	Back    []byte // likewise, on the back cover
	Printed bool   // the PDF and the booklet have covers too
}

// Check says what is wrong with the pictures for the covers.
func (c *Covers) Check() error {
	for _, data := range [][]byte{c.Picture, c.Back} {
		if err := checkCover(data); err != nil {
			return err
		}
	}
	return nil
}

func checkCover(data []byte) error {
	if data == nil {
		return nil
	}
	_, err := picture.Open(data)
	switch {
	case err == nil:
		return nil
	case errors.Is(err, picture.ErrLarge):
		return &Fault{
			Message: diag.Text{Zh: "封面图片太大，像素太多", En: "the cover picture has too many pixels"},
			Hint:    diag.Text{Zh: "用看图软件缩小到宽 1600 像素左右", En: "make it about 1600 pixels wide with a picture viewer"},
		}
	}
	return &Fault{
		Message: diag.Text{Zh: "封面图片打不开：不是 PNG、JPEG 或 GIF", En: "the cover cannot be read: it is neither PNG nor JPEG nor GIF"},
		Hint:    diag.Text{Zh: "用看图软件另存为 JPEG", En: "save it as JPEG with a picture viewer"},
	}
}

// coverImage is the EPUB's cover.
func (p *press) coverImage() ([]byte, error) {
	c := &p.job.Covers
	if c.Picture != nil {
		return c.Picture, nil
	}
	d, err := cover.Named(c.Design)
	if err != nil {
		return nil, err
	}
	data := d.PNG(p.volume.Book, p.fonts, p.job.Vertical)
	if p.job.Ebook.Compatible {
		return toJPEG(data)
	}
	return data, nil
}

// toJPEG makes a drawn cover a JPEG, the one kind that all old readers show.
func toJPEG(data []byte) ([]byte, error) {
	img, err := png.Decode(bytes.NewReader(data))
	if err != nil {
		return nil, fmt.Errorf("read the cover: %w", err)
	}
	var out bytes.Buffer
	const quality = 90
	if err := jpeg.Encode(&out, img, &jpeg.Options{Quality: quality}); err != nil {
		return nil, fmt.Errorf("pack the cover: %w", err)
	}
	return out.Bytes(), nil
}

// coverPages puts covers around the pages, if they are to be printed.
func (p *press) coverPages(doc *layout.Document, c *Covers) error {
	if !c.Printed {
		return nil
	}
	front, err := p.frontPage(c, doc.Trim, 0, doc.Vertical)
	if err != nil {
		return err
	}
	back, err := p.backPage(c, doc.Trim, 0, doc.Vertical)
	if err != nil {
		return err
	}
	doc.AddCovers(front, back)
	return nil
}

// frontPage is the front cover; what reaches an edge of it goes on for the bleed.
// Of the designs nothing does: in one ink they are rules and words on paper.
func (p *press) frontPage(c *Covers, trim geom.Size, bleed geom.Length, spineRight bool) (layout.Page, error) {
	if c.Picture != nil {
		return picturePage(c.Picture, trim, bleed, spineRight)
	}
	d, err := cover.Named(c.Design)
	if err != nil {
		return layout.Page{}, err
	}
	return d.Front(p.volume.Book, p.fonts, trim, p.job.Vertical), nil
}

// backPage is the back cover of a book whose spine is at the right of its front.
func (p *press) backPage(c *Covers, trim geom.Size, bleed geom.Length, spineRight bool) (layout.Page, error) {
	if c.Back != nil {
		return picturePage(c.Back, trim, bleed, !spineRight)
	}
	return cover.Back(p.volume.Book, p.fonts, trim), nil
}

// picturePage is a picture as large as the page takes it whole. The edges of the
// page that it reaches it reaches over, by the bleed.
func picturePage(data []byte, trim geom.Size, bleed geom.Length, spineRight bool) (layout.Page, error) {
	src, err := picture.Open(data)
	if err != nil {
		return layout.Page{}, fmt.Errorf("read the cover: %w", err)
	}
	area := placed(image.Pt(src.Width, src.Height), trim, bleed, spineRight)
	plate, err := src.Plate(area.Width)
	if err != nil {
		return layout.Page{}, fmt.Errorf("print the cover: %w", err)
	}
	return layout.Page{Items: []layout.Item{&layout.Picture{Area: area, Plate: plate, Role: -1}}}, nil
}

// placed is where a picture stands that a page takes whole, enlarged so that it
// ends at no edge of the page and nowhere in its bleed. At the spine it ends: what
// lies beyond is the spine's.
func placed(pixels image.Point, trim geom.Size, bleed geom.Length, spineRight bool) geom.Rect {
	high := func(w geom.Length) geom.Length { return w.Times(pixels.Y, pixels.X) }
	wide := func(h geom.Length) geom.Length { return h.Times(pixels.X, pixels.Y) }
	over := geom.Size{Width: trim.Width + bleed, Height: trim.Height + 2*bleed}
	var w, h geom.Length
	if high(trim.Width) <= trim.Height { // the sides are reached first
		w, h = over.Width, high(over.Width)
		if h >= trim.Height && h < over.Height {
			w, h = wide(over.Height), over.Height
		}
	} else {
		w, h = wide(over.Height), over.Height
		if w >= trim.Width && w < over.Width {
			w, h = over.Width, high(over.Width)
		}
	}
	x := (trim.Width - w) / 2
	switch {
	case w < trim.Width:
	case spineRight:
		x = trim.Width - w
	default:
		x = 0
	}
	return geom.Rect{X: x, Y: (trim.Height - h) / 2, Width: w, Height: h}
}
