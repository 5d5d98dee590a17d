package fonts

import (
	"math"
	"unicode/utf16"
)

// writeGlyf writes the outlines without hints, components renumbered.
func (c *collection) writeGlyf(w *writer) {
	start := len(w.buf)
	for i := range c.glyphs {
		p := &c.glyphs[i]
		from := len(w.buf)
		switch n := p.data.i16(0); {
		case p.parts != nil:
			p.writeComposite(w)
		case p.hints > 0:
			at := glyphHeader + 2*n
			w.string(p.data[:at])
			w.u16(0)
			w.string(p.data[at+2+p.hints:])
		default:
			w.string(p.data)
		}
		w.zeros((len(w.buf) - from) & 1)
	}
	if len(w.buf) == start { // blanks alone: browsers and Windows take no empty table
		w.zeros(1)
	}
}

func (p *piece) writeComposite(w *writer) {
	w.string(p.data[:glyphHeader])
	i := glyphHeader
	for _, number := range p.parts {
		part, _ := readComponent(p.data, i)
		w.u16(int(part.flags)&^haveInstruction, int(number))
		w.string(p.data[i+4 : i+part.size])
		i += part.size
	}
}

// loca writes where the outlines begin and where the last ends.
func (w *writer) loca(c *collection) {
	at := 0
	put := func() {
		if c.long {
			w.u32(uint32(at))
		} else {
			w.u16(at / 2)
		}
	}
	for i := range c.glyphs {
		put()
		at += c.glyphs[i].size()
	}
	put()
}

// head is the face's own, but for the box, the form of loca and the flags that
// speak of hints.
func (w *writer) head(f *Face, c *collection) {
	const hinted = 1<<2 | 1<<3 | 1<<4
	t := f.dir.table("head")
	w.string(t[:8])
	w.u32(0) // checksum of the whole, see finish
	w.string(t[12:16])
	w.u16(int(t.u16(16)) &^ hinted)
	w.string(t[18:36])
	w.u16(c.box.XMin, c.box.YMin, c.box.XMax, c.box.YMax)
	w.string(t[44:50])
	long := 0
	if c.long {
		long = 1
	}
	w.u16(long, 0)
}

// longMetrics is how many glyphs need an advance width of their own in hmtx: the
// last one holds for all after it.
func (c *collection) longMetrics() int {
	n := len(c.glyphs)
	for n > 1 && c.glyphs[n-1].advance == c.glyphs[n-2].advance {
		n--
	}
	return n
}

// hhea is the face's own, but for the extremes.
func (w *writer) hhea(f *Face, c *collection) {
	t := f.dir.table("hhea")
	widest, minLeft, minRight, extent := 0, math.MaxInt16, math.MaxInt16, math.MinInt16
	for i := range c.glyphs {
		p := &c.glyphs[i]
		widest = max(widest, p.advance)
		if p.data == "" {
			continue
		}
		width := p.data.i16(6) - p.data.i16(2)
		minLeft = min(minLeft, p.bearing)
		minRight = min(minRight, p.advance-p.bearing-width)
		extent = max(extent, p.bearing+width)
	}
	if !c.inked {
		minLeft, minRight, extent = 0, 0, 0
	}
	w.string(t[:10])
	w.u16(widest, minLeft, minRight, extent)
	w.string(t[18:34])
	w.u16(c.longMetrics())
}

func (w *writer) hmtx(c *collection) {
	long := c.longMetrics()
	for i := range c.glyphs {
		if i < long {
			w.u16(c.glyphs[i].advance)
		}
		w.u16(c.glyphs[i].bearing)
	}
}

// maxp keeps the face's limits, which are upper limits for a part of it, and has
// none for hints.
func (w *writer) maxp(f *Face, glyphs int) {
	t := f.dir.table("maxp")
	w.u32(0x00010000)
	w.u16(glyphs)
	w.string(t[6:14])          // points and contours
	w.u16(1, 0, 0, 0, 0, 0, 0) // zones … size of instructions
	w.string(t[28:32])         // components and their depth
}

// name holds the names that readers of fonts ask for.
func (w *writer) name(f *Face, opts SubsetOptions) {
	style := "Regular"
	switch {
	case f.Bold && f.Italic:
		style = "Bold Italic"
	case f.Bold:
		style = "Bold"
	case f.Italic:
		style = "Italic"
	}
	names := [...]struct {
		id   int
		text []uint16
	}{
		{1, utf16.Encode([]rune(opts.Family))},
		{2, utf16.Encode([]rune(style))},
		{4, utf16.Encode([]rune(opts.PostScript))},
		{6, utf16.Encode([]rune(opts.PostScript))},
	}
	w.u16(0, len(names), 6+12*len(names))
	at := 0
	for _, n := range names {
		w.u16(3, 1, 0x409, n.id, 2*len(n.text), at)
		at += 2 * len(n.text)
	}
	for _, n := range names {
		for _, u := range n.text {
			w.u16(int(u))
		}
	}
}

// post is version 3: no glyph names.
func (w *writer) post(f *Face) {
	t := f.dir.table("post")
	w.u32(0x00030000)
	if len(t) >= 16 {
		w.string(t[4:16]) // angle, underline, fixed pitch
	} else {
		w.u32(uint32(int32(f.ItalicAngle*65536)), 0, 0)
	}
	w.zeros(16) // memory
}
