package qr

import (
	"image"
	"image/color"
	"strings"
	"testing"

	qrcode "github.com/piglig/go-qr"
)

// read draws a code from its bars, and has another hand decode it.
func read(t *testing.T, c *Code) string {
	t.Helper()
	const scale = 6
	side := (c.Size() + 2*Quiet) * scale
	img := image.NewGray(image.Rect(0, 0, side, side))
	for i := range img.Pix {
		img.Pix[i] = 255
	}
	for _, b := range c.Bars() {
		for y := (b.Y + Quiet) * scale; y < (b.Y+Quiet+1)*scale; y++ {
			for x := (b.X + Quiet) * scale; x < (b.X+Quiet+b.Width)*scale; x++ {
				img.SetGray(x, y, color.Gray{})
			}
		}
	}
	text, err := qrcode.Decode(img)
	if err != nil {
		t.Fatal(err)
	}
	return text
}

func TestBarsCanBeRead(t *testing.T) {
	for _, text := range []string{"http://192.168.1.20:8310/", "依靠群众求胜利 第2版 3f2a91bc", strings.Repeat("0123456789", 60)} {
		c, err := New(text)
		if err != nil {
			t.Fatal(err)
		}
		if got := read(t, c); got != text {
			t.Errorf("%q reads as %q", text, got)
		}
		if again, _ := New(text); again.SVG("a") != c.SVG("a") {
			t.Error("the same text gives other codes")
		}
	}
}

func TestTooLong(t *testing.T) {
	if _, err := New(strings.Repeat("长", 1000)); err == nil {
		t.Error("a text of 3,000 bytes fits")
	}
}

func TestTerminalHasWhiteAround(t *testing.T) {
	c, err := New("http://127.0.0.1:8310/")
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(strings.Trim(c.Terminal(), "\n"), "\n")
	if want := (c.Size() + 4 + 1) / 2; len(lines) != want {
		t.Errorf("%d lines, want %d", len(lines), want)
	}
	for _, line := range lines[:len(lines)-1] { // the last one may hold half a row
		line = strings.TrimSuffix(strings.TrimPrefix(line, "  \x1b[40;97m"), "\x1b[0m")
		if n := len([]rune(line)); n != c.Size()+4 || !strings.HasPrefix(line, "██") || !strings.HasSuffix(line, "██") {
			t.Errorf("%d columns: %q", n, line)
		}
	}
}
