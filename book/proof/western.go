package proof

import "kanben/book/zh"

// Lengths in characters for the look at marks between Western words and Han.
const (
	longestWestern = 64 // how far a Western run is followed
	shortestWord   = 3  // a shorter run before a point may number an item: 2.团结
)

// westernKinds make the Western run before a mark: 1/3, 3:2, a@b.cn, 5%.
const westernKinds = wordKinds | 1<<technical | 1<<pause | 1<<stop | 1<<hyphen | 1<<symbol

// lookWesternMarks advises on the half-width stops and commas inside a Chinese
// sentence that mending leaves because a Western run stands before them: a stop
// with Han close behind (约占1/3.温度), a comma between two words in Chinese
// text (比分3:2,GDP增长). Decimals, list numbers and Western sentences have
// their own marks.
func (l *line) lookWesternMarks() {
	if !l.seen.has(han) {
		return
	}
	for i := range l.cells {
		if l.cells[i].is(kept | solid) {
			continue
		}
		switch l.char(i) {
		case '.':
			if l.at(i+1) != han || l.isListNumber(i) || i-l.runStart(i) < shortestWord && !l.isPercent(i) {
				continue
			}
		case ',':
			if !l.partsWords(i) {
				continue
			}
		default:
			continue
		}
		if before := l.runStart(i); before == i || l.at(before-1) != han {
			continue
		}
		r := l.char(i)
		mark := string(zh.FullMark(r))
		l.note(westernEnd, i, i+1, string(r), mark).propose(l, i, i+1, mark)
	}
}

// isPercent tells whether a sign of parts stands before cell i: 5%.
func (l *line) isPercent(i int) bool { return l.char(i-1) == '%' || l.char(i-1) == '‰' }

// runStart gives the first cell of the Western run that ends before cell i.
func (l *line) runStart(i int) int {
	k := i
	for k > 0 && i-k < longestWestern && westernKinds.has(l.at(k-1)) {
		k--
	}
	return k
}

// partsWords tells whether the comma at cell i stands close between two words
// of which one is no figure, with Han behind the second.
func (l *line) partsWords(i int) bool {
	if !wordKinds.has(l.at(i-1)) || !wordKinds.has(l.at(i+1)) || l.at(i-1) == digit && l.at(i+1) == digit {
		return false
	}
	k := i + 1
	for k-i < longestWestern && wordKinds.has(l.at(k)) {
		k++
	}
	return l.at(k) == han
}
