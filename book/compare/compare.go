// Package compare tells what two editions of a book have different, speech by
// speech and sentence by sentence. White space is no difference: books that were
// read back have it where their lines ended, or not at all. Nor is it one where
// lines end that say the same.
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
	Follows  string // if Old is empty: the old sentence behind which the new ones stand, "" at the speech's beginning
	Line     int    // of the paragraph in the new edition, from 1, heading included
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
		if before[j].key != t.key {
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
	key   string   // of the title
	parts []string // as they are printed
	keys  []string // what is compared
	lines []int    // of each part
}

// keyOf is what is compared of a text: all but white space.
func keyOf(s string) string { return strings.Join(strings.Fields(s), "") }

// texts takes a book apart. Pages that name a part are none of its texts.
func texts(b *book.Book) []text {
	all := make([]text, 0, len(b.Speeches))
	for _, s := range b.Speeches {
		if s.Divider {
			continue
		}
		t := text{title: s.Heading()}
		t.key = keyOf(t.title)
		n := 1
		s.Lines(func(label string, in []book.Inline) {
			n++
			for _, part := range split(label + book.Plain(in)) {
				if key := keyOf(part); key != "" {
					t.parts = append(t.parts, strings.TrimSpace(part))
					t.keys = append(t.keys, key)
					t.lines = append(t.lines, n)
				}
			}
		})
		all = append(all, t)
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
		byTitle[t.key] = append(byTitle[t.key], j)
	}
	for i, t := range after {
		partner[i] = -1
		if list := byTitle[t.key]; len(list) > 0 {
			partner[i], byTitle[t.key] = list[0], list[1:]
			taken[list[0]] = true
		}
	}
	where := map[string][]int{} // sentences of old speeches that are left
	for j, t := range before {
		if taken[j] {
			continue
		}
		for _, p := range t.keys {
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
		for _, p := range t.keys {
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
	d := &differ{old: old.keys, new: new.keys, before: old.parts, after: new.parts, lines: new.lines}
	d.between(0, len(old.keys), 0, len(new.keys))
	return d.changes
}

// A differ compares lists of sentences by those that each of them has once
// (patience), so that its work grows with their number alone.
type differ struct {
	old, new      []string // what is compared
	before, after []string // what it is called
	lines         []int
	changes       []Change
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
	if strings.Join(d.old[a:b], "") == strings.Join(d.new[c:e], "") {
		return // the same, in other lines
	}
	if b-a == e-c {
		for i := range b - a {
			if d.old[a+i] != d.new[c+i] {
				d.changes = append(d.changes, Change{Old: d.before[a+i], New: d.after[c+i], Line: line(c + i)})
			}
		}
		return
	}
	k := Change{Old: strings.Join(d.before[a:b], ""), New: strings.Join(d.after[c:e], ""), Line: line(c)}
	if a == b && a > 0 {
		k.Follows = d.before[a-1]
	}
	d.changes = append(d.changes, k)
}
