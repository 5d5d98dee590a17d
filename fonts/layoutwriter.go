package fonts

import (
	"encoding/binary"
	"slices"
)

// layoutBytes is a part of GSUB or GPOS under way.
type layoutBytes []byte

func (b *layoutBytes) u16(vs ...int) {
	for _, v := range vs {
		*b = append(*b, byte(v>>8), byte(v))
	}
}

func (b *layoutBytes) u32(v int) { *b = binary.BigEndian.AppendUint32(*b, uint32(v)) }

// coverage writes a coverage table of glyphs in ascending order (format 1).
func (b *layoutBytes) coverage(glyphs []GlyphID) {
	b.u16(1, len(glyphs))
	for _, g := range glyphs {
		b.u16(int(g))
	}
}

// A newLookup is a lookup to be written.
type newLookup struct {
	features  []string
	kind      int
	subtables [][]byte
}

// writtenScripts are the scripts that a written table speaks of, all alike.
var writtenScripts = []string{"DFLT", "cyrl", "grek", "hani", "kana", "latn"}

// writeLayout writes GSUB or GPOS: every script has every feature, and all
// subtables are reached through extensions, so that no offset is too short. No
// lookup that a feature names makes no table.
func writeLayout(lookups []newLookup, extension int) []byte {
	users := make(map[string][]int)
	for i := range lookups {
		for _, f := range lookups[i].features {
			users[f] = append(users[f], i)
		}
	}
	if len(users) == 0 {
		return nil
	}
	var features []string
	for f := range users {
		features = append(features, f)
	}
	slices.Sort(features)

	var scripts, list layoutBytes
	scripts.u16(len(writtenScripts))
	for _, s := range writtenScripts {
		scripts = append(scripts, s...)
		scripts.u16(2 + 6*len(writtenScripts)) // they share one table
	}
	scripts.u16(4, 0)                     // default language here, no others
	scripts.u16(0, 0xffff, len(features)) // no required feature
	for i := range features {
		scripts.u16(i)
	}

	var bodies layoutBytes
	list.u16(len(features))
	for _, f := range features {
		list = append(list, f...)
		list.u16(2 + 6*len(features) + len(bodies))
		bodies.u16(0, len(users[f]))
		bodies.u16(users[f]...)
	}
	list = append(list, bodies...)

	var b layoutBytes
	b.u32(0x00010000)
	b.u16(10, 10+len(scripts), 10+len(scripts)+len(list))
	b = append(b, scripts...)
	b = append(b, list...)
	return append(b, lookupList(lookups, extension)...)
}

// lookupList writes the lookups, then their extensions, then their subtables.
func lookupList(lookups []newLookup, extension int) []byte {
	var b, heads, extensions, bodies layoutBytes
	first := 2 + 2*len(lookups)
	size, count := 0, 0
	for _, l := range lookups {
		size += 6 + 2*len(l.subtables)
		count += len(l.subtables)
	}
	b.u16(len(lookups))
	n := 0
	for _, l := range lookups {
		at := first + len(heads)
		b.u16(at)
		heads.u16(extension, 0, len(l.subtables))
		for _, data := range l.subtables {
			here := first + size + 8*n
			heads.u16(here - at)
			extensions.u16(1, l.kind)
			extensions.u32(first + size + 8*count + len(bodies) - here)
			bodies = append(bodies, data...)
			n++
		}
	}
	b = append(b, heads...)
	b = append(b, extensions...)
	return append(b, bodies...)
}
