package layout

import (
	"kanben/book"
	"kanben/build/geom"
	"kanben/build/style"
	"kanben/fonts"
)

// scripted is a design with the marks of a book's script: in the middle of their
// squares if it is traditional Chinese. Vertical setting has Mainland positions.
func scripted(b *book.Book, st *style.Style) *style.Style {
	if !book.Traditional(b.Meta.Language) || st.Page.Vertical {
		return st
	}
	hant := *st
	hant.Punctuation.Style = st.Punctuation.Style.Hant()
	return &hant
}

// middle puts a mark's ink in the middle of a body and of the em box: faces for
// simplified Chinese have it in the corner.
func middle(face *fonts.Face, g fonts.GlyphID, body, em geom.Length) (off, down geom.Length) {
	box, ok := face.Bounds(g)
	if !ok {
		return 0, 0
	}
	x := scaled(face, box.XMin+box.XMax, em) / 2
	y := scaled(face, box.YMin+box.YMax, em) / 2
	return body/2 - x, y - em.Times(middleOfBox, 100)
}

// middleOfBox is the middle of the em box above the baseline, in hundredths of an
// em.
const middleOfBox = 38
