package golden

import (
	"fmt"
	"strings"
)

// difference tells the first line in which two texts differ, "" if none does.
// The end of a text counts as a line of its own.
func difference(want, got string) string {
	if want == got {
		return ""
	}
	w, g := strings.Split(want, "\n"), strings.Split(got, "\n")
	n := 0
	for n < min(len(w), len(g)) && w[n] == g[n] {
		n++
	}
	return fmt.Sprintf("line %d:\n want %s\n  got %s", n+1, lineAt(w, n), lineAt(g, n))
}

// lineAt quotes line n, counted from 0.
func lineAt(lines []string, n int) string {
	if n >= len(lines) {
		return "the end"
	}
	return fmt.Sprintf("%q", lines[n])
}
