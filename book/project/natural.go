package project

import (
	"cmp"
	"path"
	"strings"
	"unicode/utf8"

	"kanben/book/zh"
)

// A token is a stretch of a name: a number or other text.
type token struct {
	number bool
	value  int
	text   string // of a number its digits, to tell 02 from 2
}

// Compare orders names as people number files: 第二讲 before 第十讲, 2 before 10,
// 壹, （二）, ③ by their values, numbers before words; all else by code point, so
// that the order is the same on every machine. Names that say the same (2, 02,
// 二) stand in the order of their code points.
func Compare(a, b string) int {
	as, bs := tokens(stemOf(a)), tokens(stemOf(b))
	for i := range min(len(as), len(bs)) {
		x, y := as[i], bs[i]
		if x.number != y.number {
			if x.number {
				return -1
			}
			return 1
		}
		c := strings.Compare(x.text, y.text)
		if x.number {
			c = cmp.Compare(x.value, y.value)
		}
		if c != 0 {
			return c
		}
	}
	return cmp.Or(cmp.Compare(len(as), len(bs)), strings.Compare(a, b))
}

// stemOf is a name without its ending, so that 甲.md and 甲乙.txt stand in the
// order of their words.
func stemOf(name string) string {
	if stem := strings.TrimSuffix(name, path.Ext(name)); stem != "" {
		return stem
	}
	return name
}

// maxDigits is how long a number of digits is compared by its value: dates
// (20241001) are, and all else is text.
const maxDigits = 9

// tokens parts a name into numbers and words. The marks around numbers
// (brackets, 第, separators) and blanks say nothing of the order and are left
// out beside them.
func tokens(s string) []token {
	var out []token
	words := ""
	flush := func() {
		if words = strings.Trim(words, " \u3000-_.、．，（()）[]【】〔〕第"); words != "" {
			out = append(out, token{text: words})
		}
		words = ""
	}
	for at := 0; at < len(s); {
		if value, size := number(s, at); size > 0 {
			flush()
			out = append(out, token{number: true, value: value, text: s[at : at+size]})
			at += size
			continue
		}
		_, size := utf8.DecodeRuneInString(s[at:])
		words += s[at : at+size]
		at += size
	}
	flush()
	return out
}

// number reads the number at byte at of a name, and the bytes it takes; 0 if
// none stands there. A Han numeral is a number only where it counts: at the
// start or behind 第, a bracket or a word such as 篇, and before a word such as
// 讲, a mark or the end (so are 上, 中 and 下); so that 一切为了群众 and 三农 are words.
func number(s string, at int) (value, size int) {
	if n := digits(s[at:]); n > 0 {
		if n > maxDigits {
			return 0, 0
		}
		for _, c := range s[at : at+n] {
			value = value*10 + int(c-'0')
		}
		return value, n
	}
	if r, size := utf8.DecodeRuneInString(s[at:]); strings.ContainsRune("上中下", r) && counts(s[:at], s[at+size:]) {
		return map[rune]int{'上': 1, '中': 2, '下': 3}[r], size
	}
	n, ok := zh.ParseNumeral(s[at:])
	if !ok || n.Form == zh.RomanNumeral && s[at] < utf8.RuneSelf {
		return 0, 0
	}
	if n.Form == zh.HanNumeral || n.Form == zh.FormalNumeral {
		if !counts(s[:at], s[at+n.Size:]) {
			return 0, 0
		}
	}
	return n.Value, n.Size
}

// digits is how many European digits s begins with.
func digits(s string) int { return len(s) - len(strings.TrimLeft(s, "0123456789")) }

// units are words that a number counts, or that stand before one.
const units = "讲篇章节回部课辑卷集期号组份次场册编天日月年届个"

// marks may stand around a number.
const marks = " \u3000-_.、．，,：:（()）[]【】〔〕《》"

// counts tells whether a Han numeral between two texts is a number.
func counts(before, after string) bool {
	last, _ := utf8.DecodeLastRuneInString(before)
	next, _ := utf8.DecodeRuneInString(after)
	starts := before == "" || strings.ContainsRune("第之"+units+marks, last)
	ends := after == "" || strings.ContainsRune(units+marks, next)
	return starts && ends
}
