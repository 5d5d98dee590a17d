package proof

import (
	"fmt"
	"runtime"
	"runtime/debug"
	"sync"
	"sync/atomic"
)

// sideBySide calls a worker with each of 0 … n−1, on as many goroutines as there
// are processors; each has a worker of its own. Workers keep their results by
// index, so the outcome does not depend on their number. If one panics, so does
// sideBySide, on the caller's goroutine, where it can be caught: with a *Panic.
func sideBySide(n int, worker func() func(i int)) {
	workers := min(n, runtime.GOMAXPROCS(0))
	if workers <= 1 {
		work := worker()
		for i := range n {
			work(i)
		}
		return
	}
	var next atomic.Int64
	var wg sync.WaitGroup
	panics := make([]*Panic, workers)
	for w := range workers {
		wg.Go(func() {
			defer func() {
				if v := recover(); v != nil {
					panics[w] = &Panic{Value: v, Stack: debug.Stack()}
				}
			}()
			work := worker()
			for i := int(next.Add(1)) - 1; i < n; i = int(next.Add(1)) - 1 {
				work(i)
			}
		})
	}
	wg.Wait()
	for _, p := range panics {
		if p != nil {
			panic(p)
		}
	}
}

// A Panic is a panic of a worker, with the stack it happened on.
type Panic struct {
	Value any
	Stack []byte
}

// Error makes a Panic read as what it was.
func (p *Panic) Error() string { return fmt.Sprint(p.Value) }
