package proof

import "kanben/book/diag"

var repeatedMark = &diag.Rule{
	Code: "P025", Severity: diag.Fixed,
	Name:    diag.Text{Zh: "重复的标点", En: "repeated marks"},
	Message: diag.Text{Zh: "连着重复的标点已只留一个", En: "a mark typed several times, now one"},
	Source:  "T64; GB/T 15834 4.1–4.7",
}

// cutRepeats leaves one of a row of the same pause or full stop. ！！ and ？？ may
// stand in a row (GB/T 15834 4.2.3.4, 4.3.3.3).
func (l *line) cutRepeats() {
	for i := 1; i < len(l.cells); i++ {
		if l.cells[i].r != l.cells[i-1].r || !standsAlone(l.cells[i].r) {
			continue
		}
		op := l.op(repeatedMark)
		for r := l.cells[i].r; i < len(l.cells) && l.cells[i].r == r; i++ {
			l.drop(i, op)
		}
	}
	l.compact()
}

// standsAlone tells whether a mark is never typed twice.
func standsAlone(r rune) bool {
	switch r {
	case '，', '、', '；', '：', '。':
		return true
	}
	return false
}
