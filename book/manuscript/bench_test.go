package manuscript

import (
	"fmt"
	"strings"
	"testing"

	"kanben/book/source"
)

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
