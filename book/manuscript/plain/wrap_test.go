package plain

import (
	"regexp"
	"strings"
	"testing"

	"kanben/book"
	"kanben/book/manuscript/outline"
	"kanben/book/source"
)

// prose is a paragraph of some 120 characters; the two ends differ.
const prose = "群众路线是我们党的生命线和根本工作路线，必须始终坚持一切为了群众、一切依靠群众，从群众中来、到群众中去，把党的正确主张变为群众的自觉行动。只有这样，我们的事业才有最深厚的根基，才能经得起风浪，才能一步一步走下去，这是多少年的经验所证明了的道理。"

// wrap breaks text after width columns, never before a mark and never inside a
// Western word, as editors with a fixed pitch do.
func wrap(text string, width int) string {
	var w strings.Builder
	line, at := 0, 0
	rs := []rune(text)
	for at < len(rs) {
		n := 1
		for rs[at] < 0x80 && rs[at] > ' ' && at+n < len(rs) && rs[at+n] < 0x80 && rs[at+n] > ' ' {
			n++
		}
		for at+n < len(rs) && strings.ContainsRune("，。、；：！？”", rs[at+n]) {
			n++
		}
		word := string(rs[at : at+n])
		if line > 0 && line+columns(word) > width {
			w.WriteByte('\n')
			line = 0
			word = strings.TrimLeft(word, " ")
		}
		w.WriteString(word)
		line += columns(word)
		at += n
	}
	return w.String()
}

// paragraphs gives the texts of a book's first speech, one a line.
func paragraphs(t *testing.T, text string) []string {
	t.Helper()
	m := Read(source.NewFile("稿.txt", "UTF-8", text), outline.Options{})
	var list []string
	blocks := m.Front
	if len(m.Speeches) > 0 {
		blocks = m.Speeches[0].Blocks
	}
	for _, b := range blocks {
		book.Lines(b, func(label string, in []book.Inline) { list = append(list, label+book.Plain(in)) })
	}
	return list
}

// TestJoin: what becomes of lines wrapped by hand.
func TestJoin(t *testing.T) {
	english := strings.Repeat("The masses are the real heroes, and without this understanding it is impossible to acquire even the most rudimentary knowledge. ", 4)
	mixed := strings.Repeat("我们要用好 GDP per capita 这个指标，把 2024 年的 100 件实事办好，做到 everybody is happy，", 6) + "不留尾巴。"
	for _, tt := range []struct {
		name string
		text string
		want []string
	}{
		{
			"indented paragraphs, salutation and headings between",
			"篇1 题\n同志们：\n" + wrap("　　"+prose, 76) + "\n一、第一个问题\n" + wrap("　　"+prose+prose, 76) + "\n" + wrap("　　"+prose, 76) + "\n二、第二个问题\n" + wrap("　　"+prose, 76) + "\n谢谢大家！\n",
			[]string{"同志们：", prose, "一、第一个问题", prose + prose, prose, "二、第二个问题", prose, "谢谢大家！"},
		},
		{
			"blank lines between paragraphs",
			"篇1 题\n\n同志们：\n\n" + wrap(prose, 72) + "\n\n" + wrap(prose+prose, 72) + "\n\n" + wrap(prose, 72) + "\n\n谢谢大家！\n",
			[]string{"同志们：", prose, prose + prose, prose, "谢谢大家！"},
		},
		{
			"neither: a full line with an end mark may end its paragraph",
			"篇1 题\n" + wrap(prose, 60) + "\n" + wrap(prose, 60) + "\n" + wrap(prose, 60) + "\n",
			[]string{prose, prose, prose},
		},
		{"English: one space", "篇1 题\n" + wrap(english, 78) + "\n", []string{strings.TrimSpace(english)}},
		{"both", "篇1 题\n" + wrap("　　"+mixed, 76) + "\n" + wrap("　　"+mixed, 76) + "\n", []string{mixed, mixed}},
		{
			"date and name on the right",
			"篇1 题\n" + wrap("　　"+prose+prose, 76) + "\n" + wrap("　　"+prose, 76) + "\n　　　　　　　　　　　　　　　　　　张　三\n　　　　　　　　　　　　　　　　　　2024年10月1日\n",
			[]string{prose + prose, prose, "张　三", "2024年10月1日"},
		},
		{
			"items stay items",
			"篇1 题\n" + wrap("　　"+prose+prose, 76) + "\n（1）加强学习；\n（2）加强组织。\n" + wrap("　　"+prose, 76) + "\n",
			[]string{prose + prose, "（1）加强学习；", "（2）加强组织。", prose},
		},
	} {
		got := paragraphs(t, tt.text)
		// the space between Han and Western words is the layout's
		if unspaced(got) != unspaced(tt.want) {
			t.Errorf("%s:\n%s\ngot\n%s\nwant\n%s", tt.name, tt.text, strings.Join(got, "\n"), strings.Join(tt.want, "\n"))
		}
	}
}

// unspaced joins lines without the space beside Han characters and marks.
func unspaced(lines []string) string {
	return regexp.MustCompile(`([^\x00-\x7F]) | ([^\x00-\x7F])`).ReplaceAllString(strings.Join(lines, "\n"), "$1$2")
}

// TestNotWrapped: lines that look like it and are what their authors meant.
func TestNotWrapped(t *testing.T) {
	poem := strings.Repeat("日照香炉生紫烟，遥看瀑布挂前川，\n飞流直下三千尺，疑是银河落九天。\n", 10)
	names := strings.Repeat("中共向阳区委组织部、宣传部、统战部、区纪委监委、区委办公室\n", 10)
	for _, text := range []string{
		"篇1 题\n" + poem, "篇1 题\n" + names, "篇1 题\n" + strings.Repeat(prose+"\n", 10),
		"篇1 题\n" + strings.Repeat("我们要始终坚持一切为了群众、一切依靠群众，把好事办好办实办到底。\n", 20),
	} {
		m := Read(source.NewFile("稿.txt", "UTF-8", text), outline.Options{})
		if m.Joined != nil {
			t.Errorf("joined:\n%s", text)
		}
	}
}

// Joined text is the manuscript's own, each stretch at its place.
func TestJoinedPlaces(t *testing.T) {
	text := "篇1 题\n" + wrap("　　"+prose+prose+prose, 76) + "\n"
	m := Read(source.NewFile("稿.txt", "UTF-8", text), outline.Options{})
	if len(m.Joined) != 1 || m.Joined[0].Lines != strings.Count(text, "\n")-1 {
		t.Fatalf("joined %+v", m.Joined)
	}
	p := m.Speeches[0].Blocks[0].(*book.Paragraph)
	for i, x := range p.Text {
		if s := x.(*book.Text); s.S != s.Span.Text() || s.Position().Line != i+2 {
			t.Errorf("%s: %q, the manuscript has %q", s.Position(), s.S, s.Span.Text())
		}
	}
}
