package proof

import (
	"slices"
	"unicode/utf8"

	"kanben/book/diag"
	"kanben/book/source"
)

// A piece is a stretch of a line that the book keeps apart: a heading's label,
// the words of a title, one run of text. Rules see the line as a whole, so that
// a mark at a border finds its neighbours; the mended line is parted again at
// the same borders.
type piece struct {
	text  string
	span  source.Span
	start int32 // where it begins in the line, in bytes
	exact bool  // the manuscript reads text at span, so that edits have a place
	held  bool  // kept as typed: the space between a speech's label and words
	code  bool  // kept as typed, and a Western word to what stands beside it
	brk   bool  // a line break inside a paragraph; text is ""
	out   string
}

// end is where the piece ends in the line.
func (p *piece) end() int32 { return p.start + int32(len(p.text)) }

// lineKind is what a line is in the book, as far as the rules care.
type lineKind uint8

const (
	paragraphLine lineKind = iota
	headingLine            // an author's space between words is kept (T71)
	laidLine               // verse, captions, signatures: U+3000 is kept wherever it stands
)

// A line is one paragraph or heading at work. It is filled, mended round by
// round until no rule changes it, and read out into its pieces; then it serves
// for the next one.
type line struct {
	kind      lineKind
	continued bool // the next paragraph opens with a quotation mark
	whole     bool // a block of the book by itself, which may be left out
	pieces    []piece
	cells     []cell
	holes     []hole
	ops       []operation
	notes     []note
	seen      mask // kinds that stand in the line or stood there
	set       *settings
	changed   bool // in this round
	dropped   bool // cells wait for compact
	sentence  bool // has a mark of sentences, as mendSpaces found it

	openers []opening // room for the rules of pairs
	tokens  []token   // room for the rules of quotation marks
	hans    int32     // Han characters of the line, as findQuotes counted them
}

// reset empties the line and keeps its room.
func (l *line) reset(k lineKind) {
	l.kind = k
	l.continued = false
	l.whole = false
	l.pieces = l.pieces[:0]
	l.cells = l.cells[:0]
	l.holes = l.holes[:0]
	l.ops = l.ops[:0]
	l.notes = l.notes[:0]
	l.seen = 0
}

// add appends a piece of text to the line.
func (l *line) add(text string, span source.Span, held bool) {
	if text == "" {
		return
	}
	l.pieces = append(l.pieces, piece{
		text:  text,
		span:  span,
		start: l.length(),
		exact: span.File != nil && span.Text() == text,
		held:  held,
	})
}

// addCode appends a piece that is kept as typed, whatever it holds: code, an
// address, a superscript. To its neighbours it is a Western word.
func (l *line) addCode(text string, span source.Span) {
	n := len(l.pieces)
	l.add(text, span, true)
	if n < len(l.pieces) {
		l.pieces[n].code = true
	}
}

// addBreak appends a line break inside the paragraph.
func (l *line) addBreak(span source.Span) {
	l.pieces = append(l.pieces, piece{span: span, start: l.length(), brk: true})
}

// length is the number of bytes of all pieces.
func (l *line) length() int32 {
	if n := len(l.pieces); n > 0 {
		return l.pieces[n-1].end()
	}
	return 0
}

// load makes the cells of the pieces.
func (l *line) load() {
	for i := range l.pieces {
		p := &l.pieces[i]
		if p.brk {
			l.cells = append(l.cells, cell{r: '\n', from: p.start, to: p.start, op: untouched, kind: boundary, flags: solid})
			l.seen |= kinds(boundary)
			continue
		}
		if p.code {
			l.loadCode(p)
			continue
		}
		l.loadText(p)
	}
	if l.set.words != nil {
		l.holdWords()
	}
}

// codeLetter stands for the characters of code: no rule asks for it.
const codeLetter = 'k'

// loadCode makes the cells of a piece that is kept as typed: letters, so that
// no rule sees marks in them. What no book can hold is seen in code, too.
func (l *line) loadCode(p *piece) {
	for at, r := range p.text {
		k := kindOf(r)
		_, size := utf8.DecodeRuneInString(p.text[at:])
		if r == utf8.RuneError && size == 1 {
			k = illegal
		}
		if k != illegal && k != private {
			r, k = codeLetter, letter
		}
		from := p.start + int32(at)
		l.cells = append(l.cells, cell{r: r, from: from, to: from + int32(size), op: untouched, kind: k, flags: solid})
		l.seen |= kinds(k)
	}
}

func (l *line) loadText(p *piece) {
	var f flags
	if p.held {
		f = solid
	}
	s, seen, cells := p.text, l.seen, slices.Grow(l.cells, len(p.text)/2)
	for at := 0; at < len(s); {
		r, size := decode(s[at:])
		k := han
		if r < 0x4E00 || r > 0x9FFF {
			k = kindOf(r)
			if r == utf8.RuneError && size == 1 {
				k = illegal
			}
		}
		from := p.start + int32(at)
		cells = append(cells, cell{r: r, from: from, to: from + int32(size), op: untouched, kind: k, flags: f})
		seen |= 1 << k
		at += size
	}
	l.seen, l.cells = seen, cells
}

// decode is utf8.DecodeRuneInString, quick for the three bytes of most Han and
// of the marks beside them.
func decode(s string) (rune, int) {
	if len(s) >= 3 && s[0] >= 0xE3 && s[0] <= 0xE9 && s[1]&0xC0 == 0x80 && s[2]&0xC0 == 0x80 {
		return rune(s[0]&0x0F)<<12 | rune(s[1]&0x3F)<<6 | rune(s[2]&0x3F), 3
	}
	return utf8.DecodeRuneInString(s)
}

// op opens an edit of a rule. Cells changed with it are one finding.
// A rule that is switched off opens none.
func (l *line) op(r *diag.Rule, args ...any) int32 {
	if l.set.isOff(r) {
		return banned
	}
	l.ops = append(l.ops, operation{rule: r, args: args})
	return int32(len(l.ops) - 1)
}

// mayChange tells whether an edit may change cell i: what is solid yields only
// to what no book can hold.
func (l *line) mayChange(i int, op int32) bool {
	return op != banned && (!l.cells[i].is(solid) || l.ops[op].rule == illegalCharacter)
}

// write changes the character of cell i and tells whether it could.
func (l *line) write(i int, r rune, op int32) bool {
	if !l.mayChange(i, op) {
		return false
	}
	c := &l.cells[i]
	c.r, c.op, c.kind = r, op, kindOf(r)
	c.flags &^= twice
	l.seen |= 1 << c.kind
	l.changed = true
	return true
}

// drop removes cell i when the rule at work has ended (compact).
func (l *line) drop(i int, op int32) {
	if !l.mayChange(i, op) {
		return
	}
	l.changed = true
	c := &l.cells[i]
	c.op = op
	c.flags |= dead
	l.dropped = true
}

// compact takes the dropped cells out of the line.
func (l *line) compact() {
	if !l.dropped {
		return
	}
	l.dropped = false
	live := l.cells[:0]
	for _, c := range l.cells {
		if c.is(dead) {
			l.holes = append(l.holes, hole{from: c.from, to: c.to, op: c.op})
			continue
		}
		live = append(live, c)
	}
	l.cells = live
}
