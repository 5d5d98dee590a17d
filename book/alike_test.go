package book_test

import (
	"testing"

	"kanben/book"
)

// titled makes a book of speeches with the given titles, one label each.
func titled(titles ...string) *book.Book {
	b := new(book.Book)
	for _, t := range titles {
		b.Speeches = append(b.Speeches, &book.Speech{Label: "篇", Title: []book.Inline{&book.Text{S: t}}})
	}
	return b
}

func TestAlikeAsksForThreeAndTwoThirds(t *testing.T) {
	for _, c := range []struct {
		titles []string
		want   bool
	}{
		{nil, false},
		{[]string{"甲", "甲"}, false},
		{[]string{"甲", "甲", "甲"}, true},
		{[]string{"甲", "乙", "甲"}, true},
		{[]string{"甲", "乙", "丙"}, false},
		{[]string{"甲", "甲", "甲", "乙"}, true},
		{[]string{"甲", "甲", "甲", "乙", "丙"}, false},
	} {
		if got := titled(c.titles...).Alike(); got != c.want {
			t.Errorf("%v: %v, want %v", c.titles, got, c.want)
		}
	}
}

func TestFirstLineIsCutAtAMark(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"在主持学习时强调，加强作风建设，必须坚持", "在主持学习时强调……"},
		{"尊敬的老干部、老同志们大家好：", "尊敬的老干部……"},
		{"尊敬的爷爷奶奶年轻的爸爸妈妈们：", "尊敬的爷爷奶奶年轻的爸爸妈妈们……"},
		{"同志们，朋友们，大家好！", "同志们，朋友们……"},
		{"下午好！", "下午好！"},
		{"中共中央政治局中央党的群众路线教育实践活动", "中共中央政治局中央党的群众路线教……"},
		{"我们一起学习使用 Microsoft Word", "我们一起学习使用……"},
		{"abcdefghijklmnopqrstuvwxyz", "abcdefghijklmnop……"},
		{"　", ""},
		{"", ""},
	} {
		s := book.Speech{Blocks: []book.Block{
			&book.Heading{Level: 1, Text: []book.Inline{&book.Text{S: "标题"}}},
			&book.Paragraph{Text: []book.Inline{&book.Text{S: c.text}}},
		}}
		if got := s.FirstLine(); got != c.want {
			t.Errorf("%q: %q, want %q", c.text, got, c.want)
		}
	}
}
