package proof

import (
	"kanben/book/diag"
	"kanben/book/zh"
)

var halfBrackets = &diag.Rule{
	Code: "P007", Severity: diag.Fixed,
	Name:    diag.Text{Zh: "半角括号", En: "half-width brackets"},
	Message: diag.Text{Zh: "中文里的半角括号 ( ) 已改为 （ ）", En: "half-width brackets in Chinese text, now （ ）"},
	Source:  "T60; GB/T 15834 4.9, 5.1.3",
}

// An opening is an opening mark that waits for its partner, a pair, or half of
// a pair that has no partner.
type opening struct {
	at, mate int32 // cells; mate is alone until the partner is found
	han      int32 // Han characters before it, then between the two
}

// alone is the mate of a mark that has none.
const alone = -1

// mendBrackets makes half-width brackets full-width (T60): a pair at once, if
// it holds Han, or stands beside Chinese text, or if one half of it is
// full-width already. A bracket without partner is changed if it stands beside
// Chinese text, and reported by lookNesting. Function calls and faces made of
// marks stay.
func (l *line) mendBrackets() {
	l.pairBrackets()
	// From the outer pair to the inner, from left to right; then back for
	// context that comes from the right; then the inner pairs of those.
	for i := range l.openers {
		l.mendPair(&l.openers[i])
	}
	for i := len(l.openers) - 1; i >= 0; i-- {
		l.mendPair(&l.openers[i])
	}
	for i := range l.openers {
		l.mendPair(&l.openers[i])
	}
}

// pairBrackets finds the pairs of round brackets, in the order of their first
// halves, and the brackets without partner. Half and full width pair: (一）.
func (l *line) pairBrackets() {
	l.openers = l.openers[:0]
	waiting := int32(alone) // the innermost open bracket, whose mate leads to the next one
	hans := int32(0)
	for i := range l.cells {
		switch c := &l.cells[i]; {
		case c.kind == han:
			hans++
		case c.is(kept | solid):
		case c.r == '(' || c.r == '（':
			l.openers = append(l.openers, opening{at: int32(i), mate: waiting, han: hans})
			waiting = int32(len(l.openers) - 1)
		case c.r == ')' || c.r == '）':
			if waiting == alone {
				l.openers = append(l.openers, opening{at: int32(i), mate: alone})
				continue
			}
			o := &l.openers[waiting]
			waiting, o.mate = o.mate, int32(i)
			o.han = hans - o.han
		}
	}
	for waiting != alone {
		o := &l.openers[waiting]
		waiting, o.mate = o.mate, alone
	}
}

// mendPair makes a pair full-width if it is Chinese.
func (l *line) mendPair(o *opening) {
	if o.mate == alone {
		l.mendLone(int(o.at))
		return
	}
	i, j := int(o.at), int(o.mate)
	open, shut := l.cells[i].kind == bracket, l.cells[j].kind == bracket
	if !open && !shut {
		return
	}
	if open && shut && !l.isChinesePair(i, j, o.han > 0) {
		return
	}
	op := l.op(halfBrackets)
	for _, k := range [...]int{i, j} {
		if l.cells[k].kind == bracket {
			l.write(k, zh.FullMark(l.cells[k].r), op)
		}
	}
}

// isChinesePair tells whether the half-width pair at cells i and j belongs to
// Chinese text.
func (l *line) isChinesePair(i, j int, holdsHan bool) bool {
	if holdsHan {
		return true
	}
	return (l.willBeChinese(i-1, -1) || l.willBeChinese(j+1, +1)) && !l.isCall(i, j) && !l.isFace(i, j)
}

// willBeChinese tells whether the nearest character from cell i on is Chinese.
// Half-width marks are looked through: they will have the context that is
// behind them.
func (l *line) willBeChinese(i, dir int) bool {
	return l.isChinese(l.next(i, dir, kinds(space, pause)))
}

// isCall tells whether the brackets i and j, which hold no Han, look like code
// or a formula: f(x), print(), document(s).
func (l *line) isCall(i, j int) bool {
	switch r := l.char(i - 1); {
	case r >= 'a' && r <= 'z', r == '_':
	case r >= 'A' && r <= 'Z' && !wordKinds.has(l.at(i-2)):
	default:
		return false
	}
	for k := i + 1; k < j; k++ {
		if l.at(k) == space {
			return false
		}
	}
	return true
}

// longestFace is the most characters between the brackets of a face made of
// marks.
const longestFace = 8

// isFace tells whether the brackets i and j make a face: (^_^), (>_<), (T_T).
func (l *line) isFace(i, j int) bool {
	if j-i-1 > longestFace {
		return false
	}
	eyes := false
	for k := i + 1; k < j; k++ {
		switch l.char(k) {
		case '^', '_', '>', '<', '~', '｀', '´', '°':
			eyes = true
		}
		if l.at(k) == digit {
			return false
		}
	}
	return eyes
}

// mendLone makes a bracket without partner full-width if it stands beside
// Chinese text: 1)群众 → 1）群众. The mouth of a face is kept, and its eyes.
func (l *line) mendLone(i int) {
	if c := &l.cells[i]; c.kind != bracket || c.is(kept) {
		return
	}
	if l.isMouth(i) {
		for k := i; k >= 0 && k >= i-2; k-- {
			if c := &l.cells[k]; c.kind == pause || c.kind == bracket || c.kind == hyphen {
				c.flags |= kept
			}
		}
		return
	}
	if l.willBeChinese(i-1, -1) || l.willBeChinese(i+1, +1) {
		l.write(i, zh.FullMark(l.cells[i].r), l.op(halfBrackets))
	}
}

// isMouth tells whether the bracket at cell i ends :) or ;-( and the like.
func (l *line) isMouth(i int) bool {
	eyes := i - 1
	if l.char(eyes) == '-' {
		eyes--
	}
	switch l.char(eyes) {
	case ':', ';', '=':
		return true
	}
	return false
}
