package proof

import "kanben/book/diag"

// at gives the kind of cell i; both ends of the line are boundaries.
func (l *line) at(i int) kind {
	if i < 0 || i >= len(l.cells) {
		return boundary
	}
	return l.cells[i].kind
}

// char gives the character of cell i, 0 past the ends of the line.
func (l *line) char(i int) rune {
	if i < 0 || i >= len(l.cells) {
		return 0
	}
	return l.cells[i].r
}

// isChinese tells whether cell i makes the context of its neighbours Chinese.
func (l *line) isChinese(i int) bool {
	if i < 0 || i >= len(l.cells) {
		return false
	}
	c := &l.cells[i]
	return chineseKinds.has(c.kind) || c.is(chinese)
}

// reach is how far a rule looks past cells that do not count. Real text needs
// three or four; the limit keeps the work linear on any input.
const reach = 8

// next gives the first cell from i on, in steps of dir, that is not of the
// skipped kinds. The ends of the line, and what is further off than reach, are
// boundaries: it gives an index outside the line.
func (l *line) next(i, dir int, skip mask) int {
	for range reach {
		if i < 0 || i >= len(l.cells) || !skip.has(l.cells[i].kind) {
			return i
		}
		i += dir
	}
	return -1
}

// besideChinese tells whether the nearest character past cell i in direction
// dir is Chinese; spaces are looked through.
func (l *line) besideChinese(i, dir int) bool {
	return l.isChinese(l.next(i+dir, dir, kinds(space)))
}

// note adds a finding that changes nothing, about cells [i, j).
// It gives a note that goes nowhere if the rule is switched off, or a word of the
// dictionary is touched.
func (l *line) note(r *diag.Rule, i, j int, args ...any) *note {
	if l.set.isOff(r) || l.hasWord(i, j) {
		return new(note)
	}
	l.notes = append(l.notes, note{rule: r, from: l.cells[i].from, to: l.cells[j-1].to, args: args})
	return &l.notes[len(l.notes)-1]
}

// propose adds the edit of cells [i, j) to a note.
func (n *note) propose(l *line, i, j int, text string) {
	n.fixes = append(n.fixes, proposal{from: l.cells[i].from, to: l.cells[j-1].to, i: int32(i), j: int32(j), text: text})
}

// words gives the text of cells [i, j) as it is now.
func (l *line) words(i, j int) string {
	rs := make([]rune, 0, j-i)
	for _, c := range l.cells[i:j] {
		rs = append(rs, c.r)
	}
	return string(rs)
}
