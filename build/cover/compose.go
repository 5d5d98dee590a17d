package cover

import (
	"strconv"
	"strings"

	"kanben/book"
	"kanben/build/geom"
	"kanben/build/layout"
	"kanben/build/style"
	"kanben/fonts"
)

// A composition is a cover put together: what lies where, in the order in which
// it is printed.
type composition struct {
	rects []inkedRect
	lines []inkedLine
}

type inkedRect struct {
	ink string
	geom.Rect
}

type inkedLine struct {
	ink string
	layout.Line
}

// A composer puts a cover of a size together.
type composer struct {
	sheet *sheet
	book  *book.Book
	fonts *fonts.Set
	size  geom.Size
	right bool // the spine is on the right
	out   composition

	last geom.Length // baseline of the title's last line
}

// u gives a number of units as a length.
func (c *composer) u(n float64) geom.Length {
	return geom.Points(n * c.size.Width.Points() / 100)
}

// em gives a part of a length.
func em(size geom.Length, n float64) geom.Length { return geom.Points(size.Points() * n) }

// compose puts a cover together.
func (s *sheet) compose(b *book.Book, fs *fonts.Set, size geom.Size, rightBound bool) *composition {
	c := &composer{sheet: s, book: b, fonts: fs, size: size, right: rightBound && s.Slip != nil}
	for i := range s.Shapes {
		c.shape(&s.Shapes[i])
	}
	text, note := b.Meta.TitleParts()
	if note == "" {
		note = b.Meta.Subtitle
	}
	switch {
	case s.Slip != nil:
		c.slip(s.Slip, text)
	case s.Title != nil:
		c.title(s.Title, text)
	}
	if s.Below != nil && note != "" {
		w := c.u(s.Below.Width)
		c.rect(s.Below.Ink, (size.Width-w)/2, c.last+c.u(s.Below.Drop), w, c.u(s.Below.Thick))
	}
	for i := range s.Lines {
		if said := c.says(s.Lines[i].What, note); said != "" {
			c.line(&s.Lines[i], said)
		}
	}
	return &c.out
}

// rect prints a rectangle. What stands away from the spine changes sides with
// it.
func (c *composer) rect(ink string, x, y, w, h geom.Length) {
	if c.right {
		x = c.size.Width - x - w
	}
	c.out.rects = append(c.out.rects, inkedRect{ink, geom.Rect{X: x, Y: y, Width: w, Height: h}})
}

// box prints a closed frame: its outer edge and how thick it is.
func (c *composer) box(ink string, r geom.Rect, thick geom.Length) {
	c.rect(ink, r.X, r.Y, r.Width, thick)
	c.rect(ink, r.X, r.Y+r.Height-thick, r.Width, thick)
	c.rect(ink, r.X, r.Y, thick, r.Height)
	c.rect(ink, r.X+r.Width-thick, r.Y, thick, r.Height)
}

func (c *composer) shape(s *shape) {
	if s.Box > 0 {
		at := c.u(s.Box)
		c.box(s.Ink, geom.Rect{X: at, Y: at, Width: c.size.Width - 2*at, Height: c.size.Height - 2*at}, c.u(s.Thick))
		return
	}
	x, w, y, h := c.u(s.Left), c.u(s.Width), c.u(s.Top), c.u(s.Height)
	if s.Width == 0 {
		w = c.size.Width - x - c.u(s.Right)
	}
	switch {
	case s.Foot != nil:
		y = c.size.Height - c.u(*s.Foot) - h
	case s.At != nil:
		y = em(c.size.Height, *s.At) - h/2
	case s.Bottom != nil:
		h = c.size.Height - y - c.u(*s.Bottom)
	}
	c.rect(s.Ink, x, y, w, h)
}

// title sets the title in lines.
func (c *composer) title(t *title, text string) {
	rule, lines := c.titleLines(t, text)
	y := c.u(t.Top) + em(c.size.Height-2*c.u(t.Top), t.Share) + em(rule.Type.Size, t.Ascent)
	for i := range lines {
		if i > 0 {
			y += rule.Leading
		}
		x := (c.size.Width - lines[i].Measure) / 2
		if t.Align == "left" {
			x = c.u(t.X) + em(rule.Type.Size, t.Optical)
		}
		c.put(t.Ink, &lines[i], x, y)
	}
	c.last = y
}

// put prints a line with its left end at x and its baseline at y.
func (c *composer) put(ink string, l *layout.Line, x, y geom.Length) {
	l.Shift(x, y)
	c.out.lines = append(c.out.lines, inkedLine{ink, *l})
}

// titleLines chooses a rule and breaks the title into lines: where its author
// wants them, if the rule lets lines be that long, else by itself. A title that
// is too long for any rule is cut, with …… for the rest.
func (c *composer) titleLines(t *title, text string) (*style.TitleRule, []layout.Line) {
	rules := make([]style.TitleRule, len(t.Rules))
	for i, r := range t.Rules {
		size := c.u(r.Size)
		rules[i] = style.TitleRule{
			MaxLines: r.Lines, PerLine: r.Chars, Leading: em(size, t.Pitch),
			Type: style.Type{Role: fonts.Role(t.Role), Size: size, Tracking: em(size, r.Tracking)},
		}
	}
	if lines := c.book.Meta.TitleLines(); len(lines) > 1 {
		if r, set := c.wanted(rules, lines); set != nil {
			return r, set
		}
	}
	var in *book.Speech
	if len(c.book.Speeches) > 0 {
		in = c.book.Speeches[0]
	}
	last := &rules[len(rules)-1]
	for n := 2 * last.PerLine * last.MaxLines; ; n -= max(n/16, 1) {
		rule, lines := layout.SetTitle(c.fonts, rules, c.size.Width, shorten(text, n), in)
		if len(lines) <= rule.MaxLines || n <= 1 {
			return rule, lines
		}
	}
}

// wanted sets the lines that the author wants by the first rule that lets them
// be that many and that long.
func (c *composer) wanted(rules []style.TitleRule, lines []string) (*style.TitleRule, []layout.Line) {
	for i := range rules {
		r := &rules[i]
		if len(lines) > r.MaxLines {
			continue
		}
		most := (r.Type.Size + r.Type.Tracking) * geom.Length(r.PerLine)
		var set []layout.Line
		for _, l := range lines {
			one := layout.SetLine(c.fonts, r.Type.Role, r.Type.Size, r.Type.Tracking, l)
			if one.Measure > most {
				break
			}
			set = append(set, one)
		}
		if len(set) == len(lines) {
			return r, set
		}
	}
	return nil, nil
}

// lineMost is the most characters of a line beside the title.
const lineMost = 50

// line sets a line. One that is too long is set smaller, one that would be too
// small is cut.
func (c *composer) line(k *line, text string) {
	text = shorten(text, lineMost)
	size := c.u(k.Size)
	role := fonts.Role(k.Role)
	l := layout.SetLine(c.fonts, role, size, em(size, k.Tracking), text)
	if most := c.u(k.Most); k.Most > 0 && l.Measure > most {
		size = size.Times(int(most), int(l.Measure))
		l = layout.SetLine(c.fonts, role, size, 0, text)
	}
	y := c.size.Height - c.u(k.Foot)
	if k.Drop > 0 {
		y = c.last + c.u(k.Drop)
	}
	x := (c.size.Width - l.Measure) / 2
	switch {
	case k.Align == "left" && !c.right:
		x = c.u(k.X)
	case k.Align == "left":
		x = c.size.Width - c.u(k.X) - l.Measure
	case k.Align == "right":
		x = c.size.Width - c.u(k.X) - l.Measure + trailing(&l)
	}
	c.put(k.Ink, &l, x, y)
}

// trailing is the white behind the ink of a line's last glyph.
func trailing(l *layout.Line) geom.Length {
	if len(l.Runs) == 0 {
		return 0
	}
	r := &l.Runs[len(l.Runs)-1]
	if len(r.Glyphs) == 0 {
		return 0
	}
	g := r.Glyphs[len(r.Glyphs)-1]
	box, _ := r.Face.Bounds(g.ID)
	return g.Advance - r.Size.Times(box.XMax, r.Face.UnitsPerEm)
}

// says gives the words of a line, "" if the book does not know them.
func (c *composer) says(what, note string) string {
	m := &c.book.Meta
	edition := ""
	if m.Edition > 1 || m.EditionLabel != "" {
		edition = m.EditionName()
	}
	date := book.Meta{Date: m.Published()}
	switch what {
	case "note":
		return note
	case "organiser":
		return m.Organisation
	case "date":
		return date.YearMonth()
	case "edition":
		return edition
	case "imprint":
		return strings.TrimSpace(date.YearMonth() + "　" + edition)
	case "people":
		var all []string
		for i := range min(len(m.People), 3) {
			all = append(all, person(&m.People[i]))
		}
		return strings.Join(all, "　")
	case "person", "person2":
		i := len(what) - len("person")
		if i < len(m.People) {
			return person(&m.People[i])
		}
	case "speeches":
		n := 0
		for _, s := range c.book.Speeches {
			if s.Number > 0 {
				n++
			}
		}
		if n > 0 && n < 100 {
			return strconv.Itoa(n)
		}
	}
	return ""
}

func person(p *book.Person) string { return strings.TrimSpace(p.Name + " " + p.Role) }

// shorten cuts a text that has more than n characters, with …… for the rest.
func shorten(text string, n int) string {
	for at := range text {
		if n == 0 {
			return text[:at] + "……"
		}
		n--
	}
	return text
}
