package fonts

import (
	"cmp"
	"slices"
	"sync"
)

// A Stray is a character that was looked for in a face of the user and found in
// another, or in a spare face.
type Stray struct {
	Role   Role
	Char   rune
	Face   *Face // where it was found
	System bool  // Face is one of the system's
}

// strays are those met so far; many goroutines note them.
type strays struct {
	mu   sync.Mutex
	seen map[strayKey]Stray
}

type strayKey struct {
	role Role
	char rune
}

func (s *strays) note(x Stray) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.seen == nil {
		s.seen = map[strayKey]Stray{}
	}
	s.seen[strayKey{x.Role, x.Char}] = x
}

// Strays gives the strays that Find has met so far, by role and character.
func (s *Set) Strays() []Stray {
	s.strays.mu.Lock()
	defer s.strays.mu.Unlock()
	out := make([]Stray, 0, len(s.strays.seen))
	for _, x := range s.strays.seen {
		out = append(out, x)
	}
	slices.SortFunc(out, func(a, b Stray) int {
		return cmp.Or(cmp.Compare(a.Role, b.Role), cmp.Compare(a.Char, b.Char))
	})
	return out
}
