package book

import (
	"testing"
	"time"
)

func TestYearMonth(t *testing.T) {
	for _, c := range []struct {
		date time.Time
		want string
	}{
		{time.Time{}, ""},
		{time.Date(2024, 10, 1, 0, 0, 0, 0, time.UTC), "2024年10月"},
		{time.Date(2025, 1, 31, 23, 59, 59, 0, time.UTC), "2025年1月"},
	} {
		m := Meta{Date: c.date}
		if got := m.YearMonth(); got != c.want {
			t.Errorf("%v: %q, want %q", c.date, got, c.want)
		}
	}
}
