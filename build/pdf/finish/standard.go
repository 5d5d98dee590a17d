package finish

// A Standard is what a file claims to conform to. The zero Standard claims
// nothing: for printers whose programs stumble over claims, tags or intents.
type Standard struct {
	UA1 bool    // PDF/UA-1 (ISO 14289-1): accessible
	A2  Archive // PDF/A-2 (ISO 19005-2): made to last
	X4  *Press  // PDF/X-4 (ISO 15930-7): for this press; nil claims nothing. It goes with no other claim
}

// An Archive is a level of PDF/A-2.
type Archive uint8

// Levels.
const (
	NotA2 Archive = iota
	A2u           // all text can be read by programs
	A2a           // and its structure too
)

// Full is the Standard of files for which nothing else is asked.
var Full = Standard{UA1: true, A2: A2a}

// To gives the same file with other claims. What no claim needs is left out: the
// structure tree, the output intent.
func (f *File) To(s Standard) *File {
	other := *f
	other.standard = s
	return &other
}

// tagged tells whether the file has a structure tree.
func (f *File) tagged() bool {
	return len(f.doc.Roles) > 0 && (f.standard.UA1 || f.standard.A2 == A2a)
}

// OutputIntents are the catalog's entry of what greys mean in print, nothing if
// no claim needs it.
func (f *File) OutputIntents(w *Writer) Dict {
	switch {
	case f.standard.X4 != nil:
		return Dict{{"OutputIntents", Array{f.standard.X4.addIntent(w)}}}
	case f.standard.A2 == NotA2:
		return nil
	}
	return Dict{{"OutputIntents", Array{AddOutputIntent(w)}}}
}
