package sheet_test

import (
	"strings"
	"testing"

	"kanben/build/geom"
	"kanben/build/pdf"
	"kanben/build/pdf/pdftest"
	"kanben/build/sheet"
	"kanben/build/style"
	"kanben/fonts"
)

var (
	song = style.Type{Role: fonts.Song, Size: geom.Points(10.5)}
	hei  = style.Type{Role: fonts.Hei, Size: geom.Points(10.5)}
	bold = style.Type{Role: fonts.SongBold, Size: geom.Points(22)}
)

// form sets a form with one of everything; its table has rows rows.
func form(rows int) *sheet.Sheet {
	var body [][]string
	for range rows {
		body = append(body, []string{"1", "依靠群众求胜利.pdf", "20"})
	}
	return formOf(body)
}

// formOf is a form whose table has these rows.
func formOf(body [][]string) *sheet.Sheet {
	s := sheet.New(fonts.Embedded(), geom.A4, "领取单")
	left, measure := geom.Points(62), geom.Points(471)
	s.Bars(left, geom.Points(56), measure, 2*geom.Pt, 2*geom.Pt, geom.Pt/2, false)
	s.Heading(1, bold, geom.Point{X: left, Y: geom.Points(92)}, sheet.Left, "领取单")
	s.Text(hei, geom.Point{X: left + measure, Y: geom.Points(92)}, sheet.Right, "内部学习资料")
	y := s.Paragraph(song, geom.Point{X: left, Y: geom.Points(120)}, measure, geom.Points(18), strings.Repeat("依靠群众求胜利，", 20))
	t := &sheet.Table{
		Columns: []sheet.Column{{Head: "序号", Width: geom.Points(40)}, {Head: "文件", Width: geom.Points(300)}, {Head: "份数", Width: geom.Points(60), Align: sheet.Right}},
		Head:    hei, Body: song, Pad: geom.Points(4), Leading: geom.Points(15), Row: geom.Points(25),
		Thick: geom.Points(1.2), HeadRule: geom.Points(0.5), Thin: geom.Points(0.25),
		Foot: geom.Points(780), Top: geom.Points(60),
	}
	y = s.Table(t, geom.Point{X: left, Y: y}, body)
	s.Dots(left, y+geom.Points(20), measure, geom.Points(3.3), geom.Points(0.4))
	return s
}

// A form becomes a tagged PDF that says what was put on it, in that order.
func TestFormIsReadInOrder(t *testing.T) {
	f, err := pdf.Draw(form(2).Document())
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
	want := "领取单内部学习资料" + strings.Repeat("依靠群众求胜利，", 20) + "序号文件份数" + strings.Repeat("1依靠群众求胜利.pdf20", 2)
	if got := d.Text(); got != want {
		t.Errorf("the page reads\n%s\nnot\n%s", got, want)
	}
}

// A table that does not fit goes on, with its head, on the next page.
func TestLongTableGoesOn(t *testing.T) {
	doc := form(60).Document()
	if len(doc.Pages) != 3 {
		t.Fatalf("%d pages", len(doc.Pages))
	}
	rows := 0
	for i, p := range doc.Pages {
		heads := 0
		for _, l := range p.Lines {
			if l.Baseline.Y > geom.Points(780) {
				t.Errorf("page %d: a line below the foot", i+1)
			}
			switch l.Runs[0].Text {
			case "文件":
				heads++
			case "依靠群众求胜利.pdf":
				rows++
			}
		}
		if heads != 1 {
			t.Errorf("page %d has %d heads", i+1, heads)
		}
	}
	if rows != 60 {
		t.Errorf("%d rows", rows)
	}
}

// Texts end where they should, and long cells turn over inside their column.
func TestPlaces(t *testing.T) {
	s := sheet.New(fonts.Embedded(), geom.A5, "")
	s.Text(song, geom.Point{X: geom.Points(200), Y: geom.Points(50)}, sheet.Right, "二字")
	s.Text(song, geom.Point{X: geom.Points(200), Y: geom.Points(70)}, sheet.Centre, "二字")
	below := s.Table(&sheet.Table{
		Columns: []sheet.Column{{Width: geom.Points(60)}}, Body: song, Pad: geom.Points(3),
		Leading: geom.Points(15), Row: geom.Points(25), Thick: geom.Pt,
	}, geom.Point{X: geom.Points(20), Y: geom.Points(100)}, [][]string{{"十二个字的一段话要转行"}})
	lines := s.Document().Pages[0].Lines
	for i, want := range []float64{179, 189.5, 23, 23, 23} {
		if i >= len(lines) {
			t.Fatalf("%d lines", len(lines))
		}
		if got := lines[i].Baseline.X.Points(); got < want-0.01 || got > want+0.01 {
			t.Errorf("line %d at %.2f, want %.2f", i, got, want)
		}
	}
	if want := geom.Points(100 + 25 + 2*15 + 0.5); below != want {
		t.Errorf("the table ends at %.2f, want %.2f", below.Points(), want.Points())
	}
	if got := s.Fit(geom.Points(60), "五个字宽的", bold, song, hei); got != song {
		t.Errorf("%v was taken", got)
	}
	if got := s.Fit(geom.Points(40), "五个字宽的", bold, hei, song); got != song {
		t.Errorf("%v was taken, not the last", got)
	}
}

// Every row of a table has all its cells in the structure tree, also those that
// hold nothing (ISO 14289-1, 7.2).
func TestEmptyCellsAreTagged(t *testing.T) {
	f, err := pdf.Draw(formOf([][]string{{"", "a", "b"}, {"", "c"}, {"d"}}).Document())
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
	rows := 0
	var walk func(node any)
	walk = func(node any) {
		e, ok := file.Get(node).(pdftest.Dict)
		if !ok {
			return
		}
		kids, _ := e["K"].([]any)
		if e["S"] == pdftest.Name("TR") {
			rows++
			if len(kids) != 3 {
				t.Errorf("row %d has %d cells", rows, len(kids))
			}
		}
		for _, kid := range kids {
			walk(kid)
		}
	}
	walk(file.Catalog()["StructTreeRoot"])
	if rows != 4 {
		t.Errorf("%d rows", rows)
	}
}
