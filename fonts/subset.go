package fonts

import (
	"fmt"
	"slices"
)

// A Mapping gives consecutive characters consecutive glyphs of a subset.
type Mapping struct {
	First rune
	Glyph GlyphID // of First, in the subset
	Count int
}

// SubsetOptions are the wishes for a subset. The zero value keeps the face's
// names.
type SubsetOptions struct {
	PostScript string // PostScript and full name instead of the face's
	Family     string // family name instead of the face's
}

// Subset makes a TrueType font of some glyphs of a face. glyphs[i] becomes glyph
// i+1, whatever its number in the face was; a glyph may be there more than once.
// Glyph 0 is a blank .notdef, and components that the glyphs need follow after
// them. Hints are left out, and so are tables for layout: the font is to be
// addressed through cmap, whose mappings must be in ascending order and must not
// overlap.
//
// The same arguments give the same bytes. It is an error if the face lacks a
// glyph, if a composite glyph is broken, or if there are more glyphs than a font
// can hold.
func Subset(f *Face, glyphs []GlyphID, cmap []Mapping, opts SubsetOptions) ([]byte, error) {
	font, err := subsetWith(f, glyphs, cmap, opts, extras{})
	if err != nil {
		return nil, fmt.Errorf("subset %s: %w", f.PostScript, err)
	}
	return font, nil
}

// extras are the tables of fonts that others lay text out with.
type extras struct {
	gsub, gpos []byte // left out if empty
	vertical   bool   // vhea and vmtx, if the face has them
}

func subsetWith(f *Face, glyphs []GlyphID, cmap []Mapping, opts SubsetOptions, more extras) ([]byte, error) {
	c, err := collect(f, glyphs)
	if err != nil {
		return nil, err
	}
	if err := checkMappings(cmap, len(glyphs)); err != nil {
		return nil, err
	}
	if opts.PostScript == "" {
		opts.PostScript = f.PostScript
	}
	if opts.Family == "" {
		opts.Family = f.Family
	}
	tags := []string{"OS/2", "cmap", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name", "post"}
	vertical := more.vertical && f.hasHeights()
	if len(more.gpos) > 0 {
		tags = append(tags, "GPOS")
	}
	if len(more.gsub) > 0 {
		tags = append(tags, "GSUB")
	}
	if vertical {
		tags = append(tags, "vhea", "vmtx")
	}
	slices.Sort(tags)
	w := newWriter(tags...)
	w.grow(c.size() + 20*len(c.glyphs) + len(more.gsub) + len(more.gpos) + 2048)
	if len(more.gpos) > 0 {
		w.table("GPOS", func() { w.buf = append(w.buf, more.gpos...) })
	}
	if len(more.gsub) > 0 {
		w.table("GSUB", func() { w.buf = append(w.buf, more.gsub...) })
	}
	w.table("OS/2", func() { w.os2(f, cmap) })
	w.table("cmap", func() { w.cmap(cmap) })
	w.table("glyf", func() { c.writeGlyf(w) })
	w.table("head", func() { w.head(f, c) })
	w.table("hhea", func() { w.hhea(f, c) })
	w.table("hmtx", func() { w.hmtx(c) })
	w.table("loca", func() { w.loca(c) })
	w.table("maxp", func() { w.maxp(f, len(c.glyphs)) })
	w.table("name", func() { w.name(f, opts) })
	w.table("post", func() { w.post(f) })
	if vertical {
		w.table("vhea", func() { w.vhea(f, c) })
		w.table("vmtx", func() { w.vmtx(f, c) })
	}
	return w.finish(), nil
}

// checkMappings says what is wrong with mappings to glyphs 1 to n.
func checkMappings(cmap []Mapping, n int) error {
	if len(cmap) > maxMappings {
		return fmt.Errorf("%d runs of characters, more than a character map can hold", len(cmap))
	}
	next := rune(0)
	for _, m := range cmap {
		last := m.First + rune(m.Count) - 1
		switch {
		case m.Count < 1 || m.First < next || last > 0x10ffff:
			return fmt.Errorf("mapping of U+%04X: not in ascending order", m.First)
		case m.Glyph == 0 || int(m.Glyph)+m.Count-1 > n:
			return fmt.Errorf("mapping of U+%04X: no such glyph", m.First)
		}
		next = last + 1
	}
	return nil
}

// maxMappings keeps a format 4 subtable within the 64 KB that its length field
// can tell.
const maxMappings = 8000
