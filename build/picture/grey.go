package picture

import (
	"image"
	"image/color"
)

// reduce makes a grey picture of an image, each of its pixels the mean of a
// square of n by n; what is left over at the right and the foot, less than n, is
// the mean of what there is.
func reduce(img image.Image, n int) *image.Gray {
	b := img.Bounds()
	width, height := (b.Dx()+n-1)/n, (b.Dy()+n-1)/n
	out := image.NewGray(image.Rect(0, 0, width, height))
	row := make([]byte, b.Dx())
	sums := make([]int, width)
	for y := range height {
		rows := min(n, b.Dy()-y*n)
		clear(sums)
		for k := range rows {
			greys(row, img, b.Min.Y+y*n+k)
			for x, v := range row {
				sums[x/n] += int(v)
			}
		}
		for x, sum := range sums {
			count := rows * min(n, b.Dx()-x*n)
			out.Pix[y*out.Stride+x] = byte((sum + count/2) / count)
		}
	}
	return out
}

// greys fills a row with the greys of row y of an image. The common kinds are
// read straight from their bytes: photographs have their brightness in them.
func greys(row []byte, img image.Image, y int) {
	left := img.Bounds().Min.X
	switch m := img.(type) {
	case *image.Gray:
		copy(row, m.Pix[m.PixOffset(left, y):])
	case *image.YCbCr:
		copy(row, m.Y[m.YOffset(left, y):])
	case image.RGBA64Image:
		for x := range row {
			row[x] = grey(m.RGBA64At(left+x, y))
		}
	default:
		for x := range row {
			r, g, b, a := img.At(left+x, y).RGBA()
			row[x] = grey(color.RGBA64{R: uint16(r), G: uint16(g), B: uint16(b), A: uint16(a)})
		}
	}
}

// grey is the brightness of a colour on white paper, by the weights of JPEG
// (Rec. ITU-R BT.601) in 1/65536, so that a picture looks alike whichever file
// it came in. Colours have been multiplied by their alpha.
func grey(c color.RGBA64) byte {
	luma := (19595*uint64(c.R) + 38470*uint64(c.G) + 7471*uint64(c.B) + 1<<15) >> 16
	v := luma + uint64(0xFFFF-c.A)
	return byte((v*255 + 0x7FFF) / 0xFFFF)
}
