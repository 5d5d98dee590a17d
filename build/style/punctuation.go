package style

import "kanben/build/clreq"

// Punctuation is how marks are set, and how they stand at the ends of lines.
// The zero value is what books have unless they ask for another.
type Punctuation struct {
	Style       clreq.Style // T30
	Hang        bool        // ， 、 。 may hang from the end of a line (T34)
	FullOpening bool        // an opening mark that begins a paragraph keeps its white (T11b)
	Strict      bool        // dashes and ellipses do not begin a line (T22b)
}
