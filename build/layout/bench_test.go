package layout

import (
	"testing"

	"kanben/book"
	"kanben/book/source"
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

func BenchmarkSample(b *testing.B) {
	bk := sampleBook(b)
	fs := fonts.Embedded()
	st := style.Speech()
	b.ReportAllocs()
	for b.Loop() {
		Compose(bk, st, fs)
	}
}

// BenchmarkLongParagraph breaks one paragraph of a million characters: the
// cost must stay linear where it could be quadratic.
func BenchmarkLongParagraph(b *testing.B) {
	text := randomText(1, 1_000_000)
	d := newSetter(fonts.Embedded())
	st := style.Speech()
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		d.body(flow{text: text}, source.Span{}, bodyFrame(st))
	}
}
