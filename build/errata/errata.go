// Package errata writes what changed between two editions: the record of
// revisions (修订记录) for screens, and the errata slip (勘误表), four on a page of
// A4 to be cut apart and laid into copies of the old edition.
package errata

import (
	"fmt"
	"html"
	"strings"

	"kanben/book/compare"
	"kanben/build/geom"
	"kanben/build/layout"
	"kanben/build/sheet"
	"kanben/build/style"
	"kanben/fonts"
)

// A Record is the changes between two editions.
type Record struct {
	Title    string // of the book
	Old, New string // editions: 第1版
	Speeches []compare.Speech
	Page     func(sentence string) string // folio of the old edition where a sentence stands; "" if unknown
	Reprint  string                       // which sheets of the booklet are to be printed anew
}

// states are what became of a speech.
var states = [...]string{compare.Same: "没有改动", compare.Altered: "有改动", compare.Added: "新增", compare.Removed: "删去"}

// state says what became of a speech.
func state(s *compare.Speech) string {
	words := states[s.State]
	if s.Moved {
		words += "，位置移动"
	}
	if s.Was != "" {
		words += "，原题：" + s.Was
	}
	return words
}

// Markdown writes the record as Markdown.
func (r *Record) Markdown() []byte {
	var b strings.Builder
	fmt.Fprintf(&b, "# 《%s》修订记录\n\n%s → %s\n", plain(r.Title), plain(r.Old), plain(r.New))
	for i := range r.Speeches {
		s := &r.Speeches[i]
		fmt.Fprintf(&b, "\n## %s\n\n%s\n", plain(s.Title), plain(state(s)))
		for _, c := range s.Changes {
			b.WriteString("\n")
			if c.Old != "" {
				fmt.Fprintf(&b, "- 原：%s\n", plain(c.Old))
			}
			if c.New != "" {
				fmt.Fprintf(&b, "- 新：%s\n", plain(c.New))
			}
		}
	}
	fmt.Fprintf(&b, "\n## 重印\n\n%s\n", plain(r.Reprint))
	return []byte(b.String())
}

// plain keeps Markdown from taking an author's characters for marks.
func plain(s string) string {
	return strings.NewReplacer(`\`, `\\`, "*", `\*`, "_", `\_`, "`", "\\`", "<", "&lt;", "[", `\[`, "#", `\#`, "\n", " ").Replace(s)
}

// HTML writes the record as a page for browsers.
func (r *Record) HTML() []byte {
	var b strings.Builder
	e := html.EscapeString
	fmt.Fprintf(&b, "<!DOCTYPE html>\n<html lang=\"zh-CN\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"+
		"<title>修订记录：%s</title><style>body{max-width:42em;margin:2em auto;padding:0 1em;line-height:1.75}del{text-decoration:line-through}ins{text-decoration:underline;font-weight:bold}dt{margin-top:1em}dd{margin:0}</style></head><body>\n", e(r.Title))
	fmt.Fprintf(&b, "<h1>《%s》修订记录</h1>\n<p>%s → %s</p>\n", e(r.Title), e(r.Old), e(r.New))
	for i := range r.Speeches {
		s := &r.Speeches[i]
		fmt.Fprintf(&b, "<h2>%s</h2>\n<p>%s</p>\n", e(s.Title), e(state(s)))
		for _, c := range s.Changes {
			b.WriteString("<p>")
			if c.Old != "" {
				fmt.Fprintf(&b, "原：<del>%s</del><br>", e(c.Old))
			}
			if c.New != "" {
				fmt.Fprintf(&b, "新：<ins>%s</ins>", e(c.New))
			}
			b.WriteString("</p>\n")
		}
	}
	fmt.Fprintf(&b, "<h2>重印</h2>\n<p>%s</p>\n</body></html>\n", e(r.Reprint))
	return []byte(b.String())
}

// rows are the changes as the slip lists them: page, wrong, right.
func (r *Record) rows() [][]string {
	var rows [][]string
	for i := range r.Speeches {
		s := &r.Speeches[i]
		if s.State == compare.Added || s.State == compare.Removed {
			rows = append(rows, []string{"", s.Title, states[s.State]})
			continue
		}
		for _, c := range s.Changes {
			right := c.New
			if right == "" {
				right = "（删去）"
			}
			wrong, page := c.Old, r.Page(c.Old)
			if wrong == "" {
				wrong = "（增加）"
			}
			rows = append(rows, []string{page, wrong, right})
		}
	}
	return rows
}

// Slip sets the slip: pages of A4 with four copies each, divided by dotted lines
// to cut along. A long list goes on, on slips of its own.
func (r *Record) Slip(fs *fonts.Set) *layout.Document {
	s := sheet.New(fs, geom.A4, "勘误表："+r.Title)
	rows := r.rows()
	for first := true; first || len(rows) > 0; first = false {
		if !first {
			s.NewPage()
		}
		n := 0
		for copy := range 4 {
			at := geom.Point{X: geom.A4.Width / 2 * geom.Length(copy%2), Y: geom.A4.Height / 2 * geom.Length(copy/2)}
			n = r.slip(s, at, rows)
		}
		s.Dots(0, geom.A4.Height/2, geom.A4.Width, geom.Points(3.3), geom.Points(0.4))
		for y := geom.Points(4); y < geom.A4.Height; y += geom.Points(6) {
			s.Rule(geom.Rect{X: geom.A4.Width/2 - geom.Pt/5, Y: y, Width: geom.Points(0.4), Height: geom.Points(1.5)})
		}
		rows = rows[n:]
	}
	return s.Document()
}

// slip sets one copy with its corner at a place, and tells how many rows it took:
// at least one.
func (r *Record) slip(s *sheet.Sheet, at geom.Point, rows [][]string) int {
	left := at.X + geom.Points(26)
	measure := geom.A4.Width/2 - geom.Points(52)
	song := style.Type{Role: fonts.Song, Size: geom.Points(geom.XiaoWu)}
	s.Heading(1, style.Type{Role: fonts.SongBold, Size: geom.Points(geom.SiHao), Tracking: geom.Points(2)},
		geom.Point{X: left + measure/2, Y: at.Y + geom.Points(44)}, sheet.Centre, "勘误表")
	y := s.Paragraph(style.Type{Role: fonts.Kai, Size: geom.Points(geom.XiaoWu)}, geom.Point{X: left, Y: at.Y + geom.Points(64)},
		measure, geom.Points(14), "《"+r.Title+"》"+r.Old)
	t := &sheet.Table{
		Columns: []sheet.Column{{Head: "页", Width: geom.Points(28)}, {Head: "原文", Width: (measure - geom.Points(28)) / 2}, {Head: "更正", Width: (measure - geom.Points(28)) / 2}},
		Head:    style.Type{Role: fonts.Hei, Size: geom.Points(geom.XiaoWu)}, Body: song,
		Pad: geom.Points(3), Leading: geom.Points(13), Row: geom.Points(20),
		Thick: geom.Pt, HeadRule: geom.Points(0.5), Thin: geom.Points(0.25),
	}
	room := at.Y + geom.A4.Height/2 - geom.Points(30) - y - geom.Points(20)
	n := 0
	for n < len(rows) {
		h := s.RowHeight(t, rows[n])
		if n > 0 && h > room {
			break
		}
		room -= h
		n++
	}
	s.Table(t, geom.Point{X: left, Y: y - geom.Points(6)}, rows[:n])
	return n
}
