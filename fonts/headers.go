package fonts

import "fmt"

// readHead reads head (OpenType, "head").
func (f *Face) readHead() error {
	t, err := f.dir.need("head", 54)
	if err != nil {
		return err
	}
	f.UnitsPerEm = int(t.u16(18))
	if f.UnitsPerEm < 16 || f.UnitsPerEm > 16384 {
		return fmt.Errorf("%w: %d units per em", ErrFormat, f.UnitsPerEm)
	}
	f.FontBox = readBox(t.from(36))
	style := t.u16(44)
	f.Bold, f.Italic = style&1 != 0, style&2 != 0
	f.longLoca = t.u16(50) != 0
	return nil
}

// readGlyphs reads how many glyphs there are and where (maxp, loca, glyf).
func (f *Face) readGlyphs() error {
	maxp, err := f.dir.need("maxp", 32) // version 1.0, which glyf asks for
	if err != nil {
		return err
	}
	f.numGlyphs = int(maxp.u16(4))
	if f.numGlyphs == 0 {
		return fmt.Errorf("%w: no glyphs", ErrFormat)
	}
	size := 2
	if f.longLoca {
		size = 4
	}
	if f.loca, err = f.dir.need("loca", size*(f.numGlyphs+1)); err != nil {
		return err
	}
	f.glyf = f.dir.table("glyf") // a font of blanks has an empty one
	return nil
}

// readHorizontal reads hhea and finds hmtx.
func (f *Face) readHorizontal() error {
	hhea, err := f.dir.need("hhea", 36)
	if err != nil {
		return err
	}
	f.Ascent, f.Descent = hhea.i16(4), hhea.i16(6)
	f.hMetrics = min(int(hhea.u16(34)), f.numGlyphs)
	if f.hMetrics == 0 {
		return fmt.Errorf("%w: no advance widths", ErrFormat)
	}
	f.hmtx, err = f.dir.need("hmtx", 4*f.hMetrics)
	return err
}

// readStyle reads weight, heights and angle (OS/2, post); what an old table
// lacks is estimated.
func (f *Face) readStyle() {
	os2, post := f.dir.table("OS/2"), f.dir.table("post")
	f.Weight = int(os2.u16(4))
	if f.Weight < 1 || f.Weight > 1000 {
		f.Weight = 400
		if f.Bold {
			f.Weight = 700
		}
	}
	f.Embedding = os2.u16(8)
	style := os2.u16(62)
	f.Italic = f.Italic || style&1 != 0
	f.Bold = f.Bold || style&(1<<5) != 0
	f.ItalicAngle = float64(int32(post.u32(4))) / 65536
	if os2.u16(0) >= 2 {
		f.XHeight, f.CapHeight = os2.i16(86), os2.i16(88)
	}
	if f.CapHeight <= 0 {
		f.CapHeight = f.heightOf('H', f.Ascent)
	}
	if f.XHeight <= 0 {
		f.XHeight = f.heightOf('x', f.CapHeight/2)
	}
	// The customary estimate, as OS/2 holds no stem width: 88 for a regular,
	// 166 for a bold face.
	f.StemV = 50 + (f.Weight*f.Weight+65*65/2)/(65*65)
}

// heightOf is how high a character rises, or a stand-in if the face lacks it.
func (f *Face) heightOf(r rune, otherwise int) int {
	if b, ok := f.Bounds(f.Glyph(r)); ok && f.Glyph(r) != 0 {
		return b.YMax
	}
	return otherwise
}
