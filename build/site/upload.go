package site

import (
	"cmp"
	"path"
	"slices"

	"kanben/build/sums"
)

// The names of the ways into a site. They stand in its folder and in each
// group's; all else lies in one folder that is called after the edition and the
// digest of what it holds, so that what stands under a name never changes.
const (
	Index       = "index.html" // in the book's language
	English     = "en.html"
	Navigation  = "opds.atom"  // OPDS 1.2: which books there are, for whom
	Acquisition = "books.atom" // OPDS 1.2: the book
	OPDS2       = "opds.json"  // OPDS 2.0
	Publication = "book.json"  // the book as OPDS 2.0 wants it beside a feed
)

// ways are the ways in, in the order in which they are to be switched: the page
// that everybody opens last.
var ways = []string{sums.Name, sums.SignatureName, Acquisition, Navigation, Publication, OPDS2, English, Index}

// Entrance tells whether a file is a way into a site: a page or feed whose name
// stays and whose content changes with each edition. Files that are none may be
// kept by caches for good.
func Entrance(name string) bool { return slices.Contains(ways, path.Base(name)) }

// UploadOrder gives the files of a site, by their paths with / between folders,
// in the order in which they are to be put where people find them: first all
// that pages lead to, then the ways in, a group's before the site's own, and the
// page at the door last. Whoever comes in the middle finds the old edition whole
// or the new one.
func UploadOrder(names []string) []string {
	sorted := slices.Clone(names)
	slices.SortFunc(sorted, func(a, b string) int {
		return cmp.Or(cmp.Compare(Turn(a), Turn(b)), cmp.Compare(a, b))
	})
	return sorted
}

// Turn is when a file's turn comes: 0 for what pages lead to, then the ways in.
func Turn(name string) int {
	i := slices.Index(ways, path.Base(name))
	switch {
	case i < 0:
		return 0
	case path.Dir(name) != ".":
		return 1 + i
	}
	return 1 + len(ways) + i
}
