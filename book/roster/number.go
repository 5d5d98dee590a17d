package roster

import (
	"strings"
	"unicode/utf8"

	"kanben/book/zh"
)

// number reads a whole number as people write it in a table: 45, ４５, 45本,
// 四十五册, 1,200, -4, 20.0 as spreadsheets keep it.
func number(s string) (int, bool) {
	s = strings.TrimRight(s, "本册份个人套 　")
	s, minus := cutMinus(s)
	s, ok := ungrouped(s)
	if !ok {
		return 0, false
	}
	if whole, zeros, ok := strings.Cut(s, "."); ok && strings.Trim(zeros, "0") == "" {
		s = whole
	}
	if s == "" {
		return 0, false
	}
	if n, ok := digits(s); ok {
		if minus {
			n = -n
		}
		return n, true
	}
	if n, ok := zh.ParseNumeral(s); ok && n.Size == len(s) && n.Form != zh.RomanNumeral {
		return n.Value, true
	}
	return 0, false
}

func cutMinus(s string) (string, bool) {
	for _, m := range []string{"-", "−", "－", "–"} {
		if rest, ok := strings.CutPrefix(s, m); ok {
			return rest, true
		}
	}
	return s, false
}

// digits reads digits, half or full width; a number that is out of all range
// counts as the largest.
func digits(s string) (int, bool) {
	n := 0
	for _, r := range s {
		switch {
		case r >= '0' && r <= '9':
			n = n*10 + int(r-'0')
		case r >= '０' && r <= '９':
			n = n*10 + int(r-'０')
		default:
			return 0, false
		}
		n = min(n, 1_000_000_000)
	}
	return n, true
}

// ungrouped takes the commas out of a number whose digits stand in threes; another
// comma makes it none.
func ungrouped(s string) (string, bool) {
	parts := strings.Split(strings.ReplaceAll(s, "，", ","), ",")
	for i, part := range parts[1:] {
		if i == len(parts)-2 {
			part, _, _ = strings.Cut(part, ".")
		}
		if utf8.RuneCountInString(part) != 3 {
			return s, false
		}
	}
	return strings.Join(parts, ""), true
}

// isPhoneNumber tells a number that people are called by from a count: seven
// digits or more, parted by hyphens or blanks, beginning with a + perhaps.
func isPhoneNumber(s string) bool {
	n := 0
	for i, r := range s {
		switch {
		case '0' <= r && r <= '9' || '０' <= r && r <= '９':
			n++
		case r == '+' && i == 0, n > 0 && strings.ContainsRune("- －—()（）", r):
		default:
			return false
		}
	}
	return n >= 7
}
