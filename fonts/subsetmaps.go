package fonts

import "math/bits"

// cmap writes the character map twice, as readers expect: the first plane
// (format 4) and all (format 12).
func (w *writer) cmap(cmap []Mapping) {
	var basic []Mapping
	for _, m := range cmap {
		// U+FFFF is no character, and its segment ends the table.
		if count := min(m.Count, 0xffff-int(m.First)); count > 0 {
			basic = append(basic, Mapping{m.First, m.Glyph, count})
		}
	}
	const header, record = 4, 8
	size4 := 16 + 8*(len(basic)+1)
	w.u16(0, 2)
	w.u16(3, 1)
	w.u32(header + 2*record)
	w.u16(3, 10)
	w.u32(uint32(header + 2*record + size4))
	w.cmap4(basic, size4)
	w.cmap12(cmap)
}

func (w *writer) cmap4(basic []Mapping, size int) {
	n := len(basic) + 1
	log := bits.Len(uint(n)) - 1
	w.u16(4, size, 0, 2*n, 2<<log, log, 2*n-2<<log)
	for _, m := range basic {
		w.u16(int(m.First) + m.Count - 1)
	}
	w.u16(0xffff, 0)
	for _, m := range basic {
		w.u16(int(m.First))
	}
	w.u16(0xffff)
	for _, m := range basic {
		w.u16(int(m.Glyph) - int(m.First))
	}
	w.u16(1) // U+FFFF to glyph 0
	w.zeros(2 * n)
}

func (w *writer) cmap12(cmap []Mapping) {
	w.u16(12, 0)
	w.u32(uint32(16+12*len(cmap)), 0, uint32(len(cmap)))
	for _, m := range cmap {
		w.u32(uint32(m.First), uint32(m.First)+uint32(m.Count)-1, uint32(m.Glyph))
	}
}

// os2 is the face's own, cut to version 4, or made up for a face that has none
// of use.
func (w *writer) os2(f *Face, cmap []Mapping) {
	first, last := 0, 0
	if len(cmap) > 0 {
		end := cmap[len(cmap)-1]
		first, last = min(int(cmap[0].First), 0xffff), min(int(end.First)+end.Count-1, 0xffff)
	}
	t := f.dir.table("OS/2")
	if len(t) < 96 || t.u16(0) < 2 {
		w.newOS2(f, first, last)
		return
	}
	w.u16(4)
	w.string(t[2:64])
	w.u16(first, last)
	w.string(t[68:96])
}

func (w *writer) newOS2(f *Face, first, last int) {
	const regular, bold, italic = 1 << 6, 1 << 5, 1
	style := 0
	if f.Bold {
		style |= bold
	}
	if f.Italic {
		style |= italic
	}
	if style == 0 {
		style = regular
	}
	w.u16(4, f.UnitsPerEm/2, f.Weight, 5, int(f.Embedding))
	w.zeros(48) // sub- and superscripts, strikeout, class, Panose, ranges
	w.u32(uint32(newTag("    ")))
	w.u16(style, first, last, f.Ascent, f.Descent, 0, max(f.Ascent, 0), max(-f.Descent, 0))
	w.zeros(8) // code pages
	w.u16(f.XHeight, f.CapHeight, 0, ' ', 1)
}
