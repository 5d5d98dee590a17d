package picture

import (
	"bytes"
	"errors"
	"image"
	"image/color"
	"image/png"
	"testing"
)

// TestSmall wants means of what falls on a pixel, the picture's own proportions,
// and nothing made larger.
func TestSmall(t *testing.T) {
	img := image.NewNRGBA(image.Rect(0, 0, 8, 4))
	for y := range 4 {
		for x := range 8 {
			c := color.NRGBA{A: 0xFF}
			if x < 4 && (x+y)%2 == 0 {
				c = color.NRGBA{0xFF, 0xFF, 0xFF, 0xFF}
			} else if x >= 4 {
				c = color.NRGBA{R: 0xFF} // transparent: white paper
			}
			img.SetNRGBA(x, y, c)
		}
	}
	var data bytes.Buffer
	if err := png.Encode(&data, img); err != nil {
		t.Fatal(err)
	}
	s, err := Open(data.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		width, height int
		want          image.Point
	}{{4, 4, image.Pt(4, 2)}, {2, 2, image.Pt(2, 1)}, {100, 1, image.Pt(2, 1)}, {100, 100, image.Pt(8, 4)}} {
		small, err := s.Small(c.width, c.height)
		if err != nil || small.Rect.Size() != c.want {
			t.Fatalf("within %d × %d: %v, %v", c.width, c.height, small.Rect, err)
		}
		if c.want.X == 2 {
			left, right := small.RGBAAt(0, 0), small.RGBAAt(1, 0)
			if left != (color.RGBA{128, 128, 128, 255}) || right != (color.RGBA{255, 255, 255, 255}) {
				t.Errorf("the halves are %v and %v", left, right)
			}
		}
	}
	s.turned = 6
	s.Width, s.Height = s.Height, s.Width
	turned, err := s.Small(2, 8)
	if err != nil || turned.Rect.Size() != image.Pt(2, 4) || turned.RGBAAt(0, 3).R != 255 {
		t.Errorf("turned: %v, %v", turned.Rect, err)
	}
	s.data = s.data[:len(s.data)/2]
	if _, err := s.Small(2, 2); !errors.Is(err, ErrFormat) {
		t.Errorf("a broken picture: %v", err)
	}
}
