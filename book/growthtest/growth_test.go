package growthtest

import "testing"

// recorder takes down whether a test failed.
type recorder struct {
	testing.TB
	failed bool
}

func (r *recorder) Helper()               {}
func (r *recorder) Errorf(string, ...any) { r.failed = true }

func TestLinearTellsGrowth(t *testing.T) {
	for _, c := range []struct {
		name  string
		steps func(n int) int
		fail  bool
	}{
		{"linear", func(n int) int { return n }, false},
		{"quadratic", func(n int) int { return n * n / 4000 }, true},
	} {
		r := &recorder{TB: t}
		Linear(r, c.name, 64_000, func(n int) { spin(c.steps(n)) })
		if r.failed != c.fail {
			t.Errorf("%s work: failed %v", c.name, r.failed)
		}
	}
}

var sink uint64

// spin takes steps that no compiler can leave out.
func spin(steps int) {
	for range steps {
		for i := range uint64(60) {
			sink = sink*6364136223846793005 + i
		}
	}
}
