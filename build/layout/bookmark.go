package layout

import (
	"slices"

	"kanben/book"
)

// bookmarkDepth is how deep the PDF's outline goes (contract.md, "Depth"), below
// the names of parts.
const bookmarkDepth = 3

// bookmark adds the marks of the speeches to the outline, which then is in the
// order of the pages. Speeches stand below
// the name of their part; what belongs to no part stands beside parts.
func (d *Document) bookmark(marks []mark, b *book.Book) {
	parted, speech := b.Parted(), -1
	if parted { // pages of the design's own belong to no part
		for i := range d.Bookmarks {
			d.Bookmarks[i].Level = 0
		}
	}
	for _, m := range marks {
		level := m.depth
		if m.depth <= 1 {
			if speech++; parted && b.Speeches[speech].Part == "" {
				level = 0
			}
		}
		if m.depth <= bookmarkDepth {
			d.Bookmarks = append(d.Bookmarks, Bookmark{Level: level, Title: m.text, Page: m.page, Y: m.y})
		}
	}
	slices.SortStableFunc(d.Bookmarks, func(a, b Bookmark) int { return a.Page - b.Page })
}
