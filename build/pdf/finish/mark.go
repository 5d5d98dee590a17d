package finish

import "kanben/build/layout"

// MarkKind tells what a mark begins.
type MarkKind uint8

// Kinds of marks.
const (
	// Tagged content belongs to a structure element.
	Tagged MarkKind = iota
	// Replaced content, inside tagged content, stands for another text.
	Replaced
	// Layout, Header and Footer are artifacts (ISO 32000-1, 14.8.2.2): what
	// is drawn for the eye, running heads, folios.
	Layout
	Header
	Footer
	// Operators are drawn as they are; such a mark has no end.
	Operators
)

// A Mark says what begins at a sentinel in a page's content.
//
// gopdf has no call for marked content. It does have one that prints a line
// "[] n.00 d", which sets a solid dash pattern, whatever n is. A page's n-th
// mark begins at the sentinel n, counted from 1; the sentinel 0 ends the
// innermost mark that is open.
type Mark struct {
	Kind MarkKind
	Role int32           // Tagged: index into the document's roles
	Type layout.RoleKind // Tagged: the kind of that role
	Text string          // Replaced: the text it stands for; Operators: the operators
}

// markedContent is the marked-content operator that begins a mark.
func (m *Mark) markedContent(b []byte, mcid int) []byte {
	switch m.Kind {
	case Tagged:
		b = structureTypes[m.Type].Append(b)
		b = Int(mcid).Append(append(b, "<</MCID "...))
		return append(b, ">>BDC\n"...)
	case Replaced:
		b = append(b, "/Span<</ActualText"...)
		b = Text(m.Text).Append(b)
		return append(b, ">>BDC\n"...)
	case Header:
		return append(b, "/Artifact<</Type/Pagination/Subtype/Header>>BDC\n"...)
	case Footer:
		return append(b, "/Artifact<</Type/Pagination/Subtype/Footer>>BDC\n"...)
	}
	return append(b, "/Artifact<</Type/Layout>>BDC\n"...)
}
