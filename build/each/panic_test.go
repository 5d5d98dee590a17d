package each_test

import (
	"runtime"
	"strings"
	"testing"

	"kanben/build/each"
)

func TestDoPanicsOnTheCallersGoroutine(t *testing.T) {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(2))
	defer func() {
		p, ok := recover().(*each.Panic)
		if !ok || p.Value != "piece 3" || !strings.Contains(string(p.Stack), "panic_test.go") {
			t.Errorf("recovered %+v", p)
		}
	}()
	each.Do(10, func(i int) error {
		if i >= 3 {
			panic("piece " + string(rune('0'+i)))
		}
		return nil
	})
	t.Error("it returned")
}
