package build

import (
	"slices"
	"strconv"

	"kanben/book"
)

// electronicChapters are the IDs of the chapters that hold what stands on pages of its
// own in print.
var electronicChapters = map[book.MatterKind]string{book.Questions: "questions", book.Copyright: "imprint"}

// electronic gives the book as files without pages have it: what stands on pages
// of its own in print, the questions and the copyright page, are its last
// chapters. Lines to write on are for paper alone.
func electronic(b *book.Book) *book.Book {
	var more []*book.Speech
	if b.AsksQuestions() {
		more = append(more, questions(b))
	}
	if s := imprint(&b.Meta); s != nil {
		more = append(more, s)
	}
	if more == nil {
		return b
	}
	out := *b
	out.Speeches = append(slices.Clip(b.Speeches), more...)
	return &out
}

func plain(s string) []book.Inline { return []book.Inline{&book.Text{S: s}} }

// questions makes a chapter of the questions of all speeches.
func questions(b *book.Book) *book.Speech {
	out := &book.Speech{ID: electronicChapters[book.Questions], Title: plain(book.Questions.Heading())}
	for _, s := range b.Speeches {
		if len(s.Questions) == 0 {
			continue
		}
		list := &book.List{}
		for i, q := range s.Questions {
			list.Items = append(list.Items, book.Item{Label: strconv.Itoa(i+1) + ".", Text: q.Text})
		}
		out.Blocks = append(out.Blocks, &book.Heading{Level: 1, Text: plain(s.Heading())}, list)
	}
	return out
}

// imprint makes a chapter of what the copyright page says, nil if the title page
// says it all.
func imprint(m *book.Meta) *book.Speech {
	rows := m.Imprint()
	if m.Contact != "" {
		rows = append(rows, book.Row{Label: "联系", Value: m.Contact})
	}
	known := 0 // rows that the title page has
	for _, r := range rows {
		switch r.Label {
		case "书名", "编者", "版次":
			known++
		}
	}
	if known == len(rows) && !m.Internal {
		return nil
	}
	out := &book.Speech{ID: electronicChapters[book.Copyright], Title: plain(book.Copyright.Heading())}
	if m.Internal {
		out.Blocks = append(out.Blocks, &book.Paragraph{Text: plain("内部学习资料")})
	}
	for _, r := range rows {
		out.Blocks = append(out.Blocks, &book.Paragraph{Text: plain(r.Label + "：" + r.Value)})
	}
	return out
}
