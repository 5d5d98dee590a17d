package build_test

import (
	"strings"
	"testing"

	"kanben/assets"
)

// manySpeeches repeats the sample's five speeches n/5 times under one title:
// 1,000 speeches have 2.2 million characters.
func manySpeeches(n int) string {
	title, speeches, _ := strings.Cut(assets.Sample, "\n")
	if !strings.HasSuffix(speeches, "\n") {
		speeches += "\n"
	}
	return title + "\n" + strings.Repeat(speeches, n/5)
}

// BenchmarkSample does the whole job on the sample: EPUB, PDF, booklet.
func BenchmarkSample(b *testing.B) { benchmark(b, assets.Sample) }

// BenchmarkHundred does it on 100 speeches.
func BenchmarkHundred(b *testing.B) { benchmark(b, manySpeeches(100)) }

// BenchmarkThousand does it on 1,000 speeches.
func BenchmarkThousand(b *testing.B) { benchmark(b, manySpeeches(1000)) }

func benchmark(b *testing.B, text string) {
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		mustRun(b, job("稿.txt", text))
	}
}
