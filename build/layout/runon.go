package layout

import (
	"kanben/build/geom"
	"kanben/build/style"
)

// runOn joins short speeches that follow each other to one, if the design has
// them run on (style.Short): a page then may hold several openings.
func runOn(set []*setSpeech, st *style.Style) []*setSpeech {
	if !st.Short.RunOn || st.Opening.Recto || st.Opening.InHead {
		return set
	}
	var out []*setSpeech
	var run *setSpeech // of short speeches, the last one of out
	for _, ss := range set {
		switch {
		case !ss.short(st):
			out, run = append(out, ss), nil
		case run == nil:
			run = ss
			out = append(out, run)
		default:
			run.join(ss)
		}
	}
	for _, ss := range out {
		ss.findMarks()
	}
	return out
}

// short tells whether a speech's text fills less than so many rows.
func (ss *setSpeech) short(st *style.Style) bool {
	rows := 0
	for i := range ss.boxes {
		switch b := &ss.boxes[i]; b.kind {
		case openingBox:
			if b.speech.Divider {
				return false
			}
		case pageBox:
			return false
		case headingBox:
			rows += len(b.lines) + st.Heads[b.level-1].Extra
		case spaceBox, breakBox:
			rows++
		default:
			rows += max(len(b.lines), b.rows)
		}
	}
	return rows < st.Short.Rows
}

// join appends another speech.
func (ss *setSpeech) join(next *setSpeech) {
	ss.boxes = append(ss.boxes, next.boxes...)
	if ss.notes == nil {
		ss.notes = next.notes
	} else {
		for note, lines := range next.notes {
			ss.notes[note] = lines
		}
	}
}

// openingRows is how many rows an opening takes from row `row` of a page on:
// below another speech, it can do with less white above and below.
func (m *pageMaker) openingRows(b *box, row int) int {
	if row > 0 && m.mayRaise(b) {
		return b.taken - m.st.Short.Save
	}
	return b.taken
}

// raise is the row from which on the lines of an opening are placed whose block
// starts on row `row`.
func (m *pageMaker) raise(b *box, row int) int {
	if row > 0 && m.mayRaise(b) {
		return row - m.st.Short.Raise
	}
	return row
}

// mayRaise tells whether an opening has more than a blank row above its lines.
func (m *pageMaker) mayRaise(b *box) bool {
	return b.top > m.st.Page.Leading*geom.Length(m.st.Short.Raise)
}
