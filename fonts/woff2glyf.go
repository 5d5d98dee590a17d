package fonts

import "encoding/binary"

// A glyphPacker takes outlines apart into streams of like things, which Brotli
// packs better than outlines (WOFF File Format 2.0, section 5.1). That contours
// overlap is not told: many a reader takes no font with the bits for it.
type glyphPacker struct {
	contours, points, flags, coords, composites, boxes, instructions []byte

	boxed []byte // a bit for each glyph whose bounding box is told
	xMin  []int  // of each glyph
}

// The formats of loca.
const (
	shortLoca = 0
	longLoca  = 1
)

// mostShortLoca is the size of the outlines from which on loca must be long.
const mostShortLoca = 2 * 0xffff

// packGlyphs gives the glyf table of a font in the form that WOFF2 packs, the format
// of loca that its reader makes, and the left edges of the glyphs; ok is false if an
// outline cannot be read.
func packGlyphs(d directory) (packed []byte, format int, xMin []int, ok bool) {
	glyf, loca, head := d.table("glyf"), d.table("loca"), d.table("head")
	n := int(d.table("maxp").u16(4))
	format = head.i16(50)
	var p glyphPacker
	p.boxed = make([]byte, (n+31)/32*4)
	p.xMin = make([]int, n)
	for g := range n {
		from, to := 2*int(loca.u16(2*g)), 2*int(loca.u16(2*g+2))
		if format != shortLoca {
			from, to = int(loca.u32(4*g)), int(loca.u32(4*g+4))
		}
		if from > to || to > len(glyf) || !p.glyph(g, glyf.cut(from, to)) {
			return nil, 0, nil, false
		}
	}
	// A reader may fill each glyph up to four bytes.
	if len(glyf)+4*n > mostShortLoca {
		format = longLoca
	}
	return p.table(n, format), format, p.xMin, true
}

// table joins the streams.
func (p *glyphPacker) table(n, format int) []byte {
	streams := [][]byte{p.contours, p.points, p.flags, p.coords, p.composites, append(p.boxed, p.boxes...), p.instructions}
	out := make([]byte, 0, 64)
	for _, v := range [...]uint16{0, 0, uint16(n), uint16(format)} {
		out = binary.BigEndian.AppendUint16(out, v)
	}
	for _, s := range streams {
		out = binary.BigEndian.AppendUint32(out, uint32(len(s)))
	}
	for _, s := range streams {
		out = append(out, s...)
	}
	return out
}

// glyph takes one glyph apart, false if its data is broken.
func (p *glyphPacker) glyph(g int, t table) bool {
	if len(t) == 0 {
		p.contours = append(p.contours, 0, 0)
		return true
	}
	if len(t) < glyphHeader {
		return false
	}
	p.xMin[g] = t.i16(2)
	switch n := t.i16(0); {
	case n == 0: // neither ink nor box: readers make an empty glyph of it
		p.contours = append(p.contours, 0, 0)
		p.xMin[g] = 0
		return true
	case n < 0:
		p.contours = append(p.contours, 0xff, 0xff)
		p.box(g, t)
		return p.composite(t)
	default:
		p.contours = binary.BigEndian.AppendUint16(p.contours, uint16(n))
		return p.simple(g, t, n)
	}
}

// box tells the bounding box of a glyph.
func (p *glyphPacker) box(g int, t table) {
	p.boxed[g/8] |= 0x80 >> (g % 8)
	p.boxes = append(p.boxes, t[2:glyphHeader]...)
}

// composite takes a glyph made of others apart: its components stay as they are.
func (p *glyphPacker) composite(t table) bool {
	instructed := false
	for i := glyphHeader; ; {
		c, ok := readComponent(t, i)
		if !ok {
			return false
		}
		p.composites = append(p.composites, t[i:i+c.size]...)
		i += c.size
		instructed = instructed || c.flags&haveInstruction != 0
		if c.flags&moreComponents == 0 {
			return !instructed || p.program(t, i)
		}
	}
}

// program takes over the instructions whose length stands at an offset.
func (p *glyphPacker) program(t table, i int) bool {
	n := int(t.u16(i))
	if i+2+n > len(t) {
		return false
	}
	p.coords = append255(p.coords, n)
	p.instructions = append(p.instructions, t[i+2:i+2+n]...)
	return true
}

// simple takes an outline apart: how many points each contour has, and of each
// point how it lies from the one before.
func (p *glyphPacker) simple(g int, t table, contours int) bool {
	i := glyphHeader + 2*contours
	before := -1
	for c := range contours {
		end := int(t.u16(glyphHeader + 2*c))
		if end <= before {
			return false
		}
		p.points = append255(p.points, end-before)
		before = end
	}
	n, instructions := before+1, i
	i += 2 + int(t.u16(i))
	if i+n/256 > len(t) {
		return false
	}
	flags, xs := pointFlags(t, i, n)
	ys := xs
	for _, flag := range flags {
		_, ys = delta(t, ys, flag&flagShortX != 0, flag&flagX != 0)
	}
	x, y := 0, 0
	box := [4]int{1 << 15, 1 << 15, -1 << 15, -1 << 15}
	for _, flag := range flags {
		var dx, dy int
		dx, xs = delta(t, xs, flag&flagShortX != 0, flag&flagX != 0)
		dy, ys = delta(t, ys, flag&flagShortY != 0, flag&flagY != 0)
		p.point(flag&flagOn != 0, dx, dy)
		x, y = x+dx, y+dy
		box = [4]int{min(box[0], x), min(box[1], y), max(box[2], x), max(box[3], y)}
	}
	if ys > len(t) {
		return false
	}
	for k, v := range box {
		if v != t.i16(2+2*k) {
			p.box(g, t)
			break
		}
	}
	return p.program(t, instructions)
}

// point writes how a point lies from the one before (WOFF 2.0, section 5.2): a flag
// that tells signs and sizes, then as many bytes as these need.
func (p *glyphPacker) point(on bool, dx, dy int) {
	ax, ay := max(dx, -dx), max(dy, -dy)
	flag, signX, signY := 0, 0, 0
	if !on {
		flag = 0x80
	}
	if dx >= 0 {
		signX = 1
	}
	if dy >= 0 {
		signY = 1
	}
	signs := signX + 2*signY
	bx, by := ax-1, ay-1
	put := func(f int, coords ...byte) {
		p.flags = append(p.flags, byte(flag+f))
		p.coords = append(p.coords, coords...)
	}
	switch {
	case dx == 0 && ay < 1280:
		put(ay&0xf00>>7+signY, byte(ay))
	case dy == 0 && ax < 1280:
		put(10+ax&0xf00>>7+signX, byte(ax))
	case ax < 65 && ay < 65:
		put(20+bx&0x30+by&0x30>>2+signs, byte(bx&0xf<<4|by&0xf))
	case ax < 769 && ay < 769:
		put(84+12*(bx&0x300>>8)+by&0x300>>6+signs, byte(bx), byte(by))
	case ax < 4096 && ay < 4096:
		put(120+signs, byte(ax>>4), byte(ax&0xf<<4|ay>>8), byte(ay))
	default:
		put(124+signs, byte(ax>>8), byte(ax), byte(ay>>8), byte(ay))
	}
}

// append255 writes a number up to 65535, most often in one byte (WOFF 2.0, section
// 4.1, 255UInt16).
func append255(b []byte, n int) []byte {
	switch {
	case n < 253:
		return append(b, byte(n))
	case n < 506:
		return append(b, 255, byte(n-253))
	case n < 762:
		return append(b, 254, byte(n-506))
	}
	return append(b, 253, byte(n>>8), byte(n))
}

// packMetrics gives the hmtx table without the left edges, which its reader finds in
// the outlines (WOFF 2.0, section 5.4); ok is false if they say something else.
func packMetrics(d directory, xMin []int) (packed []byte, ok bool) {
	hmtx, wide := d.table("hmtx"), int(d.table("hhea").u16(34))
	if wide == 0 || wide > len(xMin) || len(hmtx) < 4*wide+2*(len(xMin)-wide) {
		return nil, false
	}
	out := []byte{0b11} // neither those with a width of their own nor the others
	for g, x := range xMin {
		at := 4*g + 2
		if g >= wide {
			at = 4*wide + 2*(g-wide)
		} else {
			out = append(out, hmtx[4*g], hmtx[4*g+1])
		}
		if hmtx.i16(at) != x {
			return nil, false
		}
	}
	return out, true
}
