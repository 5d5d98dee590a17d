package cover

import (
	"kanben/book"
	"kanben/build/geom"
	"kanben/build/layout"
	"kanben/build/style"
	"kanben/fonts"
)

// titles are how titles are set, tried in turn: a title turns over before it
// goes smaller. The first three are the design's; the others keep longer titles
// readable.
var titles = []style.TitleRule{
	titleRule(7, 3, 8.2, 0.12),
	titleRule(9, 3, 7.0, 0.12),
	titleRule(12, 3, 5.6, 0.04),
	titleRule(15, 4, 4.6, 0.02),
	titleRule(18, 6, 3.8, 0),
}

// titleRule makes a rule of sizes in units and tracking in ems.
func titleRule(perLine, lines int, size, tracking float64) style.TitleRule {
	return style.TitleRule{
		MaxLines: lines, PerLine: perLine, Leading: u(pitch * size),
		Type: style.Type{Role: fonts.SongBold, Size: u(size), Tracking: u(size * tracking)},
	}
}

// title draws the title and gives the last line's baseline in pixels.
func (c *canvas) title(fs *fonts.Set, b *book.Book, text string) (last int) {
	rule, lines := breakTitle(fs, b, text)
	y := u(inset + firstLine*(float64(Height)/unit-2*inset))
	for i := range lines {
		if i > 0 {
			y += rule.Leading
		}
		c.draw(red, &lines[i], (geom.Points(Width)-lines[i].Measure)/2, y)
	}
	return int(y / geom.Pt)
}

// breakTitle chooses a rule and breaks the title into lines. A title that is
// too long for any is cut, with …… for the rest.
func breakTitle(fs *fonts.Set, b *book.Book, text string) (*style.TitleRule, []layout.Line) {
	var in *book.Speech
	if len(b.Speeches) > 0 {
		in = b.Speeches[0]
	}
	most := titles[len(titles)-1].PerLine * titles[len(titles)-1].MaxLines
	for n := 2 * most; ; n -= max(n/16, 1) {
		rule, lines := layout.SetTitle(fs, titles, geom.Points(Width), shorten(text, n), in)
		if len(lines) <= rule.MaxLines || n <= 1 {
			return rule, lines
		}
	}
}

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
