// Package impose plans which page of a book stands where on which side of which
// sheet, and makes the sheets: for saddle stitch (骑马订), for several signatures,
// for glue (胶订) and side stitch (平订), one or more to a sheet.
//
// The order is made of two kinds of pieces of paper: a folio is folded once and
// has two pages on each side, a leaf has one. A sheet folded twice (双折) is two
// folios that still hang together at their heads. Pieces are dealt onto sheets so
// that, cut apart and laid on one another pile by pile, they are in order. All of
// it is pure functions; the tests print, turn, stack, cut, fold and read.
package impose

// A Method is a way to bind a book.
type Method uint8

// Methods.
const (
	Saddle   Method = iota // 骑马订: all folios in one another, stapled in the fold
	Gathered               // 配帖: folios in signatures of a few, which are sewn or glued
	Glued                  // 胶订: single leaves, glued at the back
	Stitched               // 平订: single leaves, stapled through the side
)

// folds tells methods whose pieces are folded.
func (m Method) folds() bool { return m == Saddle || m == Gathered }

// A piece is a piece of paper as it is bound. On each side it has the pages of a
// folio from left to right, or that of a leaf; 0 is a blank. The back is seen
// after turning the piece over like a leaf of a book. A piece without pages on
// either side is no piece of the book.
type piece struct {
	front, back []int
	nest        int // how many folios are around this one in its signature
	signature   int // its signature, from 0
	// inner is the folio inside this one that hangs at its head, where paper is
	// folded twice: the heads are cut open when it is folded.
	inner *piece
}

// unit is how many pages a piece has: what the number of pages is rounded up to.
func (j Job) unit() int {
	switch {
	case !j.Method.folds():
		return 2
	case j.twice():
		return 8
	}
	return 4
}

// twice tells whether paper is folded twice.
func (j Job) twice() bool { return j.Method.folds() && j.Folds == 2 }

// Padded gives how many pages a book has with the blanks that its binding needs.
func (j Job) Padded(pages int) int {
	unit := j.unit()
	return (pages + unit - 1) / unit * unit
}

// places gives the page at every place of the padded book, 0 for a blank. Blanks
// stand at the end, or before the back cover if the last page is one (T123).
func places(pages, padded int, backCover bool) []int {
	list := make([]int, padded)
	for i := range pages {
		list[i] = i + 1
	}
	if backCover && pages > 0 {
		list[pages-1] = 0
		list[padded-1] = pages
	}
	return list
}

// pieces makes the pieces of a stretch of the padded book, in the order in which
// they are bound.
func (j Job) pieces(places []int) []piece {
	if !j.Method.folds() {
		return leaves(places)
	}
	signature := j.Signature
	if j.Method == Saddle {
		signature = len(places)
	}
	var all []piece
	for n := 0; len(places) > 0; n++ {
		size := min(signature, len(places))
		all = append(all, folios(places[:size], n, j.RightBound)...)
		places = places[size:]
	}
	if j.Method == Saddle && j.Cover {
		for i := range all {
			all[i].nest++ // the cover's folio is around them
		}
	}
	if j.twice() {
		all = hung(all)
	}
	return all
}

// hung hangs every second folio at the head of the one around it.
func hung(folios []piece) []piece {
	all := make([]piece, 0, len(folios)/2)
	for ; len(folios) > 1; folios = folios[2:] {
		outer := folios[0]
		outer.inner = &folios[1]
		all = append(all, outer)
	}
	return all
}

// folios makes a signature, the outermost folio first (T123): of N pages the one
// with s folios around it has N−2s and 2s+1 on its front, 2s+2 and N−2s−1 on its
// back. A book bound on the right has each pair the other way round.
func folios(places []int, signature int, rightBound bool) []piece {
	var all []piece
	last := len(places) - 1
	for s := range len(places) / 4 {
		p := piece{
			front: []int{places[last-2*s], places[2*s]},
			back:  []int{places[2*s+1], places[last-2*s-1]},
			nest:  s, signature: signature,
		}
		if rightBound {
			p.front[0], p.front[1] = p.front[1], p.front[0]
			p.back[0], p.back[1] = p.back[1], p.back[0]
		}
		all = append(all, p)
	}
	return all
}

// leaves makes leaves of two pages.
func leaves(places []int) []piece {
	var all []piece
	for ; len(places) > 0; places = places[2:] {
		all = append(all, piece{front: places[:1:1], back: places[1:2:2]})
	}
	return all
}

// A deal is the pieces of one sheet by their place on its front, row by row from
// the top left; nil where there is none.
type deal []*piece

// dealt deals pieces onto sheets: the first pile of pieces is cut from the first
// place of every sheet, and so on, so that the piles laid on one another are in
// order.
func dealt(pieces []piece, perSheet int) []deal {
	sheets := (len(pieces) + perSheet - 1) / perSheet
	out := make([]deal, sheets)
	for i := range out {
		out[i] = make(deal, perSheet)
		for k := range perSheet {
			if n := k*sheets + i; n < len(pieces) {
				out[i][k] = &pieces[n]
			}
		}
	}
	return out
}
