package build

import (
	"kanben/build/geom"
	"kanben/build/pdf"
	"kanben/build/sheet"
	"kanben/build/style"
	"kanben/fonts"
)

// TestSheet makes the sheet by which one finds out how a printer prints both
// sides: A on its front, B on its back, with arrows, and a line of 100 mm. It
// lies as the sheets of booklets do.
func TestSheet(fs *fonts.Set) ([]byte, error) {
	s := sheet.New(fs, geom.A4Landscape, "打印测试 Printer test")
	testSide(s, "A", "第 1 页，正面 · page 1, front")
	s.NewPage()
	testSide(s, "B", "第 2 页，背面 · page 2, back")
	f, err := pdf.Draw(s.Document())
	if err != nil {
		return nil, err
	}
	return f.Bytes()
}

// testSide draws a side: letter and arrow in the middle, what to do below.
func testSide(s *sheet.Sheet, letter, what string) {
	size := s.Size()
	middle := size.Width / 2
	at := func(dx, y float64) geom.Point {
		return geom.Point{X: middle + geom.Millimetres(dx), Y: geom.Millimetres(y)}
	}
	text := style.Type{Role: fonts.Hei, Size: geom.Points(geom.XiaoSi)}
	big := style.Type{Role: fonts.HeiBold, Size: geom.Points(150)}
	s.Heading(1, style.Type{Role: fonts.HeiBold, Size: geom.Points(geom.YiHao)}, at(0, 28), sheet.Centre, what)
	s.Text(big, at(-38, 105), sheet.Centre, letter)
	arrow(s, at(38, 105))
	s.Text(text, at(0, 125), sheet.Centre, "箭头指向纸的上边 · the arrow points to the top")
	ruler(s, geom.Point{X: middle - geom.Millimetres(50), Y: geom.Millimetres(145)})
	s.Text(text, at(0, 158), sheet.Centre, "这条线长 100 毫米 · this line is 100 mm long")
	s.Text(text, at(0, 178), sheet.Centre, "印好以后运行：kanben printer set · when printed, run: kanben printer set")
	inset := geom.Millimetres(5)
	s.Frame(geom.Rect{X: inset, Y: inset, Width: size.Width - 2*inset, Height: size.Height - 2*inset}, geom.Pt/2)
}

// arrow draws an arrow that points up; at is the middle of its foot.
func arrow(s *sheet.Sheet, at geom.Point) {
	const steps = 40
	head, height, stem := geom.Millimetres(20), geom.Millimetres(40), geom.Millimetres(6)
	s.Rule(geom.Rect{X: at.X - stem/2, Y: at.Y - height + head/2, Width: stem, Height: height - head/2})
	for i := range steps { // a triangle of thin bars
		w := head * geom.Length(i+1) / steps
		y := at.Y - height + head*geom.Length(i)/steps
		s.Rule(geom.Rect{X: at.X - w/2, Y: y, Width: w, Height: head/steps + geom.Pt/4})
	}
}

// ruler draws a line of 100 mm with a stroke every 10.
func ruler(s *sheet.Sheet, at geom.Point) {
	s.Rule(geom.Rect{X: at.X, Y: at.Y, Width: geom.Millimetres(100), Height: geom.Pt / 2})
	for i := range 11 {
		s.Rule(geom.Rect{X: at.X + geom.Millimetres(10*float64(i)) - geom.Pt/4, Y: at.Y - geom.Millimetres(3), Width: geom.Pt / 2, Height: geom.Millimetres(3)})
	}
}
