package clreq

import (
	"fmt"
	"strings"

	"kanben/book/zh"
)

// A Style is the way a book sets its marks (标点风格, T30). A book has one.
type Style uint8

// Styles. The zero value is what books have unless they ask for another.
const (
	// Quanjiao (全角式) gives every mark 1 em; adjacent marks and the ends of
	// lines are closed up.
	Quanjiao Style = iota
	// Kaiming (开明式) gives the marks that end a sentence 1 em, all others
	// ½ em.
	Kaiming
	// Banjiao (半角式) gives every mark ½ em.
	Banjiao
	// Plain (原样) leaves every mark in its full-width box, adjacent ones and
	// those at the ends of lines too. It breaks T31–T35 and is there to be
	// compared with.
	Plain
	numStyles
)

var styleNames = [numStyles]string{"quanjiao", "kaiming", "banjiao", "plain"}

// StyleNames lists the names of the styles.
func StyleNames() []string { return styleNames[:] }

// String is the style's name.
func (s Style) String() string { return styleNames[s%numStyles] }

// ParseStyle gives the style of a name.
func ParseStyle(name string) (Style, error) {
	for i, n := range styleNames {
		if n == name {
			return Style(i), nil
		}
	}
	return 0, fmt.Errorf("no punctuation style %q, only %s", name, strings.Join(styleNames[:], ", "))
}

// UnmarshalText reads a style by its name, from a design's file.
func (s *Style) UnmarshalText(name []byte) (err error) {
	*s, err = ParseStyle(string(name))
	return err
}

// tables are the gaps of each style. What Kaiming and Banjiao leave out is
// given by no mark, but still takes part where a line stretches (T52); in Plain
// the white is part of the bodies.
var tables = [2 * numStyles]table{
	Quanjiao: full,
	Kaiming:  full.without(Bracket, Pause),
	Banjiao:  full.without(Bracket, Pause, Sentence),
	Plain:    full.without(Bracket, Pause, Sentence),

	numStyles + Quanjiao: full.hant(),
	numStyles + Kaiming:  full.without(Bracket, Pause).hant(),
	numStyles + Banjiao:  full.without(Bracket, Pause, Sentence).hant(),
	numStyles + Plain:    full.without(Bracket, Pause, Sentence),
}

// without is the table with no white of some kinds.
func (t table) without(kinds ...Kind) table {
	for l := range t {
		for r := range t[l] {
			for _, k := range kinds {
				if g := &t[l][r]; g.Kind == k {
					g.Natural, g.Min = 0, 0
				}
			}
		}
	}
	return t
}

// Between gives the white between two neighbours.
func (s Style) Between(left, right zh.Class) Gap { return tables[s][left][right] }

// Boxed tells whether the marks of a class keep the white of their full-width
// box.
func (s Style) Boxed(c zh.Class) bool { return s%numStyles == Plain && c >= zh.OP && c <= zh.PE }
