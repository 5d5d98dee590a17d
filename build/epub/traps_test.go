package epub

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"kanben/book"
)

// go-epub writes a section called ../x outside of its folder and says that all
// is well. Names of ours never lead out, and the inventory would see it.
func TestTrapPathTraversal(t *testing.T) {
	outside := filepath.Join(os.TempDir(), "kanben-trap.xhtml")
	for _, name := range []string{"../../../kanben-trap.xhtml", "../s001.xhtml", "/kanben-trap.xhtml"} {
		parts := append(documents(1), part{kind: document, name: name})
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
func TestTrapDuplicateWrites(t *testing.T) {
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

// go-epub keeps the files of all books in one map without a lock, and dies of two
// books at once. Ours may be made side by side, each whole.
func TestTrapConcurrency(t *testing.T) {
	make1 := func(n int) []byte {
		b := &book.Book{Meta: book.Meta{Title: "书"}}
		for i := range n {
			id := fmt.Sprintf("s%03d", i+1)
			b.Speeches = append(b.Speeches, &book.Speech{ID: id, Title: []book.Inline{&book.Text{S: id}}})
		}
		data, err := Make(b, Options{})
		if err != nil {
			t.Error(err)
		}
		return data
	}
	const books = 16
	var want, got [books][]byte
	for i := range books {
		want[i] = make1(10 * (i + 1))
	}
	var all sync.WaitGroup
	for i := range books {
		all.Go(func() { got[i] = make1(10 * (i + 1)) })
	}
	all.Wait()
	for i := range books {
		if !bytes.Equal(got[i], want[i]) {
			t.Errorf("book %d is another one beside others", i)
		}
	}
}
