// Package yaml reads the YAML that people write by hand: maps, lists and single
// values, in blocks or in brackets, with the exact place of each.
//
// It reads a strict subset of YAML 1.2 (core schema) and refuses the rest in its
// own words: anchors, aliases and merges (with which a small file can unfold
// without end), tags, directives, complex keys, several documents. What it does
// read means what it means to every other reader; tests hold it against one.
// Mistakes that people make with a Chinese keyboard or a word processor have
// messages of their own: full-width colons and blanks, tabs, a missing space.
package yaml

import (
	"kanben/book/diag"
	"kanben/book/source"
)

// Limits of a document; one that goes beyond them was not written by hand.
const (
	MaxSize  = 1 << 20 // bytes
	maxDepth = 32
)

// Kind is what a node is.
type Kind uint8

// Kinds of nodes.
const (
	Null Kind = iota
	String
	Bool
	Int
	Float
	Map
	List
)

// A Node is a value and where it stands.
type Node struct {
	source.Span        // of a single value with its quotes; of a map or list from its first to its last value
	Kind        Kind   //
	Text        string // of a single value, without quotes; a number or a truth as it was written
	Quoted      bool   // it stood in quotes, or was a block of text
	Pairs       []Pair // of a Map, in the file's order
	Items       []*Node
}

// A Pair is a key of a map and its value.
type Pair struct {
	Key   string
	Place source.Span // of the key
	Value *Node
}

// Get gives the value of a key, nil if the map has none.
func (n *Node) Get(key string) *Node {
	for i := range n.Pairs {
		if n.Pairs[i].Key == key {
			return n.Pairs[i].Value
		}
	}
	return nil
}

// Options are what a caller wants of a reading.
type Options struct {
	// WideColon tells which keys may be followed by a full-width colon; nil
	// allows it behind none.
	WideColon func(key string) bool
	// Twice takes a key that stands in its map for the second time; nil makes it
	// an error.
	Twice func(key source.Span)
}

// Parse reads a stretch of whole lines of a file. A document without anything in
// it is a Null. What cannot be read is one finding, at its place.
func Parse(place source.Span, o Options) (*Node, *diag.Diagnostic) {
	p := &parser{file: place.File, end: int(place.End), options: o}
	n, err := p.parse(place)
	if err != nil {
		return nil, &err.finding
	}
	return n, nil
}

// A fault stops the reading.
type fault struct{ finding diag.Diagnostic }

// refuse makes a fault of a stretch of the text.
func (p *parser) refuse(r *diag.Rule, from, to int, args ...any) *fault {
	return &fault{r.At(p.span(from, to), args...)}
}

func (p *parser) span(from, to int) source.Span {
	return source.Span{File: p.file, Start: int32(from), End: int32(max(from, min(to, p.end)))}
}
