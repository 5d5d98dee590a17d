package yaml_test

import (
	"fmt"
	"strings"
	"testing"

	"kanben/book/diag"
	"kanben/book/source"
	"kanben/book/yaml"
)

// parse reads a text and writes what it is in one line: values as kind:text.
func parse(text string) string {
	f := source.NewFile("t", "UTF-8", text)
	n, d := yaml.Parse(source.Span{File: f, End: int32(len(text))}, yaml.Options{})
	if d != nil {
		p := d.Span.Position()
		return fmt.Sprintf("%s %d:%d", d.Code, p.Line, p.Column)
	}
	return show(n)
}

func show(n *yaml.Node) string {
	var parts []string
	switch n.Kind {
	case yaml.Map:
		for _, p := range n.Pairs {
			parts = append(parts, p.Key+": "+show(p.Value))
		}
		return "{" + strings.Join(parts, ", ") + "}"
	case yaml.List:
		for _, v := range n.Items {
			parts = append(parts, show(v))
		}
		return "[" + strings.Join(parts, ", ") + "]"
	}
	return [...]string{"null", "", "bool ", "int ", "float "}[n.Kind] + n.Text
}

func TestParse(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"", "null"},
		{"# 只有说明\n\n", "null"},
		{"title: 依靠群众求胜利", "{title: 依靠群众求胜利}"},
		{"\uFEFFtitle: 甲", "{title: 甲}"},
		{"---\ntitle: 甲\n", "{title: 甲}"},
		{"title: 甲 # 说明\nnumber: 2", "{title: 甲, number: int 2}"},
		{"title: C# 与甲", "{title: C# 与甲}"},
		{"a:\nb: ~\nc: null", "{a: null, b: null, c: null}"},
		{"a: true\nb: no\nc: 是\nd: False", "{a: bool true, b: no, c: 是, d: bool False}"},
		{"a: 007\nb: 1.50\nc: 2024-10-01\nd: 1e3\ne: 0x1F\nf: 1_000", "{a: int 007, b: float 1.50, c: 2024-10-01, d: float 1e3, e: int 0x1F, f: 1_000}"},
		{"a: '2024'\nb: \"no\"", "{a: 2024, b: no}"},
		{"a: 10:30\nb: http://x.example/y", "{a: 10:30, b: http://x.example/y}"},
		{"speeches:\n  - file: 一.txt\n    title: 甲\n  - file: 二.txt\n", "{speeches: [{file: 一.txt, title: 甲}, {file: 二.txt}]}"},
		{"speeches:\n- 一.txt\n-   二.txt\nplace: 乙", "{speeches: [一.txt, 二.txt], place: 乙}"},
		{"a:\n  -\n    b: 1\n  -\n  - - 2\n    - 3", "{a: [{b: int 1}, null, [int 2, int 3]]}"},
		{"edition: {number: 2, label: 修订版}", "{edition: {number: int 2, label: 修订版}}"},
		{"only: [epub, pdf,\n  booklet] # 三样", "{only: [epub, pdf, booklet]}"},
		{"back: [questions, notes: 4]", "{back: [questions, {notes: int 4}]}"},
		{"[a: , 'b c': [x: 1, y], d: {e: 2},\n f]", "[{a: null}, {b c: [{x: int 1}, y]}, {d: {e: int 2}}, f]"},
		{"[a\n : b]", "B208 2:2"},
		{"[a: b: c]", "B208 1:6"},
		{"[a: 1 2, : x]", "B206 1:10"},
		{"a: []\nb: {}\nc: [x, ]", "{a: [], b: {}, c: [x]}"},
		{"a: {b, c: }", "B205 1:5"},
		{"a: [甲，乙]", "{a: [甲，乙]}"},
		{`a: "甲\n乙\u4E19"`, "{a: 甲\n乙丙}"},
		{`a: '甲''乙'`, "{a: 甲'乙}"},
		{"a: \"甲\n  乙\n\n  丙\"", "{a: 甲 乙\n丙}"},
		{"a: \"甲\n  \\ 乙\\ \n  丙\"", "{a: 甲  乙  丙}"},
		{"\"a b\": 1\n'c': 2", "{a b: int 1, c: int 2}"},
		{"note: |\n  第一行\n    深\n\n  第二行\nnext: 1", "{note: 第一行\n  深\n\n第二行\n, next: int 1}"},
		{"note: |-\n  甲\n\nnext: 1", "{note: 甲, next: int 1}"},
		{"note: >\n  甲\n  乙\n\n  丙\n", "{note: 甲 乙\n丙\n}"},
		{"- |\n 甲\n- 乙", "[甲\n, 乙]"},
		{"title: 甲\n  乙", "{title: 甲 乙}"},
		{"title: “甲”", "{title: “甲”}"},
		{"title: 关于群众路线：发言", "{title: 关于群众路线：发言}"},
		{"a: x\r\nb: y\r\n", "{a: x, b: y}"},

		{"title:\t甲", "{title: 甲}"},
		{"a:\n\tb: 1", "B200 2:1"},
		{"a:\n  \tb: 1", "B200 2:3"},
		{"a:\n　　b: 1", "B201 2:1"},
		{"a:\n  b: 1\n c: 2", "B202 3:2"},
		{"a: 1\n  b: 2", "B208 2:4"},
		{"a:\n  b: 1\n    c: 2", "B208 3:6"},
		{"title：甲", "B203 1:6"},
		{"a: 1\n书名：甲", "B203 2:3"},
		{"title:甲", "B204 1:6"},
		{"a: 1\n依靠群众求胜利", "B205 2:1"},
		{": 甲", "B206 1:1"},
		{"a: 1\nb: 2\na: 3", "B207 3:1"},
		{"{a: 1, a: 2}", "B207 1:8"},
		{"title: 甲: 乙", "B208 1:9"},
		{"title: \"甲", "B209 1:8"},
		{"title: '甲\nb: 1", "B209 1:8"},
		{`a: "C:\甲"`, "B210 1:7"},
		{"a: [x, y\nb: 1", "B211 1:4"},
		{"a: \"甲\"乙", "B212 1:7"},
		{"a: [x] y", "B212 1:8"},
		{"a:\n  -甲.txt\n  -乙.txt", "B213 2:3"},
		{"a:\n  - 甲.txt\n  -乙.txt", "B213 3:3"},
		{"a: &x 1", "B214 1:4"},
		{"a: *x", "B214 1:4"},
		{"a: !!str 1", "B214 1:4"},
		{"&x a: 1", "B214 1:1"},
		{"? a", "B214 1:1"},
		{"%YAML 1.2\n---\na: 1", "B214 1:1"},
		{"a: @x", "B214 1:4"},
		{"--- a: 1", "B214 1:1"},
		{"...", "B214 1:1"},
		{"a: |2\n  x", "B215 1:4"},
		{"a: 1\n---\nb: 2", "B216 2:1"},
		{strings.Repeat("[", 40), "B217 1:32"},
		{strings.Repeat("- ", 40) + "a", "B217 1:65"},
		{strings.Repeat("#", yaml.MaxSize+1), "B218 1:1"},
		{"a:\n-\n\x18b:", "B219 3:1"},
		{"a: 甲\u0085b: 乙\x7F", "B219 2:5"},
	} {
		if got := parse(c.text); got != c.want {
			t.Errorf("%q:\n got %s\nwant %s", c.text[:min(len(c.text), 100)], got, c.want)
		}
	}
}

func TestPlaces(t *testing.T) {
	text := "书名: \"甲 乙\" # 说明\nspeeches:\n  - {file: 一.txt, n: [1, 2]}\n"
	f := source.NewFile("t", "UTF-8", text)
	n, d := yaml.Parse(source.Span{File: f, End: int32(len(text))}, yaml.Options{})
	if d != nil {
		t.Fatal(d.Text(diag.English))
	}
	var got []string
	var walk func(*yaml.Node)
	walk = func(n *yaml.Node) {
		for _, p := range n.Pairs {
			got = append(got, p.Place.Text()+" @"+p.Place.Position().String())
			walk(p.Value)
		}
		for _, v := range n.Items {
			walk(v)
		}
		if n.Kind != yaml.Map && n.Kind != yaml.List {
			got = append(got, n.Span.Text()+" @"+n.Position().String())
		}
	}
	walk(n)
	want := `书名 @t:1:1
"甲 乙" @t:1:5
speeches @t:2:1
file @t:3:6
一.txt @t:3:12
n @t:3:19
1 @t:3:23
2 @t:3:26`
	if s := strings.Join(got, "\n"); s != want {
		t.Errorf("got\n%s\nwant\n%s", s, want)
	}
}

func TestOptions(t *testing.T) {
	text := "书名：甲\n副题： 乙\n书名: 丙\n注：丁: 1\n"
	f := source.NewFile("t", "UTF-8", text)
	var twice []string
	n, d := yaml.Parse(source.Span{File: f, End: int32(len(text))}, yaml.Options{
		WideColon: func(key string) bool { return key == "书名" || key == "副题" },
		Twice:     func(key source.Span) { twice = append(twice, key.Position().String()) },
	})
	if d != nil {
		t.Fatal(d.Text(diag.English))
	}
	if got, want := show(n), "{书名: 甲, 副题: 乙, 书名: 丙, 注：丁: int 1}"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	if len(twice) != 1 || twice[0] != "t:3:1" {
		t.Errorf("twice: %v", twice)
	}
}
