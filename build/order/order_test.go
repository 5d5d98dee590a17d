package order_test

import (
	"encoding/csv"
	"math"
	"strings"
	"testing"

	"kanben/build/geom"
	"kanben/build/order"
	"kanben/build/pdf"
	"kanben/build/pdf/pdftest"
	"kanben/fonts"
)

func sample() *order.Order {
	return &order.Order{
		Title: "依靠群众求胜利", Edition: "第1版", Trim: geom.A5, TrimName: "A5", Pages: 24, Blanks: 2, Sheets: 6, SheetName: "A4",
		Copies: 105, Spare: 3, Binding: "骑马订", Contact: "=张三 ×××", Organiser: "学习组",
	}
}

// 105 copies and 3 % are 109; a sheet of A4 of 80 g weighs 5 g.
func TestSums(t *testing.T) {
	o := sample()
	if o.Total() != 109 {
		t.Errorf("%d copies", o.Total())
	}
	if w := o.Weight(); math.Abs(w-12*0.148*0.210*80) > 0.01 {
		t.Errorf("a copy weighs %.2f g", w)
	}
	o.Paper, o.Cover = "70 g 胶版纸", "200克铜版纸"
	if w := o.Weight(); math.Abs(w-(10*0.148*0.210*70+2*0.148*0.210*200)) > 0.1 {
		t.Errorf("with a cover it weighs %.2f g", w)
	}
}

// The spine of a book and the creep of its pages follow from its paper.
func TestThickness(t *testing.T) {
	for _, c := range []struct {
		paper   string
		microns float64
	}{
		{"80克双胶纸", 100}, {"70 g offset", 87.5}, {"100g uncoated", 125}, {"128克铜版纸", 108.8}, {"157g coated", 133.45},
		{"60克轻型纸", 102}, {"250克白卡纸", 325}, {"128克哑粉纸", 121.6}, {"双胶纸", 0}, {"", 0}, {"5000克纸", 0},
	} {
		if got := order.Thickness(c.paper).Points() * 25.4 / 72 * 1000; math.Abs(got-c.microns) > 0.3 {
			t.Errorf("%s is %.1f µm thick, not %.1f", c.paper, got, c.microns)
		}
	}
}

func TestTable(t *testing.T) {
	data, err := sample().CSV()
	if err != nil {
		t.Fatal(err)
	}
	text, ok := strings.CutPrefix(string(data), "\ufeff")
	if !ok {
		t.Error("Excel would not know it is UTF-8")
	}
	rows, err := csv.NewReader(strings.NewReader(text)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	got := map[string]string{}
	for _, r := range rows {
		got[r[0]] = r[1]
	}
	for name, want := range map[string]string{
		"书名": "依靠群众求胜利", "版次": "第1版", "成品尺寸": "A5（148 × 210 mm）", "页数": "24 页（其中空白 2 页）",
		"每本用纸": "A4 纸 6 张，双面", "份数": "105 本", "加印": "3%", "印数": "109 本", "用纸总数": "654 张",
		"内文纸": "80克双胶纸", "封面纸": "与内文相同", "装订": "骑马订", "彩色页": "无，全书单色（黑）",
		"重量": "每本约 30 克，共约 3.3 千克", "编者": "学习组", "联系": "'=张三 ×××",
	} {
		if got[name] != want {
			t.Errorf("%s is %q, want %q", name, got[name], want)
		}
	}
}

// The page says what the table says, on one page.
func TestPage(t *testing.T) {
	o := sample()
	doc := o.Document(fonts.Embedded())
	if len(doc.Pages) != 1 {
		t.Fatalf("%d pages", len(doc.Pages))
	}
	f, err := pdf.Draw(doc)
	if err != nil {
		t.Fatal(err)
	}
	data, err := f.Bytes()
	if err != nil {
		t.Fatal(err)
	}
	file, err := pdftest.Open(data)
	if err != nil {
		t.Fatal(err)
	}
	d, err := file.Draw(0)
	if err != nil {
		t.Fatal(err)
	}
	text := strings.ReplaceAll(d.Text(), " ", "")
	for _, r := range o.Rows() {
		if !strings.Contains(text, strings.ReplaceAll(r[0]+r[1], " ", "")) && r[0] != "书名" {
			t.Errorf("%s %s is not in %s", r[0], r[1], text)
		}
	}
}
