package proof

import (
	"strings"
	"testing"

	"kanben/book"
	"kanben/book/diag"
	"kanben/book/source"
)

// TestSaid: what a manifest says of the book and its speeches is mended like a
// manuscript, and told at its place; what stands nowhere is mended without a word.
func TestSaid(t *testing.T) {
	f := source.NewFile("book.yaml", "UTF-8", "副题,甲|王,明|主编(二)|主题,乙|短题,丙|部分,丁|题目,戊|问,己?")
	at := func(words string) source.Span {
		i := strings.Index(f.Text, words)
		return source.Span{File: f, Start: int32(i), End: int32(i + len(words))}
	}
	text := func(words string) *book.Text { return &book.Text{Span: at(words), S: words} }
	part := func(s *book.Speech) *book.Speech {
		s.Part, s.PartPlace = "部分,丁", at("部分,丁")
		return s
	}
	b := &book.Book{
		Meta: book.Meta{
			Title: "书", Subtitle: "副题,甲", EditionNote: "改了:错字,\n加了(一篇)。", Contact: "联系,人",
			Subjects: []string{"主题,乙"}, People: []book.Person{{Name: "王,明", Role: "主编(二)", Sort: "Wang, Ming"}},
			Places: map[string]source.Span{
				"subtitle": at("副题,甲"), "subjects[1]": at("主题,乙"), "authors[1].name": at("王,明"), "authors[1].role": at("主编(二)"),
			},
		},
		Speeches: []*book.Speech{
			part(&book.Speech{
				ID: "s001", Number: 1, Title: []book.Inline{text("题目,戊")}, Short: "短题,丙", ShortPlace: at("短题,丙"),
				Questions: []*book.Paragraph{{Text: []book.Inline{text("问,己?")}}},
			}),
			part(&book.Speech{ID: "s002", Number: 2, Title: []book.Inline{&book.Text{S: "别处,庚"}}}),
		},
	}
	out, list := Mend(b, Options{})
	m, s := &out.Meta, out.Speeches[0]
	got := strings.Join([]string{
		m.Subtitle, m.EditionNote, m.Contact, m.Subjects[0], m.People[0].Name, m.People[0].Role, m.People[0].Sort,
		s.Heading(), s.Short, s.Part, out.Speeches[1].Part, book.Plain(s.Questions[0].Text), out.Speeches[1].Heading(),
	}, "|")
	const want = "副题，甲|改了：错字，\n加了（一篇）。|联系，人|主题，乙|王，明|主编（二）|Wang, Ming|题目，戊|短题，丙|部分，丁|部分，丁|问，己？|别处，庚"
	if got != want {
		t.Errorf("mended\n%s\nwant\n%s", got, want)
	}
	if b.Meta.Subjects[0] != "主题,乙" || b.Meta.People[0].Name != "王,明" {
		t.Error("the book that was given is another now")
	}
	told := map[string]int{}
	for i := range list {
		if list[i].Severity == diag.Fixed && list[i].Span.File == f {
			field := f.Text[strings.LastIndexByte(f.Text[:list[i].Span.Start], '|')+1:]
			field, _, _ = strings.Cut(field, "|")
			told[field]++
		}
	}
	for _, words := range []string{"副题,甲", "王,明", "主编(二)", "主题,乙", "短题,丙", "部分,丁", "题目,戊", "问,己?"} {
		n := 1
		if strings.Contains(words, "?") { // and the comma
			n = 2
		}
		if told[words] != n {
			t.Errorf("%s: %d findings, want %d", words, told[words], n)
		}
	}
}

// TestPrefaceOfBoilerplate: a preface of which nothing is left is none; one whose
// heading is its author's stays.
func TestPrefaceOfBoilerplate(t *testing.T) {
	f := source.NewFile("稿.txt", "UTF-8", "更多文章请关注www.example.com\n编者的话\n")
	advert := func() []book.Block {
		return []book.Block{&book.Paragraph{Text: []book.Inline{&book.Text{Span: source.Span{File: f, End: int32(len("更多文章请关注www.example.com"))}, S: "更多文章请关注www.example.com"}}}}
	}
	own := source.Span{File: f, Start: int32(strings.Index(f.Text, "编者")), End: int32(len(f.Text) - 1)}
	b := &book.Book{Speeches: []*book.Speech{
		{ID: "p001", Title: []book.Inline{&book.Text{S: "前言"}}, Blocks: advert()},
		{ID: "p002", Title: []book.Inline{&book.Text{Span: own, S: "编者的话"}}, Blocks: advert()},
		{ID: "s001", Number: 1, Title: []book.Inline{&book.Text{S: "讲话"}}, Blocks: advert()},
	}}
	out, list := Mend(b, Options{})
	var ids []string
	for _, s := range out.Speeches {
		ids = append(ids, s.ID)
	}
	if got := strings.Join(ids, " "); got != "p002 s001" {
		t.Errorf("left are %s", got)
	}
	if len(b.Speeches) != 3 || list.Count(diag.Fixed) != 3 {
		t.Errorf("%d speeches of the book that was given, %d findings", len(b.Speeches), list.Count(diag.Fixed))
	}
}
