// Package fonts holds the typefaces: it finds, opens and measures faces,
// answers for coverage, shapes what needs shaping, and makes subsets.
//
// A [Set] knows which [Face] a [Role] of the book asks for, and where to look for
// a character that it lacks ([Set.Find]). A Face gives glyphs, widths, ink boxes
// and outlines; Chinese text needs no more, so one look-up a character. Western
// words go through [Face.Shape] for their kerning, and the dash —— through
// [Face.Dash]. [Compact] and [Subset] make small fonts for PDF and EPUB.
//
// [New] puts faces of the user in front of the embedded ones; [Folder], [File]
// and [System] list what there is without reading outlines, [Named] and [ForRole]
// choose from it. [Set.Strays] tells which characters left the user's faces.
//
// The embedded faces (SIL Open Font License, see [Licences]) are used in place:
// opening one reads its table directory and headers, and nothing is copied. All
// lengths are in font units, y up, unless a name says otherwise. A Face and a
// Set are safe for concurrent use.
//
// A broken font is an error from [Open], or has wrong shapes; it never makes
// this package panic or read outside the font.
package fonts

// GlyphID is the number of a glyph in its face. 0 is .notdef.
type GlyphID uint16

// Role is a voice of the book (design.md §0), by which designs ask for a face.
type Role uint8

// Roles. Roman Latin in every role is the face's own, unless the user brings a
// face for it; Italic is Source Serif. No FangSong is embedded: Song stands in.
const (
	Song       Role = iota // Noto Serif SC Regular: the book and its speeches
	SongBold               // Noto Serif SC Bold: titles
	Hei                    // Noto Sans SC Regular: labels of forms
	HeiBold                // Noto Sans SC Bold: section heads
	Kai                    // Jianggao Kai: another voice
	Italic                 // Source Serif 4 Italic
	BoldItalic             // Source Serif 4 Bold Italic
	Fang                   // 仿宋, the voice of official papers
	Latin                  // Latin, Greek and Cyrillic in Song, Kai and Fang
	LatinBold              // the same in SongBold
	NumRoles
)
