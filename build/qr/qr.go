// Package qr makes QR codes (ISO/IEC 18004) and draws them where the house
// needs them: as a path for pages and web pages, as text for terminals.
package qr

import (
	"fmt"
	"strings"

	qrcode "github.com/piglig/go-qr"
)

// Quiet is the white around a code, in modules (ISO/IEC 18004, 5.3.8).
const Quiet = 4

// A Code is a square of dark and light modules.
type Code struct{ code *qrcode.QrCode }

// New encodes text, with a quarter of it spare (level Q) so that a crease or a
// stamp on a printed sheet does no harm. Texts of more than some 1,600 bytes do
// not fit: that is the only error.
func New(text string) (*Code, error) {
	code, err := qrcode.EncodeText(text, qrcode.Quartile)
	if err != nil {
		return nil, fmt.Errorf("QR code of %d bytes: %w", len(text), err)
	}
	return &Code{code}, nil
}

// Size is the number of modules of a side, without the white around.
func (c *Code) Size() int { return c.code.Size() }

// Dark tells whether a module is dark; x and y count from the upper left, and
// what lies outside is light.
func (c *Code) Dark(x, y int) bool {
	return x >= 0 && y >= 0 && x < c.Size() && y < c.Size() && c.code.Module(x, y)
}

// A Bar is a run of dark modules in a row: what pages draw, fewer than modules.
type Bar struct{ X, Y, Width int }

// Bars gives the dark modules in runs, row by row.
func (c *Code) Bars() []Bar {
	var bars []Bar
	for y := range c.Size() {
		for x := 0; x < c.Size(); x++ {
			if !c.Dark(x, y) {
				continue
			}
			b := Bar{X: x, Y: y}
			for c.Dark(x, y) {
				x++
			}
			b.Width = x - b.X
			bars = append(bars, b)
		}
	}
	return bars
}

// SVG draws the code with its white around it, in the colours of the text
// around it and nothing else; label is what screen readers say, as XML text.
func (c *Code) SVG(label string) string {
	var b strings.Builder
	side := c.Size() + 2*Quiet
	fmt.Fprintf(&b, `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="%s" viewBox="0 0 %d %d" shape-rendering="crispEdges">`, label, side, side)
	fmt.Fprintf(&b, `<path fill="#fff" d="M0 0h%dv%dH0z"/><path d="`, side, side)
	for _, bar := range c.Bars() {
		fmt.Fprintf(&b, "M%d %dh%dv1h-%dz", bar.X+Quiet, bar.Y+Quiet, bar.Width, bar.Width)
	}
	b.WriteString(`"/></svg>`)
	return b.String()
}

// Terminal draws the code as text, two rows of modules to a line: dark on
// light, for a terminal of any colours. Each line ends with \n.
func (c *Code) Terminal() string {
	// White is printed and black is left out, since most terminals are dark;
	// readers take either as long as there is white around.
	const white = 2 // modules of white: screens need less than paper
	halves := [4]string{" ", "▄", "▀", "█"}
	var b strings.Builder
	b.WriteString("\n")
	for y := -white; y < c.Size()+white; y += 2 {
		b.WriteString("  \x1b[40;97m")
		for x := -white; x < c.Size()+white; x++ {
			n := 0
			if !c.Dark(x, y) {
				n |= 2
			}
			if !c.Dark(x, y+1) && y+1 < c.Size()+white {
				n |= 1
			}
			b.WriteString(halves[n])
		}
		b.WriteString("\x1b[0m\n")
	}
	return b.String()
}
