package fonts

// maybeSign says whether the face of signs may have a character, so that it is
// not unpacked in vain.
func maybeSign(c rune) bool {
	return c >= 0x2010 && c < 0x2c00 || c >= 0x1f000 && c < 0x1fb00
}

// Signs gives the embedded face of signs and emoji, unpacking it.
func (s *Set) Signs() *Face { return s.signs.open() }
