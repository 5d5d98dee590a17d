package each_test

import (
	"errors"
	"runtime"
	"testing"

	"kanben/build/each"
)

func TestDoDoesEveryPieceOnce(t *testing.T) {
	for _, n := range []int{0, 1, 2, 7, 1000} {
		done := make([]int, n)
		if err := each.Do(n, func(i int) error { done[i]++; return nil }); err != nil {
			t.Fatal(err)
		}
		for i, times := range done {
			if times != 1 {
				t.Errorf("n=%d: piece %d was done %d times", n, i, times)
			}
		}
	}
}

func TestDoGivesTheErrorOfTheLowestIndex(t *testing.T) {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(2)) // one worker would wait for itself
	low, high := errors.New("low"), errors.New("high")
	late := make(chan struct{})
	err := each.Do(4, func(i int) error {
		switch i {
		case 1:
			<-late // fails after piece 2 has failed, if two workers run
			return low
		case 2:
			close(late)
			return high
		case 0:
			return nil
		}
		return nil
	})
	if !errors.Is(err, low) {
		t.Errorf("got %v, want %v", err, low)
	}
}
