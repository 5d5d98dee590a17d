package build

import (
	"context"
	"fmt"
	"runtime/debug"

	"kanben/book/proof"
	"kanben/build/each"
)

// A Bug is a panic, caught: a fault of the program, not of its input.
type Bug struct {
	Value any
	Stack []byte
}

// Error gives the panic's value; the stack is for those who ask.
func (b *Bug) Error() string { return fmt.Sprintf("internal error: %v", b.Value) }

// await does work on a goroutine of its own and gives its result, or the
// error of ctx as soon as that ends.
func await[T any](ctx context.Context, work func() (T, error)) (T, error) {
	type outcome struct {
		value T
		err   error
	}
	done := make(chan outcome, 1) // room for a result that nobody waits for any more
	go func() {
		var o outcome
		o.err = guard(func() (err error) {
			o.value, err = work()
			return err
		})
		done <- o
	}()
	select {
	case o := <-done:
		if ctx.Err() == nil {
			return o.value, o.err
		}
	case <-ctx.Done():
	}
	var zero T
	return zero, ctx.Err() // also of work that was done at the last moment: of two that are ready, select takes any
}

// guard calls f and turns a panic into a Bug.
func guard(f func() error) (err error) {
	defer func() {
		switch v := recover().(type) {
		case nil:
		case *each.Panic: // the stack of the goroutine that it happened on says more
			err = &Bug{Value: v.Value, Stack: v.Stack}
		case *proof.Panic:
			err = &Bug{Value: v.Value, Stack: v.Stack}
		default:
			err = &Bug{Value: v, Stack: debug.Stack()}
		}
	}()
	return f()
}
