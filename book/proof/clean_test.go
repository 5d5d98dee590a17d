package proof

import (
	"cmp"
	"flag"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"kanben/book/diag"
	"kanben/book/source"
)

var (
	cleanText = flag.String("clean", "", "a file of clean Chinese text, a paragraph a line, to measure false alarms on")
	cleanShow = flag.String("show", "", "the code of a rule whose findings TestCleanText lists")
)

// TestCleanText measures on a text that editors have read (-clean FILE) how many
// findings each rule has for 10,000 characters (docs/proof.md). It fails on
// nothing: what is found is for a person to judge (-show P151).
func TestCleanText(t *testing.T) {
	if *cleanText == "" {
		t.Skip("no text is given (-clean)")
	}
	data, err := os.ReadFile(*cleanText)
	if err != nil {
		t.Fatal(err)
	}
	_, list := Mend(readLines(source.NewFile("稿.txt", "UTF-8", string(data))), Options{Thorough: true})
	chars := utf8.RuneCount(data)
	counts := map[*diag.Rule]int{}
	for i := range list {
		counts[list[i].Rule]++
	}
	found := slices.DeleteFunc(Rules(), func(r *diag.Rule) bool { return counts[r] == 0 })
	slices.SortStableFunc(found, func(a, b *diag.Rule) int { return cmp.Compare(counts[b], counts[a]) })
	var w strings.Builder
	for _, r := range found {
		fmt.Fprintf(&w, "%s %-7s %6d %8.3f  %s\n", r.Code, r.Severity, counts[r], float64(counts[r])*10000/float64(chars), r.Name.Zh)
	}
	for i := range list {
		if d := &list[i]; d.Code == *cleanShow {
			text := d.Span.File.Text
			line := text[strings.LastIndexByte(text[:d.Span.Start], '\n')+1:]
			line, _, _ = strings.Cut(line, "\n")
			at := int(d.Span.Start) - (strings.LastIndexByte(text[:d.Span.Start], '\n') + 1)
			from := max(0, at-60)
			for !utf8.RuneStart(line[from]) {
				from--
			}
			to := min(len(line), at+90)
			for to < len(line) && !utf8.RuneStart(line[to]) {
				to++
			}
			fmt.Fprintf(&w, "%s | %s ⟦%s\n", d.Text(diag.Chinese), line[from:at], line[at:to])
		}
	}
	t.Logf("%d characters\n%s", chars, w.String())
}
