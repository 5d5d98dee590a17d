package fonts

// A Set is the faces a build may use.
type Set struct {
	roles    [NumRoles]*lazyFace
	fallback [NumRoles][]*lazyFace // where to look after the role's own face
}

// Face gives the face of a role.
func (s *Set) Face(r Role) *Face { return s.roles[r].open() }

// Find gives the face and glyph for a character in a role. A character that the
// role's face lacks is looked for in its fallback chain: the rare faces of the
// same style, then Song, then Kai. If none has it, Find gives glyph 0 and the
// role's own face.
//
// In Kai the quotation marks, the numbers in circles, digits and Latin come
// from Song at the same size: Kai's quotation marks are a third of an em wide,
// its digits look like Hei (design.md §0, T7).
func (s *Set) Find(r Role, c rune) (*Face, GlyphID) {
	own := s.roles[r].open()
	if r == Kai && borrowed(c) {
		song := s.roles[Song].open()
		if g := song.Glyph(c); g != 0 {
			return song, g
		}
	}
	if g := own.Glyph(c); g != 0 {
		return own, g
	}
	for _, lazy := range s.fallback[r] {
		if lazy.rare && !maybeRare(c) {
			continue
		}
		f := lazy.open()
		if g := f.Glyph(c); g != 0 {
			return f, g
		}
	}
	return own, 0
}
