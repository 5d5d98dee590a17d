package manuscript

import (
	"strings"
	"testing"

	"kanben/book"
	"kanben/book/source"
)

// checkKept checks that text is the manuscript's own slice, that spans are in
// order, and that each line's text is in exactly one place of the book.
func checkKept(t *testing.T, b *book.Book) {
	t.Helper()
	type place struct {
		f    *source.File
		line int
	}
	kept := map[place]string{}
	keep := func(s source.Span, text string) {
		p := place{s.File, s.Position().Line}
		if kept[p] != "" {
			t.Fatalf("%s: line used twice", s.Position())
		}
		kept[p] = text
	}
	inlines := func(in []book.Inline) {
		for _, x := range in {
			if x, ok := x.(*book.Text); ok && x.File != nil && x.S != x.Span.Text() && x.S != " " {
				t.Fatalf("%s: %q, but the manuscript has %q", x.Position(), x.S, x.Span.Text())
			}
		}
	}
	// keepLines keeps text that may stand on several lines of the manuscript.
	keepLines := func(in []book.Inline) {
		inlines(in)
		var lines []place
		words := map[place]string{}
		spans := map[place]source.Span{}
		for _, x := range in {
			if x, ok := x.(*book.Text); ok {
				p := place{x.File, x.Position().Line}
				if _, known := words[p]; !known {
					lines = append(lines, p)
					spans[p] = x.Span
				}
				words[p] += x.S
			}
		}
		for _, p := range lines {
			keep(spans[p], words[p])
		}
	}
	title := b.Meta.Span
	for _, s := range b.Speeches {
		inlines(s.Title)
		if s.Span.End > s.Span.Start && s.Span == title {
			for _, x := range s.Title {
				if x, ok := x.(*book.Text); ok {
					p := place{x.File, x.Position().Line}
					kept[p] += x.S
				}
			}
		} else if words := book.Plain(s.Title); words != "" && s.Title[0].Place().Position().Line > s.Position().Line {
			keep(s.Span, s.Label) // the words stand below the label
			keep(s.Title[0].Place(), words)
		} else if s.Span.End > s.Span.Start {
			keep(s.Span, s.Heading())
		}
		if title == s.Span {
			title = source.Span{}
		}
		for i := range s.Opening {
			inlines(s.Opening[i].Text)
			keep(s.Opening[i].Span, s.Opening[i].PlainText())
		}
		for _, k := range s.Blocks {
			switch k := k.(type) {
			case *book.Heading:
				inlines(k.Text)
				keep(k.Span, k.PlainText())
			case *book.Paragraph:
				keepLines(k.Text)
			case *book.SignOff:
				for _, l := range k.Lines {
					inlines(l)
					keep(l[0].Place(), book.Plain(l))
				}
			}
		}
	}
	if title.File != nil {
		keep(title, title.Text())
		if sub, ok := strings.CutPrefix(b.Meta.Title, title.Text()); ok && sub != "" {
			n := title.Position().Line + 1
			for inkOf(title.File.Line(n).Text()) == "" {
				n++
			}
			keep(title.File.Line(n), sub)
		}
	}
	for _, f := range b.Files {
		for n := 1; n <= f.Lines(); n++ {
			line := f.Line(n).Text()
			want, got := inkOf(line), inkOf(kept[place{f, n}])
			if want != got && want != "《"+got+"》" && (got != "" || !isTitleAgain(b, strings.Trim(want, "《》"))) && strings.Trim(want, "*＊※-－—–=＝~～#＃◆◇★☆●○■□·•") != "" {
				t.Fatalf("%s:%d: the line is %q, the book has %q", f.Name, n, want, got)
			}
		}
	}
}

// isTitleAgain tells whether a line may be left out because it only says the
// title again.
func isTitleAgain(b *book.Book, line string) bool {
	if line == inkOf(b.Meta.Span.Text()) {
		return true
	}
	for _, s := range b.Speeches {
		if line == inkOf(s.Heading()) || line == inkOf(book.Plain(s.Title)) {
			return true
		}
	}
	return false
}

// inkOf is s without white space and the marks that may be left out at the
// edges of lines.
func inkOf(s string) string {
	return strings.Map(func(r rune) rune {
		if r == '\uFEFF' || r == '\u200B' || strings.ContainsRune(" \t\v\f\u0085\u00A0\u3000\u2028", r) || r >= 0x2000 && r <= 0x200A || r == 0x1680 || r == 0x202F || r == 0x205F {
			return -1
		}
		return r
	}, s)
}
