package build

import (
	"context"
	"errors"
	"runtime"
	"testing"

	"kanben/build/each"
)

func TestAwaitTurnsAPanicIntoABug(t *testing.T) {
	_, err := await(t.Context(), func() (int, error) { panic("no such glyph") })
	var bug *Bug
	if !errors.As(err, &bug) || bug.Error() != "internal error: no such glyph" || len(bug.Stack) == 0 {
		t.Errorf("error %v", err)
	}
}

func TestAwaitCatchesPanicsOfParallelWork(t *testing.T) {
	_, err := await(t.Context(), func() (int, error) {
		return 0, each.Do(8, func(i int) error { panic(i) })
	})
	var bug *Bug
	if !errors.As(err, &bug) || bug.Value != 0 {
		t.Errorf("error %v", err)
	}
}

func TestAwaitDoesNotWaitForWorkThatStandsStill(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	release := make(chan struct{})
	defer close(release)
	_, err := await(ctx, func() (int, error) {
		cancel()
		<-release
		return 1, nil
	})
	if !errors.Is(err, context.Canceled) {
		t.Errorf("error %v", err)
	}
}

// What was stopped counts as stopped, whether or not the work was done just then.
func TestAwaitOfWorkThatIsDoneAtTheLastMoment(t *testing.T) {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(8))
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	for range 10_000 {
		if v, err := await(ctx, func() (int, error) { return 1, nil }); v != 0 || !errors.Is(err, context.Canceled) {
			t.Fatalf("got %d, %v", v, err)
		}
	}
}

func TestAwaitGivesTheResult(t *testing.T) {
	failure := errors.New("failure")
	if v, err := await(t.Context(), func() (int, error) { return 7, failure }); v != 7 || err != failure {
		t.Errorf("got %d, %v", v, err)
	}
}
