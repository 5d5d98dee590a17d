package layout

import "kanben/build/geom"

// breakInto breaks p into exactly count lines, stretching at most T53a's
// limit; the page maker asks for a line more or less to keep widows and
// orphans off its pages (T15). It reports whether that is possible.
func (b *breaker) breakInto(p *paragraph, indent, measure geom.Length, count int) (broken, bool) {
	const most = 1 << 21 // nodes; longer paragraphs keep their lines
	n := len(p.units)
	if n == 0 || count < 1 || n*(count+1) > most {
		return broken{}, false
	}
	q := b.finest()
	b.sums = b.glue.sums(p.units, b.sums)
	b.begin(p, indent, measure)
	t := newTally(n, count)
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
	if end.cost == unreached {
		return broken{}, false
	}
	return broken{ends: t.trace(n), cost: end.cost}, true
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
		f := b.fit(int(from), to, lineEnd{})
		cost, ok := b.lineCost(&f, last, q)
		if !ok {
			break
		}
		if last && from > 0 && int(from) > b.single {
			continue
		}
		for k := range t.count {
			old := t.at(int(from), k)
			if old.cost == unreached {
				continue
			}
			if c, best := old.cost+cost+after, t.at(to, k+1); c < best.cost {
				*best = node{c, from, int32(k + 1)}
				reached = true
			}
		}
	}
	return reached
}

// A tally is the best ways to end so many lines before each unit.
type tally struct {
	nodes []node
	count int // of lines at most
}

func newTally(units, count int) *tally {
	t := &tally{nodes: make([]node, (units+1)*(count+1)), count: count}
	for i := range t.nodes {
		t.nodes[i].cost = unreached
	}
	*t.at(0, 0) = node{prev: -1}
	return t
}

// at is the best way to end k lines before a unit.
func (t *tally) at(unit, k int) *node { return &t.nodes[unit*(t.count+1)+k] }

// trace gives the ends of the lines that lead to unit n.
func (t *tally) trace(n int) []int32 {
	ends := make([]int32, t.count)
	for at, k := int32(n), t.count; k > 0; k-- {
		ends[k-1] = at
		at = t.at(int(at), k).prev
	}
	return ends
}
