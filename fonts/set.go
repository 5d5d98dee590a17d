package fonts

// A Set is the faces a build may use.
type Set struct {
	roles    [NumRoles]*lazyFace
	fallback [NumRoles][]*lazyFace // where to look after the role's own face
	own      [NumRoles]bool        // the role's face is the user's
	latin    [NumRoles]*Face       // the user's face for Latin in this role
	signs    *lazyFace             // the embedded face of signs, one of the chains
	borrows  [NumRoles][]loan
	helpers  []helper
	spares   spares
	strays   strays
}

// Face gives the face of a role.
func (s *Set) Face(r Role) *Face { return s.roles[r].open() }

// Own says whether a role's face is the user's.
func (s *Set) Own(r Role) bool { return s.own[r] }

// Helpers gives the user's faces that help out, in order.
func (s *Set) Helpers() []*Face {
	var out []*Face
	for _, h := range s.helpers {
		out = append(out, h.face)
	}
	return out
}

// Latin gives the user's face for Latin in a role, nil if there is none.
func (s *Set) Latin(r Role) *Face { return s.latin[r] }

// Find gives the face and glyph for a character in a role. A character that the
// role's face lacks is looked for in its fallback chain: the embedded face of
// the role if the face is the user's, the rare faces of the same style, Song,
// the face of signs, Kai, then the spare faces of the user. If none has it, Find gives glyph 0 and
// the role's own face.
//
// In Kai the quotation marks, the numbers in circles, ticks, digits and Latin come
// from Song at the same size: Kai's quotation marks are a third of an em wide,
// its digits look like Hei (design.md §0, T7). What a face of the user borrows
// is said at [New].
func (s *Set) Find(r Role, c rune) (*Face, GlyphID) {
	if latin := s.latin[r]; latin != nil && isLatin(c) {
		if g := latin.Glyph(c); g != 0 {
			return latin, g
		}
	}
	own := s.roles[r].open()
	for _, l := range s.borrows[r] {
		if !l.takes(c) {
			continue
		}
		if f := l.from.open(); f.Glyph(c) != 0 {
			return f, f.Glyph(c)
		}
	}
	if g := own.Glyph(c); g != 0 {
		return own, g
	}
	return s.elsewhere(r, c)
}

// elsewhere is Find for a character that the role's own face lacks.
func (s *Set) elsewhere(r Role, c rune) (*Face, GlyphID) {
	for _, h := range s.helpers {
		if g := h.face.Glyph(c); g != 0 && !h.marks(c) {
			if s.own[r] {
				s.strays.note(Stray{Role: r, Char: c, Face: h.face})
			}
			return h.face, g
		}
	}
	for _, lazy := range s.fallback[r] {
		if lazy.maybe != nil && !lazy.maybe(c) {
			continue
		}
		f := lazy.open()
		if g := f.Glyph(c); g != 0 {
			if s.own[r] {
				s.strays.note(Stray{Role: r, Char: c, Face: f})
			}
			return f, g
		}
	}
	if f, system := s.spares.find(c); f != nil {
		s.strays.note(Stray{Role: r, Char: c, Face: f, System: system})
		return f, f.Glyph(c)
	}
	return s.roles[r].open(), 0
}

// Covers says whether any face that the role may use has a character.
func (s *Set) Covers(r Role, c rune) bool {
	_, g := s.Find(r, c)
	return g != 0
}
