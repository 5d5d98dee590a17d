package raster

import (
	"bytes"
	"image"
	"image/color"
	"image/png"
	"sync"
)

// greys are all greys as a palette.
var greys = sync.OnceValue(func() color.Palette {
	p := make(color.Palette, 256)
	for i := range p {
		p[i] = color.Gray{Y: byte(i)}
	}
	return p
})

// PNG packs a picture fast. It says that greys are a palette: PNG's encoder looks for
// the best of five filters for each row of greys, which on paper with ink is none and
// takes three times as long as to pack it.
func PNG(img *image.Gray) ([]byte, error) {
	var out bytes.Buffer
	e := png.Encoder{CompressionLevel: png.BestSpeed}
	err := e.Encode(&out, &image.Paletted{Pix: img.Pix, Stride: img.Stride, Rect: img.Rect, Palette: greys()})
	return out.Bytes(), err
}
