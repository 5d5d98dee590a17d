package layout

import "kanben/build/lexicon"

// partsWord tells whether a break before unit to parts a word of Chinese (T93).
func (d *setter) partsWord(p *paragraph, to int) bool {
	if d.anywhere {
		return false
	}
	if p.inside == nil {
		p.inside = lexicon.Inside(nil, p.text)
	}
	return p.inside[p.glyphs[p.units[to].glyph].At]
}

// beginsWord tells whether unit to begins a word of several characters.
func (d *setter) beginsWord(p *paragraph, to int) bool {
	return to+1 < len(p.units) && d.partsWord(p, to+1)
}
