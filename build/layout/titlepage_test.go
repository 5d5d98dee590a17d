package layout

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"kanben/book"
	"kanben/build/geom"
	"kanben/build/style"
	"kanben/fonts"
)

// TestTitlePageHasRoom: on a title page of any design and size nothing meets
// anything else or leaves the type area, however much there is to say.
func TestTitlePageHasRoom(t *testing.T) {
	for _, name := range append(style.Names(), style.VerticalNames()...) {
		for _, wish := range []style.Choice{{}, {Page: "a6"}, {Page: "a6", Lines: 10}, {Page: "a5", Lines: 10, Size: "18pt"}, {Page: "90x120mm"}, {Page: "a4"}, {Page: "a6", Lines: 8}} {
			wish.Style, wish.Vertical = strings.TrimSuffix(name, "-vertical"), strings.HasSuffix(name, "-vertical")
			st, err := style.Resolve(wish)
			if err != nil || !st.Front.Title {
				continue // the design takes no such wish
			}
			for people := range 5 {
				for _, title := range []string{"群众路线", "依靠群众求胜利专题讨论发言稿【汇编5篇】", "在全市深入开展党的群众路线教育实践活动动员大会上的讲话【修订稿】"} {
					b := speechOf(para(1))
					b.Meta.SetTitle(title)
					b.Meta.Subtitle = "在学习贯彻群众路线教育实践活动中的体会与思考"
					b.Meta.Organisation, b.Meta.Date = "第三学习小组", time.Date(2024, 10, 1, 0, 0, 0, 0, time.UTC)
					for i := range people {
						b.Meta.People = append(b.Meta.People, book.Person{Name: "欧阳明", Role: []string{"主编", "副主编", "整理", "审校", ""}[i]})
					}
					where := fmt.Sprintf("%s %s %d %s, %d people, %s", name, wish.Page, wish.Lines, wish.Size, people, title)
					doc := &Document{}
					f := &fronter{set: newSetter(fonts.Embedded()), st: st, doc: doc, book: b}
					page := f.titlePage()
					checkTitlePage(t, where, &page, st)
				}
			}
		}
	}
}

func checkTitlePage(t *testing.T, where string, page *Page, st *style.Style) {
	t.Helper()
	pg := &st.Page
	size := func(l *Line) geom.Length {
		var most geom.Length
		for _, r := range l.Runs {
			most = max(most, r.Size)
		}
		return most
	}
	first, last := pg.Baseline(0)-pg.Ascent, pg.Baseline(pg.Lines-1)-pg.Ascent+st.Body.Size
	share := func(l *Line) (above, below geom.Length) {
		above = size(l).Times(int(pg.Ascent), int(st.Body.Size))
		return l.Baseline.Y - above, l.Baseline.Y - above + size(l)
	}
	slack := geom.Pt
	for i := range page.Lines {
		l := &page.Lines[i]
		above, below := share(l)
		if above < first-slack || below > last+slack+pg.Leading/4 {
			t.Errorf("%s: line %d, %s, leaves the type area", where, i, lineText(l))
		}
		if x := l.Baseline.X - pg.Left(true); x < -slack || x+l.Measure > pg.Measure+slack {
			t.Errorf("%s: %s is wider than the type area", where, lineText(l))
		}
		if i == 0 {
			continue
		}
		if _, end := share(&page.Lines[i-1]); above < end {
			t.Errorf("%s: %s meets %s", where, lineText(&page.Lines[i-1]), lineText(l))
		}
	}
}
