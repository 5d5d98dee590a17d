// Package fonts holds the typefaces: it finds, opens and measures faces,
// answers for coverage, shapes what needs shaping, and makes subsets.
//
// The embedded faces (SIL Open Font License, texts in licences/) are used in
// place: opening one parses its table directory and nothing is copied. All
// lengths are in font units, y up, unless a name says otherwise. A Face and a
// Set are safe for concurrent use.
package fonts

// GlyphID is the number of a glyph in its face. 0 is .notdef.
type GlyphID uint16

// Role is a voice of the book (design.md §0), by which designs ask for a face.
type Role uint8

// Roles. Roman Latin in every role is the face's own; Italic is Source Serif.
const (
	Song       Role = iota // Noto Serif SC Regular: the book and its speeches
	SongBold               // Noto Serif SC Bold: titles
	Hei                    // Noto Sans SC Regular: labels of forms
	HeiBold                // Noto Sans SC Bold: section heads
	Kai                    // Jianggao Kai: another voice
	Italic                 // Source Serif 4 Italic
	BoldItalic             // Source Serif 4 Bold Italic
	NumRoles
)
