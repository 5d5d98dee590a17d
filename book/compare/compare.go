// Package compare tells what two editions of a book have different, speech by
// speech and sentence by sentence.
package compare

import (
	"slices"
	"sort"
	"strings"

	"kanben/book"
)

// A State is what became of a speech.
type State uint8

// States of speeches.
const (
	Same State = iota
	Altered
	Added
	Removed
)

// A Speech is a speech of either edition.
type Speech struct {
	Title   string // in the new edition, if it is there
	Was     string // its title in the old one, if that was another
	State   State
	Moved   bool // it stands among others now
	Changes []Change
}

// A Change is a sentence, or several in a row, that were replaced. Old is empty if
// they are new, New if they are gone.
type Change struct {
	Old, New string
	Line     int // of the paragraph in the new edition, from 1, heading included
}

// Books compares two editions: speeches of the new one in its order, then those
// that are gone.
func Books(old, new *book.Book) []Speech {
	before, after := texts(old), texts(new)
	partner := pair(before, after)
	moved := movedIn(partner)
	var all []Speech
	used := make([]bool, len(before))
	for i, t := range after {
		j := partner[i]
		if j < 0 {
			all = append(all, Speech{Title: t.title, State: Added})
			continue
		}
		used[j] = true
		s := Speech{Title: t.title, Moved: moved[i], Changes: sentences(before[j], t)}
		if before[j].title != t.title {
			s.Was = before[j].title
		}
		if len(s.Changes) > 0 || s.Was != "" {
			s.State = Altered
		}
		all = append(all, s)
	}
	for j, t := range before {
		if !used[j] {
			all = append(all, Speech{Title: t.title, State: Removed})
		}
	}
	return all
}

// A text is a speech as its sentences.
type text struct {
	title string
	parts []string
	lines []int // of each part
}

// texts takes a book apart.
func texts(b *book.Book) []text {
	all := make([]text, len(b.Speeches))
	for i, s := range b.Speeches {
		t := &all[i]
		t.title = s.Heading()
		n := 1
		s.Lines(func(label string, in []book.Inline) {
			n++
			for _, part := range split(label + book.Plain(in)) {
				t.parts = append(t.parts, part)
				t.lines = append(t.lines, n)
			}
		})
	}
	return all
}

// split parts a paragraph into sentences: behind 。！？； and ……, with the marks
// that close behind them.
func split(s string) []string {
	var parts []string
	from, ended := 0, false
	for i, r := range s {
		switch {
		case strings.ContainsRune("。！？!?；;…", r):
			ended = true
		case ended && strings.ContainsRune("”’」』）)》", r):
		case ended:
			parts = append(parts, s[from:i])
			from, ended = i, false
		}
	}
	if from < len(s) {
		parts = append(parts, s[from:])
	}
	return parts
}

// pair finds for each new speech the old one that it was, −1 if it is new: of the
// same title, in order, else the one with which it shares most sentences, at
// least half.
func pair(before, after []text) []int {
	partner := make([]int, len(after))
	taken := make([]bool, len(before))
	byTitle := map[string][]int{}
	for j, t := range before {
		byTitle[t.title] = append(byTitle[t.title], j)
	}
	for i, t := range after {
		partner[i] = -1
		if list := byTitle[t.title]; len(list) > 0 {
			partner[i], byTitle[t.title] = list[0], list[1:]
			taken[list[0]] = true
		}
	}
	where := map[string][]int{} // sentences of old speeches that are left
	for j, t := range before {
		if taken[j] {
			continue
		}
		for _, p := range t.parts {
			if list := where[p]; len(list) == 0 || list[len(list)-1] != j {
				where[p] = append(list, j)
			}
		}
	}
	for i, t := range after {
		if partner[i] >= 0 {
			continue
		}
		shared := map[int]int{}
		for _, p := range t.parts {
			if list := where[p]; len(list) <= 8 { // what stands everywhere tells nothing
				for _, j := range list {
					shared[j]++
				}
			}
		}
		best := -1
		for _, j := range sorted(shared) {
			if !taken[j] && (best < 0 || shared[j] > shared[best]) {
				best = j
			}
		}
		if best >= 0 && 2*shared[best] >= min(len(t.parts), len(before[best].parts)) {
			partner[i], taken[best] = best, true
		}
	}
	return partner
}

func sorted(m map[int]int) []int {
	var keys []int
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}

// movedIn tells which speeches left the order of the others: those outside of a
// longest run of partners that rises.
func movedIn(partner []int) []bool {
	var at []int
	for i, j := range partner {
		if j >= 0 {
			at = append(at, i)
		}
	}
	moved := make([]bool, len(partner))
	keep := rising(len(at), func(k int) int { return partner[at[k]] })
	for k, i := range at {
		moved[i] = !keep[k]
	}
	return moved
}

// rising marks a longest rising run of n different values.
func rising(n int, value func(int) int) []bool {
	var tails []int // places of the last values of runs by their length
	prev := make([]int, n)
	for i := range n {
		k := sort.Search(len(tails), func(k int) bool { return value(tails[k]) >= value(i) })
		prev[i] = -1
		if k > 0 {
			prev[i] = tails[k-1]
		}
		tails = append(tails[:k], append([]int{i}, tails[min(k+1, len(tails)):]...)...)
	}
	keep := make([]bool, n)
	if len(tails) > 0 {
		for i := tails[len(tails)-1]; i >= 0; i = prev[i] {
			keep[i] = true
		}
	}
	return keep
}

// sentences compares two speeches.
func sentences(old, new text) []Change {
	d := &differ{old: old.parts, new: new.parts, lines: new.lines}
	d.between(0, len(old.parts), 0, len(new.parts))
	return d.changes
}

// A differ compares lists of sentences by those that each of them has once
// (patience), so that its work grows with their number alone.
type differ struct {
	old, new []string
	lines    []int
	changes  []Change
}

// between compares old [a, b) with new [c, d).
func (d *differ) between(a, b, c, e int) {
	for a < b && c < e && d.old[a] == d.new[c] {
		a, c = a+1, c+1
	}
	tail := 0
	for a < b-tail && c < e-tail && d.old[b-tail-1] == d.new[e-tail-1] {
		tail++
	}
	b, e = b-tail, e-tail
	if a == b || c == e {
		d.change(a, b, c, e)
		return
	}
	anchors := d.anchors(a, b, c, e)
	if len(anchors) == 0 {
		d.change(a, b, c, e)
		return
	}
	for _, at := range anchors {
		d.between(a, at[0], c, at[1])
		a, c = at[0]+1, at[1]+1
	}
	d.between(a, b, c, e)
}

// anchors are sentences that stand once on both sides, in an order that they have
// in common.
func (d *differ) anchors(a, b, c, e int) [][2]int {
	once := map[string][3]int{} // how often in the old, its place; how often in the new
	for i := a; i < b; i++ {
		v := once[d.old[i]]
		once[d.old[i]] = [3]int{v[0] + 1, i, 0}
	}
	for i := c; i < e; i++ {
		v := once[d.new[i]]
		v[2]++
		once[d.new[i]] = v
	}
	var both [][2]int
	for i := c; i < e; i++ {
		if v := once[d.new[i]]; v[0] == 1 && v[2] == 1 {
			both = append(both, [2]int{v[1], i})
		}
	}
	keep := rising(len(both), func(k int) int { return both[k][0] })
	var out [][2]int
	for k, at := range both {
		if keep[k] {
			out = append(out, at)
		}
	}
	return out
}

// change notes that old [a, b) became new [c, e): sentence for sentence if they
// are as many.
func (d *differ) change(a, b, c, e int) {
	if a == b && c == e {
		return
	}
	line := func(i int) int {
		if len(d.lines) == 0 {
			return 1
		}
		return d.lines[min(i, len(d.lines)-1)]
	}
	if b-a == e-c {
		for i := range b - a {
			if d.old[a+i] != d.new[c+i] {
				d.changes = append(d.changes, Change{d.old[a+i], d.new[c+i], line(c + i)})
			}
		}
		return
	}
	d.changes = append(d.changes, Change{strings.Join(d.old[a:b], ""), strings.Join(d.new[c:e], ""), line(c)})
}
