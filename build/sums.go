package build

import (
	"slices"
	"strings"

	"kanben/build/filename"
	"kanben/build/sums"
)

// ownSums reads the list of an earlier build. It is false if the list is not
// one of ours: another tool's SHA256SUMS must not make us replace or remove
// the files it names.
func ownSums(data []byte) ([]sums.Sum, bool) {
	list, err := sums.Parse(data)
	return list, err == nil && oneBook(list)
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
func oneBook(list []sums.Sum) bool {
	title := ""
	for _, s := range list {
		if s.Name == reportName {
			continue
		}
		i := slices.IndexFunc(endings, func(e string) bool { return strings.HasSuffix(s.Name, e) })
		if i < 0 {
			return false
		}
		t := strings.TrimSuffix(s.Name, endings[i])
		if t == "" || t != filename.Of(t) || title != "" && t != title {
			return false
		}
		title = t
	}
	return true
}
