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
	Printed bool   // the PDF and the booklet have covers too
}

// Check says what is wrong with a picture for the cover.
func (c *Covers) Check() error {
	if c.Picture == nil {
		return nil
	}
	_, err := picture.Open(c.Picture)
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

// coverPages puts covers around the pages, if the job wants them printed.
func (p *press) coverPages(doc *layout.Document) error {
	c := &p.job.Covers
	if !c.Printed {
		return nil
	}
	var front layout.Page
	if c.Picture != nil {
		page, err := picturePage(c.Picture, doc.Trim)
		if err != nil {
			return err
		}
		front = page
	} else {
		d, err := cover.Named(c.Design)
		if err != nil {
			return err
		}
		front = d.Front(p.volume.Book, p.fonts, doc.Trim, p.job.Vertical)
	}
	doc.AddCovers(front, cover.Back(p.volume.Book, p.fonts, doc.Trim))
	return nil
}

// picturePage is a picture as large as the page takes it whole.
func picturePage(data []byte, trim geom.Size) (layout.Page, error) {
	src, err := picture.Open(data)
	if err != nil {
		return layout.Page{}, fmt.Errorf("read the cover: %w", err)
	}
	fit := image.Pt(src.Width, src.Height)
	w, h := trim.Width, trim.Width.Times(fit.Y, fit.X)
	if h > trim.Height {
		w, h = trim.Height.Times(fit.X, fit.Y), trim.Height
	}
	plate, err := src.Plate(w)
	if err != nil {
		return layout.Page{}, fmt.Errorf("print the cover: %w", err)
	}
	area := geom.Rect{X: (trim.Width - w) / 2, Y: (trim.Height - h) / 2, Width: w, Height: h}
	return layout.Page{Items: []layout.Item{&layout.Picture{Area: area, Plate: plate, Role: -1}}}, nil
}
