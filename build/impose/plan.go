// Package impose plans which page of a book stands where on which side of which
// sheet, and makes the sheets.
package impose

// A Side is one side of a sheet: two pages beside each other, by number from 1.
// 0 is a blank.
type Side struct{ Left, Right int }

// A Sheet is a sheet of paper, printed on both sides and folded once between
// its pages. Turned over along the short edge, its back stands upright.
type Sheet struct{ Front, Back Side }

// A Plan is a wish for a booklet.
type Plan struct {
	Pages      int  // of the book
	BackCover  bool // the last page is a back cover: blanks stand before it
	RightBound bool // bound on the right, for vertical setting
}

// Saddle plans a booklet bound on the left, blanks at the end.
func Saddle(pages int) []Sheet { return Plan{Pages: pages}.Sheets() }

// Summary tells how many blanks are added to a book, and how many sheets of
// paper it takes.
func Summary(pages int) (blanks, sheets int) {
	if pages <= 0 {
		return 0, 0
	}
	sheets = (pages + 3) / 4
	return 4*sheets - pages, sheets
}

// Sheets plans the sheets for saddle stitch (骑马订), the outermost first: all
// are laid on one another, folded together and stapled in the fold (T123). The
// s-th of N/4 sheets has the pages N−2s+2 and 2s−1 on its front, 2s and N−2s+1
// on its back.
func (p Plan) Sheets() []Sheet {
	_, n := Summary(p.Pages)
	sheets := make([]Sheet, n)
	last := 4 * n
	for i := range sheets {
		s := i + 1
		sheets[i] = Sheet{
			Front: p.side(last-2*s+2, 2*s-1),
			Back:  p.side(2*s, last-2*s+1),
		}
	}
	return sheets
}

// side puts two places of the padded book beside each other.
func (p Plan) side(left, right int) Side {
	if p.RightBound {
		left, right = right, left
	}
	return Side{p.pageAt(left), p.pageAt(right)}
}

// pageAt gives the page at a place of the padded book, 0 if it is a blank.
func (p Plan) pageAt(place int) int {
	blanks, _ := Summary(p.Pages)
	switch {
	case p.BackCover && place == p.Pages+blanks:
		return p.Pages
	case p.BackCover && place >= p.Pages, place > p.Pages:
		return 0
	}
	return place
}
