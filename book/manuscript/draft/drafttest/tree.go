// Package drafttest draws what readers of manuscripts read, for their goldens.
// Tests alone import it (cmd/kanben's TestHouse).
package drafttest

import (
	"fmt"
	"strings"

	"kanben/book"
	"kanben/book/manuscript/draft"
	"kanben/book/source"
)

// Tree draws what was read as an indented tree, with the place of each node.
func Tree(m *draft.Manuscript) string {
	var w strings.Builder
	if m.Title.File != nil {
		fmt.Fprintf(&w, "%s title %s\n", At(m.Title), Inlines(m.Words))
	}
	openings(&w, m.Opening)
	blocks(&w, m.Front, m.Notes)
	for _, s := range m.Speeches {
		trail := ""
		if s.Trailing {
			trail = " trailing"
		}
		fmt.Fprintf(&w, "%s speech [%s]%s %q + %s\n", At(s.Span), s.Label, trail, s.Gap, Inlines(s.Title))
		openings(&w, s.Opening)
		blocks(&w, s.Blocks, s.Notes)
	}
	return w.String()
}

// openings draws the lines between a heading and its text.
func openings(w *strings.Builder, list []book.OpeningLine) {
	for i := range list {
		l := &list[i]
		fmt.Fprintf(w, "  %s %s [%s] %s\n", At(l.Span), l.Kind, l.Label, Inlines(l.Text))
	}
}

func blocks(w *strings.Builder, list []book.Block, notes []*book.Note) {
	for _, b := range list {
		block(w, b, "  ")
	}
	for _, n := range notes {
		fmt.Fprintf(w, "  %s note %d %s\n", At(n.Span), n.Number, Inlines(n.Text))
	}
}

func block(w *strings.Builder, b book.Block, indent string) {
	head := indent + At(b.Place())
	switch b := b.(type) {
	case *book.Heading:
		likely := ""
		if b.Likely {
			likely = " likely"
		}
		fmt.Fprintf(w, "%s heading %d%s [%s] %q + %s\n", head, b.Level, likely, b.Label, b.Gap, Inlines(b.Text))
	case *book.Paragraph:
		fmt.Fprintf(w, "%s %s %s\n", head, [...]string{"paragraph", "salutation", "closing"}[b.Kind], Inlines(b.Text))
	case *book.Quote:
		fmt.Fprintf(w, "%s quote\n", head)
		for _, p := range b.Text {
			block(w, p, indent+"  ")
		}
	case *book.Verse:
		fmt.Fprintf(w, "%s verse %s\n", head, Inlines(b.Title))
		for _, l := range b.Lines {
			fmt.Fprintf(w, "%s  | %s\n", indent, Inlines(l))
		}
		if b.Source != nil {
			fmt.Fprintf(w, "%s  source %s\n", indent, Inlines(b.Source))
		}
	case *book.List:
		fmt.Fprintf(w, "%s list\n", head)
		list(w, b, indent+"  ")
	case *book.Table:
		fmt.Fprintf(w, "%s table %d %s\n", head, b.Heads, Inlines(b.Caption))
		for _, row := range b.Rows {
			fmt.Fprintf(w, "%s ", indent)
			for _, c := range row {
				fmt.Fprintf(w, " %s %s;", [...]string{"<", "^", ">"}[c.Align], Inlines(c.Text))
			}
			w.WriteByte('\n')
		}
	case *book.Figure:
		fmt.Fprintf(w, "%s figure %s, %d bytes, alt %q, caption %s\n", head, b.Name, len(b.Data), b.Alt, Inlines(b.Caption))
	case *book.SignOff:
		fmt.Fprintf(w, "%s sign-off\n", head)
		for _, l := range b.Lines {
			fmt.Fprintf(w, "%s  | %s\n", indent, Inlines(l))
		}
	case *book.Break:
		fmt.Fprintf(w, "%s break\n", head)
	case *book.PageBreak:
		fmt.Fprintf(w, "%s page break\n", head)
	}
}

func list(w *strings.Builder, l *book.List, indent string) {
	for i := range l.Items {
		it := &l.Items[i]
		fmt.Fprintf(w, "%s%s [%s] %s\n", indent, At(it.Span), it.Label, Inlines(it.Text))
		if it.Sub != nil {
			list(w, it.Sub, indent+"  ")
		}
	}
}

// At is where a span begins.
func At(s source.Span) string {
	if s.File == nil {
		return "-"
	}
	p := s.Position()
	return fmt.Sprintf("%d:%d", p.Line, p.Column)
}

// Inlines draws inlines in a notation of its own, so that no mark is taken for
// text.
func Inlines(in []book.Inline) string {
	var w strings.Builder
	for _, x := range in {
		switch x := x.(type) {
		case *book.Text:
			w.WriteString(x.S)
			if x.Span.Text() != x.S {
				fmt.Fprintf(&w, "‹%s›", strings.ReplaceAll(x.Span.Text(), "\n", "⏎"))
			}
		case *book.LineBreak:
			w.WriteString("⏎")
		case *book.Emphasis:
			fmt.Fprintf(&w, "⟦%s %s⟧", [...]string{"dotted", "strong", "code", "name", "title"}[x.Kind], Inlines(x.Text))
		case *book.Link:
			fmt.Fprintf(&w, "⟦link %s %s⟧", x.URL, Inlines(x.Text))
		case *book.Ruby:
			fmt.Fprintf(&w, "⟦ruby %s %s⟧", x.Base, x.Reading)
		case *book.Script:
			fmt.Fprintf(&w, "⟦%s %s⟧", map[bool]string{true: "up", false: "down"}[x.Up], x.S)
		case *book.NoteRef:
			fmt.Fprintf(&w, "⟦note %d⟧", x.Note.Number)
		}
	}
	return w.String()
}
