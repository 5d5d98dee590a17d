package build

import (
	"image"
	"testing"

	"kanben/build/geom"
	"kanben/build/impose"
	"kanben/build/layout"
)

// A picture on a cover keeps its shape, reaches what it reached without a bleed,
// ends at the spine, and at every other edge either inside the page or beyond
// its bleed.
func TestPicturesBleed(t *testing.T) {
	trim := geom.A5
	for _, bleed := range []geom.Length{0, geom.Millimetres(3), geom.Millimetres(5)} {
		for w := 100; w < 3000; w += 7 {
			for _, spineRight := range []bool{false, true} {
				px := image.Pt(w, 1000)
				bare, r := placed(px, trim, 0, spineRight), placed(px, trim, bleed, spineRight)
				spine, fore := r.X, trim.Width-r.X-r.Width
				if spineRight {
					spine, fore = fore, spine
				}
				if r.Width < bare.Width || r.Height < bare.Height {
					t.Fatalf("%v: %v is smaller than %v", px, r, bare)
				}
				if want := r.Width.Times(1000, w); r.Height-want > geom.Pt/16 || want-r.Height > geom.Pt/16 {
					t.Fatalf("%v: %v is of another shape", px, r)
				}
				if spine < 0 {
					t.Fatalf("%v: %v is on the spine", px, r)
				}
				edges := []geom.Length{fore, r.Y, trim.Height - r.Y - r.Height}
				for _, free := range edges {
					if free <= 0 && free > -bleed+2 {
						t.Fatalf("%v: %v ends in the bleed, %v", px, r, free)
					}
				}
			}
		}
	}
}

func TestPagesInsideTheCover(t *testing.T) {
	full := layout.Page{Lines: make([]layout.Line, 1)}
	for _, c := range []struct {
		what          string
		method        impose.Method
		pages, covers int
		first, last   int // pages of the file; last without blanks
		blanks        int
	}{
		{"no cover, stapled", impose.Saddle, 22, 0, 1, 22, 2},
		{"no cover, whole sheets", impose.Saddle, 24, 0, 1, 24, 0},
		{"no cover, glued", impose.Glued, 21, 0, 1, 21, 1},
		{"cover, stapled", impose.Saddle, 18, 2, 3, 20, 2},
		{"cover, odd pages", impose.Saddle, 17, 2, 3, 19, 3},
		{"cover, glued", impose.Glued, 18, 2, 3, 20, 0},
	} {
		doc := &layout.Document{}
		for range c.pages {
			doc.Pages = append(doc.Pages, full)
		}
		if c.covers > 0 {
			doc.AddCovers(full, full)
		}
		p := &press{job: &Job{Sheets: impose.Job{Method: c.method}}}
		pages, blanks := p.inside(doc)
		n := len(pages) - blanks
		if blanks != c.blanks || pages[0] != c.first || pages[n-1] != c.last || n != c.last-c.first+1 {
			t.Errorf("%s: %v, %d blanks", c.what, pages, blanks)
		}
		for _, page := range pages[n:] {
			if page != 0 {
				t.Errorf("%s: blank %d", c.what, page)
			}
		}
	}
}
