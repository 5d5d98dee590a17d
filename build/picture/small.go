package picture

import (
	"fmt"
	"image"
	"image/color"
)

// Small makes a picture in its colours that fits into width × height pixels, for
// screens: upright, on white, each of its pixels the mean of what it covers. It
// is never larger than the picture itself. A picture whose file is broken is
// ErrFormat.
func (s *Source) Small(width, height int) (*image.RGBA, error) {
	img, err := s.decode()
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrFormat, err)
	}
	w, h := width, (s.Height*width+s.Width/2)/s.Width
	if h > height {
		w, h = (s.Width*height+s.Height/2)/s.Height, height
	}
	if w > s.Width || h > s.Height {
		w, h = s.Width, s.Height
	}
	w, h = s.turned.size(max(w, 1), max(h, 1)) // as the pixels lie in the file
	pix, w, h := s.turned.pixels(means(img, w, h), w, h, 4)
	return &image.RGBA{Pix: pix, Stride: 4 * w, Rect: image.Rect(0, 0, w, h)}, nil
}

// means are the pixels of an image at w × h, RGBA, each the mean of what falls
// on it.
func means(img image.Image, w, h int) []byte {
	b := img.Bounds()
	at := opaque(img)
	out := make([]byte, 0, 4*w*h)
	sums := make([][4]uint32, w) // red, green, blue, how many
	for y := range h {
		clear(sums)
		for from := b.Min.Y + y*b.Dy()/h; from < b.Min.Y+(y+1)*b.Dy()/h; from++ {
			for x := range b.Dx() {
				sum := &sums[x*w/b.Dx()]
				for i, v := range at(b.Min.X+x, from) {
					sum[i] += uint32(v)
				}
				sum[3]++
			}
		}
		for _, s := range sums {
			for _, v := range s[:3] {
				out = append(out, byte((v+s[3]/2)/s[3]))
			}
			out = append(out, 0xFF)
		}
	}
	return out
}

// opaque gives the colours of an image on white. Drawn pictures have few, so
// theirs are worked out once.
func opaque(img image.Image) func(x, y int) [3]byte {
	onWhite := func(c color.Color) [3]byte {
		r, g, b, a := c.RGBA()
		white := 0xFFFF - a
		return [3]byte{byte((r + white) >> 8), byte((g + white) >> 8), byte((b + white) >> 8)}
	}
	m, ok := img.(*image.Paletted)
	if !ok {
		return func(x, y int) [3]byte { return onWhite(img.At(x, y)) }
	}
	var inks [256][3]byte
	for i, c := range m.Palette {
		inks[i] = onWhite(c)
	}
	return func(x, y int) [3]byte { return inks[m.Pix[m.PixOffset(x, y)]] }
}
