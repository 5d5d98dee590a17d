package book

import "strings"

// PlainText is the book's plain text, the file 书名.txt and the oracle of every
// other output (contract.md): one paragraph a line, headings and speech titles
// in the manuscript's order, without the book's own title page. The notes of a
// speech stand at its end, each behind its mark.
func (b *Book) PlainText() string {
	var w strings.Builder
	line := func(label string, text []Inline) {
		w.WriteString(label)
		writePlain(&w, text)
		w.WriteByte('\n')
	}
	for _, s := range b.Speeches {
		w.WriteString(s.Heading())
		w.WriteByte('\n')
		for i := range s.Opening {
			line(s.Opening[i].Label, s.Opening[i].Text)
		}
		for _, k := range s.Blocks {
			if _, ok := k.(*Break); ok {
				w.WriteByte('\n')
			}
			Lines(k, line)
		}
		for _, n := range s.Notes {
			line(n.Mark(), n.Text)
		}
	}
	return w.String()
}
