package proof

import "kanben/book/diag"

var blank = &diag.Rule{
	Code: "P081", Severity: diag.Warning,
	Name:    diag.Text{Zh: "待填写", En: "to fill in"},
	Message: diag.Text{Zh: "待填写：“%[1]s”，照原样印出", En: "to fill in: %[1]q, printed as typed"},
	Hint:    diag.Text{Zh: "请在原稿里填上内容，再做一遍", En: "fill it in in the manuscript and build again"},
	Source:  "users.md 3",
}

// blankKinds are the kinds with which a blank begins.
const blankKinds mask = 1<<fill | 1<<letter | 1<<wide | 1<<stop | 1<<dots | 1<<full | 1<<bracket

// lookBlanks lists what its author left to fill in: ___, xx届, XX同志, ×××, ○○,
// 【此处填写】, and rows of points too long for an ellipsis. They are printed as
// typed.
func (l *line) lookBlanks() {
	for i := 0; i < len(l.cells); {
		if !blankKinds.has(l.cells[i].kind) {
			i++
			continue
		}
		j := l.blankEnd(i)
		if j > i {
			l.note(blank, i, j, l.words(i, min(j, i+longestQuoted)))
		}
		i = max(j, i+1)
	}
}

// blankEnd gives the end of the blank that begins at cell i, or i.
func (l *line) blankEnd(i int) int {
	c := &l.cells[i]
	if c.is(kept) {
		return i
	}
	switch {
	case c.kind == fill:
		if j, count := l.row(i); count >= 2 {
			if l.isFillIn(i, j) {
				return j
			}
			return i
		}
	case c.kind == letter, c.kind == wide:
		if l.at(i-1) != letter && l.at(i-1) != wide {
			return l.crossesEnd(i)
		}
	case c.kind == stop, c.kind == dots:
		if j, count := l.row(i); c.kind == stop && count > longestEllipsis || c.kind == dots && count > 4 {
			return j
		}
	case c.r == '【' || c.r == '（' || c.r == '［' || c.r == '〔' || c.r == '(':
		return l.requestEnd(i)
	}
	return i
}

// isFillIn tells whether the row [i, j) of _ × ○ □ is a blank, and not part of
// a name in code (__init__), of a face (^__^) or of a number (二○○八).
func (l *line) isFillIn(i, j int) bool {
	before, after := l.char(i-1), l.char(j)
	switch l.char(i) {
	case '_':
		if before == '^' || after == '^' || before == '*' || after == '*' {
			return false
		}
		return j-i >= 3 || !isASCIIWord(before) && !isASCIIWord(after)
	case '○', '◯':
		return !isHanDigit(before) && !isHanDigit(after)
	}
	return true
}

func isASCIIWord(r rune) bool {
	return r < 0x80 && wordKinds.has(kindOf(r))
}

// crossesEnd gives the end of the word of cell i if it is made of two or more
// X alone and touches Han, a digit before them or a mark behind them aside:
// xx届, 20XX年, 增长XX%. Else it gives i.
func (l *line) crossesEnd(i int) int {
	j := i
	for l.at(j) == letter || l.at(j) == wide {
		j++
	}
	if j == i+1 && l.isCross(i) && l.isNumberAt(i) {
		return j
	}
	if !l.isCrosses(i, j) {
		return i
	}
	if l.besideChinese(i, -1) || l.besideChinese(j-1, +1) || l.at(i-1) == digit && l.at(j) == han {
		return j
	}
	return i
}

// isCross tells whether an X stands at cell i.
func (l *line) isCross(i int) bool {
	switch l.char(i) {
	case 'x', 'X', 'ｘ', 'Ｘ':
		return true
	}
	return false
}

// isNumberAt tells whether a single letter at cell i stands where only a number
// can: 第X届, 202X年, X月X日.
func (l *line) isNumberAt(i int) bool {
	before, after := l.char(i-1), l.char(i+1)
	switch {
	case before == '第':
		return isOneOf(after, "届次期章节条批轮号名")
	case l.at(i-1) == digit:
		return after == '年' && l.at(i-2) == digit
	}
	return isOneOf(after, "年月日") && isOneOf(l.char(i), "XＸ") && l.char(i+2) != '光'
}

// isCrosses tells whether cells [i, j) are two or more of the same X.
func (l *line) isCrosses(i, j int) bool {
	if j-i < 2 {
		return false
	}
	for k := i; k < j; k++ {
		if !l.isCross(k) || l.char(k) != l.char(i) {
			return false
		}
	}
	return true
}

// longestRequest is the length of a bracketed request in characters.
const longestRequest = 24

// requests are the words by which a bracketed text asks to be replaced; asks
// knows their first characters.
var requests = [...]string{"填写", "填入", "待填", "待定", "待补", "待核", "请补充", "请插入"}

// requestEnd gives the end of the bracketed request that begins at cell i
// (【此处填写】), or i.
func (l *line) requestEnd(i int) int {
	asks := false
	for k := i + 1; k < len(l.cells) && k-i <= longestRequest; k++ {
		switch l.char(k) {
		case '】', '）', '］', '〕', ')':
			if asks {
				return k + 1
			}
			return i
		}
		asks = asks || l.asks(k) || l.char(i) == '【' && l.reads(k, "此处")
	}
	return i
}

// asks tells whether one of the requests begins at cell i.
func (l *line) asks(i int) bool {
	switch l.char(i) {
	case '填', '待', '请':
	default:
		return false
	}
	for _, words := range requests {
		if l.reads(i, words) {
			return true
		}
	}
	return false
}

// reads tells whether the line reads words from cell i on.
func (l *line) reads(i int, words string) bool {
	for _, r := range words {
		if l.char(i) != r {
			return false
		}
		i++
	}
	return true
}
