package fonts

import (
	"fmt"
	"sort"
	"sync/atomic"
)

// A charMap finds the glyph of a character. Characters of the planes 0 to 3 (all
// of Han) are found in pages of 256 that are filled when first asked for, so a
// face costs nothing for scripts it is not used for.
type charMap struct {
	sub       table // format 4 or 12
	format    uint16
	numGlyphs int
	pages     [pagedPlanes << 8]atomic.Pointer[cmapPage]
}

type cmapPage [256]GlyphID

const pagedPlanes = 4

func (m *charMap) glyph(r rune) GlyphID {
	if uint32(r) >= pagedPlanes<<16 {
		if uint32(r) > 0x10ffff {
			return 0
		}
		var one [1]GlyphID
		m.fill(one[:], uint32(r))
		return one[0]
	}
	p := m.pages[r>>8].Load()
	if p == nil {
		// Two goroutines may fill the same page; both get the same content.
		p = new(cmapPage)
		m.fill(p[:], uint32(r)&^0xff)
		m.pages[r>>8].Store(p)
	}
	return p[r&0xff]
}

// fill looks up consecutive characters.
func (m *charMap) fill(out []GlyphID, first uint32) {
	if m.format == 12 {
		m.fill12(out, first)
	} else {
		m.fill4(out, first)
	}
	for i, g := range out {
		if int(g) >= m.numGlyphs {
			out[i] = 0
		}
	}
}

// fill12 reads groups of startCharCode, endCharCode, startGlyphID
// (OpenType, "cmap", format 12).
func (m *charMap) fill12(out []GlyphID, first uint32) {
	groups := m.sub.from(16)
	n := min(int(m.sub.u32(12)), len(groups)/12)
	last := first + uint32(len(out)) - 1
	i := sort.Search(n, func(i int) bool { return groups.u32(12*i+4) >= first })
	for ; i < n; i++ {
		start, end, glyph := groups.u32(12*i), groups.u32(12*i+4), groups.u32(12*i+8)
		if start > last {
			return
		}
		from, to := max(start, first), min(end, last)
		for c := from; c <= to; c++ {
			if g := glyph + (c - start); g <= 0xffff {
				out[c-first] = GlyphID(g)
			}
		}
	}
}

// fill4 reads segments (OpenType, "cmap", format 4).
func (m *charMap) fill4(out []GlyphID, first uint32) {
	t := m.sub
	n := int(t.u16(6)) / 2
	last := min(first+uint32(len(out))-1, 0xffff)
	ends, starts, deltas, offsets := 14, 16+2*n, 16+4*n, 16+6*n
	i := sort.Search(n, func(i int) bool { return uint32(t.u16(ends+2*i)) >= first })
	for ; i < n; i++ {
		start, end := uint32(t.u16(starts+2*i)), uint32(t.u16(ends+2*i))
		if start > last {
			return
		}
		delta, offset := t.u16(deltas+2*i), int(t.u16(offsets+2*i))
		from, to := max(start, first), min(end, last)
		for c := from; c <= to; c++ {
			g := uint16(c)
			if offset != 0 {
				g = t.u16(offsets + 2*i + offset + 2*int(c-start))
			}
			if offset == 0 || g != 0 {
				g += delta
			}
			out[c-first] = GlyphID(g)
		}
	}
}

// readCmap chooses the subtable: Unicode in full (format 12) before its first
// plane (format 4).
func (f *Face) readCmap() error {
	t, err := f.dir.need("cmap", 4)
	if err != nil {
		return err
	}
	f.cmap.numGlyphs = f.numGlyphs
	for i := range int(t.u16(2)) {
		rec := t.cut(4+8*i, 12+8*i)
		platform, encoding := rec.u16(0), rec.u16(2)
		if platform != 0 && (platform != 3 || encoding != 1 && encoding != 10) {
			continue
		}
		sub := t.from(int(rec.u32(4)))
		if format := sub.u16(0); (format == 4 || format == 12) && format > f.cmap.format {
			f.cmap.sub, f.cmap.format = sub, format
		}
	}
	if f.cmap.format == 0 {
		return fmt.Errorf("%w: no Unicode character map of format 4 or 12", ErrFormat)
	}
	return nil
}
