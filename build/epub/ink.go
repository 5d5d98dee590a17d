package epub

import (
	"iter"
	"slices"
	"sync"
)

// A runeSet is a set of characters.
type runeSet struct {
	pages map[rune]*[4]uint64 // 256 characters each
	last  rune                // of the page asked for last
	page  *[4]uint64
}

func (s *runeSet) add(c rune) {
	if s.page == nil || c>>8 != s.last {
		s.turn(c >> 8)
	}
	s.page[c>>6&3] |= 1 << (c & 63)
}

func (s *runeSet) turn(n rune) {
	if s.pages == nil {
		s.pages = make(map[rune]*[4]uint64)
	}
	p := s.pages[n]
	if p == nil {
		p = new([4]uint64)
		s.pages[n] = p
	}
	s.last, s.page = n, p
}

// merge adds the characters of another set.
func (s *runeSet) merge(t *runeSet) {
	for n, p := range t.pages {
		s.turn(n)
		for i := range p {
			s.page[i] |= p[i]
		}
	}
}

// all gives the characters in ascending order.
func (s *runeSet) all() iter.Seq[rune] {
	return func(yield func(rune) bool) {
		numbers := make([]rune, 0, len(s.pages))
		for n := range s.pages {
			numbers = append(numbers, n)
		}
		slices.Sort(numbers)
		for _, n := range numbers {
			for c := range rune(256) {
				if s.pages[n][c>>6]&(1<<(c&63)) != 0 && !yield(n<<8|c) {
					return
				}
			}
		}
	}
}

// An ink is the characters of each voice that documents are set in.
type ink [numVoices]runeSet

func (k *ink) text(v voice, s string) {
	set := &k[v.number()]
	for _, c := range s {
		set.add(c)
	}
}

// A well gathers the inks of documents that are written side by side.
type well struct {
	mu  sync.Mutex
	all ink
}

func (w *well) pour(k *ink) {
	w.mu.Lock()
	defer w.mu.Unlock()
	for i := range k {
		w.all[i].merge(&k[i])
	}
}
