package cover

import (
	"unicode/utf8"

	"kanben/book/zh"
	"kanben/build/clreq"
	"kanben/build/geom"
	"kanben/build/layout"
	"kanben/fonts"
)

// A rank is how titles of a length are set. Sizes are in units, lengths and
// tracking in ems.
type rank struct {
	perLine, lines float64 // the most ems in a line, and lines
	size, tracking float64
}

// ranks are tried in turn: a title turns over before it goes smaller. The first
// three are the design's; the others keep longer titles readable.
var ranks = [...]rank{
	{7, 3, 8.2, 0.12},
	{9, 3, 7.0, 0.12},
	{12, 3, 5.6, 0.04},
	{15, 4, 4.6, 0.02},
	{18, 6, 3.8, 0},
}

// title draws the title and gives the last line's baseline in pixels.
func (c *canvas) title(fs *fonts.Set, text string) (last int) {
	lines, r := breakTitle(fs, text)
	y := inset + firstLine*(float64(Height)/unit-2*inset)
	for i, s := range lines {
		if i > 0 {
			y += pitch * r.size
		}
		l := layout.SetLine(fs, fonts.SongBold, u(r.size), u(r.size*r.tracking), s)
		c.draw(red, &l, (geom.Points(Width)-l.Measure)/2, u(y))
	}
	return px(y)
}

// breakTitle chooses a title's rank and breaks it into lines. A title that is
// too long for any is cut, with …… for the rest.
func breakTitle(fs *fonts.Set, text string) ([]string, rank) {
	t := measureTitle(fs, shorten(text, titleMax))
	for _, r := range ranks {
		if lines := t.lines(r); lines != nil {
			return lines, r
		}
	}
	r := ranks[len(ranks)-1]
	for end := len(t.ends); end > 0; end-- {
		if t.at[end-1] > r.perLine*r.lines {
			continue
		}
		cut := measureTitle(fs, t.text[:t.ends[end-1]]+"……")
		if lines := cut.lines(r); lines != nil {
			return lines, r
		}
	}
	return nil, r
}

// titleMax is more characters than any title that fits has.
const titleMax = 512

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

// A measured title: where its characters end, in bytes and in ems from its
// start.
type measured struct {
	text string
	ends []int
	at   []float64
}

func measureTitle(fs *fonts.Set, text string) measured {
	const em = 16 * geom.Pt // titleMax of them are a length
	m := measured{text: text}
	l := layout.SetLine(fs, fonts.SongBold, em, 0, text)
	var x geom.Length
	end := 0
	for i := range l.Runs {
		run := &l.Runs[i]
		for k, g := range run.Glyphs {
			x += g.Advance
			end += len(run.GlyphText(k))
			m.ends = append(m.ends, end)
			m.at = append(m.at, x.Points()/em.Points())
		}
	}
	return m
}

// lines breaks a title into the fewest lines that its rank allows, and among
// those takes the most even ones, gladly after a mark or at a space; nil if it
// does not fit.
func (m *measured) lines(r rank) []string {
	type node struct {
		lines, cost float64
		from        int // −1: out of reach
	}
	nodes := make([]node, len(m.ends)+1)
	for to := 1; to < len(nodes); to++ {
		nodes[to].from = -1
		price, ok := m.price(to)
		if !ok {
			continue
		}
		for from := to - 1; from >= 0; from-- {
			width, before := m.width(from, to), nodes[from]
			if width > r.perLine {
				break
			}
			if before.from < 0 || before.lines == r.lines {
				continue
			}
			slack := r.perLine - width
			n := node{before.lines + 1, before.cost + slack*slack + price, from}
			if best := nodes[to]; best.from < 0 || n.lines < best.lines || n.lines == best.lines && n.cost < best.cost {
				nodes[to] = n
			}
		}
	}
	last := len(m.ends)
	if last == 0 || nodes[last].from < 0 {
		return nil
	}
	lines := make([]string, int(nodes[last].lines))
	for i := len(lines) - 1; i >= 0; i-- {
		from := nodes[last].from
		lines[i] = m.text[m.byteAt(from):m.byteAt(last)]
		last = from
	}
	return lines
}

func (m *measured) byteAt(i int) int {
	if i == 0 {
		return 0
	}
	return m.ends[i-1]
}

// width is the width of characters [from, to) in ems.
func (m *measured) width(from, to int) float64 {
	if from == 0 {
		return m.at[to-1]
	}
	return m.at[to-1] - m.at[from-1]
}

// price is what it costs to end a line before character to, in squared ems;
// false if no line may end there.
func (m *measured) price(to int) (float64, bool) {
	if to == len(m.ends) {
		return 0, true
	}
	l, _ := utf8.DecodeLastRuneInString(m.text[:m.ends[to-1]])
	r, _ := utf8.DecodeRuneInString(m.text[m.ends[to-1]:])
	left, right := zh.ClassOf(l), zh.ClassOf(r)
	const glad = -16
	switch {
	case left == zh.SP:
		return glad, true
	case right == zh.SP:
		return 0, false
	case left == zh.PS || left == zh.PE || left == zh.CL:
		return glad, clreq.MayBreak(left, right, l, r) > clreq.LastResort
	}
	switch clreq.MayBreak(left, right, l, r) {
	case clreq.Freely:
		return 0, true
	case clreq.Discouraged:
		return -glad, true
	}
	return 0, false
}
