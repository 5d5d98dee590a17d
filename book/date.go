package book

import (
	"fmt"
	"time"
)

// dateForms are the ways to write a date.
var dateForms = [...]string{"2006-1-2", "2006年1月2日", "2006/1/2", "2006.1.2"}

// ParseDate reads a date as people write it: 2024-10-01, 2024年10月1日. Its time
// is midnight in UTC.
func ParseDate(s string) (time.Time, bool) {
	for _, form := range dateForms {
		if t, err := time.ParseInLocation(form, s, time.UTC); err == nil {
			return t, true
		}
	}
	return time.Time{}, false
}

// YearMonth is the edition's date as covers and title pages show it, 2024年10月;
// "" if it is unknown.
func (m *Meta) YearMonth() string {
	if m.Date.IsZero() {
		return ""
	}
	return fmt.Sprintf("%d年%d月", m.Date.Year(), int(m.Date.Month()))
}
