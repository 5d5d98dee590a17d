package cover

import (
	"kanben/book"
	"kanben/build/geom"
	"kanben/build/layout"
	"kanben/fonts"
)

// The spine, by GB/T 11668: a book of 5 mm and more says its title on it.
var (
	spineLeast = geom.Millimetres(5)
	spineFree  = geom.Millimetres(1.2) // white at both sides of the letters: nobody folds to the hair
	spineMost  = 14 * geom.Pt
	spineTop   = 9.5  // from both ends, in hundredths of the page's width, as the designs
	spineShare = 0.72 // of what is left, for the title; the rest is its maker's
)

// Wrap makes the whole cover of a book in one piece, as a print shop prints it:
// the back, the spine, the front, and for a book bound on the right the front
// first. Front and back are pages of the trim's size, and are used up.
func Wrap(b *book.Book, fs *fonts.Set, front, back layout.Page, trim geom.Size, spine geom.Length, rightBound bool) *layout.Document {
	first, second := &back, &front
	if rightBound {
		first, second = second, first
	}
	second.Shift(trim.Width + spine)
	page := layout.Page{
		Recto:     true,
		Lines:     append(first.Lines, second.Lines...),
		Items:     append(first.Items, second.Items...),
		Furniture: append(first.Furniture, second.Furniture...),
	}
	for _, l := range spineLines(b, fs, trim, spine) {
		page.Furniture = append(page.Furniture, &layout.FurnitureLine{Line: artifact(&l)})
	}
	m := &b.Meta
	return &layout.Document{
		Trim:  geom.Size{Width: 2*trim.Width + spine, Height: trim.Height},
		Pages: []layout.Page{page}, Title: m.Title, Author: m.Organisation, Language: m.Language,
		Identity: m.Name(), Date: m.Published(), Vertical: rightBound,
		Roles: []layout.Role{{Kind: layout.RoleDocument, Parent: -1}},
	}
}

// Lettered tells whether a spine is wide enough for letters.
func Lettered(spine geom.Length) bool { return spine >= spineLeast }

// spineLines are the title and, at the foot, who made the book, down the middle
// of the spine; nothing if it is too narrow.
func spineLines(b *book.Book, fs *fonts.Set, trim geom.Size, spine geom.Length) []layout.Line {
	if !Lettered(spine) {
		return nil
	}
	top := geom.Points(trim.Width.Points() * spineTop / 100)
	high := trim.Height - 2*top
	axis := trim.Width + spine/2
	size := min(spine-2*spineFree, spineMost)
	var out []layout.Line
	column := func(role fonts.Role, size, most geom.Length, text string, atFoot bool) {
		l := fitColumn(fs, role, size, most, text)
		y := top
		if atFoot {
			y += high - l.Measure
		}
		l.Shift(axis, y)
		out = append(out, l)
	}
	title, _ := b.Meta.TitleParts()
	if title == "" {
		return nil
	}
	column(fonts.SongBold, size, em(high, spineShare), title, false)
	if maker := b.Meta.Organisation; maker != "" {
		column(fonts.Song, max(em(size, 0.75), smallest), em(high, 1-spineShare)-size, maker, true)
	}
	return out
}

// smallest is the size below which a spine is not read any more.
const smallest = 6 * geom.Pt

// fitColumn sets a text down a column of a length at most: loosely, else solid,
// else smaller, else cut.
func fitColumn(fs *fonts.Set, role fonts.Role, size, most geom.Length, text string) layout.Line {
	for _, tracking := range []float64{0.3, 0.1, 0} {
		if l := layout.SetColumn(fs, role, size, em(size, tracking), text); l.Measure <= most {
			return l
		}
	}
	for size > smallest {
		size = max(size-geom.Pt/2, smallest)
		if l := layout.SetColumn(fs, role, size, 0, text); l.Measure <= most {
			return l
		}
	}
	for n := len([]rune(text)); ; n-- {
		if l := layout.SetColumn(fs, role, size, 0, shorten(text, n)); l.Measure <= most || n <= 1 {
			return l
		}
	}
}
