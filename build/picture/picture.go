// Package picture makes authors' pictures ready for print: one ink, upright,
// no larger than paper can show, and with nothing of the camera in them.
//
// A booklet is printed in one ink (T120), so colours become greys of the same
// brightness, and what is transparent lies on white paper. The places, dates and
// serial numbers that cameras write into their files do not go along.
package picture

import (
	"bytes"
	"errors"
	"fmt"
	"image"
	"image/draw"
	"image/gif"
	"image/jpeg"
	"image/png"
	"math"

	"kanben/build/geom"
)

// MaxPixels is how many pixels a picture may have: more than cameras of phones
// give, and as many as can be unpacked in the memory of a small computer.
const MaxPixels = 50_000_000

// Resolution is what pictures need at the size they are printed at, in pixels
// an inch (T122). Paper shows no more.
const Resolution = 300

// Reasons why a picture cannot be printed.
var (
	ErrFormat = errors.New("neither PNG nor JPEG nor GIF")
	ErrLarge  = errors.New("too many pixels")
)

// A Source is a picture as its author brought it.
type Source struct {
	Width, Height int // pixels, as the picture is to be looked at

	data   []byte
	photo  bool // a JPEG
	moving bool // a GIF, whose first picture stands for it
	turned turn
}

// Open reads a picture's size. It is ErrFormat if the bytes are no picture of a
// kind that can be read, ErrLarge (with the size given all the same) if it has
// more than MaxPixels.
func Open(data []byte) (*Source, error) {
	s := &Source{data: data}
	var size image.Config
	var err error
	switch {
	case bytes.HasPrefix(data, []byte("\x89PNG\r\n\x1a\n")):
		size, err = png.DecodeConfig(bytes.NewReader(data))
	case bytes.HasPrefix(data, []byte("GIF87a")), bytes.HasPrefix(data, []byte("GIF89a")):
		s.moving = true
		size, err = gif.DecodeConfig(bytes.NewReader(data))
	case bytes.HasPrefix(data, []byte("\xFF\xD8\xFF")):
		s.photo, s.turned = true, orientation(data)
		size, err = jpeg.DecodeConfig(bytes.NewReader(data))
	default:
		return nil, ErrFormat
	}
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrFormat, err)
	}
	if size.Width <= 0 || size.Height <= 0 {
		return nil, fmt.Errorf("%w: no pixels", ErrFormat)
	}
	s.Width, s.Height = s.turned.size(size.Width, size.Height)
	if int64(size.Width)*int64(size.Height) > MaxPixels {
		return s, ErrLarge
	}
	return s, nil
}

// Natural is a picture's width at Resolution, at most what a Length holds.
func (s *Source) Natural() geom.Length {
	return geom.Length(min(int64(72*geom.Pt)*int64(s.Width)/Resolution, math.MaxInt32))
}

// PPI is a picture's pixels an inch at a width.
func (s *Source) PPI(width geom.Length) int {
	return int(int64(72*geom.Pt) * int64(s.Width) / max(int64(width), 1))
}

// A Plate is a picture ready for print, in greys: 0 is ink, 255 paper.
type Plate struct {
	Width, Height int // pixels
	// Photo tells that Data is a JPEG of one component; else it is the rows of
	// pixels, from the top, a byte each.
	Photo bool
	Data  []byte
}

// quality is that of the JPEGs of plates, 1 to 100: at 300 pixels an inch no
// trace of it is seen in print.
const quality = 90

// Plate makes a picture ready to be printed at a width. Where it has more than
// twice the pixels that paper shows, it is made smaller, by a whole number; it
// keeps at least Resolution. A picture whose file is broken is ErrFormat.
func (s *Source) Plate(width geom.Length) (*Plate, error) {
	img, err := s.decode()
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrFormat, err)
	}
	grey := s.turned.apply(reduce(img, max(1, s.PPI(width)/Resolution)))
	p := &Plate{Width: grey.Rect.Dx(), Height: grey.Rect.Dy(), Photo: s.photo, Data: grey.Pix}
	if p.Photo {
		var out bytes.Buffer
		if err := jpeg.Encode(&out, grey, &jpeg.Options{Quality: quality}); err != nil {
			return nil, err
		}
		p.Data = out.Bytes()
	}
	return p, nil
}

// Grey unpacks a plate.
func (p *Plate) Grey() (*image.Gray, error) {
	ground := image.Rect(0, 0, p.Width, p.Height)
	if !p.Photo {
		return &image.Gray{Pix: p.Data, Stride: p.Width, Rect: ground}, nil
	}
	img, err := jpeg.Decode(bytes.NewReader(p.Data))
	if err != nil {
		return nil, fmt.Errorf("unpack a picture: %w", err)
	}
	grey, ok := img.(*image.Gray)
	if !ok || grey.Rect != ground {
		return nil, fmt.Errorf("unpack a picture: %T of %v, not grey of %v", img, img.Bounds(), ground)
	}
	return grey, nil
}

// decode unpacks the whole picture.
func (s *Source) decode() (image.Image, error) {
	switch {
	case s.photo:
		return jpeg.Decode(bytes.NewReader(s.data))
	case s.moving:
		return s.first()
	}
	return png.Decode(bytes.NewReader(s.data))
}

// first is the first picture of a GIF on the whole of its ground, of which it may
// fill a part.
func (s *Source) first() (image.Image, error) {
	img, err := gif.Decode(bytes.NewReader(s.data))
	if err != nil {
		return nil, err
	}
	ground := image.Rect(0, 0, s.Width, s.Height)
	if img.Bounds() == ground {
		return img, nil
	}
	whole := image.NewNRGBA(ground)
	draw.Draw(whole, img.Bounds(), img, img.Bounds().Min, draw.Src)
	return whole, nil
}
