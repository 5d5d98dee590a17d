package fonts

import (
	"fmt"
)

// Own is what the user brings. The zero value brings nothing.
type Own struct {
	Faces  [NumRoles]*Face // nil keeps what is embedded
	Spares []Shelf         // asked in order for characters that no other face has
}

// New is a set of the user's faces with the embedded ones behind them. It is an
// error if a face's maker forbids to embed it.
func New(own Own) (*Set, error) {
	for _, f := range own.Faces {
		if f != nil && !f.MayEmbed() {
			return nil, fmt.Errorf("font %s: %w", f.File, ErrEmbedding)
		}
	}
	s := Embedded()
	for r, f := range own.Faces {
		if f != nil {
			s.bring(Role(r), f)
		}
	}
	s.spares.shelves = own.Spares
	return s, nil
}

// bring gives a role a face of the user; the embedded one is next in the chain.
func (s *Set) bring(r Role, f *Face) {
	s.fallback[r] = append([]*lazyFace{s.roles[r]}, s.fallback[r]...)
	s.roles[r] = &lazyFace{open: func() *Face { return f }}
	s.own[r] = true
	switch r {
	case Kai, Fang:
		s.borrows[r] = nil
		if narrowQuotes(f) {
			s.borrows[r] = isQuote
		}
	case Latin:
		s.latin[Song], s.latin[Kai], s.latin[Fang] = f, f, f
	case LatinBold:
		s.latin[SongBold] = f
	}
}

// narrowQuotes tells whether a face's quotation marks are made for Latin.
func narrowQuotes(f *Face) bool {
	g := f.Glyph('“')
	return g == 0 || 4*f.Advance(g) < 3*f.UnitsPerEm
}

func isQuote(c rune) bool { return c == '“' || c == '”' || c == '‘' || c == '’' }

// isLatin tells what the user's face for Latin sets: letters and digits of the
// West with their marks, but no mark that Chinese uses too (· × ÷ ° ± and all
// from U+2000).
func isLatin(c rune) bool {
	switch {
	case c < 0x80:
		return true
	case c >= 0xc0 && c <= 0x24f:
		return c != '×' && c != '÷'
	case c >= 0x250 && c <= 0x52f, // phonetic letters, Greek, Cyrillic
		c >= 0x1e00 && c <= 0x1fff:
		return true
	}
	return false
}
