package fonts

import (
	"errors"
	"fmt"
	"sync"
)

// A Face is one typeface with TrueType outlines.
//
// Its exported fields are read when it is opened and never change.
type Face struct {
	File         string // where it came from: the name given to Open, for the second face of a collection and so on with #2
	PostScript   string // PostScript name, e.g. NotoSerifSC-Regular: letters, digits and hyphens
	Family       string // family name in English, e.g. Noto Serif SC
	Bold, Italic bool
	UnitsPerEm   int
	Ascent       int // hhea, font units
	Descent      int // hhea, negative

	Weight      int     // usWeightClass of OS/2: 400 is regular, 700 bold
	ItalicAngle float64 // degrees, counter-clockwise from upright: -12 leans right
	CapHeight   int     // height of H
	XHeight     int     // height of x
	StemV       int     // thickness of upright stems in 1/1000 em, estimated from Weight (ISO 32000-1, Table 122)
	FontBox     Box     // ink of all glyphs together (head)
	Embedding   uint16  // fsType of OS/2; see MayEmbed

	numGlyphs int
	cmap      charMap

	hmtx     table
	hMetrics int // long entries in hmtx, at least 1

	glyf     table
	loca     table
	longLoca bool

	dir   directory
	dash  func() GlyphID // Dash, worked out once
	forms sync.Map       // formOf → GlyphID: In, likewise
	text  shaper
}

// Errors of Open that a caller may want to tell apart.
var (
	ErrFormat    = errors.New("not a TrueType font")
	ErrCFF       = errors.New("PostScript (CFF) outlines are not supported, only TrueType outlines")
	ErrWeb       = errors.New("web fonts (WOFF) are not supported")
	ErrEmbedding = errors.New("the font's maker forbids to embed it in documents")
)

// Open reads a TrueType font (.ttf), or the first face of a collection (.ttc).
// The data is used in place: nothing of it is copied, and only the table
// directory and the headers are read. The name is for messages and stands in
// for a missing PostScript name.
func Open(name, data string) (*Face, error) { return OpenIndex(name, data, 0) }

// OpenIndex reads a face of a collection by its number from 0; a plain font has
// face 0 alone. See Open.
func OpenIndex(name, data string, index int) (*Face, error) {
	f, err := open(name, table(data), index)
	if err != nil {
		return nil, fmt.Errorf("open font %s: %w", faceName(name, index), err)
	}
	return f, nil
}

func open(name string, data table, index int) (*Face, error) {
	dir, err := readDirectory(data, index)
	if err != nil {
		return nil, err
	}
	f := &Face{File: faceName(name, index), dir: dir}
	for _, read := range []func() error{f.readHead, f.readGlyphs, f.readHorizontal, f.readCmap} {
		if err := read(); err != nil {
			return nil, err
		}
	}
	f.readNames(name)
	f.readStyle()
	f.dash = sync.OnceValue(f.findDash)
	return f, nil
}

// NumGlyphs is how many glyphs the face has; their numbers are below it.
func (f *Face) NumGlyphs() int { return f.numGlyphs }

// Glyph gives the glyph of a character, 0 if the face lacks it.
func (f *Face) Glyph(r rune) GlyphID { return f.cmap.glyph(r) }

// MayEmbed says whether the maker lets the face be embedded in a document as a
// subset (OpenType, OS/2 fsType: not "restricted licence", not "no subsetting",
// not "bitmaps only").
func (f *Face) MayEmbed() bool {
	const restricted, noSubset, bitmapOnly = 2, 0x100, 0x200
	return f.Embedding&0xf != restricted && f.Embedding&(noSubset|bitmapOnly) == 0
}
