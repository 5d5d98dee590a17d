package proof

import (
	"strings"
	"testing"
	"unicode/utf8"
)

// thousand is 1,000 speeches and more made of the sample: 2.2 million
// characters.
const thousand = 223

// BenchmarkMend mends the sample and 1,000 speeches, as they were typed and
// once mended (then nothing is left to do). Use -cpu 1 for the time of one
// processor.
func BenchmarkMend(b *testing.B) {
	typed := sample(b)
	mended, _ := Mend(readText(typed), Options{})
	clean := writeLines(mended)
	for _, c := range []struct {
		name, text string
	}{
		{"sample", typed},
		{"sample-clean", clean},
		{"thousand", strings.Repeat(typed, thousand)},
		{"thousand-clean", strings.Repeat(clean, thousand)},
	} {
		b.Run(c.name, func(b *testing.B) {
			in := readText(c.text)
			b.SetBytes(int64(utf8.RuneCountInString(c.text)))
			b.ReportAllocs()
			for b.Loop() {
				Mend(in, Options{})
			}
		})
		b.Run(c.name+"-thorough", func(b *testing.B) {
			in := readText(c.text)
			b.SetBytes(int64(utf8.RuneCountInString(c.text)))
			for b.Loop() {
				Mend(in, Options{Thorough: true})
			}
		})
	}
}
