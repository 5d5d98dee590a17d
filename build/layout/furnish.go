package layout

import (
	"strconv"
	"unicode/utf8"

	"kanben/book/source"
	"kanben/book/zh"
	"kanben/build/geom"
	"kanben/build/style"
)

// A furnisher puts running heads and folios on body pages (T95, T96).
type furnisher struct {
	set   *setter
	st    *style.Style
	verso string // the running head of versos
	alike bool
}

// furnish adds the running head and the folio of one body page.
func (f *furnisher) furnish(page *Page, n int, h *pageHeads) {
	page.Folio = strconv.Itoa(n)
	if h.blank {
		return
	}
	f.folio(page, page.Folio)
	if h.opening {
		return
	}
	head := f.verso
	if page.Recto {
		head = f.recto(h)
	}
	f.head(page, head)
}

// folio prints a page number at the outer edge of the type area.
func (f *furnisher) folio(page *Page, text string) {
	pg := &f.st.Page
	l := f.set.line(f.st.Folio.Type, text, source.Span{})
	f.edge(page, &l, pg.Y(f.st.Folio.At))
	page.Furniture = append(page.Furniture, &FurnitureLine{l})
}

// head prints a running head and its rule.
func (f *furnisher) head(page *Page, text string) {
	pg, r := &f.st.Page, &f.st.Running
	y := pg.Y(r.At)
	l := f.set.line(r.Type, text, source.Span{})
	f.edge(page, &l, y)
	page.Furniture = append(page.Furniture, &FurnitureLine{l},
		&Rule{geom.Rect{X: pg.Left(page.Recto), Y: y + r.RuleDrop, Width: pg.Measure, Height: r.Rule}})
}

// edge sets a line flush with the outer edge: right on a recto, left on a
// verso.
func (f *furnisher) edge(page *Page, l *Line, y geom.Length) {
	x := f.st.Page.Left(page.Recto)
	if page.Recto {
		x += f.st.Page.Measure - l.Measure
	}
	l.Shift(x, y)
}

// recto is the running head of a recto: the speech's title, or, where all
// titles are alike, its label and the level-2 heading in force.
func (f *furnisher) recto(h *pageHeads) string {
	s := h.speech
	if !f.alike || s.Label == "" {
		return shorten(s.Heading(), f.st.Running.MaxChars)
	}
	if head := h.head(); head != "" {
		return shorten(s.Label+"\u3000"+head, f.st.Running.MaxChars)
	}
	return s.Label
}

// shorten cuts a text of more than most characters at a mark, or else between
// two characters, and ends it with ……. No Western word is cut.
func shorten(text string, most int) string {
	if utf8.RuneCountInString(text) <= most {
		return text
	}
	rs := []rune(text)
	cut := most - 2
	for i := cut; i >= cut/2; i-- {
		if c := zh.ClassOf(rs[i]); c == zh.PS || c == zh.PE || c == zh.DS {
			return string(rs[:i]) + "……"
		}
	}
	for cut > 1 && zh.ClassOf(rs[cut]).IsWestern() && zh.ClassOf(rs[cut-1]).IsWestern() {
		cut--
	}
	for cut > 1 && (zh.ClassOf(rs[cut-1]) == zh.OP || zh.ClassOf(rs[cut-1]) == zh.PS) {
		cut--
	}
	return string(rs[:cut]) + "……"
}

// furnish gives the front pages their labels, and the contents, if it runs over
// several pages, Roman folios and the running head 目录.
func (f *fronter) furnish(contents int) {
	fu := &furnisher{set: f.set, st: f.st}
	for i := range f.doc.Pages {
		page := &f.doc.Pages[i]
		page.Folio = roman(i + 1)
		if n := i - 2; contents > 1 && n >= 0 && n < contents {
			fu.folio(page, page.Folio)
			if n > 0 {
				fu.head(page, "目录")
			}
		}
	}
}
