package fonts

import (
	"bytes"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype"
	"github.com/go-text/typesetting/harfbuzz"
)

// openHarfbuzz opens a face for HarfBuzz, nil if its shaping tables are broken.
//
// go-text reads a font whole: given the file, it parses every outline and builds
// maps of every character, 10 ms and more. So it gets a font of just the tables
// that shape, and our own character map.
func openHarfbuzz(f *Face) *harfbuzz.Font {
	face, err := font.ParseTTF(bytes.NewReader(shapingFont(f)))
	if err != nil {
		return nil // Shape then sets plain advances
	}
	face.Font.Cmap = sharedCmap{face.Font.Cmap, &f.cmap}
	return harfbuzz.NewFont(face)
}

// shapingFont is a font file without outlines and characters.
func shapingFont(f *Face) []byte {
	var tags []string
	size := 0
	for _, tag := range []string{"GDEF", "GPOS", "GSUB", "cmap", "head", "hhea", "hmtx", "kern", "maxp"} {
		if t := f.dir.table(tag); t != "" {
			tags = append(tags, tag)
			size += len(t) + directoryEntry
		}
	}
	w := newWriter(tags...)
	w.grow(size)
	for _, tag := range tags {
		w.table(tag, func() {
			if tag == "cmap" {
				w.cmap(nil)
			} else {
				w.string(f.dir.table(tag))
			}
		})
	}
	return w.finish()
}

// A sharedCmap lets go-text look up characters in a face's own map; the rest of
// the interface is the empty map's.
type sharedCmap struct {
	font.Cmap
	m *charMap
}

// Lookup implements font.Cmap.
func (c sharedCmap) Lookup(r rune) (opentype.GID, bool) {
	g := c.m.glyph(r)
	return opentype.GID(g), g != 0
}
