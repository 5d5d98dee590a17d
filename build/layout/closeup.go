package layout

import (
	"kanben/build/geom"
	"kanben/build/style"
)

// closeUp takes white from above and below an opening that leaves too few rows of
// its page for what must stand there, as on small pages: salutations or a heading,
// and two lines of text (T91). Boxes are a speech's, from its opening on.
func closeUp(boxes []box, st *style.Style) {
	b := &boxes[0]
	lack := b.taken + leading(boxes[1:], st) - st.Page.Lines
	if lack <= 0 {
		return
	}
	first, last := st.Page.Leading*geom.Length(st.Page.Lines), geom.Length(0)
	for i := range b.lines {
		l := &b.lines[i]
		last = max(last, l.Baseline.Y)
		for j := range l.Runs { // large type reaches higher above its baseline
			first = min(first, l.Baseline.Y-(l.Runs[j].Size-st.Body.Size)*3/4)
		}
	}
	below := max(0, min(lack, b.taken-textBelow(last, st)))
	above := max(0, min(lack-below, int((first+st.Page.Leading/4)/st.Page.Leading)))
	b.taken -= below + above
	b.top -= st.Page.Leading * geom.Length(above)
	for i := range b.lines {
		b.lines[i].Baseline.Y -= st.Page.Leading * geom.Length(above)
	}
}

// leading is the rows of what a speech begins with, the first two lines of its text
// among them.
func leading(boxes []box, st *style.Style) int {
	rows := 0
	for i := range boxes {
		b := &boxes[i]
		switch b.kind {
		case salutationBox:
			rows += len(b.lines)
		case headingBox:
			rows += len(b.lines) + st.Heads[b.level-1].Extra
		case rowsBox:
			rows += b.rows
		case spaceBox:
			rows++
		default:
			return rows + 2
		}
	}
	return rows
}
