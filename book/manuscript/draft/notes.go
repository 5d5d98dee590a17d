package draft

import "kanben/book"

// A NoteSource is the notes of a file, before it is known which speech has
// which.
type NoteSource interface {
	// Index is the number in the file of the note that a mark stands for, from 1
	// on; 0 if the mark is numbered already.
	Index(stand *book.Note) int
	// Note makes the note of an index anew, without its number: two speeches may
	// have the same one.
	Note(index int) *book.Note
}

// NumberNotes gives each speech of m its notes, in the order of their marks, and
// tells which ones of the file were used.
func NumberNotes(m *Manuscript, from NoteSource) (used map[int]bool) {
	used = map[int]bool{}
	title := m.Words
	for _, s := range m.Speeches {
		s.Notes = notesOf(from, used, s.Title, s.Opening, s.Blocks)
		title = nil
	}
	m.Notes = notesOf(from, used, title, m.Opening, m.Front)
	return used
}

// notesOf gives the notes of a title, an opening and blocks, and the notes of those.
func notesOf(from NoteSource, used map[int]bool, title []book.Inline, opening []book.OpeningLine, blocks []book.Block) []*book.Note {
	n := numbering{from: from, known: map[int]*book.Note{}, used: used}
	n.visit(title)
	for i := range opening {
		n.visit(opening[i].Text)
	}
	for _, b := range blocks {
		book.Lines(b, func(_ string, text []book.Inline) { n.visit(text) })
	}
	for i := 0; i < len(n.notes); i++ { // grows by the notes of notes
		n.visit(n.notes[i].Text)
	}
	return n.notes
}

// A numbering gives the notes of one speech their numbers.
type numbering struct {
	from  NoteSource
	notes []*book.Note
	known map[int]*book.Note
	used  map[int]bool
}

func (n *numbering) visit(in []book.Inline) {
	for _, x := range in {
		switch x := x.(type) {
		case *book.NoteRef:
			if index := n.from.Index(x.Note); index > 0 {
				x.Note = n.note(index)
			}
		case *book.Emphasis:
			n.visit(x.Text)
		case *book.Link:
			n.visit(x.Text)
		}
	}
}

func (n *numbering) note(index int) *book.Note {
	if note := n.known[index]; note != nil {
		return note
	}
	note := n.from.Note(index)
	note.Number = len(n.notes) + 1
	n.notes = append(n.notes, note)
	n.known[index] = note
	n.used[index] = true
	return note
}
