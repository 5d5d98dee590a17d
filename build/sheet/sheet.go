// Package sheet composes what is printed beside a book: forms, slips, orders,
// labels. Text rows, tables and rules are put at places of a page, one page
// after another, and become a layout.Document, which build/pdf draws like any
// book: tagged, in the book's typefaces, the same bytes every time.
//
// Places are counted from the top left corner of the page. A text's y is its
// baseline. The order in which things are put is the order in which they are
// read.
package sheet

import (
	"kanben/build/geom"
	"kanben/build/layout"
	"kanben/build/style"
	"kanben/fonts"
)

// Align tells which point of a text stands at its place.
type Align uint8

// Alignments.
const (
	Left Align = iota
	Centre
	Right
)

// A Sheet is a document in the making.
type Sheet struct {
	fonts *fonts.Set
	doc   *layout.Document
	each  func(n int)

	// The line that was set last: most are measured, perhaps twice, before they are put.
	last     layout.Line
	lastType style.Type
	lastText string
}

// New begins a document of pages of a size. Fonts are the book's. The title is
// the document's own: 印刷单.
func New(fs *fonts.Set, size geom.Size, title string) *Sheet {
	return &Sheet{fonts: fs, doc: &layout.Document{
		Trim: size, Title: title, Language: "zh-CN",
		Roles: []layout.Role{{Kind: layout.RoleDocument, Parent: -1}},
	}}
}

// Document gives the document, which has at least one page. Nothing may be put
// on it any more.
func (s *Sheet) Document() *layout.Document {
	s.page()
	return s.doc
}

// Meta says what the file's properties tell: who made it, in which language
// (BCP 47) if it is not Chinese.
func (s *Sheet) Meta(author, language string) {
	s.doc.Author = author
	if language != "" {
		s.doc.Language = language
	}
}

// Size is the size of the pages.
func (s *Sheet) Size() geom.Size { return s.doc.Trim }

// NewPage begins another page. The first one is there from the start.
func (s *Sheet) NewPage() {
	s.page()
	s.addPage()
}

// EachPage has f put what every page holds, the page at hand and those to come;
// n counts them from 1. What it puts with Mark is not read aloud.
func (s *Sheet) EachPage(f func(n int)) {
	s.page()
	s.each = f
	f(len(s.doc.Pages))
}

// page is the page at hand.
func (s *Sheet) page() *layout.Page {
	if len(s.doc.Pages) == 0 {
		s.addPage()
	}
	return &s.doc.Pages[len(s.doc.Pages)-1]
}

func (s *Sheet) addPage() {
	n := len(s.doc.Pages)
	s.doc.Pages = append(s.doc.Pages, layout.Page{Folio: decimal(n + 1), Recto: n%2 == 0})
	if s.each != nil {
		s.each(n + 1)
	}
}

// role adds a structure element.
func (s *Sheet) role(kind layout.RoleKind, parent int32) int32 {
	s.doc.Roles = append(s.doc.Roles, layout.Role{Kind: kind, Parent: parent})
	return int32(len(s.doc.Roles) - 1)
}

// headings are the roles of headings by their levels from 1.
var headings = [...]layout.RoleKind{layout.RoleH1, layout.RoleH2, layout.RoleH3}

// Heading puts a heading of a level, 1 to 3, on one line.
func (s *Sheet) Heading(level int, t style.Type, at geom.Point, align Align, text string) {
	s.put(t, at, align, text, s.role(headings[min(max(level, 1), 3)-1], 0))
}

// Text puts a text on one line, however long, and gives its width.
func (s *Sheet) Text(t style.Type, at geom.Point, align Align, text string) geom.Length {
	return s.put(t, at, align, text, s.role(layout.RoleP, 0))
}

// Mark puts a text that is no part of what is read aloud: arrows, marks.
func (s *Sheet) Mark(t style.Type, at geom.Point, align Align, text string) {
	s.put(t, at, align, text, -1)
}

// put puts a line of a role.
func (s *Sheet) put(t style.Type, at geom.Point, align Align, text string, role int32) geom.Length {
	if text == "" {
		return 0
	}
	l := s.set(t, text)
	s.place(l, at, align, role)
	return l.Measure
}

// place places a line that is set.
func (s *Sheet) place(l layout.Line, at geom.Point, align Align, role int32) {
	switch align {
	case Centre:
		at.X -= l.Measure / 2
	case Right:
		at.X -= l.Measure
	}
	l.Shift(at.X, at.Y)
	l.Role = role
	page := s.page()
	page.Lines = append(page.Lines, l)
}

// Width is the width of a text on one line.
func (s *Sheet) Width(t style.Type, text string) geom.Length {
	if text == "" {
		return 0
	}
	return s.set(t, text).Measure
}

// set sets a text on one line. Its runs must not be changed.
func (s *Sheet) set(t style.Type, text string) layout.Line {
	if s.lastText != text || s.lastType != t {
		s.last, s.lastType, s.lastText = layout.SetLine(s.fonts, t.Role, t.Size, t.Tracking, text), t, text
	}
	return s.last
}

// Paragraph puts a text into a column, its first baseline at the place, and
// gives the baseline below its last line.
func (s *Sheet) Paragraph(t style.Type, at geom.Point, measure, leading geom.Length, text string) geom.Length {
	return s.column(t, at, measure, leading, text, s.role(layout.RoleP, 0))
}

// LongHeading puts a heading of a level, 1 to 3, into a column, as Paragraph puts a
// text.
func (s *Sheet) LongHeading(level int, t style.Type, at geom.Point, measure, leading geom.Length, text string) geom.Length {
	return s.column(t, at, measure, leading, text, s.role(headings[min(max(level, 1), 3)-1], 0))
}

func (s *Sheet) column(t style.Type, at geom.Point, measure, leading geom.Length, text string, role int32) geom.Length {
	for _, l := range layout.SetRagged(s.fonts, t, measure, text) {
		s.place(l, at, Left, role)
		at.Y += leading
	}
	return at.Y
}

// Lines is how many lines a text takes in a column.
func (s *Sheet) Lines(t style.Type, measure geom.Length, text string) int {
	return len(layout.SetRagged(s.fonts, t, measure, text))
}

// Fit gives the largest of some types, the last one at worst, in which a text
// is no wider than a measure.
func (s *Sheet) Fit(measure geom.Length, text string, types ...style.Type) style.Type {
	for _, t := range types[:len(types)-1] {
		if s.Width(t, text) <= measure {
			return t
		}
	}
	return types[len(types)-1]
}

// Rule puts a filled rectangle: a rule of any thickness.
func (s *Sheet) Rule(r geom.Rect) {
	page := s.page()
	page.Items = append(page.Items, &layout.Rule{Rect: r})
}

// Blocks puts filled rectangles that are one thing: a code.
func (s *Sheet) Blocks(rects []geom.Rect) {
	page := s.page()
	page.Items = append(page.Items, &layout.Blocks{Rects: rects})
}

// Frame puts the four sides of a rectangle, drawn inside it.
func (s *Sheet) Frame(r geom.Rect, thickness geom.Length) {
	s.Rule(geom.Rect{X: r.X, Y: r.Y, Width: r.Width, Height: thickness})
	s.Rule(geom.Rect{X: r.X, Y: r.Y + r.Height - thickness, Width: r.Width, Height: thickness})
	s.Rule(geom.Rect{X: r.X, Y: r.Y, Width: thickness, Height: r.Height})
	s.Rule(geom.Rect{X: r.X + r.Width - thickness, Y: r.Y, Width: thickness, Height: r.Height})
}

// Bars puts a 文武线: a thick and a thin rule with a gap between them, the thick
// one outside; foot mirrors it. Y is its upper edge.
func (s *Sheet) Bars(x, y, width, thick, gap, thin geom.Length, foot bool) {
	first, second := thick, thin
	if foot {
		first, second = thin, thick
	}
	s.Rule(geom.Rect{X: x, Y: y, Width: width, Height: first})
	s.Rule(geom.Rect{X: x, Y: y + first + gap, Width: width, Height: second})
}

// Dots puts a row of dots from x to at most x + width, centred on y: a line to
// tear or to cut along.
func (s *Sheet) Dots(x, y, width, pitch, diameter geom.Length) {
	n := int(width/pitch) + 1
	page := s.page()
	page.Items = append(page.Items, &layout.Dots{
		Right: geom.Point{X: x + pitch*geom.Length(n-1), Y: y},
		Pitch: pitch, Diameter: diameter, N: n,
	})
}
