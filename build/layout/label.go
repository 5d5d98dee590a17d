package layout

import (
	"strconv"
	"strings"

	"kanben/book"
	"kanben/book/zh"
	"kanben/build/style"
)

// label names the page at an index of the document, and gives its number as the
// design prints it: front pages count i, ii, … if the design has it so, those
// behind them from 1.
func (f *fronter) label(page *Page, i int) string {
	if i < f.doc.Front {
		page.Folio = strings.ToLower(zh.Roman(i + 1))
		if f.st.Folio.Han {
			return f.st.Folio.Numeral(i + 1)
		}
		return page.Folio
	}
	page.Folio = strconv.Itoa(i - f.doc.Front + 1)
	return f.st.Folio.Numeral(i - f.doc.Front + 1)
}

// furnish gives the pages of matters their labels. A contents of several pages,
// or one that counts with the text, has folios, and from its second page on the
// running head 目录; so have pages of questions and notes.
func (f *fronter) furnish(from int) {
	fu := &furnisher{set: f.set, st: f.st}
	for i := from; i < len(f.doc.Pages); i++ {
		if page := &f.doc.Pages[i]; page.Folio == "" {
			f.label(page, i)
		}
	}
	for _, r := range f.ranges {
		for i := r.from; i < r.to; i++ {
			page := &f.doc.Pages[i]
			switch r.kind {
			case book.Contents:
				fu.frame(page)
				if f.st.Front.Roman && r.to-r.from == 1 {
					continue
				}
				fu.folio(page, f.label(page, i))
				if i > r.from && fu.what(page) != style.NoHead {
					fu.head(page, "目录")
				}
			case book.Questions, book.Notes:
				fu.frame(page)
				if f.st.Folio.Place != style.NoFolio {
					fu.folio(page, f.label(page, i))
				}
			}
		}
	}
	f.ranges = nil
}
