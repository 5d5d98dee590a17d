package pdftest

import (
	"bytes"
	"image"
	"image/jpeg"
)

// Wedge is a grey wedge, darker to the right and the foot.
func Wedge(width, height int) *image.Gray {
	m := image.NewGray(image.Rect(0, 0, width, height))
	for i := range m.Pix {
		x, y := i%width, i/width
		m.Pix[i] = byte(255 - (x*160/width + y*90/height))
	}
	return m
}

// Samples gives the samples of an image XObject in greys; nil if it is of a kind
// that the writer does not make.
func Samples(s *Stream) []byte {
	width := int(s.Dict["Width"].(float64))
	if s.Dict["Filter"] == Name("DCTDecode") {
		img, err := jpeg.Decode(bytes.NewReader(s.Data))
		if m, ok := img.(*image.Gray); err == nil && ok && m.Stride >= width {
			var out []byte
			for y := range m.Rect.Dy() {
				out = append(out, m.Pix[y*m.Stride:y*m.Stride+width]...)
			}
			return out
		}
		return nil
	}
	parms, _ := s.Dict["DecodeParms"].(Dict)
	if parms["Predictor"] != 12.0 || parms["Columns"] != float64(width) {
		return nil
	}
	out := make([]byte, 0, len(s.Data))
	above := make([]byte, width)
	for rows := s.Data; len(rows) > width && rows[0] == 2; rows = rows[width+1:] {
		for x, v := range rows[1 : width+1] {
			above[x] += v
		}
		out = append(out, above...)
	}
	return out
}
