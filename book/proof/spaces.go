package proof

import "kanben/book/diag"

var (
	straySpace = &diag.Rule{
		Code: "P061", Severity: diag.Fixed,
		Name:    diag.Text{Zh: "多余的空格", En: "stray spaces"},
		Message: diag.Text{Zh: "汉字之间、中文标点旁边的空格已去掉", En: "space between Han or beside a Chinese mark, removed"},
		Source:  "T71",
	}
	westernSpace = &diag.Rule{
		Code: "P062", Severity: diag.Fixed,
		Name:    diag.Text{Zh: "中西文之间的空格", En: "spaces between Han and Western text"},
		Message: diag.Text{Zh: "汉字与字母、数字之间的空格已去掉，间距由排版来留", En: "space between Han and Western text, removed: the layout makes the gap"},
		Source:  "T71, T40",
	}
	oddSpace = &diag.Rule{
		Code: "P063", Severity: diag.Fixed,
		Name:    diag.Text{Zh: "特殊空白", En: "unusual white space"},
		Message: diag.Text{Zh: "制表符、不换行空格等已改为普通空格", En: "tab, no-break space or the like, now a plain space"},
		Source:  "T71",
	}
	columnGap = &diag.Rule{
		Code: "P065", Severity: diag.Fixed,
		Name:    diag.Text{Zh: "用空格排的分栏", En: "columns made with spaces"},
		Message: diag.Text{Zh: "像是用空格或制表符排的分栏，各栏之间留一个全角空格", En: "columns made with spaces or tabs, now parted by one full-width space"},
		Hint:    diag.Text{Zh: "请看看印出来的样子；要紧的表格最好改成一项一行", En: "see how it looks; a table that matters is better typed as one item a line"},
		Source:  "T71",
	}
)

// ideographicSpace is the space of 1 em, U+3000.
const ideographicSpace = '\u3000'

// mendSpaces removes the spaces that Chinese text does not have (T71).
func (l *line) mendSpaces() {
	l.sentence = l.hasSentence()
	for i := 0; i < len(l.cells); {
		if l.cells[i].kind != space || l.cells[i].is(kept|solid) {
			i++
			continue
		}
		j := i
		for l.at(j) == space && !l.cells[j].is(kept|solid) {
			j++
		}
		l.mendSpace(i, j)
		i = j
	}
	l.compact()
}

// mendSpace judges the run of spaces [i, j) by what stands on its two sides.
func (l *line) mendSpace(i, j int) {
	before, after := l.spaceSide(i-1, -1), l.spaceSide(j, +1)
	if before >= hanText && after >= hanText && l.isColumn(i, j) {
		op := l.op(columnGap)
		l.write(i, ideographicSpace, op)
		for k := i + 1; k < j; k++ {
			l.drop(k, op)
		}
		return
	}
	switch {
	case l.kind == laidLine && before != lineEnd && after != lineEnd && l.isIdeographic(i, j):
		l.plainSpaces(i, j)
	case before == lineEnd || after == lineEnd, before == chineseMark || after == chineseMark,
		before == openMark && after == hanText, before == hanText && after == openMark:
		l.dropSpace(i, j, straySpace)
	case before == hanText && after == hanText && l.kind == paragraphLine && !l.dividesNames(i, j):
		l.dropSpace(i, j, straySpace)
	case before == hanText && after == westernText, before == westernText && after == hanText:
		if !l.isLayoutSpace(i, j) {
			l.dropSpace(i, j, westernSpace)
		}
	default:
		l.plainSpaces(i, j)
	}
}

// A spaceSide is what a space touches.
type spaceSide uint8

const (
	otherText spaceSide = iota
	lineEnd
	chineseMark
	openMark // a dash, an ellipsis, a quotation mark: Chinese beside Han
	hanText
	westernText
)

// spaceSide judges cell i, which a space touches; dir leads away from the
// space.
func (l *line) spaceSide(i, dir int) spaceSide {
	switch k := l.at(i); k {
	case boundary:
		return lineEnd
	case full:
		return chineseMark
	case han, number, radical:
		return hanText
	case dots, dash, quote:
		if l.isChinese(i) {
			return chineseMark
		}
		return openMark
	case dot:
		if l.joinsHan(i) {
			return chineseMark
		}
	case letter, digit, wide:
		return westernText
	case symbol, stop:
		if wordKinds.has(l.at(l.next(i, dir, kinds(symbol, stop)))) {
			return westernText // 50%, C++, 1.
		}
	}
	return otherText
}

// dropSpace removes the spaces [i, j).
func (l *line) dropSpace(i, j int, r *diag.Rule) {
	op := l.op(r)
	for k := i; k < j; k++ {
		l.drop(k, op)
	}
}

// plainSpaces makes tabs, no-break spaces and the like in [i, j) plain spaces.
// The spaces of other widths that people set on purpose stay.
func (l *line) plainSpaces(i, j int) {
	op := int32(untouched)
	for k := i; k < j; k++ {
		switch l.cells[k].r {
		case ' ', ideographicSpace, '\u2009', '\u202F':
			continue
		}
		if op == untouched {
			op = l.op(oddSpace)
		}
		l.write(k, ' ', op)
	}
}

// columnSpaces is how many spaces in a row part columns rather than stray.
const columnSpaces = 3

// isColumn tells whether the spaces [i, j) part the columns of a table typed
// with spaces or tabs: without them 财务部    95 would read as one word. A line
// of sentences has no columns.
func (l *line) isColumn(i, j int) bool {
	if l.sentence || l.isIdeographic(i, j) {
		return false
	}
	for k := i; k < j; k++ {
		if l.cells[k].r == '\t' {
			return true
		}
	}
	return j-i >= columnSpaces
}

// isLayoutSpace tells whether the spaces [i, j) lay out a line without
// sentences: a signature and its date, a list of names, a form.
func (l *line) isLayoutSpace(i, j int) bool {
	return l.isIdeographic(i, j) && !l.sentence
}

// dividesNames tells whether the spaces [i, j) between Han are U+3000 that
// parts words on purpose: 王　明; 王明　李建国; the halves of a couplet.
func (l *line) dividesNames(i, j int) bool {
	if !l.isIdeographic(i, j) {
		return false
	}
	a, b := l.run(i-1, -1), l.run(j, +1)
	short, long := min(a, b), max(a, b)
	switch {
	case a == b && a < longestSide, short == 1 && long <= longestName:
		return true
	}
	return !l.sentence
}

// longestName is the length of a Chinese name in characters.
const longestName = 4

// isIdeographic tells whether one of the spaces [i, j) is U+3000.
func (l *line) isIdeographic(i, j int) bool {
	for k := i; k < j; k++ {
		if l.cells[k].r == ideographicSpace {
			return true
		}
	}
	return false
}

// hasSentence tells whether the line has a mark of sentences.
func (l *line) hasSentence() bool {
	for i := range l.cells {
		switch l.cells[i].r {
		case '，', '。', '；', '！', '？', ',', ';', '!', '?':
			return true
		}
	}
	return false
}
