package manuscript

import (
	"strings"
	"testing"

	"kanben/book/diag"
	"kanben/book/source"
)

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
