package layout

import (
	"kanben/build/geom"
	"kanben/build/style"
)

// turn puts the pages of a document that were made for vertical setting on the
// paper. So far x ran along the lines and y from row to row, from the spine of a
// recto; the paper has the head at the top and the spine of a recto at the
// right. That is a turn by 90° clockwise of all but the characters, and a move
// to the other margin on versos. Nothing else knows the paper's directions.
func (d *Document) turn(st *style.Style) {
	d.Vertical = true
	pg := &st.Page
	for i := range d.Pages {
		t := turner{width: pg.Trim.Width}
		if !d.Pages[i].Recto {
			t.move = pg.Fore(st.Body.Size) - pg.Gutter
		}
		t.page(&d.Pages[i])
	}
	for i := range d.Bookmarks {
		d.Bookmarks[i].Y = 0 // a column is seen whole with its page
	}
}

// A turner turns what stands on one page.
type turner struct {
	width geom.Length // of the paper
	move  geom.Length // from row to row, on a verso
}

func (t turner) point(p geom.Point) geom.Point {
	return geom.Point{X: t.width - p.Y - t.move, Y: p.X}
}

func (t turner) rect(r geom.Rect) geom.Rect {
	corner := t.point(geom.Point{X: r.X, Y: r.Y + r.Height})
	return geom.Rect{X: corner.X, Y: corner.Y, Width: r.Height, Height: r.Width}
}

func (t turner) line(l *Line) {
	l.Baseline = t.point(l.Baseline)
	l.Vertical = true
}

func (t turner) page(p *Page) {
	for i := range p.Lines {
		t.line(&p.Lines[i])
	}
	for _, it := range p.Items {
		t.item(it)
	}
	for _, it := range p.Furniture {
		t.item(it)
	}
}

func (t turner) item(it Item) {
	switch it := it.(type) {
	case *Rule:
		it.Rect = t.rect(it.Rect)
	case *Dots:
		it.Right, it.Down = t.point(it.Right), true
	case *Wave:
		it.From, it.Down = t.point(it.From), true
	case *Link:
		it.Area = t.rect(it.Area)
		it.Y = 0
	case *Picture:
		it.Area = t.rect(it.Area)
	case *FurnitureLine:
		t.line(&it.Line)
	}
}
