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
	text, caption := c.plan.identity(c.parcel), "扫码核对版次"
	if base := c.plan.Options.BaseURL; base != "" {
		text, caption = strings.TrimSuffix(base, "/")+"/"+c.parcel.Slug+"/", "扫码下载"
	}
	code, err := c.plan.codes.of(text)
	if err != nil {
		return err
	}
	const side = float64(codeSide)
	corner := pt(coverLeft+coverWidth-side, y-10)
	module := geom.Points(side) / geom.Length(code.Size())
	var bars []geom.Rect
	for _, b := range code.Bars() {
		bars = append(bars, geom.Rect{
			X: corner.X + geom.Length(b.X)*module, Y: corner.Y + geom.Length(b.Y)*module,
			// Each bar reaches a little into the next row, or printers leave hairlines.
			Width: geom.Length(b.Width) * module, Height: module + geom.Pt/50,
		})
	}
	c.Blocks(bars)
	c.Text(face(fonts.Song, 9), pt(coverLeft+coverWidth-side/2, y-10+side+14), sheet.Centre, caption)
	return nil
}

// codes keeps the codes of a plan: without an address, groups with the same first
// file have the same one.
type codes struct {
	mu   sync.Mutex
	made map[string]*qr.Code
}

func (c *codes) of(text string) (*qr.Code, error) {
	c.mu.Lock()
	code := c.made[text]
	c.mu.Unlock()
	if code != nil {
		return code, nil
	}
	code, err := qr.New(text)
	if err != nil {
		return nil, err
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.made == nil {
		c.made = map[string]*qr.Code{}
	}
	c.made[text] = code
	return code, nil
}

// identity tells an edition by title, number and the first checksum.
func (p *Plan) identity(parcel *Parcel) string {
	parts := []string{p.Book.Title, p.Book.EditionName()}
	if len(parcel.Files) > 0 {
		f := parcel.Files[0]
		parts = append(parts, f.Output, strings.ReplaceAll(f.Digest.Words(), " ", ""))
	}
	return strings.Join(parts, " ")
}
