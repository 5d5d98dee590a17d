package book_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"kanben/book"
)

func TestImprint(t *testing.T) {
	m := book.Meta{Title: "发言稿【汇编5篇】"}
	show := func() string {
		var rows []string
		for _, r := range m.Imprint() {
			rows = append(rows, r.Label+"="+r.Value)
		}
		return strings.Join(rows, " ")
	}
	if got, want := show(), "书名=发言稿（汇编5篇）"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
	m = book.Meta{
		Title: "甲", Subtitle: "—乙", Organisation: "丙", Place: "渡口", ISBN: "1", Replaces: "第一版", Edition: 2, Series: "学习丛书", SeriesNumber: 3,
		People:      []book.Person{{Name: "王", Role: "主编"}, {Name: "李"}, {Name: "张"}, {Name: "赵", Role: "主编"}},
		EditionNote: "改了 a\nb 的错。\n  加了一篇。", Date: time.Date(2024, 10, 1, 0, 0, 0, 0, time.UTC),
	}
	want := "书名=甲——乙 编者=丙 主编=王、赵 作者=李、张 丛书=学习丛书（3） 版次=2024年10月第2版 说明=改了a b的错。加了一篇。 代替=第一版 地点=渡口 书号=ISBN 1"
	if got := show(); got != want {
		t.Errorf("%s, want %s", got, want)
	}
}

func TestAsksQuestions(t *testing.T) {
	asked := &book.Speech{Questions: []*book.Paragraph{{}}}
	for i, c := range []struct {
		b    book.Book
		want bool
	}{
		{book.Book{}, false},
		{book.Book{Speeches: []*book.Speech{{}, asked}}, true},
		{book.Book{Speeches: []*book.Speech{asked}, Back: []book.Matter{}}, false},
		{book.Book{Speeches: []*book.Speech{asked}, Back: []book.Matter{{Kind: book.Notes}, {Kind: book.Questions}}}, true},
		{book.Book{Speeches: []*book.Speech{{}}, Back: []book.Matter{{Kind: book.Questions}}}, false},
	} {
		if got := c.b.AsksQuestions(); got != c.want {
			t.Error(fmt.Sprint(i, got))
		}
	}
}
