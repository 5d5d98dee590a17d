package pack

import (
	"strings"
	"sync"

	"kanben/build/geom"
	"kanben/build/qr"
	"kanben/build/sheet"
	"kanben/fonts"
)

// code puts the QR code: where the book is to be had, or which edition this is.
func (c *cover) code(y float64) error {
	if c.plan.Options.NoQR {
		return nil
	}
	text, caption := c.plan.Address(c.number-1), "扫码下载"
	if text == "" {
		text, caption = c.plan.identity(c.parcel), "扫码核对版次"
	}
	const side = float64(codeSide)
	bars, err := c.plan.code.at(text, pt(coverLeft+coverWidth-side, y-10), geom.Points(side))
	if err != nil {
		return err
	}
	c.Blocks(bars)
	c.Text(face(fonts.Song, 9), pt(coverLeft+coverWidth-side/2, y-10+side+14), sheet.Centre, caption)
	return nil
}

// A code keeps the QR code that was drawn last: without an address, groups with
// the same first file have the same one.
type code struct {
	mu   sync.Mutex
	text string
	size int
	bars []qr.Bar
}

// at is the code of a text with its corner at a place, as wide as side.
func (c *code) at(text string, corner geom.Point, side geom.Length) ([]geom.Rect, error) {
	size, drawn, err := c.of(text)
	if err != nil {
		return nil, err
	}
	module := side / geom.Length(size)
	bars := make([]geom.Rect, len(drawn))
	for i, b := range drawn {
		bars[i] = geom.Rect{
			X: corner.X + geom.Length(b.X)*module, Y: corner.Y + geom.Length(b.Y)*module,
			// Each bar reaches a little into the next row, or printers leave hairlines.
			Width: geom.Length(b.Width) * module, Height: module + geom.Pt/50,
		}
	}
	return bars, nil
}

func (c *code) of(text string) (size int, bars []qr.Bar, err error) {
	c.mu.Lock()
	if c.bars != nil && c.text == text {
		defer c.mu.Unlock()
		return c.size, c.bars, nil
	}
	c.mu.Unlock() // other codes are made meanwhile
	drawn, err := qr.New(text)
	if err != nil {
		return 0, nil, err
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	c.text, c.size, c.bars = text, drawn.Size(), drawn.Bars()
	return c.size, c.bars, nil
}

// identity tells an edition by title, number and the first checksum.
func (p *Plan) identity(parcel *Parcel) string {
	parts := []string{cutWords(p.Book.Title, 60), p.Book.EditionName()} // a code takes only so much
	if len(parcel.Files) > 0 {
		f := parcel.Files[0]
		parts = append(parts, f.Output, strings.ReplaceAll(f.Digest.Words(), " ", ""))
	}
	return strings.Join(parts, " ")
}

// Address is where a parcel's group finds its page on the web, "" if no address is
// known.
func (p *Plan) Address(i int) string {
	if p.Options.BaseURL == "" {
		return ""
	}
	return strings.TrimSuffix(p.Options.BaseURL, "/") + "/" + p.Parcels[i].Slug + "/"
}
