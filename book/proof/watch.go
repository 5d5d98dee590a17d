package proof

import (
	"sync"

	"kanben/book/zh"
)

// A watch is a rule that only reports and looks where one of its signs stands:
// most characters of a text are no sign of any rule, so that many rules cost
// little more than one.
type watch struct {
	signs string
	look  func(l *line, i int) // i is the cell of the sign
}

// watches are the rules that wait for signs.
func watches() []watch {
	return []watch{
		{"》”", (*line).lookListed},
		{"？", (*line).lookQuestion},
		{"、", (*line).lookPause},
		{"，。；：、！？", (*line).lookMarksInRow},
		{"（《“‘「『【〔〈", (*line).lookOpening},
		{"。，；、", (*line).lookClosing},
		{"…", (*line).lookEllipsis},
		{"—", (*line).lookDashEnd},
		{"<＜≪«", (*line).lookAngles},
		{"月", (*line).lookDate},
		{"-", (*line).lookRange},
		{"%％", (*line).lookPercent},
		{"十百千", (*line).lookMixedNumber},
		{"几", (*line).lookSome},
		{"世", (*line).lookCentury},
		{"某", (*line).lookSomebody},
		{"年月", (*line).lookEmptyDate},
		{"（[［{【", (*line).lookSlot},
		{"*＊", (*line).lookStars},
		{"OoIlＯｏ", (*line).lookLetterDigit},
		{"KkMmCcGg", (*line).lookUnit},
		{homoglyphSigns, (*line).lookHomoglyph},
		{zh.Traditional(), (*line).lookTraditional},
		{zh.Variants(), (*line).lookVariant},
		{zh.Simplified(), (*line).lookSimplified},
		{firstsOf(doubles()), (*line).lookDoubled},
		{particleSigns, (*line).lookParticle},
		{slips().signs, (*line).lookConfusion},
	}
}

// A watchTable holds the watches of each character of the basic plane: at gives
// an index into lists.
type watchTable struct {
	at    [0x10000]uint8
	lists [][]func(*line, int)
}

var watchTables = sync.OnceValue(func() *watchTable {
	t := &watchTable{lists: make([][]func(*line, int), 1)}
	all := watches()
	keys := make(map[rune]string) // the watches of a character, as bytes
	var signs []rune
	for k, w := range all {
		for _, r := range w.signs {
			if keys[r] == "" {
				signs = append(signs, r)
			}
			keys[r] += string([]byte{byte(k)})
		}
	}
	known := make(map[string]uint8)
	for _, r := range signs {
		key := keys[r]
		n, ok := known[key]
		if !ok {
			n = uint8(len(t.lists))
			known[key] = n
			var looks []func(*line, int)
			for i := range len(key) {
				looks = append(looks, all[key[i]].look)
			}
			t.lists = append(t.lists, looks)
		}
		t.at[r] = n
	}
	return t
})

// lookSigns lets every watch look at its signs. What is kept as typed is no
// sign.
func (l *line) lookSigns() {
	t := watchTables()
	for i := range l.cells {
		c := &l.cells[i]
		if uint32(c.r) >= uint32(len(t.at)) || t.at[c.r] == 0 || c.is(kept|solid) {
			continue
		}
		for _, look := range t.lists[t.at[c.r]] {
			look(l, i)
		}
	}
}

// readsBefore tells whether the line reads words up to cell i, without it.
func (l *line) readsBefore(i int, words string) bool {
	n := 0
	for range words {
		n++
	}
	return i >= n && l.reads(i-n, words)
}

// readsAny tells whether one of the words begins at cell i; it gives its length
// in characters, 0 if there is none. Words are parted by spaces.
func (l *line) readsAny(i int, words string) int {
	n, fits := 0, true
	for _, r := range words {
		switch {
		case r == ' ':
			if fits && n > 0 {
				return n
			}
			n, fits = 0, true
		case fits && l.char(i+n) == r:
			n++
		default:
			fits = false
		}
	}
	if fits {
		return n
	}
	return 0
}

// isOneOf tells whether a set holds r; 0, the end of a line, is in none.
func isOneOf(r rune, set string) bool {
	if r == 0 {
		return false
	}
	for _, s := range set {
		if s == r {
			return true
		}
	}
	return false
}

// beginsClause tells whether a clause begins at cell i: at the line's beginning,
// or behind a mark.
func (l *line) beginsClause(i int) bool {
	return l.at(i-1) == boundary || isOneOf(l.char(i-1), "。；：，！？”）】")
}
