package epub

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// go-epub writes a section called ../x outside of its folder and says that all
// is well. Names of ours never lead out, and the inventory would see it.
func TestNoWayOutOfTheContainer(t *testing.T) {
	outside := filepath.Join(os.TempDir(), "kanben-trap.xhtml")
	for _, name := range []string{"../../../kanben-trap.xhtml", "../s001.xhtml", "/kanben-trap.xhtml"} {
		parts := append(documents(1), part{document, name, nil})
		inv, err := layOut(anyVolume, parts)
		if err == nil {
			_, err = manifest(parts, inv)
		}
		if err == nil {
			t.Errorf("%s was taken", name)
		}
		if isName(strings.TrimSuffix(name, ".xhtml")) {
			t.Errorf("%s is a name", name)
		}
	}
	if _, err := os.Stat(outside); err == nil {
		t.Errorf("%s was written", outside)
	}
}

// go-epub lists everything twice when a book is written twice. Each book of ours
// is written once, and the second time is a book of its own.
func TestNothingIsListedTwice(t *testing.T) {
	for range 2 {
		inv, err := layOut(anyVolume, documents(batch+3))
		if err != nil {
			t.Fatal(err)
		}
		if len(inv.spine) != batch+3 {
			t.Errorf("%d documents in the reading order, want %d", len(inv.spine), batch+3)
		}
		seen := map[string]bool{}
		for _, href := range inv.spine {
			if seen[href] {
				t.Errorf("%s is there twice", href)
			}
			seen[href] = true
		}
	}
}
