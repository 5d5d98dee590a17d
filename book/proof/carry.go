package proof

import (
	"cmp"
	"slices"
	"unicode/utf8"
)

// maxCarries bounds how often proposals are carried out on a line: what one
// leaves may be what another asks for.
const maxCarries = 8

// carryOut carries out the proposals that are asked for (Fix, Full), and tells
// whether there were any. They go from the end of the line to its beginning, so
// that the places of those before stay true; of two that touch, the one behind
// is done, and the other in the next turn if it still stands.
func (l *line) carryOut() bool {
	if l.set.level != Full && l.set.switches == nil {
		return false
	}
	var asked []*note
	for i := range l.notes {
		if n := &l.notes[i]; l.isAsked(n) {
			asked = append(asked, n)
		}
	}
	if len(asked) == 0 {
		return false
	}
	slices.SortStableFunc(asked, func(a, b *note) int { return cmp.Compare(b.fixes[0].i, a.fixes[0].i) })
	limit, done := int32(len(l.cells)), false
	for _, n := range asked {
		if n.fixes[len(n.fixes)-1].j > limit {
			continue
		}
		op := l.op(n.rule, n.args...)
		for k := len(n.fixes) - 1; k >= 0; k-- {
			l.replace(int(n.fixes[k].i), int(n.fixes[k].j), n.fixes[k].text, op)
		}
		limit, done = n.fixes[0].i, true
	}
	l.compact()
	return done
}

// isAsked tells whether a note's proposals are to be carried out.
func (l *line) isAsked(n *note) bool {
	if len(n.fixes) == 0 {
		return false
	}
	switch l.set.of(n.rule) {
	case Fix:
		return true
	case Off:
		return false
	}
	if l.set.level != Full {
		return false
	}
	for _, f := range n.fixes {
		if !l.keepsWords(&f) {
			return false
		}
	}
	return true
}

// spoken are the kinds that words are made of.
const spoken = wordKinds | 1<<han | 1<<number | 1<<radical | 1<<private

// keepsWords tells whether a proposal leaves every word as it is: marks and
// spaces alone change.
func (l *line) keepsWords(f *proposal) bool {
	text := f.text
	for k := f.i; k < f.j; k++ {
		c := &l.cells[k]
		if !spoken.has(c.kind) {
			continue
		}
		r, size := nextSpoken(text)
		if r != c.r {
			return false
		}
		text = text[size:]
	}
	_, size := nextSpoken(text)
	return size == 0
}

// nextSpoken gives the first character of words in s and the bytes up to its
// end, 0 if there is none.
func nextSpoken(s string) (rune, int) {
	for at, r := range s {
		if spoken.has(kindOf(r)) {
			return r, at + utf8.RuneLen(r)
		}
	}
	return 0, 0
}

// replace makes cells [i, j) read text. A text that is longer puts in cells
// behind the last one, which is written together with them.
func (l *line) replace(i, j int, text string, op int32) {
	if l.hasSolid(i, j) {
		return
	}
	k := i
	var more []cell
	for _, r := range text {
		if k < j {
			if l.cells[k].r != r || l.cells[k].is(twice) {
				l.write(k, r, op)
			}
			k++
			continue
		}
		at := l.cells[j-1].to
		more = append(more, cell{r: r, from: at, to: at, op: op, kind: kindOf(r)})
		l.seen |= 1 << kindOf(r)
	}
	for ; k < j; k++ {
		l.drop(k, op)
	}
	if len(more) > 0 {
		last := &l.cells[j-1]
		last.op = op
		last.flags |= grown
		l.cells = slices.Insert(l.cells, j, more...)
		l.changed = true
	}
}

// hasSolid tells whether one of cells [i, j) is kept as typed.
func (l *line) hasSolid(i, j int) bool {
	for k := i; k < j; k++ {
		if l.cells[k].is(solid) {
			return true
		}
	}
	return false
}
