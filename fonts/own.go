package fonts

import (
	"fmt"
	"slices"
)

// Own is what the user brings. The zero value brings nothing.
type Own struct {
	Faces   [NumRoles]*Face // nil keeps what is embedded
	Helpers []*Face         // asked in order for characters that the face of a role lacks, before the embedded faces
	Spares  []Shelf         // asked in order for characters that no other face has
}

// A helper is a face that helps out in all roles; not with marks that stand in the
// middle of their squares.
type helper struct {
	face  *Face
	marks func(rune) bool
}

// New is a set of the user's faces with the embedded ones behind them. It is an
// error if a face's maker forbids to embed it.
//
// Of a Kai or FangSong whose quotation marks are narrow those come from Song.
// Marks of any face that stand in the middle of their squares, and not in the
// corner, come from the embedded face of the role: the book is in simplified
// Chinese.
func New(own Own) (*Set, error) {
	s := Embedded()
	for r, f := range own.Faces {
		if f == nil {
			continue
		}
		if !f.MayEmbed() {
			return nil, fmt.Errorf("font %s: %w", f.File, ErrEmbedding)
		}
		s.bring(Role(r), f)
	}
	for _, r := range []Role{Kai, Fang} {
		if f := own.Faces[r]; f != nil && narrowQuotes(f) {
			s.borrows[r] = append(s.borrows[r], loan{isQuote, s.roles[Song]})
		}
	}
	for _, f := range own.Helpers {
		if !f.MayEmbed() {
			return nil, fmt.Errorf("font %s: %w", f.File, ErrEmbedding)
		}
		s.helpers = append(s.helpers, helper{f, oneOf(displacedMarks(f))})
	}
	s.spares.shelves = own.Spares
	return s, nil
}

// bring gives a role a face of the user; the embedded one is next in the chain.
func (s *Set) bring(r Role, f *Face) {
	embedded := s.roles[r]
	s.fallback[r] = append([]*lazyFace{embedded}, s.fallback[r]...)
	s.roles[r] = &lazyFace{open: func() *Face { return f }}
	s.own[r], s.borrows[r] = true, nil
	if marks := displacedMarks(f); marks != "" {
		s.borrows[r] = []loan{{oneOf(marks), embedded}}
	}
	switch r {
	case Song: // Kai borrows from what is Song now
		if !s.own[Kai] {
			s.borrows[Kai] = s.kaiLoans()
		}
	case Latin:
		s.latin[Song], s.latin[Kai], s.latin[Fang] = f, f, f
	case LatinBold:
		s.latin[SongBold] = f
	}
}

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

// Rare gives the embedded faces that hold rare Han alone, unpacking them.
func (s *Set) Rare() []*Face {
	var out []*Face
	for _, chain := range s.fallback {
		for _, lazy := range chain {
			if lazy.rare && !slices.Contains(out, lazy.open()) {
				out = append(out, lazy.open())
			}
		}
	}
	return out
}
