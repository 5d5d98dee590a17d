package proof

// A token is one quotation mark in the pairing of a paragraph.
type token struct {
	at      int32
	char    rune // as it stands
	opens   bool // as it should stand
	mate    int32
	hans    int32 // Han characters before it
	chinese bool  // the nearest character before it is Chinese
}

// findQuotes lists the quotation marks of one sort, without apostrophes and
// without the marks of feet and inches.
func (l *line) findQuotes(s *style) {
	l.tokens = l.tokens[:0]
	open := 0 // marks that wait for their partner, if all stand right
	left := false
	hans := int32(0)
	for i := range l.cells {
		c := &l.cells[i]
		switch {
		case c.kind == han:
			left = true
			hans++
			continue
		case c.kind != quote:
			if !clearKinds.has(c.kind) && c.kind != pause && c.kind != stop {
				left = chineseKinds.has(c.kind)
			}
			continue
		case c.is(kept | solid):
			continue
		case c.r == s.open:
			open++
		case c.r == s.shut:
			if s == &singleQuotes && l.isApostrophe(i, open > 0) {
				continue
			}
			open = max(open-1, 0)
		case c.r == s.straight, c.r == s.wide:
			if l.isPrime(i, open > 0) || s == &singleQuotes && l.isApostrophe(i, open > 0) {
				continue
			}
			open = 1 - min(open, 1)
		default:
			continue
		}
		l.tokens = append(l.tokens, token{at: int32(i), char: c.r, mate: alone, hans: hans, chinese: left})
	}
	l.hans = hans
}

// isApostrophe tells whether the single mark at cell i is an apostrophe: it's,
// students', ’90s.
func (l *line) isApostrophe(i int, open bool) bool {
	before, after := l.at(i-1), l.at(i+1)
	switch {
	case wordKinds.has(before) && wordKinds.has(after):
		return true
	case open:
		return false
	}
	return wordKinds.has(before) || after == digit
}

// isPrime tells whether the straight mark at cell i is the sign of inches or
// seconds: it follows a figure and no quotation is open.
func (l *line) isPrime(i int, open bool) bool {
	return !open && l.at(i-1) == digit
}

// pairAsTheyStand pairs curly marks by their own directions. It gives −1 if
// that works out, else the first cell at which it does not. One quotation may
// stay open if the next paragraph goes on with it: then each paragraph opens
// it again (CLREQ, "Indicator Punctuation Marks").
func (l *line) pairAsTheyStand(s *style) int {
	waiting := int32(alone)
	for k := range l.tokens {
		t := &l.tokens[k]
		switch {
		case t.char == s.open:
			t.opens = true
			t.mate, waiting = waiting, int32(k)
		case t.char == s.shut && waiting != alone:
			t.opens = false
			o := &l.tokens[waiting]
			t.mate, waiting, o.mate = waiting, o.mate, int32(k)
		default:
			return int(t.at)
		}
	}
	if waiting == alone {
		l.markChinese()
		return -1
	}
	unclosed := &l.tokens[waiting]
	if unclosed.mate == alone && l.continued {
		l.markChinese()
		return -1
	}
	return int(unclosed.at)
}

// pairInTurn pairs the marks in turn, opening and closing (T63), if that is
// certain: their number is even, no mark is asked to open before a full stop
// or to close behind an opening bracket, and the marks that have a direction
// and their neighbours do not speak against it. It gives −1 if so, else the
// cell at which doubt begins.
func (l *line) pairInTurn() int {
	n := len(l.tokens)
	if n%2 != 0 && !l.continued {
		return int(l.tokens[n-1].at)
	}
	for k := range l.tokens {
		t := &l.tokens[k]
		t.opens = k%2 == 0
		t.mate = int32(k ^ 1)
		if k == n-1 && t.opens {
			t.mate = alone
		}
	}
	against, first := 0, -1
	for k := range l.tokens {
		t := &l.tokens[k]
		switch likes := l.likes(int(t.at)); {
		case likes == mustOpen && !t.opens, likes == mustClose && t.opens:
			return int(t.at)
		case likes == mayOpen && !t.opens, likes == mayClose && t.opens:
			against++
			if first < 0 {
				first = int(t.at)
			}
		case likes != noLiking:
			against--
		}
	}
	if against > 0 {
		return first
	}
	l.markChinese()
	return -1
}

// A liking is what the neighbours of a quotation mark say about its direction.
type liking uint8

const (
	noLiking liking = iota
	mayOpen
	mayClose
	mustOpen
	mustClose
)

// likes judges the quotation mark at cell i by the characters beside it.
func (l *line) likes(i int) liking {
	before, after := l.char(i-1), l.char(i+1)
	switch {
	case l.at(i-1) == boundary && l.at(i+1) == boundary:
		return noLiking
	case l.at(i-1) == boundary:
		return mustOpen
	case l.at(i+1) == boundary:
		return mustClose
	}
	switch before {
	case '（', '(', '《', '【', '〔', '〈':
		return mustOpen
	}
	switch after {
	case '）', ')', '》', '】', '〕', '〉', '，', '。', '；', '、', '！', '？', ',', ';', '!', '?', '.':
		return mustClose
	}
	switch before {
	case '：', ':', '，', ',', '、', ' ':
		return mayOpen
	case '。', '！', '？', '!', '?':
		return mayClose
	}
	if after == ' ' || after == '：' || after == ':' {
		return mayClose
	}
	return noLiking
}

// markChinese marks the pairs that belong to Chinese text: they hold Han, or
// the nearest character outside, marks apart, is Chinese.
func (l *line) markChinese() {
	for k := range l.tokens {
		t := &l.tokens[k]
		if !t.opens {
			continue
		}
		end, hans := len(l.cells), l.hans
		if t.mate != alone {
			shut := &l.tokens[t.mate]
			end, hans = int(shut.at), shut.hans
		}
		if !t.chinese && hans == t.hans && !l.besideChineseText(end+1) {
			continue
		}
		l.cells[t.at].flags |= chinese
		if t.mate != alone {
			l.cells[end].flags |= chinese
		}
	}
}

// besideChineseText tells whether the first character from cell i on that is
// no half-width mark, quotation mark or space is Chinese.
func (l *line) besideChineseText(i int) bool {
	return l.isChinese(l.next(i, +1, clearKinds|kinds(quote, pause, stop)))
}
