package fonts

import (
	"bytes"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype"
	"github.com/go-text/typesetting/harfbuzz"
)

// openHarfbuzz opens a face for HarfBuzz, nil if its shaping tables are broken.
//
// go-text reads a font whole: given the file, it parses every outline, every
// character and every lookup, 10 ms and more. So it gets a font of just what
// shapes Western text, and our own character map.
func openHarfbuzz(f *Face) *harfbuzz.Font {
	var face *font.Face
	var err error
	if !guarded(func() { face, err = font.ParseTTF(bytes.NewReader(shapingFont(f))) }) || err != nil {
		return nil
	}
	face.Font.Cmap = sharedCmap{face.Font.Cmap, &f.cmap}
	return harfbuzz.NewFont(face)
}

// guarded calls go-text and says whether that went well: it is known to panic on
// tables of broken fonts.
func guarded(call func()) (ok bool) {
	defer func() { ok = recover() == nil }()
	call()
	return true
}

// activeFeatures are those that HarfBuzz applies to Western text by itself.
var activeFeatures = []string{
	"ccmp", "locl", "rlig", "calt", "rclt", "rvrn", // substitutions
	"kern", "mark", "mkmk", "curs", "dist", "abvm", "blwm", // positions
}

// shapingFont is a font file without outlines, characters and the lookups of
// other features, which are most of GPOS in a Chinese face.
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
			switch t := f.dir.table(tag); tag {
			case "cmap":
				w.cmap(nil)
			case "GSUB", "GPOS":
				from := len(w.buf)
				w.string(t)
				w.emptyLookups(from, layoutTable(t).idle(activeFeatures))
			default:
				w.string(t)
			}
		})
	}
	return w.finish()
}

// emptyLookups takes the subtables from lookups of a table that begins at from.
func (w *writer) emptyLookups(from int, lookups []int) {
	for _, at := range lookups {
		if i := from + at + 4; i+2 <= len(w.buf) {
			w.buf[i], w.buf[i+1] = 0, 0
		}
	}
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
