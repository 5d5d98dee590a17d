package proof

import (
	"strconv"
	"time"

	"kanben/book/diag"
	"kanben/book/zh"
)

var (
	impossibleDate = &diag.Rule{
		Code: "P043", Severity: diag.Warning,
		Name:    diag.Text{Zh: "不存在的日期", En: "dates that do not exist"},
		Message: diag.Text{Zh: "没有“%[1]s”这一天", En: "there is no such day: %[1]s"},
		Hint:    diag.Text{Zh: "请核对日期", En: "check the date"},
		Source:  "GB/T 15835 5.1.4; GB/T 7408",
	}
	wrongWeekday = &diag.Rule{
		Code: "P044", Severity: diag.Warning,
		Name:    diag.Text{Zh: "对不上的星期", En: "weekdays that do not fit"},
		Message: diag.Text{Zh: "%[1]s是星期%[2]s，不是星期%[3]s", En: "%[1]s was a 星期%[2]s, not a 星期%[3]s"},
		Hint:    diag.Text{Zh: "请核对日期和星期", En: "check the date and the day of the week"},
		Source:  "GB/T 7408",
	}
	emptyDate = &diag.Rule{
		Code: "P083", Severity: diag.Warning,
		Name:    diag.Text{Zh: "没有填的日期", En: "dates to fill in"},
		Message: diag.Text{Zh: "日期没有填：“%[1]s”", En: "the date is not filled in: %[1]q"},
		Hint:    diag.Text{Zh: "请在原稿里填上日期，再做一遍", En: "fill it in in the manuscript and build again"},
		Source:  "users.md 3",
	}
)

// lookDate checks the day around a 月: 2月30日, 二〇二三年二月二十九日, with the
// weekday behind it if there is one: （星期三）.
func (l *line) lookDate(i int) {
	from, month := l.numberBefore(i)
	to, day := l.numberAt(i + 1)
	if from == i || to == i+1 || to-i > 4 || l.char(to) != '日' && l.char(to) != '号' {
		return
	}
	if isOneOf(l.char(to+1), "线店楼院室文令") { // 12号线
		return
	}
	year := 0
	if l.char(from-1) == '年' {
		if y, value := l.numberBefore(from - 1); from-1-y == 4 && value >= 1000 {
			from, year = y, value
		}
	}
	if month < 1 || day < 1 || month > 12 || day > daysOf(year, month) {
		l.note(impossibleDate, from, to+1, l.words(from, to+1))
		return
	}
	if year != 0 {
		l.lookWeekday(from, to+1, time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC))
	}
}

// weekdays are the names of weekdays from Sunday on.
var weekdays = []rune("日一二三四五六")

// lookWeekday checks the weekday that stands behind the date of cells [i, j).
func (l *line) lookWeekday(i, j int, date time.Time) {
	k := j
	if isOneOf(l.char(k), "（(，") {
		k++
	}
	n := l.readsAny(k, "星期 周 礼拜")
	if n == 0 {
		return
	}
	said := l.char(k + n)
	if said == '天' {
		said = '日'
	}
	if !isOneOf(said, string(weekdays)) {
		return
	}
	if is := weekdays[date.Weekday()]; is != said {
		l.note(wrongWeekday, i, k+n+1, l.words(i, j), string(is), string(said))
	}
}

// daysOf gives the days of a month; February has 29 if the year is unknown (0).
func daysOf(year, month int) int {
	if year == 0 {
		year = 2000
	}
	return time.Date(year, time.Month(month)+1, 0, 0, 0, 0, 0, time.UTC).Day()
}

// longestFigure is the length of a number in a date, in characters: 二〇二四,
// 三十一.
const longestFigure = 5

// numberBefore gives where the number that ends before cell i begins, and its
// value; i if there is none.
func (l *line) numberBefore(i int) (from, value int) {
	from = i
	for i-from < longestFigure && isFigure(l.char(from-1)) && l.at(from-1) == l.at(i-1) {
		from--
	}
	return from, l.valueOf(from, i)
}

// numberAt gives the end of the number that begins at cell i, and its value; i
// if there is none.
func (l *line) numberAt(i int) (to, value int) {
	to = i
	for to-i < longestFigure && isFigure(l.char(to)) && l.at(to) == l.at(i) {
		to++
	}
	return to, l.valueOf(i, to)
}

// isFigure tells whether r is part of a number in a date.
func isFigure(r rune) bool { return r >= '0' && r <= '9' || isHanDigit(r) }

// valueOf gives the value of the number in cells [i, j), −1 if it is none.
func (l *line) valueOf(i, j int) int {
	if i >= j {
		return -1
	}
	words := l.words(i, j)
	if l.at(i) == digit {
		n, err := strconv.Atoi(words)
		if err != nil {
			return -1
		}
		return n
	}
	n, ok := zh.ParseNumeral(words)
	if !ok || n.Size != len(words) {
		return -1
	}
	return n.Value
}

// readsSpaced gives the end of words that begin at cell i with spaces between
// them, and whether there are any; i if the line does not have them.
func (l *line) readsSpaced(i int, words string) (end int, gaps bool) {
	k := i
	for _, r := range words {
		if next := l.next(k, +1, kinds(space)); k > i && next > k {
			k, gaps = next, true
		}
		if l.char(k) != r {
			return i, false
		}
		k++
	}
	return k, gaps
}

// lookEmptyDate reports 年月日 and 10月日, whose spaces mending took away.
func (l *line) lookEmptyDate(i int) {
	end, gaps := l.readsSpaced(i, "年月日")
	switch {
	case end > i:
		before := l.at(i - 1)
		if before != digit && before != boundary && before != space && !isHanDigit(l.char(i-1)) && !isOneOf(l.char(i-1), "（，。：") {
			return
		}
		if before != digit && !isHanDigit(l.char(i-1)) && !gaps && l.at(end) != boundary {
			return // 年月日是…
		}
	case isFigure(l.char(i - 1)):
		if end, _ = l.readsSpaced(i, "月日"); end == i {
			return
		}
	default:
		return
	}
	from, _ := l.numberBefore(i)
	l.note(emptyDate, from, end, l.words(from, end))
}
