package markdown

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"kanben/book/diag"
	"kanben/book/golden"
	"kanben/book/manuscript/draft"
	"kanben/book/manuscript/draft/drafttest"
	"kanben/book/source"
)

// beside is the folder of the tests' manuscripts.
var beside = fstest.MapFS{
	"hall.png":  {Data: []byte("\x89PNG\r\n\x1A\n…")},
	"图/会 场.jpg": {Data: []byte("\xFF\xD8\xFF…")},
	"new.webp":  {Data: []byte("RIFF\x10\x00\x00\x00WEBPVP8 ")},
}

func read(name, text string) string {
	m, list := Read(source.NewFile(name, "UTF-8", text), Options{
		Picture: func(name string) ([]byte, error) { return fs.ReadFile(beside, name) },
	})
	return drafttest.Tree(m) + findings(list)
}

func findings(list diag.List) string {
	var w strings.Builder
	for i := range list {
		d := &list[i]
		fmt.Fprintf(&w, "%s: %s[%s] %s: %s\n", drafttest.At(d.Span), d.Severity, d.Code, d.Text(diag.Chinese), d.Span.Text())
	}
	return w.String()
}

// TestNotation reads the manuscripts of testdata, one a part of the notation:
// what each becomes, and where it stands.
func TestNotation(t *testing.T) {
	paths, err := filepath.Glob(filepath.Join("testdata", "*.md"))
	if err != nil || len(paths) == 0 {
		t.Fatal("no manuscripts", err)
	}
	for _, path := range paths {
		name := strings.TrimSuffix(filepath.Base(path), ".md")
		t.Run(name, func(t *testing.T) {
			data, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			text := strings.ReplaceAll(string(data), "\r\n", "\n")
			golden.Text(t, name+".txt", read(name+".md", text))
		})
	}
}

// TestHeadings holds which # heads a speech and which is the book's title.
func TestHeadings(t *testing.T) {
	const body = "\n\n同志们，今天我们来讲一讲群众路线。\n\n"
	for _, tt := range []struct{ name, text, want string }{
		{
			"title and speeches", "# 书\n\n## 甲" + body + "### 一、丙" + body + "## 乙" + body,
			"title 书 | speech 甲 | heading 1 一、丙 | speech 乙",
		},
		{
			"several of the first depth", "# 甲" + body + "## 丙" + body + "# 乙" + body,
			"speech 甲 | heading 1 丙 | speech 乙",
		},
		{
			"one speech with parts", "# 讲话" + body + "## 一、甲" + body + "## 二、乙" + body,
			"title 讲话 | heading 1 一、甲 | heading 1 二、乙",
		},
		{
			"parts follow at once", "# 讲话\n\n## 一、甲" + body + "## 二、乙" + body,
			"title 讲话 | heading 1 一、甲 | heading 1 二、乙",
		},
		{
			"a preface, then labelled speeches", "# 书" + body + "## 篇1" + body + "## 篇2" + body,
			"title 书 | speech 篇1 | speech 篇2",
		},
		{
			"one labelled speech", "# 第一讲 群众路线" + body + "## 甲" + body,
			"speech 第一讲 群众路线 | heading 1 甲",
		},
		{
			"title in front matter", "---\ntitle: 书\n---\n# 讲话" + body + "## 甲" + body,
			"title 书 | speech 讲话 | heading 1 甲",
		},
		{
			"a depth left out", "# 甲" + body + "### 丙" + body + "##### 丁" + body + "# 乙" + body,
			"speech 甲 | heading 1 丙 | heading 2 丁 | speech 乙",
		},
		{
			"a series", "# 年会讲话1" + body + "# 年会讲话2" + body,
			"speech 年会讲话[1] | speech 年会讲话[2]",
		},
		{
			"numbers that are no labels", "# 甲" + body + "## 2024.5 小结" + body + "# 乙" + body,
			"speech 甲 | heading 1 2024.5 小结 | speech 乙",
		},
		{
			"no headings at all: as plain text", "《书》\n\n篇1\n\n同志们：\n\n甲。\n\n篇2\n\n乙。",
			"title 书 | speech 篇1 | speech 篇2",
		},
		{
			"speeches marked, parts typed", "# 甲" + body + "一、丙" + body + "二、丁" + body + "# 乙" + body,
			"speech 甲 | heading 1 一、丙 | heading 1 二、丁 | speech 乙",
		},
		{"no space behind the mark", "#标题" + body, "title #标题"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			m, _ := Read(source.NewFile("稿.md", "UTF-8", tt.text), Options{})
			if got := heads(m); got != tt.want {
				t.Errorf("got\n%s\nwant\n%s", got, tt.want)
			}
		})
	}
}

// TestLineEnds holds that all line ends give the same tree.
func TestLineEnds(t *testing.T) {
	const text = "# 甲\n\n同志们：\n\n正文*一*\n第二行\n\n```诗\n白日依山尽，\n黄河入海流。\n```\n\n| 甲 | 乙 |\n|--|--|\n| 一 | 二 |\n\n- 丙\n- 丁\n\n# 乙\n\n正文。"
	want := read("稿.md", text)
	for _, end := range []string{"\r\n", "\r", "\u0085", "\u2029"} {
		if got := read("稿.md", strings.ReplaceAll(text, "\n", end)); got != want {
			t.Errorf("%q gives\n%s\nwant\n%s", end, got, want)
		}
	}
}

// TestPictureNames holds that no picture outside the manuscript's folder is
// asked for.
func TestPictureNames(t *testing.T) {
	for name, want := range map[string]string{
		"hall.png": "hall.png", "./hall.png": "hall.png", "a/../hall.png": "hall.png", `图\会场.jpg`: "图/会场.jpg", "a%20b.png": "a b.png",
		"": "", ".": "", "..": "", "../hall.png": "", "a/../../hall.png": "", "/etc/hall.png": "", `\\host\hall.png`: "", `C:\hall.png`: "",
		"http://a.cn/hall.png": "", "file:///hall.png": "", "data:image/png;base64,AA": "", "%2e%2e/hall.png": "", "..%5Chall.png": "",
	} {
		got, ok := draft.LocalName(name)
		if !ok {
			got = ""
		}
		if got != want {
			t.Errorf("draft.LocalName(%q) = %q, want %q", name, got, want)
		}
	}
}

// TestSources holds that the section of docs/markdown.md that a finding rests
// on is there.
func TestSources(t *testing.T) {
	doc, err := os.ReadFile("../../../docs/markdown.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range Rules() {
		section, ok := strings.CutPrefix(r.Source, "markdown.md, ")
		if !ok || !strings.Contains(string(doc), "\n## "+section+"\n") {
			t.Errorf("%s rests on %q", r.Code, r.Source)
		}
	}
}
