package reread

import (
	"sort"
	"strings"
)

// Finder gives a function that finds where a sentence begins. Sentences are asked
// for in the order of the book; one that is found nowhere has no place.
func Finder(places []Place) func(sentence string) (Place, bool) {
	var all strings.Builder
	starts := make([]int, len(places))
	for i, p := range places {
		starts[i] = all.Len()
		all.WriteString(p.Text)
	}
	text, at := all.String(), 0
	return func(sentence string) (Place, bool) {
		if sentence = Squeeze(sentence); sentence == "" {
			return Place{}, false
		}
		n := strings.Index(text[at:], sentence)
		if n < 0 {
			if n = strings.Index(text, sentence); n < 0 {
				return Place{}, false
			}
			at = 0
		}
		at += n
		i := sort.Search(len(starts), func(i int) bool { return starts[i] > at }) - 1
		return places[i], true
	}
}
