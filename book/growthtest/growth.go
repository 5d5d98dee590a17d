// Package growthtest holds work to a cost that grows with its size and no
// faster. It compares the processor's times with each other and never with a
// limit, so a slow or busy machine fails no test. Tests alone import it.
package growthtest

import (
	"testing"
	"time"
)

const (
	times = 16 // how many times larger the large work is
	most  = 96 // times the small work's time: linear work takes 16, quadratic 256
	tries = 5  // of each size, of which the fastest counts
	// floor is a time below which a clock and the collector tell little: work that stays
	// below it at full size cannot have grown much.
	floor = 100 * time.Millisecond
	// least is the shortest time that is told from none.
	least = 100 * time.Microsecond
)

// Linear does work of two sizes, n and a sixteenth of it, and fails if the larger
// one takes far more than sixteen times as long. Work gets its size; what it
// prepares beforehand counts too, so it should be linear and small. Name says in
// the message what was worked on.
func Linear(t testing.TB, name string, n int, work func(n int)) {
	t.Helper()
	large := fastest(1, func() { work(n) })
	if large < floor {
		return
	}
	small := max(least, fastest(tries, func() { work(n / times) }))
	for range tries - 1 {
		if large <= most*small {
			return
		}
		large = min(large, fastest(1, func() { work(n) }))
	}
	if large > most*small {
		t.Errorf("%s: %d times the size takes %.0f times as long (%v, %v)", name, times, float64(large)/float64(small), small, large)
	}
}

// fastest is the shortest processor time of n tries.
func fastest(n int, work func()) time.Duration {
	best := time.Duration(-1)
	for range n {
		start := processorTime()
		work()
		if d := processorTime() - start; best < 0 || d < best {
			best = d
		}
	}
	return best
}
