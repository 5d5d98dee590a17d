package proof

import (
	"cmp"
	"slices"
	"unicode/utf8"

	"kanben/book/diag"
	"kanben/book/source"
)

// A change is a stretch of the manuscript that reads differently now: bytes
// [from, to) of the line are bytes [lo, hi) of the piece's new text.
type change struct {
	from, to int32
	lo, hi   int32
	op       int32
	piece    int32
}

// A writer reads mended lines out: the new text of their pieces, and findings
// with their edits. One writer serves one goroutine.
type writer struct {
	list    diag.List
	changes []change
	counts  []int32     // edits of each operation of the line
	first   []int32     // its finding in list, or −1
	room    []diag.Edit // where edits are carved from, many at a time
	buf     []byte
}

// write gives each piece of the line its new text and, unless the line is
// mute, appends its findings in the order of the text.
func (w *writer) write(l *line, mute bool) {
	w.changes = w.changes[:0]
	w.spell(l)
	if mute {
		return
	}
	from := len(w.list)
	w.report(l)
	for i := range l.notes {
		w.list.Add(l.finding(&l.notes[i]))
	}
	if len(l.notes) > 0 {
		slices.SortStableFunc(w.list[from:], func(a, b diag.Diagnostic) int {
			return cmp.Compare(a.Span.Start, b.Span.Start)
		})
	}
}

// spell writes the pieces of the line and lists what changed.
func (w *writer) spell(l *line) {
	if len(l.ops) == 0 {
		for i := range l.pieces {
			l.pieces[i].out = l.pieces[i].text
		}
		return
	}
	slices.SortFunc(l.holes, func(a, b hole) int { return cmp.Compare(a.from, b.from) })
	cells, holes := l.cells, l.holes
	for i := range l.pieces {
		p := &l.pieces[i]
		if p.brk {
			cells = cells[1:]
			continue
		}
		n, m := 0, 0
		for n < len(cells) && cells[n].from < p.end() {
			n++
		}
		for m < len(holes) && holes[m].from < p.end() {
			m++
		}
		w.spellPiece(p, int32(i), cells[:n], holes[:m])
		cells, holes = cells[n:], holes[m:]
	}
}

// spellPiece writes one piece from its cells and holes. What is unchanged is
// copied from the old text, stretch by stretch.
func (w *writer) spellPiece(p *piece, at int32, cells []cell, holes []hole) {
	first := len(w.changes)
	w.buf = w.buf[:0]
	done := p.start // the line is written up to here
	for i := range cells {
		c := &cells[i]
		if c.op == untouched || !c.differs(p) {
			continue
		}
		for len(holes) > 0 && holes[0].from < c.from {
			done = w.skip(p, at, done, &holes[0])
			holes = holes[1:]
		}
		w.copy(p, done, c.from)
		lo := int32(len(w.buf))
		w.buf = utf8.AppendRune(w.buf, c.r)
		if c.is(twice) {
			w.buf = utf8.AppendRune(w.buf, c.r)
		}
		w.change(change{from: c.from, to: c.to, lo: lo, hi: int32(len(w.buf)), op: c.op, piece: at})
		done = c.to
	}
	for i := range holes {
		done = w.skip(p, at, done, &holes[i])
	}
	if len(w.changes) == first {
		p.out = p.text
		return
	}
	w.copy(p, done, p.end())
	p.out = string(w.buf)
}

// differs tells whether the cell reads differently from the manuscript.
func (c *cell) differs(p *piece) bool {
	was, _ := utf8.DecodeRuneInString(p.text[c.from-p.start:])
	return was != c.r || c.is(twice|grown) || c.from == c.to
}

// copy writes the stretch [from, to) of the line as it was.
func (w *writer) copy(p *piece, from, to int32) {
	w.buf = append(w.buf, p.text[from-p.start:to-p.start]...)
}

// skip writes up to a hole and gives the place behind it.
func (w *writer) skip(p *piece, at, done int32, h *hole) int32 {
	w.copy(p, done, h.from)
	lo := int32(len(w.buf))
	w.change(change{from: h.from, to: h.to, lo: lo, hi: lo, op: h.op, piece: at})
	return h.to
}

// change lists a change; it goes on with the last one if it touches that and
// belongs to the same operation.
func (w *writer) change(c change) {
	if n := len(w.changes); n > 0 {
		last := &w.changes[n-1]
		if last.op == c.op && last.piece == c.piece && last.to == c.from {
			last.to, last.hi = c.to, c.hi
			return
		}
	}
	w.changes = append(w.changes, c)
}

// report makes one finding of each operation that changed something.
func (w *writer) report(l *line) {
	if len(w.changes) == 0 {
		return
	}
	w.counts = append(w.counts[:0], make([]int32, len(l.ops))...)
	w.first = append(w.first[:0], make([]int32, len(l.ops))...)
	for i := range w.changes {
		w.counts[w.changes[i].op]++
	}
	for i := range w.changes {
		c := &w.changes[i]
		p := &l.pieces[c.piece]
		if w.first[c.op] == 0 {
			o := &l.ops[c.op]
			w.list.Add(diag.Diagnostic{Rule: o.rule, Severity: diag.Fixed, Span: p.place(c.from, c.to), Args: o.args})
			w.first[c.op] = int32(len(w.list))
			if p.exact {
				w.list[len(w.list)-1].Edits = w.carve(int(w.counts[c.op]))
			}
		}
		d := &w.list[w.first[c.op]-1]
		if !p.exact || cap(d.Edits) == 0 {
			continue
		}
		e := diag.Edit{Span: p.place(c.from, c.to), New: p.out[c.lo:c.hi]}
		d.Edits = append(d.Edits, e)
		d.Span.End = e.Span.End
	}
}

// carve gives room for n edits, empty and with no more capacity than that.
func (w *writer) carve(n int) []diag.Edit {
	const chunk = 512
	if len(w.room)+n > cap(w.room) {
		w.room = make([]diag.Edit, 0, max(chunk, n))
	}
	at := len(w.room)
	w.room = w.room[:at+n]
	return w.room[at : at : at+n]
}

// place gives the place of bytes [from, to) of the line, which lie in the
// piece. A piece that the manuscript does not read has one place for all.
func (p *piece) place(from, to int32) source.Span {
	if !p.exact {
		return p.span
	}
	return p.span.Sub(int(from-p.start), int(to-p.start))
}

// place gives the place of bytes [from, to) of the line, which may cross the
// borders of pieces.
func (l *line) place(from, to int32) source.Span {
	var span source.Span
	for i := range l.pieces {
		p := &l.pieces[i]
		switch {
		case p.end() <= from:
		case span.File == nil:
			span = p.place(max(from, p.start), min(to, p.end()))
		case p.start < to && p.exact && p.span.File == span.File:
			span.End = p.place(p.start, min(to, p.end())).End
		}
	}
	return span
}

// finding makes the finding of a note.
func (l *line) finding(n *note) diag.Diagnostic {
	d := n.rule.At(l.place(n.from, n.to), n.args...)
	for _, f := range n.fixes {
		span := l.place(f.from, f.to)
		if f.to-f.from != span.End-span.Start {
			return d // no exact place: nothing to propose
		}
		d.Edits = append(d.Edits, diag.Edit{Span: span, New: f.text})
	}
	return d
}
