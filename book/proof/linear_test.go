package proof

import (
	"strings"
	"testing"
	"time"
)

// TestLinear mends lines of 100 kB that make a careless rule look at every
// character from every other one. Such a rule needs many seconds; the limit leaves
// room for a busy machine and the race detector.
func TestLinear(t *testing.T) {
	const size, limit = 100_000, 3 * time.Second
	for _, p := range []string{
		"(", ")一", "((一", "(《", "\"", "“", "\"一", "'a' ", ".", ".一", "。", " ", "　一", "-", "一—", "`", "<a", "&a", "a@", "://",
		"\x00", "\u200b", "\u200d😀", "⼈", "《《一》", "0", "二0", "_ ", "x", "【此处", "…", "·一", "１", "ＸＸ", "a b,", "党,(1)", "，，",
	} {
		in := readText(strings.Repeat(p, size/len(p)))
		start := time.Now()
		Mend(in, Options{})
		if took := time.Since(start); took > limit {
			t.Errorf("%q takes %v", p, took)
		}
	}
}
