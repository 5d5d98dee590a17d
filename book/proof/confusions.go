package proof

import (
	_ "embed"
	"strings"
	"sync"

	"kanben/book/diag"
)

var confusion = &diag.Rule{
	Code: "P151", Severity: diag.Advice,
	Name:    diag.Text{Zh: "可能的错别字", En: "likely slips of the pen"},
	Message: diag.Text{Zh: "“%[1]s”可能是“%[2]s”", En: "%[1]q may be meant for %[2]q"},
	Hint:    diag.Text{Zh: "只提建议，从不改动；人名等可以写进词表（--dictionary）", En: "only proposed, never done; put names and the like into a dictionary (--dictionary)"},
	Source:  "现代汉语词典; GF 1001-2001",
}

// confusionTable holds the likely slips; its head says how it is written.
//
//go:embed confusions.txt
var confusionTable string

// A slip is a word that is likely to be meant for another one.
type slip struct {
	word  []rune
	want  string
	right []string // longer words that hold it
	later []string // words that make it right if they follow in the sentence
}

// A slipTable holds the likely slips by their first characters: at gives an
// index into lists.
type slipTable struct {
	at    [0x10000]uint16
	lists [][]slip
	signs string // the first characters
}

// slips are the likely slips.
var slips = sync.OnceValue(func() *slipTable {
	all := &slipTable{lists: make([][]slip, 1)}
	for line := range strings.Lines(confusionTable) {
		words := strings.Fields(line)
		if len(words) < 2 || words[0] == "#" {
			continue
		}
		s := slip{word: []rune(words[0]), want: words[1]}
		for _, w := range words[2:] {
			if later, ok := strings.CutPrefix(w, "~"); ok {
				s.later = append(s.later, later)
			} else {
				s.right = append(s.right, w)
			}
		}
		first := s.word[0]
		if all.at[first] == 0 {
			all.at[first] = uint16(len(all.lists))
			all.lists = append(all.lists, nil)
			all.signs += string(first)
		}
		n := all.at[first]
		all.lists[n] = append(all.lists[n], s)
	}
	return all
})

// lookConfusion reports a likely slip. Only the characters that differ are
// proposed.
func (l *line) lookConfusion(i int) {
	table := slips()
	list := table.lists[table.at[l.char(i)]]
	for k := range list {
		s := &list[k]
		n := len(s.word)
		if l.char(i+1) != s.word[1] || !l.spells(i, s.word) || l.isPartOf(i, i+n, s.right) || l.follows(i+n, s.later) {
			continue
		}
		note := l.note(confusion, i, i+n, string(s.word), s.want)
		want := []rune(s.want)
		if len(want) != n {
			note.propose(l, i, i+n, s.want)
			return
		}
		for k := 0; k < n; {
			if want[k] == s.word[k] {
				k++
				continue
			}
			from := k
			for k < n && want[k] != s.word[k] {
				k++
			}
			note.propose(l, i+from, i+k, string(want[from:k]))
		}
		return
	}
}

// longestFollow is how far a slip's later words are looked for, in characters.
const longestFollow = 40

// follows tells whether one of the words stands behind cell i in its sentence.
func (l *line) follows(i int, words []string) bool {
	if len(words) == 0 {
		return false
	}
	for k := i; k < i+longestFollow; k++ {
		if isOneOf(l.char(k), "。！？；") || l.at(k) == boundary {
			return false
		}
		for _, w := range words {
			if l.reads(k, w) {
				return true
			}
		}
	}
	return false
}
