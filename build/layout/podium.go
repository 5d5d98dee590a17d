package layout

import (
	"fmt"
	"strings"

	"kanben/book"
	"kanben/book/source"
	"kanben/book/zh"
	"kanben/build/geom"
	"kanben/build/style"
)

// podiumOpening puts a speech's label and title on one line, flush left: the
// head of its first page.
func podiumOpening(b *box, trailing bool, st *style.Style) {
	label, words := 0, b.lines[1:]
	if n := len(b.lines) - 1; trailing {
		label, words = n, b.lines[:n]
	}
	b.lines[label].Baseline.X = 0
	for i := range words {
		words[i].Baseline.X = b.lines[label].Measure + st.Opening.Label.Size
	}
}

// podium prints the head of a page for the podium: the speech, how long it
// takes, and which of its pages this is. On its first page the speech's title
// is text, and stands there already.
func (f *furnisher) podium(page *Page, h *pageHeads) {
	pg, r := &f.st.Page, &f.st.Running
	left, y := pg.Left(page.Recto), pg.Y(r.At)
	x := left
	if !h.opening {
		if labelled(h.speech, f.st) {
			l := f.set.line(f.st.Opening.Label, h.speech.Label, source.Span{})
			l.Shift(x, y)
			page.Furniture = append(page.Furniture, &FurnitureLine{l})
			x += l.Measure + f.st.Opening.Label.Size
		}
		l := f.set.line(r.Type, shorten(named(h.speech).Words(), r.MaxChars), source.Span{})
		l.Shift(x, y)
		page.Furniture = append(page.Furniture, &FurnitureLine{l})
	}
	place := fmt.Sprintf("约%d分钟\u3000%d／%d", h.speech.Minutes(f.st.Podium.Rate), h.number, h.of)
	l := f.set.line(r.Type, place, source.Span{})
	l.Shift(left+pg.Measure-l.Measure, y)
	page.Furniture = append(page.Furniture, &FurnitureLine{l}, &Rule{geom.Rect{
		X: left - f.st.Podium.Out, Y: y + r.RuleDrop, Width: pg.Measure + f.st.Podium.Out, Height: r.Rule,
	}})
}

// paced is a design for the podium at the book's own pace, if it has one.
func paced(b *book.Book, st *style.Style) *style.Style {
	if st.Podium.Rate == 0 || b.Meta.Pace == 0 {
		return st
	}
	own := *st
	own.Podium.Rate = b.Meta.Pace
	return &own
}

// time prints how far into the speech a sentence is, left of its first line: at
// the first sentence of a page, and when some time has passed since the last
// such mark.
func (p *placer) time(page *Page, b *box, row int, d *setter) {
	po := &p.st.Podium
	now := b.spoken * 60 / po.Rate
	if p.timed >= 0 && now-p.timed < po.Every {
		return
	}
	p.timed = now
	now = (now + 5) / 10 * 10
	l := d.line(po.Time, fmt.Sprintf("%d′%02d″", now/60, now%60), source.Span{})
	l.Shift(p.st.Page.Left(page.Recto)-po.TimeGap-l.Measure, p.st.Page.Baseline(row))
	page.Furniture = append(page.Furniture, &FurnitureLine{l})
}

// catchword prints the first words of the next page below the last line of
// this one, so that the speaker does not wait for the leaf to turn. The next page
// begins with row `row` of the first box of next.
func (p *placer) catchword(page *Page, next []box, row int, d *setter) {
	po := &p.st.Podium
	words := ""
	for i := range next {
		if l := next[i].from(row); l != nil {
			words = firstWords(l, po.CatchChars)
			break
		}
		row = 0
	}
	n := len(page.Lines)
	if words == "" || n == 0 {
		return
	}
	pg := &p.st.Page
	l := d.line(po.Catch, "下页："+words+"……", source.Span{})
	l.Shift(pg.Left(page.Recto)+pg.Measure-l.Measure, page.Lines[n-1].Baseline.Y+pg.Leading+po.CatchDrop)
	page.Furniture = append(page.Furniture, &FurnitureLine{l})
}

// firstWords is at most most characters from the start of a line, without a mark
// at their end.
func firstWords(l *Line, most int) string {
	var b strings.Builder
	for i := range l.Runs {
		b.WriteString(l.Runs[i].Text)
	}
	rs := []rune(b.String())
	rs = rs[:min(len(rs), most)]
	for len(rs) > 0 && zh.ClassOf(rs[len(rs)-1]).IsMark() {
		rs = rs[:len(rs)-1]
	}
	return string(rs)
}

// leaveNotes counts the notes that a speech for the podium leaves out.
func (d *setter) leaveNotes(s *book.Speech) {
	if n := len(s.Notes); n > 0 {
		d.findings.Add(L011.At(s.Notes[0].Span, n))
	}
}
