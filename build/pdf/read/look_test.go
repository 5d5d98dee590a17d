package read_test

import (
	"math"
	"testing"
)

// From afar a page shows where its lines stand, on the upright page.
func TestLook(t *testing.T) {
	m := three()
	m.stream(6, "", "q 1 0 0 1 0 100 cm BT /F 12 Tf 20 30 Td (abcdefgh) Tj 0 -20 Td [(ab) -1000 (cd)] TJ ET 5 5 10 10 re f Q BI /W 1 ID xx EI (x) Tj")
	m.table(threeObjects, "/Size 11")
	f, err := open(m.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	s := f.Look(f.Pages()[0])
	if len(s.Text) != 3 || len(s.Pictures) != 2 {
		t.Fatalf("%d lines, %d pictures", len(s.Text), len(s.Pictures))
	}
	for i, want := range [][2]float64{{20, 48}, {20, 36}} {
		b := s.Text[i]
		if math.Abs(b.X0-want[0]) > 0.01 || math.Abs(b.Width()-want[1]) > 0.01 || b.Y0 < 100 || b.Y1 > 145 {
			t.Errorf("line %d at %v", i, b)
		}
	}
	if p := s.Pictures[0]; math.Abs(p.X0-5) > 0.01 || math.Abs(p.Y0-105) > 0.01 {
		t.Errorf("a picture at %v", p)
	}
	if s := f.Look(f.Pages()[1]); len(s.Text) != 1 {
		t.Errorf("content in two parts: %d lines", len(s.Text))
	}
}
