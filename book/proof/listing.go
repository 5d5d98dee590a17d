package proof

import "kanben/book/diag"

var (
	titlesParted = &diag.Rule{
		Code: "P112", Severity: diag.Advice,
		Name:    diag.Text{Zh: "书名号之间的顿号", En: "pause marks between titles"},
		Message: diag.Text{Zh: "并列的书名号之间通常不用顿号", En: "titles in a row take no pause mark between them"},
		Source:  "GB/T 15834 4.5.3.5",
	}
	quotesParted = &diag.Rule{
		Code: "P113", Severity: diag.Advice,
		Name:    diag.Text{Zh: "引号之间的顿号", En: "pause marks between quotations"},
		Message: diag.Text{Zh: "并列的引号之间通常不用顿号", En: "quotations in a row take no pause mark between them"},
		Source:  "GB/T 15834 4.5.3.5",
	}
	pauseBeforeEtc = &diag.Rule{
		Code: "P114", Severity: diag.Advice,
		Name:    diag.Text{Zh: "“等”前面的顿号", En: "pause marks before 等"},
		Message: diag.Text{Zh: "“等”前面不用顿号", En: "no pause mark stands before 等"},
		Source:  "GB/T 15834 B.1.2",
	}
	partedNumbers = &diag.Rule{
		Code: "P115", Severity: diag.Advice,
		Name:    diag.Text{Zh: "概数中间的顿号", En: "pause marks in approximate numbers"},
		Message: diag.Text{Zh: "相邻两个数字连用表示概数，中间不用顿号：%[1]s", En: "two numbers in a row that mean “about” take no pause mark: %[1]s"},
		Hint:    diag.Text{Zh: "如果说的是两样东西（第三、第四个），就不用改", En: "leave it if two things are meant, the third and the fourth"},
		Source:  "GB/T 15834 4.5.3.4; GB/T 15835 5.2.1",
	}
	ordinalPause = &diag.Rule{
		Code: "P118", Severity: diag.Advice,
		Name:    diag.Text{Zh: "“第一”“首先”后面的顿号", En: "pause marks behind 第一, 首先"},
		Message: diag.Text{Zh: "“%[1]s”做序次语，后面用逗号", En: "%[1]s takes a comma"},
		Source:  "GB/T 15834 4.4.3.3, B.3.1",
	}
	digitPause = &diag.Rule{
		Code: "P119", Severity: diag.Advice,
		Name:    diag.Text{Zh: "阿拉伯数字序号后面的顿号", En: "pause marks behind list numbers"},
		Message: diag.Text{Zh: "阿拉伯数字的序号后面用下脚点：%[1]s.", En: "a list number in European digits takes a point: %[1]s."},
		Source:  "T61; GB/T 15834 B.3.3",
	}
)

// longestListed is how far apart two listed items may stand to be reported
// together, in characters.
const longestListed = 48

// lookListed reports 》、《 and ”、“; those of one list are one finding.
func (l *line) lookListed(i int) {
	if l.char(i+1) != '、' || l.cells[i+1].is(kept|solid) {
		return
	}
	rule, open := titlesParted, '《'
	if l.char(i) == '”' {
		rule, open = quotesParted, '“'
	}
	if l.char(i+2) != open {
		return
	}
	if n := len(l.notes); n > 0 {
		last := &l.notes[n-1]
		if last.rule == rule && i+1-int(last.fixes[len(last.fixes)-1].j) < longestListed {
			last.to = l.cells[i+1].to
			last.propose(l, i+1, i+2, "")
			return
		}
	}
	l.note(rule, i+1, i+2).propose(l, i+1, i+2, "")
}

// lookPause reports the pause marks that a list does not take.
func (l *line) lookPause(i int) {
	l.lookBeforeEtc(i)
	l.lookApproximate(i)
	l.lookOrdinal(i)
	l.lookDigitPause(i)
}

// lookBeforeEtc reports 、等.
func (l *line) lookBeforeEtc(i int) {
	if l.char(i+1) != '等' || isOneOf(l.char(i+2), "待级于同候差距份价值式边腰号靠外速离比高效分量") {
		return
	}
	l.note(pauseBeforeEtc, i, i+1).propose(l, i, i+1, "")
}

// approximate are the words that follow an approximate number.
const approximate = "十百千万亿个天次岁里斤米尺步句遍位名件分块元辈"

// lookApproximate reports 三、四十: two neighbouring numerals with a pause mark
// between them and a measure behind. 三、四年级 are two things, and so are the
// numbers of headings (三、四个自信) and decades (五、六十年代).
func (l *line) lookApproximate(i int) {
	a, b := digitValue(l.char(i-1)), digitValue(l.char(i+1))
	if a < 1 || b != a+1 && !(a == 3 && b == 5) || b > 9 {
		return
	}
	switch before := l.char(i - 2); {
	case l.at(i-2) == boundary, isOneOf(before, "。；：！？，、“（）第初周期月年卷册章节条款十百千万之"), isHanDigit(before):
		return
	case l.at(i-2) != han:
		return
	}
	after := l.char(i + 2)
	if !isOneOf(after, approximate) || l.char(i+3) == '、' || l.reads(i+2, "十年代") || l.reads(i+2, "次方") {
		return
	}
	l.note(partedNumbers, i-1, i+3, l.words(i-1, i)+l.words(i+1, i+3)).propose(l, i, i+1, "")
}

// digitValue gives the value of one Han digit, 0 if r is none.
func digitValue(r rune) int {
	for v, d := range []rune("〇一二三四五六七八九") {
		if r == d {
			return v
		}
	}
	return 0
}

// lookOrdinal reports 第一、 其二、 首先、 at the beginning of a clause. 第一、第二
// 产业 and 第一、二产业 list ordinals.
func (l *line) lookOrdinal(i int) {
	next := l.char(i + 1)
	if next == '第' || next == '其' || next == '首' || isHanDigit(next) || l.at(i+1) == digit || l.at(i+1) == boundary {
		return
	}
	from := i
	switch {
	case isHanDigit(l.char(i-1)) && (l.char(i-2) == '第' || l.char(i-2) == '其'):
		from = i - 2
	case l.readsBefore(i, "首先"), l.readsBefore(i, "其次"), l.readsBefore(i, "再次"), l.readsBefore(i, "最后"):
		from = i - 2
	default:
		return
	}
	if !l.beginsClause(from) || l.listsMore(i+1) {
		return
	}
	l.note(ordinalPause, i, i+1, l.words(from, i)).propose(l, i, i+1, "，")
}

// listsMore tells whether the clause that begins at cell i goes on with a pause
// mark or 和 before another ordinal: then it is a list of ordinals.
func (l *line) listsMore(i int) bool {
	for k := i; k < i+8; k++ {
		switch r := l.char(k); r {
		case '第':
			return true
		case 0, '，', '。', '：', '；':
			return false
		}
	}
	return false
}

// lookDigitPause reports 1、 at the beginning of a line.
func (l *line) lookDigitPause(i int) {
	if i == 0 || i > 3 || l.numberEnd(0) != i || l.at(0) != digit || l.at(i+1) == digit || l.at(i+1) == boundary {
		return
	}
	l.note(digitPause, i, i+1, l.words(0, i)).propose(l, i, i+1, ".")
}
