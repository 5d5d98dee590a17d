package cover_test

import (
	"fmt"
	"strings"
	"testing"

	"kanben/book"
	"kanben/build/cover"
	"kanben/build/geom"
	"kanben/build/layout"
	"kanben/fonts"
)

// rects gives what stands on a page as rectangles: rules whole, lines by their
// squares.
func rects(p *layout.Page) (all []geom.Rect) {
	for _, it := range append(append([]layout.Item{}, p.Items...), p.Furniture...) {
		switch it := it.(type) {
		case *layout.Rule:
			all = append(all, it.Rect)
		case *layout.FurnitureLine:
			all = append(all, lineRect(&it.Line))
		}
	}
	return all
}

func lineRect(l *layout.Line) geom.Rect {
	size := l.Runs[0].Size
	if l.Vertical {
		return geom.Rect{X: l.Baseline.X - size/2, Y: l.Baseline.Y, Width: size, Height: l.Measure}
	}
	return geom.Rect{X: l.Baseline.X, Y: l.Baseline.Y - size*88/100, Width: l.Measure, Height: size}
}

func textOf(l *layout.Line) (s string) {
	for _, r := range l.Runs {
		s += r.Text
	}
	return s
}

// In one ink nothing on a cover reaches its edge, so nothing has to go on into
// the bleed, and a cut that is 3 mm off takes nothing away.
func TestNothingOnCoversNearsTheEdge(t *testing.T) {
	safe := geom.Millimetres(3)
	for _, design := range cover.Names() {
		d, err := cover.Named(design)
		if err != nil {
			t.Fatal(err)
		}
		for _, trim := range []geom.Size{geom.A5, geom.A4, {Width: geom.Millimetres(105), Height: geom.Millimetres(148)}, {Width: geom.Millimetres(185), Height: geom.Millimetres(260)}} {
			for _, title := range []string{sampleTitle, "党", strings.Repeat("长长的题目", 20), "A Long Western Title of a Book of Speeches"} {
				for _, right := range []bool{false, true} {
					b := titled(title)
					b.Meta.Organisation, b.Meta.Edition, b.Meta.Internal = "××社区党委学习小组", 2, true
					front, back := d.Front(b, fonts.Embedded(), trim, right), cover.Back(b, fonts.Embedded(), trim)
					for _, r := range append(rects(&front), rects(&back)...) {
						if r.X < safe || r.Y < safe || r.X+r.Width > trim.Width-safe || r.Y+r.Height > trim.Height-safe {
							t.Errorf("%s, %s, %q: %v", design, geom.MillimetreSize(trim), title, r)
						}
					}
				}
			}
		}
	}
}

// wrapped is a whole cover of A5, its front and back marked by a word each.
func wrapped(b *book.Book, spine geom.Length, right bool) *layout.Document {
	word := func(s string) layout.Page {
		l := layout.SetLine(fonts.Embedded(), fonts.Song, 10*geom.Pt, 0, s)
		l.Shift(50*geom.Pt, 300*geom.Pt)
		l.Role = -1
		return layout.Page{Furniture: []layout.Item{&layout.FurnitureLine{Line: l}}}
	}
	return cover.Wrap(b, fonts.Embedded(), word("封面"), word("封底"), geom.A5, spine, right)
}

func TestWrap(t *testing.T) {
	for _, right := range []bool{false, true} {
		b := titled("依靠群众求胜利2026【汇编5篇】")
		b.Meta.Organisation = "学习小组"
		spine := geom.Millimetres(8)
		d := wrapped(b, spine, right)
		if want := 2*geom.A5.Width + spine; d.Trim.Width != want || d.Trim.Height != geom.A5.Height || len(d.Pages) != 1 {
			t.Fatalf("%v, %d pages", d.Trim, len(d.Pages))
		}
		found := map[string]geom.Rect{}
		for _, it := range d.Pages[0].Furniture {
			l := &it.(*layout.FurnitureLine).Line
			found[textOf(l)] = lineRect(l)
			if l.Role != -1 {
				t.Errorf("%s is of role %d", textOf(l), l.Role)
			}
		}
		left, right2 := "封底", "封面"
		if right {
			left, right2 = right2, left
		}
		title, maker := found["依靠群众求胜利2026"], found["学习小组"]
		middle := geom.A5.Width + spine/2
		switch {
		case found[left].X != 50*geom.Pt || found[right2].X != 50*geom.Pt+geom.A5.Width+spine:
			t.Errorf("right bound %v: %v", right, found)
		case title.X+title.Width/2 != middle || maker.X+maker.Width/2 != middle:
			t.Errorf("title at %v, maker at %v, the spine's middle is %v", title, maker, middle)
		case title.Width > spine-geom.Millimetres(2) || title.Y+title.Height > maker.Y || maker.Y+maker.Height > geom.A5.Height-geom.Millimetres(10):
			t.Errorf("title %v, maker %v", title, maker)
		}
	}
}

// The spine has letters from 5 mm on (GB/T 11668), and they keep within it.
func TestSpine(t *testing.T) {
	for _, c := range []struct {
		title string
		mm    float64
		lines int
	}{
		{"依靠群众", 4.9, 0}, {"依靠群众", 5, 2}, {"依靠群众", 60, 2}, {"", 20, 0},
		{strings.Repeat("很长很长的题目", 12), 5, 2}, {strings.Repeat("很长很长的题目", 12), 12, 2},
	} {
		t.Run(fmt.Sprintf("%.1f mm, %d bytes", c.mm, len(c.title)), func(t *testing.T) {
			b := titled(c.title)
			b.Meta.Organisation = strings.Repeat("中共某某区委员会", 4)
			d := wrapped(b, geom.Millimetres(c.mm), false)
			lines := d.Pages[0].Furniture[2:]
			if len(lines) != c.lines {
				t.Fatalf("%d lines, want %d", len(lines), c.lines)
			}
			var foot geom.Length
			for _, it := range lines {
				r := lineRect(&it.(*layout.FurnitureLine).Line)
				if r.Width < 6*geom.Pt || r.X < geom.A5.Width || r.X+r.Width > geom.A5.Width+geom.Millimetres(c.mm) {
					t.Errorf("%v is not on the spine", r)
				}
				if r.Y < foot || r.Y+r.Height > geom.A5.Height {
					t.Errorf("%v begins above %v or ends off the spine", r, foot)
				}
				foot = r.Y + r.Height
			}
		})
	}
}
