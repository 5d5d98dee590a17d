package proof

import (
	"fmt"
	"strings"
	"testing"

	"kanben/book/diag"
	"kanben/book/golden"
)

// TestSample mends the sample manuscript: what changes, how often, and what is
// reported. The golden holds the counts and every finding but the thousands of
// commas and semicolons that only differ in their places.
func TestSample(t *testing.T) {
	in := readText(sample(t))
	before := writeLines(in)
	mended, list := Mend(in, Options{})
	if writeLines(in) != before {
		t.Error("the book that was given was changed")
	}
	var w strings.Builder
	var rest diag.List
	counts := map[string]int{}
	for _, d := range list {
		counts[d.Code]++
		if d.Rule != halfComma && d.Rule != halfSemicolon {
			rest.Add(d)
		}
	}
	for _, r := range Rules() {
		if n := counts[r.Code]; n > 0 {
			fmt.Fprintf(&w, "%s %-7s %3d  %s\n", r.Code, r.Severity, n, r.Name.Zh)
		}
	}
	fmt.Fprintf(&w, "fixed %d, advice %d, warning %d, error %d\n\n", list.Count(diag.Fixed), list.Count(diag.Advice), list.Count(diag.Warning), list.Count(diag.Error))
	w.WriteString(show(rest))
	golden.Text(t, "sample.findings", w.String())
	golden.Text(t, "sample.txt", writeLines(mended))
}
