package proof

import "kanben/book/diag"

var (
	straightQuotes = &diag.Rule{
		Code: "P011", Severity: diag.Fixed,
		Name:    diag.Text{Zh: "直引号", En: "straight quotation marks"},
		Message: diag.Text{Zh: "直引号已按前后配对改为弯引号", En: "straight quotation marks, now a pair of curly ones"},
		Source:  "T62; GB/T 15834 4.8.1, 4.8.3",
	}
	wrongQuotes = &diag.Rule{
		Code: "P012", Severity: diag.Fixed,
		Name:    diag.Text{Zh: "方向反了的引号", En: "quotation marks the wrong way round"},
		Message: diag.Text{Zh: "引号方向反了，已按本段的配对改正", En: "quotation mark the wrong way round, turned by the pairs of its paragraph"},
		Hint:    diag.Text{Zh: "请核对引文从哪里开始、到哪里结束", En: "check where the quotation begins and ends"},
		Source:  "T63; GB/T 15834 4.8.1, 5.1.3",
	}
	doubtfulQuotes = &diag.Rule{
		Code: "P013", Severity: diag.Warning,
		Name:    diag.Text{Zh: "不成对的引号", En: "quotation marks that do not pair"},
		Message: diag.Text{Zh: "这一段的引号配不成对，没有改动", En: "the quotation marks of this paragraph do not pair; left as they are"},
		Hint:    diag.Text{Zh: "从这里看起，补上缺的一半，或改正方向", En: "look from here on: add the missing half, or turn the mark"},
		Source:  "T63; GB/T 15834 4.8",
	}
)

// A style is one sort of quotation marks.
type style struct {
	open, shut     rune
	straight, wide rune
}

var (
	doubleQuotes = style{'“', '”', '"', '＂'}
	singleQuotes = style{'‘', '’', '\'', '＇'}
)

// A token is one quotation mark in the pairing of a paragraph.
type token struct {
	at      int32
	char    rune // as it stands
	opens   bool // as it should stand
	mate    int32
	hans    int32 // Han characters before it
	chinese bool  // the nearest character before it is Chinese
}

// mendQuotes gives quotation marks their direction (T62, T63), sort by sort.
// A paragraph without Han is Western text and keeps its own.
func (l *line) mendQuotes() {
	if !l.seen.has(han) {
		return
	}
	for i := range l.cells {
		l.cells[i].flags &^= chinese
	}
	for _, s := range [...]*style{&doubleQuotes, &singleQuotes} {
		if l.pairQuotes(s) < 0 {
			l.turnQuotes(s)
		}
	}
}

// lookQuotes reports the paragraphs whose quotation marks do not pair.
func (l *line) lookQuotes() {
	if !l.seen.has(han) {
		return
	}
	for _, s := range [...]*style{&doubleQuotes, &singleQuotes} {
		if at := l.pairQuotes(s); at >= 0 {
			l.note(doubtfulQuotes, at, at+1)
		}
	}
}

// pairQuotes finds the quotation marks of one sort and their pairs, into
// l.tokens. It gives −1 if they pair, else the cell from which on they do not.
func (l *line) pairQuotes(s *style) int {
	l.findQuotes(s)
	at := l.pairAsTheyStand(s)
	if at < 0 {
		return -1
	}
	doubt := l.pairInTurn()
	if doubt < 0 {
		return -1
	}
	for k := range l.tokens {
		if c := l.tokens[k].char; c != s.open && c != s.shut {
			return doubt
		}
	}
	return at
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

// turnQuotes writes the directions that pairInTurn found. A straight pair in
// Western text stays straight.
func (l *line) turnQuotes(s *style) {
	for k := range l.tokens {
		t := &l.tokens[k]
		if !t.opens && t.mate != alone {
			continue // written with its opening half
		}
		op := int32(untouched)
		for _, half := range [...]int32{int32(k), t.mate} {
			if half == alone {
				continue
			}
			op = l.turnQuote(&l.tokens[half], s, op)
		}
	}
}

// turnQuote writes one mark; both halves of a straight pair are one edit.
func (l *line) turnQuote(t *token, s *style, op int32) int32 {
	want := s.shut
	if t.opens {
		want = s.open
	}
	i := int(t.at)
	if t.char == want {
		return op
	}
	if t.char == s.open || t.char == s.shut {
		l.set(i, want, l.op(wrongQuotes))
		return op
	}
	if !l.cells[i].is(chinese) {
		return op
	}
	if op == untouched {
		op = l.op(straightQuotes)
	}
	l.set(i, want, op)
	return op
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
