package proof

import (
	"kanben/book/diag"
	"kanben/book/zh"
)

var (
	seriesGap = &diag.Rule{
		Code: "P053", Severity: diag.Advice,
		Name:    diag.Text{Zh: "文中序号缺号", En: "gaps in running numbers"},
		Message: diag.Text{Zh: "“%[2]s”后面是“%[1]s”，中间缺了", En: "%[1]q follows %[2]q: one is missing between them"},
		Hint:    diag.Text{Zh: "看看是漏了一条，还是序号写错了", En: "is an item missing, or a number wrong?"},
		Source:  "users.md 3",
	}
	seriesRepeat = &diag.Rule{
		Code: "P054", Severity: diag.Advice,
		Name:    diag.Text{Zh: "文中序号重复", En: "running numbers used twice"},
		Message: diag.Text{Zh: "“%[1]s”前面已经有了", En: "%[1]q was used before"},
		Hint:    diag.Text{Zh: "看看是不是序号写错了", En: "is the number wrong?"},
		Source:  "users.md 3",
	}
	seriesMixed = &diag.Rule{
		Code: "P055", Severity: diag.Advice,
		Name:    diag.Text{Zh: "文中序号写法不一", En: "running numbers in different forms"},
		Message: diag.Text{Zh: "前面写“%[2]s”，这里写“%[1]s”，写法不一样", En: "%[2]q before, %[1]q here: two forms in one series"},
		Source:  "users.md 3",
	}
	countedItems = &diag.Rule{
		Code: "P056", Severity: diag.Advice,
		Name:    diag.Text{Zh: "说的条数和列的条数不一样", En: "announced and listed items differ"},
		Message: diag.Text{Zh: "说是“%[1]s”，后面列了 %[2]d 条", En: "%[1]q is announced, %[2]d follow"},
		Source:  "users.md 3",
	}
)

// An ordinal is one of a series in running text: 一是, 第二，, 其三, （4）, ⑤.
type ordinal struct {
	i, j  int // its cells
	form  ordinalForm
	value int
}

// ordinalForm is how an ordinal is written.
type ordinalForm uint8

const (
	noOrdinal    ordinalForm = iota
	itIs                     // 一是
	nth                      // 第一，
	ofThem                   // 其一，
	first                    // 首先，其次，再次，最后
	bracketed                // （1）
	bracketedHan             // （一）
	circled                  // ①
	numOrdinals
)

// longestOrdinal is the length of an ordinal's number in characters: 十二.
const longestOrdinal = 3

// lookSeries looks at the ordinals of a paragraph: what is missing, what comes
// twice, what is written in another form than the one before, and whether there
// are as many as were announced.
func (l *line) lookSeries() {
	if l.kind != paragraphLine {
		return
	}
	var last [numOrdinals]ordinal
	var begun [numOrdinals]bool // with its first
	var before ordinal
	for i := 0; i < len(l.cells); i++ {
		o := l.ordinalAt(i)
		if o.form == noOrdinal {
			continue
		}
		p := last[o.form]
		begun[o.form] = begun[o.form] || o.value == 1
		switch {
		case p.form == noOrdinal:
			if before.form != noOrdinal && o.value == before.value+1 && o.value > 1 && mayMix(before.form, o.form) {
				l.note(seriesMixed, o.i, o.j, l.words(o.i, o.j), l.words(before.i, before.j))
			}
		case o.value == 1, !begun[o.form]:
		case o.value == p.value && o.form != circled && o.form != bracketed:
			l.note(seriesRepeat, o.i, o.j, l.words(o.i, o.j))
		case o.value == p.value+2 && o.form != first:
			l.note(seriesGap, o.i, o.j, l.words(o.i, o.j), l.words(p.i, p.j))
		}
		last[o.form], before = o, o
		i = o.j - 1
	}
	if last[itIs].value > 0 || last[nth].value > 0 {
		l.lookAnnounced()
	}
}

// mayMix tells whether two forms are alike enough to belong to one series by
// mistake. Brackets inside 一是 are a level of their own.
func mayMix(a, b ordinalForm) bool {
	spoken := func(f ordinalForm) bool { return f == itIs || f == nth || f == ofThem }
	return spoken(a) && spoken(b) || a == bracketed && b == bracketedHan || a == bracketedHan && b == bracketed
}

// ordinalAt gives the ordinal that begins at cell i.
func (l *line) ordinalAt(i int) ordinal {
	c := &l.cells[i]
	if c.is(kept | solid) {
		return ordinal{}
	}
	switch {
	case c.r >= '①' && c.r <= '⑳':
		return ordinal{i, i + 1, circled, int(c.r-'①') + 1}
	case c.r == '（':
		return l.bracketedOrdinal(i)
	case c.r == '第' && l.beginsClause(i):
		if j, v := l.ordinalNumber(i + 1); j > i+1 && (isOneOf(l.char(j), "，：") || l.char(j) == '、' && l.char(j+1) != '第' && l.char(j+1) != '其' && !isHanDigit(l.char(j+1))) {
			return ordinal{i, j, nth, v}
		}
	case c.r == '其' && l.beginsClause(i):
		if j, v := l.ordinalNumber(i + 1); j > i+1 && (isOneOf(l.char(j), "，：") || l.char(j) == '、' && l.char(j+1) != '第' && l.char(j+1) != '其' && !isHanDigit(l.char(j+1))) {
			return ordinal{i, j, ofThem, v}
		}
	case isHanDigit(c.r) && l.beginsClause(i):
		if j, v := l.ordinalNumber(i); j > i && (l.char(j) == '是' || l.char(j) == '要' && l.at(j+1) == han) && !isOneOf(l.char(j+1), "一") {
			return ordinal{i, j + 1, itIs, v}
		}
	}
	return ordinal{}
}

// bracketedOrdinal gives （1） or （一） at cell i, behind a mark or at the
// beginning of the line.
func (l *line) bracketedOrdinal(i int) ordinal {
	if !l.beginsClause(i) {
		return ordinal{}
	}
	if j := l.digitsAt(i + 1); j > i+1 && j-i <= longestOrdinal && l.char(j) == '）' {
		return ordinal{i, j + 1, bracketed, l.numberOf(i+1, j)}
	}
	if j, v := l.ordinalNumber(i + 1); j > i+1 && l.char(j) == '）' {
		return ordinal{i, j + 1, bracketedHan, v}
	}
	return ordinal{}
}

// ordinalNumber gives the end and value of the Han number that begins at cell i;
// i if there is none.
func (l *line) ordinalNumber(i int) (j, value int) {
	j = i
	for j-i < longestOrdinal && isHanDigit(l.char(j)) {
		j++
	}
	n, ok := zh.ParseNumeral(l.words(i, min(j, len(l.cells))))
	if !ok || n.Value < 1 {
		return i, 0
	}
	return j, n.Value
}

// counters stand behind the number of items that are announced.
const counters = "点 个方面 条 项 件事 句话 个字 个问题 个要求 个环节 个重点"

// lookAnnounced compares 以下三点：一是… with the items that follow right behind.
func (l *line) lookAnnounced() {
	for i := range l.cells {
		j, said := l.announcedAt(i)
		if said == 0 {
			continue
		}
		form, found := noOrdinal, 0
		for k := j; k < len(l.cells); k++ {
			o := l.ordinalAt(k)
			if o.form != itIs && o.form != nth {
				continue
			}
			if form == noOrdinal && o.value == 1 && k <= j+1 {
				form = o.form
			}
			if o.form != form || o.value != found+1 {
				break
			}
			found, k = o.value, o.j-1
		}
		if found > 1 && found != said {
			l.note(countedItems, i, j, l.words(i, j), found)
		}
		return
	}
}

// announcedAt gives the end of an announcement (三个方面：) that begins at cell i
// and the number in it, 0 if there is none.
func (l *line) announcedAt(i int) (j, said int) {
	r := l.char(i)
	if !isHanDigit(r) && r != '两' || isHanDigit(l.char(i-1)) || l.char(i-1) == '第' {
		return i, 0
	}
	j, said = l.ordinalNumber(i)
	if r == '两' {
		j, said = i+1, 2
	}
	n := l.readsAny(j, counters)
	if n == 0 || said < 2 {
		return i, 0
	}
	j += n
	for k := j; k < j+8; k++ {
		switch l.char(k) {
		case '：', '。', '，':
			if o := l.ordinalAtEnd(k + 1); o {
				return k + 1, said
			}
			return i, 0
		case 0:
			return i, 0
		}
	}
	return i, 0
}

// ordinalAtEnd tells whether the first of a series begins at cell i.
func (l *line) ordinalAtEnd(i int) bool {
	if i >= len(l.cells) {
		return false
	}
	o := l.ordinalAt(i)
	return o.value == 1 && (o.form == itIs || o.form == nth)
}
