package proof

import (
	"kanben/book/diag"
	"kanben/book/zh"
)

var wideLetters = &diag.Rule{
	Code: "P071", Severity: diag.Fixed,
	Name:    diag.Text{Zh: "全角字母和数字", En: "full-width letters and digits"},
	Message: diag.Text{Zh: "全角的字母、数字已改为半角", En: "full-width letters or digits, now half-width"},
	Source:  "T42; GB/T 15835 5.1",
}

// narrowWide makes full-width letters and digits half-width, one finding for a
// run; a full-width point between digits goes with them (３．１４). A blank to
// fill in (ＸＸ) stays as typed.
func (l *line) narrowWide() {
	for i := 0; i < len(l.cells); {
		if l.cells[i].kind != wide || l.cells[i].is(kept|solid) {
			i++
			continue
		}
		j := i
		for l.at(j) == wide || l.isWidePoint(j) {
			j++
		}
		l.narrow(i, j)
		i = j
	}
}

// narrow makes the run [i, j) half-width, without its blanks.
func (l *line) narrow(i, j int) {
	op := int32(untouched)
	for k := i; k < j; k++ {
		if end := l.crossesFrom(k, j); end > k {
			k = end - 1
			continue
		}
		if op == untouched {
			op = l.op(wideLetters)
		}
		r := zh.HalfLetter(l.cells[k].r)
		if r == 0 {
			r = '.'
		}
		l.write(k, r, op)
	}
}

// crossesFrom gives the end of the row of two or more full-width X that begins
// at cell i, at most limit, or i.
func (l *line) crossesFrom(i, limit int) int {
	r := l.cells[i].r
	if r != 'Ｘ' && r != 'ｘ' {
		return i
	}
	j := i + 1
	for j < limit && l.cells[j].r == r {
		j++
	}
	if j == i+1 {
		return i
	}
	return j
}

// isWidePoint tells whether cell i is a full-width point between full-width
// digits.
func (l *line) isWidePoint(i int) bool {
	return l.at(i) == wideStop && isWideDigit(l.char(i-1)) && isWideDigit(l.char(i+1))
}

func isWideDigit(r rune) bool { return r >= '０' && r <= '９' }
