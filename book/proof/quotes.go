package proof

import "kanben/book/diag"

var (
	straightQuotes = &diag.Rule{
		Code: "P011", Severity: diag.Fixed,
		Name:    diag.Text{Zh: "直引号", En: "straight quotation marks"},
		Message: diag.Text{Zh: "直引号已按前后配对改为弯引号", En: "straight quotation marks, now a pair of curly ones"},
		Source:  "T62; GB/T 15834 4.8.2, 4.8.3",
	}
	wrongQuotes = &diag.Rule{
		Code: "P012", Severity: diag.Fixed,
		Name:    diag.Text{Zh: "方向反了的引号", En: "quotation marks the wrong way round"},
		Message: diag.Text{Zh: "引号方向反了，已按本段的配对改正", En: "quotation mark the wrong way round, turned by the pairs of its paragraph"},
		Hint:    diag.Text{Zh: "请核对引文从哪里开始、到哪里结束", En: "check where the quotation begins and ends"},
		Source:  "T63; GB/T 15834 4.8.2, 5.1.3",
	}
	doubtfulQuotes = &diag.Rule{
		Code: "P013", Severity: diag.Warning,
		Name:    diag.Text{Zh: "不成对的引号", En: "quotation marks that do not pair"},
		Message: diag.Text{Zh: "这一段的引号配不成对，没有改动", En: "the quotation marks of this paragraph do not pair; left as they are"},
		Hint:    diag.Text{Zh: "从这里看起，补上缺的一半，或改正方向", En: "look from here on: add the missing half, or turn the mark"},
		Source:  "T63; GB/T 15834 4.8",
	}
	innerQuotes = &diag.Rule{
		Code: "P014", Severity: diag.Advice,
		Name:    diag.Text{Zh: "引号里面的引号", En: "quotation marks inside quotation marks"},
		Message: diag.Text{Zh: "双引号里面再用引号，用单引号 ‘ ’", En: "inside double quotation marks stand single ones: ‘ ’"},
		Source:  "T68; GB/T 15834 4.8.3.4",
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
		} else if s == &doubleQuotes {
			l.lookInnerQuotes()
		}
	}
}

// lookInnerQuotes reports double quotation marks inside double ones.
func (l *line) lookInnerQuotes() {
	depth := 0
	for k := range l.tokens {
		t := &l.tokens[k]
		if !t.opens {
			depth = max(depth-1, 0)
			continue
		}
		depth++
		if depth != 2 || t.mate == alone || t.char != '“' {
			continue
		}
		i, j := int(t.at), int(l.tokens[t.mate].at)
		n := l.note(innerQuotes, i, j+1)
		n.propose(l, i, i+1, "‘")
		n.propose(l, j, j+1, "’")
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
		l.write(i, want, l.op(wrongQuotes))
		return op
	}
	if !l.cells[i].is(chinese) {
		return op
	}
	if op == untouched {
		op = l.op(straightQuotes)
	}
	l.write(i, want, op)
	return op
}
