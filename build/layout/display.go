package layout

import (
	"math"
	"unicode/utf8"

	"kanben/book"
	"kanben/book/source"
	"kanben/book/zh"
	"kanben/build/clreq"
	"kanben/build/geom"
	"kanben/build/style"
	"kanben/fonts"
)

// SetLine sets a display line: natural widths by the table of adjacent marks,
// white at both ends trimmed, tracking added between characters. Its Measure
// is its width; the caller places it. A character no face has is drawn as 〓.
func SetLine(fs *fonts.Set, role fonts.Role, size, tracking geom.Length, text string) Line {
	d := newSetter(fs)
	return d.line(style.Type{Role: role, Size: size, Tracking: tracking}, text, source.Span{})
}

// SetColumn sets a display line that runs down the page (T110). Its Measure is
// its height; the caller places it, its axis at x and its top at y.
func SetColumn(fs *fonts.Set, role fonts.Role, size, tracking geom.Length, text string) Line {
	d := newSetter(fs)
	d.it.vertical = true
	l := d.line(style.Type{Role: role, Size: size, Tracking: tracking}, text, source.Span{})
	l.Vertical = true
	return l
}

// Shift moves a line to a place: its left end to x, its baseline to y.
func (l *Line) Shift(x, y geom.Length) { l.Baseline = geom.Point{X: x, Y: y} }

// line sets text solid on one line, however long.
func (d *setter) line(t style.Type, text string, from source.Span) Line {
	p := d.display(t, text, from)
	if len(p.units) == 0 {
		return Line{From: from, Role: -1}
	}
	return d.solid(p, t.Tracking, 0, len(p.units))
}

// display makes units of a heading, a title, a label: the spaces that its
// author put between Han characters stay.
func (d *setter) display(t style.Type, text string, from source.Span) *paragraph {
	return d.displayFlow(t, flow{text: text}, from)
}

func (d *setter) displayFlow(t style.Type, text flow, from source.Span) *paragraph {
	return d.it.itemise(text, setting{voice: voice{t.Role, t.Size}, from: from, keepSpaces: true, solid: t.Solid})
}

// solid sets units [a, b) at natural widths with tracking between them.
func (d *setter) solid(p *paragraph, tracking geom.Length, a, b int) Line {
	g := d.glue(p.voice.size)
	d.br.sums = g.sums(p.units, d.br.sums)
	width := g.width(p.units, d.br.sums, a, b, tracking)
	l, _ := p.setLine(g, d.br.sums, a, b, width, true)
	if tracking != 0 {
		for i := range l.Runs {
			track(l.Runs[i].Glyphs, tracking, i == len(l.Runs)-1)
		}
	}
	l.Slack = 0
	besideLine(&l, p, a, b)
	return l
}

// track adds tracking behind each glyph but a line's last one. The two halves
// of a dash or an ellipsis stay joined (T22), and what shares a square (T113).
func track(gs []Glyph, tracking geom.Length, end bool) {
	for i := range gs {
		if end && i == len(gs)-1 || gs[i].Tied {
			continue
		}
		gs[i].Advance += tracking
	}
}

// width is the natural width of units [a, b) with tracking between them, at
// most what a geom.Length holds.
func (g *glue) width(units []unit, s []sum, a, b int, tracking geom.Length) geom.Length {
	n := b - a - 1
	for i := a; i+1 < b; i++ {
		if tracking != 0 && units[i+1].tied {
			n--
		}
	}
	return geom.Length(min(g.natural(units, s, a, b)+int64(tracking)*int64(n), math.MaxInt32))
}

// ragged breaks a display text into the fewest lines that fit a measure, and
// among those takes the most even ones (T93): a break before a dash is worth
// 8 em of unevenness, one after a mark 7, one after a dash 3, a short last line is not wanted.
func (d *setter) ragged(p *paragraph, tracking, measure geom.Length) []Line {
	g := d.glue(p.voice.size)
	n := len(p.units)
	if n == 0 {
		return nil
	}
	s := g.sums(p.units, d.br.sums)
	d.br.sums = s
	ends := d.raggedEnds(g, p, s, tracking, measure)
	lines := make([]Line, 0, len(ends))
	from := 0
	for _, to := range ends {
		l := d.solid(p, tracking, from, to)
		l.SoftEnd = to < n && p.units[to].space
		lines = append(lines, l)
		from = to
	}
	return lines
}

// displayLine is the price of a line of a display text: fewer lines come before
// evenness.
const displayLine = int64(1) << 40

// raggedEnds finds where the lines of a display text end.
func (d *setter) raggedEnds(g *glue, p *paragraph, s []sum, tracking, measure geom.Length) []int {
	type best struct {
		cost int64
		prev int
	}
	n := len(p.units)
	if g.width(p.units, s, 0, n, tracking) <= measure {
		return []int{n}
	}
	nodes := make([]best, n+1)
	for to := 1; to <= n; to++ {
		nodes[to] = best{unreached, -1}
		price := int64(0)
		if to < n {
			price = d.displayBreak(p, to)
		}
		for from := to - 1; from >= 0; from-- {
			w := g.width(p.units, s, from, to, tracking)
			if w > measure && from < to-1 {
				break
			}
			if nodes[from].cost == unreached {
				continue
			}
			slack := int64(measure-w) / int64(g.part[clreq.Quarter])
			cost := nodes[from].cost + displayLine + slack*slack
			switch {
			case to < n && to-from < displayLeast:
				cost += max(price, 0) // no label stands alone for its mark
			case to < n:
				cost += price
			case from > 0 && n-from < 3:
				cost += displayLine / 4
			}
			if cost < nodes[to].cost {
				nodes[to] = best{cost, from}
			}
		}
	}
	var ends []int
	for at := n; at > 0; at = nodes[at].prev {
		ends = append([]int{at}, ends...)
	}
	return ends
}

// displayLeast is how many characters a display line has that ends early for the
// sense.
const displayLeast = 5

// displayBreak is the price of ending a display line before unit to, in
// squared quarter ems.
func (d *setter) displayBreak(p *paragraph, to int) int64 {
	u := &p.units[to]
	before, after := p.glyphs[p.units[to-1].glyph].Class, p.glyphs[u.glyph].Class
	switch {
	case u.brk == clreq.Never:
		return int64(1) << 52 // even a line more is better
	case u.brk == clreq.LastResort:
		return int64(1) << 48
	case p.runeAt(to) == '暨': // it joins two meetings
		return -20 * 20
	case after == zh.DS: // a subtitle stands on a line of its own
		return -32 * 32
	case u.space, before == zh.PS || before == zh.PE || before == zh.CL:
		return -28 * 28
	case before == zh.DS: // where the line below has no room for it
		return -12 * 12
	case u.brk == clreq.Discouraged:
		return 16 * 16
	case d.partsWord(p, to):
		return displayWord
	case zh.IsEnclitic(p.runeAt(to)) && !d.beginsWord(p, to):
		return 24 * 24
	case p.runeAt(to-1) == '的':
		return -12 * 12
	}
	// what the speech says of the two is worth up to 8 em of unevenness; if they
	// are not the ends of two words that are known, as much as a word
	c := d.words.Of(p.runeAt(to-1), p.runeAt(to))
	if c >= book.PlainlyWord && !(d.partsWord(p, to-1) && d.beginsWord(p, to)) {
		return displayWord
	}
	return c * c * 32 * 32 / 10_000
}

// displayWord is the price of a break inside a word: rather a line more.
const displayWord = displayLine + displayLine/4

// runeAt is the character of unit i.
func (p *paragraph) runeAt(i int) rune {
	r, _ := utf8.DecodeRuneInString(p.text[p.glyphs[p.units[i].glyph].At:])
	return r
}
