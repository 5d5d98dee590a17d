package layout

import (
	"sort"

	"kanben/build/geom"
)

// breakInto breaks p, which is set in lines that end so, into delta lines more or
// less, stretching at most T53a's limit; the page maker asks for one to keep
// widows and orphans off its pages (T15). It reports whether that is possible.
//
// The new lines run ahead of the old ones or fall behind, but never by more than
// delta and a line: so only a few counts of lines are looked at for each unit, and
// time and memory are linear in the paragraph.
func (b *breaker) breakInto(p *paragraph, indent, measure geom.Length, old []int32, delta int) (broken, bool) {
	const most = 1 << 17 // units; longer paragraphs keep their lines
	n, count := len(p.units), len(old)+delta
	if n == 0 || count < 1 || n > most {
		return broken{}, false
	}
	q := b.finest()
	b.sums = b.glue.sums(p.units, b.sums)
	b.begin(p, indent, measure)
	t := &b.tally
	t.reset(n, old)
	for to := 1; to <= n; to++ {
		if to < n && p.units[to].brk < q.worst {
			continue
		}
		if !b.drop(to, q) {
			return broken{}, false
		}
		if b.reach(t, to, q) && to < n {
			b.active = append(b.active, int32(to))
		}
	}
	end := t.at(n, count)
	if end == nil || end.cost == unreached {
		return broken{}, false
	}
	return broken{ends: t.trace(n, count), cost: end.cost}, true
}

// reach finds the best ways to end lines before unit to, one for each number of
// lines, and reports whether there is any. A lone character at the end (T14) is
// none.
func (b *breaker) reach(t *tally, to int, q pass) (reached bool) {
	last := to == len(b.p.units)
	var after int64
	if !last {
		after = b.p.breakCost(to)
	}
	for _, from := range b.active[b.head:] {
		b.looks++
		f := b.fit(int(from), to, lineEnd{})
		cost, ok := b.lineCost(&f, last, q)
		if !ok {
			break
		}
		if last && from > 0 && int(from) > b.single {
			continue
		}
		for i, old := range t.row(int(from)) {
			if old.cost == unreached {
				continue
			}
			k := t.first(int(from)) + i + 1
			if best := t.at(to, k); best != nil && old.cost+cost+after < best.cost {
				*best = way{old.cost + cost + after, from}
				reached = true
			}
		}
	}
	return reached
}

// A way is the best way found to end so many lines before a unit.
type way struct {
	cost int64
	prev int32
}

// A tally is the best ways to end lines before each unit, for a few counts of
// lines about those of the lines that the paragraph is set in. It keeps its memory.
type tally struct {
	ways []way
	base []int32 // lines that end at a unit or before it, as the paragraph is set
}

// Counts of lines that are looked at, from those of the lines as they are.
const (
	tallyBelow = 2
	tallyAbove = 3
	tallyRow   = tallyBelow + 1 + tallyAbove
)

// reset makes a tally ready for a paragraph of so many units, set in lines that
// end so.
func (t *tally) reset(units int, old []int32) {
	n := units + 1
	if cap(t.ways) < n*tallyRow {
		t.ways = make([]way, n*tallyRow)
		t.base = make([]int32, n)
	}
	t.ways, t.base = t.ways[:n*tallyRow], t.base[:n]
	for i := range t.ways {
		t.ways[i].cost = unreached
	}
	line := int32(0)
	for i := range t.base {
		for int(line) < len(old) && int(old[line]) <= i {
			line++
		}
		t.base[i] = line
	}
	*t.at(0, 0) = way{prev: -1}
}

// first is the smallest count of lines that is looked at before a unit.
func (t *tally) first(unit int) int { return int(t.base[unit]) - tallyBelow }

// row is the ways of a unit, from its first count on.
func (t *tally) row(unit int) []way { return t.ways[unit*tallyRow : (unit+1)*tallyRow] }

// at is the best way to end k lines before a unit, nil if that is not looked at.
func (t *tally) at(unit, k int) *way {
	if i := k - t.first(unit); i >= 0 && i < tallyRow {
		return &t.ways[unit*tallyRow+i]
	}
	return nil
}

// trace gives the ends of the k lines that lead to a unit.
func (t *tally) trace(unit, k int) []int32 {
	ends := make([]int32, k)
	for ; k > 0; k-- {
		ends[k-1] = int32(unit)
		unit = int(t.at(unit, k).prev)
	}
	return ends
}

// endsOf gives the units before which the lines end that a paragraph is set in.
func (p *paragraph) endsOf(lines []Line) []int32 {
	ends := make([]int32, 0, len(lines))
	from := 0
	for i := range lines {
		if from == len(p.units) {
			break
		}
		glyphs := int32(0)
		for j := range lines[i].Runs {
			glyphs += int32(len(lines[i].Runs[j].Glyphs))
		}
		end := p.units[from].glyph + glyphs
		from += sort.Search(len(p.units)-from, func(k int) bool { return p.units[from+k].glyph >= end })
		ends = append(ends, int32(from))
	}
	return ends
}
