package layout

import (
	"kanben/book"
	"kanben/book/source"
	"kanben/build/geom"
)

// A boxKind is what a box is to the page maker.
type boxKind uint8

const (
	openingBox    boxKind = iota
	headingBox            // never last on a page (T91)
	textBox               // may be parted, two lines on each side (T15)
	salutationBox         // text that is never last on a page
	rowsBox               // may be parted at its stops alone
	signBox               // rows that stay whole, and with the text before them
	breakBox              // an author's blank row (T12)
	spaceBox              // a blank row of the design; none at a page head
	pageBox               // what follows stands at a page head
)

// A box is a block set to lines, not yet on a page. Lines hold their x from the
// left edge of the type area and their role among the box's own; their y is the
// page maker's. In text boxes each line is a row; in boxes of rows, lines may
// share one.
type box struct {
	kind   boxKind
	level  int // of a heading, from 1
	lines  []Line
	roles  []Role // the box's structure elements; a parent of −1 is what the box stands in
	under  *group // the quotation that the box belongs to, or nil
	span   source.Span
	text   string        // of a heading, for bookmarks, contents and running heads
	words  []book.Inline // of a heading inside a speech, as they are set
	speech *book.Speech  // that an opening opens
	top    geom.Length   // of an opening: its first line, below the baseline of its first row
	taken  int           // rows that an opening takes

	// text boxes
	par   *book.Paragraph // that may be broken again into a line more or less
	frame frame
	give  int64 // all white that could be taken, in Lengths

	// boxes of rows
	rows    int
	row     []int     // of each line
	stops   []int     // rows before which a page may end, ascending
	rules   []rowRule // drawn with the row they belong to
	timed   bool      // a sentence for the podium, which the time may stand beside
	spoken  int       // Han characters of the speech before it
	picture *Picture  // of a figure, or nil: x from the type area's left edge, y from the first row's baseline
}

// A rowRule is a rule of a box of rows: below the baseline of a row.
type rowRule struct {
	row  int
	rule geom.Rect // x from the type area's left edge, y from the row's baseline
}

// A group is a structure element round several boxes; its role is made when the
// first of them is placed.
type group struct {
	kind RoleKind
	role int32 // 0: not yet
}

// inRole gives all lines of a box the role k.
func (b *box) inRole(k RoleKind) {
	b.roles = []Role{{Kind: k, Parent: -1}}
	for i := range b.lines {
		b.lines[i].Role = 0
	}
}

// A frame is where running text stands and how.
type frame struct {
	voice   voice
	left    geom.Length // of the block, from the type area's left edge
	measure geom.Length // of the block
	indent  geom.Length // of the first line, more
	after   geom.Length // white behind the first character, more: a bullet's
	label   int         // bytes of the label that the text begins with, if the text hangs behind it
	hang    geom.Length // where the text starts behind the label, from the block's left edge
}

// rise is how far the first line on row `row` of a box stands below the row's
// baseline.
func (b *box) rise(row int) geom.Length {
	for i := range b.row {
		if b.row[i] == row {
			return b.lines[i].Baseline.Y
		}
	}
	return 0
}

// from is the first line of a box on row `row` or below it, nil if there is none.
func (b *box) from(row int) *Line {
	for i := range b.lines {
		if b.row == nil && i >= row || b.row != nil && b.row[i] >= row {
			return &b.lines[i]
		}
	}
	return nil
}

// piece calls f for each line of the indivisible piece from p to next, with the
// row it stands on, counted from the piece's first one.
func (b *box) piece(p, next pos, f func(l *Line, row int)) {
	to := next.line
	if next.box != p.box {
		to = max(b.rows, len(b.lines))
	}
	if b.row == nil {
		for i := p.line; i < min(to, len(b.lines)); i++ { // rows of empty cells have no lines
			f(&b.lines[i], i-p.line)
		}
		return
	}
	for i := range b.lines {
		if row := b.row[i]; row >= p.line && row < to {
			f(&b.lines[i], row-p.line)
		}
	}
}
