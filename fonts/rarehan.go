package fonts

import "slices"

// maybeRare says whether the rare faces may have a character, so that they are
// not unpacked (10 MB, 10 ms) in vain for an emoji or for a Han character that
// no Noto SC face has. Of the supplementary planes they hold a few characters;
// of the compatibility ideographs (F900-FAFF) about every third.
func maybeRare(c rune) bool {
	switch {
	case c >= 0x4e00 && c <= 0x9fff, c >= 0x3400 && c <= 0x4dbf, c >= 0xf900 && c <= 0xfaff:
		return true
	case c < 0x20000:
		return false
	}
	_, found := slices.BinarySearch(rareSupplementary[:], c)
	return found
}

// rareSupplementary is what the rare faces hold beyond the first plane, in order
// (a test compares it with the faces).
var rareSupplementary = [...]rune{
	0x20087, 0x20089, 0x200cc, 0x20628, 0x215d7, 0x2298f, 0x241fe, 0x2420e,
	0x248e9, 0x24a01, 0x25ad7, 0x26951, 0x278b2, 0x27eaf, 0x27fb7, 0x28e0f,
	0x2967f, 0x29810, 0x2d544, 0x2f878, 0x2f884, 0x2f8b6, 0x2f920, 0x30edd,
	0x30ede, 0x3106c,
}
