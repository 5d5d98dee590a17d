package odt

import (
	"os"
	"path/filepath"
	"testing"

	"kanben/book/manuscript/draft/drafttest"
	"kanben/book/manuscript/odt/odttest"
	"kanben/book/manuscript/richtext"
)

// FuzzRead holds that no part of a document makes the reader fail otherwise than
// by an error, and that what it reads goes into the book.
func FuzzRead(f *testing.F) {
	const style = `<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="一, 二, 三, ..." style:num-suffix="、"/></text:list-style>`
	for _, text := range hostile {
		f.Add(text(16), style, "")
	}
	f.Fuzz(func(t *testing.T, text, automatic, styles string) { keeps(t, odttest.Make(text, automatic, styles)) })
}

// FuzzOpen holds that no bytes make the reader fail otherwise than by an error.
func FuzzOpen(f *testing.F) {
	for _, pattern := range [...]string{"testdata/*.odt", "testdata/*.fodt"} {
		paths, _ := filepath.Glob(pattern)
		for _, path := range paths {
			if data, err := os.ReadFile(path); err == nil {
				f.Add(data)
			}
		}
	}
	f.Fuzz(keeps)
}

// keeps holds that all of a document goes into the book, if it can be read.
func keeps(t *testing.T, data []byte) {
	file, err := Open("稿.odt", data)
	if err != nil {
		return
	}
	m, list := richtext.Read(file, richtext.Options{})
	drafttest.KeepsAll(t, m, list)
}
