package layout

import (
	"kanben/book/source"
	"kanben/build/geom"
	"kanben/build/style"
	"kanben/fonts"
)

// SetRagged breaks a text that is no part of a book, a note on a form say, into
// the fewest lines that fit a measure, the most even ones among those, and sets
// them at natural widths. There are no lines of an empty text. The caller places
// them. A character no face has is drawn as 〓.
func SetRagged(fs *fonts.Set, t style.Type, measure geom.Length, text string) []Line {
	d := newSetter(fs)
	return d.ragged(d.display(t, text, source.Span{}), t.Tracking, measure)
}
