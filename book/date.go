package book

import "fmt"

// YearMonth is the edition's date as covers and title pages show it, 2024年10月;
// "" if it is unknown.
func (m *Meta) YearMonth() string {
	if m.Date.IsZero() {
		return ""
	}
	return fmt.Sprintf("%d年%d月", m.Date.Year(), int(m.Date.Month()))
}
