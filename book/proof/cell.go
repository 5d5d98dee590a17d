package proof

import "kanben/book/diag"

// flags of a cell.
type flags uint8

const (
	kept    flags = 1 << iota // an exception of T61, or a blank: no rule changes it
	chinese                   // a quotation mark that belongs to Chinese text
	twice                     // stands for two of its character: … for ……
	dead                      // removed by the rule at work
	solid                     // a held piece, or a word of the dictionary: kept in every round
	worded                    // a word of the dictionary: no rule reports it
	grown                     // written together with cells that were put in behind it
)

// untouched is the op of a cell that no rule has changed, banned the op of a rule
// that is switched off: what is done with it is not done.
const (
	untouched = -1
	banned    = -2
)

// A cell is one character of a line at work: what it is now, where it stood,
// and which edit changed it last. Places are bytes from the line's beginning.
type cell struct {
	r        rune
	from, to int32
	op       int32 // index in line.ops, or untouched
	kind     kind
	flags    flags
}

// is tells whether the cell has one of the flags.
func (c *cell) is(f flags) bool { return c.flags&f != 0 }

// A hole is a stretch of the manuscript that was removed.
type hole struct {
	from, to int32
	op       int32
}

// An operation is one edit as a person would count it; it may change several
// cells (a pair of brackets). Its finding is made when the line is read out.
type operation struct {
	rule *diag.Rule
	args []any
}

// A note is a finding that changes nothing: a warning or a piece of advice.
type note struct {
	rule     *diag.Rule
	from, to int32
	args     []any
	fixes    []proposal
}

// A proposal is an edit that is advised and not done.
type proposal struct {
	from, to int32 // bytes of the line
	i, j     int32 // cells, as long as none is put in or taken out
	text     string
}
