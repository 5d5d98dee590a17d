package proof

import "kanben/book/zh"

// mendMarks makes half-width marks full-width in Chinese context (T60): the
// nearest character on either side, spaces apart, is Han or a full-width mark.
// Two sweeps carry the context along a row of marks (?!), from the left and
// from the right, so that the work stays linear.
func (l *line) mendMarks() {
	l.marksRightward()
	l.marksLeftward()
}

// A setting is what a sweep from the left knows about the text before a mark.
type setting struct {
	chinese bool // the nearest character that counts is Chinese
	word    int  // characters of the Western word that ends here, 0 if none does
	amid    bool // that word stands in Chinese text: its own left neighbour is Chinese
	upper   bool // it is one capital letter (A,B,C三项)
}

func (l *line) marksRightward() {
	var s setting
	for i := range l.cells {
		c := &l.cells[i]
		switch {
		case c.is(kept | solid):
		case c.kind == pause && (s.chinese || s.amid && l.endsChinese(i, &s)),
			c.kind == stop && l.isFullStop(i),
			c.kind == halfMark && s.chinese:
			l.widen(i)
		}
		s.pass(c)
	}
}

// marksLeftward finds the marks whose right neighbour is Chinese. A mark that
// closes a whole Western sentence in quotation marks stays with its sentence:
// “Hello, world!”他说 (T45).
func (l *line) marksLeftward() {
	var right, quoted bool
	for i := len(l.cells) - 1; i >= 0; i-- {
		c := &l.cells[i]
		if right && !c.is(kept|solid) && (c.kind == halfMark || c.kind == pause && !(quoted && l.closesWestern(i))) {
			l.widen(i)
		}
		switch {
		case l.isChinese(i):
			right, quoted = true, c.kind == quote
		case clearKinds.has(c.kind), c.kind == quote:
		default:
			right = false
		}
	}
}

// pass takes cell c as the new left neighbour.
func (s *setting) pass(c *cell) {
	switch {
	case chineseKinds.has(c.kind) || c.is(chinese):
		*s = setting{chinese: true}
	case c.kind == quote, c.kind == dots, c.kind == dash:
	case c.kind == space:
		s.word, s.amid = 0, false
	case c.is(kept):
		s.western(c)
	case c.kind == pause, c.kind == stop, c.kind == bracket, c.kind == boundary:
		*s = setting{}
	default:
		s.western(c)
	}
}

// western takes a cell of a Western word.
func (s *setting) western(c *cell) {
	if s.word == 0 {
		s.amid = s.chinese
	}
	s.word++
	s.chinese = false
	s.upper = s.word == 1 && c.r >= 'A' && c.r <= 'Z'
}

// widen makes the mark of cell i full-width.
func (l *line) widen(i int) {
	r := l.cells[i].r
	l.write(i, zh.FullMark(r), l.op(markRule(r)))
}

// endsChinese tells whether the mark at cell i, which follows a Western word
// amid Chinese text, belongs to the Chinese sentence (T45): it ends the
// paragraph (学好Python!), or it is a comma without the space that a Western
// comma has behind it (GDP,CPI等). Figures keep their own marks (T61).
func (l *line) endsChinese(i int, s *setting) bool {
	j := l.next(i+1, +1, kinds(quote, space))
	if l.at(j) == boundary {
		return true
	}
	if l.char(i) != ',' || j != i+1 || !wordKinds.has(l.at(j)) {
		return false
	}
	if l.at(i-1) == digit && l.at(j) == digit {
		return false
	}
	return s.word > 1 || s.upper || l.at(i-1) == digit
}

// isFullStop tells whether the half-width stop at cell i ends a Chinese
// sentence: Han or a closing mark before it, Chinese text, a new sentence or
// nothing after it. A point between two Han characters that may as well part a
// foreign name (卡尔.马克思) is left, and so are one behind a number (一.) and
// rows of three and more, with spaces between them or not.
func (l *line) isFullStop(i int) bool {
	if !l.closesSentence(l.next(i-1, -1, kinds(space))) || l.isListNumber(i) || l.partsName(i) {
		return false
	}
	second := l.next(i+1, +1, kinds(space))
	if l.char(second) == '.' && l.char(l.next(second+1, +1, kinds(space))) == '.' {
		return false
	}
	after := l.next(i+1, +1, kinds(quote, stop))
	switch l.at(after) {
	case boundary, pause, bracket, space:
		return true
	}
	return l.isChinese(after)
}

// closesSentence tells whether a full stop may follow cell i: Han, a closing
// mark, or the stop of a pair typed twice.
func (l *line) closesSentence(i int) bool {
	if l.at(i) == han || l.char(i) == '。' {
		return true
	}
	_, opens, ok := zh.PairOf(l.char(i))
	return ok && !opens && l.isChinese(i)
}

// closesWestern tells whether the mark at cell i ends a Western sentence of
// several words.
func (l *line) closesWestern(i int) bool {
	word := i
	for word > 0 && wordKinds.has(l.at(word-1)) {
		word--
	}
	if word == i || l.at(word-1) != space {
		return false
	}
	before := l.next(word-1, -1, kinds(space))
	return l.at(before) != boundary && l.at(before) != quote && !l.isChinese(before)
}

// lookLastMark advises on the half-width mark that ends a paragraph of Chinese
// behind a Western word, where mending leaves it: 增长了5.3%.
func (l *line) lookLastMark() {
	if !l.seen.has(han) {
		return
	}
	i := l.next(len(l.cells)-1, -1, kinds(space, quote))
	if k := l.at(i); k != pause && k != stop || l.cells[i].is(kept|solid) {
		return
	}
	if before := l.at(i - 1); before == boundary || before == stop || before == han || l.closesWestern(i) || l.isListNumber(i) {
		return
	}
	r := l.char(i)
	mark := string(zh.FullMark(r))
	l.note(westernEnd, i, i+1, string(r), mark).propose(l, i, i+1, mark)
}
