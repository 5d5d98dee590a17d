package build

import (
	"crypto/sha256"
	"fmt"
	"strings"

	"kanben/book/diag"
	"kanben/build/contact"
	"kanben/build/filename"
	"kanben/build/geom"
	"kanben/build/impose"
	"kanben/build/pdf"
	"kanben/build/sheet"
	"kanben/build/style"
	"kanben/fonts"
)

// Extras are what can be made beside sheets, on request.
type Extras struct {
	Slip  bool // instructions for printing, a page of A5
	Proof bool // a picture of the sheets and of the folded book
}

// Make makes the files beside the files of a plan. They are in Chinese, whatever
// language the program speaks, as the book is.
func (e Extras) Make(title string, plan *impose.Plan, r impose.Printer, pages contact.Painter, fs *fonts.Set, sheets []Artifact) ([]Artifact, error) {
	var list []Artifact
	if e.Slip {
		data, err := slip(fs, title, Guide(plan, r, sheets, diag.Chinese))
		if err != nil {
			return nil, fmt.Errorf("make the slip: %w", err)
		}
		list = append(list, extra(title, "-打印说明.pdf", data, 1))
	}
	if e.Proof {
		data, err := contact.PNG(plan, pages, fs, contact.Words{
			Sheets: "纸上怎样印（每张纸的正面和背面）", Book: "折好、订好以后怎样读",
			Front: "第 %d 张 正面", Back: "第 %d 张 背面", Blank: "空白", More: "（只画出前面的）",
		})
		if err != nil {
			return nil, fmt.Errorf("draw the proof: %w", err)
		}
		list = append(list, extra(title, "-样子.png", data, 0))
	}
	return list, nil
}

// extra names a file beside the sheets.
func extra(title, ending string, data []byte, pages int) Artifact {
	return Artifact{
		Target: Booklet, Name: filename.Of(title) + strings.TrimSuffix(targetEndings[Booklet], ".pdf") + ending,
		Data: data, Sum: sha256.Sum256(data), Pages: pages, Beside: true,
	}
}

// slip sets instructions, numbered, on a page of A5.
func slip(fs *fonts.Set, title string, lines []string) ([]byte, error) {
	s := sheet.New(fs, geom.A5, title+"：打印说明")
	left, measure := geom.Points(48), geom.A5.Width-2*geom.Points(48)
	head := style.Type{Role: fonts.SongBold, Size: geom.Points(geom.XiaoEr), Tracking: geom.Pt}
	text := style.Type{Role: fonts.Song, Size: geom.Points(geom.WuHao)}
	number := style.Type{Role: fonts.HeiBold, Size: geom.Points(geom.WuHao)}
	s.Bars(left, geom.Points(48), measure, 2*geom.Pt, 2*geom.Pt, geom.Pt/2, false)
	s.Heading(1, head, geom.Point{X: left, Y: geom.Points(80)}, sheet.Left, "打印说明")
	y := s.Paragraph(style.Type{Role: fonts.Kai, Size: geom.Points(geom.XiaoSi)}, geom.Point{X: left, Y: geom.Points(104)}, measure, geom.Points(17), title)
	s.Rule(geom.Rect{X: left, Y: y - geom.Points(8), Width: measure, Height: geom.Pt / 2})
	y += geom.Points(14)
	indent := geom.Points(18)
	for i, line := range lines {
		if y > geom.A5.Height-geom.Points(70) {
			s.NewPage()
			y = geom.Points(72)
		}
		s.Text(number, geom.Point{X: left, Y: y}, sheet.Left, fmt.Sprint(i+1))
		y = s.Paragraph(text, geom.Point{X: left + indent, Y: y}, measure-indent, geom.Points(17), line) + geom.Points(7)
	}
	f, err := pdf.Draw(s.Document())
	if err != nil {
		return nil, err
	}
	return f.Bytes()
}
