package html

import (
	"os"
	"testing"

	"kanben/book/manuscript/draft/drafttest"
	"kanben/book/manuscript/richtext"
)

// FuzzOpen holds that no bytes make the reader fail otherwise than by an error,
// and that what it reads goes into the book.
func FuzzOpen(f *testing.F) {
	paths := pages()
	for _, path := range paths {
		if data, err := os.ReadFile(path); err == nil {
			f.Add(data)
		}
	}
	for _, page := range hostile {
		f.Add([]byte(page(3)))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		file, err := Open("稿.html", data, "")
		if err != nil {
			return
		}
		m, list := richtext.Read(file, richtext.Options{})
		drafttest.KeepsAll(t, m, list)
	})
}
