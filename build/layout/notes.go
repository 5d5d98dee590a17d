package layout

import (
	"slices"

	"kanben/book"
	"kanben/build/geom"
	"kanben/build/style"
)

// notes sets the notes of a speech, to be placed on the pages of their marks:
// each hung behind its mark (T100).
func (d *setter) notes(s *book.Speech, st *style.Style) {
	d.noteLines = nil
	if len(s.Notes) == 0 {
		return
	}
	d.noteLines = make(map[*book.Note][]Line, len(s.Notes))
	n := &st.Note
	f := frame{voice: voice{n.Role, n.Size}, left: n.Hang, measure: st.Page.Measure - n.Hang}
	for _, note := range s.Notes {
		mark := d.line(n.Type, note.Mark(), note.Span)
		lines := []Line{mark}
		for _, part := range parts(note.Text) {
			lines = append(lines, d.body(d.flow(part, f.voice, st), note.Span, f)...)
		}
		d.noteLines[note] = lines
	}
}

// named is a speech as contents, outline and running heads name it: without the
// marks of its title's notes.
func named(s *book.Speech) *book.Speech {
	c := *s
	c.Title = book.Unmarked(s.Title)
	return &c
}

// notes are those whose marks stand on a box that is never parted.
func (b *box) notes() []*book.Note {
	var out []*book.Note
	for i := range b.lines {
		out = append(out, b.lines[i].notes...)
	}
	return out
}

// noteCount is how many lines of type notes take, each at the notes' own
// leading, when they are set so.
func noteCount(notes []*book.Note, set map[*book.Note][]Line) int {
	n := 0
	for _, note := range notes {
		n += max(len(set[note])-1, 1) // the mark stands on the first line
	}
	return n
}

// findMarks notes in which box each note is marked first: there it is printed,
// however often it is marked.
func (ss *setSpeech) findMarks() {
	ss.marked = make(map[*book.Note]int, len(ss.notes))
	for i := range ss.boxes {
		for j := range ss.boxes[i].lines {
			for _, note := range ss.boxes[i].lines[j].notes {
				if _, known := ss.marked[note]; !known {
					ss.marked[note] = i
				}
			}
		}
	}
}

// fresh gives those of the notes of a line in a box that are printed with it.
func (ss *setSpeech) fresh(box int, l *Line) []*book.Note {
	var out []*book.Note
	for _, note := range l.notes {
		if ss.marked[note] == box {
			out = append(out, note)
		}
	}
	return out
}

// noteRows is how many rows of the grid n lines of notes take with their rule:
// 1 takes 2, 2 and 3 take 3, 4 take 4 (design.md 1.5).
func noteRows(n int, st *style.Style) int {
	if n == 0 {
		return 0
	}
	need := st.Note.Leading*geom.Length(n-1) + st.Note.RuleAbove + st.Note.Size
	return int((need + st.Page.Leading - 1) / st.Page.Leading)
}

// notes places the notes of a page at its foot.
func (p *placer) notes(page *Page, ss *setSpeech, notes []*book.Note) {
	notes = slices.DeleteFunc(notes, func(n *book.Note) bool {
		done := p.noted[n] || len(ss.notes[n]) == 0
		p.noted[n] = true
		return done
	})
	if len(notes) == 0 || p.st.Note.AtEnd {
		return
	}
	st := p.st
	n := noteCount(notes, ss.notes)
	last := st.Page.Baseline(st.Page.Lines-1) + st.Note.FootDrop
	y := last - st.Note.Leading*geom.Length(n-1)
	page.Items = append(page.Items, &Rule{geom.Rect{
		X: st.Page.Left(page.Recto), Y: y - st.Note.RuleAbove,
		Width: st.Note.Rule.Width, Height: st.Note.Rule.Height,
	}})
	for _, note := range notes {
		role := p.doc.addRole(RoleNote, p.sect, "")
		lines := ss.notes[note]
		p.put(page, lines[0], y, role)
		for i, l := range lines[1:] {
			if i > 0 {
				y += st.Note.Leading
			}
			p.put(page, l, y, role)
		}
		y += st.Note.Leading
	}
}
