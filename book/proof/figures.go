package proof

import (
	"strconv"

	"kanben/book/diag"
)

var (
	hyphenRange = &diag.Rule{
		Code: "P045", Severity: diag.Advice,
		Name:    diag.Text{Zh: "表示范围的半角连字符", En: "hyphens in ranges"},
		Message: diag.Text{Zh: "数值的范围用“～”，年份和月日的起止用“—”：%[1]s", En: "a range of figures takes ～, one of years or dates takes —: %[1]s"},
		Source:  "T67; GB/T 15834 4.13.3; GB/T 15835 5.1.3",
	}
	bareRange = &diag.Rule{
		Code: "P046", Severity: diag.Advice,
		Name:    diag.Text{Zh: "范围里漏写的百分号", En: "percent signs left out of ranges"},
		Message: diag.Text{Zh: "百分数的范围，前一个数也要写百分号：%[1]s", En: "in a range of percentages both figures take the sign: %[1]s"},
		Source:  "GB/T 15835 5.1.3",
	}
	mixedNumber = &diag.Rule{
		Code: "P047", Severity: diag.Advice,
		Name:    diag.Text{Zh: "阿拉伯数字带“十百千”", En: "European digits with 十 百 千"},
		Message: diag.Text{Zh: "“%[1]s”：阿拉伯数字后面可以写“万”“亿”，不写“十”“百”“千”", En: "%[1]q: European digits may take 万 or 亿, not 十, 百 or 千"},
		Source:  "GB/T 15835 5.3",
	}
	someDigits = &diag.Rule{
		Code: "P048", Severity: diag.Advice,
		Name:    diag.Text{Zh: "阿拉伯数字带“几”", En: "European digits with 几"},
		Message: diag.Text{Zh: "带“几”的概数用汉字：%[1]s", En: "an approximate number with 几 is written in Han: %[1]s"},
		Source:  "GB/T 15835 4.2.2",
	}
	mixedCentury = &diag.Rule{
		Code: "P049", Severity: diag.Advice,
		Name:    diag.Text{Zh: "世纪、年代两种写法", En: "centuries and decades in two forms"},
		Message: diag.Text{Zh: "“%[1]s”里世纪和年代的数字写法不一样", En: "%[1]q writes century and decade in different numerals"},
		Source:  "GB/T 15835 4.1.2, 4.3",
	}
	mixedPercent = &diag.Rule{
		Code: "P122", Severity: diag.Advice,
		Name:    diag.Text{Zh: "百分数两种写法", En: "percentages in two forms"},
		Message: diag.Text{Zh: "同一段里既写“百分之”，又写“%[1]s”", En: "百分之 and %[1]s in one paragraph"},
		Source:  "GB/T 15835 4.3",
	}
	letterDigit = &diag.Rule{
		Code: "P121", Severity: diag.Advice,
		Name:    diag.Text{Zh: "数字里的字母 O、l", En: "letters O and l in figures"},
		Message: diag.Text{Zh: "“%[1]s”里的字母像是数字：%[2]s", En: "letters in %[1]q look like digits: %[2]s"},
		Source:  "users.md 3",
	}
	unitCase = &diag.Rule{
		Code: "P123", Severity: diag.Advice,
		Name:    diag.Text{Zh: "计量单位的大小写", En: "capitals of units"},
		Message: diag.Text{Zh: "计量单位的符号是 %[2]s，不是 %[1]s", En: "the unit's symbol is %[2]s, not %[1]s"},
		Source:  "GB 3100 6.2",
	}
)

// digitsBefore gives where the digits that end before cell i begin.
func (l *line) digitsBefore(i int) int {
	k := i
	for i-k < longestFigure && l.at(k-1) == digit {
		k--
	}
	return k
}

// digitsAt gives the end of the digits that begin at cell i.
func (l *line) digitsAt(i int) int {
	k := i
	for k-i < longestFigure && l.at(k) == digit {
		k++
	}
	return k
}

// numberOf gives the value of the digits of cells [i, j), −1 if there are none.
func (l *line) numberOf(i, j int) int {
	n, err := strconv.Atoi(l.words(i, j))
	if err != nil {
		return -1
	}
	return n
}

// measures follow the figures of a range.
const measures = "个人名次天周岁元米吨倍家户场种项条篇页章%％万亿千百公小分秒平立度"

// lookRange reports 3-5个 and 2019-2023年. Codes, scores, telephone numbers and
// dates (2024-10-01) have hyphens of their own.
func (l *line) lookRange(i int) {
	from, to := l.digitsBefore(i), l.digitsAt(i+1)
	a, b := l.numberOf(from, i), l.numberOf(i+1, to)
	if a < 0 || b <= a || l.char(from) == '0' || l.char(i+1) == '0' {
		return
	}
	if k := l.at(from - 1); k == letter || k == digit || k == hyphen || k == stop || k == technical || k == symbol {
		return
	}
	mark := "～"
	switch after := l.char(to); {
	case after == '年' && i-from == 4 && to-i == 5, after == '月' && b <= 12, after == '日' && b <= 31:
		mark = "—"
	case !isOneOf(after, measures):
		return
	}
	l.note(hyphenRange, i, i+1, l.words(from, i)+mark+l.words(i+1, to+1)).propose(l, i, i+1, mark)
}

// lookPercent reports 10～15%, where the first figure lacks its sign.
func (l *line) lookPercent(i int) {
	l.lookPercentForms(i)
	from := l.digitsBefore(i)
	if from == i || !isOneOf(l.char(from-1), "-～—~–") || l.at(from-2) != digit {
		return
	}
	first := l.digitsBefore(from - 1)
	if k := l.at(first - 1); k == stop || k == letter || k == hyphen || isOneOf(l.char(first-1), "～—~–") {
		return
	}
	last := string(l.char(from - 2))
	sign := string(l.char(i))
	l.note(bareRange, first, i+1, l.words(first, from-1)+sign+l.words(from-1, i+1)).propose(l, from-2, from-1, last+sign)
}

// lookPercentForms reports 百分之五 in a paragraph that writes 5% as well.
func (l *line) lookPercentForms(i int) {
	if l.at(i-1) != digit {
		return
	}
	for k := i - 1; k >= 0; k-- {
		if l.cells[k].r == l.cells[i].r {
			return // the first one has looked
		}
	}
	for k := range l.cells {
		if l.cells[k].r == '百' && l.reads(k, "百分之") && isHanDigit(l.char(k+3)) {
			l.note(mixedPercent, k, k+4, string(l.char(i)))
			return
		}
	}
}

// lookMixedNumber reports 3千 and 5百万. Units that begin with 千 or 百 are none:
// 5千克, 3百分点.
func (l *line) lookMixedNumber(i int) {
	if l.at(i-1) != digit || isOneOf(l.char(i+1), "克米瓦卡伏赫焦帕安牛吨字位分里兆比升电欧") {
		return
	}
	if i-2 >= 0 && l.at(i-2) == letter {
		return
	}
	from := l.digitsBefore(i)
	to := i + 1
	for to-i < 3 && isOneOf(l.char(to), "万亿") {
		to++
	}
	if isOneOf(l.char(to), "强佳大") && l.char(i) != '千' { // 10百强
		return
	}
	l.note(mixedNumber, from, to, l.words(from, to))
}

// lookSome reports 10几年: the tens go into Han.
func (l *line) lookSome(i int) {
	from := l.digitsBefore(i)
	if i-from != 2 || l.char(i-1) != '0' || l.char(from) == '0' || l.at(from-1) == stop {
		return
	}
	tens := "十"
	if d := l.char(from); d != '1' {
		tens = string([]rune("〇一二三四五六七八九")[d-'0']) + "十"
	}
	l.note(someDigits, from, i+1, tens+"几").propose(l, from, i, tens)
}

// lookCentury reports 二十世纪90年代 and 20世纪九十年代.
func (l *line) lookCentury(i int) {
	if !l.reads(i, "世纪") {
		return
	}
	from, century := l.numberBefore(i)
	k := i + 2
	if l.char(k) == '的' {
		k++
	}
	to, decade := l.numberAt(k)
	if from == i || to == k || century < 1 || decade < 0 || !l.reads(to, "年代") {
		return
	}
	if (l.at(from) == digit) == (l.at(k) == digit) {
		return
	}
	l.note(mixedCentury, from, to+2, l.words(from, to+2))
}

// lookLetterDigit reports a letter between two digits that is taken for one of
// them: 2O24年, 1l0人.
func (l *line) lookLetterDigit(i int) {
	if l.at(i-1) != digit || l.at(i+1) != digit {
		return
	}
	from, to := l.digitsBefore(i), l.digitsAt(i+1)
	if l.at(from-1) == letter || l.at(to) != han || isOneOf(l.char(to), "型号款系版") {
		return
	}
	want := "0"
	if isOneOf(l.char(i), "Il") {
		want = "1"
	}
	l.note(letterDigit, from, to, l.words(from, to), l.words(from, i)+want+l.words(i+1, to)).propose(l, i, i+1, want)
}

// units are the symbols that people write with the wrong capitals.
var units = map[string]string{
	"KM": "km", "Km": "km", "kM": "km", "KG": "kg", "Kg": "kg", "kG": "kg", "CM": "cm", "Cm": "cm", "MM": "mm", "Mm": "mm",
	"ML": "mL", "Ml": "mL", "KW": "kW", "Kw": "kW", "KWH": "kW·h", "KWh": "kW·h", "Kwh": "kW·h", "kwh": "kW·h", "kw": "kW",
	"KPA": "kPa", "Kpa": "kPa", "HZ": "Hz", "MHZ": "MHz", "GHZ": "GHz", "KHZ": "kHz",
}

// lookUnit reports a unit with the wrong capitals behind a figure: 5KM.
func (l *line) lookUnit(i int) {
	if l.at(i-1) != digit {
		return
	}
	j := i
	for j-i < 4 && l.at(j) == letter && l.char(j) < 0x80 {
		j++
	}
	if wordKinds.has(l.at(j)) || l.at(j) == hyphen {
		return
	}
	was := l.words(i, j)
	if want, ok := units[was]; ok {
		l.note(unitCase, i, j, was, want).propose(l, i, j, want)
	}
}
