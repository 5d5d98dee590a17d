package outline

// A Look is how a format shows a line, compared with its text: what an author
// does who knows nothing of styles. It is a hint: labels and styles count more.
type Look struct {
	Bold    bool  // all of it, while the text is not
	Larger  int8  // than the text, in half points; less than 0 if it is smaller
	Aligned Align // across the page
}

// Align is how a line stands across the page.
type Align uint8

// Alignments. Text that fills its lines is AlignText.
const (
	AlignText Align = iota
	AlignCentre
	AlignRight
)
