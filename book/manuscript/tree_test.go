package manuscript

import (
	"fmt"
	"strings"

	"kanben/book"
	"kanben/book/diag"
	"kanben/book/source"
)

// file makes a file of lines parted by |, with ¶ for a paragraph of text.
func file(name, lines string) *source.File {
	const body = "群众路线是我们党的生命线和根本工作路线，必须始终坚持一切为了群众、一切依靠群众，从群众中来、到群众中去，把党的正确主张变为群众的自觉行动。"
	text := strings.ReplaceAll(strings.ReplaceAll(lines, "|", "\n"), "¶", body)
	return source.NewFile(name, "UTF-8", text+"\n")
}

// tree draws a book as an indented tree, with the place of each node.
func tree(b *book.Book) string {
	var w strings.Builder
	fmt.Fprintf(&w, "%s: %s, declared %d, %s, edition %d\n", b.Meta.Position(), b.Meta.Title, b.Meta.Declared, b.Meta.Language, b.Meta.Edition)
	for _, s := range b.Speeches {
		trail := ""
		if s.Trailing {
			trail = " trailing"
		}
		fmt.Fprintf(&w, "%s: %d %s [%s]%s %q + %s\n", s.Position(), s.Number, s.ID, s.Label, trail, s.Gap, book.Plain(s.Title))
		for i := range s.Opening {
			l := &s.Opening[i]
			fmt.Fprintf(&w, "  %s: %s [%s] %s\n", l.Position(), l.Kind, l.Label, book.Plain(l.Text))
		}
		for _, k := range s.Blocks {
			fmt.Fprintf(&w, "  %s: %s\n", k.Place().Position(), blockText(k))
		}
	}
	return w.String()
}

func blockText(k book.Block) string {
	switch k := k.(type) {
	case *book.Heading:
		likely := ""
		if k.Likely {
			likely = " likely"
		}
		return fmt.Sprintf("heading %d%s [%s] %q + %s", k.Level, likely, k.Label, k.Gap, book.Plain(k.Text))
	case *book.Paragraph:
		kind := [...]string{"paragraph", "salutation", "closing"}[k.Kind]
		var parts []string
		for _, in := range k.Text {
			switch in := in.(type) {
			case *book.Text:
				parts = append(parts, diag.Shorten(in.S, 36))
			case *book.LineBreak:
				parts = append(parts, "⏎")
			}
		}
		return kind + " " + strings.Join(parts, "")
	case *book.SignOff:
		var parts []string
		for _, l := range k.Lines {
			parts = append(parts, book.Plain(l))
		}
		return "signoff " + strings.Join(parts, " / ")
	case *book.Break:
		return "break " + k.Span.Text()
	}
	return "?"
}

func findings(l diag.List) string {
	var w strings.Builder
	for i := range l {
		fmt.Fprintf(&w, "%s: %s[%s]: %s\n", l[i].Span.Position(), l[i].Severity, l[i].Code, l[i].Text(diag.Chinese))
	}
	return w.String()
}
