// Package pdftest helps to test the rooms that make PDFs: it sets documents by
// hand and reads finished files back, by a reader of its own that shares no code
// with the writer.
package pdftest

import (
	"fmt"
	"strconv"
	"strings"

	"kanben/build/geom"
	"kanben/build/layout"
	"kanben/fonts"
)

// The page of design.md §1: A5, 28 characters × 26 lines of 10.5 pt on 18 pt.
const (
	Columns = 28
	Rows    = 26
)

var (
	left    = geom.Points(57)
	measure = geom.Points(294)
	leading = 18 * geom.Pt
	body    = geom.Points(geom.WuHao)
)

// Baseline is the baseline of row k, 0 to 25 in the type area.
func Baseline(k int) geom.Length { return geom.Points(75.24) + leading*geom.Length(k) }

// A Setter sets lines of plain text, character by character, with the embedded
// faces. It knows no rule of composition.
type Setter struct{ Fonts *fonts.Set }

// Line sets a text at natural widths; the first pen stands at (x, y).
func (s Setter) Line(role fonts.Role, size geom.Length, text string, x, y geom.Length, tag int32) layout.Line {
	l := layout.Line{Baseline: geom.Point{X: x, Y: y}, Role: tag}
	for at, c := range text {
		face, g := s.Fonts.Find(role, c)
		n := len(l.Runs)
		if n == 0 || l.Runs[n-1].Face != face {
			l.Runs = append(l.Runs, layout.Run{Face: face, Size: size})
			n++
		}
		r := &l.Runs[n-1]
		r.Glyphs = append(r.Glyphs, layout.Glyph{
			ID: g, At: int32(len(r.Text)),
			Advance: size.Times(face.Advance(g), face.UnitsPerEm),
		})
		r.Text += text[at : at+len(string(c))]
	}
	return l
}

// Spread spreads a line over a width by widening all its glyphs but the last.
func Spread(l *layout.Line, width geom.Length) {
	var glyphs []*layout.Glyph
	natural := geom.Length(0)
	for i := range l.Runs {
		for j := range l.Runs[i].Glyphs {
			g := &l.Runs[i].Glyphs[j]
			glyphs = append(glyphs, g)
			natural += g.Advance
		}
	}
	if len(glyphs) < 2 {
		return
	}
	slack := width - natural
	for i, g := range glyphs[:len(glyphs)-1] {
		n := len(glyphs) - 1
		g.Advance += slack.Times(i+1, n) - slack.Times(i, n)
	}
	l.Measure, l.Slack = width, slack
}

// Book sets a document of full pages of a text, repeated as often as needed.
// Every page is one paragraph; each begins a chapter of the outline every 50
// pages. If justify is set, each line is spread to the measure.
func Book(text string, pages int, justify bool) *layout.Document {
	s := Setter{fonts.Embedded()}
	d := &layout.Document{
		Trim: geom.A5, Title: "依靠群众求胜利", Author: "学习组", Language: "zh-CN",
		Roles: []layout.Role{{Kind: layout.RoleDocument, Parent: -1}},
	}
	next := endless(text)
	for i := range pages {
		if i%50 == 0 {
			d.Roles = append(d.Roles, layout.Role{Kind: layout.RoleSect, Parent: 0})
			d.Bookmarks = append(d.Bookmarks, layout.Bookmark{
				Level: 1, Title: fmt.Sprintf("第%d篇", i/50+1), Page: i, Y: Baseline(0) - body})
		}
		sect := int32(len(d.Roles) - 1)
		for d.Roles[sect].Kind != layout.RoleSect {
			sect--
		}
		d.Roles = append(d.Roles, layout.Role{Kind: layout.RoleP, Parent: sect})
		p := layout.Page{Folio: strconv.Itoa(i + 1), Recto: i%2 == 0}
		for k := range Rows {
			l := s.Line(fonts.Song, body, next(Columns), left, Baseline(k), int32(len(d.Roles)-1))
			if justify {
				Spread(&l, measure)
			}
			p.Lines = append(p.Lines, l)
		}
		p.Furniture = s.furniture(p.Folio)
		d.Pages = append(d.Pages, p)
	}
	return d
}

// furniture is the running head, its rule and the folio of a page.
func (s Setter) furniture(folio string) []layout.Item {
	return []layout.Item{
		&layout.FurnitureLine{Line: s.Line(fonts.Song, geom.Points(geom.LiuHao), "依靠群众求胜利", left, Baseline(-2), -1)},
		&layout.Rule{Rect: geom.Rect{X: left, Y: geom.Points(45.24), Width: measure, Height: geom.Points(0.35)}},
		&layout.FurnitureLine{Line: s.Line(fonts.Song, geom.Points(geom.XiaoWu), folio, left, Baseline(27), -1)},
	}
}

// endless gives a function that cuts the next n characters of a text that has
// no end, white space left out.
func endless(text string) func(n int) string {
	chars := []rune(strings.Join(strings.Fields(text), ""))
	at := 0
	return func(n int) string {
		var b strings.Builder
		for range n {
			b.WriteRune(chars[at])
			at = (at + 1) % len(chars)
		}
		return b.String()
	}
}
