package layout

import (
	"strings"
	"unicode/utf8"

	"kanben/book"
	"kanben/book/source"
	"kanben/build/geom"
	"kanben/build/style"
)

// A reading is ruby set and ready to be put over its base (T82; CLREQ,
// "Interlinear Annotations"). As many syllables as the base has characters
// stand over one each; any other reading is centred over the whole.
type reading struct {
	lines []Line
	each  bool          // a line for each base character
	rise  geom.Length   // of its baseline above that of the base
	room  []geom.Length // that base characters must have: readings do not touch
}

// reading sets the reading of a ruby. It has hands of its own, since the text
// it belongs to may be at hand.
func (d *setter) reading(x *book.Ruby, v voice, m *style.Marks) *reading {
	if d.second == nil {
		d.second = newSetter(d.fonts)
		d.second.it.missing = d.missing
		d.second.it.vertical = d.it.vertical
	}
	t := style.Type{Role: v.role, Size: v.size.Times(m.Ruby, 100)}
	n := utf8.RuneCountInString(x.Base)
	r := &reading{rise: v.size.Times(m.RubyRise, 100)}
	parts := strings.Fields(x.Reading)
	r.each = len(parts) == n
	if !r.each {
		parts = []string{x.Reading}
	}
	for _, s := range parts {
		l := d.second.line(t, s, source.Span{})
		r.lines = append(r.lines, l)
		r.room = append(r.room, l.Measure+t.Size/4)
	}
	if !r.each {
		r.room[0] /= geom.Length(max(n, 1))
	}
	return r
}

// seat is the room that base character i must have.
func (r *reading) seat(i int) geom.Length {
	return r.room[min(i, len(r.room)-1)]
}

// over places the reading over its base glyphs from number skip on, whose first
// pen is at x. A base whose characters have a reading each may be parted at a
// line end; any other is one piece.
func (r *reading) over(base []Glyph, skip int, x geom.Length) []Item {
	var out []Item
	put := func(l Line, x, width geom.Length) {
		l.Shift(x+(width-l.Measure)/2, -r.rise)
		out = append(out, &FurnitureLine{l})
	}
	if !r.each {
		var width geom.Length
		for i := range base {
			width += base[i].Advance
		}
		put(r.lines[0], x, width)
		return out
	}
	for i := range base {
		if n := skip + i; n < len(r.lines) {
			put(r.lines[n], x, base[i].Advance)
		}
		x += base[i].Advance
	}
	return out
}
