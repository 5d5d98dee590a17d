package drafttest

import (
	"strings"
	"testing"

	"kanben/book"
	"kanben/book/diag"
	"kanben/book/manuscript/draft"
)

// KeepsAll holds that nothing of a document was lost on the way into the book,
// and that every place and text lies where it says.
func KeepsAll(t testing.TB, m *draft.Manuscript, list diag.List) {
	t.Helper()
	size := int32(len(m.File.Text))
	if a := Balance(m); !a.Whole() {
		t.Errorf("of %+v only %+v went into the book, not %q\n%s", a.In(), a.Out(), a.Lost.Text(), m.File.Text)
	}
	for i := range list {
		s := list[i].Span
		if s.File != nil && (s.Start < 0 || s.End < s.Start || s.End > size) {
			t.Errorf("%s at %d–%d of %d", list[i].Code, s.Start, s.End, size)
		}
		if strings.Contains(list[i].Text(diag.Chinese), "%!") {
			t.Errorf("%s says %s", list[i].Code, list[i].Text(diag.Chinese))
		}
	}
	k := places{t: t, size: size}
	k.blocks(m.Front, m.Notes)
	for _, s := range m.Speeches {
		k.inlines(s.Title)
		k.blocks(s.Blocks, s.Notes)
	}
}

// places looks whether every place lies in the text, and every text at its
// place.
type places struct {
	t    testing.TB
	size int32
}

func (k *places) blocks(list []book.Block, notes []*book.Note) {
	for _, b := range list {
		if s := b.Place(); s.File != nil && (s.Start < 0 || s.End < s.Start || s.End > k.size) {
			k.t.Errorf("%T at %d–%d of %d", b, s.Start, s.End, k.size)
		}
		book.Lines(b, func(_ string, text []book.Inline) { k.inlines(text) })
	}
	for i, n := range notes {
		if n.Number != i+1 {
			k.t.Errorf("note %d has the number %d", i+1, n.Number)
		}
		k.inlines(n.Text)
	}
}

func (k *places) inlines(in []book.Inline) {
	for _, x := range in {
		s := x.Place()
		if s.File != nil && (s.Start < 0 || s.End < s.Start || s.End > k.size) {
			k.t.Errorf("%T at %d–%d of %d", x, s.Start, s.End, k.size)
		}
		switch x := x.(type) {
		case *book.Text:
			if s.File != nil && s.Start < s.End && s.Text() != x.S {
				k.t.Errorf("%q stands at %q", x.S, s.Text())
			}
		case *book.NoteRef:
			if x.Note.Number == 0 {
				k.t.Error("a mark without a note")
			}
		case *book.Emphasis:
			k.inlines(x.Text)
		case *book.Link:
			k.inlines(x.Text)
		}
	}
}
