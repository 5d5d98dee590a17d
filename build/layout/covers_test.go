package layout_test

import (
	"testing"

	"kanben/build/layout"
)

// Covers move the pages, and with them all that leads to pages.
func TestAddCovers(t *testing.T) {
	for _, pages := range []int{1, 2, 3, 4} {
		d := &layout.Document{Body: 1, Front: 1, Bookmarks: []layout.Bookmark{{Page: 0}}}
		link := &layout.Link{Page: pages - 1}
		for i := range pages {
			d.Pages = append(d.Pages, layout.Page{Recto: i%2 == 0})
		}
		d.Pages[0].Items = []layout.Item{link}
		d.AddCovers(layout.Page{Folio: "front"}, layout.Page{Folio: "back"})
		n := len(d.Pages)
		if n%2 != 0 || d.Pages[0].Folio != "front" || d.Pages[n-1].Folio != "back" {
			t.Errorf("%d pages became %d", pages, n)
		}
		for i, p := range d.Pages {
			if p.Recto != (i%2 == 0) {
				t.Errorf("%d pages: page %d is on the wrong side", pages, i)
			}
		}
		if d.Body != 3 || d.Covers != 2 || d.Front != 1 || d.Bookmarks[0].Page != 2 || link.Page != pages+1 {
			t.Errorf("%d pages: body %d, bookmark %d, link %d", pages, d.Body, d.Bookmarks[0].Page, link.Page)
		}
	}
}
