package layout

import (
	"slices"

	"kanben/book"
	"kanben/book/diag"
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
			for _, note := range ss.reach(ss.boxes[i].lines[j].notes) {
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
	for _, note := range ss.reach(l.notes) {
		if ss.marked[note] == box {
			out = append(out, note)
		}
	}
	return out
}

// reach is notes and those that are marked in their texts, each once.
func (ss *setSpeech) reach(notes []*book.Note) []*book.Note {
	out := slices.Clip(notes)
	for i := 0; i < len(out); i++ {
		lines := ss.notes[out[i]]
		for j := range lines {
			for _, n := range lines[j].notes {
				if !slices.Contains(out, n) {
					out = append(out, n)
				}
			}
		}
	}
	return out
}

// longNotes tells whether the notes of a piece that is never parted leave a page
// too little room for anything else: then no page can have them at its foot.
func (d *setter) longNotes(ss *setSpeech, st *style.Style) bool {
	if len(ss.notes) == 0 {
		return false
	}
	m := &pageMaker{set: d, st: st, ss: ss}
	for p := (pos{}); p.box < len(ss.boxes); {
		rows, next := m.row(p, 0)
		if n := noteRows(m.noteCount(p, next), st); n > 0 && rows+n > st.Page.Lines*noteShare/100 {
			return true
		}
		p = next
	}
	return false
}

// noteShare is the percentage of a page that one piece of text may take with its
// notes at the foot.
const noteShare = 75

// L012 says that the notes of a speech are too long for the foot of a page.
var L012 = &diag.Rule{
	Code: "L012", Severity: diag.Advice,
	Message: diag.Text{
		Zh: "有的注释太长，页脚放不下，这一篇的注释都排在篇末",
		En: "a note is too long for the foot of a page: the notes of this speech stand behind it",
	},
	Hint: diag.Text{
		Zh: "想排在页脚，就把长的注释缩短，或者移进正文",
		En: "to have them at the foot, shorten the long one or move it into the text",
	},
	Source: "T100",
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
	notes = slices.DeleteFunc(ss.reach(notes), func(n *book.Note) bool {
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
