package manuscript

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"kanben/book/golden"
	"kanben/book/source"
)

// TestManuscripts reads manuscripts as organisers bring them, each with habits of
// its own, and compares what was found with a golden that a person has read.
func TestManuscripts(t *testing.T) {
	paths, err := filepath.Glob("testdata/manuscripts/*.txt")
	if err != nil || len(paths) < 10 {
		t.Fatalf("%d manuscripts: %v", len(paths), err)
	}
	for _, path := range paths {
		name := filepath.Base(path)
		t.Run(name, func(t *testing.T) {
			data, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			f, err := source.Decode(name, data, "")
			if err != nil {
				t.Fatal(err)
			}
			r, list := Read([]*source.File{f}, Options{})
			checkKept(t, r.Book)
			golden.Text(t, filepath.Join("manuscripts", strings.TrimSuffix(name, ".txt")+".tree"), tree(r.Book)+"\n"+findings(list))
		})
	}
}
