package proof

import (
	"kanben/book/diag"
	"kanben/book/zh"
)

var (
	shortDash = &diag.Rule{
		Code: "P022", Severity: diag.Fixed,
		Name:    diag.Text{Zh: "破折号", En: "dashes"},
		Message: diag.Text{Zh: "破折号已改为占两格的 ——", En: "dash, now two ems wide ——"},
		Source:  "T65; GB/T 15834 4.10.2, 5.1.4",
	}
	doubtfulDash = &diag.Rule{
		Code: "P023", Severity: diag.Advice,
		Name:    diag.Text{Zh: "只有一个 — 的地方", En: "single dashes"},
		Message: diag.Text{Zh: "这里只有一个 —：表示起止或连接时就是一个，破折号要两个 ——", En: "a single —: right for a range or a link, a break takes two ——"},
		Hint:    diag.Text{Zh: "如果是破折号，请在原稿里改成 ——", En: "write —— in the manuscript if it is a break"},
		Source:  "T65; GB/T 15834 4.10.2, 4.13.3",
	}
)

// longestDash is the most hyphens that are taken for a dash; more are a rule.
const longestDash = 4

// mendDashes makes the break of a Chinese sentence two U+2014 (T65): two to
// four hyphens, three —, two of the look-alikes ― and ─, and one — where it can
// be no range.
func (l *line) mendDashes() {
	for i := 0; i < len(l.cells); {
		c := &l.cells[i]
		if c.kind != dash && c.kind != hyphen || c.is(kept|solid) {
			i++
			continue
		}
		j, count := l.row(i)
		if l.isBreak(i, j, count) {
			l.writeTwice(i, j, '—', l.op(shortDash))
		}
		i = j
	}
	l.compact()
}

// isBreak tells whether the row [i, j) of dashes or hyphens is a break that is
// not yet written as one.
func (l *line) isBreak(i, j, count int) bool {
	before, after := l.dashSides(i, j)
	if before == westernSide || after == westernSide || before == noSide && after == noSide {
		return false
	}
	switch l.char(i) {
	case '-':
		return count >= 2 && count <= longestDash
	case '—':
		return count == 3 || count == 1 && !l.mayLink(i)
	case '―':
		return count == 2 || count == 1 && !l.mayLink(i)
	}
	return count == 2
}

// A side is what stands on one side of a dash.
type side uint8

const (
	noSide side = iota // the line begins or ends there
	hanSide
	markSide
	westernSide
)

// dashSides tells what stands before and behind the row [i, j).
func (l *line) dashSides(i, j int) (before, after side) {
	look := kinds(space, quote)
	return l.sideOf(l.next(i-1, -1, look)), l.sideOf(l.next(j, +1, look))
}

func (l *line) sideOf(i int) side {
	switch k := l.at(i); {
	case k == boundary:
		return noSide
	case k == han:
		return hanSide
	case k == pause || k == stop || k == dots || l.isChinese(i):
		return markSide
	}
	return westernSide
}

// Lengths of Han on the two sides of a single dash, back and forth to the next
// character that is not Han, from which on it must be a break: a range or a
// link joins words, a break joins clauses.
const (
	breakBefore = 4
	breakAfter  = 6
	longestSide = 8
)

// mayLink tells whether the single dash at cell i may mean a range or a link
// (北京—上海, 五月—七月, 政府—市场关系, 中国—东盟博览会). Beside a mark it cannot.
func (l *line) mayLink(i int) bool {
	before, after := i-1, i+1
	if l.at(before) != han || l.at(after) != han {
		a, b := zh.ClassOf(l.char(before)), zh.ClassOf(l.char(after))
		return a == zh.SP || b == zh.SP || a == zh.CL && b == zh.OP
	}
	if l.run(before, -1) < breakBefore || l.run(after, +1) < breakAfter {
		return true
	}
	return l.joinsPlaces(i) || isTransliteration(l.char(before)) && isTransliteration(l.char(after))
}

// run counts the Han characters from cell i on in steps of dir, up to
// longestSide.
func (l *line) run(i, dir int) int {
	n := 0
	for n < longestSide && l.at(i) == han {
		n++
		i += dir
	}
	return n
}

// endsPlace tells whether r ends the name of a place: what a range of places
// runs from, or a link joins.
func endsPlace(r rune) bool {
	switch r {
	case '省', '市', '县', '区', '镇', '乡', '村', '州', '国', '洲', '岛', '山', '岭', '河', '江', '湖', '海', '湾', '港', '站',
		'路', '桥', '口', '京', '沪', '津', '渝', '门', '关', '城', '盟':
		return true
	}
	return false
}

// endsTime tells whether r ends a time or a number.
func endsTime(r rune) bool {
	switch r {
	case '年', '月', '日', '号', '时', '点', '分', '秒', '旬', '季', '春', '夏', '秋', '冬', '代', '纪', '末', '初',
		'百', '千', '万', '亿', '半', '两':
		return true
	}
	return isHanDigit(r)
}

// joinsPlaces tells whether the dash at cell i stands behind a place or a time,
// or before a short one: 上海, 淮河, 七月.
func (l *line) joinsPlaces(i int) bool {
	return endsPlace(l.char(i-1)) || endsTime(l.char(i-1)) ||
		endsPlace(l.char(i+2)) || endsTime(l.char(i+1)) || endsTime(l.char(i+2))
}

// lookDashes lists the single dashes between Han that were left.
func (l *line) lookDashes() {
	for i := range l.cells {
		c := &l.cells[i]
		if c.r != '—' || c.is(twice|kept|solid) || l.char(i-1) == '—' || l.char(i+1) == '—' {
			continue
		}
		if before, after := l.dashSides(i, i+1); before != hanSide || after != hanSide {
			continue
		}
		if l.joinsPlaces(i) {
			continue
		}
		l.note(doubtfulDash, i, i+1).propose(l, i, i+1, "——")
	}
}
