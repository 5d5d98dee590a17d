package layout

import (
	"testing"

	"kanben/book"
	"kanben/build/style"
	"kanben/fonts"
)

// times repeats a book's speeches.
func times(b *book.Book, n int) *book.Book {
	out := *b
	out.Speeches = nil
	for range n {
		for _, s := range b.Speeches {
			c := *s
			c.Number = len(out.Speeches) + 1
			out.Speeches = append(out.Speeches, &c)
		}
	}
	return &out
}

func BenchmarkThousandSpeeches(b *testing.B) {
	bk := times(sampleBook(b), 200)
	fs := fonts.Embedded()
	st := style.Speech()
	for b.Loop() {
		Compose(bk, st, fs)
	}
}
