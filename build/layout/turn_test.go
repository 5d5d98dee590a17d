package layout

import (
	"testing"

	"kanben/book"
	"kanben/build/geom"
	"kanben/build/style"
	"kanben/fonts"
)

// TestTurn: a place so far along the line and so far from the spine comes that
// far below the head and that far to the left of the spine of a recto, to the
// right of that of a verso.
func TestTurn(t *testing.T) {
	st := vertical(t, style.Choice{})
	pg := &st.Page
	pt := geom.Points
	head, foot := geom.Point{X: pg.Head, Y: pg.Baseline(0)}, geom.Point{X: pg.Head + pg.Measure, Y: pg.Baseline(pg.Lines - 1)}
	recto := turner{width: pg.Trim.Width}
	verso := turner{width: pg.Trim.Width, move: pg.Fore(st.Body.Size) - pg.Gutter}
	half := st.Body.Size / 2
	for _, c := range []struct {
		name       string
		got, wantX geom.Length
	}{
		{"the first column of a recto", recto.point(head).X, pg.Trim.Width - pg.Gutter - half},
		{"the last column of a recto", recto.point(foot).X, pg.Fore(st.Body.Size) + half},
		{"the first column of a verso", verso.point(head).X, pg.Trim.Width - pg.Fore(st.Body.Size) - half},
		{"the last column of a verso", verso.point(foot).X, pg.Gutter + half},
	} {
		if c.got != c.wantX {
			t.Errorf("%s is at %v pt, want %v", c.name, c.got.Points(), c.wantX.Points())
		}
	}
	if y := recto.point(head).Y; y != pt(129.28) {
		t.Errorf("columns begin at %v pt (design.md part 2)", y.Points())
	}
	area := geom.Rect{X: pt(10), Y: pt(20), Width: pt(30), Height: pt(4)}
	want := geom.Rect{X: pg.Trim.Width - pt(24), Y: pt(10), Width: pt(4), Height: pt(30)}
	if got := recto.rect(area); got != want {
		t.Errorf("an area comes to %+v, want %+v", got, want)
	}
}

// TestVerticalPagesOnPaper: on the paper columns follow each other from right to
// left on one grid, within the frame, versos mirror rectos, and nothing but the
// frame's own rules crosses it.
func TestVerticalPagesOnPaper(t *testing.T) {
	for _, name := range style.VerticalNames() {
		for _, b := range []*book.Book{sampleBook(t), everyKind()} {
			st := vertical(t, style.Choice{Style: name})
			doc, _ := Compose(b, st, fonts.Embedded())
			if !doc.Vertical {
				t.Fatalf("%s: the document is not vertical", name)
			}
			for i := doc.Body; i < len(doc.Pages); i++ {
				onPaper(t, name, doc, &doc.Pages[i], st)
			}
		}
	}
}

func onPaper(t *testing.T, name string, doc *Document, p *Page, st *style.Style) {
	t.Helper()
	pg, em := &st.Page, st.Body.Size
	area := geom.Rect{X: pg.Fore(em), Y: pg.Head, Width: pg.Width(em), Height: pg.Measure}
	if !p.Recto {
		area.X = pg.Gutter
	}
	last := pg.Trim.Width
	for j := range p.Lines {
		l := &p.Lines[j]
		x, y := l.Baseline.X, l.Baseline.Y
		if !l.Vertical || y < area.Y || y+l.Measure > area.Y+area.Height || x < area.X || x > area.X+area.Width {
			t.Errorf("%s, page %s: %q leaves the type area", name, p.Folio, lineText(l))
		}
		if doc.Roles[l.Role].Kind != RoleP || l.Runs[0].Size != em {
			continue
		}
		if k := area.X + area.Width - em/2 - x; k%pg.Leading != 0 && doc.Roles[l.Role].Kind == RoleP && j > 4 {
			t.Errorf("%s, page %s: %q is off the grid (T3)", name, p.Folio, lineText(l))
		}
		if j > 4 && x > last {
			t.Errorf("%s, page %s: %q stands to the right of the column before it", name, p.Folio, lineText(l))
		}
		last = x
	}
	for _, it := range p.Items {
		l, ok := it.(*Link)
		if !ok || l.Address == "" {
			continue
		}
		on := false
		for j := range p.Lines {
			x := p.Lines[j].Baseline.X
			on = on || x > l.Area.X+l.Area.Width/3 && x < l.Area.X+l.Area.Width*2/3
		}
		if !on || l.Area.Height < l.Area.Width || l.Area.Y < area.Y || l.Area.Y+l.Area.Height > area.Y+area.Height {
			t.Errorf("%s, page %s: the link %q is at %+v", name, p.Folio, l.Text, l.Area)
		}
	}
	rules := 0
	for _, it := range p.Furniture {
		switch it := it.(type) {
		case *Rule:
			rules++
			if it.X < 0 || it.Y < 0 || it.X+it.Width > pg.Trim.Width || it.Y+it.Height > pg.Trim.Height {
				t.Errorf("%s, page %s: the frame leaves the paper", name, p.Folio)
			}
			if it.X+it.Width > area.X && it.X < area.X+area.Width && it.Y+it.Height > area.Y && it.Y < area.Y+area.Height {
				t.Errorf("%s, page %s: the frame crosses the text", name, p.Folio)
			}
		case *FurnitureLine:
			if x := it.Baseline.X; x > area.X && x < area.X+area.Width && it.Runs[0].Size > em/2 {
				t.Errorf("%s, page %s: %q stands in the text", name, p.Folio, lineText(&it.Line))
			}
		}
	}
	if rules != 8 {
		t.Errorf("%s, page %s: a frame of %d rules", name, p.Folio, rules)
	}
}

// TestVerticalSides: emphasis dots and readings stand to the right of their
// words, lines under names to the left, a blank's stroke too, and none of them
// touches the next column (T80, T81, T82, T115).
func TestVerticalSides(t *testing.T) {
	st := vertical(t, style.Choice{})
	em := st.Body.Size
	b := speechOf(&book.Paragraph{Text: []book.Inline{
		&book.Emphasis{Kind: book.Dotted, Text: inline("强调")}, &book.Text{S: "与"},
		&book.Emphasis{Kind: book.ProperName, Text: inline("人名")}, &book.Text{S: "与"},
		&book.Emphasis{Kind: book.WorkTitle, Text: inline("书名")}, &book.Text{S: "与"},
		&book.Ruby{Base: "汉字", Reading: "hàn zì"}, &book.Text{S: "与___。"},
	}})
	doc, _ := Compose(b, st, fonts.Embedded())
	p := &doc.Pages[doc.Body]
	axis := p.Lines[len(p.Lines)-1].Baseline.X
	beside := func(what string, from, to geom.Length) {
		if from < 0 {
			from, to = -to, -from
		}
		if from < em/2 || to > st.Page.Leading-em/2 {
			t.Errorf("%s stand %v to %v em off the axis", what, from.Points()/em.Points(), to.Points()/em.Points())
		}
	}
	dots, lines, waves, readings := 0, 0, 0, 0
	for _, it := range p.Items {
		switch it := it.(type) {
		case *Dots:
			dots++
			if it.Right.X < axis || !it.Down {
				t.Error("a dot is not to the right")
			}
			beside("dots", it.Right.X-axis-it.Diameter/2, it.Right.X-axis+it.Diameter/2)
		case *Rule:
			lines++
			if it.X > axis || it.Height < it.Width {
				t.Error("a line under a name is not to the left")
			}
			beside("lines", it.X-axis, it.X+it.Width-axis)
		case *Wave:
			waves++
			if it.From.X > axis || !it.Down {
				t.Error("a wave is not to the left")
			}
			beside("waves", it.From.X-axis-it.Height/2, it.From.X-axis+it.Height/2)
		}
	}
	for _, it := range p.Furniture {
		if l, ok := it.(*FurnitureLine); ok && l.Runs[0].Size == em/2 {
			readings++
			if l.Baseline.X < axis {
				t.Error("a reading is not to the right")
			}
			beside("readings", l.Baseline.X-axis-em/4, l.Baseline.X-axis+em/4)
		}
	}
	if dots != 2 || lines != 1 || waves != 1 || readings != 2 {
		t.Errorf("%d dots, %d lines, %d waves, %d readings", dots, lines, waves, readings)
	}
	for _, r := range p.Lines[len(p.Lines)-1].Runs {
		if r.Text != "___" {
			continue
		}
		box, _ := r.Face.Bounds(r.Glyphs[0].ID)
		from := r.Glyphs[0].Offset.Y - scaled(r.Face, box.YMax, em)
		if !r.Turned || from < em*2/5 {
			t.Errorf("a blank's stroke begins %v em to the left of the axis", from.Points()/em.Points())
		}
	}
}
