package build

import (
	"crypto/sha256"
	"strings"
	"testing"
)

func TestSumsAreInTheFormOfCoreutils(t *testing.T) {
	got := string(formatSums([]sum{
		{"书.pdf", sha256.Sum256([]byte("b"))},
		{"书.epub", sha256.Sum256([]byte("a"))},
	}))
	const want = "ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb  书.epub\n" +
		"3e23e8160039594a33894f6564e1b1348bbd7a0088d42c4acb73eeaed59c009d  书.pdf\n"
	if got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
	if sums, ok := parseSums([]byte(got)); !ok || len(sums) != 2 || sums[0].name != "书.epub" {
		t.Errorf("read back as %v, %v", sums, ok)
	}
}

func TestParseSumsKnowsItsOwnLists(t *testing.T) {
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
		if _, ours := parseSums([]byte(c.list)); ours != c.ours {
			t.Errorf("%q: ours = %v, want %v", c.list, ours, c.ours)
		}
	}
}
