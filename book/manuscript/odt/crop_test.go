package odt

import (
	"bytes"
	"image"
	"os"
	"testing"

	"kanben/book"
)

// TestCrop holds that what LibreOffice shows cut is cut: half of the width of a
// picture of 240 by 120, a tenth of its height.
func TestCrop(t *testing.T) {
	data, err := os.ReadFile("testdata/crop.odt")
	if err != nil {
		t.Fatal(err)
	}
	m, _ := read(t, data)
	for _, b := range m.Front {
		if f, ok := b.(*book.Figure); ok {
			size, _, err := image.DecodeConfig(bytes.NewReader(f.Data))
			if err != nil || size.Width != 120 || size.Height != 108 {
				t.Errorf("%d by %d, %v", size.Width, size.Height, err)
			}
			return
		}
	}
	t.Error("no picture")
}

// TestDensity holds how many pixels an inch has.
func TestDensity(t *testing.T) {
	for data, want := range map[string]float64{
		"": 96, "\x89PNG": 96, "\x89PNG....pHYs\x00\x00\x0B\x13\x00\x00\x0B\x13\x01....IDAT": 72.01, "\x89PNGpHYs\x00\x00\x00\x01\x00\x00\x00\x01\x00IDAT": 96,
		"\xFF\xD8\xFF\xE0\x00\x10JFIF\x00\x01\x01\x01\x01\x2C\x01\x2C": 300, "\xFF\xD8\xFF\xE0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01": 96,
		"\xFF\xD8\xFF\xE0\x00\x10JFIF\x00\x01\x01\x02\x00\x64\x00\x64": 254, "\xFF\xD8JFIF\x00\x01": 96,
	} {
		if x, y := density([]byte(data)); x < want-0.1 || x > want+0.1 || x != y {
			t.Errorf("%q has %v, %v, want %v", data, x, y, want)
		}
	}
}
