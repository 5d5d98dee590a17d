package fonts

import "fmt"

// CompactBase is the character of glyph 0 in a compact font; glyph i has the
// character CompactBase+i, in the private use of plane 15.
const CompactBase rune = 0xf0000

// MaxCompact is how many glyphs a compact font can hold: its last character is
// U+FFFFD.
const MaxCompact = 0xfffd

// Compact makes a font to be embedded in a PDF and addressed by glyph: glyphs[i]
// becomes glyph i+1 and has the character CompactBase+i+1. A library that sets
// text by character thus sets any glyph, and two characters that share one glyph
// may have a number each, so that both can be read back from the page. A glyph
// may be there any number of times.
//
// Its character map is a format 4 subtable without characters, which such
// libraries demand, and a format 12 one of a single group.
func Compact(f *Face, glyphs []GlyphID) ([]byte, error) {
	if len(glyphs) > MaxCompact {
		return nil, fmt.Errorf("subset %s: %d glyphs, more than the %d of a compact font", f.PostScript, len(glyphs), MaxCompact)
	}
	var cmap []Mapping
	if len(glyphs) > 0 {
		cmap = []Mapping{{First: CompactBase + 1, Glyph: 1, Count: len(glyphs)}}
	}
	return Subset(f, glyphs, cmap, SubsetOptions{})
}
