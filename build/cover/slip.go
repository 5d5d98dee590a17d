package cover

import (
	"strings"
	"unicode"

	"kanben/build/geom"
	"kanben/build/layout"
	"kanben/fonts"
)

// slip sets the title in a column on a slip, in two if it is long.
func (c *composer) slip(s *slip, text string) {
	first, second := s.columns(text)
	n := len(first)
	width := s.Width
	if len(second) > 0 {
		n = max(n, len(second)+s.Lower)
		width = s.Wide
	}
	if n == 0 {
		return
	}
	// The title's length in sizes: characters and the white between them.
	sizes := float64(n)*(1+s.Tracking) - s.Tracking
	free := c.u(s.Free)
	size := min(c.u(s.Size), em(em(c.size.Height, s.Share)-2*free, 1/sizes))
	box := geom.Rect{Y: c.u(s.Inset), Width: em(size, width), Height: 2*free + em(size, sizes)}
	box.X = c.size.Width - c.u(s.Inset) - box.Width
	if s.Ground != "" {
		c.rect(s.Ground, box.X, box.Y, box.Width, box.Height)
	}
	for _, f := range s.Frames {
		at := c.u(f.At)
		c.box(s.Ink, geom.Rect{X: box.X + at, Y: box.Y + at, Width: box.Width - 2*at, Height: box.Height - 2*at}, c.u(f.Thick))
	}
	axis := box.X + box.Width/2
	if c.right {
		axis = c.size.Width - axis
	}
	pitch, step := em(size, s.Pitch), em(size, 1+s.Tracking)
	if len(second) > 0 {
		axis += pitch / 2
	}
	c.column(s, first, axis, box.Y+free, size, step)
	c.column(s, second, axis-pitch, box.Y+free+step*geom.Length(s.Lower), size, step)
}

// columns parts a title for the slip, at a mark near the middle if there is one.
func (s *slip) columns(text string) (first, second []rune) {
	all := []rune(strings.Join(strings.FieldsFunc(text, unicode.IsSpace), ""))
	if len(all) > s.Longest {
		all = append(all[:s.Longest-1], '…')
	}
	if len(all) <= s.Most {
		return all, nil
	}
	at := (len(all) + s.Lower + 1) / 2
	if all[at-1] == '—' && at < len(all) && all[at] == '—' {
		at++ // T22
	}
	return all[:at], all[at:]
}

// column sets characters below each other, each in the middle of its square and
// in its upright form.
func (c *composer) column(s *slip, text []rune, axis, top, size, step geom.Length) {
	const ascent = 0.88 // of the em box, from its top to the baseline
	for i := 0; i < len(text); i++ {
		at := top + step*geom.Length(i)
		if strings.HasPrefix(string(text[i:]), "——") && c.dash(s, axis, at+(step+size)/2, size) {
			i++
			continue
		}
		l := layout.SetLine(c.fonts, fonts.Role(s.Role), size, 0, string(text[i]))
		for k := range l.Runs {
			for g := range l.Runs[k].Glyphs {
				if up, ok := l.Runs[k].Face.In(fonts.Upright, l.Runs[k].Glyphs[g].ID); ok {
					l.Runs[k].Glyphs[g].ID = up
				}
			}
		}
		c.put(s.Ink, &l, axis-l.Measure/2, at+em(size, ascent))
	}
}

// dash sets —— as one bar down the column (T22, T36), its middle at a point; false
// if the face has none.
func (c *composer) dash(s *slip, axis, middle, size geom.Length) bool {
	l := layout.SetLine(c.fonts, fonts.Role(s.Role), size, 0, "——")
	if len(l.Runs) != 1 || len(l.Runs[0].Glyphs) != 1 {
		return false
	}
	f, g := l.Runs[0].Face, &l.Runs[0].Glyphs[0]
	up, ok := f.In(fonts.Upright, g.ID)
	ink, drawn := f.Bounds(up)
	if !ok || !drawn {
		return false
	}
	g.ID, g.Offset = up, geom.Point{}
	units := geom.Length(2 * f.UnitsPerEm)
	c.put(s.Ink, &l, axis-size*geom.Length(ink.XMin+ink.XMax)/units, middle+size*geom.Length(ink.YMin+ink.YMax)/units)
	return true
}
