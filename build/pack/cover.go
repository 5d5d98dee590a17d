package pack

import (
	"fmt"
	"math"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"kanben/build/geom"
	"kanben/build/layout"
	"kanben/build/media"
	"kanben/build/sheet"
	"kanben/build/style"
	"kanben/fonts"
)

// CoverName is the name of a parcel's cover sheet.
const CoverName = "封面单.pdf"

// Places of the cover sheet in points from the top left (design.md, part 5).
const (
	coverLeft  = 62
	coverWidth = 595.28 - 2*coverLeft
	coverTop   = 56
	coverFoot  = 785.89
)

// pt makes a point of a place in points.
func pt(x, y float64) geom.Point { return geom.Point{X: geom.Points(x), Y: geom.Points(y)} }

// face makes a type.
func face(role fonts.Role, size float64) style.Type {
	return style.Type{Role: role, Size: geom.Points(size)}
}

// tracked is face with white between the characters, in em.
func tracked(role fonts.Role, size, em float64) style.Type {
	t := face(role, size)
	t.Tracking = geom.Points(size * em)
	return t
}

// cover composes the cover sheet of a parcel, the number-th.
func (p *Plan) cover(parcel *Parcel, number int, fs *fonts.Set) (*layout.Document, error) {
	c := &cover{Sheet: sheet.New(fs, geom.A4, "学习材料封面单"), plan: p, parcel: parcel, number: number}
	c.Meta(p.Book.Organisation, p.Book.Language)
	c.EachPage(c.furnish)
	c.top()
	c.list()
	ways := c.openings()
	need := c.room(ways)
	y := c.table(need)
	if y+need > lastLine {
		c.NewPage()
		y = nextTop
	}
	c.totals(y + totalsDrop)
	c.ways(y+waysDrop, ways)
	if err := c.code(y + waysDrop); err != nil {
		return nil, err
	}
	if y+need > tearLine { // the list keeps its ways; the receipt has a page
		c.NewPage()
	}
	c.receipt(tearLine)
	return c.Document(), nil
}

// A cover is a cover sheet in the making.
type cover struct {
	*sheet.Sheet
	plan   *Plan
	parcel *Parcel
	number int
	rows   [][]string
	at     map[string]int // the number of the row of each output's first file
	paper  int            // copies on paper
	files  int
}

// What stands below the table hangs from it, but for the receipt, which is at the
// foot of the last page: torn off, it takes nothing else with it.
const (
	nextTop    = 104 // of what goes on on another page
	totalsDrop = 20
	waysDrop   = 48
	waysGap    = 16 // below the ways and the code, to the tear line
	tearLine   = 664
	lastLine   = 762 // of a page without a receipt
	codeSide   = 85
	codeHeight = 96 // with its caption, from the ways' heading
)

// room is how much the totals and the ways need below the table.
func (c *cover) room(ways []string) float64 {
	height := 0.0
	for _, way := range ways {
		lines := math.Ceil(float64(utf8.RuneCountInString(way)) * 10.5 / c.waysWidth())
		height += 21 + (lines-1)*15
	}
	if !c.plan.Options.NoQR {
		height = max(height, codeHeight)
	}
	return waysDrop + height + waysGap
}

// waysWidth is the measure of the ways' text, beside the code.
func (c *cover) waysWidth() float64 {
	if c.plan.Options.NoQR {
		return coverWidth - 18
	}
	return coverWidth - codeSide - 24 - 18
}

func (c *cover) top() {
	meta, group := c.plan.Book, c.parcel.Group
	right := coverLeft + coverWidth
	c.bars(coverTop, false)
	c.Heading(1, tracked(fonts.SongBold, 22, 0.06), pt(coverLeft, 92), sheet.Left, "学习材料封面单")
	if meta.Internal {
		c.Text(face(fonts.Hei, 12), pt(right, 92), sheet.Right, "内部学习资料")
	}
	edition := strings.TrimSpace(meta.EditionName() + "　" + monthOf(meta.Published()))
	width := c.Text(face(fonts.Song, 12), pt(right, 116), sheet.Right, edition)
	room := geom.Points(coverWidth-20) - width
	c.fitted(116, room, meta.Title, c.Paragraph, face(fonts.Song, 12), face(fonts.Song, 10.5), face(fonts.Song, 9))
	c.rule(129, 0.5)

	name := face(fonts.HeiBold, 36)
	if utf8.RuneCountInString(group.Name) > 12 {
		name.Size = geom.Points(28)
	}
	heading := func(t style.Type, at geom.Point, measure, leading geom.Length, text string) geom.Length {
		return c.LongHeading(2, t, at, measure, leading, text)
	}
	c.fitted(182, geom.Points(coverWidth), group.Name, heading, name, face(fonts.HeiBold, 28), face(fonts.HeiBold, 21), face(fonts.HeiBold, 18))
	var who []string
	for _, part := range [][2]string{{"联系人", group.Contact}, {"电话", group.Phone}, {"人数", number(group.People)}} {
		if part[1] != "" {
			who = append(who, part[0]+"　"+part[1])
		}
	}
	if group.Contact == "" { // to be filled in by hand
		song := face(fonts.Song, 12)
		width := c.Text(song, pt(coverLeft, 211), sheet.Left, "联系人").Points()
		c.line(coverLeft+width+8, 215, 110, 0.4)
		if len(who) > 0 {
			line := strings.Join(who, "　　")
			c.Text(song, pt(coverLeft+width+142, 211), sheet.Left, c.cut(song, geom.Points(coverWidth-width-142), line))
		}
		return
	}
	c.fitted(211, geom.Points(coverWidth), strings.Join(who, "　　"), c.Paragraph, face(fonts.Song, 12), face(fonts.Song, 10.5), face(fonts.Song, 9))
}

// fitted puts a text on the line at y, in the largest of some types in which it fits;
// one that fits in none is put on two lines around that place, in the smallest, and
// shortened if it is longer still.
func (c *cover) fitted(y float64, measure geom.Length, text string, put func(style.Type, geom.Point, geom.Length, geom.Length, string) geom.Length, types ...style.Type) {
	t := c.Fit(measure, text, types...)
	leading := t.Size.Times(125, 100)
	at := pt(coverLeft, y)
	if c.Width(t, text) > measure {
		shift := leading / 2
		if t.Size > geom.Points(12) { // the group's name keeps away from the line below
			shift = leading.Times(3, 4)
		}
		at.Y -= shift
		runes := []rune(text)
		for n := len(runes); n > 1 && c.Lines(t, measure, text) > 2; n-- {
			text = string(runes[:n-1]) + "……"
		}
	}
	put(t, at, measure, leading, text)
}

// bars puts the thick and thin rule at the head or, mirrored, at the foot.
func (c *cover) bars(y float64, foot bool) {
	thick, gap, thin := geom.Points(2), geom.Points(2), geom.Points(0.5)
	if foot {
		y -= 4.5
	}
	c.Bars(geom.Points(coverLeft), geom.Points(y), geom.Points(coverWidth), thick, gap, thin, foot)
}

func (c *cover) rule(y, thickness float64) { c.line(coverLeft, y, coverWidth, thickness) }

func (c *cover) line(x, y, width, thickness float64) {
	c.Rule(geom.Rect{X: geom.Points(x), Y: geom.Points(y), Width: geom.Points(width), Height: geom.Points(thickness)})
}

// cut shortens a text that is wider than a measure even in its smallest type.
func (c *cover) cut(t style.Type, measure geom.Length, text string) string {
	if c.Width(t, text) <= measure {
		return text
	}
	runes := []rune(text)
	for len(runes) > 1 && c.Width(t, string(runes)+"……") > measure {
		runes = runes[:len(runes)-1]
	}
	return string(runes) + "……"
}

// list makes the rows of what is in the parcel: paper first, then files.
func (c *cover) list() {
	c.at = map[string]int{}
	add := func(cells ...string) {
		c.rows = append(c.rows, append([]string{strconv.Itoa(len(c.rows) + 1)}, cells...))
	}
	for _, f := range c.parcel.Files {
		if f.Copies > 0 {
			add("纸本　"+f.onPaper(), f.Use, "", strconv.Itoa(f.Copies), number(f.Pages), "—")
			c.paper += f.Copies
		}
	}
	for _, f := range c.parcel.Files {
		name := f.Name
		if c.plan.Options.Names == ASCII {
			name = f.ASCII
		}
		pages := number(f.Pages)
		if pages == "" {
			pages = "—"
		}
		add(name, f.Use, media.Size(int64(len(f.Data))), "1", pages, f.Digest.Words())
		if c.at[f.Output] == 0 {
			c.at[f.Output] = len(c.rows)
		}
		c.files++
	}
}

// table puts the list, and gives the place of its lower edge. Rows stand as far apart
// as leaves the room that is needed below; a list for which there is none at all goes
// on on another page.
func (c *cover) table(need float64) float64 {
	const nameWidth = coverWidth - 26 - 58 - 46 - 30 - 36 - 63
	name := c.nameType(geom.Points(nameWidth - 6))
	height := 20.0
	for _, pitch := range []float64{25, 20, 18} {
		if 229+float64(len(c.rows)+1)*pitch+6.5+need <= tearLine {
			height = pitch
			break
		}
	}
	t := &sheet.Table{
		Columns: []sheet.Column{
			{Head: "序号", Width: geom.Points(26)},
			{Head: "文件", Width: geom.Points(nameWidth), Body: name},
			{Head: "用途", Width: geom.Points(58)},
			{Head: "大小", Width: geom.Points(46), Align: sheet.Right},
			{Head: "份数", Width: geom.Points(30), Align: sheet.Right},
			{Head: "页数", Width: geom.Points(36), Align: sheet.Right},
			{Head: "校验", Width: geom.Points(63), Align: sheet.Right},
		},
		Head: face(fonts.Hei, 10.5), Body: face(fonts.Song, 10.5),
		Leading: geom.Points(14), Row: geom.Points(height), HeadGap: geom.Points(6.5),
		Thick: geom.Points(1.2), Thin: geom.Points(0.25), HeadRule: geom.Points(0.5),
		Foot: geom.Points(coverFoot - 36), Top: geom.Points(nextTop),
	}
	return float64(c.Table(t, pt(coverLeft, 229), c.rows)) / float64(geom.Pt)
}

// nameType is the largest type in which every name fits its column.
func (c *cover) nameType(measure geom.Length) style.Type {
	sizes := []style.Type{face(fonts.Song, 10.5), face(fonts.Song, 9.5), face(fonts.Song, 9)}
	for i := range sizes {
		sizes[i].Solid = true // names are to be typed
	}
	longest := ""
	for _, row := range c.rows {
		if c.Width(sizes[0], row[1]) > c.Width(sizes[0], longest) {
			longest = row[1]
		}
	}
	return c.Fit(measure, longest, sizes...)
}

func (c *cover) totals(y float64) {
	var parts []string
	if c.paper > 0 {
		parts = append(parts, fmt.Sprintf("纸本合计 %d 册", c.paper))
	}
	if c.files > 0 {
		parts = append(parts, fmt.Sprintf("电子文件 %d 个", c.files))
	}
	text := strings.Join(parts, "，") + "。校验为 SHA-256 前 8 位，全文见包内 SHA256SUMS。"
	c.Text(face(fonts.Kai, 10.5), pt(coverLeft, y), sheet.Left, text)
}

// ways puts how the files are opened and printed.
func (c *cover) ways(y float64, ways []string) {
	c.Heading(3, face(fonts.HeiBold, 12), pt(coverLeft, y), sheet.Left, "怎样打开、打印")
	measure := c.waysWidth()
	for i, way := range ways {
		y += 21
		c.Text(face(fonts.Song, 10.5), pt(coverLeft, y), sheet.Left, strconv.Itoa(i+1)+".")
		end := c.Paragraph(face(fonts.Song, 10.5), pt(coverLeft+18, y), geom.Points(measure), geom.Points(15), way)
		y = float64(end)/float64(geom.Pt) - 15
	}
}

// receipt puts what is torn off and given back.
func (c *cover) receipt(y float64) {
	right := coverLeft + coverWidth
	c.Text(face(fonts.Kai, 9), pt(right, y-6), sheet.Right, "沿此线撕下，交回组织者")
	c.Dots(geom.Points(coverLeft), geom.Points(y), geom.Points(coverWidth), geom.Points(3.3), geom.Points(0.4))
	y += 25
	width := c.Width(face(fonts.HeiBold, 14), "签收回执")
	c.Heading(3, face(fonts.HeiBold, 14), pt(coverLeft, y), sheet.Left, "签收回执")
	song := face(fonts.Song, 12)
	name := c.parcel.Group.Name + "　" + c.plan.Book.EditionName()
	room := geom.Points(coverWidth-24) - width
	small := c.Fit(room, name, song, face(fonts.Song, 10.5), face(fonts.Song, 9))
	c.Text(small, geom.Point{X: geom.Points(coverLeft+24) + width, Y: geom.Points(y)}, sheet.Left, c.cut(small, room, name))

	const second = 235.0
	y += 29
	c.Text(song, pt(coverLeft, y), sheet.Left, "收到纸本")
	c.line(coverLeft+56, y+4, 70, 0.4)
	c.Text(song, pt(coverLeft+132, y), sheet.Left, "册")
	c.Text(song, pt(coverLeft+second, y), sheet.Left, "收到电子文件")
	c.line(coverLeft+second+80, y+4, 70, 0.4)
	c.Text(song, pt(coverLeft+second+156, y), sheet.Left, "个")
	y += 29
	c.Text(song, pt(coverLeft, y), sheet.Left, "签收人")
	c.line(coverLeft+44, y+4, 156, 0.4)
	c.Text(song, pt(coverLeft+second, y), sheet.Left, "日期")
	c.line(coverLeft+second+32, y+4, coverWidth-second-32, 0.4)
}

// furnish puts what every page has, and from the second page on whose sheet it is:
// loose sheets get mixed up.
func (c *cover) furnish(page int) {
	right := coverLeft + coverWidth
	c.Mark(face(fonts.Song, 10.5), pt(coverLeft, 775.89), sheet.Left, c.plan.Book.Organisation)
	c.Mark(face(fonts.Song, 10.5), pt(right, 775.89), sheet.Right, fmt.Sprintf("第 %d／%d 组", c.number, len(c.plan.Parcels)))
	c.bars(coverFoot, true)
	if page == 1 {
		return
	}
	c.bars(coverTop, false)
	hei := face(fonts.Hei, 12)
	width := c.Width(hei, "封面单　第 99 页")
	c.Mark(hei, pt(coverLeft, 82), sheet.Left, c.cut(hei, geom.Points(coverWidth-20)-width, c.parcel.Group.Name))
	c.Mark(hei, pt(right, 82), sheet.Right, fmt.Sprintf("封面单　第 %d 页", page))
}

// number writes a number, "" for 0.
func number(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}

// monthOf is a date as cover sheets show it, 2024年10月; "" if it is unknown.
func monthOf(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return fmt.Sprintf("%d年%d月", t.Year(), t.Month())
}
