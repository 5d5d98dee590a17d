package layout

import (
	"unicode/utf8"

	"kanben/book"
	"kanben/book/source"
	"kanben/book/zh"
	"kanben/build/geom"
	"kanben/build/style"
)

// A furnisher puts running heads and folios on body pages (T95, T96).
type furnisher struct {
	set   *setter
	st    *style.Style
	book  string // the book's title, as a running head
	alike bool
}

// furnish adds the running head and the folio of one body page, as it is printed.
func (f *furnisher) furnish(page *Page, folio string, h *pageHeads) {
	if h.blank {
		return
	}
	f.frame(page)
	if f.st.Folio.Place != style.NoFolio {
		f.folio(page, folio)
	}
	what := f.what(page)
	if h.opening && what != style.PodiumHead {
		return
	}
	switch what {
	case style.PodiumHead:
		f.podium(page, h)
	case style.BookHead:
		f.head(page, f.book)
	case style.SpeechHead:
		f.head(page, f.speech(h))
	case style.NoHead:
	}
}

// what is what the running head of a page says.
func (f *furnisher) what(page *Page) style.HeadText {
	if page.Recto {
		return f.st.Running.Recto
	}
	return f.st.Running.Verso
}

// folio prints a page number, between its dashes if the design has them.
func (f *furnisher) folio(page *Page, text string) {
	pg, fo := &f.st.Page, &f.st.Folio
	l := f.set.line(fo.Type, text, source.Span{})
	side := geom.Length(0)
	if fo.Dash.Width > 0 {
		side = fo.Dash.Width + fo.Dash.Gap
	}
	width := l.Measure + 2*side
	x, y := pg.Left(page.Recto), pg.Y(fo.At)
	switch {
	case fo.Place == style.Centre:
		x += (pg.Measure - width) / 2
	case fo.Place == style.Fore:
		x += pg.Measure - width
		y = f.fore(page, fo.At)
	case page.Recto:
		x += pg.Measure - fo.Inset - width
	default:
		x += fo.Inset
	}
	l.Shift(x+side, y)
	page.Furniture = append(page.Furniture, &FurnitureLine{l})
	if side == 0 {
		return
	}
	for _, left := range [...]geom.Length{x, x + width - fo.Dash.Width} {
		page.Furniture = append(page.Furniture, &Rule{geom.Rect{
			X: left, Y: y - fo.Dash.Raise - fo.Dash.Thick/2, Width: fo.Dash.Width, Height: fo.Dash.Thick,
		}})
	}
}

// head prints a running head and its rule.
func (f *furnisher) head(page *Page, text string) {
	pg, r := &f.st.Page, &f.st.Running
	y := pg.Y(r.At)
	l := f.set.line(r.Type, text, source.Span{})
	if pg.Vertical {
		l.Shift(pg.Left(page.Recto), f.fore(page, r.At))
		page.Furniture = append(page.Furniture, &FurnitureLine{l})
		return
	}
	f.edge(page, &l, y)
	page.Furniture = append(page.Furniture, &FurnitureLine{l},
		&Rule{geom.Rect{X: pg.Left(page.Recto), Y: y + r.RuleDrop, Width: pg.Measure, Height: r.Rule}})
}

// fore is the axis of a line beside the type area, at the fore-edge, whose place
// on a verso is given: on a recto it is the same from the other side.
func (f *furnisher) fore(page *Page, at style.At) geom.Length {
	pg := &f.st.Page
	if page.Recto {
		return pg.Baseline(0) + pg.Baseline(pg.Lines-1) - pg.Y(at)
	}
	return pg.Y(at)
}

// frame draws the 版框 round the type area of a page, if the design has one.
func (f *furnisher) frame(page *Page) {
	pg, fr := &f.st.Page, &f.st.Frame
	if fr.Thick == 0 {
		return
	}
	half := f.st.Body.Size / 2
	top, foot := pg.Baseline(0)-half, pg.Baseline(pg.Lines-1)+half
	left := pg.Left(page.Recto)
	right := left + pg.Measure
	round := func(out, thick geom.Length) {
		x, y := left-out-thick, top-out-thick
		width, height := right+out+thick-x, foot+out+thick-y
		for _, r := range [...]geom.Rect{
			{X: x, Y: y, Width: width, Height: thick},
			{X: x, Y: y + height - thick, Width: width, Height: thick},
			{X: x, Y: y, Width: thick, Height: height},
			{X: x + width - thick, Y: y, Width: thick, Height: height},
		} {
			page.Furniture = append(page.Furniture, &Rule{r})
		}
	}
	round(fr.Out, fr.Thin)
	round(fr.Out+fr.Thin+fr.Gap, fr.Thick)
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

// speech is a speech's running head: its short title or its title, or, where all
// titles are alike, its label and the level-2 heading in force; without such a
// heading, the speaker (design.md 1.2).
func (f *furnisher) speech(h *pageHeads) string {
	s, most := h.speech, f.st.Running.MaxChars
	switch {
	case s.Short != "":
		return shorten(s.Short, most)
	case !f.alike || s.Label == "":
		return shorten(named(s).Heading(), most)
	}
	if head := h.head(); head != "" {
		return shorten(s.Label+"\u3000"+head, most)
	}
	if who := s.OpeningOf(book.Speaker); who != nil {
		return shorten(s.Label+"\u3000"+book.Plain(book.Unmarked(who.Text)), most)
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
