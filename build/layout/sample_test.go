package layout

import (
	"os"
	"strings"
	"sync"
	"testing"

	"kanben/book"
	"kanben/book/source"
	"kanben/build/style"
	"kanben/fonts"
)

// embedded are the faces that come with the program, opened once.
var embedded = sync.OnceValue(fonts.Embedded)

// plainStyle is the design of books that ask for none, made once. It is not to be
// changed.
var plainStyle = sync.OnceValue(style.Speech)

// sampleBook reads the sample in the plainest way, for tests of layout alone:
// a line that holds 篇 and a digit opens a speech, short lines are headings.
// Half-width marks are made full, as the proof would.
func sampleBook(t testing.TB) *book.Book {
	t.Helper()
	data, err := os.ReadFile("../../assets/sample/依靠群众求胜利专题讨论发言稿.txt")
	if err != nil {
		t.Fatal(err)
	}
	text := strings.NewReplacer(",", "，", ";", "；", "?", "？", "!", "！", ":", "：", "(", "（", ")", "）", ".", "。").Replace(string(data))
	f := source.NewFile("样稿.txt", "UTF-8", text)
	b := &book.Book{Meta: book.Meta{Title: "依靠群众求胜利专题讨论发言稿【汇编5篇】", Language: "zh-CN", Edition: 1}, Files: []*source.File{f}}
	for n := 2; n <= f.Lines(); n++ {
		sp := f.Line(n)
		s := strings.TrimSpace(sp.Text())
		in := []book.Inline{&book.Text{Span: sp, S: s}}
		switch {
		case strings.HasPrefix(s, "依靠群众求胜利专题讨论发言稿 篇"):
			b.Speeches = append(b.Speeches, &book.Speech{Span: sp, Number: len(b.Speeches) + 1, Label: s[len("依靠群众求胜利专题讨论发言稿 "):],
				Trailing: true, Gap: " ", Title: []book.Inline{&book.Text{Span: sp, S: "依靠群众求胜利专题讨论发言稿"}}})
			continue
		}
		sp0 := b.Speeches[len(b.Speeches)-1]
		var k book.Block = &book.Paragraph{Span: sp, Text: in}
		switch {
		case strings.HasSuffix(s, "：") && len(s) < 60:
			k = &book.Paragraph{Span: sp, Kind: book.Salutation, Text: in}
		case strings.HasPrefix(s, "一、"), strings.HasPrefix(s, "二、"):
			k = &book.Heading{Span: sp, Level: 1, Label: s[:6], Text: []book.Inline{&book.Text{Span: sp, S: s[6:]}}}
		case strings.HasPrefix(s, "（"):
			k = &book.Heading{Span: sp, Level: 2, Label: s[:12], Text: []book.Inline{&book.Text{Span: sp, S: s[12:]}}}
		case strings.HasSuffix(s, "挑战"), strings.HasSuffix(s, "如何开展好群众路线教育活动"):
			k = &book.Heading{Span: sp, Level: 1, Text: in}
		}
		sp0.Blocks = append(sp0.Blocks, k)
	}
	return b
}
