package project

import (
	"fmt"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"kanben/book/diag"
	"kanben/book/manifest"
	"kanben/book/source"
)

// disk is a folder of files of a few names.
func disk(names string) *Disk {
	files := fstest.MapFS{}
	for _, name := range strings.Fields(names) {
		files[name] = &fstest.MapFile{Data: []byte("x")}
	}
	return &Disk{ReadDir: func(name string) ([]fs.DirEntry, error) { return fs.ReadDir(files, name) }}
}

// plan plans a folder 书 with a manifest and writes what came of it.
func plan(t *testing.T, names, yaml string) string {
	t.Helper()
	var m *manifest.Manifest
	if yaml != "" {
		var list diag.List
		m, list = manifest.Read(source.NewFile("书/book.yaml", "UTF-8", yaml), &manifest.Vocabulary{}, nil)
		if m == nil {
			t.Fatal(list[0].Text(diag.English))
		}
	}
	p, err := disk(names).Plan("书", m)
	if err != nil {
		return "error " + err.Error()
	}
	var out []string
	for _, piece := range p.Pieces {
		s := strings.TrimPrefix(p.Files[piece.File], "书/")
		if piece.Nth > 0 {
			s += fmt.Sprintf("#%d", piece.Nth)
		}
		if piece.Part != "" {
			s += "(" + piece.Part + ")"
		}
		if piece.Leave {
			s = "-" + s
		}
		if piece.Matter {
			s = piece.Kind.String() + "=" + s
		}
		out = append(out, s)
	}
	for _, d := range p.Findings {
		out = append(out, d.Code)
	}
	return strings.Join(out, " ")
}

func TestPlan(t *testing.T) {
	for _, c := range []struct{ names, yaml, want string }{
		{"书/10.txt 书/2.md 书/1.docx 书/图.png", "", "1.docx 2.md 10.txt"},
		{"书/b.txt 书/02-第二部分/1.txt 书/1、第一部分/2.txt 书/1、第一部分/10.txt", "", "1、第一部分/2.txt(第一部分) 1、第一部分/10.txt(第一部分) 02-第二部分/1.txt(第二部分) b.txt"},
		{"书/a.txt 书/~$a.docx 书/.a.txt 书/a.txt~ 书/Thumbs.db 书/a-成品/b.txt 书/a-网站/b.txt 书/a-分发/甲/b.txt 书/a-修订/b.md 书/fonts/c.txt 书/字体/d.txt 书/SHA256SUMS", "", "a.txt"},
		{"书/a.txt 书/b.doc 书/c.xlsx 书/book.yml", "", "a.txt B250 B256 B251"},
		{"书/图.png", "", "error no manuscript"},
		{"书/a/b/c.txt 书/d.txt", "", "error 书/a/b: too deep"},
		{"书/a/b/图.png 书/d.txt", "", "d.txt"},

		{"书/1.txt 书/2.txt 书/3.txt", "speeches: [3.txt, 1.txt]", "3.txt 1.txt B252"},
		{"书/1.txt 书/2.txt 书/10.txt", "speeches: [2.txt, '*.txt']", "2.txt 1.txt 10.txt"},
		{"书/1.txt 书/2.txt", "speeches: ['*.txt', {file: 2.txt, include: false}]", "1.txt -2.txt"},
		{"书/1.txt", "speeches: ['1.txt#2', '1.txt#1']", "1.txt#2 1.txt#1"},
		{"书/1.txt", "speeches: ['1.txt#x']", "B253 B252"},
		{"书/a/1.txt 书/a/2.txt 书/b/1.txt", "speeches: ['?/1.txt', {file: a/2.txt, part: 别的}]", "a/1.txt(a) b/1.txt(b) a/2.txt(别的)"},
		{"书/〔一〕[稿].txt", "speeches: ['〔一〕[稿].txt', '[*.txt']", "〔一〕[稿].txt B254"},
		{"书/1.txt 书/2.txt", "speeches: [/1.txt, 'C:\\2.txt']", "B255 B255 B252"},
		{"书/1.txt", "speeches: [1.TXT]", "B253 B252"},
		{"书/1.txt", "speeches: [{title: 甲}]", "B253 B252"},
		{"共用/1.txt 书/2.txt", "speeches: [../共用/1.txt, 2.txt]", "../共用/1.txt 2.txt"},
		{"书/1.txt 书/序.txt 书/误.md", "front: [title, {foreword: 序.txt}]\nback: [{errata: 误.md}]", "foreword=序.txt 1.txt errata=误.md"},
		{"书/1.txt", "front: [{foreword: 序.txt}]", "1.txt B253"},
		{"书/1.txt 书/组.csv 书/表.csv", "groups_file: 组.csv", "1.txt B251"},
		{"书/1.txt 书/组.csv 书/脸/楷.ttf 书/密.key", "groups_file: 组.csv\npack: {sign: 密.key}\nfonts: {dirs: [脸]}", "1.txt"},
		{"书/1.txt 书/音.mp3 书/音.lrc 书/音.doc", "speeches: [{file: 1.txt, audio: 音.mp3}]", "1.txt B250"},
		{"书/1.txt 书/音.mp3 书/音2.srt", "speeches: [{file: 1.txt, audio: 音.mp3}]", "1.txt B251"},
		{"书/a/b/c.txt 书/d.txt", "speeches: [a/b/c.txt, d.txt]", "a/b/c.txt d.txt"},
	} {
		got := strings.ReplaceAll(plan(t, c.names, c.yaml), "共用/1.txt", "../共用/1.txt")
		if got != c.want {
			t.Errorf("%s\n%s\n got %s\nwant %s", c.names, c.yaml, got, c.want)
		}
	}
}

func TestMatch(t *testing.T) {
	for _, c := range []struct {
		pattern, name string
		want          bool
	}{
		{"*", "", true}, {"*.txt", "甲.txt", true}, {"*.txt", "甲.md", false}, {"?.txt", "甲.txt", true}, {"?.txt", "甲乙.txt", false},
		{"a*b*c", "axxbyyc", true}, {"a*b*c", "axxbyy", false}, {"[a]", "a", false}, {"[a]", "[a]", true}, {"", "", true}, {"", "a", false},
	} {
		if match(c.pattern, c.name) != c.want {
			t.Errorf("%q matches %q: %v", c.pattern, c.name, !c.want)
		}
	}
}

// TestFoldersOfPages holds that what belongs to a saved web page is no part of
// the book.
func TestFoldersOfPages(t *testing.T) {
	got := plan(t, "书/1.htm 书/1.files/header.htm 书/1.files/image001.png 书/2.html 书/2_files/ad.html 书/上篇_files/a.html", "")
	if want := "1.htm 上篇_files/a.html(上篇_files) 2.html"; !strings.Contains(got, want) {
		t.Errorf("%s", got)
	}
}
