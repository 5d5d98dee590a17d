package geom

import (
	"errors"
	"testing"
)

func TestParseLength(t *testing.T) {
	em := Points(10.5)
	for _, c := range []struct {
		in   string
		want Length
		err  error
	}{
		{"12pt", 12 * Pt, nil},
		{"12.5 PT", Points(12.5), nil},
		{"25.4mm", 72 * Pt, nil},
		{"2.54cm", 72 * Pt, nil},
		{"1in", 72 * Pt, nil},
		{"２.５４ 厘米", 72 * Pt, nil},
		{"１４８ｍｍ", Millimetres(148), nil},
		{"28字", 28 * em, nil},
		{"0.5em", em / 2, nil},
		{"-2em", -2 * em, nil},
		{"五号", Points(10.5), nil},
		{"五号字", Points(10.5), nil},
		{"小四", Points(12), nil},
		{"小四号", Points(12), nil},
		{" 二号 ", Points(22), nil},
		{"12", 12 * Pt, ErrNoUnit},
		{"", 0, ErrLength},
		{"pt", 0, ErrLength},
		{"1e3pt", 0, ErrLength},
		{"0x10pt", 0, ErrLength},
		{"nanpt", 0, ErrLength},
		{"1.2.3mm", 0, ErrLength},
		{"99999mm", 0, ErrLength},
		{"99999", 0, ErrLength},
		{"十二磅", 0, ErrLength},
		{"九号", 0, ErrLength},
	} {
		got, err := ParseLength(c.in, em)
		if got != c.want || !errors.Is(err, c.err) {
			t.Errorf("ParseLength(%q) = %v pt, %v; want %v, %v", c.in, got.Points(), err, c.want.Points(), c.err)
		}
	}
}

// FuzzParseLength: no text makes it panic, and what it reads is within bounds.
func FuzzParseLength(f *testing.F) {
	f.Add("12.5pt")
	f.Add("小四号")
	f.Fuzz(func(t *testing.T, s string) {
		l, err := ParseLength(s, Points(10.5))
		if errors.Is(err, ErrLength) && l != 0 || l > Points(maxPoints) || l < -Points(maxPoints) {
			t.Errorf("ParseLength(%q) = %v, %v", s, l, err)
		}
	})
}
