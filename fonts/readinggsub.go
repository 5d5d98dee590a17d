package fonts

import (
	"cmp"
	"slices"
)

// readingSubstitutions are the features of GSUB that a reading font keeps.
var readingSubstitutions = []string{"ccmp", "locl", "liga", "vert", "vrt2", "pwid"}

// readingScripts are the scripts whose features a reading font keeps, for all
// text alike.
var readingScripts = []string{"hani", "latn"}

// featuredLookups gives the lookups of a table that features bring in for any
// of the scripts, with the features that name each.
func featuredLookups(l layoutTable, language string, features []string) map[int][]string {
	out := make(map[int][]string)
	for _, feature := range features {
		for _, script := range readingScripts {
			for _, i := range l.lookups(script, language, feature) {
				if !slices.Contains(out[i], feature) {
					out[i] = append(out[i], feature)
				}
			}
		}
	}
	return out
}

// substitutions are the lookups of GSUB that a reading font keeps, in order.
type substitutions []substitution

type substitution struct {
	features  []string
	kind      int
	subtables []table
	more      map[GlyphID]GlyphID // single substitutes that no subtable has
}

func readSubstitutions(gsub layoutTable, language string, wanted ...string) substitutions {
	features := featuredLookups(gsub, language, wanted)
	var out substitutions
	for _, i := range sortedKeys(features) {
		if kind, subtables := gsub.lookup(i, gsubExtension); kind == gsubSingle || kind == gsubLigature {
			out = append(out, substitution{features: features[i], kind: kind, subtables: subtables})
		}
	}
	return out
}

func sortedKeys[K cmp.Ordered, V any](m map[K]V) []K {
	keys := make([]K, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}

// narrow gives back their own shape to characters that are drawn as others,
// wherever narrow marks are asked for: an apostrophe in a Western word that is
// turned in a column is none of the corners that quotation marks are there.
func narrow(f *Face, s substitutions, draw map[rune]rune) substitutions {
	own := map[GlyphID]GlyphID{}
	for _, c := range sortedKeys(draw) {
		g, as := f.Glyph(c), f.Glyph(draw[c])
		if g == 0 || as == 0 {
			continue
		}
		for i := range s {
			if to, ok := s[i].single(g); ok && s[i].kind == gsubSingle && slices.Contains(s[i].features, "pwid") {
				g = to
			}
		}
		own[as] = g
	}
	if len(own) == 0 {
		return nil
	}
	return substitutions{{features: []string{"pwid"}, kind: gsubSingle, more: own}}
}

// half gives characters their forms of half an em.
func half(f *Face, chars string) substitutions {
	if chars == "" {
		return nil
	}
	own := map[GlyphID]GlyphID{}
	for _, s := range readSubstitutions(layoutTable(f.dir.table("GSUB")), "", "hwid") {
		for _, c := range chars {
			if to, ok := s.single(f.Glyph(c)); ok && s.kind == gsubSingle {
				own[f.Glyph(c)] = to
			}
		}
	}
	if len(own) == 0 {
		return nil
	}
	return substitutions{{features: []string{"hwid"}, kind: gsubSingle, more: own}}
}

// close keeps all glyphs that kept ones can turn into.
func (s substitutions) close(k *kept) {
	for before := -1; before != len(k.glyphs); {
		before = len(k.glyphs)
		for i := range s {
			for at := 0; at < len(k.glyphs); at++ { // grows under way
				g := k.glyphs[at]
				if s[i].kind == gsubSingle {
					if to, ok := s[i].single(g); ok {
						k.add(to)
					}
					continue
				}
				for _, l := range s[i].ligatures(g) {
					if l.of(k) {
						k.add(l.to)
					}
				}
			}
		}
	}
}

// single is what a glyph turns into.
func (s *substitution) single(g GlyphID) (GlyphID, bool) {
	if to, ok := s.more[g]; ok {
		return to, true
	}
	for _, t := range s.subtables {
		if to, n := single(t, []GlyphID{g}); n > 0 && to != 0 {
			return to, true
		}
	}
	return 0, false
}

// A joint is several glyphs that become one.
type joint struct {
	first GlyphID
	rest  []GlyphID
	to    GlyphID
}

// of tells whether all that is joined is kept.
func (j *joint) of(k *kept) bool {
	for _, g := range j.rest {
		if !k.has(g) {
			return false
		}
	}
	return j.to != 0
}

// maxJoints is more ligatures than begin with one glyph of a real font.
const maxJoints = 1024

// ligatures gives what begins with a glyph, in the order in which it is tried.
func (s *substitution) ligatures(g GlyphID) []joint {
	for _, t := range s.subtables {
		i, ok := coverage(t.from(int(t.u16(2))), g)
		if !ok || t.u16(0) != 1 || i >= int(t.u16(4)) {
			continue
		}
		set := t.from(int(t.u16(6 + 2*i)))
		var out []joint
		for n := range min(int(set.u16(0)), maxJoints) {
			lig := set.from(int(set.u16(2 + 2*n)))
			j := joint{first: g, to: GlyphID(lig.u16(0))}
			for c := 1; c < min(int(lig.u16(2)), 64); c++ {
				j.rest = append(j.rest, GlyphID(lig.u16(2+2*c)))
			}
			if len(j.rest) > 0 {
				out = append(out, j)
			}
		}
		return out
	}
	return nil
}

// write gives the table for the kept glyphs, empty if nothing is left to do.
func (s substitutions) write(k *kept) []byte {
	var out []newLookup
	for i := range s {
		var data []byte
		if s[i].kind == gsubSingle {
			data = s[i].writeSingle(k)
		} else {
			data = s[i].writeLigatures(k)
		}
		if data != nil {
			out = append(out, newLookup{features: s[i].features, kind: s[i].kind, subtables: [][]byte{data}})
		}
	}
	return writeLayout(out, gsubExtension)
}

// writeSingle writes a subtable of format 2: a substitute for each glyph.
func (s *substitution) writeSingle(k *kept) []byte {
	type pair struct{ from, to GlyphID }
	var pairs []pair
	for _, g := range k.glyphs {
		if to, ok := s.single(g); ok && to != g {
			pairs = append(pairs, pair{k.number[g], k.number[to]})
		}
	}
	if len(pairs) == 0 {
		return nil
	}
	slices.SortFunc(pairs, func(a, b pair) int { return cmp.Compare(a.from, b.from) })
	var b layoutBytes
	b.u16(2, 6+2*len(pairs), len(pairs))
	from := make([]GlyphID, len(pairs))
	for i, p := range pairs {
		from[i] = p.from
		b.u16(int(p.to))
	}
	b.coverage(from)
	return b
}

func (s *substitution) writeLigatures(k *kept) []byte {
	sets := make(map[int][]joint)
	for _, g := range k.glyphs {
		for _, j := range s.ligatures(g) {
			if j.of(k) {
				n := int(k.number[g])
				sets[n] = append(sets[n], j)
			}
		}
	}
	if len(sets) == 0 {
		return nil
	}
	firsts := sortedKeys(sets)
	var body layoutBytes // the sets
	var b layoutBytes
	head := 6 + 2*len(firsts)
	var from []GlyphID
	var at []int
	for _, n := range firsts {
		from = append(from, GlyphID(n))
		at = append(at, head+len(body))
		body = append(body, ligatureSet(sets[n], k)...)
	}
	b.u16(1, head+len(body), len(firsts))
	b.u16(at...)
	b = append(b, body...)
	b.coverage(from)
	return b
}

func ligatureSet(joints []joint, k *kept) []byte {
	var b, body layoutBytes
	b.u16(len(joints))
	for _, j := range joints {
		b.u16(2 + 2*len(joints) + len(body))
		body.u16(int(k.number[j.to]), len(j.rest)+1)
		for _, g := range j.rest {
			body.u16(int(k.number[g]))
		}
	}
	return append(b, body...)
}
