package impose

import (
	"slices"

	"kanben/build/geom"
)

// sheet puts the pieces of a sheet on its sides.
func (p *Plan) sheet(d deal) Sheet {
	var s Sheet
	var blocks []geom.Rect
	for k, piece := range d {
		if piece == nil {
			continue
		}
		row, column := k/p.columns, k%p.columns
		front := p.cell(column, row)
		back := p.cell(p.columns-1-column, row) // behind it, once the sheet is turned
		blocks = append(blocks, p.pieceIn(front))
		if in := piece.inner; in != nil {
			// The upper half of the paper is folded behind the lower one, head over
			// heels: what is its back so far is its front then.
			var upper, behind geom.Rect
			upper, front = halves(front)
			behind, back = halves(back)
			s.Front.Places = append(s.Front.Places, onHead(p.side(upper, in.back, in.nest, false), upper)...)
			s.Back.Places = append(s.Back.Places, onHead(p.side(behind, in.front, in.nest, true), behind)...)
		}
		s.Front.Places = append(s.Front.Places, p.side(front, piece.front, piece.nest, true)...)
		s.Back.Places = append(s.Back.Places, p.side(back, piece.back, piece.nest, false)...)
		if p.Method == Gathered && piece.nest == 0 {
			s.Front.Marks = append(s.Front.Marks, p.signatureMark(front, piece.signature))
		}
	}
	if p.Marks {
		m := p.marks(blocks)
		s.Front.Marks = append(s.Front.Marks, m...)
		s.Back.Marks = append(s.Back.Marks, mirrored(m, p.Paper)...)
	}
	return s
}

// cell is the part of a sheet that a piece has.
func (p *Plan) cell(column, row int) geom.Rect {
	w, h := p.Paper.Width/geom.Length(p.columns), p.Paper.Height/geom.Length(p.rows)
	return geom.Rect{X: w * geom.Length(column), Y: h * geom.Length(row), Width: w, Height: h}
}

// halves parts a cell where paper is folded first.
func halves(cell geom.Rect) (upper, lower geom.Rect) {
	cell.Height /= 2
	upper, lower = cell, cell
	lower.Y += cell.Height
	return upper, lower
}

// onHead turns places in a part of a sheet by half a turn.
func onHead(places []Place, in geom.Rect) []Place {
	for i := range places {
		p := &places[i]
		p.Box, p.Clip = halfTurn(p.Box, in), halfTurn(p.Clip, in)
		p.Turn = (p.Turn + 2) % 4
	}
	return places
}

// halfTurn gives where a rectangle lies when what it lies in is turned by half a
// turn.
func halfTurn(r, in geom.Rect) geom.Rect {
	r.X, r.Y = 2*in.X+in.Width-r.X-r.Width, 2*in.Y+in.Height-r.Y-r.Height
	return r
}

// blockIn is where the pages of a folio or a leaf stand in its cell: in the
// middle, or with their heads at the fold above.
func (p *Plan) blockIn(cell geom.Rect) geom.Rect {
	b := p.block()
	w, h := scaled(b.Width, p.Scale), scaled(b.Height, p.Scale)
	r := geom.Rect{X: cell.X + (cell.Width-w)/2, Y: cell.Y + (cell.Height-h)/2, Width: w, Height: h}
	if p.twice() {
		r.Y = cell.Y
	}
	return r
}

// pieceIn is where the pages of a piece stand in its cell.
func (p *Plan) pieceIn(cell geom.Rect) geom.Rect {
	if !p.twice() {
		return p.blockIn(cell)
	}
	_, lower := halves(cell)
	r := p.blockIn(lower)
	r.Y -= r.Height
	r.Height *= 2
	return r
}

// creep is how far the pages of a folio move to the fold, so that after trimming
// all fore-edges are alike (爬移, T124).
func (p *Plan) creep(nest int) geom.Length {
	folios := p.Signature / 4
	if p.Method == Saddle {
		folios = (p.Pages + p.Blanks) / 4
	}
	if p.Job.Creep == No || p.Job.Creep == Auto && folios <= thinSheets {
		return 0
	}
	return p.Step * geom.Length(nest)
}

// side puts the pages of one side of a piece into its cell.
func (p *Plan) side(cell geom.Rect, pages []int, nest int, front bool) []Place {
	block := p.blockIn(cell)
	gutter := scaled(p.Gutter, p.Scale)
	trim := geom.Rect{Y: block.Y, Width: scaled(p.Trim.Width, p.Scale), Height: block.Height}
	if len(pages) == 1 { // a leaf: rectos have the spine at their left
		trim.X = block.X
		if front != p.RightBound {
			trim.X += gutter
		}
		return p.put(nil, pages[0], trim, cell)
	}
	fold := cell.X + cell.Width/2
	half := geom.Rect{X: cell.X, Y: cell.Y, Width: cell.Width / 2, Height: cell.Height}
	creep := min(p.creep(nest), trim.Width/8)
	trim.X = fold - gutter - trim.Width + creep
	out := p.put(nil, pages[0], trim, half)
	half.X = fold
	trim.X = fold + gutter - creep
	return p.put(out, pages[1], trim, half)
}

// put puts a page, 0 for none, into its trim. A page of another size stands in
// the middle of it, smaller if it must, turned if that leaves it larger.
func (p *Plan) put(list []Place, page int, trim, room geom.Rect) []Place {
	if page == 0 {
		return list
	}
	size := p.sizes[page-1]
	at := Place{Page: page, Scale: p.Scale}
	if size != p.Trim {
		have := geom.Size{Width: trim.Width, Height: trim.Height}
		at.Scale = p.fitScaled(size, have)
		if turned := p.fitScaled(size.Turned(), have); at.Scale < p.Scale && turned > at.Scale*21/20 {
			at.Scale, at.Turn = turned, 3
			size = size.Turned()
		}
	}
	w, h := scaled(size.Width, at.Scale), scaled(size.Height, at.Scale)
	at.Box = geom.Rect{X: trim.X + (trim.Width-w)/2, Y: trim.Y + (trim.Height-h)/2, Width: w, Height: h}
	at.Clip = within(grown(at.Box, scaled(p.Bleed, at.Scale)), room)
	return append(list, at)
}

// fitScaled is the scale, at most the book's, at which a size has room in a trim
// that is scaled already.
func (p *Plan) fitScaled(size, have geom.Size) int64 {
	w, h := scaled(size.Width, p.Scale), scaled(size.Height, p.Scale)
	return p.Scale * fit(geom.Size{Width: w, Height: h}, have) / full
}

// tellOdd notes the pages that do not stand on the sheets as they are.
func (p *Plan) tellOdd() {
	for _, s := range append(slices.Clone(p.Sheets), p.Apart...) {
		for _, side := range []Side{s.Front, s.Back} {
			for _, place := range side.Places {
				if place.Scale < p.Scale {
					p.Odd = append(p.Odd, place.Page)
				}
				if place.Turn%2 != 0 {
					p.Turned = append(p.Turned, place.Page)
				}
			}
		}
	}
	slices.Sort(p.Odd)
	slices.Sort(p.Turned)
}

// coverApart puts the first two and the last two of the book's places on a sheet
// of their own. A book whose leaves lie on one another has a spine as thick as
// they are between them.
func (p *Plan) coverApart(list []int) {
	n := len(list)
	front, back := []int{list[n-1], list[0]}, []int{list[1], list[n-2]}
	if p.RightBound {
		slices.Reverse(front)
		slices.Reverse(back)
	}
	p.Spine = p.SpineOf(n - 4)
	c := *p
	c.Method, c.Folds, c.columns, c.rows = Saddle, 1, 1, 1
	c.Job.Creep, c.Up = No, 2
	c.Gutter = p.Spine / 2
	scale := p.Scale
	c.grid(1)
	c.Scale = scale // a cover is as large as its book
	p.Apart = []Sheet{c.sheet(deal{&piece{front: front, back: back}})}
	p.apartPaper = c.Paper
}

func grown(r geom.Rect, by geom.Length) geom.Rect {
	return geom.Rect{X: r.X - by, Y: r.Y - by, Width: r.Width + 2*by, Height: r.Height + 2*by}
}

// within gives the part of a rectangle that lies in another.
func within(r, o geom.Rect) geom.Rect {
	x0, y0 := max(r.X, o.X), max(r.Y, o.Y)
	x1, y1 := min(r.X+r.Width, o.X+o.Width), min(r.Y+r.Height, o.Y+o.Height)
	return geom.Rect{X: x0, Y: y0, Width: max(0, x1-x0), Height: max(0, y1-y0)}
}
