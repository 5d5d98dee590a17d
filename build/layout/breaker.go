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
	{limit: loosest, worst: clreq.Reluctant},     // T26, T43
	{worst: clreq.Reluctant},                     // T53b: set natural and left short
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
	active []int32 // starts of lines, ascending
	head   int     // of active: those before are too far back
	ends   []int32
	tally  tally
	looks  int64 // lines looked at, ever
	even   int64 // stretch a place at most, in 1/100 em, if the design asks for less than T53a

	// the paragraph at hand
	p               *paragraph
	indent, measure geom.Length
	single          int // singleFrom
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
	if b.even > 0 && b.run(p, indent, measure, b.finest()) && b.nodes[len(p.units)].cost < singleCost {
		return broken{ends: b.trace(len(p.units)), cost: b.nodes[len(p.units)].cost}
	}
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

// finest is the pass that asks most of a line: the first one, or the design's
// own.
func (b *breaker) finest() pass {
	q := passes[0]
	if b.even > 0 {
		q.limit = b.even
	}
	return q
}

// run tries one pass; it reports whether the paragraph could be broken.
func (b *breaker) run(p *paragraph, indent, measure geom.Length, q pass) bool {
	n := len(p.units)
	if cap(b.nodes) < n+1 {
		b.nodes = make([]node, n+1, n+n/4+64)
	}
	b.nodes = b.nodes[:n+1]
	b.nodes[0] = node{prev: -1}
	b.begin(p, indent, measure)
	for to := 1; to <= n; to++ {
		b.nodes[to].cost = unreached
		if to < n && p.units[to].brk < q.worst {
			continue
		}
		if !b.drop(to, q) {
			return false
		}
		best := b.best(to, q)
		if to < n && best.cost < unreached {
			best.cost += p.breakCost(to)
			b.active = append(b.active, int32(to))
		}
		b.nodes[to] = best
	}
	return b.nodes[n].cost < unreached
}

// begin makes the breaker ready for a paragraph.
func (b *breaker) begin(p *paragraph, indent, measure geom.Length) {
	b.p, b.indent, b.measure = p, indent, measure
	b.single = singleFrom(p.units)
	b.active = append(b.active[:0], 0)
	b.head = 0
}

// drop drops starts that are too far back for a line to end before unit to. It
// reports whether one is left; a pass that lets lines run over keeps the last.
func (b *breaker) drop(to int, q pass) bool {
	for ; b.head < len(b.active); b.head++ {
		from := int(b.active[b.head])
		if b.least(from, to) <= int64(b.room(from)) || q.over && b.head == len(b.active)-1 {
			return true
		}
	}
	return false
}

// best is the best way to end a line before unit to: the node of the start that
// gives it the least cost.
func (b *breaker) best(to int, q pass) node {
	best := node{cost: unreached}
	last := to == len(b.p.units)
	end := b.p.lineEnd(to)
	for _, from := range b.active[b.head:] {
		b.looks++
		f := b.fit(int(from), to, end)
		cost, ok := b.lineCost(&f, last, q)
		if !ok {
			break
		}
		if end.width > 0 && cost >= overfullCost && !q.over {
			continue // it is the hyphen that is too much
		}
		if last && from > 0 && int(from) > b.single {
			cost += singleCost
		}
		cost += b.nodes[from].cost
		if end.kind != 0 {
			cost += b.likeEnds(end, int(from))
		}
		if cost < best.cost {
			best = node{cost, from, b.nodes[from].lines + 1}
		}
	}
	return best
}

// fit measures the line of units [from, to), which ends so.
func (b *breaker) fit(from, to int, end lineEnd) fit {
	return b.glue.fit(b.p.units, b.sums, from, to, b.room(from)-end.width)
}

// likeEnds is the price of a line that ends with a mark or a hyphen like the one
// before it, which ends before unit from, and like the one before that: of two
// hyphens running, and three marks.
func (b *breaker) likeEnds(end lineEnd, from int) int64 {
	if from == 0 || b.p.lineEnd(from).kind != end.kind {
		return 0
	}
	if end.kind == hyphenEnd {
		return reluctantCost
	}
	if prev := b.nodes[from].prev; prev > 0 && b.p.lineEnd(int(prev)).kind == end.kind {
		return likeEndsCost
	}
	return 0
}

// room is the width of the line that starts at unit from.
func (b *breaker) room(from int) geom.Length {
	if from == 0 {
		return b.measure - b.indent
	}
	return b.measure
}

// least is the width of units [from, to) when all white is taken that may be.
func (b *breaker) least(from, to int) int64 {
	units := b.p.units
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

// give is all the white that could be taken out of the paragraph broken last.
func (b *breaker) give() int64 {
	if len(b.sums) == 0 {
		return 0
	}
	t := &b.sums[len(b.sums)-1]
	return t.width - t.least
}
