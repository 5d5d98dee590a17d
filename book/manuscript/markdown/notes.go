package markdown

import (
	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"

	"kanben/book"
	"kanben/book/manuscript/draft"
	"kanben/book/source"
)

// notes are the definitions of a file: [^1]: …. A definition may serve several
// speeches; each has a note of its own then, with its own number.
type notes struct {
	defs  map[int]*extast.Footnote // by goldmark's index, which counts references
	stand map[int]*book.Note       // what marks point at until speeches are known
	index map[*book.Note]int
	idle  []*extast.Footnote // those that no mark points at
	used  map[int]bool       // those that some speech has
}

// find finds the definitions of a document.
func (s *notes) find(root ast.Node) {
	s.defs, s.stand, s.index, s.used = map[int]*extast.Footnote{}, map[int]*book.Note{}, map[*book.Note]int{}, map[int]bool{}
	list := footnoteList(root)
	if list == nil {
		return
	}
	for k := list.FirstChild(); k != nil; k = k.NextSibling() {
		if def := k.(*extast.Footnote); def.Index > 0 {
			s.defs[def.Index] = def
		} else {
			s.idle = append(s.idle, def)
		}
	}
}

// footnoteList is goldmark's list of all definitions, which stands where the
// first one stood, be it in a quotation; nil if there is none.
func footnoteList(n ast.Node) *extast.FootnoteList {
	if list, ok := n.(*extast.FootnoteList); ok {
		return list
	}
	for k := n.FirstChild(); k != nil && k.Type() == ast.TypeBlock; k = k.NextSibling() {
		if list := footnoteList(k); list != nil {
			return list
		}
	}
	return nil
}

// at gives what a mark points at until speeches are known.
func (s *notes) at(index int) *book.Note {
	n := s.stand[index]
	if n == nil {
		n = &book.Note{}
		s.stand[index] = n
		s.index[n] = index
	}
	return n
}

// unusedNotes are the definitions without a mark: their text stays where it
// stands.
func (c *converter) unusedNotes() (units []unit) {
	for _, def := range c.notes.idle {
		c.report(&ruleIdleNote, c.lineAt(def.Pos()), string(def.Ref))
		for k := def.FirstChild(); k != nil; k = k.NextSibling() {
			units = append(units, c.block(k)...)
		}
	}
	return units
}

// numberNotes gives each speech its notes, in the order of their marks. A note
// whose only mark could not be kept (in a picture's description, in the title
// above the speeches) stands at the end of the file as text.
func (c *converter) numberNotes(m *draft.Manuscript) {
	last := &m.Front
	title := m.Words
	for _, s := range m.Speeches {
		s.Notes = c.notesOf(s.Title, s.Blocks)
		last, title = &s.Blocks, nil
	}
	m.Notes = c.notesOf(title, m.Front)
	for index := 1; index <= len(c.notes.defs); index++ {
		def := c.notes.defs[index]
		if def == nil || c.notes.used[index] {
			continue
		}
		c.report(&ruleIdleNote, c.lineAt(def.Pos()), string(def.Ref))
		span, text := c.note(def)
		*last = append(*last, &book.Paragraph{Span: span, Text: withoutRefs(text)})
	}
}

// notesOf gives the notes of a title and blocks, and the notes of those.
func (c *converter) notesOf(title []book.Inline, blocks []book.Block) []*book.Note {
	n := numbering{c: c, known: map[int]*book.Note{}}
	n.visit(title)
	for _, b := range blocks {
		book.Lines(b, func(_ string, text []book.Inline) { n.visit(text) })
	}
	for i := 0; i < len(n.notes); i++ { // grows by the notes of notes
		n.notes[i].Span, n.notes[i].Text = c.note(c.notes.defs[n.index[i]])
		n.visit(n.notes[i].Text)
	}
	return n.notes
}

// withoutRefs takes the marks of notes away from text that no note can belong
// to.
func withoutRefs(in []book.Inline) []book.Inline {
	out := in[:0]
	for _, x := range in {
		switch x := x.(type) {
		case *book.NoteRef:
			continue
		case *book.Emphasis:
			x.Text = withoutRefs(x.Text)
		case *book.Link:
			x.Text = withoutRefs(x.Text)
		}
		out = append(out, x)
	}
	return out
}

// note gives the text of a definition, its paragraphs as lines.
func (c *converter) note(def *extast.Footnote) (span source.Span, text []book.Inline) {
	span = c.span(max(def.Pos(), 0), max(def.Pos(), 0))
	for k := def.FirstChild(); k != nil; k = k.NextSibling() {
		for _, p := range c.flatten(k) {
			if len(text) > 0 {
				text = append(text, &book.LineBreak{Span: p.Span.Sub(0, 0)})
			}
			text = append(text, p.Text...)
			span.End = max(span.End, p.Span.End)
		}
	}
	return span, text
}

// A numbering gives the notes of one speech their numbers.
type numbering struct {
	c     *converter
	notes []*book.Note
	index []int // goldmark's index of each
	known map[int]*book.Note
}

func (n *numbering) visit(in []book.Inline) {
	for _, x := range in {
		switch x := x.(type) {
		case *book.NoteRef:
			if index, ok := n.c.notes.index[x.Note]; ok {
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
	note := &book.Note{Number: len(n.notes) + 1}
	n.notes = append(n.notes, note)
	n.index = append(n.index, index)
	n.known[index] = note
	n.c.notes.used[index] = true
	return note
}

// hasRefs tells whether inlines hold the mark of a note.
func hasRefs(in []book.Inline) bool {
	for _, x := range in {
		switch x := x.(type) {
		case *book.NoteRef:
			return true
		case *book.Emphasis:
			if hasRefs(x.Text) {
				return true
			}
		case *book.Link:
			if hasRefs(x.Text) {
				return true
			}
		}
	}
	return false
}
