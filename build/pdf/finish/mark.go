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
	// Level, Upright and Turned say how the glyphs behind them stand, up to the
	// next such mark: side by side as at the beginning of a page, one below the
	// other, or side by side down the page. They have no end.
	Level
	Upright
	Turned
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

	Width int // Level, Upright, Turned: of the glyphs, in thousandths of their own; 0 is as they are
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

// sentinel begins the n-th mark of the page, or ends the innermost one.
func (r *rewriter) sentinel(n int64) error {
	if n == 0 {
		return r.end()
	}
	if n < 0 || n%1000 != 0 || n/1000 > int64(len(r.Marks)) {
		return r.errorf("no mark %d/1000", n)
	}
	m := &r.Marks[n/1000-1]
	switch {
	case m.Kind >= Level:
		r.want.posture, r.want.width = m.Kind-Level, int64(m.Width)
	case m.Kind == Operators:
		if len(r.open) != 1 {
			return r.errorf("operators outside a mark")
		}
		r.endText()
		r.write(m.Text)
	case m.Kind == Replaced:
		if len(r.open) != 1 || r.open[0].Kind != Tagged {
			return r.errorf("replaced content outside a tagged mark")
		}
		r.textOpen = r.inText
		r.open = append(r.open, m)
		r.out.marked = m.markedContent(r.out.marked, 0)
	case m.Kind == Tagged && int(m.Type) >= len(structureTypes):
		return r.errorf("a role of kind %d", m.Type)
	default:
		if len(r.open) != 0 {
			return r.errorf("a mark within a mark")
		}
		r.open = append(r.open, m)
		from := len(r.out.marked)
		r.out.marked = m.markedContent(r.out.marked, len(r.out.roles))
		r.out.cuts = append(r.out.cuts, cut{from, len(r.out.marked)})
		if m.Kind == Tagged {
			r.out.roles = append(r.out.roles, m.Role)
		}
	}
	return nil
}

// end ends the innermost mark. Marked content and text objects must be nested
// (ISO 32000-1, 14.6.1), so a text object that was opened in it is closed.
func (r *rewriter) end() error {
	switch len(r.open) {
	case 0:
		return r.errorf("an end without a mark")
	case 1:
		r.endText()
		from := len(r.out.marked)
		r.write("EMC\n")
		r.out.cuts = append(r.out.cuts, cut{from, len(r.out.marked)})
	default:
		if !r.textOpen {
			r.endText()
		} else if !r.inText {
			return r.errorf("a text object ends inside replaced content")
		}
		r.write("EMC\n")
	}
	r.open = r.open[:len(r.open)-1]
	return nil
}
