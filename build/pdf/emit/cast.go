package emit

import (
	"fmt"

	"kanben/build/pdf/finish"
	"kanben/fonts"
)

// A Cast is the sorts of a drawer made into a font.
type Cast struct {
	*drawer
	widths  []int  // by sort, in 1/1000 em
	hollow  []byte // the font that gopdf is given
	program []byte // the font that readers of the file are given
}

// Cast makes a font of the sorts of the i-th face. It may be called for several
// faces at once.
func (c *Case) Cast(i int) (*Cast, error) {
	dr := c.drawers[i]
	if !dr.face.MayEmbed() {
		return nil, fmt.Errorf("the licence of %s forbids embedding", dr.face.PostScript)
	}
	font, err := fonts.Compact(dr.face, dr.glyphs)
	if err != nil {
		return nil, err
	}
	cast := &Cast{drawer: dr, widths: make([]int, len(dr.glyphs)+1)}
	if cast.hollow, cast.program, err = hollow(font); err != nil {
		return nil, fmt.Errorf("%s: %w", dr.name, err)
	}
	for n, g := range dr.glyphs {
		cast.widths[n+1] = width(dr.face, g)
	}
	return cast, nil
}

// Pack packs the font for the file.
func (c *Cast) Pack() *finish.Font {
	texts := append([]string{""}, c.texts...)
	font := finish.NewFont(c.name, c.face.StemV, c.widths, texts, c.program)
	font.Stands(c.level, c.upright, c.axes())
	return font
}

// width is a glyph's advance in 1/1000 em, rounded, as the PDF's width table
// says it: readers of the file know no other.
func width(f *fonts.Face, g fonts.GlyphID) int {
	return (f.Advance(g)*2000 + f.UnitsPerEm) / (2 * f.UnitsPerEm)
}

// axes gives where the pen of each upright sort lies, from the left side of its
// width, in 1/1000 em: to the left of the middle, and more or less so if the sort
// stands beside the line's axis.
func (c *Cast) axes() []int {
	axes := make([]int, len(c.widths))
	for n := 1; n < len(axes); n++ {
		axes[n] = c.widths[n]/2 - uprightDrop + int(c.asides[n-1])
	}
	return axes
}
