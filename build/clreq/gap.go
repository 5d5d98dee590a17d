// Package clreq holds the rules of Chinese composition as tables and pure
// functions: how much white stands between two characters and how far it may
// give (标点挤压, 中西间距), and where a line may break (禁则).
//
// A character is seen as a body and the white around it. Bodies never change;
// a mark's body is ½ em, and what the mark's full-width box holds besides is
// white that belongs to the gap between two bodies (typesetting.md, T31). A
// line therefore starts and ends with a body, which trims opening marks at its
// start (T32) and gives a mark at its end ½ em (T33) without a further rule.
//
// Sources: CLREQ, "Adjustment of adjacent punctuation marks", "Procedures for
// Inter-Character Spacing Reduction" and "… Expansion"; GB/T 15834 5.1.
package clreq

import "kanben/book/zh"

// Parts of an em in which gaps are counted: halves, thirds, quarters and
// eighths are whole numbers of it.
const (
	PerEm   = 24
	Half    = PerEm / 2
	Third   = PerEm / 3
	Quarter = PerEm / 4
	Eighth  = PerEm / 8
)

// Kind says which step of T51 and T52 a gap belongs to.
type Kind uint8

// Kinds of gaps.
const (
	Inner      Kind = iota // never changes: inside brackets, before a pause, in a word
	HanHan                 // solid; stretches last (T52 step 3)
	HanWestern             // ¼ em, ⅛ at least, ⅓ at most before Han–Han gives (T40)
	WordSpace              // ⅓ em, ¼ at least, ½ at most before Han–Han gives
	Bracket                // the outer side of a bracket or quote (T51 step 4)
	Pause                  // after ， 、 ； ： (T51 step 5)
	Sentence               // after 。 ！ ？ (T51 step 7)
	Centred                // behind a mark in the middle of its square (traditional Chinese)
	NumKinds
)

// A Gap is the white between two bodies in PerEm-ths of an em.
type Gap struct {
	Natural, Min int16
	Kind         Kind
}

var (
	inner    = Gap{0, 0, Inner}
	hanHan   = Gap{0, 0, HanHan}
	western  = Gap{Quarter, Eighth, HanWestern}
	bracket  = Gap{Half, 0, Bracket}
	pause    = Gap{Half, 0, Pause}
	sentence = Gap{Half, Quarter, Sentence}
	// WordGap is the white of a Western word space (T51 step 2).
	WordGap = Gap{Third, Quarter, WordSpace}
)

// A table says what white stands between two classes. Rows are the left class,
// columns the right one, in the order of zh's classes.
type table [zh.NumClasses][zh.NumClasses]Gap

// full is the table of T31.
var full = table{
	//       HZ        OP        CL     PS     PE     MD     DS        CN        SL     WL        WN        SP
	zh.HZ: {hanHan, bracket, inner, inner, inner, inner, hanHan, inner, inner, western, western, inner},
	zh.OP: {inner, inner, inner, inner, inner, inner, inner, inner, inner, inner, inner, inner},
	zh.CL: {bracket, bracket, inner, inner, inner, inner, bracket, bracket, inner, bracket, bracket, inner},
	zh.PS: {pause, bracket, inner, inner, inner, inner, pause, pause, inner, pause, pause, inner},
	zh.PE: {sentence, sentence, inner, inner, inner, inner, sentence, sentence, inner, sentence, sentence, inner},
	zh.MD: {inner, inner, inner, inner, inner, inner, inner, inner, inner, inner, inner, inner},
	zh.DS: {hanHan, bracket, inner, inner, inner, inner, inner, inner, inner, inner, inner, inner},
	zh.CN: {inner, bracket, inner, inner, inner, inner, inner, inner, inner, inner, inner, inner},
	zh.SL: {inner, inner, inner, inner, inner, inner, inner, inner, inner, inner, inner, inner},
	zh.WL: {western, bracket, inner, inner, inner, inner, inner, inner, inner, inner, inner, inner},
	zh.WN: {western, bracket, inner, inner, inner, inner, inner, inner, inner, inner, inner, inner},
	zh.SP: {inner, inner, inner, inner, inner, inner, inner, inner, inner, inner, inner, inner},
}

// HalfBody tells whether a class has a body of ½ em (T31, T37), but for what a
// style boxes.
func HalfBody(c zh.Class) bool {
	switch c {
	case zh.OP, zh.CL, zh.PS, zh.PE, zh.MD, zh.SL:
		return true
	}
	return false
}
