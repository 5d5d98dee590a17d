package zh

import "testing"

func TestScripts(t *testing.T) {
	for r, want := range map[rune]rune{'國': '国', '學': '学', '国': 0, '乾': 0, '於': 0, '峯': 0} {
		if got := SimplifiedOf(r); got != want {
			t.Errorf("SimplifiedOf(%c) = %c, want %c", r, got, want)
		}
	}
	for r, want := range map[rune]rune{'峯': '峰', '峰': 0, '國': 0, '喆': 0, '堃': 0, '囯': '国', '囻': '国', '遊': '游', '淸': '清', '図': '图', '昇': 0, '甯': 0} {
		if got := StandardOf(r); got != want {
			t.Errorf("StandardOf(%c) = %c, want %c", r, got, want)
		}
	}
	for r, want := range map[rune]bool{'国': true, '这': true, '國': false, '人': false, '后': false} {
		if got := IsSimplified(r); got != want {
			t.Errorf("IsSimplified(%c) = %v", r, got)
		}
	}
	for r, want := range map[rune]string{'明': "ming", '小': "xiao", '晓': "xiao", '女': "nv", 'A': ""} {
		if got := SyllableOf(r); got != want {
			t.Errorf("SyllableOf(%c) = %q, want %q", r, got, want)
		}
	}
}

// TestTablesAgree holds that no character is listed on two sides.
func TestTablesAgree(t *testing.T) {
	for _, r := range Traditional() + Variants() {
		if IsSimplified(r) {
			t.Errorf("%c is simplified and not", r)
		}
		if SimplifiedOf(r) != 0 && StandardOf(r) != 0 {
			t.Errorf("%c stands in both tables", r)
		}
		for _, to := range []rune{SimplifiedOf(r), StandardOf(r)} {
			if SimplifiedOf(to) != 0 || StandardOf(to) != 0 {
				t.Errorf("%c leads to %c, which leads on", r, to)
			}
		}
	}
	for _, r := range Simplified() {
		if !IsSimplified(r) || SimplifiedOf(r) != 0 {
			t.Errorf("%c is not simplified", r)
		}
	}
}
