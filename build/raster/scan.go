package raster

// full is the sum of a pixel that is wholly inside an outline: grid rows high,
// each counted grid times finer, and twice the grid wide.
const full = grid * grid * 2 * grid

// Scan fills the outline and calls set for every pixel that it touches, with
// how strongly: 1 … shades.
func (r *Raster) Scan(shades int, set func(x, y, shade int)) {
	left, top, width, height := r.bounds()
	if width == 0 {
		return
	}
	// An edge in the last column adds to the one behind it.
	row := width + 1
	n := row * height
	if cap(r.cells) < n {
		r.cells = make([]int32, n)
	}
	r.cells = r.cells[:n]
	clear(r.cells)
	for _, e := range r.edges {
		r.add(e, left*grid, top*grid, row)
	}
	for y := range height {
		sum := int32(0)
		for x, c := range r.cells[y*row : y*row+width] {
			sum += c
			if sum == 0 {
				continue
			}
			// Contours that overlap the same way count once.
			cover := int(min(max(sum, -sum), full))
			if shade := (cover*shades + full/2) / full; shade > 0 {
				set(left+x, top+y, shade)
			}
		}
	}
}

// bounds gives the box of the edges in pixels.
func (r *Raster) bounds() (left, top, width, height int) {
	if len(r.edges) == 0 {
		return 0, 0, 0, 0
	}
	lo, hi := r.edges[0].a, r.edges[0].a
	for _, e := range r.edges {
		lo = point{min(lo.x, e.b.x), min(lo.y, e.b.y)}
		hi = point{max(hi.x, e.b.x), max(hi.y, e.b.y)}
	}
	left, top = lo.x>>gridBits, lo.y>>gridBits
	return left, top, hi.x>>gridBits + 1 - left, hi.y>>gridBits + 1 - top
}

// add adds an edge to the cells, row by row. Left and top are the box's corner
// on the grid.
func (r *Raster) add(e edge, left, top, row int) {
	a, b, way := e.a, e.b, 1
	if a.y == b.y {
		return
	}
	if a.y > b.y {
		a, b, way = b, a, -1
	}
	ax, ay, by := a.x-left, a.y-top, b.y-top
	dx, dy := b.x-a.x, b.y-a.y
	x := ax
	for y := ay; y < by; {
		line := y >> gridBits
		next := min((line+1)<<gridBits, by)
		end := ax + dx*(next-ay)/dy
		r.addRow(r.cells[line*row:(line+1)*row], x, end, way*(next-y)*grid)
		x, y = end, next
	}
}

// addRow adds the piece of an edge that lies in one row of pixels: between the
// places from and to, and so high.
func (r *Raster) addRow(cells []int32, from, to, high int) {
	if from > to {
		from, to = to, from // the height alone tells the way
	}
	first, last := from>>gridBits, to>>gridBits
	if first == last {
		addCell(cells, first, from+to-2*first*grid, high)
		return
	}
	done, x := 0, from
	for c := first; c <= last; c++ {
		edge := min((c+1)*grid, to)
		upTo := high * (edge - from) / (to - from)
		addCell(cells, c, x+edge-2*c*grid, upTo-done)
		done, x = upTo, edge
	}
}

// addCell adds a piece within one cell: twice its mean distance from the cell's
// left side, and its height.
func addCell(cells []int32, c, twice, high int) {
	cells[c] += int32(high * (2*grid - twice))
	cells[c+1] += int32(high * twice)
}
