package fonts

// Kinds of lookups in GSUB.
const (
	gsubSingle    = 1
	gsubLigature  = 4
	gsubExtension = 7
)

// substitute lets the features of a script and a language work on glyphs: the
// simple kinds, one glyph for one and one for several.
func (f *Face) substitute(glyphs []GlyphID, script, language string, features ...string) []GlyphID {
	gsub := layoutTable(f.dir.table("GSUB"))
	for _, i := range gsub.lookups(script, language, features...) {
		kind, subtables := gsub.lookup(i, gsubExtension)
		var apply func(table, []GlyphID) (GlyphID, int)
		switch kind {
		case gsubSingle:
			apply = single
		case gsubLigature:
			apply = ligature
		default:
			continue
		}
		glyphs = applyLookup(glyphs, subtables, apply)
	}
	return glyphs
}

// applyLookup goes through the glyphs once; at each the first subtable that has
// something to say is heard.
func applyLookup(glyphs []GlyphID, subtables []table, apply func(table, []GlyphID) (GlyphID, int)) []GlyphID {
	var out []GlyphID
	for len(glyphs) > 0 {
		g, used := glyphs[0], 1
		for _, t := range subtables {
			if to, n := apply(t, glyphs); n > 0 {
				g, used = to, n
				break
			}
		}
		out = append(out, g)
		glyphs = glyphs[used:]
	}
	return out
}

// single gives what the first glyph turns into, and 1, or 0 if it stays
// (OpenType, "GSUB", LookupType 1).
func single(t table, glyphs []GlyphID) (GlyphID, int) {
	i, ok := coverage(t.from(int(t.u16(2))), glyphs[0])
	switch {
	case !ok:
		return 0, 0
	case t.u16(0) == 1:
		return glyphs[0] + GlyphID(t.u16(4)), 1
	case t.u16(0) == 2 && i < int(t.u16(4)):
		return GlyphID(t.u16(6 + 2*i)), 1
	}
	return 0, 0
}

// ligature gives what the first glyphs join to, and how many they are
// (OpenType, "GSUB", LookupType 4).
func ligature(t table, glyphs []GlyphID) (GlyphID, int) {
	i, ok := coverage(t.from(int(t.u16(2))), glyphs[0])
	if !ok || t.u16(0) != 1 || i >= int(t.u16(4)) {
		return 0, 0
	}
	set := t.from(int(t.u16(6 + 2*i)))
	for k := range int(set.u16(0)) {
		lig := set.from(int(set.u16(2 + 2*k)))
		n := int(lig.u16(2))
		match := n > 0 && n <= len(glyphs)
		for j := 1; match && j < n; j++ { // the first is known from the coverage
			match = GlyphID(lig.u16(2+2*j)) == glyphs[j]
		}
		if match {
			return GlyphID(lig.u16(0)), n
		}
	}
	return 0, 0
}
