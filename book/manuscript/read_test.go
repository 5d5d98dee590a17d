package manuscript

import (
	"fmt"
	"os"
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"

	"kanben/book"
	"kanben/book/diag"
	"kanben/book/golden"
	"kanben/book/manuscript/outline"
	"kanben/book/source"
)

const samplePath = "../../assets/sample/依靠群众求胜利专题讨论发言稿.txt"

func readSample(t testing.TB) *source.File {
	t.Helper()
	data, err := os.ReadFile(samplePath)
	if err != nil {
		t.Fatal(err)
	}
	f, err := source.Decode("稿.txt", data, "")
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// file makes a file of lines parted by |, with ¶ for a paragraph of text.
func file(name, lines string) *source.File {
	const body = "群众路线是我们党的生命线和根本工作路线，必须始终坚持一切为了群众、一切依靠群众，从群众中来、到群众中去，把党的正确主张变为群众的自觉行动。"
	text := strings.ReplaceAll(strings.ReplaceAll(lines, "|", "\n"), "¶", body)
	return source.NewFile(name, "UTF-8", text+"\n")
}

// tree draws a book as an indented tree, with the place of each node.
func tree(b *book.Book) string {
	var w strings.Builder
	fmt.Fprintf(&w, "%s: %s, declared %d, %s, edition %d\n", b.Meta.Position(), b.Meta.Title, b.Meta.Declared, b.Meta.Language, b.Meta.Edition)
	for _, s := range b.Speeches {
		trail := ""
		if s.Trailing {
			trail = " trailing"
		}
		fmt.Fprintf(&w, "%s: %d %s [%s]%s %q + %s\n", s.Position(), s.Number, s.ID, s.Label, trail, s.Gap, book.Plain(s.Title))
		for i := range s.Opening {
			l := &s.Opening[i]
			fmt.Fprintf(&w, "  %s: %s [%s] %s\n", l.Position(), l.Kind, l.Label, book.Plain(l.Text))
		}
		for _, k := range s.Blocks {
			fmt.Fprintf(&w, "  %s: %s\n", k.Place().Position(), blockText(k))
		}
	}
	return w.String()
}

func blockText(k book.Block) string {
	switch k := k.(type) {
	case *book.Heading:
		likely := ""
		if k.Likely {
			likely = " likely"
		}
		return fmt.Sprintf("heading %d%s [%s] %q + %s", k.Level, likely, k.Label, k.Gap, book.Plain(k.Text))
	case *book.Paragraph:
		kind := [...]string{"paragraph", "salutation", "closing"}[k.Kind]
		var parts []string
		for _, in := range k.Text {
			switch in := in.(type) {
			case *book.Text:
				parts = append(parts, diag.Shorten(in.S, 36))
			case *book.LineBreak:
				parts = append(parts, "⏎")
			}
		}
		return kind + " " + strings.Join(parts, "")
	case *book.SignOff:
		var parts []string
		for _, l := range k.Lines {
			parts = append(parts, book.Plain(l))
		}
		return "signoff " + strings.Join(parts, " / ")
	case *book.Break:
		return "break " + k.Span.Text()
	}
	return "?"
}

func findings(l diag.List) string {
	var w strings.Builder
	for i := range l {
		fmt.Fprintf(&w, "%s: %s[%s]: %s\n", l[i].Span.Position(), l[i].Severity, l[i].Code, l[i].Text(diag.Chinese))
	}
	return w.String()
}

func TestSample(t *testing.T) {
	r, list := Read([]*source.File{readSample(t)}, Options{})
	golden.Text(t, "sample.txt", tree(r.Book)+"\n"+findings(list))
	if r.Verdicts != nil {
		t.Error("verdicts that nobody asked for")
	}
}

func TestSampleExplained(t *testing.T) {
	f := readSample(t)
	r, _ := Read([]*source.File{f}, Options{Explain: true})
	if len(r.Verdicts) != f.Lines() {
		t.Fatalf("%d verdicts for %d lines", len(r.Verdicts), f.Lines())
	}
	var w strings.Builder
	for _, v := range r.Verdicts {
		fmt.Fprintf(&w, "%d\t%s\t%s\t%s\t%s\n", v.Position().Line, v.Kind, v.Rule, v.Reason.Zh, v.Reason.En)
	}
	golden.Text(t, "sample-explained.txt", w.String())
}

// Every speech of the sample gives its heading line back.
func TestHeadingGivesLineBack(t *testing.T) {
	r, _ := Read([]*source.File{readSample(t)}, Options{})
	for _, s := range r.Book.Speeches {
		if s.Heading() != s.Span.Text() {
			t.Errorf("%q, want %q", s.Heading(), s.Span.Text())
		}
	}
}

func TestRead(t *testing.T) {
	tests := []struct {
		name  string
		files []*source.File
		o     Options
		want  string // tree and findings
	}{
		{
			"indents and trailing space", []*source.File{file("a.txt", "《书》|\u3000\u3000篇1\u3000甲\u3000|\u3000\u3000正文\t |\t同志们：")}, Options{},
			`a.txt:1:2: 书, declared 0, zh-CN, edition 1
a.txt:2:3: 1 s001 [篇1] "\u3000" + 甲
  a.txt:3:3: paragraph 正文
  a.txt:4:2: salutation 同志们：
`,
		},
		{
			"line breaks inside", []*source.File{file("a.txt", "《书》|篇1|一\v 二\u2028三|¶")}, Options{},
			`a.txt:1:2: 书, declared 0, zh-CN, edition 1
a.txt:2:1: 1 s001 [篇1] "" + 
  a.txt:3:1: paragraph 一⏎二⏎三
  a.txt:4:1: paragraph 群众路线是我们党的生命线和根本工作…
`,
		},
		{
			"breaks", []*source.File{file("a.txt", "《书》|篇1|***|¶|* * *|---|¶|=====|篇2|¶")}, Options{},
			`a.txt:1:2: 书, declared 0, zh-CN, edition 1
a.txt:2:1: 1 s001 [篇1] "" + 
  a.txt:4:1: paragraph 群众路线是我们党的生命线和根本工作…
  a.txt:5:1: break * * *
  a.txt:7:1: paragraph 群众路线是我们党的生命线和根本工作…
a.txt:9:1: 2 s002 [篇2] "" + 
  a.txt:10:1: paragraph 群众路线是我们党的生命线和根本工作…
`,
		},
		{
			"no head", []*source.File{file("稿件/大会讲话.txt", "¶|¶")}, Options{},
			`: 大会讲话, declared 0, zh-CN, edition 1
稿件/大会讲话.txt:1:1: 1 s001 [] "" + 大会讲话
  稿件/大会讲话.txt:1:1: paragraph 群众路线是我们党的生命线和根本工作…
  稿件/大会讲话.txt:2:1: paragraph 群众路线是我们党的生命线和根本工作…
稿件/大会讲话.txt:1:1: advice[B010]: 没有找到书名，用文件名“大会讲话”
稿件/大会讲话.txt:1:1: advice[B011]: 没有找到各篇的标题，整份稿件当作一篇：“大会讲话”
`,
		},
		{
			"no head, with title", []*source.File{file("-", "在大会上的讲话|同志们：|¶")}, Options{},
			`-:1:1: 在大会上的讲话, declared 0, zh-CN, edition 1
-:1:1: 1 s001 [] "" + 在大会上的讲话
  -:2:1: salutation 同志们：
  -:3:1: paragraph 群众路线是我们党的生命线和根本工作…
-:1:1: advice[B011]: 没有找到各篇的标题，整份稿件当作一篇：“在大会上的讲话”
`,
		},
		{
			"standard input", []*source.File{file("-", "¶")}, Options{},
			`: 发言稿, declared 0, zh-CN, edition 1
-:1:1: 1 s001 [] "" + 发言稿
  -:1:1: paragraph 群众路线是我们党的生命线和根本工作…
-:1:1: advice[B010]: 没有找到书名，用文件名“发言稿”
-:1:1: advice[B011]: 没有找到各篇的标题，整份稿件当作一篇：“发言稿”
`,
		},
		{
			"title asked for", []*source.File{file("a.txt", "《甲（共3篇）》|篇1|¶|篇2|¶")}, Options{Title: "乙【2篇】"},
			`a.txt:1:2: 乙【2篇】, declared 2, zh-CN, edition 1
a.txt:2:1: 1 s001 [篇1] "" + 
  a.txt:3:1: paragraph 群众路线是我们党的生命线和根本工作…
a.txt:4:1: 2 s002 [篇2] "" + 
  a.txt:5:1: paragraph 群众路线是我们党的生命线和根本工作…
`,
		},
		{
			"preface", []*source.File{file("a.txt", "《书》|编者按：|¶|篇1|¶")}, Options{},
			`a.txt:1:2: 书, declared 0, zh-CN, edition 1
a.txt:2:1: 0 p001 [] "" + 编者按：
  a.txt:3:1: paragraph 群众路线是我们党的生命线和根本工作…
a.txt:4:1: 1 s001 [篇1] "" + 
  a.txt:5:1: paragraph 群众路线是我们党的生命线和根本工作…
a.txt:2:1: advice[B013]: 第一篇之前有 2 段文字，作为“编者按：”放在最前面，不计入篇数
`,
		},
		{
			"preface without a head", []*source.File{file("a.txt", "《书【1篇】》|¶|篇1|¶")}, Options{},
			`a.txt:1:2: 书【1篇】, declared 0, zh-CN, edition 1
a.txt:1:1: 0 p001 [] "" + 前言
  a.txt:2:1: paragraph 群众路线是我们党的生命线和根本工作…
a.txt:3:1: 1 s001 [篇1] "" + 
  a.txt:4:1: paragraph 群众路线是我们党的生命线和根本工作…
a.txt:2:1: advice[B013]: 第一篇之前有 1 段文字，作为“前言”放在最前面，不计入篇数
`,
		},
		{
			"subtitle", []*source.File{file("a.txt", "《发言稿》|——在大会上|篇1|¶")}, Options{},
			`a.txt:1:2: 发言稿——在大会上, declared 0, zh-CN, edition 1
a.txt:3:1: 1 s001 [篇1] "" + 
  a.txt:4:1: paragraph 群众路线是我们党的生命线和根本工作…
`,
		},
		{
			"subtitle, no head", []*source.File{file("a.txt", "发言稿||——在大会上|同志们：|¶")}, Options{},
			`a.txt:1:1: 发言稿——在大会上, declared 0, zh-CN, edition 1
a.txt:1:1: 1 s001 [] "" + 发言稿
  a.txt:3:1: subtitle [] ——在大会上
  a.txt:4:1: salutation 同志们：
  a.txt:5:1: paragraph 群众路线是我们党的生命线和根本工作…
a.txt:1:1: advice[B011]: 没有找到各篇的标题，整份稿件当作一篇：“发言稿”
`,
		},
		{
			"title twice", []*source.File{file("a.txt", "《发言稿》|发言稿|篇1|¶")}, Options{},
			`a.txt:1:2: 发言稿, declared 0, zh-CN, edition 1
a.txt:3:1: 1 s001 [篇1] "" + 
  a.txt:4:1: paragraph 群众路线是我们党的生命线和根本工作…
a.txt:2:1: fixed[B015]: 标题重复，只保留一处
`,
		},
		{
			"count", []*source.File{file("a.txt", "《书（共三篇）》|篇1|¶|篇2 写得很好，值得一读。|¶|篇3|¶")}, Options{},
			`a.txt:1:2: 书（共三篇）, declared 3, zh-CN, edition 1
a.txt:2:1: 1 s001 [篇1] "" + 
  a.txt:3:1: paragraph 群众路线是我们党的生命线和根本工作…
  a.txt:4:1: paragraph 篇2 写得很好，值得一读。
  a.txt:5:1: paragraph 群众路线是我们党的生命线和根本工作…
a.txt:6:1: 2 s002 [篇3] "" + 
  a.txt:7:1: paragraph 群众路线是我们党的生命线和根本工作…
a.txt:1:2: warning[B020]: 书名说有 3 篇，找到 2 篇
a.txt:4:1: advice[B021]: 这一行像一篇的标题，但没有算作标题：“篇2 写得很好，值得一读。”
a.txt:6:1: warning[B022]: “篇1”之后是“篇3”，中间缺了序号
`,
		},
		{
			"several files", []*source.File{file("一.txt", "第一讲 甲|¶"), file("二.txt", "讲话稿|同志们：|¶"), file("三.txt", "第三讲 丙|¶")}, Options{Title: "书"},
			`: 书, declared 0, zh-CN, edition 1
一.txt:1:1: 1 s001 [第一讲] " " + 甲
  一.txt:2:1: paragraph 群众路线是我们党的生命线和根本工作…
二.txt:1:1: 2 s002 [] "" + 讲话稿
  二.txt:2:1: salutation 同志们：
  二.txt:3:1: paragraph 群众路线是我们党的生命线和根本工作…
三.txt:1:1: 3 s003 [第三讲] " " + 丙
  三.txt:2:1: paragraph 群众路线是我们党的生命线和根本工作…
`,
		},
		{
			"typed contents, empty speech", []*source.File{file("a.txt", "《书》|目录|第一讲 甲……1|第二讲 乙……2|第一讲 甲|¶|第二讲 乙")}, Options{},
			`a.txt:1:2: 书, declared 0, zh-CN, edition 1
a.txt:2:1: 0 p001 [] "" + 目录
  a.txt:3:1: paragraph 第一讲 甲……1
  a.txt:4:1: paragraph 第二讲 乙……2
a.txt:5:1: 1 s001 [第一讲] " " + 甲
  a.txt:6:1: paragraph 群众路线是我们党的生命线和根本工作…
a.txt:7:1: 2 s002 [第二讲] " " + 乙
a.txt:2:1: advice[B013]: 第一篇之前有 3 段文字，作为“目录”放在最前面，不计入篇数
a.txt:3:1: advice[B014]: 这里像是手工打的目录（2 行），按普通文字保留
a.txt:7:1: warning[B025]: 这一篇只有标题，没有正文：“第二讲 乙”
`,
		},
		{
			"pattern that matches nothing", []*source.File{file("a.txt", "《书》|篇1|¶")}, asking("^Q"),
			`a.txt:1:2: 书, declared 0, zh-CN, edition 1
a.txt:1:2: 1 s001 [] "" + 书
  a.txt:2:1: paragraph 篇1
  a.txt:3:1: paragraph 群众路线是我们党的生命线和根本工作…
a.txt:1:2: warning[B012]: 没有一行符合 --speech 给出的样式，整份稿件当作一篇：“书”
`,
		},
		{
			"a title and nothing else", []*source.File{file("a.txt", "《书》")}, Options{},
			`a.txt:1:2: 书, declared 0, zh-CN, edition 1
a.txt:1:2: 1 s001 [] "" + 书
a.txt:1:2: advice[B011]: 没有找到各篇的标题，整份稿件当作一篇：“书”
a.txt:1:2: warning[B025]: 这一篇只有标题，没有正文：“书”
`,
		},
		{
			"heads too long to be found", []*source.File{file("a.txt", "《书》|篇一："+strings.Repeat("群众路线", 13)+"|¶|篇二："+strings.Repeat("心系群众", 13)+"|¶")}, Options{},
			`a.txt:1:2: 书, declared 0, zh-CN, edition 1
a.txt:1:2: 1 s001 [] "" + 书
  a.txt:2:1: paragraph 篇一：群众路线群众路线群众路线群众…
  a.txt:3:1: paragraph 群众路线是我们党的生命线和根本工作…
  a.txt:4:1: paragraph 篇二：心系群众心系群众心系群众心系…
  a.txt:5:1: paragraph 群众路线是我们党的生命线和根本工作…
a.txt:1:2: advice[B011]: 没有找到各篇的标题，整份稿件当作一篇：“书”
a.txt:2:1: advice[B021]: 这一行像一篇的标题，但没有算作标题：“篇一：群众路线群众路线群众路线群众路线…”
a.txt:4:1: advice[B021]: 这一行像一篇的标题，但没有算作标题：“篇二：心系群众心系群众心系群众心系群众…”
`,
		},
		{
			"one line", []*source.File{file("a.txt", "同志们，我就说一句话：把工作做好！")}, Options{},
			`: a, declared 0, zh-CN, edition 1
a.txt:1:1: 1 s001 [] "" + a
  a.txt:1:1: paragraph 同志们，我就说一句话：把工作做好！
a.txt:1:1: advice[B010]: 没有找到书名，用文件名“a”
a.txt:1:1: advice[B011]: 没有找到各篇的标题，整份稿件当作一篇：“a”
`,
		},
		{
			"heads without numbers", []*source.File{file("a.txt", "《书》|在甲会上的发言|张三|¶||在乙会上的讲话|李四|¶")}, Options{},
			`a.txt:1:2: 书, declared 0, zh-CN, edition 1
a.txt:2:1: 1 s001 [] "" + 在甲会上的发言
  a.txt:3:1: speaker [] 张三
  a.txt:4:1: paragraph 群众路线是我们党的生命线和根本工作…
a.txt:6:1: 2 s002 [] "" + 在乙会上的讲话
  a.txt:7:1: speaker [] 李四
  a.txt:8:1: paragraph 群众路线是我们党的生命线和根本工作…
a.txt:2:1: advice[B016]: 各篇没有序号，按标题的样子分成 2 篇，请确认：在甲会上的发言 / 在乙会上的讲话
`,
		},
		{
			"a label akin", []*source.File{file("a.txt", "《书》|【篇一】|¶|【第三篇】|¶")}, Options{},
			`a.txt:1:2: 书, declared 0, zh-CN, edition 1
a.txt:2:1: 1 s001 [【篇一】] "" + 
  a.txt:3:1: paragraph 群众路线是我们党的生命线和根本工作…
  a.txt:4:1: paragraph 【第三篇】
  a.txt:5:1: paragraph 群众路线是我们党的生命线和根本工作…
a.txt:4:1: advice[B021]: 这一行像一篇的标题，但没有算作标题：“【第三篇】”
`,
		},
		{"nothing", nil, Options{}, ": , declared 0, zh-CN, edition 1\n"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r, list := Read(tt.files, tt.o)
			if got := tree(r.Book) + findings(list); got != tt.want {
				t.Errorf("got\n%s\nwant\n%s", got, tt.want)
			}
			checkKept(t, r.Book)
		})
	}
}

func TestLost(t *testing.T) {
	f := file("a.txt", "《书》|篇1|你好\uFFFD世\uFFFD界|锟斤拷锟斤拷和烫烫烫烫烫|屯屯|烫烫|屯屯屯屯|¶|今天嚙踝蕭嚙踝蕭说|好ï¿½ï¿½|今天ÍõÇ¿Í¬Ö¾说")
	_, list := Read([]*source.File{f}, Options{})
	const want = `a.txt:3:3: error[B001]: 这一行有丢失的文字：U+FFFD（2 处）
a.txt:4:1: error[B001]: 这一行有丢失的文字：锟斤拷（2 处）
a.txt:7:1: error[B001]: 这一行有丢失的文字：屯屯屯（1 处）
a.txt:9:3: error[B001]: 这一行有丢失的文字：嚙踝蕭（1 处）
a.txt:10:2: error[B001]: 这一行有丢失的文字：ï¿½（1 处）
a.txt:11:3: warning[B006]: 这一行像是乱码，改不回来：ÍõÇ¿Í¬Ö¾
`
	if got := findings(list); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestLostIsCapped(t *testing.T) {
	f := file("a.txt", "篇1|"+strings.Repeat("坏\uFFFD了|", 100)+"¶")
	_, list := Read([]*source.File{f}, Options{Title: "书"})
	if n := list.Count(diag.Error); n != maxLost+1 {
		t.Fatalf("%d errors, want %d", n, maxLost+1)
	}
	last := list[len(list)-1]
	if got := last.Text(diag.Chinese); got != "另外还有 80 行有丢失的文字，到第 101 行为止" {
		t.Errorf("last finding: %s", got)
	}
}

func TestGuessedEncoding(t *testing.T) {
	f := file("a.txt", "《书》|篇1|¶")
	f.Sure, f.Encoding = false, "Big5"
	_, list := Read([]*source.File{f}, Options{})
	if got := findings(list); got != "a.txt:1:1: warning[B003]: 文件的编码是推测的：Big5\n" {
		t.Errorf("got %s", got)
	}
	f.Other = []int{2}
	_, list = Read([]*source.File{f}, Options{})
	if got := findings(list); !strings.HasPrefix(got, "a.txt:2:1: warning[B004]") {
		t.Errorf("got %s", got)
	}
}

func TestDeclared(t *testing.T) {
	for title, want := range map[string]int{
		"依靠群众求胜利专题讨论发言稿【汇编5篇】": 5, "发言稿精选三篇": 3, "发言稿（共5篇）": 5, "发言稿【5篇】": 5,
		"发言稿(精选十二篇)": 12, "发言稿合集15篇": 15, "发言稿 共 6 篇": 6, "发言稿１０篇": 10, "两篇讲话": 2, "发言稿精选3份": 3,
		"发言稿": 0, "发言稿 第5篇": 0, "篇5": 0, "发言稿【一篇】": 0, "2024年发言稿": 0, "三份材料": 0, "1.5篇": 0, "": 0,
		"三十篇": 30, "2024年发言稿5篇": 5,
	} {
		if got := declared(title); got != want {
			t.Errorf("declared(%q) = %d, want %d", title, got, want)
		}
	}
}

func TestStem(t *testing.T) {
	for name, want := range map[string]string{
		"稿.txt": "稿", "a/b/稿件.1.txt": "稿件.1", `C:\稿\讲话.TXT`: "讲话", ".txt": ".txt", "稿": "稿", "-": "发言稿", "": "发言稿", "a/": "发言稿",
	} {
		if got := stem(name); got != want {
			t.Errorf("stem(%q) = %q, want %q", name, got, want)
		}
	}
}

// Findings have codes of their own, texts in both languages and a source.
func TestRules(t *testing.T) {
	seen := map[string]bool{}
	for _, r := range Rules() {
		if !strings.HasPrefix(r.Code, "B") || seen[r.Code] || r.Message.Zh == "" || r.Message.En == "" || r.Source == "" ||
			(r.Hint.Zh == "") != (r.Hint.En == "") {
			t.Errorf("%+v", r)
		}
		seen[r.Code] = true
	}
}

// checkKept checks that text is the manuscript's own slice, that spans are in
// order, and that each line's text is in exactly one place of the book.
func checkKept(t *testing.T, b *book.Book) {
	t.Helper()
	type place struct {
		f    *source.File
		line int
	}
	kept := map[place]string{}
	keep := func(s source.Span, text string) {
		p := place{s.File, s.Position().Line}
		if kept[p] != "" {
			t.Fatalf("%s: line used twice", s.Position())
		}
		kept[p] = text
	}
	inlines := func(in []book.Inline) {
		for _, x := range in {
			if x, ok := x.(*book.Text); ok && x.File != nil && x.S != x.Span.Text() && x.S != " " {
				t.Fatalf("%s: %q, but the manuscript has %q", x.Position(), x.S, x.Span.Text())
			}
		}
	}
	// keepLines keeps text that may stand on several lines of the manuscript.
	keepLines := func(in []book.Inline) {
		inlines(in)
		var lines []place
		words := map[place]string{}
		spans := map[place]source.Span{}
		for _, x := range in {
			if x, ok := x.(*book.Text); ok {
				p := place{x.File, x.Position().Line}
				if _, known := words[p]; !known {
					lines = append(lines, p)
					spans[p] = x.Span
				}
				words[p] += x.S
			}
		}
		for _, p := range lines {
			keep(spans[p], words[p])
		}
	}
	title := b.Meta.Span
	for _, s := range b.Speeches {
		inlines(s.Title)
		if s.Span.End > s.Span.Start && s.Span == title {
			for _, x := range s.Title {
				if x, ok := x.(*book.Text); ok {
					p := place{x.File, x.Position().Line}
					kept[p] += x.S
				}
			}
		} else if words := book.Plain(s.Title); words != "" && s.Title[0].Place().Position().Line > s.Position().Line {
			keep(s.Span, s.Label) // the words stand below the label
			keep(s.Title[0].Place(), words)
		} else if s.Span.End > s.Span.Start {
			keep(s.Span, s.Heading())
		}
		if title == s.Span {
			title = source.Span{}
		}
		for i := range s.Opening {
			inlines(s.Opening[i].Text)
			keep(s.Opening[i].Span, s.Opening[i].PlainText())
		}
		for _, k := range s.Blocks {
			switch k := k.(type) {
			case *book.Heading:
				inlines(k.Text)
				keep(k.Span, k.PlainText())
			case *book.Paragraph:
				keepLines(k.Text)
			case *book.SignOff:
				for _, l := range k.Lines {
					inlines(l)
					keep(l[0].Place(), book.Plain(l))
				}
			}
		}
	}
	if title.File != nil {
		keep(title, title.Text())
		if sub, ok := strings.CutPrefix(b.Meta.Title, title.Text()); ok && sub != "" {
			n := title.Position().Line + 1
			for inkOf(title.File.Line(n).Text()) == "" {
				n++
			}
			keep(title.File.Line(n), sub)
		}
	}
	for _, f := range b.Files {
		for n := 1; n <= f.Lines(); n++ {
			line := f.Line(n).Text()
			want, got := inkOf(line), inkOf(kept[place{f, n}])
			if want != got && want != "《"+got+"》" && (got != "" || !isTitleAgain(b, strings.Trim(want, "《》"))) && strings.Trim(want, "*＊※-－—–=＝~～#＃◆◇★☆●○■□·•") != "" {
				t.Fatalf("%s:%d: the line is %q, the book has %q", f.Name, n, want, got)
			}
		}
	}
}

// isTitleAgain tells whether a line may be left out because it only says the
// title again.
func isTitleAgain(b *book.Book, line string) bool {
	if line == inkOf(b.Meta.Span.Text()) {
		return true
	}
	for _, s := range b.Speeches {
		if line == inkOf(s.Heading()) || line == inkOf(book.Plain(s.Title)) {
			return true
		}
	}
	return false
}

// inkOf is s without white space and the marks that may be left out at the
// edges of lines.
func inkOf(s string) string {
	return strings.Map(func(r rune) rune {
		if r == '\uFEFF' || r == '\u200B' || strings.ContainsRune(" \t\v\f\u0085\u00A0\u3000\u2028", r) || r >= 0x2000 && r <= 0x200A || r == 0x1680 || r == 0x202F || r == 0x205F {
			return -1
		}
		return r
	}, s)
}

func FuzzRead(f *testing.F) {
	sample, err := os.ReadFile(samplePath)
	if err != nil {
		f.Fatal(err)
	}
	f.Add(string(sample), "")
	for _, s := range []string{
		"《书》\n篇1 甲\n正文\v二\u2028三\n", "一、甲\n（一）乙\n1.丙\n①丁\n", "第一讲\r\n\u3000\uFEFF***\r\n谢谢！",
		"发言稿（一）\n甲\n发言稿（二）\n", "在甲会上的发言\n张三。\n\n在乙会上的讲话（摘要）\n李四。\n", "【篇一】\n甲\n【第二篇】\n乙\n",
		"\uFFFD\n\u2028\n\u0085目录\n第一讲……1", "同志们：\n一\n二\n",
	} {
		f.Add(s, "")
		f.Add(s, `^(第.)?讲?`)
	}
	f.Fuzz(func(t *testing.T, text, pattern string) {
		if !utf8.ValidString(text) {
			t.Skip()
		}
		o := Options{Explain: true}
		if pattern != "" {
			if _, err := regexp.Compile(pattern); err != nil {
				t.Skip()
			}
			w := asking(pattern).Structure
			w.Heads[0].Level += len(text) % 3
			w.MaxTitle, w.Levels = len(text)%40, len(text)%5
			if len(text)%7 == 0 {
				w.Deny, w.Heads = w.Heads, nil
			}
			o.Structure = w
		}
		file := source.NewFile("稿.txt", "UTF-8", text)
		r, list := Read([]*source.File{file}, o)
		checkKept(t, r.Book)
		if n := len(r.Verdicts); n > file.Lines() || n < file.Lines() && !strings.Contains(findings(list), "B018") {
			t.Fatalf("%d verdicts for %d lines", n, file.Lines())
		}
		for _, v := range r.Verdicts {
			if v.Reason.Zh == "" || v.Reason.En == "" || strings.Contains(v.Reason.En, "%!") {
				t.Fatalf("%s: reason %+v", v.Position(), v.Reason)
			}
		}
		if acc := r.Accounts[0]; !acc.Whole() {
			t.Fatalf("of %+v only %+v went into the book, not %q", acc.In(), acc.Out(), acc.Lost.Text())
		}
		for i := range list {
			if s := list[i].Span; s.Start < 0 || s.End < s.Start || int(s.End) > len(text) {
				t.Fatalf("%s: span [%d, %d)", list[i].Code, s.Start, s.End)
			}
			if list[i].Text(diag.English) == "" {
				t.Fatalf("%s has no text", list[i].Code)
			}
		}
	})
}

func BenchmarkRead(b *testing.B) {
	one := readSample(b).Text
	for _, n := range []int{1, 100, 200} {
		text := strings.Repeat(one+"\n", n)
		b.Run(fmt.Sprintf("sample×%d", n), func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			for b.Loop() {
				f := source.NewFile("稿.txt", "UTF-8", text)
				r, _ := Read([]*source.File{f}, Options{})
				if len(r.Book.Speeches) < 5*n {
					b.Fatal("speeches lost")
				}
			}
		})
	}
}

// asking asks for heads of speeches as --speech does.
func asking(re string) Options {
	return Options{Structure: outline.Wishes{Heads: []outline.Pattern{{Like: regexp.MustCompile(re), Level: 1, Name: "--speech"}}}}
}
