package layout

import "kanben/build/clreq"

// Costs of a line and its end (T55). A line stretched by 0.25 em a place costs
// looseCost, and the cost falls with the cube; shrinking by a whole step costs
// the step's weight (glue.go). So half an em is shrunk out of two commas (800)
// rather than one character sent down (3,500 on 28), which is what T53 asks for.
//
// From veryLooseCost on, what costs more is a worse fault, and a paragraph does
// not buy one of them with several lesser ones of ordinary number.
const (
	looseCost       = 1_000_000
	hangCost        = 400           // T34: a mark hangs where that saves white
	discouragedCost = 3_000         // T25, T26
	likeEndsCost    = 2_000         // T55: the third line running that ends with the same mark
	veryLooseCost   = 5_000_000     // T53a: a line beyond 0.10 em
	reserveCost     = 10_000_000    // T40: white between Han and Western beyond ⅓ em
	reluctantCost   = 20_000_000    // T26, T43: only where a line would go beyond T53b
	singleCost      = 200_000_000   // T14: a last line of fewer than two characters
	shortCost       = 1_000_000_000 // T53b: a line that cannot be filled
	shortEmCost     = 20_000_000    // an em that it lacks; it rises with the square
	shortMost       = 4_000_000_000 // for all that a line lacks
	resortCost      = 10_000_000_000
	overfullCost    = 1_000_000_000_000
)

// Most that a line's places are stretched by, in 1/100 em a place (T53a, T53b).
const (
	veryLoose = 10
	loosest   = 25
)

// price is what it costs to fill the measure with a line, and what its places
// have to be stretched by for that, together.
func (g *glue) price(f *fit, last bool) (cost, spread int64) {
	switch {
	case f.need == 0:
		return 0, 0
	case f.need > 0:
		cost, rest := g.spend(shrinks[:], f, f.need)
		if rest > 0 {
			return overfullCost + rest, 0
		}
		return cost, 0
	case last:
		return 0, 0 // T54: natural
	}
	cost, spread = g.spend(stretches[:], f, -f.need)
	most := g.stretch(f, loosest)
	if over := min(spread-most, g.reserve(f)); over > 0 {
		cost, spread = cost+reserveCost, spread-over
	}
	switch {
	case spread == 0:
		return cost, 0
	case spread > most: // T53b
		lack := spread << 4 / int64(g.em)
		return shortCost + min(lack*lack*shortEmCost>>8, shortMost), spread
	case spread > g.stretch(f, veryLoose): // T53a
		cost += veryLooseCost
	}
	x := spread << 10 / most
	return cost + x*x*x*looseCost>>30, spread
}

// stretch is how far a line's places go at a limit in 1/100 em a place.
func (g *glue) stretch(f *fit, limit int64) int64 {
	return int64(f.places) * int64(g.part[clreq.Quarter]) * limit / loosest
}

// reserve is what the white between Han and Western gives when all else has
// given: it grows from ⅓ to ½ em (T40, T52 step 2).
func (g *glue) reserve(f *fit) int64 {
	return int64(f.gap[clreq.HanWestern]) * int64(g.part[clreq.Half]-g.part[clreq.Third])
}

// spend gives need to a line's gaps step by step. It returns the price, each
// step's weight by the square of the share used, and what the steps could not
// take.
func (g *glue) spend(steps []step, f *fit, need int64) (cost, rest int64) {
	for i := range steps {
		s := &steps[i]
		most := int64(f.gap[s.kind]) * int64(g.part[s.most])
		if most == 0 {
			continue
		}
		give := min(need, most)
		ratio := give << 10 / most
		cost += s.weight * ratio * ratio >> 20
		if need -= give; need == 0 {
			break
		}
	}
	return cost, need
}

// breakCost is the price of a break before a unit. One behind a hyphen that a
// word has by itself costs half of what others cost that are taken reluctantly.
func (p *paragraph) breakCost(at int) int64 {
	switch p.units[at].brk {
	case clreq.Freely:
		return 0
	case clreq.Discouraged:
		return discouragedCost
	case clreq.Reluctant:
		if h := p.parting(at); h != nil && h.glyph == 0 {
			return reluctantCost / 2
		}
		return reluctantCost
	case clreq.LastResort:
		return resortCost
	}
	return 100 * resortCost
}
