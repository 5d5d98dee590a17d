package book

import "strings"

// Plain is the text of inlines without any markup. A line break inside a
// paragraph counts as one space-free join: its two sides follow each other.
func Plain(in []Inline) string {
	if len(in) == 1 {
		if t, ok := in[0].(*Text); ok {
			return t.S
		}
	}
	var b strings.Builder
	for _, x := range in {
		switch x := x.(type) {
		case *Text:
			b.WriteString(x.S)
		case *LineBreak:
		}
	}
	return b.String()
}

// PlainText is the book's plain text, the file 书名.txt and the oracle of every
// other output (contract.md): one paragraph a line, headings and speech titles
// in the manuscript's order, without the book's own title page.
func (b *Book) PlainText() string {
	var w strings.Builder
	for _, s := range b.Speeches {
		w.WriteString(s.Heading())
		w.WriteByte('\n')
		for _, k := range s.Blocks {
			switch k := k.(type) {
			case *Heading:
				w.WriteString(k.PlainText())
				w.WriteByte('\n')
			case *Paragraph:
				w.WriteString(Plain(k.Text))
				w.WriteByte('\n')
			case *Break:
				w.WriteByte('\n')
			}
		}
	}
	return w.String()
}
