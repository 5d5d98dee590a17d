package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"kanben/book/diag"
	"kanben/book/golden"
	"kanben/book/manifest"
)

// TestBookYAMLDocument: the tables of docs/book-yaml.md are the table of the
// program.
func TestBookYAMLDocument(t *testing.T) {
	path := filepath.Join("..", "..", "docs", "book-yaml.md")
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	text := string(data)
	for mark, l := range map[string]diag.Lang{"zh": diag.Chinese, "en": diag.English} {
		open, shut := "<!-- "+mark+" -->\n", "<!-- /"+mark+" -->"
		before, rest, ok := strings.Cut(text, open)
		_, after, closed := strings.Cut(rest, shut)
		if !ok || !closed {
			t.Fatalf("no %s in the document", open)
		}
		text = before + open + "\n" + manifest.Reference(vocabulary(), l) + "\n" + shut + after
	}
	golden.File(t, path, text)
}
