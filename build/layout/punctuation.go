package layout

import (
	"kanben/book/zh"
	"kanben/build/clreq"
	"kanben/build/geom"
	"kanben/build/style"
)

// follow makes the setter set marks as a design has them.
func (d *setter) follow(p style.Punctuation) *setter {
	d.it.punctuation = p
	return d
}

// hangs tells whether a mark may hang from the end of a line (T34).
func (it *itemiser) hangs(c zh.Class, r rune) bool {
	return it.punctuation.Hang && !it.left.IsMark() && !it.punctuation.Style.Boxed(c) &&
		(r == '，' || r == '、' || r == '。')
}

// boxed puts a mark into its full-width box: the white that a style leaves
// around it is on its outer side.
func boxed(c zh.Class, body, off, em geom.Length) (geom.Length, geom.Length) {
	if c == zh.OP {
		off += em - body
	}
	return em, off
}

// openFull indents the first line of the paragraph at hand by ½ em more if an
// opening mark begins it that keeps its white (T11b). Only a style that gives
// brackets white has some to keep.
func (it *itemiser) openFull(f frame) frame {
	p := &it.p
	if !it.punctuation.FullOpening || f.indent <= 0 || len(p.units) == 0 || p.class(0) != zh.OP {
		return f
	}
	white := it.punctuation.Style.Between(zh.HZ, zh.OP).Natural
	f.indent += f.voice.size.Times(int(white), clreq.PerEm)
	return f
}

// whiteOf settles the white beside marks that are not of the text's size, as in
// a superscript: it is the mark's own, between two marks that of the larger one
// (T31); it is not taken away.
func (it *itemiser) whiteOf(gap clreq.Gap, right zh.Class) clreq.Gap {
	switch gap.Kind {
	case clreq.Bracket, clreq.Pause, clreq.Sentence, clreq.Centred:
	default:
		return gap
	}
	size := geom.Length(0)
	if it.left.IsMark() {
		size = it.leftSize
	}
	if right.IsMark() {
		size = max(size, it.voice.size)
	}
	if size == 0 || size == it.p.voice.size {
		return gap
	}
	n := int16(int64(gap.Natural) * int64(size) / int64(it.p.voice.size))
	return clreq.Gap{Natural: n, Min: n, Kind: gap.Kind}
}
