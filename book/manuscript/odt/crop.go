package odt

import (
	"bytes"
	"encoding/binary"
	"image"
	_ "image/gif"  // sizes of pictures
	_ "image/jpeg" // sizes of pictures
	_ "image/png"  // sizes of pictures
	"strings"

	"kanben/book/manuscript/richtext"
)

// A clip is what is cut off a picture on its four sides, in points of its own
// size: top, right, bottom, left, as in fo:clip (20.184).
type clip [4]float64

// clipOf reads fo:clip: rect(0.5cm, 0cm, 0cm, 1cm).
func clipOf(v string) (c clip) {
	v, ok := strings.CutPrefix(v, "rect(")
	if !ok {
		return c
	}
	list := strings.FieldsFunc(strings.TrimSuffix(v, ")"), func(r rune) bool { return r == ',' || r == ' ' })
	for i := range min(len(list), len(c)) {
		c[i], _ = lengthOf(list[i])
	}
	return c
}

// cut gives a picture what its style cuts off it, as shares of its sides. It is
// false if the picture's size is not known.
func (d *document) cut(f *richtext.Figure, c clip) bool {
	if f.Part == "" {
		return false
	}
	data, err := d.picture(f.Part)
	if err != nil {
		return false
	}
	size, _, err := image.DecodeConfig(bytes.NewReader(data))
	if err != nil || size.Width <= 0 || size.Height <= 0 {
		return false
	}
	x, y := density(data)
	across, down := 72*float64(size.Width)/x, 72*float64(size.Height)/y
	f.Crop = [4]float64{c[3] / across, c[0] / down, c[1] / across, c[2] / down}
	return true
}

// usual is how many pixels an inch has of a picture that does not say so.
const usual = 96

// density is how many pixels an inch of a picture has, across and down.
func density(data []byte) (x, y float64) {
	const inch = 0.0254 // metres
	switch {
	case bytes.HasPrefix(data, []byte("\x89PNG")):
		head, _, _ := bytes.Cut(data, []byte("IDAT"))
		_, chunk, ok := bytes.Cut(head, []byte("pHYs"))
		if ok && len(chunk) >= 9 && chunk[8] == 1 { // by the metre
			x, y = float64(binary.BigEndian.Uint32(chunk))*inch, float64(binary.BigEndian.Uint32(chunk[4:]))*inch
		}
	case bytes.HasPrefix(data, []byte("\xFF\xD8")):
		_, head, ok := bytes.Cut(data[:min(len(data), 64)], []byte("JFIF\x00"))
		if ok && len(head) >= 7 {
			x, y = float64(binary.BigEndian.Uint16(head[3:])), float64(binary.BigEndian.Uint16(head[5:]))
			switch head[2] {
			case 1: // by the inch
			case 2:
				x, y = x*2.54, y*2.54
			default:
				x, y = 0, 0
			}
		}
	}
	if x < 1 || y < 1 {
		return usual, usual
	}
	return x, y
}
