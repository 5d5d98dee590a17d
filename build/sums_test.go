package build

import (
	"strings"
	"testing"
)

func TestOwnSumsKnowsItsOwnLists(t *testing.T) {
	digest := strings.Repeat("0a", 32)
	for _, c := range []struct {
		list string
		ours bool
	}{
		{"", true},
		{digest + "  书.epub\n" + digest + "  书-小册子.pdf\n", true},
		{digest + "  书.epub\r\n" + digest + "  校对报告.html\r\n", true},
		{digest + " *书.epub\n", true},
		{digest + "  书.epub\n" + digest + "  另一本.pdf\n", false},
		{digest + "  debian.iso\n", false},
		{digest + "  ../书.epub\n", false},
		{digest + "  sub/书.epub\n", false},
		{digest + `  sub\书.epub` + "\n", false},
		{digest + "  .epub\n", false},
		{digest[2:] + "  书.epub\n", false},
		{"not a list\n", false},
		{"\x00\x01", false},
	} {
		if _, ours := ownSums([]byte(c.list)); ours != c.ours {
			t.Errorf("%q: ours = %v, want %v", c.list, ours, c.ours)
		}
	}
}
