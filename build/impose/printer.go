package impose

import (
	"slices"

	"kanben/build/geom"
	"kanben/build/pdf/finish"
)

// An Edge is the edge of the paper over which a printer turns it, as print
// dialogs call it.
type Edge uint8

// Edges.
const (
	ShortEdge Edge = iota // 短边翻转
	LongEdge              // 长边翻转
)

// A Printer is how backs must be printed to stand behind their fronts. The zero
// Printer prints both sides by itself and is told to turn over the short edge.
type Printer struct {
	Single   bool // it prints fronts and backs in two goes
	Edge     Edge // what is set in its dialog; of no meaning if Single
	Upset    bool // backs come out the wrong way up for that setting; if Single: for a sheet turned like a leaf
	Reversed bool // if Single: the pile is fed with the last sheet first
}

// duplex is what a print dialog is told of it.
func (r Printer) duplex() finish.Name {
	switch {
	case r.Single:
		return "Simplex"
	case r.Edge == LongEdge:
		return "DuplexFlipLongEdge"
	}
	return "DuplexFlipShortEdge"
}

// TurnsBacks tells whether the backs of sheets that lie the given way must be
// turned by half a turn. Over an edge that runs up and down paper turns like the
// leaf of a book; over the other one the back comes to stand on its head.
func (r Printer) TurnsBacks(paper geom.Size) bool {
	if r.Single {
		return r.Upset
	}
	upright := r.Edge == LongEdge
	if paper.Width > paper.Height {
		upright = !upright
	}
	return upright == r.Upset
}

// Sides gives the sides of sheets in the order of one file for a printer that
// prints both: front, back, front, back.
func (r Printer) Sides(sheets []Sheet, paper geom.Size) []Side {
	var all []Side
	for _, s := range sheets {
		all = append(all, s.Front, r.back(s.Back, paper))
	}
	return all
}

// Apart gives the sides for a printer that prints one: all fronts, then, after
// the pile is put back, all backs in the order in which it is fed.
func (r Printer) Apart(sheets []Sheet, paper geom.Size) (fronts, backs []Side) {
	for _, s := range sheets {
		fronts = append(fronts, s.Front)
		backs = append(backs, r.back(s.Back, paper))
	}
	if r.Reversed {
		slices.Reverse(backs)
	}
	return fronts, backs
}

// back is a back as the printer must print it.
func (r Printer) back(s Side, paper geom.Size) Side {
	if r.TurnsBacks(paper) {
		return s.turned(paper)
	}
	return s
}

// turned gives a side on its head.
func (s Side) turned(paper geom.Size) Side {
	out := Side{Places: onHead(slices.Clone(s.Places), geom.Rect{Width: paper.Width, Height: paper.Height})}
	for _, m := range s.Marks {
		m.From, m.To = geom.Point{X: paper.Width - m.To.X, Y: paper.Height - m.To.Y},
			geom.Point{X: paper.Width - m.From.X, Y: paper.Height - m.From.Y}
		out.Marks = append(out.Marks, m)
	}
	return out
}
