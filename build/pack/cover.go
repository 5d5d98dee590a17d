package pack

import (
	"fmt"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"kanben/build/each"
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

// Covers makes the cover sheets of the parcels from, from+1, … to−1: what is in
// each, for whom, how it is opened, and a receipt to tear off. Fonts are the
// book's. A sheet is the same whichever others are made with it.
func (p *Plan) Covers(from, to int, fs *fonts.Set) ([][]byte, error) {
	docs := make([]*layout.Document, to-from)
	err := each.Do(len(docs), func(i int) (err error) {
		docs[i], err = p.cover(from+i, fs)
		return err
	})
	if err != nil {
		return nil, err
	}
	drawn, err := p.press.DrawAll(docs)
	if err != nil {
		return nil, fmt.Errorf("draw cover sheets: %w", err)
	}
	files := make([][]byte, len(docs))
	return files, each.Do(len(docs), func(i int) (err error) {
		files[i], err = drawn[i].Bytes()
		return err
	})
}

// cover composes the cover sheet of a parcel.
func (p *Plan) cover(i int, fs *fonts.Set) (*layout.Document, error) {
	c := &cover{Sheet: sheet.New(fs, geom.A4, "学习材料封面单"), plan: p, parcel: &p.Parcels[i], number: i + 1}
	c.Meta(p.Book.Organisation, p.Book.Language)
	c.EachPage(c.foot)
	c.top()
	y := c.table()
	if y > lastRoom {
		c.NewPage()
		y = coverTop
	}
	c.totals(y + 22)
	c.ways(y + 66)
	if err := c.code(y + 66); err != nil {
		return nil, err
	}
	if len(c.rows) <= twoSheets {
		c.receipt(y + 198)
	}
	return c.Document(), nil
}

// A cover is a cover sheet in the making.
type cover struct {
	*sheet.Sheet
	plan   *Plan
	parcel *Parcel
	number int
	rows   [][]string
	at     map[string]int // the number of the row of each output's file
	paper  int            // copies on paper
	files  int
}

// More rows than these stand closer, and take the room of the receipt.
const (
	closeRows = 9
	twoSheets = 16
	lastRoom  = 456 // what stands below the table has room if that ends here
)

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
	title := c.Fit(geom.Points(coverWidth-20)-width, meta.Title, face(fonts.Song, 12), face(fonts.Song, 10.5), face(fonts.Song, 9))
	c.Text(title, pt(coverLeft, 116), sheet.Left, c.cut(title, geom.Points(coverWidth-20)-width, meta.Title))
	c.rule(129, 0.5)

	name := face(fonts.HeiBold, 36)
	if utf8.RuneCountInString(group.Name) > 12 {
		name.Size = geom.Points(28)
	}
	name = c.Fit(geom.Points(coverWidth), group.Name, name, face(fonts.HeiBold, 28), face(fonts.HeiBold, 21), face(fonts.HeiBold, 16))
	c.Heading(2, name, pt(coverLeft, 182), sheet.Left, c.cut(name, geom.Points(coverWidth), group.Name))
	var who []string
	for _, part := range [][2]string{{"联系人", group.Contact}, {"电话", group.Phone}, {"人数", number(group.People)}} {
		if part[1] != "" {
			who = append(who, part[0]+"　"+part[1])
		}
	}
	line := strings.Join(who, "　　")
	contact := c.Fit(geom.Points(coverWidth), line, face(fonts.Song, 12), face(fonts.Song, 10.5), face(fonts.Song, 9))
	c.Text(contact, pt(coverLeft, 211), sheet.Left, c.cut(contact, geom.Points(coverWidth), line))
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

// table puts the list of what is in the parcel: paper first, then files. It
// gives the place of its lower edge.
func (c *cover) table() float64 {
	c.at = map[string]int{}
	add := func(cells ...string) {
		c.rows = append(c.rows, append([]string{strconv.Itoa(len(c.rows) + 1)}, cells...))
	}
	for _, f := range c.parcel.Files {
		if f.Copies > 0 {
			add("纸本　"+paperName(f.Output), f.Use, "", strconv.Itoa(f.Copies), number(f.Pages), "—")
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
		c.at[f.Output] = len(c.rows)
		c.files++
	}
	const nameWidth = coverWidth - 26 - 58 - 46 - 30 - 36 - 63
	height := 25.0
	if len(c.rows) > closeRows {
		height = 20
	}
	t := &sheet.Table{
		Columns: []sheet.Column{
			{Head: "序号", Width: geom.Points(26)},
			{Head: "文件", Width: geom.Points(nameWidth), Body: c.nameType(geom.Points(nameWidth - 6))},
			{Head: "用途", Width: geom.Points(58)},
			{Head: "大小", Width: geom.Points(46), Align: sheet.Right},
			{Head: "份数", Width: geom.Points(30), Align: sheet.Right},
			{Head: "页数", Width: geom.Points(36), Align: sheet.Right},
			{Head: "校验", Width: geom.Points(63), Align: sheet.Right},
		},
		Head: face(fonts.Hei, 10.5), Body: face(fonts.Song, 10.5),
		Leading: geom.Points(14), Row: geom.Points(height), HeadGap: geom.Points(6.5),
		Thick: geom.Points(1.2), Thin: geom.Points(0.25), HeadRule: geom.Points(0.5),
		Foot: geom.Points(coverFoot - 60), Top: geom.Points(coverTop + 24),
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

// paperName is what an output is called once it is printed.
func paperName(output string) string {
	switch output {
	case "booklet":
		return "A5 小册子"
	case "large":
		return "A4 大字本"
	case "podium":
		return "A4 讲台本"
	case "pdf":
		return "阅读本"
	}
	return output
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

// ways puts how the files are opened and printed, as far as there are any.
func (c *cover) ways(y float64) {
	c.Heading(3, face(fonts.HeiBold, 12), pt(coverLeft, y), sheet.Left, "怎样打开")
	const measure = coverWidth - 85 - 24 - 18
	for i, way := range c.openings() {
		y += 21
		c.Text(face(fonts.Song, 10.5), pt(coverLeft, y), sheet.Left, strconv.Itoa(i+1)+".")
		end := c.Paragraph(face(fonts.Song, 10.5), pt(coverLeft+18, y), geom.Points(measure), geom.Points(15), way)
		y = float64(end)/float64(geom.Pt) - 15
	}
}

// openings are the ways to open what is in the parcel, by the numbers of its
// rows.
func (c *cover) openings() []string {
	var ways []string
	phone, epub, html := c.at["phone"], c.at["epub"], c.at["html"]
	switch {
	case phone > 0 && epub > 0:
		ways = append(ways, fmt.Sprintf("手机：点开第 %d 号文件就能看；装有阅读软件的，用第 %d 号，字可放大。", phone, epub))
	case html > 0 && epub > 0:
		ways = append(ways, fmt.Sprintf("手机：点开第 %d 号文件就能看；装有阅读软件的，用第 %d 号，字可放大。", html, epub))
	case phone > 0:
		ways = append(ways, fmt.Sprintf("手机：点开第 %d 号文件就能看，不用装软件。", phone))
	case html > 0:
		ways = append(ways, fmt.Sprintf("手机：用浏览器打开第 %d 号文件。", html))
	case epub > 0:
		ways = append(ways, fmt.Sprintf("手机：用阅读软件打开第 %d 号文件（“图书”“微信读书”等都行），字可放大。", epub))
	}
	if n := c.at["pdf"]; n > 0 {
		ways = append(ways, fmt.Sprintf("电脑、平板：打开第 %d 号文件。", n))
	}
	if n := c.at["booklet"]; n > 0 {
		ways = append(ways, fmt.Sprintf("自己打印：第 %d 号，A4 横向、双面、短边翻转、实际大小，打完对折。", n))
	}
	if n := c.at["large"]; n > 0 {
		ways = append(ways, fmt.Sprintf("大字本：第 %d 号，A4 双面、长边翻转，左边装订。", n))
	}
	ask := "有疑问、发现错字，请告诉联系人。"
	if c.parcel.Group.Contact == "" {
		ask = "有疑问、发现错字，请告诉组织者。"
	}
	return append(ways, ask)
}

// receipt puts what is torn off and given back.
func (c *cover) receipt(y float64) {
	right := coverLeft + coverWidth
	c.Text(face(fonts.Kai, 9), pt(right, y-6), sheet.Right, "沿此线撕下，交回组织者")
	c.Dots(geom.Points(coverLeft), geom.Points(y), geom.Points(coverWidth), geom.Points(3.3), geom.Points(0.4))
	y += 34
	width := c.Width(face(fonts.HeiBold, 14), "签收回执")
	c.Heading(3, face(fonts.HeiBold, 14), pt(coverLeft, y), sheet.Left, "签收回执")
	song := face(fonts.Song, 12)
	name := c.parcel.Group.Name + "　" + c.plan.Book.EditionName()
	c.Text(song, geom.Point{X: geom.Points(coverLeft+24) + width, Y: geom.Points(y)}, sheet.Left, c.cut(song, geom.Points(coverWidth-24)-width, name))

	const second = 235.0
	c.Text(song, pt(coverLeft, y+38), sheet.Left, "收到纸本")
	c.line(coverLeft+56, y+42, 70, 0.4)
	c.Text(song, pt(coverLeft+132, y+38), sheet.Left, "册")
	c.Text(song, pt(coverLeft+second, y+38), sheet.Left, "收到电子文件")
	c.line(coverLeft+second+80, y+42, 70, 0.4)
	c.Text(song, pt(coverLeft+second+156, y+38), sheet.Left, "个")
	c.Text(song, pt(coverLeft, y+76), sheet.Left, "签收人")
	c.line(coverLeft+44, y+80, 156, 0.4)
	c.Text(song, pt(coverLeft+second, y+76), sheet.Left, "日期")
	c.line(coverLeft+second+32, y+80, coverWidth-second-32, 0.4)
}

func (c *cover) foot(int) {
	c.Mark(face(fonts.Song, 10.5), pt(coverLeft, 775.89), sheet.Left, c.plan.Book.Organisation)
	c.Mark(face(fonts.Song, 10.5), pt(coverLeft+coverWidth, 775.89), sheet.Right, fmt.Sprintf("%d／%d", c.number, len(c.plan.Parcels)))
	c.bars(coverFoot, true)
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
