package plain

import (
	"testing"

	"kanben/book"
	"kanben/book/manuscript/outline"
	"kanben/book/source"
)

func TestTrim(t *testing.T) {
	for in, want := range map[string]string{
		"  正文\t ":        "正文",
		"\u3000\u3000正文": "正文",
		"\uFEFF正文\u200B": "正文",
		"\u00A0正 文\v":    "正 文",
		"\x01正文":         "\x01正文", // the proof's
		" \u3000\t":      "",
		"":               "",
	} {
		f := source.NewFile("稿.txt", "UTF-8", in)
		s := source.Span{File: f, End: int32(len(in))}
		if got := trim(s).Text(); got != want {
			t.Errorf("trim(%q) = %q, want %q", in, got, want)
		}
	}
}

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
