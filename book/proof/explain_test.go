package proof

import (
	"strings"
	"testing"

	"kanben/book/diag"
)

// TestExamples holds that every rule has a family and an example, in which what
// it changes is to be seen.
func TestExamples(t *testing.T) {
	for _, r := range Rules() {
		f := FamilyOf(r)
		if f == nil || f.Name.Zh == "" || f.Name.En == "" || f.Why.Zh == "" || f.Why.En == "" {
			t.Errorf("%s has no family that says why", r.Code)
		}
		e, ok := ExampleOf(r)
		switch {
		case !ok:
			t.Errorf("%s has no example", r.Code)
		case e.Before == e.After:
			t.Errorf("%s: the example does not change: %q", r.Code, e.Before)
		case r.Severity == diag.Fixed && e.After == "" && !strings.Contains("P094 P096 P097", r.Code):
			t.Errorf("%s repairs nothing in its example %q", r.Code, e.Before)
		case e.Places[0] < 0 || e.Places[0] >= e.Places[1] || e.Places[1] > len(e.Before):
			t.Errorf("%s: the example has no place: %v of %q", r.Code, e.Places, e.Before)
		}
	}
}

// TestFamiliesAreUsed holds that no family stands for nothing.
func TestFamiliesAreUsed(t *testing.T) {
	used := map[*Family]bool{}
	for _, r := range Rules() {
		used[FamilyOf(r)] = true
	}
	for i := range families {
		if !used[&families[i]] {
			t.Errorf("no rule belongs to %s", families[i].Prefix)
		}
	}
}
