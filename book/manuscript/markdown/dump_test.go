package markdown

import (
	"fmt"
	"strings"

	"kanben/book"
	"kanben/book/manuscript/draft"
	"kanben/book/source"
)

// tree draws what was read as an indented tree, with the place of each node.
func tree(m *draft.Manuscript) string {
	var w strings.Builder
	if m.Title.File != nil {
		fmt.Fprintf(&w, "%s title %s\n", at(m.Title), inlines(m.Words))
	}
	blocks(&w, m.Front, m.Notes)
	for _, s := range m.Speeches {
		trail := ""
		if s.Trailing {
			trail = " trailing"
		}
		fmt.Fprintf(&w, "%s speech [%s]%s %q + %s\n", at(s.Span), s.Label, trail, s.Gap, inlines(s.Title))
		blocks(&w, s.Blocks, s.Notes)
	}
	return w.String()
}

func blocks(w *strings.Builder, list []book.Block, notes []*book.Note) {
	for _, b := range list {
		block(w, b, "  ")
	}
	for _, n := range notes {
		fmt.Fprintf(w, "  %s note %d %s\n", at(n.Span), n.Number, inlines(n.Text))
	}
}

func block(w *strings.Builder, b book.Block, indent string) {
	head := indent + at(b.Place())
	switch b := b.(type) {
	case *book.Heading:
		likely := ""
		if b.Likely {
			likely = " likely"
		}
		fmt.Fprintf(w, "%s heading %d%s [%s] %q + %s\n", head, b.Level, likely, b.Label, b.Gap, inlines(b.Text))
	case *book.Paragraph:
		fmt.Fprintf(w, "%s %s %s\n", head, [...]string{"paragraph", "salutation", "closing"}[b.Kind], inlines(b.Text))
	case *book.Quote:
		fmt.Fprintf(w, "%s quote\n", head)
		for _, p := range b.Text {
			block(w, p, indent+"  ")
		}
	case *book.Verse:
		fmt.Fprintf(w, "%s verse %s\n", head, inlines(b.Title))
		for _, l := range b.Lines {
			fmt.Fprintf(w, "%s  | %s\n", indent, inlines(l))
		}
		if b.Source != nil {
			fmt.Fprintf(w, "%s  source %s\n", indent, inlines(b.Source))
		}
	case *book.List:
		fmt.Fprintf(w, "%s list\n", head)
		list(w, b, indent+"  ")
	case *book.Table:
		fmt.Fprintf(w, "%s table %d %s\n", head, b.Heads, inlines(b.Caption))
		for _, row := range b.Rows {
			fmt.Fprintf(w, "%s ", indent)
			for _, c := range row {
				fmt.Fprintf(w, " %s %s;", [...]string{"<", "^", ">"}[c.Align], inlines(c.Text))
			}
			w.WriteByte('\n')
		}
	case *book.Figure:
		fmt.Fprintf(w, "%s figure %s, %d bytes, alt %q, caption %s\n", head, b.Name, len(b.Data), b.Alt, inlines(b.Caption))
	case *book.SignOff:
		fmt.Fprintf(w, "%s sign-off\n", head)
		for _, l := range b.Lines {
			fmt.Fprintf(w, "%s  | %s\n", indent, inlines(l))
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
		fmt.Fprintf(w, "%s%s [%s] %s\n", indent, at(it.Span), it.Label, inlines(it.Text))
		if it.Sub != nil {
			list(w, it.Sub, indent+"  ")
		}
	}
}

// at is where a span begins.
func at(s source.Span) string {
	if s.File == nil {
		return "-"
	}
	p := s.Position()
	return fmt.Sprintf("%d:%d", p.Line, p.Column)
}

// inlines draws inlines in a notation of its own, so that no mark is taken for
// text.
func inlines(in []book.Inline) string {
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
			fmt.Fprintf(&w, "⟦%s %s⟧", [...]string{"dotted", "strong", "code", "name", "title"}[x.Kind], inlines(x.Text))
		case *book.Link:
			fmt.Fprintf(&w, "⟦link %s %s⟧", x.URL, inlines(x.Text))
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

// heads lists the title, the speeches and the headings of a manuscript.
func heads(m *draft.Manuscript) string {
	var list []string
	add := func(format string, args ...any) { list = append(list, fmt.Sprintf(format, args...)) }
	headings := func(blocks []book.Block) {
		for _, b := range blocks {
			if h, ok := b.(*book.Heading); ok {
				add("heading %d %s", h.Level, h.PlainText())
			}
		}
	}
	if m.Title.File != nil {
		add("title %s", book.Plain(m.Words))
	}
	headings(m.Front)
	for _, s := range m.Speeches {
		if s.Trailing {
			add("speech %s[%s]", book.Plain(s.Title), s.Label)
		} else {
			add("speech %s", s.Heading())
		}
		headings(s.Blocks)
	}
	return strings.Join(list, " | ")
}
