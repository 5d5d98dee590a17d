package proof

import "kanben/book/diag"

var (
	mixedNumeral = &diag.Rule{
		Code: "P041", Severity: diag.Advice,
		Name:    diag.Text{Zh: "汉字数字里的 0 或 ○", En: "0 or ○ among Han numerals"},
		Message: diag.Text{Zh: "“%[1]s”里混用了几种零，统一写作“%[2]s”", En: "%[1]q mixes kinds of zero; %[2]q has one"},
		Source:  "T69; GB/T 15835 5.2",
	}
	spelledZero = &diag.Rule{
		Code: "P042", Severity: diag.Advice,
		Name:    diag.Text{Zh: "年份里的“零”", En: "零 in years"},
		Message: diag.Text{Zh: "年份“%[1]s年”里的“零”应写作“〇”：%[2]s年", En: "the zero of a year is 〇: %[2]s年, not %[1]s年"},
		Source:  "T69; GB/T 15835 5.2",
	}
	numberMark = &diag.Rule{
		Code: "P051", Severity: diag.Advice,
		Name:    diag.Text{Zh: "带括号的序号后面的标点", En: "marks behind bracketed numbers"},
		Message: diag.Text{Zh: "序号 %[1]s 已有括号，后面不必再加“%[2]s”", En: "the number %[1]s has brackets and needs no %[2]q behind it"},
		Hint:    diag.Text{Zh: "书里照原样印出；请在原稿里删去", En: "it is printed as typed; delete it in the manuscript"},
		Source:  "T70; GB/T 15834 4.9.3.1, B.3.4",
	}
	numberPoint = &diag.Rule{
		Code: "P052", Severity: diag.Advice,
		Name:    diag.Text{Zh: "汉字序号后面的点", En: "points behind Han numbers"},
		Message: diag.Text{Zh: "汉字序号后面用顿号：%[1]s、", En: "a Han number takes a pause mark: %[1]s、"},
		Source:  "T70; GB/T 15834 4.5.3.3, B.3.2",
	}
)

// longestNumber is the length of a list number in characters: 二十三.
const longestNumber = 4

// lookNumerals reports numerals of Han digits that mix kinds of zero (T69):
// 二0一三, 二○一三; and 零 in a year of four digits. Nothing is rewritten.
func (l *line) lookNumerals() {
	for i := 0; i < len(l.cells); i++ {
		if !isZero(l.cells[i].r) {
			continue
		}
		from, to := i, i+1
		for isNumeralPart(l.char(from - 1)) {
			from--
		}
		for isNumeralPart(l.char(to)) {
			to++
		}
		if to-from >= 3 || l.char(to) == '年' {
			l.lookNumeral(from, to)
		}
		i = to
	}
}

// lookNumeral reports the numeral of cells [i, j) if its zeros are amiss.
func (l *line) lookNumeral(i, j int) {
	var hans, signs, spelled int
	for k := i; k < j; k++ {
		switch r := l.cells[k].r; {
		case r == '零':
			spelled++
		case isHanDigit(r):
			hans++
		default:
			signs++
		}
	}
	if hans == 0 || wordKinds.has(l.at(i-1)) || wordKinds.has(l.at(j)) {
		return
	}
	var rule *diag.Rule
	switch {
	case signs > 0:
		rule = mixedNumeral
	case spelled > 0 && j-i == 4 && l.char(j) == '年':
		rule = spelledZero
	default:
		return
	}
	now := []rune(l.words(i, j))
	was := string(now)
	for k, r := range now {
		if r == '零' || !isHanDigit(r) {
			now[k] = '〇'
		}
	}
	n := l.note(rule, i, j, was, string(now))
	for k, r := range now {
		if r != l.cells[i+k].r {
			n.propose(l, i+k, i+k+1, "〇")
		}
	}
}

// isZero tells whether r is a zero that a numeral of Han digits should not
// have, or is taken for one.
func isZero(r rune) bool {
	switch r {
	case '0', 'O', 'o', '○', '◯', '零':
		return true
	}
	return false
}

// isNumeralPart tells whether r stands in a numeral written digit by digit.
func isNumeralPart(r rune) bool {
	return isZero(r) || isHanDigit(r) && r != '十'
}

// isHanDigit tells whether r is one of 一 to 十, 〇 or 零.
func isHanDigit(r rune) bool {
	switch r {
	case '一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '〇', '零':
		return true
	}
	return false
}

// lookNumbering advises on the mark behind a number at the beginning of a line
// (T70): none behind brackets and circles, 、 behind Han numerals.
func (l *line) lookNumbering() {
	i, bracketed := l.leadingNumber()
	if i == 0 {
		return
	}
	switch r := l.char(i); r {
	case '、', '，', '．', '.', ',', '。':
		if bracketed {
			l.note(numberMark, i, i+1, l.words(0, i), string(r)).propose(l, i, i+1, "")
		} else if (r == '.' || r == '．') && l.at(0) == han && !isHanDigit(l.char(i+1)) {
			l.note(numberPoint, i, i+1, l.words(0, i)).propose(l, i, i+1, "、")
		}
	}
}

// leadingNumber gives the end of the list number that begins the line, without
// the mark behind it, and whether brackets or a circle close it: （一）, ①, 一, 12.
// It gives 0 if there is none.
func (l *line) leadingNumber() (end int, bracketed bool) {
	switch r := l.char(0); {
	case l.at(0) == number && (r < 0x2160 || r > 0x2188):
		return 1, true
	case r == '（' || r == '(':
		end = l.numberEnd(1)
		if c := l.char(end); end > 1 && (c == '）' || c == ')') {
			return end + 1, true
		}
		return 0, false
	}
	return l.numberEnd(0), false
}

// numberEnd gives the end of the digits of a list number that begins at cell i:
// Han numerals or European digits. It gives i if there are none or too many.
func (l *line) numberEnd(i int) int {
	k := i
	for k-i <= longestNumber && l.at(k) != boundary && (l.at(k) == digit || isHanDigit(l.char(k)) || l.char(k) == '百') && l.at(k) == l.at(i) {
		k++
	}
	if k-i > longestNumber {
		return i
	}
	return k
}

// isListNumber tells whether the mark at cell i follows a list number: at the
// beginning of the line (一. 12. （3）.), or, for a closing bracket, digits or a
// letter anywhere (2) b)).
func (l *line) isListNumber(i int) bool {
	if i > 0 && i <= longestNumber+2 {
		if end, _ := l.leadingNumber(); end == i {
			return true
		}
	}
	if r := l.char(i); r != ')' && r != '）' {
		return false
	}
	k := i - 1
	for k >= 0 && i-k <= longestNumber && (l.at(k) == digit || isHanDigit(l.char(k))) {
		k--
	}
	if k == i-1 && l.at(k) == letter {
		k--
	}
	return k < i-1 && l.at(k) != letter && l.at(k) != digit
}
