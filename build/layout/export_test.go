package layout

// What tests from outside, which may import the rooms that draw pages, use of the
// tests inside.
var (
	EveryKind  = everyKind
	SampleBook = sampleBook
	Design     = design
	Embedded   = embedded
	Drawing    = drawing
	Lined      = lined
	Inline     = inline
	SpokenBook = spokenBook
	PartedBook = partedBook
	PageText   = pageText
)
