package layout

import (
	"kanben/build/clreq"
	"kanben/build/geom"
)

// A pass is how much the breaker may ask of a line. Passes go from what good
// pages need to what any text can be given.
type pass struct {
	limit int64       // stretch a place at most, in 1/100 em; 0: lines may stay short
	worst clreq.Break // the worst break that may be taken
	over  bool        // lines may run over the measure
}

var passes = [...]pass{
	{limit: veryLoose, worst: clreq.Discouraged}, // T53a
	{limit: loosest, worst: clreq.Discouraged},   // T53b
	{limit: loosest, worst: clreq.Hyphen},        // T43
	{worst: clreq.Hyphen},                        // T53b: set natural and left short
	{worst: clreq.LastResort},                    // T27, over-long words
	{worst: clreq.Never, over: true},             // a run of marks wider than the measure
}

// hyphenPass is the first pass that parts words (T43).
const hyphenPass = 2

// A node is the best way found to end a line before a unit.
type node struct {
	cost  int64
	prev  int32
	lines int32
}

const unreached = int64(1) << 62

// A breaker breaks paragraphs as a whole (T55): it finds the set of lines of
// least total cost by dynamic programming over the breaks that the
// prohibitions allow. Only starts from which a line can reach its end at all
// are looked at, about a tenth of a line each, so its time is linear in the
// text. It keeps scratch memory and is used by one goroutine at a time.
type breaker struct {
	glue   *glue
	sums   []sum
	nodes  []node
	active []int32
	ends   []int32
}

// A broken paragraph is where its lines end.
type broken struct {
	ends []int32 // unit indexes, one a line; the last is the number of units
	cost int64
}

// breakLines breaks p into lines of measure, the first one shorter by indent.
// The result is valid until the next call.
func (b *breaker) breakLines(p *paragraph, indent, measure geom.Length) broken {
	if len(p.units) == 0 {
		return broken{}
	}
	b.sums = b.glue.sums(p.units, b.sums)
	for i, q := range passes {
		if i == hyphenPass {
			p.hyphenate()
		}
		if !b.run(p, indent, measure, q) {
			continue
		}
		// a lone character at the end (T14) is worse than a loose line (T53a)
		if cost := b.nodes[len(p.units)].cost; cost < singleCost || i >= hyphenPass {
			return broken{ends: b.trace(len(p.units)), cost: cost}
		}
	}
	panic("layout: the last pass takes any text")
}

// run tries one pass; it reports whether the paragraph could be broken.
func (b *breaker) run(p *paragraph, indent, measure geom.Length, q pass) bool {
	units := p.units
	n := len(units)
	if cap(b.nodes) < n+1 {
		b.nodes = make([]node, n+1, n+n/4+64)
	}
	b.nodes = b.nodes[:n+1]
	b.nodes[0] = node{prev: -1}
	b.active = append(b.active[:0], 0)
	head := 0
	single := singleFrom(units)
	for to := 1; to <= n; to++ {
		best := node{cost: unreached}
		b.nodes[to] = best
		if to < n && units[to].brk < q.worst {
			continue
		}
		// starts too far back for any line to hold
		for head < len(b.active) {
			if b.least(units, int(b.active[head]), to) <= int64(b.measure(int(b.active[head]), indent, measure)) {
				break
			}
			if q.over && head == len(b.active)-1 {
				break
			}
			head++
		}
		if head == len(b.active) {
			return false
		}
		end := p.lineEnd(to)
		for _, from := range b.active[head:] {
			f := b.glue.fit(units, b.sums, int(from), to, b.measure(int(from), indent, measure)-end.width)
			cost, ok := b.lineCost(&f, to == n, q)
			if !ok {
				break
			}
			if end.width > 0 && cost >= overfullCost && !q.over {
				continue // it is the hyphen that is too much
			}
			if to == n && from > 0 && int(from) > single {
				cost += singleCost
			}
			cost += b.nodes[from].cost + b.likeEnds(p, end, int(from))
			if cost < best.cost {
				best = node{cost, from, b.nodes[from].lines + 1}
			}
		}
		if best.cost == unreached {
			continue
		}
		if to < n {
			best.cost += p.breakCost(to)
			b.active = append(b.active, int32(to))
		}
		b.nodes[to] = best
	}
	return b.nodes[n].cost < unreached
}

// likeEnds is the price of a line that ends like the one before it, which ends
// before unit from, and like the one before that: of two hyphens running, and
// three marks.
func (b *breaker) likeEnds(p *paragraph, end lineEnd, from int) int64 {
	if end.kind == 0 || from == 0 || p.lineEnd(from).kind != end.kind {
		return 0
	}
	if end.kind == hyphenEnd {
		return hyphenCost
	}
	if prev := b.nodes[from].prev; prev > 0 && p.lineEnd(int(prev)).kind == end.kind {
		return likeEndsCost
	}
	return 0
}

// measure is the width of the line that starts at unit from.
func (b *breaker) measure(from int, indent, measure geom.Length) geom.Length {
	if from == 0 {
		return measure - indent
	}
	return measure
}

// least is the width of units [from, to) when all white is taken that may be.
func (b *breaker) least(units []unit, from, to int) int64 {
	w := b.sums[to].least - b.sums[from].least
	if to < len(units) {
		w -= int64(b.glue.part[units[to].gap.Min])
	}
	if b.glue.hang && units[to-1].hangs {
		w -= int64(units[to-1].body)
	}
	return w
}

// lineCost is the price of filling the measure; not ok if the line is too
// loose for the pass.
func (b *breaker) lineCost(f *fit, last bool, q pass) (int64, bool) {
	cost, spread := b.glue.price(f, last)
	return cost, q.limit == 0 || spread <= b.glue.stretch(f, q.limit)
}

// singleFrom is the last unit from which two characters besides marks are left
// (T14); a last line that starts later is a 孤字.
func singleFrom(units []unit) int {
	left := 2
	for i := len(units) - 1; i >= 0; i-- {
		if !units[i].mark {
			if left--; left == 0 {
				return i
			}
		}
	}
	return 0
}

// trace gives the ends of the lines that lead to unit n.
func (b *breaker) trace(n int) []int32 {
	lines := int(b.nodes[n].lines)
	if cap(b.ends) < lines {
		b.ends = make([]int32, lines, 2*lines)
	}
	b.ends = b.ends[:lines]
	for at := int32(n); lines > 0; at = b.nodes[at].prev {
		lines--
		b.ends[lines] = at
	}
	return b.ends
}

// breakInto breaks p into exactly count lines, stretching at most T53a's
// limit; the page maker asks for a line more or less to keep widows and
// orphans off its pages (T15). It reports whether that is possible.
func (b *breaker) breakInto(p *paragraph, indent, measure geom.Length, count int) (broken, bool) {
	const most = 1 << 21 // nodes; longer paragraphs keep their lines
	n, w := len(p.units), count+1
	if n == 0 || count < 1 || n*w > most {
		return broken{}, false
	}
	q := passes[0]
	b.sums = b.glue.sums(p.units, b.sums)
	nodes := make([]node, (n+1)*w)
	for i := range nodes {
		nodes[i].cost = unreached
	}
	nodes[0] = node{prev: -1}
	b.active = append(b.active[:0], 0)
	head := 0
	single := singleFrom(p.units)
	for to := 1; to <= n; to++ {
		if to < n && p.units[to].brk < q.worst {
			continue
		}
		for head < len(b.active) && b.least(p.units, int(b.active[head]), to) > int64(b.measure(int(b.active[head]), indent, measure)) {
			head++
		}
		reached := false
		for _, from := range b.active[head:] {
			f := b.glue.fit(p.units, b.sums, int(from), to, b.measure(int(from), indent, measure))
			cost, ok := b.lineCost(&f, to == n, q)
			if !ok {
				break
			}
			if to == n && from > 0 && int(from) > single {
				continue
			}
			if to < n {
				cost += p.breakCost(to)
			}
			for k := 0; k < count; k++ {
				old := &nodes[int(from)*w+k]
				if old.cost == unreached {
					continue
				}
				if c := old.cost + cost; c < nodes[to*w+k+1].cost {
					nodes[to*w+k+1] = node{c, from, int32(k + 1)}
					reached = true
				}
			}
		}
		if reached && to < n {
			b.active = append(b.active, int32(to))
		}
	}
	end := nodes[n*w+count]
	if end.cost == unreached {
		return broken{}, false
	}
	ends := make([]int32, count)
	for at, k := int32(n), count; k > 0; k-- {
		ends[k-1] = at
		at = nodes[int(at)*w+k].prev
	}
	return broken{ends: ends, cost: end.cost}, true
}

// give is all the white that could be taken out of the paragraph broken last.
func (b *breaker) give() int64 {
	if len(b.sums) == 0 {
		return 0
	}
	t := &b.sums[len(b.sums)-1]
	return t.width - t.least
}
