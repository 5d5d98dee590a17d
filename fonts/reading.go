package fonts

import (
	"fmt"
	"slices"
)

// ReadingOptions are the wishes for a font that readers of an EPUB set text in.
type ReadingOptions struct {
	SubsetOptions

	// Language is the OpenType tag of the language whose forms the font draws
	// wherever it stands, "ZHS " for simplified Chinese: many readers do not
	// tell a font the language of its text. Empty keeps the face's own forms.
	Language string

	// Draw names characters that are drawn with the glyph of another, if the
	// face has it. Where a reader asks for narrow marks (pwid), they are drawn
	// with their own again.
	Draw map[rune]rune

	// Half names characters that keep their forms of half an em (hwid), if the face
	// has them: digits that share a square of a column.
	Half string
}

// Reading makes a TrueType font of some characters of a face, for programs that
// lay text out themselves. Beside Subset's tables it has those that Chinese text
// needs: GSUB with upright forms of marks (vert, vrt2), the joined dash (ccmp,
// liga, locl) and narrow marks for Western words (pwid), and GPOS with half-width marks (halt, vhal), their pairs (chws,
// vchw) and kerning, as far as the face has them in the plain kinds of lookups;
// and the heights of vertical setting (vhea, vmtx). Characters that the face
// lacks are passed over; each of the others leads to its glyph, also where two
// share one.
//
// The same arguments give the same bytes.
func Reading(f *Face, chars []rune, o ReadingOptions) ([]byte, error) {
	chars = slices.Clone(chars)
	slices.Sort(chars)
	k := newKept()
	var cmap []Mapping
	for _, c := range slices.Compact(chars) {
		g := f.Glyph(c)
		if as, ok := o.Draw[c]; ok && f.Glyph(as) != 0 {
			g = f.Glyph(as)
		}
		if g == 0 {
			continue
		}
		cmap = appendMapping(cmap, c, k.add(g))
	}
	subs := readSubstitutions(layoutTable(f.dir.table("GSUB")), o.Language, readingSubstitutions...)
	subs = append(subs, narrow(f, subs, o.Draw)...)
	subs = append(subs, half(f, o.Half)...)
	subs.close(k)
	positions := readPositions(layoutTable(f.dir.table("GPOS")), o.Language)
	font, err := subsetWith(f, k.glyphs, cmap, o.SubsetOptions, extras{
		gsub: subs.write(k), gpos: positions.write(k), vertical: true,
	})
	if err != nil {
		return nil, fmt.Errorf("subset %s for readers: %w", f.PostScript, err)
	}
	return font, nil
}

// appendMapping adds a character to a character map, to its last run if it
// goes on with it.
func appendMapping(cmap []Mapping, c rune, g GlyphID) []Mapping {
	if n := len(cmap) - 1; n >= 0 {
		if m := &cmap[n]; m.First+rune(m.Count) == c && m.Glyph+GlyphID(m.Count) == g {
			m.Count++
			return cmap
		}
	}
	return append(cmap, Mapping{First: c, Glyph: g, Count: 1})
}

// kept is the glyphs of a subset by their numbers in the face.
type kept struct {
	glyphs []GlyphID           // glyphs[i] is glyph i+1 of the subset
	number map[GlyphID]GlyphID // in the subset
}

func newKept() *kept { return &kept{number: make(map[GlyphID]GlyphID)} }

// add keeps a glyph and gives its number in the subset.
func (k *kept) add(g GlyphID) GlyphID {
	n, ok := k.number[g]
	if !ok {
		k.glyphs = append(k.glyphs, g)
		n = GlyphID(len(k.glyphs))
		k.number[g] = n
	}
	return n
}

func (k *kept) has(g GlyphID) bool { return k.number[g] != 0 }
