package layout

import (
	"fmt"
	"math"
	"unicode/utf8"

	"kanben/book"
	"kanben/book/source"
	"kanben/build/geom"
	"kanben/build/style"
)

// A fronter makes the pages before the text: title page, copyright page,
// contents.
type fronter struct {
	set   *setter
	st    *style.Style
	doc   *Document
	book  *book.Book
	alike bool

	ranges []matterRange // of the pages made since furnish
}

// centre places a line in the middle of the type area.
func (f *fronter) centre(page *Page, l Line, y geom.Length, role int32) {
	page.add(l, f.st.Page.Left(page.Recto)+(f.st.Page.Measure-l.Measure)/2, y, role)
}

// foot places organiser or date on a title page: in the middle, or where a
// vertical line ends.
func (f *fronter) foot(page *Page, l Line, y geom.Length, role int32) {
	end := f.st.TitlePage.End
	if end == 0 {
		f.centre(page, l, y, role)
		return
	}
	page.add(l, f.st.Page.Left(page.Recto)+f.st.Page.Measure-end-l.Measure, y, role)
}

// headingOf places the heading of a page of the design's own: in the middle, or
// where the design has the heading of the contents begin.
func (f *fronter) headingOf(page *Page, l Line, y geom.Length, role int32) {
	indent := f.st.Contents.Indent
	if indent == 0 {
		f.centre(page, l, y, role)
		return
	}
	page.add(l, f.st.Page.Left(page.Recto)+indent, y, role)
}

// bars draws the 文武线 of a title page that is also the cover.
func (f *fronter) bars(page *Page) {
	if b := &f.st.TitlePage.Bars; b.Thick > 0 {
		f.drawBars(page, b, f.st.Page.Left(page.Recto), f.st.Page.Measure)
	}
}

// drawBars draws rules at head and foot, from x on.
func (f *fronter) drawBars(page *Page, b *style.Bars, x, width geom.Length) {
	rule := func(y, thickness geom.Length) {
		page.Items = append(page.Items, &Rule{geom.Rect{X: x, Y: y, Width: width, Height: thickness}})
	}
	foot := f.st.Page.Trim.Height - b.Foot
	rule(b.Top, b.Thick)
	rule(b.Top+b.Thick+b.Gap, b.Thin)
	rule(foot-b.Thick-b.Gap-b.Thin, b.Thin)
	rule(foot-b.Thick, b.Thick)
}

// copyrightPage makes the 版权页, the title page's verso. Rows without a value
// are dropped, long values turn over under their column, and the block stays
// at the foot of the page.
func (f *fronter) copyrightPage() Page {
	page := Page{}
	sect := f.doc.addRole(RoleSect, 0, "")
	pg, c := &f.st.Page, &f.st.Ledger
	left := pg.Left(false)
	rows := f.ledger()
	values := make([][]Line, len(rows))
	total := 0
	for i, r := range rows {
		values[i] = f.set.ragged(f.set.display(c.Row, r.Value, source.Span{}), 0, pg.Measure-c.ValueX)
		total += len(values[i])
	}
	first := pg.Y(c.LastRow) - geom.Length(total-1)*pg.Leading
	top := first - c.RuleAbove
	if f.book.Meta.Internal { // at the head of the page, but above the ledger where that has more rows than the page
		l := f.set.line(c.Internal, "内部学习资料", source.Span{})
		page.add(l, left, min(pg.Baseline(0), top-pg.Leading/2), f.doc.addRole(RoleP, sect, ""))
	}
	y := first
	for i, r := range rows {
		role := f.doc.addRole(RoleP, sect, "")
		label := f.spread(c.Row, r.Label, c.LabelEms)
		page.add(label, left, y, role)
		for _, v := range values[i] {
			page.add(v, left+c.ValueX, y, role)
			y += pg.Leading
		}
	}
	page.Items = append(page.Items,
		&Rule{geom.Rect{X: left, Y: top, Width: pg.Measure, Height: c.Thick}},
		&Rule{geom.Rect{X: left, Y: top + c.Thick + c.Gap, Width: pg.Measure, Height: c.Thin}},
		&Rule{geom.Rect{X: left, Y: pg.Y(c.FootAt), Width: pg.Measure, Height: c.Foot}})
	return page
}

// add puts a line on the page: its left end at x, its baseline at y.
func (p *Page) add(l Line, x, y geom.Length, role int32) {
	l.Shift(x, y)
	l.Role = role
	p.Lines = append(p.Lines, l)
}

// ledger gives the rows that have a value: what is known of the book, and of
// this printing of it.
func (f *fronter) ledger() []book.Row {
	m := &f.book.Meta
	rows := append(m.Imprint(), book.Row{Label: "开本", Value: trim(&f.st.Page)}, book.Row{Label: "字数", Value: characters(f.book)})
	if m.Contact != "" {
		rows = append(rows, book.Row{Label: "联系", Value: m.Contact})
	}
	if m.Holder != "" {
		rows = append(rows, book.Row{Label: "发给", Value: m.Holder})
	}
	return rows
}

// trim names a page size as the trade does.
func trim(p *style.Page) string {
	mm := func(l geom.Length) int { return int(math.Round(l.Points() / 72 * 25.4)) }
	size := fmt.Sprintf("%d mm × %d mm", mm(p.Trim.Width), mm(p.Trim.Height))
	if p.Paper == "" {
		return size
	}
	return size + "\u3000" + p.Paper
}

// characters tells the length of a book's speeches, in thousands if it has
// that many.
func characters(b *book.Book) string {
	n := 0
	for _, s := range b.Speeches {
		n += s.Extent().Chars
	}
	if n < 1000 {
		return fmt.Sprintf("%d字", n)
	}
	return fmt.Sprintf("约%d千字", (n+500)/1000)
}

// spread sets a label spread over a number of ems (分散对齐).
func (f *fronter) spread(t style.Type, label string, over int) Line {
	l := f.set.line(t, label, source.Span{})
	n := utf8.RuneCountInString(label)
	width := t.Size * geom.Length(over)
	if n < 2 || l.Measure >= width {
		return l
	}
	sh := share{total: int64(width - l.Measure), n: int32(n - 1)}
	for i := range l.Runs {
		gs := l.Runs[i].Glyphs
		for j := range gs {
			if i == len(l.Runs)-1 && j == len(gs)-1 {
				break
			}
			gs[j].Advance += sh.next()
		}
	}
	l.Measure = width
	return l
}

// blank is a page that is really blank (T101).
func blank(recto bool) Page { return Page{Recto: recto} }
