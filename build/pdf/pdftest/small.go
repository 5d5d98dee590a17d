package pdftest

import (
	"time"

	"kanben/build/geom"
	"kanben/build/layout"
	"kanben/fonts"
)

// SmallText is the text of each page of Small, as the manuscript has it.
var SmallText = []string{
	"依靠群众求胜利",
	"目录篇1 依靠群众1",
	"",
	"依靠群众 篇1各位领导：群众——𠂇𝌆一⼀路线the Party line",
	"的根本不名服",
}

// Small sets a book of five pages with one of everything: a title page, a
// contents page with a leader and a link, a blank, and a speech whose paragraph
// goes on over the page.
//
// The speech's label stands above its title; a dash is one glyph for two
// characters; two characters share a glyph; a hyphen is put in by line breaking;
// a word space is lost at a line's end; and a glyph is raised.
func Small() *layout.Document {
	s := Setter{fonts.Embedded()}
	d := &layout.Document{
		Trim: geom.A5, Title: "依靠群众求胜利", Author: "第三学习小组", Language: "zh-CN", Front: 3,
		Date: time.Date(2026, 5, 4, 8, 0, 0, 0, time.UTC),
		Roles: []layout.Role{
			0:  {Kind: layout.RoleDocument, Parent: -1},
			1:  {Kind: layout.RoleP, Parent: 0},
			2:  {Kind: layout.RoleSect, Parent: 0},
			3:  {Kind: layout.RoleH1, Parent: 2},
			4:  {Kind: layout.RoleTOC, Parent: 2},
			5:  {Kind: layout.RoleTOCI, Parent: 4},
			6:  {Kind: layout.RoleReference, Parent: 5},
			7:  {Kind: layout.RoleLink, Parent: 6},
			8:  {Kind: layout.RoleSect, Parent: 0},
			9:  {Kind: layout.RoleH1, Parent: 8, Actual: "依靠群众 篇1"},
			10: {Kind: layout.RoleP, Parent: 8},
			11: {Kind: layout.RoleP, Parent: 8},
			12: {Kind: layout.RoleP, Parent: 8}, // without content: not in the tree
		},
		Bookmarks: []layout.Bookmark{
			{Level: 1, Title: "依靠群众 篇1", Page: 3, Y: Baseline(0)},
			{Level: 2, Title: "不名服", Page: 3, Y: Baseline(9)},
			{Level: 3, Title: "（一）𠂇", Page: 4, Y: Baseline(0)},
			{Level: 1, Title: "依靠群众 篇2", Page: 4, Y: Baseline(1)},
		},
	}
	d.Pages = []layout.Page{
		{Folio: "i", Recto: true, Lines: []layout.Line{
			s.Line(fonts.SongBold, geom.Points(geom.YiHao), "依靠群众求胜利", left, Baseline(7), 1),
		}},
		s.smallContents(),
		{Folio: "iii", Recto: true},
		s.smallOpening(),
		{Folio: "2", Furniture: s.furniture("2"), Lines: []layout.Line{
			s.Line(fonts.Song, body, "的根本不名服", left, Baseline(0), 11),
		}},
	}
	return d
}

// smallContents is the contents page.
func (s Setter) smallContents() layout.Page {
	entry := s.Line(fonts.Song, body, "篇1 依靠群众1", left, Baseline(5), 7)
	return layout.Page{
		Folio: "ii",
		Lines: []layout.Line{s.Line(fonts.SongBold, geom.Points(geom.SanHao), "目录", left, Baseline(1), 3), entry},
		Items: []layout.Item{
			&layout.Dots{
				Right: geom.Point{X: left + measure - 2*body, Y: Baseline(5) - geom.Points(3.7)},
				Pitch: geom.Points(5.25), Diameter: geom.Points(0.84), N: 12,
			},
			&layout.Link{
				Area: geom.Rect{X: left, Y: Baseline(5) - body, Width: measure, Height: leading},
				Page: 3, Y: Baseline(0), Role: 7, Text: "依靠群众 篇1",
			},
		},
	}
}

// smallOpening is the first page of the speech.
func (s Setter) smallOpening() layout.Page {
	title := s.Line(fonts.SongBold, geom.Points(geom.XiaoEr), "依靠群众", left, Baseline(4), 9)
	label := s.Line(fonts.Song, geom.Points(geom.XiaoSi), "篇1", left, Baseline(2), 9)
	first := s.Line(fonts.Song, body, "群", left, Baseline(9), 11)
	dress(&first.Runs[0])
	Spread(&first, measure)
	second := s.Line(fonts.Song, body, "the Par-", left, Baseline(10), 11)
	hyphen := &second.Runs[0]
	hyphen.Text = "the Par"
	hyphen.Glyphs[len(hyphen.Glyphs)-1].At = int32(len(hyphen.Text))
	third := s.Line(fonts.Song, body, "ty", left, Baseline(11), 11)
	third.SoftEnd = true
	return layout.Page{
		Folio: "1", Recto: true, Furniture: s.furniture("1"),
		Lines: []layout.Line{
			title, label,
			s.Line(fonts.Kai, body, "各位领导：", left, Baseline(8), 10),
			first, second, third,
			s.Line(fonts.Song, body, "line", left, Baseline(12), 11),
		},
	}
}

// dress makes a run of what Small says: one dash for two characters, rare
// characters with any glyph, 一 and the radical ⼀ with the same one, and a last
// character that is raised and moved.
func dress(r *layout.Run) {
	dash, one := r.Face.Dash(), r.Face.Glyph('一')
	size := r.Size
	glyphs := []layout.Glyph{}
	text := ""
	add := func(id fonts.GlyphID, t string, advance geom.Length) {
		glyphs = append(glyphs, layout.Glyph{ID: id, At: int32(len(text)), Advance: advance})
		text += t
	}
	add(r.Face.Glyph('群'), "群", size)
	add(r.Face.Glyph('众'), "众", size)
	add(dash, "——", 2*size)
	add(r.Face.Glyph('左'), "𠂇", size)
	add(r.Face.Glyph('口'), "𝌆", size)
	add(one, "一", size)
	add(one, "⼀", size)
	add(r.Face.Glyph('路'), "路", size)
	add(r.Face.Glyph('线'), "线", size)
	glyphs[len(glyphs)-1].Offset = geom.Point{X: geom.Pt, Y: -3 * geom.Pt}
	r.Glyphs, r.Text = glyphs, text
}
