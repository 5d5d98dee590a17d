package layout

import "sort"

// A foreign is glyphs [first, end) of a paragraph that are words of another
// language: speech programs must not read them as Chinese (T132).
type foreign struct{ first, end int32 }

// foreignLanguage is the language of Western words, which is not known but by
// guess; words are hyphenated by the same one (T43).
const foreignLanguage = "en"

// findForeign finds the stretches of Western words. It takes two of them side by
// side: single ones (App, OK) and units (148 mm) are read well in a Chinese
// sentence.
func (p *paragraph) findForeign() {
	for from := 0; from < len(p.units); {
		to := from
		for to < len(p.units) && p.class(to).IsWestern() {
			to++
		}
		if first, end, ok := p.wordsIn(from, to); ok {
			p.foreign = append(p.foreign, &foreign{p.units[first].glyph, p.units[end-1].glyph + 1})
		}
		from = to + 1
	}
}

// wordsIn finds where the first word among Western units [from, to) begins and
// the last ends. It tells whether two words stand side by side there.
func (p *paragraph) wordsIn(from, to int) (first, end int, ok bool) {
	first = to
	for at := from; at < to; {
		next := at + 1
		for next < to && !p.units[next].space {
			next++
		}
		if p.isWord(at, next) {
			ok = ok || first < to && end == at
			first, end = min(first, at), next
		}
		at = next
	}
	return first, end, ok
}

// isWord tells whether units [from, to) are a word: letters, at least two, and
// no digits, and not an address.
func (p *paragraph) isWord(from, to int) bool {
	if p.inAddress(from) {
		return false
	}
	letters := 0
	for i := from; i < to; i++ {
		switch r := p.runeAt(i); {
		case isLetter(r):
			letters++
		case r >= '0' && r <= '9':
			return false
		}
	}
	return letters >= 2
}

// foreignAt is the stretch that glyph a stands in, nil if none, and the glyph
// before end at which that changes, or end.
func (p *paragraph) foreignAt(a, end int) (*foreign, int) {
	i := sort.Search(len(p.foreign), func(i int) bool { return int(p.foreign[i].end) > a })
	if i == len(p.foreign) {
		return nil, end
	}
	f := p.foreign[i]
	if a < int(f.first) {
		return nil, min(end, int(f.first))
	}
	return f, min(end, int(f.end))
}
