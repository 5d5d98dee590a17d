package manuscript

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"kanben/book/golden"
	"kanben/book/source"
)

const samplePath = "../../assets/sample/依靠群众求胜利专题讨论发言稿.txt"

func readSample(t testing.TB) *source.File {
	t.Helper()
	data, err := os.ReadFile(samplePath)
	if err != nil {
		t.Fatal(err)
	}
	f, err := source.Decode("稿.txt", data, "")
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func TestSample(t *testing.T) {
	r, list := Read([]*source.File{readSample(t)}, Options{})
	golden.Text(t, "sample.txt", tree(r.Book)+"\n"+findings(list))
	if r.Verdicts != nil {
		t.Error("verdicts that nobody asked for")
	}
}

func TestSampleExplained(t *testing.T) {
	f := readSample(t)
	r, _ := Read([]*source.File{f}, Options{Explain: true})
	if len(r.Verdicts) != f.Lines() {
		t.Fatalf("%d verdicts for %d lines", len(r.Verdicts), f.Lines())
	}
	var w strings.Builder
	for _, v := range r.Verdicts {
		fmt.Fprintf(&w, "%d\t%s\t%s\t%s\t%s\n", v.Position().Line, v.Kind, v.Rule, v.Reason.Zh, v.Reason.En)
	}
	golden.Text(t, "sample-explained.txt", w.String())
}

// Every speech of the sample gives its heading line back.
func TestHeadingGivesLineBack(t *testing.T) {
	r, _ := Read([]*source.File{readSample(t)}, Options{})
	for _, s := range r.Book.Speeches {
		if s.Heading() != s.Span.Text() {
			t.Errorf("%q, want %q", s.Heading(), s.Span.Text())
		}
	}
}
