package impose_test

import (
	"fmt"
	"slices"
	"testing"

	"kanben/build/geom"
	"kanben/build/impose"
)

// A face is one side of a sheet of paper as one sees it.
type face []impose.Place

// A paper is a sheet out of the printer: its front, and its back as seen after
// turning it over like a leaf of a book.
type paper struct {
	front, back face
	size        geom.Size
}

// onHead is a face as one sees it after turning the paper by half a turn.
func (f face) onHead(size geom.Size) face {
	var out face
	for _, p := range f {
		p.Box.X = size.Width - p.Box.X - p.Box.Width
		p.Box.Y = size.Height - p.Box.Y - p.Box.Height
		p.Turn = (p.Turn + 2) % 4
		out = append(out, p)
	}
	return out
}

// printed does what a printer does with the sides of its files.
func printed(r impose.Printer, sheets []impose.Sheet, size geom.Size) []paper {
	var out []paper
	onHead := r.Upset
	if !r.Single {
		// Over an edge that runs from foot to head paper turns like a leaf,
		// over the other one head over heels.
		landscape := size.Width > size.Height
		if landscape == (r.Edge == impose.LongEdge) {
			onHead = !onHead
		}
		sides := r.Sides(sheets, size)
		for ; len(sides) > 0; sides = sides[2:] {
			out = append(out, paper{sides[0].Places, sides[1].Places, size})
		}
	} else {
		fronts, backs := r.Apart(sheets, size)
		for _, f := range fronts {
			out = append(out, paper{front: f.Places, size: size})
		}
		pile := make([]int, len(out)) // as it is fed
		for i := range pile {
			pile[i] = i
		}
		if r.Reversed {
			slices.Reverse(pile)
		}
		for i, n := range pile {
			out[n].back = backs[i].Places
		}
	}
	for i := range out {
		if onHead {
			out[i].back = out[i].back.onHead(size)
		}
	}
	return out
}

// A scrap is a piece of paper cut out of a sheet: the pages on its front and back
// from left to right, two on each if it will be folded.
type scrap struct{ front, back []int }

// cut cuts papers apart, pile by pile, and lays the piles on one another.
func cut(papers []paper, columns, rows int) (all []paper) {
	for k := range columns * rows {
		for _, p := range papers {
			piece := p.part(k%columns, k/columns, columns, rows)
			if len(piece.front)+len(piece.back) > 0 { // what is white on both sides is thrown away
				all = append(all, piece)
			}
		}
	}
	return all
}

// part gives a part of a paper: the one in a column and a row, seen from the front.
func (p paper) part(column, row, columns, rows int) paper {
	w, h := p.size.Width/geom.Length(columns), p.size.Height/geom.Length(rows)
	room := geom.Rect{X: w * geom.Length(column), Y: h * geom.Length(row), Width: w, Height: h}
	behind := room
	behind.X = p.size.Width - room.X - w
	return paper{p.front.in(room), p.back.in(behind), geom.Size{Width: w, Height: h}}
}

// in gives what stands in a part of a face.
func (f face) in(room geom.Rect) (part face) {
	for _, p := range f {
		x, y := p.Box.X+p.Box.Width/2, p.Box.Y+p.Box.Height/2
		if x < room.X || x > room.X+room.Width || y < room.Y || y > room.Y+room.Height {
			continue
		}
		p.Box.X, p.Box.Y = p.Box.X-room.X, p.Box.Y-room.Y
		part = append(part, p)
	}
	return part
}

// headOverHeels turns a paper over its upper or lower edge: its back comes to the
// front, and stands on its head to what it was when the paper turned like a leaf.
func (p paper) headOverHeels() paper {
	return paper{p.back.onHead(p.size), p.front.onHead(p.size), p.size}
}

// foldedOnce folds the upper half of papers behind the lower one. The halves lie
// on one another, and hang together at their heads until they are cut open.
func foldedOnce(papers []paper) (halves []paper) {
	for _, p := range papers {
		halves = append(halves, p.part(0, 1, 1, 2), p.part(0, 0, 1, 2).headOverHeels())
	}
	return halves
}

// read gives the pages on both sides of pieces of paper.
func read(papers []paper, across int) ([]scrap, error) {
	var all []scrap
	for _, p := range papers {
		front, err := p.front.pages(p.size, across)
		if err != nil {
			return nil, err
		}
		back, err := p.back.pages(p.size, across)
		if err != nil {
			return nil, err
		}
		all = append(all, scrap{front, back})
	}
	return all, nil
}

// pages gives the pages on a face, from left to right.
func (f face) pages(size geom.Size, across int) ([]int, error) {
	pages := make([]int, across)
	for _, p := range f {
		if p.Turn != 0 {
			return nil, fmt.Errorf("page %d is turned by %d", p.Page, p.Turn)
		}
		n := int(p.Box.X+p.Box.Width/2) * across / int(size.Width)
		if pages[n] != 0 {
			return nil, fmt.Errorf("pages %d and %d stand on one another", pages[n], p.Page)
		}
		pages[n] = p.Page
	}
	return pages, nil
}

// readLeaves reads leaves that lie on one another.
func readLeaves(scraps []scrap) (pages []int) {
	for _, s := range scraps {
		pages = append(pages, s.front[0], s.back[0])
	}
	return pages
}

// readFolios folds scraps in one another, the first outermost, with the fold on
// the spine's side, and reads them. A scrap lies with its front up. Turning it
// over like a leaf changes left and right: behind the front's right page is the
// back's left page.
func readFolios(scraps []scrap, rightBound bool) (pages []int) {
	var behind []int
	for _, s := range scraps {
		first, last := 1, 0
		if rightBound {
			first, last = 0, 1
		}
		pages = append(pages, s.front[first], s.back[1-first])
		behind = append(behind, s.front[last], s.back[1-last])
	}
	slices.Reverse(behind)
	return append(pages, behind...)
}

// bind makes a book of scraps and reads it.
func bind(scraps []scrap, j impose.Job) (pages []int) {
	switch j.Method {
	case impose.Saddle:
		return readFolios(scraps, j.RightBound)
	case impose.Gathered:
		for part := range slices.Chunk(scraps, j.Signature/4) {
			pages = append(pages, readFolios(part, j.RightBound)...)
		}
		return pages
	}
	return readLeaves(scraps)
}

// printers are all kinds of printers there are.
func printers() (all []impose.Printer) {
	for _, upset := range []bool{false, true} {
		for _, edge := range []impose.Edge{impose.ShortEdge, impose.LongEdge} {
			all = append(all, impose.Printer{Edge: edge, Upset: upset})
		}
		for _, reversed := range []bool{false, true} {
			all = append(all, impose.Printer{Single: true, Upset: upset, Reversed: reversed})
		}
	}
	return all
}

// Printed, turned, stacked, cut, folded and read, a book of 1 to 128 pages has its
// pages in order, by every method, bound on either side, on every kind of printer;
// its blanks are at its end, or before its back cover.
func TestBoundBookReadsInOrder(t *testing.T) {
	a6 := geom.Size{Width: geom.Millimetres(105), Height: geom.Millimetres(148)}
	a3 := geom.Size{Width: geom.Millimetres(297), Height: geom.Millimetres(420)}
	a7 := geom.Size{Width: geom.Millimetres(74), Height: geom.Millimetres(105)}
	for _, c := range []struct {
		job  impose.Job
		size geom.Size
	}{
		{impose.Job{Method: impose.Saddle}, geom.A5},
		{impose.Job{Method: impose.Saddle, Up: 4}, a6},
		{impose.Job{Method: impose.Saddle, Up: 8}, a7},
		{impose.Job{Method: impose.Gathered, Signature: 8}, geom.A5},
		{impose.Job{Method: impose.Gathered, Signature: 16}, geom.A5},
		{impose.Job{Method: impose.Gathered, Signature: 32}, geom.A5},
		{impose.Job{Method: impose.Gathered, Signature: 16, Up: 4}, a6},
		{impose.Job{Method: impose.Saddle, Folds: 2}, a6},
		{impose.Job{Method: impose.Saddle, Folds: 2, Sheet: a3}, geom.A5},
		{impose.Job{Method: impose.Saddle, Folds: 2, Up: 8}, a7},
		{impose.Job{Method: impose.Gathered, Folds: 2, Signature: 8}, a6},
		{impose.Job{Method: impose.Gathered, Folds: 2, Signature: 16}, a6},
		{impose.Job{Method: impose.Gathered, Folds: 2, Signature: 32, Up: 8}, a7},
		{impose.Job{Method: impose.Glued, Up: 1}, geom.A4},
		{impose.Job{Method: impose.Glued, Up: 2}, geom.A5},
		{impose.Job{Method: impose.Stitched, Up: 1}, geom.A4},
		{impose.Job{Method: impose.Stitched, Up: 4}, a6},
		{impose.Job{Method: impose.Stitched, Up: 8}, a7},
	} {
		for _, rightBound := range []bool{false, true} {
			for _, cover := range []bool{false, true} {
				j := c.job
				j.RightBound, j.BackCover = rightBound, cover
				for n := 1; n <= 128; n++ {
					if err := proveOrder(plan(t, j, pagesOf(n, c.size))); err != nil {
						t.Fatalf("%+v, %d pages: %v", j, n, err)
					}
				}
			}
		}
	}
}

// proveOrder binds the sheets of a plan by every printer.
func proveOrder(p *impose.Plan) error {
	want := inOrder(p.Pages, p.Blanks, p.BackCover)
	for _, r := range printers() {
		scraps, err := finished(p, printed(r, p.Sheets, p.Paper))
		if err != nil {
			return fmt.Errorf("%+v: %w", r, err)
		}
		if got := bind(scraps, p.Job); !slices.Equal(got, want) {
			return fmt.Errorf("%+v: read as %v, want %v", r, got, want)
		}
	}
	return nil
}

// finished cuts and folds the sheets of a plan as hands do.
func finished(p *impose.Plan, papers []paper) ([]scrap, error) {
	across := 1
	if p.Method == impose.Saddle || p.Method == impose.Gathered {
		across = 2
	}
	columns, rows := gridOf(p, across)
	papers = cut(papers, columns, rows)
	if p.Folds == 2 {
		papers = foldedOnce(papers)
	}
	return read(papers, across)
}

// gridOf finds how many pieces a sheet is cut into, by the size of what stands on
// it.
func gridOf(p *impose.Plan, across int) (columns, rows int) {
	n := p.Up / across / p.Folds
	for rows = 1; ; rows++ {
		columns = n / rows
		if n%rows == 0 && p.Paper.Width/geom.Length(columns*across)+geom.Points(2) >= p.Trim.Width && p.Paper.Height/geom.Length(rows*p.Folds)+geom.Points(2) >= p.Trim.Height {
			return columns, rows
		}
		if rows > 8 {
			return 1, 1
		}
	}
}

// inOrder gives the pages of a book with its blanks as they must be read.
func inOrder(n, blanks int, cover bool) []int {
	var pages []int
	for page := 1; page <= n; page++ {
		if cover && page == n {
			pages = append(pages, make([]int, blanks)...)
		}
		pages = append(pages, page)
	}
	if !cover {
		pages = append(pages, make([]int, blanks)...)
	}
	return pages
}

// A cover that is apart goes round the rest.
func TestBookWithItsCoverApartReadsInOrder(t *testing.T) {
	a6 := geom.Size{Width: geom.Millimetres(105), Height: geom.Millimetres(148)}
	for _, c := range []struct {
		job  impose.Job
		size geom.Size
	}{
		{impose.Job{Method: impose.Saddle}, geom.A5},
		{impose.Job{Method: impose.Gathered}, geom.A5},
		{impose.Job{Method: impose.Glued}, geom.A5},
		{impose.Job{Method: impose.Stitched}, geom.A5},
		{impose.Job{Method: impose.Saddle, Folds: 2}, a6},
		{impose.Job{Method: impose.Gathered, Folds: 2}, a6},
	} {
		for _, rightBound := range []bool{false, true} {
			for n := 5; n <= 64; n++ {
				j := c.job
				j.Cover, j.RightBound = true, rightBound
				p := plan(t, j, pagesOf(n, c.size))
				inner, err := finished(p, printed(impose.Printer{}, p.Sheets, p.Paper))
				if err != nil {
					t.Fatal(err)
				}
				outer, err := read(printed(impose.Printer{}, p.Apart, geom.A4Landscape), 2)
				if err != nil {
					t.Fatal(err)
				}
				c := readFolios(outer, rightBound)
				got := append(append(slices.Clone(c[:2]), bind(inner, p.Job)...), c[2:]...)
				if got = slices.DeleteFunc(got, func(n int) bool { return n == 0 }); !slices.Equal(got, inOrder(n, 0, true)) {
					t.Fatalf("%+v, %d pages: %v", j, n, got)
				}
			}
		}
	}
}
