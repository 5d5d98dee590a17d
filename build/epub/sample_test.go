package epub_test

import (
	"fmt"
	"regexp"
	"strings"

	"kanben/assets"
	"kanben/book"
)

// sampleBook is the sample manuscript as a Book, unmended and put together by
// hand: rooms below build do not import readers.
func sampleBook() *book.Book {
	lines := strings.Split(assets.Sample, "\n")
	b := &book.Book{Meta: book.Meta{
		Title:    strings.Trim(lines[0], "《》"),
		Language: "zh-CN",
		Edition:  1,
		Declared: 5,
	}}
	for _, l := range lines[1:] {
		if words, label, ok := strings.Cut(l, " 篇"); ok {
			b.Speeches = append(b.Speeches, &book.Speech{
				ID:     fmt.Sprintf("s%03d", len(b.Speeches)+1),
				Number: len(b.Speeches) + 1,
				Label:  "篇" + label, Trailing: true, Gap: " ",
				Title: text(words),
			})
			continue
		}
		s := b.Speeches[len(b.Speeches)-1]
		s.Blocks = append(s.Blocks, sampleBlock(l))
	}
	return b
}

var (
	level1 = regexp.MustCompile(`^([一二]、)(.{4,20})$`)
	level2 = regexp.MustCompile(`^(\([一二三]\)[、,])(.*)$`)
	heads  = map[string]bool{"开展群众路线教育活动的价值期待和现实挑战": true, "如何开展好群众路线教育活动": true}
)

// sampleBlock makes a line of the sample the block that it is.
func sampleBlock(l string) book.Block {
	if m := level1.FindStringSubmatch(l); m != nil {
		return &book.Heading{Level: 1, Label: m[1], Text: text(m[2])}
	}
	if m := level2.FindStringSubmatch(l); m != nil {
		return &book.Heading{Level: 2, Label: m[1], Text: text(m[2])}
	}
	switch {
	case heads[l]:
		return &book.Heading{Level: 1, Text: text(l), Likely: true}
	case strings.HasPrefix(l, "尊敬的") && strings.HasSuffix(l, ":"):
		return &book.Paragraph{Kind: book.Salutation, Text: text(l)}
	case l == "谢谢大家!":
		return &book.Paragraph{Kind: book.Closing, Text: text(l)}
	}
	return &book.Paragraph{Text: text(l)}
}

// speeches makes a book of n speeches, the sample's over and over.
func speeches(n int) *book.Book {
	b := sampleBook()
	five := b.Speeches
	b.Speeches = make([]*book.Speech, n)
	for i := range b.Speeches {
		s := *five[i%len(five)]
		s.ID, s.Number, s.Label = fmt.Sprintf("s%03d", i+1), i+1, fmt.Sprintf("篇%d", i+1)
		b.Speeches[i] = &s
	}
	return b
}

// oneSpeech is a book of one speech with the given blocks.
func oneSpeech(blocks ...book.Block) *book.Book {
	return &book.Book{
		Meta: book.Meta{Title: "书名"},
		Speeches: []*book.Speech{{
			ID: "s001", Number: 1, Title: text("标题"), Blocks: blocks,
		}},
	}
}

func text(s string) []book.Inline { return []book.Inline{&book.Text{S: s}} }

func paragraph(s string) *book.Paragraph { return &book.Paragraph{Text: text(s)} }
