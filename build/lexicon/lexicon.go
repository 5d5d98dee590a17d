// Package lexicon knows the common words of Chinese, so that a heading is not
// broken inside one (T93). It parts a text into the words that are likeliest
// together by how often each occurs in Chinese texts.
//
// words.txt has a word a line, in the order of its bytes: characters of Han, the
// word 1 to 5 of them, then its frequency as a character, '0' plus twice the
// binary logarithm. The words are those of the dictionary of jieba (© 2013 Sun
// Junyi, MIT licence, see LICENCE) that occur 20 times or more, without the
// Chinese names of persons.
package lexicon

import (
	_ "embed"
	"strings"
	"sync"
	"unicode/utf8"

	"kanben/book/zh"
)

//go:embed words.txt
var words string

// Licence is the licence of the words.
//
//go:embed LICENCE
var Licence string

// longest is the length of a word, in bytes.
const longest = 5 * 3

// all is twice the binary logarithm of all occurrences of all words. What costs
// as much occurs once.
const all = 52

// The characters that begin words.
const first, last = 0x4E00, 0x9FFF

// index gives where the words begin that start with a character, from first on.
var index = sync.OnceValue(func() []uint32 {
	starts := make([]uint32, last-first+2)
	at := uint32(0)
	next := first
	for line := range strings.Lines(words) {
		r, _ := utf8.DecodeRuneInString(line)
		for ; next <= int(r); next++ {
			starts[next-first] = at
		}
		at += uint32(len(line))
	}
	for ; next-first < len(starts); next++ {
		starts[next-first] = at
	}
	return starts
})

// cost gives how dear a word is: less, the more often it occurs. ok tells whether
// it is known.
func cost(word string, r rune) (c int32, ok bool) {
	starts := index()
	lo, hi := int(starts[r-first]), int(starts[r-first+1])
	for lo < hi {
		mid := lo + (hi-lo)/2
		from := lo + strings.LastIndexByte(words[lo:mid], '\n') + 1
		line := words[from:]
		line = line[:strings.IndexByte(line, '\n')]
		switch known := line[:len(line)-1]; {
		case known == word:
			return all - int32(line[len(line)-1]-'0'), true
		case known < word:
			lo = from + len(line) + 1
		default:
			hi = from
		}
	}
	return 0, false
}

// Inside appends to dst, for each byte of text, whether a break before it would
// part a word: a character from its neighbour within a word of Chinese. What
// is no word of Chinese is not judged, and neither are the bytes within a
// character.
func Inside(dst []bool, text string) []bool {
	base := len(dst)
	dst = append(dst, make([]bool, len(text))...)
	for at := 0; at < len(text); {
		r, size := utf8.DecodeRuneInString(text[at:])
		end := at
		for isHan(r) && end < len(text) {
			end += size
			r, size = utf8.DecodeRuneInString(text[end:])
		}
		if end == at {
			at += max(size, 1)
			continue
		}
		part(dst[base+at:base+end], text[at:end])
		at = end
	}
	return dst
}

// isHan tells the characters that words are made of. All have three bytes.
func isHan(r rune) bool { return first <= r && r <= last && zh.IsHan(r) }

// A node is the cheapest way to part a run up to a character.
type node struct {
	cost int32
	word int8 // bytes of the last word
}

// part marks where the words of a run of Han characters must not be parted.
func part(inside []bool, run string) {
	nodes := make([]node, len(run)/3+1)
	for at := 0; at < len(run); at += 3 {
		r, _ := utf8.DecodeRuneInString(run[at:])
		from := nodes[at/3].cost
		nodes[at/3+1].take(from+all, 3)
		for size := 3; size <= longest && at+size <= len(run); size += 3 {
			if c, ok := cost(run[at:at+size], r); ok {
				nodes[(at+size)/3].take(from+c, int8(size))
			}
		}
	}
	for at := len(run); at > 0; {
		size := int(nodes[at/3].word)
		for k := at - size + 3; k < at; k += 3 {
			inside[k] = true
		}
		at -= size
	}
}

// take keeps a way if it is cheaper; of two as cheap the one with the shorter last
// word.
func (n *node) take(cost int32, word int8) {
	if n.word == 0 || cost < n.cost || cost == n.cost && word < n.word {
		*n = node{cost, word}
	}
}
