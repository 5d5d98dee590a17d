// Package order makes the print order (印刷单): what a print shop must know of a
// book to print it, as a page of A4 and as a table.
package order

import (
	"bytes"
	"cmp"
	"encoding/csv"
	"fmt"
	"math"
	"slices"
	"strings"

	"kanben/build/geom"
	"kanben/build/layout"
	"kanben/build/sheet"
	"kanben/build/style"
	"kanben/fonts"
)

// An Order is what is ordered. Empty fields are unknown: their rows stay open, to
// be filled in by hand.
type Order struct {
	Title     string
	Name      string    // which of its printed forms: 大字本; "" if there is but one
	Edition   string    // 第1版，2026年5月
	Trim      geom.Size // of a page
	TrimName  string    // A5, 16开; "" if the trade has no name
	Pages     int       // with blanks
	Blanks    int
	Sheets    int    // of a copy
	SheetName string // of what they are: A4
	Copies    int    // 0 if unknown
	Spare     int    // in percent
	Paper     string // 80克双胶纸; "" is that
	Cover     string // paper of the cover; "" if it is as the rest
	Binding   string // 骑马订
	Colour    int    // pages in colour
	Contact   string
	Organiser string
	Files     []string // to print from; nil if they are not made: the reading PDF is
	Parcels   string   // the file in the parcel of the first study group that gets it
	Own       bool     // each parcel's file is another one: it names its group
}

// Total is how many copies are printed, with the spare ones: rounded up.
func (o *Order) Total() int { return o.Copies + (o.Copies*o.Spare+99)/100 }

// paper is the paper's name.
func (o *Order) paper() string {
	if o.Paper == "" {
		return usualPaper
	}
	return o.Paper
}

// Weight is about what a copy weighs, in grams: its leaves, and its cover, four
// pages, if that is of other paper.
func (o *Order) Weight() float64 {
	metres := func(l geom.Length) float64 { return l.Points() * 0.0254 / 72 }
	leaf := metres(o.Trim.Width) * metres(o.Trim.Height)
	leaves := float64(o.Pages) / 2
	if o.Cover == "" || leaves < 2 {
		return leaves * leaf * float64(grams(o.paper()))
	}
	return (leaves-2)*leaf*float64(grams(o.paper())) + 2*leaf*float64(grams(o.Cover))
}

// Rows are the order as names and values; an empty value is to be filled in.
func (o *Order) Rows() [][2]string {
	trim := geom.MillimetreSize(o.Trim)
	if o.TrimName != "" && o.TrimName != trim {
		trim = o.TrimName + "（" + trim + "）"
	}
	pages := fmt.Sprintf("%d 页", o.Pages)
	if o.Blanks > 0 {
		pages += fmt.Sprintf("（其中空白 %d 页）", o.Blanks)
	}
	colour := "无，全书单色（黑）"
	if o.Colour > 0 {
		colour = fmt.Sprintf("%d 页", o.Colour)
	}
	copies, spare, total, sheets, weight := "", fmt.Sprintf("%d%%", o.Spare), "", "", ""
	if o.Copies > 0 {
		copies = fmt.Sprintf("%d 本", o.Copies)
		total = fmt.Sprintf("%d 本", o.Total())
		sheets = fmt.Sprintf("%d 张", o.Total()*o.Sheets)
		weight = fmt.Sprintf("，共约 %.1f 千克", math.Ceil(o.Weight()*float64(o.Total())/100)/10)
	}
	cover := o.Cover
	if cover == "" {
		cover = "与内文相同"
	}
	rows := [][2]string{
		{"书名", o.Title},
		{"成品", o.Name},
		{"版次", o.Edition},
		{"成品尺寸", trim},
		{"页数", pages},
		{"每本用纸", fmt.Sprintf("%s 纸 %d 张，双面", o.SheetName, o.Sheets)},
		{"份数", copies},
		{"加印", spare},
		{"印数", total},
		{"用纸总数", sheets},
		{"内文纸", o.paper()},
		{"封面纸", cover},
		{"装订", o.Binding},
		{"彩色页", colour},
		{"印刷文件", cmp.Or(strings.Join(o.Files, "；"), o.Parcels)},
		{"重量", fmt.Sprintf("每本约 %.0f 克", o.Weight()) + weight},
		{"编者", o.Organiser},
		{"联系", o.Contact},
	}
	return slices.DeleteFunc(rows, func(r [2]string) bool {
		return r[0] == "印刷文件" && r[1] == "" || r[0] == "成品" && r[1] == ""
	})
}

// advice says which file to print from.
func (o *Order) advice() string {
	switch {
	case o.Parcels != "" && o.Own:
		return "印刷文件在各组的文件夹里，印有组名的各组不同：请按汇总表上的份数，一组一组地印。"
	case o.Parcels != "":
		return "印刷文件写的是分发文件夹里的一份，别的组的和它一样。"
	case o.Files != nil:
		return "印刷用上面写的文件（PDF/X-4，一页一面，没有拼版）；自己打印用“书名-小册子.pdf”。"
	}
	return "印刷用“书名.pdf”；自己打印用“书名-小册子.pdf”。"
}

// CSV writes the order as a table, with the mark by which Excel knows UTF-8.
func (o *Order) CSV() ([]byte, error) { return Table([]*Order{o}) }

// Table writes orders side by side as a table, as CSV does one.
func Table(orders []*Order) ([]byte, error) {
	var b bytes.Buffer
	b.WriteString("\ufeff")
	w := csv.NewWriter(&b)
	w.UseCRLF = true
	var names []string // of the rows that some order has
	columns := make([]map[string]string, len(orders))
	for i, o := range orders {
		columns[i] = map[string]string{}
		for _, r := range o.Rows() {
			columns[i][r[0]] = r[1]
			if !slices.Contains(names, r[0]) {
				names = append(names, r[0])
			}
		}
	}
	head := []string{"项目"}
	for range orders {
		head = append(head, "内容")
	}
	records := [][]string{head}
	for _, name := range names {
		row := []string{name}
		for _, c := range columns {
			row = append(row, harmless(c[name]))
		}
		records = append(records, row)
	}
	err := w.WriteAll(records)
	return b.Bytes(), err
}

// harmless keeps spreadsheets from taking a cell for a formula.
func harmless(cell string) string {
	if cell != "" && strings.ContainsRune("=+-@\t\r", rune(cell[0])) {
		return "'" + cell
	}
	return cell
}

// Document sets the order on a page of A4.
func (o *Order) Document(fs *fonts.Set) *layout.Document { return Document(fs, []*Order{o}) }

// Document sets orders of one book, each on a page of A4. There is at least one.
func Document(fs *fonts.Set, orders []*Order) *layout.Document {
	s := sheet.New(fs, geom.A4, "印刷单："+orders[0].Title)
	s.Meta(orders[0].Organiser, "")
	for i, o := range orders {
		if i > 0 {
			s.NewPage()
		}
		o.page(s)
	}
	return s.Document()
}

// page puts the order on the page at hand.
func (o *Order) page(s *sheet.Sheet) {
	left := geom.Points(62)
	measure := geom.A4.Width - 2*left
	thick, thin := 2*geom.Pt, geom.Pt/2
	s.Bars(left, geom.Points(56), measure, thick, thick, thin, false)
	s.Heading(1, style.Type{Role: fonts.SongBold, Size: geom.Points(geom.ErHao), Tracking: geom.Points(1.3)},
		geom.Point{X: left, Y: geom.Points(92)}, sheet.Left, "印刷单")
	song := style.Type{Role: fonts.Song, Size: geom.Points(geom.XiaoSi)}
	y := s.Paragraph(song, geom.Point{X: left, Y: geom.Points(116)}, measure, geom.Points(18), o.Title) + geom.Points(2)
	t := &sheet.Table{
		Columns: []sheet.Column{{Head: "项目", Width: geom.Points(96)}, {Head: "内容", Width: measure - geom.Points(96)}},
		Head:    style.Type{Role: fonts.Hei, Size: geom.Points(geom.WuHao)},
		Body:    style.Type{Role: fonts.Song, Size: geom.Points(geom.XiaoSi)},
		Pad:     geom.Points(6), Leading: geom.Points(18), Row: geom.Points(29),
		Thick: geom.Points(1.2), HeadRule: thin, Thin: geom.Points(0.25),
		Foot: geom.Points(700), Top: geom.Points(62),
	}
	var rows [][]string
	for _, r := range o.Rows()[1:] { // the title stands above
		rows = append(rows, []string{r[0], r[1]})
	}
	y = s.Table(t, geom.Point{X: left, Y: y}, rows) + geom.Points(24)
	y = s.Paragraph(style.Type{Role: fonts.Kai, Size: geom.Points(geom.WuHao)}, geom.Point{X: left, Y: y}, measure, geom.Points(17),
		"空着的格子请用笔填写。重量按纸的克重估算。"+o.advice())
	foot := geom.Points(760)
	if y+geom.Points(30) < foot {
		for i, label := range []string{"印刷单位", "经手人", "日期"} {
			x := left + measure*geom.Length(i)/3
			w := s.Text(style.Type{Role: fonts.Hei, Size: geom.Points(geom.WuHao)}, geom.Point{X: x, Y: foot}, sheet.Left, label)
			s.Rule(geom.Rect{X: x + w + geom.Points(6), Y: foot + geom.Points(3), Width: measure/3 - w - geom.Points(18), Height: geom.Points(0.4)})
		}
	}
	s.Bars(left, geom.Points(781.5), measure, thick, thick, thin, true)
}
