package proof

import (
	"runtime"
	"strings"
	"testing"
)

// TestWorkerPanics holds that a worker's panic reaches the caller, who can
// catch it, with the stack it happened on.
func TestWorkerPanics(t *testing.T) {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(2))
	defer func() {
		p, ok := recover().(*Panic)
		if !ok || p.Error() != "broken" || !strings.Contains(string(p.Stack), "breaks") {
			t.Errorf("caught %v", p)
		}
	}()
	sideBySide(8, func() func(int) { return breaks })
	t.Error("no panic")
}

func breaks(i int) {
	if i == 3 {
		panic("broken")
	}
}
