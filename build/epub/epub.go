// Package epub makes the EPUB.
package epub

import (
	"time"

	"kanben/book"
)

// Options are what the EPUB needs besides the book.
type Options struct {
	Cover    []byte    // PNG; no cover page if empty
	Modified time.Time // dcterms:modified; zero means contract.md's fixed date
}

// Make gives the EPUB's bytes.
func Make(b *book.Book, o Options) ([]byte, error) { return nil, nil }
