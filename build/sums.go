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
	".epub", ".pdf", ".html", ".txt", "-样子.png",
}

// untitled are the files whose names do not hold the title.
var untitled = []string{"校对报告.html", "印刷单.pdf", "印刷单.csv", "修订记录.html", "修订记录.md", "勘误表.pdf"}

// OwnFiles gives the names in the list of an earlier build, nil if the list is
// not one of ours.
func OwnFiles(list []byte) []string {
	own, ok := ownSums(list)
	if !ok {
		return nil
	}
	names := make([]string, len(own))
	for i, s := range own {
		names[i] = s.Name
	}
	return names
}

// oneBook tells whether the names are what a build makes of one title: the
// title, for editions a hyphen and their ID, and an ending.
func oneBook(list []sums.Sum) bool {
	var stems []string
	for _, s := range list {
		if slices.Contains(untitled, s.Name) {
			continue
		}
		i := slices.IndexFunc(endings, func(e string) bool { return strings.HasSuffix(s.Name, e) })
		if i < 0 {
			return false
		}
		stem := strings.TrimSuffix(s.Name, endings[i])
		if stem == "" || stem != filename.Of(stem) {
			return false
		}
		stems = append(stems, stem)
	}
	if len(stems) == 0 {
		return true
	}
	for title := slices.MinFunc(stems, func(a, b string) int { return len(a) - len(b) }); title != ""; {
		if !slices.ContainsFunc(stems, func(s string) bool { return s != title && !isEditionOf(s, title) }) {
			return true
		}
		title = title[:max(strings.LastIndexByte(title, '-'), 0)]
	}
	return false
}

// isEditionOf tells whether a file's name is a title with the ID of an edition.
func isEditionOf(stem, title string) bool {
	id, ok := strings.CutPrefix(stem, title+"-")
	return ok && isID(id)
}
