package proof

import (
	"strings"

	"kanben/book/diag"
	"kanben/book/zh"
)

var (
	etcEllipsis = &diag.Rule{
		Code: "P026", Severity: diag.Advice,
		Name:    diag.Text{Zh: "“等”和省略号并用", En: "等 together with an ellipsis"},
		Message: diag.Text{Zh: "“等”和省略号都表示没有列完，只用一个", En: "等 and …… both say that more could be listed: one is enough"},
		Source:  "GB/T 15834 4.11",
	}
	ellipsisPoint = &diag.Rule{
		Code: "P027", Severity: diag.Advice,
		Name:    diag.Text{Zh: "省略号旁边的点号", En: "points beside ellipses"},
		Message: diag.Text{Zh: "省略号旁边通常不用“%[1]s”", En: "an ellipsis takes no %[1]q beside it"},
		Source:  "GB/T 15834 B.2.4",
	}
	dashPoint = &diag.Rule{
		Code: "P028", Severity: diag.Advice,
		Name:    diag.Text{Zh: "破折号后面的点号", En: "points behind dashes"},
		Message: diag.Text{Zh: "破折号后面通常不用“%[1]s”", En: "a dash takes no %[1]q behind it"},
		Source:  "GB/T 15834 B.2.3",
	}
	marksInRow = &diag.Rule{
		Code: "P029", Severity: diag.Advice,
		Name:    diag.Text{Zh: "两个点号连用", En: "two points in a row"},
		Message: diag.Text{Zh: "“%[1]s”两个点号连在一起，只留一个", En: "%[1]q: of two points in a row one is enough"},
		Source:  "GB/T 15834 4.1–4.7",
	}
	emptyPair = &diag.Rule{
		Code: "P033", Severity: diag.Advice,
		Name:    diag.Text{Zh: "空的括号、引号、书名号", En: "pairs with nothing in them"},
		Message: diag.Text{Zh: "“%[1]s”里面没有字", En: "there is nothing in %[1]s"},
		Hint:    diag.Text{Zh: "看看是不是漏了什么", En: "see whether something is missing"},
		Source:  "GB/T 15834 4.8, 4.9, 4.15",
	}
	angleTitle = &diag.Rule{
		Code: "P034", Severity: diag.Advice,
		Name:    diag.Text{Zh: "代替书名号的尖括号", En: "angles in place of title marks"},
		Message: diag.Text{Zh: "书名号是 《 》，不是 %[1]s %[2]s", En: "title marks are 《 》, not %[1]s %[2]s"},
		Source:  "GB/T 15834 4.15.2",
	}
	openingPoint = &diag.Rule{
		Code: "P036", Severity: diag.Advice,
		Name:    diag.Text{Zh: "括号、引号开头的点号", En: "points right behind opening marks"},
		Message: diag.Text{Zh: "“%[1]s”后面紧跟着“%[2]s”", En: "%[2]q stands right behind %[1]s"},
		Hint:    diag.Text{Zh: "看看是标点多余，还是漏了字", En: "is the mark one too many, or a word missing?"},
		Source:  "GB/T 15834 5.1.1, 5.1.3",
	}
	closingPoint = &diag.Rule{
		Code: "P037", Severity: diag.Advice,
		Name:    diag.Text{Zh: "句内括号末尾的点号", En: "points at the end of brackets in a sentence"},
		Message: diag.Text{Zh: "句子里面的括号，末尾不用“%[1]s”", En: "brackets inside a sentence do not end in %[1]q"},
		Source:  "GB/T 15834 B.2.2",
	}
)

// lookEllipsis reports what does not stand beside an ellipsis: 等, a pause mark,
// and behind it the full stop of a paragraph.
func (l *line) lookEllipsis(i int) {
	if l.char(i-1) == '…' {
		return
	}
	j, _ := l.row(i)
	switch {
	case l.readsBefore(i, "等") && !l.readsBefore(i, "“等") && !l.beginsClause(i-1) && (l.at(j) == boundary || isOneOf(l.char(j), "。，；）")) && !l.readsBefore(i, "等等") && l.at(i-2) == han && !isOneOf(l.char(i-2), "一再在请"):
		l.note(etcEllipsis, i-1, j).propose(l, i, j, "")
	case l.char(j) == '等' && (l.at(j+1) == boundary || isOneOf(l.char(j+1), "。，；、的等")) && l.char(i-1) != '“':
		l.note(etcEllipsis, i, j+1).propose(l, i, j, "")
	}
	if l.char(i-1) == '、' {
		l.note(ellipsisPoint, i-1, j, "、").propose(l, i-1, i, "")
	}
	if r := l.char(j); r == '、' || r == '。' && i > 0 {
		l.note(ellipsisPoint, i, j+1, string(r)).propose(l, j, j+1, "")
	}
}

// lookDashEnd reports a point behind a dash.
func (l *line) lookDashEnd(i int) {
	before, j := i-1, i+1
	if !l.cells[i].is(twice) {
		if l.char(before) != '—' {
			return
		}
		before--
	}
	if r := l.char(j); isOneOf(r, "，、。；") && spoken.has(l.at(before)) {
		l.note(dashPoint, j, j+1, string(r)).propose(l, j, j+1, "")
	}
}

// strength orders the points: of two in a row the stronger one stays.
const strength = "、，：；。！？"

// lookMarksInRow reports two different points in a row. ！？ may stand together
// (GB/T 15834 4.2.3.4), equal ones are cutRepeats' affair, and a row of three is
// a list of marks.
func (l *line) lookMarksInRow(i int) {
	a, b := l.char(i), l.char(i+1)
	if a == b || !isOneOf(b, strength) || l.cells[i+1].is(kept|solid) || isOneOf(a, "！？") && isOneOf(b, "！？") {
		return
	}
	if isOneOf(l.char(i-1), strength) || isOneOf(l.char(i+2), strength) || l.at(i-1) == boundary || l.at(i-1) == quote {
		return
	}
	at := i
	if strings.IndexRune(strength, a) > strings.IndexRune(strength, b) {
		at = i + 1
	}
	l.note(marksInRow, i, i+2, string([]rune{a, b})).propose(l, at, at+1, "")
}

// lookOpening reports an opening mark with its closing one right behind it, or a
// point.
func (l *line) lookOpening(i int) {
	p, opens, ok := zh.PairOf(l.char(i))
	if !ok || !opens || l.at(i+1) == boundary || l.cells[i+1].is(kept|solid) {
		return
	}
	before, next := l.char(i-1), l.char(i+1)
	if l.at(i-1) != han || isOneOf(before, "号") {
		return
	}
	switch {
	case next == p.Close:
		if _, _, pair := zh.PairOf(l.char(i + 2)); !pair && !isOneOf(l.char(i+2), "、") {
			l.note(emptyPair, i, i+2, string([]rune{p.Open, p.Close}))
		}
	case isOneOf(next, "，。、；：") && l.char(i+2) != p.Close && !isOneOf(l.char(i+2), strength):
		l.note(openingPoint, i, i+2, string(p.Open), string(next)).propose(l, i+1, i+2, "")
	}
}

// longestInset is the length of a bracket that is judged to be inside a
// sentence, in characters.
const longestInset = 60

// lookClosing reports the point before the closing bracket of a remark inside a
// sentence: …（见附件。）。
func (l *line) lookClosing(i int) {
	if l.char(i+1) != '）' || l.cells[i+1].is(kept|solid) {
		return
	}
	r := l.char(i)
	if r == '。' {
		after := l.at(i + 2)
		if after == boundary || after != han && !isOneOf(l.char(i+2), "，。；、：") {
			return
		}
	}
	for k := i - 1; k >= 0 && i-k < longestInset; k-- {
		switch l.char(k) {
		case '。', '！', '？':
			return // more than a remark
		case '（':
			if l.at(k-1) == han && k < i-1 {
				l.note(closingPoint, i, i+1, string(r)).propose(l, i, i+1, "")
			}
			return
		}
	}
}

// anglePairs are what stands for title marks that a keyboard did not have.
var anglePairs = [...][2]string{{"<<", ">>"}, {"＜＜", "＞＞"}, {"≪", "≫"}, {"«", "»"}, {"＜", "＞"}}

// longestTitle is the length of a title in title marks, in characters.
const longestTitle = 40

// lookAngles reports <<论语>> and its like.
func (l *line) lookAngles(i int) {
	for _, p := range anglePairs {
		if !l.reads(i, p[0]) {
			continue
		}
		n := len([]rune(p[0]))
		if l.at(i+n) != han {
			return
		}
		for k := i + n; k < i+n+longestTitle && l.at(k) != boundary; k++ {
			if !l.reads(k, p[1]) {
				continue
			}
			note := l.note(angleTitle, i, k+n, p[0], p[1])
			note.propose(l, i, i+n, "《")
			note.propose(l, k, k+n, "》")
			return
		}
		return
	}
}
