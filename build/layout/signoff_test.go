package layout

import (
	"testing"

	"kanben/book"
	"kanben/build/style"
)

// TestSignOffTakesLinesAlong: at whatever height a speech ends, its sign-off does not
// begin a page: two lines of the text before it go along, be they two paragraphs
// (design.md 1.5).
func TestSignOffTakesLinesAlong(t *testing.T) {
	for _, name := range forReaders() {
		st := design(t, style.Choice{Style: name})
		for before := 1; before <= 40; before++ {
			b := speechOf(para(before), para(3),
				&book.Paragraph{Kind: book.Closing, Text: inline("谢谢大家！")},
				&book.SignOff{Lines: [][]book.Inline{inline("张三"), inline("2024年10月1日")}})
			doc, list := Compose(b, st, embedded())
			for i := range list {
				if list[i].Code == "L005" {
					t.Errorf("%s, %d: %s", name, before, list[i].Text(1))
				}
			}
			for i := doc.Body; i < len(doc.Pages); i++ {
				p := &doc.Pages[i]
				for j := range p.Lines {
					if lineText(&p.Lines[j]) == "张三" && j < 2 {
						t.Errorf("%s, %d lines before: %d lines stand above the sign-off on page %s", name, before, j, p.Folio)
					}
				}
			}
		}
	}
}
