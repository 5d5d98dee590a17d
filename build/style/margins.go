package style

import (
	"errors"
	"slices"
	"strings"

	"kanben/book/diag"
	"kanben/build/geom"
)

// A Side is one of the four margins of a page, as the trade names them. They are
// those of the paper, however lines run.
type Side uint8

// Sides.
const (
	AtHead    Side = iota // 天头
	AtFoot                // 地脚
	AtGutter              // 订口, at the spine
	AtOutside             // 切口, at the fore-edge
	numSides
)

// Margins are margins that are asked for, each at least so wide; the design
// chooses those that are not in it.
type Margins map[Side]geom.Length

// sides are the words for each side; the first is its name in files and flags.
var sides = [numSides]struct {
	words []string
	name  diag.Text
}{
	AtHead:    {[]string{"head", "top", "天头", "上"}, diag.Text{Zh: "天头", En: "head margin"}},
	AtFoot:    {[]string{"foot", "bottom", "地脚", "下"}, diag.Text{Zh: "地脚", En: "foot margin"}},
	AtGutter:  {[]string{"gutter", "inner", "inside", "订口", "内"}, diag.Text{Zh: "订口", En: "gutter"}},
	AtOutside: {[]string{"outside", "outer", "切口", "外"}, diag.Text{Zh: "切口", En: "outside margin"}},
}

// String is the side's name in files and flags.
func (s Side) String() string { return sides[s].words[0] }

// SideNames gives the names of the sides.
func SideNames() []string {
	names := make([]string, numSides)
	for s := range numSides {
		names[s] = s.String()
	}
	return names
}

// Set takes down a margin by its side's name and its width: a length with its
// unit, or a number of millimetres. What is neither is a *Refusal.
func (m Margins) Set(side, width string) error {
	side = strings.ToLower(strings.TrimSpace(side))
	s := slices.IndexFunc(sides[:], func(s struct {
		words []string
		name  diag.Text
	}) bool {
		return slices.Contains(s.words, side)
	})
	if s < 0 {
		return &Refusal{
			Message: diag.Text{Zh: "没有“%[1]s”这一边", En: "a page has no margin %[1]q"},
			Args:    []any{side}, Margins: true,
			Word: side, Allowed: SideNames(),
		}
	}
	w, err := geom.ParseLength(width, 0)
	if errors.Is(err, geom.ErrNoUnit) {
		w, err = geom.Millimetres(w.Points()), nil
	}
	if err != nil {
		return &Refusal{
			Message: diag.Text{Zh: "%[1]s不能是“%[2]s”", En: "the %[1]s cannot be %[2]q"},
			Hint:    diag.Text{Zh: "写毫米数，或带单位，如 18、18mm、2cm", En: "write millimetres, or a length with its unit: 18, 18mm, 2cm"},
			Args:    []any{sides[s].name, width}, Margins: true,
		}
	}
	m[Side(s)] = w
	return nil
}

// Margin is how wide a margin of a page is, beside a type area for type of a
// size.
func (p *Page) Margin(s Side, size geom.Length) geom.Length {
	switch s {
	case AtHead:
		return p.Head
	case AtFoot:
		return p.Trim.Height - p.Head - p.area(size).Height
	case AtGutter:
		return p.Gutter
	}
	return p.Fore(size)
}

// reach is how far what stands on a page comes out of its type area on a side:
// running head, folio, frame. The ink of the last line and of a folio ends on
// the baseline, above the foot of the type area.
func (st *Style) reach(s Side) geom.Length {
	p := &st.Page
	if p.Vertical {
		out := st.Frame.Depth()
		if s == AtOutside { // head and folio stand at the fore-edge
			beside := p.Baseline(0) - p.Y(st.Folio.At) + st.Folio.Size/2 - st.Body.Size/2
			return max(out, beside)
		}
		return out
	}
	switch {
	case s == AtHead && (st.Running.Verso != NoHead || st.Running.Recto != NoHead):
		return p.Head - p.Y(st.Running.At) + st.Running.Size
	case s == AtFoot:
		return max(p.Baseline(p.Lines-1), p.Y(st.Folio.At)) - p.Head - p.area(st.Body.Size).Height
	}
	return 0
}

// fits tells whether all that stands on a page keeps clear of the trim (T6).
func (st *Style) fits() bool {
	for s := range numSides {
		if st.Page.Margin(s, st.Body.Size)-st.reach(s) < minEdge {
			return false
		}
	}
	return true
}

// within puts the type area between the margins that are asked for. Of the
// others, one that faces none that is asked for stays as the design has it. A
// type area has whole characters and whole lines; what is left over, less than
// one, goes to the margin that was not asked for, else to the outside and the
// foot.
func (r *resolver) within() (*Style, error) {
	free := *r
	free.choice.Margins = nil
	_, head := r.choice.Margins[AtHead]
	_, foot := r.choice.Margins[AtFoot]
	upright := head || foot
	_, gutter := r.choice.Margins[AtGutter]
	_, outside := r.choice.Margins[AtOutside]
	level := gutter || outside
	if r.choice.Vertical {
		upright, level = level, upright
	}
	if level { // how many there are is said by the margins, or seen below
		free.choice.Chars = 0
	}
	if upright {
		free.choice.Lines = 0
	}
	own, err := free.resolve()
	if err != nil {
		return nil, err
	}
	chars := row{
		fit:   func(room geom.Length) int { return int(room / r.size) },
		take:  func(n int) geom.Length { return r.size * geom.Length(n) },
		asked: r.choice.Chars, own: int(own.Page.Measure / r.size), least: minChars, most: maxChars, refuse: refuseCharsWithin,
	}
	leading := own.Page.Leading
	lines := row{
		fit:   func(room geom.Length) int { return int((room-r.size)/leading) + 1 },
		take:  func(n int) geom.Length { return leading*geom.Length(n-1) + r.size },
		asked: r.choice.Lines, own: own.Page.Lines, least: minLines, most: maxLines, refuse: refuseLinesWithin,
	}
	width, height := &chars, &lines
	if r.choice.Vertical {
		width, height = height, width
	}
	left, err := width.settle(own, r.choice.Margins, AtGutter, AtOutside)
	if err != nil {
		return nil, err
	}
	top, err := height.settle(own, r.choice.Margins, AtHead, AtFoot)
	if err != nil {
		return nil, err
	}
	st, err := r.bindAll(chars.n, lines.n)
	if err != nil {
		return nil, err
	}
	st.Page.Gutter, st.Page.Head = left, top
	return st, r.clear(st)
}

// A row is what a type area has in one direction: characters, or lines.
type row struct {
	fit    func(room geom.Length) int
	take   func(n int) geom.Length
	asked  int // 0: as many as fit
	own    int // of the design
	least  int
	most   int
	refuse func(asked, most int, a, b Side) error

	n int // what it comes to
}

// settle finds how many there are between two margins, and how wide the first
// of them is.
func (w *row) settle(own *Style, asked Margins, a, b Side) (geom.Length, error) {
	extent := own.Page.Trim.Width
	if a == AtHead {
		extent = own.Page.Trim.Height
	}
	first, isFirst := asked[a]
	second, isSecond := asked[b]
	w.n = w.own
	if !isFirst && !isSecond {
		return own.Page.Margin(a, own.Body.Size), nil
	}
	if !isFirst {
		first = own.Page.Margin(a, own.Body.Size)
	}
	if !isSecond {
		second = own.Page.Margin(b, own.Body.Size)
	}
	if w.n = w.asked; w.n == 0 {
		if w.n = min(w.fit(extent-first-second), w.most); w.n < w.least {
			return 0, refuseMargins(first, second, a, b)
		}
	}
	rest := extent - w.take(w.n)
	switch {
	case !isFirst:
		first = rest - second
	case isSecond && first+second > rest, first > rest:
		return 0, w.refuse(w.asked, w.fit(extent-first-second), a, b)
	}
	return first, nil
}

// clear tells which margin is too narrow for what stands in it, if one is.
func (r *resolver) clear(st *Style) error {
	for s := range numSides {
		least := minEdge + max(st.reach(s), 0)
		if s == AtGutter {
			least = max(least, r.leastGutter())
		}
		width := st.Page.Margin(s, st.Body.Size)
		if width >= least {
			continue
		}
		if said, ok := r.choice.Margins[s]; ok {
			width = said
		}
		return refuseMargin(s, width, least)
	}
	return nil
}
