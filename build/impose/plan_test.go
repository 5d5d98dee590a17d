package impose_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"kanben/build/geom"
	"kanben/build/impose"
)

// pagesOf gives the sizes of n pages of one size.
func pagesOf(n int, size geom.Size) []geom.Size { return slices.Repeat([]geom.Size{size}, n) }

// plan plans, or ends the test.
func plan(t testing.TB, j impose.Job, sizes []geom.Size) *impose.Plan {
	t.Helper()
	p, err := j.Plan(sizes)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// print writes sheets as the pages of front and back, from left to right, row by
// row.
func print(sheets []impose.Sheet) string {
	var sides []string
	for _, s := range sheets {
		for _, side := range []impose.Side{s.Front, s.Back} {
			at := slices.Clone(side.Places)
			slices.SortFunc(at, func(a, b impose.Place) int {
				if a.Box.Y != b.Box.Y {
					return int(a.Box.Y) - int(b.Box.Y)
				}
				return int(a.Box.X) - int(b.Box.X)
			})
			var pages []string
			for _, p := range at {
				pages = append(pages, fmt.Sprint(p.Page))
			}
			sides = append(sides, strings.Join(pages, "|"))
		}
	}
	return strings.Join(sides, "  ")
}

// The examples of T123, and their like.
func TestOrders(t *testing.T) {
	a6 := geom.Size{Width: geom.Millimetres(105), Height: geom.Millimetres(148)}
	for _, c := range []struct {
		job   impose.Job
		pages int
		size  geom.Size
		want  string
	}{
		{impose.Job{}, 1, geom.A5, "1  "},
		{impose.Job{}, 4, geom.A5, "4|1  2|3"},
		{impose.Job{}, 5, geom.A5, "1  2  3  4|5"},
		{impose.Job{}, 8, geom.A5, "8|1  2|7  6|3  4|5"},
		{impose.Job{RightBound: true}, 8, geom.A5, "1|8  7|2  3|6  5|4"},
		{impose.Job{Method: impose.Gathered, Signature: 8}, 16, geom.A5, "8|1  2|7  6|3  4|5  16|9  10|15  14|11  12|13"},
		{impose.Job{Method: impose.Glued}, 8, geom.A5, "1|5  6|2  3|7  8|4"},
		{impose.Job{Method: impose.Glued, Up: 1}, 3, geom.A4, "1  2  3  "},
		{impose.Job{Up: 4}, 8, a6, "8|1|6|3  2|7|4|5"},
		{impose.Job{Method: impose.Stitched}, 8, a6, "1|3|5|7  4|2|8|6"},
		{impose.Job{Cover: true}, 8, geom.A5, "6|3  4|5"},
		{impose.Job{Folds: 2}, 8, a6, "5|4|8|1  3|6|2|7"},
		{impose.Job{Folds: 2, RightBound: true}, 8, a6, "4|5|1|8  6|3|7|2"},
		{impose.Job{Folds: 2}, 16, a6, "13|4|16|1  3|14|2|15  9|8|12|5  7|10|6|11"},
		{impose.Job{Method: impose.Gathered, Folds: 2, Signature: 8}, 16, a6, "5|4|8|1  3|6|2|7  13|12|16|9  11|14|10|15"},
	} {
		if got := print(plan(t, c.job, pagesOf(c.pages, c.size)).Sheets); got != c.want {
			t.Errorf("%+v, %d pages: %s, want %s", c.job, c.pages, got, c.want)
		}
	}
}

// A cover that is apart has the first two and the last two pages, and a spine as
// thick as the leaves between them.
func TestCoverApart(t *testing.T) {
	p := plan(t, impose.Job{Method: impose.Glued, Cover: true, Sheet: geom.Size{Width: geom.Millimetres(297), Height: geom.Millimetres(420)}}, pagesOf(103, geom.A5))
	if got, want := print(p.Apart), "103|1  2"; got != want {
		t.Errorf("the cover has %s, want %s", got, want)
	}
	places := p.Apart[0].Front.Places
	gap := places[1].Box.X - places[0].Box.X - places[0].Box.Width
	if gap < geom.Millimetres(4.9) || gap > geom.Millimetres(5.1) || p.Spine != gap/2*2 && p.Spine != gap {
		t.Errorf("the spine is %v and %v thick", gap.Points(), p.Spine.Points())
	}
	if !strings.HasPrefix(print(p.Sheets), "3|") {
		t.Errorf("the book begins %s", print(p.Sheets[:1]))
	}
}

// Pages are made smaller only if they must be, and it is told.
func TestSizes(t *testing.T) {
	a3 := geom.Size{Width: geom.Millimetres(297), Height: geom.Millimetres(420)}
	rounded := geom.Size{Width: geom.Points(420), Height: geom.Points(596)}
	for _, c := range []struct {
		job   impose.Job
		size  geom.Size
		scale int64
		wide  bool
		up    int
	}{
		{impose.Job{}, geom.A5, 1e6, true, 2},
		{impose.Job{}, rounded, 1e6, true, 2},
		{impose.Job{}, geom.A4, 707_070, true, 2},
		{impose.Job{Sheet: a3}, geom.A4, 1e6, true, 2},
		{impose.Job{Method: impose.Glued}, geom.A4, 1e6, false, 1},
		{impose.Job{Method: impose.Glued}, geom.A5, 1e6, true, 2},
		{impose.Job{Method: impose.Glued, Sheet: a3}, geom.A5, 1e6, false, 4},
		{impose.Job{Up: 4}, geom.A5, 707_142, false, 4},
		{impose.Job{Gutter: geom.Millimetres(5)}, geom.A5, 970_588, true, 2},
	} {
		p := plan(t, c.job, pagesOf(4, c.size))
		if d := p.Scale - c.scale; d > 100 || d < -100 || (p.Paper.Width > p.Paper.Height) != c.wide || p.Up != c.up {
			t.Errorf("%+v of %v: scale %d, %v, %d up", c.job, geom.MillimetreSize(c.size), p.Scale, geom.MillimetreSize(p.Paper), p.Up)
		}
	}
	odd := pagesOf(4, geom.A5)
	odd[1], odd[2] = geom.A5.Turned(), geom.Size{Width: geom.Millimetres(160), Height: geom.Millimetres(160)}
	p := plan(t, impose.Job{}, odd)
	if !slices.Equal(p.Turned, []int{2}) || !slices.Equal(p.Odd, []int{3}) || p.Scale != 1e6 {
		t.Errorf("turned %v, scaled %v, all %d", p.Turned, p.Odd, p.Scale)
	}
}

func TestRefusals(t *testing.T) {
	for _, c := range []struct {
		job   impose.Job
		pages int
		want  error
	}{
		{impose.Job{}, 0, impose.ErrNoPages},
		{impose.Job{Signature: 10}, 8, impose.ErrSignature},
		{impose.Job{Up: 3}, 8, impose.ErrUp},
		{impose.Job{Folds: 2, Up: 2}, 8, impose.ErrUp},
		{impose.Job{Folds: 3}, 8, impose.ErrFolds},
		{impose.Job{Method: impose.Glued, Folds: 2}, 8, impose.ErrFolds},
		{impose.Job{Method: impose.Gathered, Folds: 2, Signature: 12}, 8, impose.ErrSignature},
		{impose.Job{Up: 1}, 8, impose.ErrUp},
		{impose.Job{Gutter: -1}, 8, impose.ErrLength},
		{impose.Job{Sheet: geom.Size{Width: 1, Height: 1}}, 8, impose.ErrSheet},
		{impose.Job{Cover: true}, 3, impose.ErrCover},
	} {
		if _, err := c.job.Plan(pagesOf(c.pages, geom.A5)); !errors.Is(err, c.want) {
			t.Errorf("%+v: %v, want %v", c.job, err, c.want)
		}
	}
}

// The white at the spine is at the left of a recto of a left-bound book, and at
// the other side of its back and of a right-bound one.
func TestGutter(t *testing.T) {
	for _, right := range []bool{false, true} {
		p := plan(t, impose.Job{Method: impose.Glued, Up: 1, Gutter: geom.Millimetres(10), RightBound: right}, pagesOf(2, geom.A5))
		front, back := p.Sheets[0].Front.Places[0].Box, p.Sheets[0].Back.Places[0].Box
		middle := p.Paper.Width / 2
		if (front.X+front.Width/2 > middle) == right || (back.X+back.Width/2 < middle) == right {
			t.Errorf("right bound %v: %v and %v", right, front.X.Points(), back.X.Points())
		}
	}
}

// Marks lie on the paper and outside the pages; every signature has its own step
// of the stair on its back.
func TestMarks(t *testing.T) {
	p := plan(t, impose.Job{Method: impose.Gathered, Signature: 8, Marks: true, Sheet: geom.Size{Width: geom.Millimetres(320), Height: geom.Millimetres(450)}}, pagesOf(32, geom.A5))
	steps := map[geom.Length]bool{}
	for i, s := range p.Sheets {
		if len(s.Front.Marks) < 12 {
			t.Fatalf("sheet %d has %d marks", i+1, len(s.Front.Marks))
		}
		for _, m := range s.Front.Marks {
			if m.Weight > geom.Pt {
				steps[m.From.Y] = true
				continue
			}
			for _, place := range s.Front.Places {
				b := place.Box
				if m.From.X > b.X && m.From.X < b.X+b.Width && m.To.Y > b.Y && m.From.Y < b.Y+b.Height {
					t.Errorf("sheet %d: a mark at %v lies on page %d", i+1, m.From, place.Page)
				}
			}
		}
	}
	if len(steps) != 4 {
		t.Errorf("%d steps on 4 signatures", len(steps))
	}
}

// Paper that is folded twice has its pages head against head at the first fold,
// which is marked; the inner folio of a sheet creeps by one sheet more than the
// outer one, on either half.
func TestFoldedTwice(t *testing.T) {
	size := geom.Size{Width: geom.Millimetres(95), Height: geom.Millimetres(140)}
	p := plan(t, impose.Job{Folds: 2, Marks: true, Creep: impose.Yes}, pagesOf(16, size))
	if len(p.Sheets) != 2 || p.Scale != 1e6 || p.Turned != nil {
		t.Fatalf("%d sheets, scale %d", len(p.Sheets), p.Scale)
	}
	middle := geom.Point{X: p.Paper.Width / 2, Y: p.Paper.Height / 2}
	near := func(a, b geom.Length) bool { return a-b <= 2 && b-a <= 2 }
	for i, s := range p.Sheets {
		for _, side := range []impose.Side{s.Front, s.Back} {
			for _, place := range side.Places {
				head := place.Box.Y
				if place.Turn == 2 {
					head += place.Box.Height
				}
				if !near(head, middle.Y) {
					t.Errorf("sheet %d: the head of page %d is at %v", i+1, place.Page, head.Points())
				}
				nest := 2 * i
				if place.Turn == 2 {
					nest++
				}
				spine := place.Box.X
				if spine+place.Box.Width/2 < middle.X {
					spine = 2*middle.X - spine - place.Box.Width
				}
				want := middle.X - geom.Millimetres(0.1)*geom.Length(nest)
				if !near(spine, want) {
					t.Errorf("sheet %d: page %d creeps by %v", i+1, place.Page, (middle.X - spine).Points())
				}
			}
			across, down := 0, 0
			for _, m := range side.Marks {
				switch {
				case m.Dashed && near(m.From.Y, middle.Y) && near(m.To.Y, middle.Y):
					across++
				case m.Dashed && near(m.From.X, middle.X) && near(m.To.X, middle.X):
					down++
				}
			}
			if across != 2 || down != 2 {
				t.Errorf("sheet %d: %d marks of the first fold, %d of the second", i+1, across, down)
			}
		}
	}
}
