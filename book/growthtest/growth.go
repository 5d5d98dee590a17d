// Package growthtest holds work to a cost that grows with its size and no
// faster. It compares the processor's times with each other and never with a
// limit, so a slow or busy machine fails no test. Tests alone import it.
package growthtest

import (
	"runtime"
	"testing"
	"time"
)

const (
	times = 16 // how many times larger the large work is, and how often the small work is done
	most  = 6  // times what the small works take together: linear work takes 1, quadratic 16
	tries = 8  // of each size, of which the fastest counts
	// floor is a time below which a clock and the collector tell little: work that stays
	// below it at full size cannot have grown much.
	floor = 100 * time.Millisecond
	// least is what many small works take at the least, for clocks that tick too
	// slowly to see them: of quadratic work at the floor, and no more.
	least = floor / times
)

// Linear does work of size n, and sixteen times work of a sixteenth of it, and
// fails if the one takes far longer than the sixteen. Work gets its size; what it
// prepares beforehand counts too, so it should be linear and small. Name says in
// the message what was worked on.
//
// Both sides do as much and take about as long if the work is linear, so that a
// clock that ticks slowly (those of Windows and of some containers tick a
// hundred times a second) tells as well as a fine one. They take turns on one
// processor, so that whatever slows one of them slows the other too.
func Linear(t testing.TB, name string, n int, work func(n int)) {
	t.Helper()
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))     // the collector's idle workers would count as the work's
	linear(t, name, n, work, processorTime, runtime.GC) // what others left is not swept on this one's time
}

// linear is Linear by a clock, with what is done before each measurement.
func linear(t testing.TB, name string, n int, work func(n int), clock func() time.Duration, ready func()) {
	t.Helper()
	cost := func(repeats, n int) time.Duration {
		ready()
		start := clock()
		for range repeats {
			work(n)
		}
		return clock() - start
	}
	var large, small time.Duration
	for try := range tries {
		if d := cost(1, n); try == 0 || d < large {
			large = d
		}
		if large < floor {
			return
		}
		if d := cost(times, n/times); try == 0 || d < small {
			small = d
		}
		small = max(small, least)
		if large <= most*small {
			return
		}
	}
	t.Errorf("%s: %d times the size takes %.0f times as long (%v, %v)", name, times, times*float64(large)/float64(small), small/times, large)
}
