package fonts

import "slices"

// A layoutTable is GSUB or GPOS (OpenType, "Common table formats").
type layoutTable table

// feature gives the name of a feature and the numbers of its lookups.
func (l layoutTable) feature(i int) (name string, lookups []int) {
	list := table(l).from(int(table(l).u16(6)))
	if i >= int(list.u16(0)) {
		return "", nil
	}
	rec := list.from(2 + 6*i)
	t := list.from(int(rec.u16(4)))
	for k := range min(int(t.u16(2)), len(t)/2) {
		lookups = append(lookups, int(t.u16(4+2*k)))
	}
	return tag(rec.u32(0)).String(), lookups
}

// lookups gives the numbers of the lookups that features bring in for a script
// and a language, in the order in which they apply. A script the table does not
// know is set as DFLT, a language it does not know as the script's default.
func (l layoutTable) lookups(script, language string, features ...string) []int {
	t := table(l)
	lang := langSys(findScript(t.from(int(t.u16(4))), script), language)
	var out []int
	for i := range int(lang.u16(4)) {
		if name, lookups := l.feature(int(lang.u16(6 + 2*i))); slices.Contains(features, name) {
			out = append(out, lookups...)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// idle gives the offsets of the lookups that serve only other features than
// those given, in any script. What no feature names may be needed by another
// lookup.
func (l layoutTable) idle(features []string) []int {
	const needed, unneeded = 1, 2
	list := table(l).from(int(table(l).u16(8)))
	n := min(int(list.u16(0)), len(list)/2)
	use := make([]uint8, n)
	for i := range int(table(l).from(int(table(l).u16(6))).u16(0)) {
		name, lookups := l.feature(i)
		for _, k := range lookups {
			if k < n && slices.Contains(features, name) {
				use[k] |= needed
			} else if k < n {
				use[k] |= unneeded
			}
		}
	}
	var out []int
	for k, u := range use {
		if u == unneeded {
			out = append(out, int(table(l).u16(8))+int(list.u16(2+2*k)))
		}
	}
	return out
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
