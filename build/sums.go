package build

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"strings"
)

// SumsName is the name of the list of checksums in an output folder.
const SumsName = "SHA256SUMS"

// A sum is one line of SHA256SUMS.
type sum struct {
	name   string
	digest [sha256.Size]byte
}

// formatSums writes sums as coreutils' sha256sum does, sorted by name, so that
// `sha256sum -c` and `shasum -a 256 -c` check the folder. Names hold neither
// line ends nor backslashes, the only characters that coreutils escapes.
func formatSums(sums []sum) []byte {
	sums = slices.Clone(sums)
	slices.SortFunc(sums, func(a, b sum) int { return strings.Compare(a.name, b.name) })
	var b bytes.Buffer
	for _, s := range sums {
		fmt.Fprintf(&b, "%x  %s\n", s.digest, s.name)
	}
	return b.Bytes()
}

// parseSums reads the list of an earlier build. It is false if the list is not
// one of ours: another tool's SHA256SUMS must not make us replace or remove
// the files it names.
func parseSums(data []byte) ([]sum, bool) {
	var sums []sum
	for line := range strings.Lines(string(data)) {
		line = strings.TrimRight(line, "\r\n")
		digest, name, ok := strings.Cut(line, "  ")
		if !ok {
			digest, name, ok = strings.Cut(line, " *") // sha256sum --binary
		}
		raw, err := hex.DecodeString(digest)
		if !ok || err != nil || len(raw) != sha256.Size {
			return nil, false
		}
		sums = append(sums, sum{name, [sha256.Size]byte(raw)})
	}
	return sums, oneBook(sums)
}

// endings are the endings of every file that a version of kanben puts beside
// each other under one title.
var endings = []string{
	"-小册子.pdf", "-大字.pdf", "-手机.pdf", "-讲台.pdf",
	".epub", ".pdf", ".html", ".txt",
}

// reportName is the one file whose name does not hold the title.
const reportName = "校对报告.html"

// oneBook tells whether the names are what a build makes of one title.
func oneBook(sums []sum) bool {
	title := ""
	for _, s := range sums {
		if s.name == reportName {
			continue
		}
		i := slices.IndexFunc(endings, func(e string) bool { return strings.HasSuffix(s.name, e) })
		if i < 0 {
			return false
		}
		t := strings.TrimSuffix(s.name, endings[i])
		if t == "" || t != FileName(t) || title != "" && t != title {
			return false
		}
		title = t
	}
	return true
}
