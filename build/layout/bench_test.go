package layout

import (
	"fmt"
	"testing"

	"kanben/book"
	"kanben/book/source"
	"kanben/build/style"
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

// sized is the sample's speeches as often as it takes for so many characters.
func sized(b testing.TB, characters int) *book.Book {
	one := sampleBook(b)
	n := 0
	for _, s := range one.Speeches {
		n += s.Extent().Chars
	}
	return times(one, (characters+n-1)/n)
}

// bookSizes are sizes of books in characters, up to more than any has.
var bookSizes = []int{10_000, 30_000, 100_000, 300_000, 1_000_000, 3_000_000}

// perCharacter reports what a benchmark of a text did.
func perCharacter(b *testing.B, characters int) {
	b.ReportMetric(float64(characters)*float64(b.N)/b.Elapsed().Seconds()/1e6, "Mchar/s")
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(characters)/float64(b.N), "ns/char")
}

// BenchmarkPages makes the pages of books of all sizes: the time for a character
// must not grow with the book.
func BenchmarkPages(b *testing.B) {
	fs := embedded()
	st := style.Speech()
	for _, n := range bookSizes {
		bk := sized(b, n)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				Compose(bk, st, fs)
			}
			perCharacter(b, n)
		})
	}
}

// BenchmarkOneSpeech makes the pages of one speech of all sizes, 400 pages and
// more: pages are made in order, and one speech is set by one core.
func BenchmarkOneSpeech(b *testing.B) {
	fs := embedded()
	st := style.Speech()
	for _, n := range bookSizes {
		bk := oneSpeech(sized(b, n))
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				Compose(bk, st, fs)
			}
			perCharacter(b, n)
		})
	}
}

// oneSpeech is all the text of a book as one speech.
func oneSpeech(b *book.Book) *book.Book {
	out := *b
	s := *b.Speeches[0]
	s.Blocks = nil
	for _, k := range b.Speeches {
		s.Blocks = append(s.Blocks, k.Blocks...)
	}
	out.Speeches = []*book.Speech{&s}
	return &out
}

// BenchmarkParagraph sets one paragraph of all sizes.
func BenchmarkParagraph(b *testing.B) {
	d := newSetter(embedded())
	st := style.Speech()
	for _, n := range bookSizes {
		text := randomText(1, n*2/3)
		f := flow{text: text}
		characters := len([]rune(text))
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				d.body(f, source.Span{}, bodyFrame(st))
			}
			perCharacter(b, characters)
		})
	}
}
