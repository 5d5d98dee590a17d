package publish

import (
	"maps"
	"testing"
)

// A plan, all that a dry run makes, tells what would be done and does none of it,
// whatever is allowed, in a place that is empty and in one that is not.
func TestPlanningChangesNothing(t *testing.T) {
	for name, s := range shops(t) {
		t.Run(name, func(t *testing.T) {
			for n, files := range [][]string{{"a.pdf", "same.txt"}, {"a.pdf", "same.txt", "other/b.pdf"}} {
				before := s.holds()
				p, err := plan(t, edition(n, files...), s.Store, Options{Force: true, Prune: true})
				if err != nil {
					t.Fatal(err)
				}
				if fresh, _ := p.Count(New); fresh == 0 {
					t.Errorf("of edition %d nothing is new: %s", n, told(p))
				}
				if after := s.holds(); !maps.Equal(before, after) {
					t.Errorf("edition %d: %v became %v", n, before, after)
				}
				publish(t, edition(n, files...), s.Store, Options{})
			}
		})
	}
}
