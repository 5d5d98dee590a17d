package epub

import (
	"strconv"

	"kanben/book"
)

// A footnote is a note with the anchors by which it and its marks point at each
// other. A note's number is its author's; anchors count the notes, so that they
// differ whatever the numbers.
type footnote struct {
	id   string // s001-note-1
	ref  string // of its first mark: s001-ref-1; further ones are s001-ref-1-2 …
	refs int    // marks written so far
	part int    // the document of the first mark
}

// footnotes gives the anchors of a speech's notes, nil if it has none.
func footnotes(s *book.Speech) map[*book.Note]*footnote {
	if len(s.Notes) == 0 {
		return nil
	}
	notes := make(map[*book.Note]*footnote, len(s.Notes))
	for i, n := range s.Notes {
		if notes[n] == nil {
			k := strconv.Itoa(i + 1)
			notes[n] = &footnote{id: s.ID + "-note-" + k, ref: s.ID + "-ref-" + k}
		}
	}
	return notes
}

// noteRef writes the mark of a note, which leads to it (T100). The mark of a
// note that the speech does not have, and one inside a link, is a mark alone.
func (p *prose) noteRef(x *book.NoteRef) {
	f := p.notes[x.Note]
	if f == nil || p.linked {
		p.leaf("span", x.Note.Mark(), "class", "noteref")
		return
	}
	id := f.ref
	if f.refs++; f.refs > 1 {
		id += "-" + strconv.Itoa(f.refs)
	} else {
		f.part = p.part
	}
	p.leaf("a", x.Note.Mark(), "id", id, "class", "noteref", "epub:type", "noteref", "role", "doc-noteref", "href", p.place(len(p.c.cuts), f.id))
}

// endNotes writes the notes of a speech at its end. Readers may show each where
// its mark is pressed. A note's mark leads back to its first mark in the text.
func (p *prose) endNotes(notes []*book.Note) {
	if len(notes) == 0 {
		return
	}
	p.mute()
	defer p.unmute()
	p.start("div", "class", "notes", "epub:type", "footnotes")
	p.line()
	written := make(map[*book.Note]bool, len(notes))
	for _, n := range notes {
		f, id := p.notes[n], ""
		if !written[n] { // a note listed twice has one anchor
			written[n], id = true, f.id
		}
		p.start("aside", "id", id, "class", "note", "epub:type", "footnote", "role", "doc-footnote")
		p.start("p", "class", classes("note-text", raggedness(n.Text)))
		if f.refs > 0 {
			p.leaf("a", n.Mark(), "class", "note-mark", "role", "doc-backlink", "title", "回到正文", "href", p.place(f.part, f.ref))
		} else {
			p.leaf("span", n.Mark(), "class", "note-mark")
		}
		p.inlines(n.Text)
		p.end()
		p.end()
		p.line()
	}
	p.end()
	p.line()
}
