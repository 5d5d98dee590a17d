package layout

import (
	"kanben/book"
	"kanben/book/diag"
	"kanben/build/geom"
	"kanben/build/style"
	"kanben/fonts"
)

// Compose makes pages of a book. Findings name the manuscript's lines.
func Compose(b *book.Book, s *style.Style, fs *fonts.Set) (*Document, diag.List) {
	return &Document{}, nil
}

// SetLine sets a display line: natural widths by the table of adjacent marks,
// white at both ends trimmed, tracking added between characters. Its Measure
// is its width; the caller places it.
func SetLine(fs *fonts.Set, role fonts.Role, size, tracking geom.Length, text string) Line {
	return Line{}
}
