package fonts

// This stub fixes the signatures that other rooms build on; the fonts room
// replaces it with its own files.

// A Face is one typeface.
type Face struct {
	PostScript   string // PostScript name, e.g. NotoSerifSC-Regular
	Family       string
	Bold, Italic bool
	UnitsPerEm   int
	Ascent       int // hhea, font units
	Descent      int // hhea, negative
}

// Glyph gives the glyph of a character, 0 if the face lacks it.
func (f *Face) Glyph(r rune) GlyphID { return 0 }

// Advance is a glyph's advance width in font units.
func (f *Face) Advance(g GlyphID) int { return 0 }

// A Box is an ink box in font units, y up.
type Box struct{ XMin, YMin, XMax, YMax int }

// Bounds is the ink box of a glyph; false if it has no ink.
func (f *Face) Bounds(g GlyphID) (Box, bool) { return Box{}, false }

// A Pen receives an outline in font units, y up.
type Pen interface {
	MoveTo(x, y float32)
	LineTo(x, y float32)
	QuadTo(cx, cy, x, y float32)
	Close()
}

// Outline draws a glyph's outline with components resolved.
func (f *Face) Outline(g GlyphID, p Pen) {}

// Dash is the glyph of —— as one bar of exactly 2 em, 0 if the face has none
// and two single dashes of 1 em join by themselves.
func (f *Face) Dash() GlyphID { return 0 }

// A Set is the faces a build may use.
type Set struct{}

// Embedded is the set of the embedded faces.
func Embedded() *Set { return &Set{} }

// Face gives the face of a role.
func (s *Set) Face(r Role) *Face { return &Face{} }

// Find gives the face and glyph for a character in a role, after the fallback
// chain core, rare, Kai; glyph 0 and the role's own face if none has it.
func (s *Set) Find(r Role, c rune) (*Face, GlyphID) { return s.Face(r), 0 }
