package fonts

import "slices"

// A layoutTable is GSUB or GPOS (OpenType, "Common table formats").
type layoutTable table

// lookups gives the numbers of the lookups that features bring in for a script
// and a language, in the order in which they apply. A script the table does not
// know is set as DFLT, a language it does not know as the script's default.
func (l layoutTable) lookups(script, language string, features ...string) []int {
	t := table(l)
	lang := langSys(findScript(t.from(int(t.u16(4))), script), language)
	list := t.from(int(t.u16(6)))
	var out []int
	for i := range int(lang.u16(4)) {
		rec := 2 + 6*int(lang.u16(6+2*i))
		if !slices.Contains(features, tag(list.u32(rec)).String()) {
			continue
		}
		feature := list.from(int(list.u16(rec + 4)))
		for k := range int(feature.u16(2)) {
			out = append(out, int(feature.u16(4+2*k)))
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

func findScript(list table, script string) table {
	if s := findRecord(list, 0, script); s != "" {
		return s
	}
	return findRecord(list, 0, "DFLT")
}

func langSys(script table, language string) table {
	if l := findRecord(script, 2, language); l != "" {
		return l
	}
	if at := int(script.u16(0)); at != 0 {
		return script.from(at)
	}
	return ""
}

// findRecord finds a tag in a list of tags and offsets that begins with its
// length, and gives what the offset leads to.
func findRecord(t table, at int, name string) table {
	for i := range int(t.u16(at)) {
		if rec := at + 2 + 6*i; t.u32(rec) == uint32(newTag(name)) {
			return t.from(int(t.u16(rec + 4)))
		}
	}
	return ""
}

// lookup gives the kind of a lookup and its subtables, with extensions followed.
func (l layoutTable) lookup(i, extension int) (kind int, subtables []table) {
	list := table(l).from(int(table(l).u16(8)))
	if i >= int(list.u16(0)) {
		return 0, nil
	}
	t := list.from(int(list.u16(2 + 2*i)))
	kind = int(t.u16(0))
	n := min(int(t.u16(4)), len(t)/2)
	for k := range n {
		sub := t.from(int(t.u16(6 + 2*k)))
		if int(t.u16(0)) == extension {
			kind = int(sub.u16(2))
			sub = sub.from(int(sub.u32(4)))
		}
		subtables = append(subtables, sub)
	}
	return kind, subtables
}

// coverage gives a glyph's place in a coverage table, false if it is not in it.
func coverage(t table, g GlyphID) (int, bool) {
	n := int(t.u16(2))
	switch t.u16(0) {
	case 1: // glyphs
		for i := range n {
			if GlyphID(t.u16(4+2*i)) == g {
				return i, true
			}
		}
	case 2: // ranges
		for i := range n {
			rec := 4 + 6*i
			if first := t.u16(rec); first <= uint16(g) && uint16(g) <= t.u16(rec+2) {
				return int(t.u16(rec+4)) + int(uint16(g)-first), true
			}
		}
	}
	return 0, false
}
