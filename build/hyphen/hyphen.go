// Package hyphen finds where English words may be parted at the end of a line.
//
// It is F. M. Liang's method (Word Hy-phen-a-tion by Com-put-er, 1983) with the
// American patterns of TeX, which stand in hyph-en-us.tex together with their
// copyright notice and licence. A pattern like "hy3ph" says how good (odd) or
// bad (even) a place between its letters is; of all patterns that match a word,
// the greatest number at a place decides.
package hyphen

import (
	"strings"
	"sync"

	_ "embed"
)

// Fewest letters on either side of a hyphen, as TeX has them for American
// English (T43).
const (
	MinLeft  = 2
	MinRight = 3
)

//go:embed hyph-en-us.tex
var source string

// english is made when the first word is parted.
var english = sync.OnceValue(func() *patterns { return parse(source) })

// Points appends to dst the places at which a word of the letters A–Z and a–z
// may be parted, as byte offsets in ascending order. A word of other characters
// has none.
func Points(dst []int, word string) []int {
	if len(word) < MinLeft+MinRight {
		return dst
	}
	small := strings.ToLower(word)
	if strings.ContainsFunc(small, func(r rune) bool { return r < 'a' || r > 'z' }) {
		return dst
	}
	return english().points(dst, small)
}

// patterns is the patterns as a tree of letters, and the words they get wrong.
type patterns struct {
	nodes      []node // nodes[0] is the root
	values     []byte
	exceptions map[string][]int
}

// A node is a letter of patterns that begin alike. A pattern of n letters has
// n+1 values: before its first letter, …, behind its last.
type node struct {
	letter  byte
	size    byte   // letters of the pattern that ends here; 0: none does
	sibling uint16 // the next letter in the same place, 0: none
	child   uint16 // the first letter behind this one, 0: none
	values  uint16 // of the pattern that ends here, index into patterns.values
}

// parse reads a TeX file of patterns and exceptions.
func parse(tex string) *patterns {
	p := &patterns{nodes: make([]node, 1, 8192), exceptions: map[string][]int{}}
	add := func(string) {}
	for line := range strings.Lines(tex) {
		line, _, _ = strings.Cut(line, "%")
		for word := range strings.FieldsSeq(line) {
			switch word {
			case `\patterns{`:
				add = p.pattern
			case `\hyphenation{`:
				add = p.exception
			case "}":
				add = func(string) {}
			default:
				add(word)
			}
		}
	}
	return p
}

// pattern adds a pattern: letters and dots for the ends of a word, with values
// between them.
func (p *patterns) pattern(s string) {
	at, value := uint16(0), byte(0)
	values := uint16(len(p.values))
	size := byte(0)
	for _, c := range []byte(s) {
		if c >= '0' && c <= '9' {
			value = c - '0'
			continue
		}
		p.values = append(p.values, value)
		value = 0
		at = p.grow(at, c)
		size++
	}
	p.values = append(p.values, value)
	p.nodes[at].size, p.nodes[at].values = size, values
}

// grow gives the child of a node for a letter, a new one if need be.
func (p *patterns) grow(at uint16, letter byte) uint16 {
	if n := p.child(at, letter); n != 0 {
		return n
	}
	n := uint16(len(p.nodes))
	p.nodes = append(p.nodes, node{letter: letter, sibling: p.nodes[at].child})
	p.nodes[at].child = n
	return n
}

// child gives the child of a node for a letter, 0 if it has none.
func (p *patterns) child(at uint16, letter byte) uint16 {
	n := p.nodes[at].child
	for n != 0 && p.nodes[n].letter != letter {
		n = p.nodes[n].sibling
	}
	return n
}

// ending gives the values of the pattern that ends at a node, if one does.
func (p *patterns) ending(at uint16) []byte {
	n := &p.nodes[at]
	if n.size == 0 {
		return nil
	}
	return p.values[n.values : int(n.values)+int(n.size)+1]
}

// exception adds a word with its hyphens.
func (p *patterns) exception(s string) {
	parts := strings.Split(s, "-")
	var at []int
	n := 0
	for _, part := range parts[:len(parts)-1] {
		n += len(part)
		at = append(at, n)
	}
	p.exceptions[strings.Join(parts, "")] = at
}

// points appends the places of a word of small letters.
func (p *patterns) points(dst []int, word string) []int {
	if at, ok := p.exceptions[word]; ok {
		return append(dst, at...)
	}
	var room [64]byte
	values := append(room[:0], make([]byte, len(word)+3)...)
	dotted := "." + word + "."
	for from := range len(dotted) {
		at := uint16(0)
		for i := from; i < len(dotted); i++ {
			if at = p.child(at, dotted[i]); at == 0 {
				break
			}
			for k, v := range p.ending(at) {
				values[from+k] = max(values[from+k], v)
			}
		}
	}
	for i := MinLeft; i <= len(word)-MinRight; i++ {
		if values[i+1]%2 == 1 {
			dst = append(dst, i)
		}
	}
	return dst
}
