package errata

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"kanben/book/compare"
	"kanben/build/geom"
	"kanben/build/layout"
	"kanben/build/sheet"
	"kanben/build/style"
	"kanben/fonts"
)

// A Size is how large a slip is, and so how many stand on a page of A4.
type Size uint8

// Sizes of slips. A page of A4 is cut into two of A5 or four of A6.
const (
	A6 Size = iota
	A5
)

// A form is what a slip of a size looks like.
type form struct {
	paper         geom.Size // the page of A4, as it lies
	columns, rows int       // of slips on it
	margin        geom.Length
	headAt        geom.Length // baselines from the slip's head
	bookAt        geom.Length
	head, text    geom.Length // sizes of type
	leading       geom.Length
	row           geom.Length // height of a row of the table
	place         geom.Length // width of its first column
}

var forms = [...]form{
	A6: {paper: geom.A4, columns: 2, rows: 2, margin: geom.Points(26), headAt: geom.Points(44), bookAt: geom.Points(64),
		head: geom.Points(geom.SiHao), text: geom.Points(geom.XiaoWu), leading: geom.Points(13), row: geom.Points(20), place: geom.Points(46)},
	A5: {paper: geom.A4.Turned(), columns: 2, rows: 1, margin: geom.Points(40), headAt: geom.Points(62), bookAt: geom.Points(88),
		head: geom.Points(geom.SanHao), text: geom.Points(geom.WuHao), leading: geom.Points(16), row: geom.Points(24), place: geom.Points(54)},
}

// rows are the changes as the slip lists them: place, wrong, right.
func (r *Record) rows() [][]string {
	var rows [][]string
	for i := range r.Speeches {
		s := &r.Speeches[i]
		switch s.State {
		case compare.Added:
			rows = append(rows, []string{"", s.Title, states[s.State]})
			continue
		case compare.Removed:
			rows = append(rows, []string{r.Place(s.Title).short(), s.Title, states[s.State]})
			continue
		}
		if s.Was != "" {
			rows = append(rows, []string{r.Place(s.Was).short(), s.Was, s.Title})
		}
		for _, c := range s.Changes {
			wrong, right, at := c.Old, c.New, c.Old
			switch {
			case wrong == "" && c.Follows == "":
				wrong, at = "（开头增加）", s.Title
			case wrong == "":
				wrong, at = "（“"+ending(c.Follows)+"”之后增加）", c.Follows
			case right == "":
				right = "（删去）"
			default:
				wrong, right = focus(wrong, right)
			}
			rows = append(rows, []string{r.Place(at).short(), wrong, right})
		}
	}
	return rows
}

// short is the place as a narrow column has it: 12页3段.
func (p Place) short() string {
	switch {
	case p.Folio == "":
		return ""
	case p.Note:
		return p.Folio + "页注"
	case p.Paragraph == 0:
		return p.Folio + "页"
	}
	return fmt.Sprintf("%s页%d段", p.Folio, p.Paragraph)
}

// around is how many characters of a sentence are shown on both sides of what
// changed in it.
const around = 8

// ending is the end of a sentence.
func ending(s string) string {
	r := []rune(s)
	if len(r) <= around+2 {
		return s
	}
	return "……" + string(r[len(r)-around:])
}

// focus shortens two sentences to what differs and what stands around it.
func focus(old, new string) (string, string) {
	a, b := []rune(old), []rune(new)
	head := 0
	for head < len(a) && head < len(b) && a[head] == b[head] {
		head++
	}
	tail := 0
	for tail < len(a)-head && tail < len(b)-head && a[len(a)-1-tail] == b[len(b)-1-tail] {
		tail++
	}
	const dots = "……"
	room := around + utf8.RuneCountInString(dots)
	cut := func(s []rune) string {
		before, after := "", ""
		from, to := 0, len(s)
		if head > room {
			before, from = dots, head-around
			for from > 0 && isDigit(s[from]) && isDigit(s[from-1]) {
				from--
			}
		}
		if tail > room {
			after, to = dots, len(s)-tail+around
			for to < len(s) && isDigit(s[to]) && isDigit(s[to-1]) {
				to++
			}
		}
		return before + string(s[from:to]) + after
	}
	return cut(a), cut(b)
}

func isDigit(r rune) bool { return '0' <= r && r <= '9' }

// Slip sets the slip: pages of A4 with copies of it, divided by dotted lines to cut
// along. A long list goes on, on slips of its own, which are numbered.
func (r *Record) Slip(fs *fonts.Set) *layout.Document {
	f := &forms[r.Size]
	s := sheet.New(fs, f.paper, "勘误表："+r.Title)
	parts := r.parts(fs, f)
	for i, rows := range parts {
		if i > 0 {
			s.NewPage()
		}
		for copy := range f.columns * f.rows {
			at := geom.Point{X: f.width() * geom.Length(copy%f.columns), Y: f.height() * geom.Length(copy/f.columns)}
			r.slip(s, f, at, rows, i+1, len(parts))
		}
		f.cuts(s)
	}
	return s.Document()
}

// width and height are a slip's.
func (f *form) width() geom.Length  { return f.paper.Width / geom.Length(f.columns) }
func (f *form) height() geom.Length { return f.paper.Height / geom.Length(f.rows) }

// cuts draws where the page is to be cut.
func (f *form) cuts(s *sheet.Sheet) {
	if f.rows > 1 {
		s.Dots(0, f.height(), f.paper.Width, geom.Points(3.3), geom.Points(0.4))
	}
	for y := geom.Points(4); y < f.paper.Height; y += geom.Points(6) {
		s.Rule(geom.Rect{X: f.width() - geom.Pt/5, Y: y, Width: geom.Points(0.4), Height: geom.Points(1.5)})
	}
}

// parts divides the list into slips: as many rows as have room on each, at least
// one.
func (r *Record) parts(fs *fonts.Set, f *form) [][][]string {
	probe := sheet.New(fs, f.paper, "")
	t := f.table()
	rows := r.rows()
	var all [][][]string
	for len(rows) > 0 || len(all) == 0 {
		y := r.top(probe, f, geom.Point{}, 8, 8)
		room := f.height() - f.margin - y - f.row - f.leading
		n := 0
		for n < len(rows) {
			h := probe.RowHeight(t, rows[n])
			if n > 0 && h > room {
				break
			}
			room -= h
			n++
		}
		all = append(all, rows[:n])
		rows = rows[n:]
	}
	return all
}

// table is the look of the list.
func (f *form) table() *sheet.Table {
	rest := (f.width() - 2*f.margin - f.place) / 2
	return &sheet.Table{
		Columns: []sheet.Column{{Head: "位置", Width: f.place}, {Head: "误", Width: rest}, {Head: "正", Width: rest}},
		Head:    style.Type{Role: fonts.Hei, Size: f.text}, Body: style.Type{Role: fonts.Song, Size: f.text},
		Pad: geom.Points(3), Leading: f.leading, Row: f.row,
		Thick: geom.Pt, HeadRule: geom.Points(0.5), Thin: geom.Points(0.25),
	}
}

// top sets a slip's heading and which book it is about, and gives where its list
// begins.
func (r *Record) top(s *sheet.Sheet, f *form, at geom.Point, n, of int) geom.Length {
	measure := f.width() - 2*f.margin
	left := at.X + f.margin
	s.Heading(1, style.Type{Role: fonts.SongBold, Size: f.head, Tracking: geom.Points(2)},
		geom.Point{X: left + measure/2, Y: at.Y + f.headAt}, sheet.Centre, "勘误表")
	kai := style.Type{Role: fonts.Kai, Size: f.text}
	if of > 1 {
		s.Text(kai, geom.Point{X: left + measure, Y: at.Y + f.headAt}, sheet.Right, fmt.Sprintf("%d／%d", n, of))
	}
	return s.Paragraph(kai, geom.Point{X: left, Y: at.Y + f.bookAt}, measure, f.leading, "《"+r.Title+"》"+r.Old) - f.row*3/10
}

// slip sets one copy with its corner at a place.
func (r *Record) slip(s *sheet.Sheet, f *form, at geom.Point, rows [][]string, n, of int) {
	y := r.top(s, f, at, n, of)
	y = s.Table(f.table(), geom.Point{X: at.X + f.margin, Y: y}, rows)
	if slices.ContainsFunc(rows, func(row []string) bool { return strings.HasSuffix(row[0], "段") }) {
		s.Text(style.Type{Role: fonts.Kai, Size: f.text.Times(5, 6)}, geom.Point{X: at.X + f.margin, Y: y + f.leading}, sheet.Left, howToCount)
	}
}

// howToCount says what a place means.
const howToCount = "页码印在书上；段从页顶数起，接上页的半段也算一段，标题不算。"
