package layout

import (
	"slices"

	"kanben/book"
	"kanben/build/geom"
	"kanben/build/style"
)

// endNotes puts the notes behind the text of a speech, under a short rule, where
// a page has no room for them at its foot (style.Note.AtEnd). They are one block
// at their own leading, which begins on the grid and takes whole rows of it. A page
// may end between two notes, or inside one with two lines on each side; at the head
// of the next one, the block is on the grid again (placer.piece).
func (d *setter) endNotes(out []box, s *book.Speech, st *style.Style) []box {
	if len(s.Notes) == 0 {
		return out
	}
	n := &endBlock{st: st}
	n.box.kind, n.box.span = rowsBox, s.Notes[0].Span
	n.box.rules = []rowRule{{0, geom.Rect{Y: -st.Note.RuleAbove, Width: st.Note.Rule.Width, Height: st.Note.Rule.Height}}}
	for _, note := range s.Notes {
		lines := d.noteLines[note]
		role := n.box.role(RoleNote)
		n.put(lines[0], n.lines, role) // the mark stands on the first line
		for i, l := range lines[1:] {
			if i == 1 && len(lines) > 2 || i > 1 && i == len(lines)-2 {
				n.bound = append(n.bound, n.lines) // its second line, and its last one
			}
			n.put(l, n.lines, role)
			n.lines++
		}
		if len(lines) == 1 {
			n.lines++
		}
	}
	return append(out, box{kind: spaceBox}, n.finish())
}

// An endBlock is notes at their own leading while they are put together.
type endBlock struct {
	st    *style.Style
	box   box
	lines int   // so far
	bound []int // lines that stay with the line before
}

// place is the row on which a line stands, and how far below its baseline; the
// two leadings meet but for rounding.
func (n *endBlock) place(line int) (row int, shift geom.Length) {
	y, grid := geom.Length(line)*n.st.Note.Leading, n.st.Page.Leading
	row = int((y + gridTolerance) / grid)
	return row, y - geom.Length(row)*grid
}

// gridTolerance is what lengths that grow with the type size are off by.
const gridTolerance = geom.Pt / 100

// put adds a line.
func (n *endBlock) put(l Line, line int, role int32) {
	row, shift := n.place(line)
	l.Baseline.Y = shift
	l.Role = role
	n.box.add(l, row)
}

// endRoom is how many rows a page may have to leave blank to keep lines together.
const endRoom = 6

// finish counts the rows and finds where a page may end: before lines that are
// the first ones to stand on their row and not bound to the line before.
func (n *endBlock) finish() box {
	b := &n.box
	last, shift := n.place(n.lines - 1)
	b.rows = last + 1
	if shift > n.st.Note.FootDrop+gridTolerance {
		b.rows++ // its last line must not leave the type area
	}
	from, before := 0, 0 // rows of the last stop, and of the line before
	for line := 1; line < n.lines; line++ {
		row, _ := n.place(line)
		_, bound := slices.BinarySearch(n.bound, line)
		if row > before && (!bound || row-from > endRoom) {
			b.stop(row)
			from = row
		}
		before = row
	}
	return n.box
}
