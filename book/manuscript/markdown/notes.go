package markdown

import (
	"bytes"

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
	marks map[int][]source.Span // of each note
	idle  []*extast.Footnote    // those that no mark points at
}

// find finds the definitions of a document.
func (s *notes) find(root ast.Node) {
	s.defs, s.stand, s.index = map[int]*extast.Footnote{}, map[int]*book.Note{}, map[*book.Note]int{}
	s.marks = map[int][]source.Span{}
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
func (c *converter) unusedNotes() (units []draft.Unit) {
	for _, def := range c.notes.idle {
		c.report(&ruleIdleNote, c.lineAt(def.Pos()), string(def.Ref))
		c.asideLabel(def)
		c.worded.Notes++
		for k := def.FirstChild(); k != nil; k = k.NextSibling() {
			units = append(units, c.block(k)...)
		}
	}
	return units
}

// numberNotes gives each speech its notes. A note whose only mark could not be
// kept (in a picture's description, in the title above the speeches) stands at
// the end of the file as text.
func (c *converter) numberNotes(m *draft.Manuscript) {
	used := draft.NumberNotes(m, c)
	last := &m.Front
	if n := len(m.Speeches); n > 0 {
		last = &m.Speeches[n-1].Blocks
	}
	for index := 1; index <= len(c.notes.defs); index++ {
		def := c.notes.defs[index]
		if def == nil || used[index] {
			continue
		}
		c.report(&ruleIdleNote, c.lineAt(def.Pos()), string(def.Ref))
		c.worded.Notes++
		c.aside = append(c.aside, c.notes.marks[index]...)
		n := c.Note(index)
		c.asideMarks(n.Text)
		*last = append(*last, &book.Paragraph{Span: n.Span, Text: draft.WithoutRefs(n.Text)})
	}
}

// Index is goldmark's index of the note that a mark stands for.
func (c *converter) Index(stand *book.Note) int { return c.notes.index[stand] }

// Note makes the note of an index: its paragraphs are lines.
func (c *converter) Note(index int) *book.Note {
	def := c.notes.defs[index]
	from := max(def.Pos(), 0)
	note := &book.Note{Span: c.span(from, from)}
	c.asideLabel(def)
	for k := def.FirstChild(); k != nil; k = k.NextSibling() {
		for _, p := range c.flatten(k) {
			if len(note.Text) > 0 {
				note.Text = append(note.Text, &book.LineBreak{Span: p.Span.Sub(0, 0)})
			}
			note.Text = append(note.Text, p.Text...)
			note.Span.End = max(note.Span.End, p.Span.End)
		}
	}
	return note
}

// asideLabel notes the label of a note: [^1]:
func (c *converter) asideLabel(def *extast.Footnote) {
	from := max(def.Pos(), 0)
	if at := bytes.Index(c.src[from:], []byte("]:")); at >= 0 {
		c.aside = append(c.aside, c.span(from, from+at))
	}
}

// asideMarks notes the marks that go from a note that became text.
func (c *converter) asideMarks(in []book.Inline) {
	for _, x := range in {
		switch x := x.(type) {
		case *book.NoteRef:
			c.aside = append(c.aside, x.Span)
		case *book.Emphasis:
			c.asideMarks(x.Text)
		case *book.Link:
			c.asideMarks(x.Text)
		}
	}
}
