package proof

import (
	"kanben/book/diag"
	"kanben/book/zh"
)

var (
	loneBracket = &diag.Rule{
		Code: "P031", Severity: diag.Warning,
		Name:    diag.Text{Zh: "不成对的括号、书名号", En: "brackets without partner"},
		Message: diag.Text{Zh: "“%[1]s”缺了另一半", En: "%[1]q has no partner"},
		Hint:    diag.Text{Zh: "请在原稿里补上另一半，或删掉这一半", En: "add the other half in the manuscript, or delete this one"},
		Source:  "T68; GB/T 15834 4.9, 4.15",
	}
	sameNested = &diag.Rule{
		Code: "P032", Severity: diag.Advice,
		Name:    diag.Text{Zh: "里外用了同一种标点", En: "the same marks one inside the other"},
		Message: diag.Text{Zh: "%[1]s 里面又用了 %[1]s，按规定里层用 %[2]s", En: "%[1]s inside %[1]s: the inner pair should be %[2]s"},
		Source:  "T68; GB/T 15834 4.8.3.4, 4.9.3.6, 4.15.3.5",
	}
)

// deepest is how far the search for a closing mark's partner goes past marks
// that were left open.
const deepest = 8

// lookNesting reports brackets and title marks without partner, and pairs that
// stand in a pair of the same kind. Quotation marks are lookQuotes' affair.
func (l *line) lookNesting() {
	l.openers = l.openers[:0]
	for i := range l.cells {
		c := &l.cells[i]
		if c.kind != full && c.kind != bracket || c.is(kept) {
			continue
		}
		switch p, opens, ok := zh.PairOf(c.r); {
		case !ok:
		case opens:
			l.openers = append(l.openers, opening{at: int32(i), mate: alone})
		default:
			l.closePair(i, p)
		}
	}
	for _, o := range l.openers {
		l.noteLone(int(o.at))
	}
}

// noteLone reports the mark without partner at cell i; a row of the same one is
// one finding.
func (l *line) noteLone(i int) {
	c := &l.cells[i]
	if n := len(l.notes); n > 0 && i > 0 && l.cells[i-1].r == c.r {
		if last := &l.notes[n-1]; last.rule == loneBracket && last.to == l.cells[i-1].to {
			last.to = c.to
			return
		}
	}
	l.note(loneBracket, i, i+1, string(c.r))
}

// closePair pairs the closing mark at cell i with the last opening one that
// fits; what was opened after that has no partner.
func (l *line) closePair(i int, p zh.Pair) {
	top := len(l.openers)
	for k := top - 1; k >= 0 && k >= top-deepest; k-- {
		if !fits(l.cells[l.openers[k].at].r, p) {
			continue
		}
		for _, o := range l.openers[k+1:] {
			l.noteLone(int(o.at))
		}
		open := int(l.openers[k].at)
		l.openers = l.openers[:k]
		if k > 0 && p.Inner != 0 && l.cells[open].r == p.Open && l.cells[l.openers[k-1].at].r == p.Open {
			l.adviseInner(open, i, p)
		}
		return
	}
	if !l.isListNumber(i) {
		l.noteLone(i)
	}
}

// fits tells whether open begins the pair p; round brackets fit at any width.
func fits(open rune, p zh.Pair) bool {
	return open == p.Open || open == '(' && p.Open == '（' || open == '（' && p.Open == '('
}

// adviseInner proposes the inner marks for the pair at cells i and j.
func (l *line) adviseInner(i, j int, p zh.Pair) {
	inner, _, _ := zh.PairOf(p.Inner)
	n := l.note(sameNested, i, j+1, string([]rune{p.Open, p.Close}), string([]rune{inner.Open, inner.Close}))
	n.propose(l, i, i+1, string(inner.Open))
	n.propose(l, j, j+1, string(inner.Close))
}
