package fonts

import (
	"errors"
	"sync"
)

// A Shelf is faces that are only looked at when a character is in no other: the
// folders of the user, or those of the system.
type Shelf struct {
	System bool
	Stock  func() ([]Entry, error) // called once, when first needed
}

// spares looks for characters on shelves. It opens a face when that has the
// character, and keeps what it found for the next time.
type spares struct {
	shelves []Shelf

	mu     sync.Mutex
	stock  [][]Entry
	open   map[string]*Face
	found  map[rune]spare
	failed error
}

type spare struct {
	face   *Face // nil: nobody has the character
	system bool
}

// find gives the first spare face that has a character, or nil.
func (s *spares) find(c rune) (*Face, bool) {
	if len(s.shelves) == 0 {
		return nil, false
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	got, ok := s.found[c]
	if !ok {
		got = s.search(c)
		s.found[c] = got
	}
	return got.face, got.system
}

// search is find for a character that is asked for the first time.
func (s *spares) search(c rune) spare {
	if s.found == nil {
		s.found, s.open = map[rune]spare{}, map[string]*Face{}
		for _, shelf := range s.shelves {
			entries, err := shelf.Stock()
			s.failed = errors.Join(s.failed, err)
			s.stock = append(s.stock, preferred(entries))
		}
	}
	for i, entries := range s.stock {
		for k := range entries {
			e := &entries[k]
			if e.Err != nil || !e.Has(c) {
				continue
			}
			f, err := s.face(e)
			if err != nil && !s.shelves[i].System {
				s.failed = errors.Join(s.failed, err)
			}
			if f != nil && f.Glyph(c) != 0 {
				return spare{f, s.shelves[i].System}
			}
		}
	}
	return spare{}
}

// face opens an entry, once; nil if that failed.
func (s *spares) face(e *Entry) (*Face, error) {
	name := e.Name()
	if f, ok := s.open[name]; ok {
		return f, nil
	}
	f, err := e.Open()
	if err != nil {
		f = nil
	}
	s.open[name] = f
	return f, err
}

// preferred puts upright faces for simplified Chinese of regular weight before
// all others, which may draw a character as another country does.
func preferred(entries []Entry) []Entry {
	var first, rest []Entry
	for _, e := range entries {
		if e.Simplified && !e.Italic && e.Weight >= leastRegular && e.Weight <= mostRegular {
			first = append(first, e)
		} else {
			rest = append(rest, e)
		}
	}
	return append(first, rest...)
}

// Err tells what went wrong with spare faces so far: a folder or a file of the
// user that could not be read. Broken files of the system are passed over.
func (s *Set) Err() error {
	s.spares.mu.Lock()
	defer s.spares.mu.Unlock()
	return s.spares.failed
}
