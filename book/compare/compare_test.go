package compare_test

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"kanben/book"
	"kanben/book/compare"
)

// speech makes a speech of a title and paragraphs.
func speech(title string, paragraphs ...string) *book.Speech {
	s := &book.Speech{Title: []book.Inline{&book.Text{S: title}}}
	for _, p := range paragraphs {
		s.Blocks = append(s.Blocks, &book.Paragraph{Text: []book.Inline{&book.Text{S: p}}})
	}
	return s
}

func volume(speeches ...*book.Speech) *book.Book { return &book.Book{Speeches: speeches} }

func TestNothingChanged(t *testing.T) {
	b := volume(speech("甲", "一。二。"), speech("乙", "三。"))
	for _, s := range compare.Books(b, b) {
		if s.State != compare.Same || s.Moved || s.Changes != nil {
			t.Errorf("%+v", s)
		}
	}
}

func TestChanges(t *testing.T) {
	old := volume(
		speech("甲", "各位同志：", "今天开会。讲三点。第一点很好！“第二点呢？”第三点。"),
		speech("乙", "乙的话，一句。乙的话，两句。"),
		speech("丙", "丙的话。"),
		speech("丁", "丁的话，一句。丁的话，两句。"))
	new := volume(
		speech("丁", "丁的话，一句。丁的话，两句。"),
		speech("甲", "各位同志：", "今天开会。讲四点。第一点很好！第三点。第四点。"),
		speech("乙（修订）", "乙的话，一句。乙的话，两句。又一句。"),
		speech("戊", "新的讲话。"))
	want := []compare.Speech{
		{Title: "丁", Moved: true},
		{Title: "甲", State: compare.Altered, Changes: []compare.Change{
			{Old: "讲三点。", New: "讲四点。", Line: 3},
			{Old: "“第二点呢？”", Line: 3},
			{New: "第四点。", Follows: "第三点。", Line: 3},
		}},
		{Title: "乙（修订）", Was: "乙", State: compare.Altered, Changes: []compare.Change{{New: "又一句。", Follows: "乙的话，两句。", Line: 2}}},
		{Title: "戊", State: compare.Added},
		{Title: "丙", State: compare.Removed},
	}
	if got := compare.Books(old, new); !reflect.DeepEqual(got, want) {
		t.Errorf("got  %+v\nwant %+v", got, want)
	}
}

// White space is no difference, nor are lines that say the same; pages of parts
// are no speeches.
func TestNoDifference(t *testing.T) {
	old := volume(
		&book.Speech{Title: []book.Inline{&book.Text{S: "第一部分"}}, Divider: true},
		speech("第一讲群众", "白日依山尽，黄河入海流。Good morning 同志们。", "甲。乙。"))
	new := volume(speech("第一讲　群众", "白日依山尽，", "黄河入海流。Good\u00a0morning 同志们。甲。", "乙。"))
	want := []compare.Speech{{Title: "第一讲　群众"}}
	if got := compare.Books(old, new); !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v", got)
	}
}

// Applying the changes to the old sentences gives the new ones: no sentence is
// lost, and long books take no longer than they are.
func TestLongBook(t *testing.T) {
	var a, b strings.Builder
	for i := range 20000 {
		fmt.Fprintf(&a, "第%d句。", i)
		if i%1000 == 7 {
			fmt.Fprintf(&b, "第%d句改了。", i)
			continue
		}
		fmt.Fprintf(&b, "第%d句。", i)
	}
	got := compare.Books(volume(speech("甲", a.String())), volume(speech("甲", b.String())))
	if len(got[0].Changes) != 20 {
		t.Errorf("%d changes", len(got[0].Changes))
	}
}
