// Package cover draws the cover image of the EPUB: the design `frame` of
// design.md part 4, in its screen colours.
//
// The cover is a page like any other: its lines are set by build/layout, and
// their glyphs' outlines are filled here. All of it is integer arithmetic, so
// that every machine draws the same pixels.
package cover

import (
	"kanben/book"
	"kanben/build/geom"
	"kanben/build/layout"
	"kanben/fonts"
)

// Size of the image in pixels.
const (
	Width  = 1600
	Height = 2560
)

// unit is the design's u, a hundredth of the width. A pixel is a point on the
// cover's page, so that lines are set in pixels.
const unit = Width / 100

// u gives a number of units as a length.
func u(n float64) geom.Length { return geom.Points(n * unit) }

// px gives a number of units in whole pixels.
func px(n float64) int { return int(n*unit + 0.5) }

// PNG draws the cover as a paletted PNG of Width × Height pixels in at most 16
// colours. What the book does not know is left out.
func PNG(b *book.Book, fs *fonts.Set) []byte {
	c := newCanvas()
	c.frame()
	title, note := b.Meta.TitleParts()
	last := c.title(fs, b, title)
	if note != "" {
		c.fill(red, px(50-ruleWidth/2), int(last)+px(ruleDrop), px(ruleWidth), px(ruleHeight))
		c.centred(fs, line{fonts.Kai, noteSize, noteTracking, dark}, note, u(noteDrop)+geom.Length(last)*geom.Pt)
	}
	foot := float64(Height)/unit - inset // the frame's lower edge
	if o := b.Meta.Organisation; o != "" {
		c.centred(fs, line{fonts.Song, organiserSize, organiserTracking, dark}, o, u(foot-organiserRise))
	}
	if d := b.Meta.YearMonth(); d != "" {
		c.centred(fs, line{fonts.Song, dateSize, dateTracking, dark}, d, u(foot-dateRise))
	}
	return c.png()
}

// Measures of the design in units (design.md part 4, `frame`, EPUB).
const (
	inset    = 9.5  // of the frame from all edges
	thick    = 0.75 // its rule
	gap      = 0.75 // between rule and hairline
	hairline = 0.14

	firstLine = 0.235 // first baseline of the title, of the frame's height below its top
	pitch     = 1.5   // of title lines, in their size
	measure   = 66.0  // widest line of the second rank
	lineMax   = 50    // and its most characters

	ruleDrop, ruleWidth, ruleHeight                 = 7.8, 10.0, 0.16 // below the last title line
	noteDrop, noteSize, noteTracking                = 15.2, 3.9, 0.1
	organiserRise, organiserSize, organiserTracking = 16.6, 3.3, 0.1 // above the frame's foot
	dateRise, dateSize, dateTracking                = 11.0, 2.7, 0.06
)

// frame draws the closed frame: a rule, a gap, a hairline. It is red: a closed
// black one would be an obituary notice.
func (c *canvas) frame() {
	c.box(red, px(inset), px(thick))
	c.box(red, px(inset+thick+gap), px(hairline))
}

// box draws a closed frame at a distance from all edges.
func (c *canvas) box(k ink, at, width int) {
	w, h := Width-2*at, Height-2*at
	c.fill(k, at, at, w, width)
	c.fill(k, at, at+h-width, w, width)
	c.fill(k, at, at, width, h)
	c.fill(k, at+w-width, at, width, h)
}

// A line is how a line of the second rank is set: size in units, tracking in
// ems.
type line struct {
	role           fonts.Role
	size, tracking float64
	ink            ink
}

// centred sets a line in the middle of the page. One that is too long is set
// smaller, one that would be too small is cut.
func (c *canvas) centred(fs *fonts.Set, k line, text string, baseline geom.Length) {
	text = shorten(text, lineMax)
	size := u(k.size)
	l := layout.SetLine(fs, k.role, size, u(k.size*k.tracking), text)
	if l.Measure > u(measure) {
		size = size.Times(int(u(measure)), int(l.Measure))
		l = layout.SetLine(fs, k.role, size, 0, text)
	}
	c.draw(k.ink, &l, (geom.Points(Width)-l.Measure)/2, baseline)
}
