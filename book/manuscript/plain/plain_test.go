package plain

import (
	"testing"

	"kanben/book"
	"kanben/book/manuscript/outline"
	"kanben/book/source"
)

// Text is the manuscript's own slice, in whatever line ends it has.
func TestReadKeepsText(t *testing.T) {
	for _, end := range []string{"\n", "\r\n", "\r", "\u0085", "\u2029"} {
		f := source.NewFile("稿.txt", "UTF-8", "篇1"+end+end+"\u3000甲,乙 "+end+"丙\v\u3000丁")
		m := Read(f, outline.Options{})
		if len(m.Speeches) != 1 || len(m.Speeches[0].Blocks) != 2 {
			t.Fatalf("%q: %d speeches", end, len(m.Speeches))
		}
		first := m.Speeches[0].Blocks[0].(*book.Paragraph)
		if got := book.Plain(first.Text); got != "甲,乙" || first.Text[0].(*book.Text).Span != first.Span {
			t.Errorf("%q: first paragraph %q", end, got)
		}
		if p := first.Position(); p.Line != 3 || p.Column != 2 {
			t.Errorf("%q: first paragraph at %v", end, p)
		}
		second := m.Speeches[0].Blocks[1].(*book.Paragraph)
		if len(second.Text) != 3 {
			t.Fatalf("%q: %d inlines", end, len(second.Text))
		}
		if _, ok := second.Text[1].(*book.LineBreak); !ok {
			t.Errorf("%q: %T between the lines", end, second.Text[1])
		}
		if last := second.Text[2].(*book.Text); last.S != "丁" || last.Position().Column != 4 {
			t.Errorf("%q: %q at %v", end, last.S, last.Position())
		}
	}
}
