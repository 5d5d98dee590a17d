package fonts

import (
	"slices"
	"sort"
)

// A layoutTable is GSUB or GPOS (OpenType, "Common table formats").
type layoutTable table

// Limits that no real table comes near; they stop tables whose parts overlap to
// make work without end.
const (
	maxFeatures  = 4096 // of a script, and in all
	maxLookups   = 512  // of a feature, and at work together
	maxSubtables = 512  // of a lookup
)

// feature gives the name of a feature and the numbers of its lookups.
func (l layoutTable) feature(i int) (name string, lookups []int) {
	list := table(l).from(int(table(l).u16(6)))
	if i >= int(list.u16(0)) {
		return "", nil
	}
	rec := list.from(2 + 6*i)
	t := list.from(int(rec.u16(4)))
	for k := range min(int(t.u16(2)), maxLookups) {
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
	for i := range min(int(lang.u16(4)), maxFeatures) {
		if name, lookups := l.feature(int(lang.u16(6 + 2*i))); slices.Contains(features, name) {
			out = append(out, lookups...)
		}
	}
	slices.Sort(out)
	out = slices.Compact(out)
	return out[:min(len(out), maxLookups)]
}

// idle gives the offsets of the lookups that serve only other features than
// those given, in any script. What no feature names may be needed by another
// lookup.
func (l layoutTable) idle(features []string) []int {
	t := table(l)
	list := t.from(int(t.u16(8)))
	active, serves := make(map[int]bool), make(map[int]bool)
	for i := range min(int(t.from(int(t.u16(6))).u16(0)), maxFeatures) {
		name, lookups := l.feature(i)
		wanted := slices.Contains(features, name)
		for _, k := range lookups {
			serves[k] = true
			active[k] = active[k] || wanted
		}
	}
	var out []int
	for k := range int(list.u16(0)) {
		if serves[k] && !active[k] {
			out = append(out, int(t.u16(8))+int(list.u16(2+2*k)))
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
	for k := range min(int(t.u16(4)), maxSubtables) {
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
		i := sort.Search(n, func(i int) bool { return GlyphID(t.u16(4+2*i)) >= g })
		return i, i < n && GlyphID(t.u16(4+2*i)) == g
	case 2: // ranges of first, last, place of first
		i := sort.Search(n, func(i int) bool { return GlyphID(t.u16(4+6*i+2)) >= g })
		rec := t.from(4 + 6*i)
		first := GlyphID(rec.u16(0))
		return int(rec.u16(4)) + int(g-first), i < n && first <= g
	}
	return 0, false
}
