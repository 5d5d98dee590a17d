package html

import (
	"fmt"
	"strings"
	"testing"

	"kanben/book/manuscript/richtext"
)

// BenchmarkRead reads a page of a thousand speeches, as Word saves it.
func BenchmarkRead(b *testing.B) {
	var page strings.Builder
	page.WriteString("<html><head><style>p.MsoNormal{font-size:10.5pt;text-align:justify}</style></head><body>")
	for n := range 1000 {
		fmt.Fprintf(&page, "<h1><span lang=EN-US>第%d讲　题目</span></h1>\n<p class=MsoNormal>同志们：</p>\n", n+1)
		for range 20 {
			page.WriteString("<p class=MsoNormal style='text-indent:21.0pt'>依靠<span lang=EN-US>群众</span>，先要<b>相信</b>群众。" + strings.Repeat("相信了，才肯去问；问了，才知道情况。", 6) + "</p>\n")
		}
	}
	data := []byte(page.String())
	b.SetBytes(int64(len(data)))
	for b.Loop() {
		f, err := Open("稿.html", data, "")
		if err != nil {
			b.Fatal(err)
		}
		richtext.Read(f, richtext.Options{})
	}
}
