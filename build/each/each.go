// Package each does independent pieces of work side by side.
package each

import (
	"fmt"
	"runtime"
	"runtime/debug"
	"sync"
	"sync/atomic"
)

// Do calls f(0) … f(n−1), on as many goroutines as there are processors, and
// waits for all of them. Pieces are begun in order, so long ones should come
// first. Of several errors it gives the one of the lowest index, whatever came
// first in time. f must keep its results by index. If f panics, so does Do,
// on the caller's goroutine, where it can be caught: with a *Panic if f was on
// another.
func Do(n int, f func(i int) error) error {
	workers := min(n, runtime.GOMAXPROCS(0))
	if workers <= 1 {
		return inTurn(n, f)
	}
	errs := make([]error, n)
	var next atomic.Int64
	var wg sync.WaitGroup
	for range workers {
		wg.Go(func() {
			for {
				i := int(next.Add(1)) - 1
				if i >= n {
					return
				}
				errs[i] = catch(f, i)
			}
		})
	}
	wg.Wait()
	for _, err := range errs {
		if p, ok := err.(*Panic); ok {
			panic(p)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// A Panic is a panic of a piece of work, with the stack it happened on.
type Panic struct {
	Value any
	Stack []byte
}

// Error makes a Panic read as what it was.
func (p *Panic) Error() string { return fmt.Sprint(p.Value) }

// catch calls f and gives its error, or its panic as one.
func catch(f func(i int) error, i int) (err error) {
	defer func() {
		if v := recover(); v != nil {
			err = &Panic{Value: v, Stack: debug.Stack()}
		}
	}()
	return f(i)
}

// inTurn does the work on the caller's goroutine.
func inTurn(n int, f func(i int) error) error {
	for i := range n {
		if err := f(i); err != nil {
			return err
		}
	}
	return nil
}
