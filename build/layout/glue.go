package layout

import (
	"kanben/build/clreq"
	"kanben/build/geom"
)

// A sum is what all units before a given one add up to, so that the width and
// the give of any line are two look-ups apart. Widths are 64 bits: a long
// paragraph is wider than a geom.Length.
type sum struct {
	width  int64                 // bodies and natural gaps, each gap before its unit
	least  int64                 // the same with each gap at its least
	gap    [clreq.NumKinds]int32 // gaps of each kind
	places int32                 // gaps that stretch last (T52 step 3)
}

// A glue holds the lengths of the white at one size.
type glue struct {
	part [clreq.PerEm + 1]geom.Length // n/24 em
	em   geom.Length
	hang bool // marks may hang from the ends of lines (T34)
}

func newGlue(em geom.Length, hang bool) *glue {
	g := &glue{em: em, hang: hang}
	for n := range g.part {
		g.part[n] = em.Times(n, clreq.PerEm)
	}
	return g
}

// places tells whether a gap takes part in the last step of stretching: all
// but the inner sides of marks, the white inside words and that between Han and
// Western, which has a limit of its own (T38, T40, T52).
func places(k clreq.Kind) bool {
	return k != clreq.Inner && k != clreq.HanWestern
}

// sums fills s with the prefix sums of units; s[i] is the sum before unit i,
// s[len(units)] the whole.
func (g *glue) sums(units []unit, s []sum) []sum {
	s = s[:0]
	var t sum
	for i := range units {
		u := &units[i]
		s = append(s, t)
		t.width += int64(u.body)
		t.least += int64(u.body)
		if i+1 < len(units) {
			next := &units[i+1].gap
			t.width += int64(g.part[next.Natural])
			t.least += int64(g.part[next.Min])
			if next.Natural > next.Min || next.Kind == clreq.HanHan {
				t.gap[next.Kind]++
			}
			if places(next.Kind) {
				t.places++
			}
		}
	}
	return append(s, t)
}

// A fit is what a line of units [from, to) would have to give to fill a
// measure. The gap before the unit at to is not part of it.
type fit struct {
	need   int64 // natural width minus measure: > 0 shrink, < 0 stretch
	gap    [clreq.NumKinds]int32
	places int32
	hangs  bool // its last mark hangs from its end (T34)
}

// natural is the width of units [from, to) set solid.
func (g *glue) natural(units []unit, s []sum, from, to int) int64 {
	w := s[to].width - s[from].width
	if to < len(units) {
		w -= int64(g.part[units[to].gap.Natural])
	}
	return w
}

// fit measures the line [from, to) against a measure.
func (g *glue) fit(units []unit, s []sum, from, to int, measure geom.Length) fit {
	a, b := &s[from], &s[to]
	f := fit{need: g.natural(units, s, from, to) - int64(measure), places: b.places - a.places}
	for k := range f.gap {
		f.gap[k] = b.gap[k] - a.gap[k]
	}
	if to < len(units) {
		u := &units[to].gap
		if u.Natural > u.Min || u.Kind == clreq.HanHan {
			f.gap[u.Kind]--
		}
		if places(u.Kind) {
			f.places--
		}
	}
	if g.hang && to > from && units[to-1].hangs {
		g.hangOut(&f, units[to-1].body, to == len(units))
	}
	return f
}

// hangOut lets the mark at the end of a line hang if that costs less.
func (g *glue) hangOut(f *fit, body geom.Length, last bool) {
	hung := *f
	hung.need -= int64(body)
	hung.hangs = true
	in, _ := g.price(f, last)
	if out, _ := g.price(&hung, last); out+hangCost < in {
		*f = hung
	}
}

// A step is one step of giving: all gaps of a kind give at most most/24 em each.
type step struct {
	kind   clreq.Kind
	most   int
	weight int64 // cost of using the step wholly
}

// shrinks is T51 in its order. A mark at the line end has given its ½ em
// already (step 1), and no style here seats the middle dot 1 em wide (step 3).
// Brackets and pauses give ¼ em each, then the Han–Western gap and the
// sentence end give, and only then the rest of brackets and pauses goes: they
// are to keep ¼ em if they can.
var shrinks = [...]step{
	{clreq.WordSpace, clreq.Third - clreq.Quarter, 200},
	{clreq.Bracket, clreq.Quarter, 500},
	{clreq.Pause, clreq.Quarter, 800},
	{clreq.Centred, clreq.Eighth, 900},
	{clreq.HanWestern, clreq.Eighth, 1200},
	{clreq.Sentence, clreq.Quarter, 2000},
	{clreq.Bracket, clreq.Quarter, 12000},
	{clreq.Pause, clreq.Quarter, 16000},
	{clreq.Centred, clreq.Eighth, 16000},
}

// stretches is T52 before its last step.
var stretches = [...]step{
	{clreq.WordSpace, clreq.Half - clreq.Third, 300},
	{clreq.HanWestern, clreq.Third - clreq.Quarter, 600},
}
