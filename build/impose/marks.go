package impose

import "kanben/build/geom"

// What marks look like (T121).
var (
	hairline   = geom.Points(0.25)
	markLength = geom.Millimetres(5)
	markGap    = geom.Millimetres(1) // outside the bleed
	ringRadius = geom.Millimetres(1.5)
)

// marks gives the marks of a front: where to cut and to fold, and crosses by
// which one sees whether both sides agree. Marks stand where there is white paper
// for them.
func (p *Plan) marks(blocks []geom.Rect) []Mark {
	var all []Mark
	gap := markGap + scaled(p.Bleed, p.Scale)
	free := func(m Mark) {
		if p.onPaper(m) && !hits(m, blocks) {
			all = append(all, m)
		}
	}
	for _, b := range blocks {
		for _, x := range []geom.Length{b.X, b.X + b.Width} {
			free(stroke(x, b.Y-gap-markLength, x, b.Y-gap))
			free(stroke(x, b.Y+b.Height+gap, x, b.Y+b.Height+gap+markLength))
		}
		for _, y := range []geom.Length{b.Y, b.Y + b.Height} {
			free(stroke(b.X-gap-markLength, y, b.X-gap, y))
			free(stroke(b.X+b.Width+gap, y, b.X+b.Width+gap+markLength, y))
		}
		var folds []Mark
		if x := b.X + b.Width/2; p.Method.folds() {
			folds = append(folds, stroke(x, b.Y-gap-markLength, x, b.Y-gap),
				stroke(x, b.Y+b.Height+gap, x, b.Y+b.Height+gap+markLength))
		}
		if y := b.Y + b.Height/2; p.twice() {
			folds = append(folds, stroke(b.X-gap-markLength, y, b.X-gap, y),
				stroke(b.X+b.Width+gap, y, b.X+b.Width+gap+markLength, y))
		}
		for _, m := range folds {
			m.Dashed = true
			free(m)
		}
	}
	return append(all, p.crosses(blocks)...)
}

// crosses gives the crosses in the middle of the paper's left and right edges.
func (p *Plan) crosses(blocks []geom.Rect) []Mark {
	var all []Mark
	y := p.Paper.Height / 2
	for _, x := range []geom.Length{2 * ringRadius, p.Paper.Width - 2*ringRadius} {
		arm := ringRadius * 3 / 2
		cross := []Mark{
			stroke(x-arm, y, x+arm, y), stroke(x, y-arm, x, y+arm),
			{From: geom.Point{X: x, Y: y}, To: geom.Point{X: x, Y: y}, Weight: hairline},
		}
		if !hits(stroke(x-arm, y-arm, x+arm, y+arm), blocks) {
			all = append(all, cross...)
		}
	}
	return all
}

func stroke(x0, y0, x1, y1 geom.Length) Mark {
	return Mark{From: geom.Point{X: x0, Y: y0}, To: geom.Point{X: x1, Y: y1}, Weight: hairline}
}

// onPaper tells marks that lie on the sheet.
func (p *Plan) onPaper(m Mark) bool {
	in := func(q geom.Point) bool {
		return q.X >= 0 && q.Y >= 0 && q.X <= p.Paper.Width && q.Y <= p.Paper.Height
	}
	return in(m.From) && in(m.To)
}

// hits tells marks that lie on a piece.
func hits(m Mark, blocks []geom.Rect) bool {
	for _, b := range blocks {
		if m.From.X < b.X+b.Width && m.To.X > b.X && m.From.Y < b.Y+b.Height && m.To.Y > b.Y ||
			m.From.X == m.To.X && b.X < m.From.X && m.From.X < b.X+b.Width && m.From.Y < b.Y+b.Height && m.To.Y > b.Y ||
			m.From.Y == m.To.Y && b.Y < m.From.Y && m.From.Y < b.Y+b.Height && m.From.X < b.X+b.Width && m.To.X > b.X {
			return true
		}
	}
	return false
}

// signatureMark is a short bar on the back of a signature (折标, T125), one step
// lower on each: in the gathered book they make a stair, and one that is missing,
// double or in the wrong place breaks it.
func (p *Plan) signatureMark(cell geom.Rect, signature int) Mark {
	block := p.blockIn(cell)
	x := cell.X + cell.Width/2
	step := block.Height / 24
	y := block.Y + step*geom.Length(2+signature%20)
	return Mark{From: geom.Point{X: x, Y: y}, To: geom.Point{X: x, Y: y + step}, Weight: geom.Millimetres(1.5)}
}

// mirrored gives the marks of a front as they lie on the back.
func mirrored(marks []Mark, paper geom.Size) []Mark {
	out := make([]Mark, len(marks))
	for i, m := range marks {
		m.From.X, m.To.X = paper.Width-m.To.X, paper.Width-m.From.X
		out[i] = m
	}
	return out
}
