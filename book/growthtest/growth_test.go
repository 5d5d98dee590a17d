package growthtest

import (
	"testing"
	"time"
)

// recorder takes down whether a test failed.
type recorder struct {
	testing.TB
	failed bool
}

func (r *recorder) Helper()               {}
func (r *recorder) Errorf(string, ...any) { r.failed = true }

// A machine is a clock that work of so many steps moves on, and what is wrong
// with it.
type machine struct {
	tick  time.Duration             // of the clock: it shows multiples
	slow  func(piece int) (by int)  // how many times longer a piece of work takes
	own   func(n int) time.Duration // what work of a size takes on an idle machine
	now   time.Duration
	piece int
}

func (m *machine) clock() time.Duration { return m.now.Truncate(m.tick) }

func (m *machine) work(n int) {
	m.now += time.Duration(m.slow(m.piece)) * m.own(n)
	m.piece++
}

// Growth is told by every clock and under every load, and linear work is never
// taken for it. The clock is the test's own: no machine is fast enough, or busy
// enough, to fail this.
func TestLinearTellsGrowth(t *testing.T) {
	const n = 64_000
	linearly := func(whole time.Duration) func(int) time.Duration {
		return func(size int) time.Duration { return whole * time.Duration(size) / n }
	}
	squared := func(whole time.Duration) func(int) time.Duration {
		return func(size int) time.Duration {
			return time.Duration(float64(whole) * float64(size) * float64(size) / n / n)
		}
	}
	for _, work := range []struct {
		name string
		own  func(int) time.Duration
		fail bool
	}{
		{"linear", linearly(150 * time.Millisecond), false},
		{"linear and long", linearly(40 * time.Second), false},
		{"linear and short", linearly(time.Microsecond), false},
		{"linear, with a start", func(size int) time.Duration { return linearly(time.Second)(size) + 50*time.Millisecond }, false},
		{"quadratic", squared(150 * time.Millisecond), true},
		{"quadratic and long", squared(40 * time.Second), true},
		{"quadratic, with a linear part", func(size int) time.Duration {
			return squared(10*time.Second)(size) + linearly(100*time.Millisecond)(size)
		}, true},
	} {
		for tick, clock := range map[time.Duration]string{1: "fine", 10 * time.Millisecond: "coarse", 15625 * time.Microsecond: "very coarse"} {
			for load, slow := range map[string]func(int) int{
				"idle":       func(int) int { return 1 },
				"busy":       func(int) int { return 9 },
				"interfered": func(piece int) int { return 1 + piece%3 },
				"held up":    func(piece int) int { return 1 + 40*((piece+1)%(3*(times+1))/(2*times+2)) }, // every third pair
				"late":       func(piece int) int { return 1 + 9*max(0, 1-piece) },
			} {
				r := &recorder{TB: t}
				m := &machine{tick: tick, slow: slow, own: work.own}
				linear(r, work.name, n, m.work, m.clock, func() {})
				if r.failed != work.fail {
					t.Errorf("%s work by a %s clock on a machine that is %s: failed %v", work.name, clock, load, r.failed)
				}
			}
		}
	}
}

// The processor's time moves on while something is worked on.
func TestProcessorTimeMoves(t *testing.T) {
	start := processorTime()
	for processorTime() <= start { // to ask is work, too
	}
}

func TestLinearDoesTheWork(t *testing.T) {
	sizes := map[int]int{}
	Linear(t, "counting", 1600, func(n int) { sizes[n]++ })
	if sizes[1600] == 0 {
		t.Errorf("it did %v", sizes)
	}
}
