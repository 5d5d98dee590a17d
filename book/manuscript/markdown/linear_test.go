package markdown

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"kanben/book/growthtest"
	"kanben/book/source"
)

// TestLinear reads texts of 100 kB that make careless code look at every
// character from every other one.
func TestLinear(t *testing.T) {
	for _, p := range []string{
		"*", "*甲", "**甲", "_", "`", "`甲", "[", "![", "[甲](", "]", "[^", "[^1]", "{甲|", "{", "~", "a~", "^", "&", "&a", "&amp;", "\\", "\\*", "<", "<a", "@", "a@", "a@b.", ".@a", "a@-",
		"http://", "http://a)", "www.", "h", "# 甲\n", "#\n", "##### 甲\n\n", "甲\n", "甲\n\n", "> 甲\n", "- 甲\n", "1. 甲\n", "（1）甲\n", "***\n", "```\n", "```诗\n甲\n```\n", "|", "|甲|\n", "|甲|\n|-|\n", "表1\n\n", ": 甲\n\n",
		"甲\u2028", "甲\v", "\u3000甲\n", "甲[^1]\n\n[^1]: 乙\n\n", "\r", "\u0085", "　", "甲  \n", "同志们：\n", "谢谢大家！\n", "![甲](乙.png)\n\n", "\\newpage\n",
	} {
		growthtest.Linear(t, p, 100_000, func(n int) {
			Read(source.NewFile("稿.md", "UTF-8", strings.Repeat(p, n/len(p))), Options{})
		})
	}
}

// BenchmarkRead reads the sample with all kinds of blocks behind it, and 200 of
// that.
func BenchmarkRead(b *testing.B) {
	data, err := os.ReadFile(filepath.Join("testdata", "blocks.md"))
	if err != nil {
		b.Fatal(err)
	}
	plain, err := os.ReadFile("../../../assets/sample/依靠群众求胜利专题讨论发言稿.txt")
	if err != nil {
		b.Fatal(err)
	}
	one := strings.ReplaceAll(string(plain), "\n", "\n\n") + string(data)
	for _, n := range []int{1, 200} {
		text := strings.Repeat(one+"\n", n)
		b.Run(fmt.Sprintf("×%d", n), func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			for b.Loop() {
				Read(source.NewFile("稿.md", "UTF-8", text), Options{})
			}
		})
	}
}
