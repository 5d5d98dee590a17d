package fonts

import "slices"

// readingPositions are the features of GPOS that a reading font keeps.
var readingPositions = []string{"kern", "halt", "vhal", "chws", "vchw", "vert"}

// Kinds of lookups in GPOS.
const (
	gposSingle    = 1
	gposPair      = 2
	gposChain     = 8
	gposExtension = 9
)

// positions are the lookups of GPOS that a reading font keeps, in order.
type positions []position

type position struct {
	features  []string // none if only another lookup calls it
	number    int      // in the face
	kind      int
	subtables []table
}

func readPositions(gpos layoutTable, language string) positions {
	features := featuredLookups(gpos, language, readingPositions)
	for _, i := range sortedKeys(features) { // chains call others
		kind, subtables := gpos.lookup(i, gposExtension)
		if kind != gposChain {
			continue
		}
		for _, t := range subtables {
			if c, ok := readChain(t); ok {
				for _, call := range c.calls {
					if _, ok := features[call.lookup]; !ok {
						features[call.lookup] = nil
					}
				}
			}
		}
	}
	var out positions
	for _, i := range sortedKeys(features) {
		switch kind, subtables := gpos.lookup(i, gposExtension); kind {
		case gposSingle, gposPair, gposChain:
			out = append(out, position{features[i], i, kind, subtables})
		}
	}
	return out
}

// write gives the table for the kept glyphs, empty if nothing is left to do.
func (p positions) write(k *kept) []byte {
	glyphs := slices.Clone(k.glyphs)
	bySubset := func(a, b GlyphID) int { return int(k.number[a]) - int(k.number[b]) }
	slices.SortFunc(glyphs, bySubset)
	// Chains name lookups by their new numbers, so the plain ones are written
	// first to know which are left.
	numbers := make(map[int]int)
	written := make([][][]byte, len(p))
	for i := range p {
		switch p[i].kind {
		case gposSingle:
			written[i] = writeSinglePos(p[i].subtables, glyphs, k)
		case gposPair:
			written[i] = writePairs(p[i].subtables, glyphs, k)
		case gposChain:
			for _, t := range p[i].subtables {
				if c, ok := readChain(t); ok && c.keep(glyphs) {
					written[i] = append(written[i], nil) // its place
				}
			}
		}
		if written[i] != nil {
			numbers[p[i].number] = len(numbers)
		}
	}
	var out []newLookup
	for i := range p {
		if written[i] == nil {
			continue
		}
		if p[i].kind == gposChain {
			n := 0
			for _, t := range p[i].subtables {
				if c, ok := readChain(t); ok && c.keep(glyphs) {
					written[i][n] = c.write(k, numbers)
					n++
				}
			}
		}
		out = append(out, newLookup{features: p[i].features, kind: p[i].kind, subtables: written[i]})
	}
	return writeLayout(out, gposExtension)
}

// A placement is a value record without devices: placement x and y, advance x
// and y, in font units.
type placement [4]int

// readPlacement reads a value record, and gives its size.
func readPlacement(t table, at, format int) (p placement, size int) {
	for bit := range 8 {
		if format&(1<<bit) == 0 {
			continue
		}
		if bit < 4 {
			p[bit] = t.i16(at + size)
		}
		size += 2
	}
	return p, size
}

// format is the value format that can hold a placement.
func (p placement) format() int {
	f := 0
	for bit, v := range p {
		if v != 0 {
			f |= 1 << bit
		}
	}
	return f
}

func (b *layoutBytes) placement(p placement, format int) {
	for bit, v := range p {
		if format&(1<<bit) != 0 {
			b.u16(v)
		}
	}
}

// singlePos is how the first subtable that knows a glyph places it.
func singlePos(subtables []table, g GlyphID) (placement, bool) {
	for _, t := range subtables {
		i, ok := coverage(t.from(int(t.u16(2))), g)
		if !ok {
			continue
		}
		format := int(t.u16(4))
		if t.u16(0) == 1 {
			p, _ := readPlacement(t, 6, format)
			return p, true
		}
		if t.u16(0) == 2 && i < int(t.u16(6)) {
			_, size := readPlacement("", 0, format)
			p, _ := readPlacement(t, 8+i*size, format)
			return p, true
		}
	}
	return placement{}, false
}

// writeSinglePos writes a subtable of format 2: a placement for each glyph.
func writeSinglePos(subtables []table, glyphs []GlyphID, k *kept) [][]byte {
	var from []GlyphID
	var values []placement
	format := 0
	for _, g := range glyphs {
		if p, ok := singlePos(subtables, g); ok && p != (placement{}) {
			from, values = append(from, k.number[g]), append(values, p)
			format |= p.format()
		}
	}
	if len(from) == 0 {
		return nil
	}
	var body, b layoutBytes
	for _, p := range values {
		body.placement(p, format)
	}
	b.u16(2, 8+len(body), format, len(from))
	b = append(b, body...)
	b.coverage(from)
	return [][]byte{b}
}

// A pairing is how a pair of glyphs is placed.
type pairing struct {
	second        GlyphID // in the subset
	first, behind placement
}

// pairPos is how the subtables place a pair, as HarfBuzz asks them: in order,
// the first that knows the pair, or, if it goes by classes, its first glyph.
func pairPos(subtables []table, covered []int, a, b GlyphID) (first, behind placement) {
	for n, t := range subtables {
		i := covered[n]
		if i < 0 {
			continue
		}
		f1, f2 := int(t.u16(4)), int(t.u16(6))
		_, size1 := readPlacement("", 0, f1)
		_, size2 := readPlacement("", 0, f2)
		switch t.u16(0) {
		case 1:
			set := t.from(int(t.u16(10 + 2*i)))
			size := 2 + size1 + size2
			lo, hi := 0, int(set.u16(0))
			for lo < hi {
				mid := (lo + hi) / 2
				if GlyphID(set.u16(2+mid*size)) < b {
					lo = mid + 1
				} else {
					hi = mid
				}
			}
			if at := 2 + lo*size; lo < int(set.u16(0)) && GlyphID(set.u16(at)) == b {
				first, _ = readPlacement(set, at+2, f1)
				behind, _ = readPlacement(set, at+2+size1, f2)
				return first, behind
			}
		case 2:
			c1 := glyphClass(t.from(int(t.u16(8))), a)
			c2 := glyphClass(t.from(int(t.u16(10))), b)
			n1, n2 := int(t.u16(12)), int(t.u16(14))
			if c1 >= n1 || c2 >= n2 {
				return first, behind
			}
			at := 16 + (c1*n2+c2)*(size1+size2)
			first, _ = readPlacement(t, at, f1)
			behind, _ = readPlacement(t, at+size1, f2)
			return first, behind
		}
	}
	return first, behind
}

// glyphClass gives a glyph's class (OpenType, "Class definition table").
func glyphClass(t table, g GlyphID) int {
	switch t.u16(0) {
	case 1:
		if i := int(g) - int(t.u16(2)); i >= 0 && i < int(t.u16(4)) {
			return int(t.u16(6 + 2*i))
		}
	case 2:
		lo, hi := 0, int(t.u16(2))
		for lo < hi {
			mid := (lo + hi) / 2
			if rec := 4 + 6*mid; GlyphID(t.u16(rec+2)) < g {
				lo = mid + 1
			} else {
				hi = mid
			}
		}
		if rec := 4 + 6*lo; lo < int(t.u16(2)) && GlyphID(t.u16(rec)) <= g {
			return int(t.u16(rec + 4))
		}
	}
	return 0
}

// maxPairs is the most bytes of a subtable of pairs, so that its offsets reach.
const maxPairs = 48 << 10

// writePairs writes subtables of format 1: the pairs that move anything.
func writePairs(subtables []table, glyphs []GlyphID, k *kept) [][]byte {
	var out [][]byte
	var from []GlyphID
	var sets [][]pairing
	size := 0
	flush := func() {
		if len(from) > 0 {
			out = append(out, pairTable(from, sets))
		}
		from, sets, size = nil, nil, 0
	}
	covered := make([]int, len(subtables))
	for _, a := range glyphs {
		any := false
		for n, t := range subtables {
			covered[n] = -1
			if i, ok := coverage(t.from(int(t.u16(2))), a); ok {
				covered[n], any = i, true
			}
		}
		if !any {
			continue
		}
		var set []pairing
		for _, b := range glyphs {
			if p, q := pairPos(subtables, covered, a, b); p != (placement{}) || q != (placement{}) {
				set = append(set, pairing{k.number[b], p, q})
			}
		}
		if len(set) == 0 {
			continue
		}
		if size += 4 + 18*len(set); size > maxPairs {
			flush()
			size = 4 + 18*len(set)
		}
		from, sets = append(from, k.number[a]), append(sets, set)
	}
	flush()
	return out
}

func pairTable(from []GlyphID, sets [][]pairing) []byte {
	f1, f2 := 0, 0
	for _, set := range sets {
		for _, p := range set {
			f1, f2 = f1|p.first.format(), f2|p.behind.format()
		}
	}
	var b, body layoutBytes
	head := 10 + 2*len(sets)
	var at []int
	for _, set := range sets {
		at = append(at, head+len(body))
		body.u16(len(set))
		for _, p := range set {
			body.u16(int(p.second))
			body.placement(p.first, f1)
			body.placement(p.behind, f2)
		}
	}
	b.u16(1, head+len(body), f1, f2, len(sets))
	b.u16(at...)
	b = append(b, body...)
	b.coverage(from)
	return b
}

// A chain places glyphs by what stands around them (OpenType, "Chained contexts
// positioning format 3").
type chain struct {
	before, here, after []table // coverages
	calls               []call
	kept                [3][][]GlyphID // what is left of the coverages
}

// A call lets a lookup work on a place of the chain.
type call struct{ place, lookup int }

// maxChain is longer than any real context.
const maxChain = 16

func readChain(t table) (c chain, ok bool) {
	if t.u16(0) != 3 {
		return c, false
	}
	at := 2
	list := func() (out []table) {
		n := int(t.u16(at))
		at += 2
		for range min(n, maxChain) {
			out = append(out, t.from(int(t.u16(at))))
			at += 2
		}
		return out
	}
	c.before, c.here, c.after = list(), list(), list()
	n := int(t.u16(at))
	for i := range min(n, maxChain) {
		c.calls = append(c.calls, call{int(t.u16(at + 2 + 4*i)), int(t.u16(at + 4 + 4*i))})
	}
	return c, len(c.here) > 0 && len(c.calls) > 0
}

// keep finds what is left of a chain's glyphs; false if it can never happen.
func (c *chain) keep(glyphs []GlyphID) bool {
	for i, part := range [...][]table{c.before, c.here, c.after} {
		for _, t := range part {
			var some []GlyphID
			for _, g := range glyphs {
				if _, ok := coverage(t, g); ok {
					some = append(some, g)
				}
			}
			if len(some) == 0 {
				return false
			}
			c.kept[i] = append(c.kept[i], some)
		}
	}
	return true
}

func (c *chain) write(k *kept, numbers map[int]int) []byte {
	var calls layoutBytes
	n := 0
	for _, call := range c.calls {
		if to, ok := numbers[call.lookup]; ok {
			calls.u16(call.place, to)
			n++
		}
	}
	head := 2 + 3*2 + 2*(len(c.before)+len(c.here)+len(c.after)) + 2 + len(calls)
	var b, body layoutBytes
	b.u16(3)
	for _, part := range c.kept {
		b.u16(len(part))
		for _, some := range part {
			b.u16(head + len(body))
			numbered := make([]GlyphID, len(some))
			for i, g := range some {
				numbered[i] = k.number[g]
			}
			body.coverage(numbered)
		}
	}
	b.u16(n)
	b = append(b, calls...)
	return append(b, body...)
}
