package fonts

import "unicode"

// Count is how many characters a face has, and how many of them are Han.
func (f *Face) Count() (characters, han int) {
	var page [256]GlyphID
	for first := uint32(0); first <= unicode.MaxRune; first += uint32(len(page)) {
		clear(page[:])
		f.cmap.fill(page[:], first)
		for i, g := range page {
			if g == 0 {
				continue
			}
			characters++
			if unicode.Is(unicode.Han, rune(first)+rune(i)) {
				han++
			}
		}
	}
	return characters, han
}
