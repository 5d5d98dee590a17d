package layout

import (
	"kanben/build/style"
)

// A pos is a place between two rows of a speech: before line `line` of box
// `box`.
type pos struct{ box, line int }

// A pageMaker cuts one speech into pages. Pages are rows of the grid; a page
// may end where no heading is stranded (T91), no paragraph leaves one line
// behind or sends one ahead (T15), and no salutation stands alone.
type pageMaker struct {
	set   *setter
	st    *style.Style
	ss    *setSpeech
	recto bool // side of the page to be made next
	from  int  // the boxes being made into pages, up to end: those between two page breaks of the author
	end   int
	edits []edit
}

// An edit is lines of a box before they were set anew.
type edit struct {
	box   int
	lines []Line
}

// reset puts new lines into a box; undo takes them out again.
func (m *pageMaker) reset(box int, lines []Line) {
	m.edits = append(m.edits, edit{box, m.ss.boxes[box].lines})
	m.ss.boxes[box].lines = lines
}

// undo takes back all edits but the first n.
func (m *pageMaker) undo(n int) {
	for i := len(m.edits) - 1; i >= n; i-- {
		m.ss.boxes[m.edits[i].box].lines = m.edits[i].lines
	}
	m.edits = m.edits[:n]
}

// A cut is one page: what it holds and how many rows that takes, all of them if
// notes stand at its foot.
type cut struct {
	from, to pos
	rows     int
	stranded bool // it ends with a heading that could not be helped
}

// Prices of a page end, in squared rows of a short foot times ten.
const (
	shortRow    = 10
	orphanPrice = 2_000   // T15b
	widowPrice  = 4_000   // T15a: insisted on more
	keepPrice   = 400_000 // T91, and a salutation left alone
)

// cuts makes all pages of the speech. What stands before a page break of the
// author ends like a speech does (T15, T103).
func (m *pageMaker) cuts() []cut {
	var all []cut
	for m.end = 0; m.end < len(m.ss.boxes); {
		m.from, m.end = m.end, m.breakAfter(m.end)
		cs := m.stretch()
		all = append(all, cs...)
		if len(cs)%2 == 1 {
			m.recto = !m.recto
		}
	}
	return all
}

// breakAfter is the place behind the author's page break that ends the text from
// box i on, the speech's end without one. A break with nothing before it is none.
func (m *pageMaker) breakAfter(i int) int {
	for i < len(m.ss.boxes) && m.ss.boxes[i].kind == pageBox {
		i++
	}
	for ; i < len(m.ss.boxes); i++ {
		if m.ss.boxes[i].kind == pageBox {
			return i + 1
		}
	}
	return i
}

// stretch makes the pages of the text up to m.end.
func (m *pageMaker) stretch() []cut {
	full := m.st.Page.Lines
	cs := m.make(full)
	// T103: a last page of less than three lines is pulled in or filled up
	if n := len(cs); n > 1 && cs[n-1].rows < 3 {
		short, done := cs[n-1].rows, len(m.edits)
		if m.give(-short) {
			if better := m.make(full); len(better) < n {
				return better
			}
		}
		m.undo(done)
		if m.give(3 - short) {
			if better := m.make(full); len(better) == n && better[n-1].rows >= 3 {
				return better
			}
		}
		m.undo(done)
		if better := m.make(full - 1); len(better) == n && better[n-1].rows >= 3 {
			return better
		}
		m.undo(done)
	}
	return cs
}

// giveReach is how many boxes at the end of a speech are asked for a line: the
// cost of a long speech's last page stays that of a short one's.
const giveReach = 200

// give makes paragraphs of the speech longer (n > 0) or shorter by n lines in
// all, the cheapest ones first. It reports whether it could.
func (m *pageMaker) give(n int) bool {
	delta := 1
	if n < 0 {
		delta, n = -1, -n
	}
	for ; n > 0; n-- {
		best, lines, price := -1, []Line(nil), int64(0)
		for i := max(m.from, m.end-giveReach); i < m.end; i++ {
			l, cost, ok := m.set.variant(&m.ss.boxes[i], delta, m.st)
			if ok && (best < 0 || cost < price) {
				best, lines, price = i, l, cost
			}
		}
		if best < 0 {
			return false
		}
		m.reset(best, lines)
	}
	return true
}

// make cuts the speech into pages of at most full rows, spread by spread: the
// two pages of a spread end on the same row unless the speech ends (T103).
// Single pages have no spreads; on vertical ones the ends of text are not side by
// side, and the frame is the same on both.
func (m *pageMaker) make(full int) []cut {
	var cs []cut
	recto := m.recto
	at := pos{m.from, 0}
	for at.box < m.end {
		if recto || m.st.Page.Single || m.st.Page.Vertical {
			c := m.page(at, full)
			cs, at, recto = append(cs, c), c.to, false
			continue
		}
		a, b := m.spread(at, full)
		cs, at = append(cs, a), a.to
		if a.to.box < m.end {
			cs, at = append(cs, b), b.to
		}
	}
	return cs
}

// spread makes a verso and the recto that faces it.
func (m *pageMaker) spread(at pos, full int) (a, b cut) {
	done, end := len(m.edits), m.end
	try := func(rows int) bool {
		m.undo(done)
		a = m.page(at, rows)
		if a.to.box >= end {
			return true
		}
		b = m.page(a.to, a.rows)
		return b.to.box >= end || b.rows == a.rows
	}
	if try(full) || try(full-1) {
		return a, b
	}
	m.undo(done)
	a = m.page(at, full)
	if a.to.box < end {
		b = m.page(a.to, full)
	}
	return a, b
}

// page makes one page from a place on. If no good end fills it, the
// paragraph on it that takes it best is broken again into a line more or less,
// before the foot is left short (T15).
func (m *pageMaker) page(at pos, full int) cut {
	c, price := m.best(at, full)
	if price == 0 || c.to.box >= m.end {
		return c
	}
	first := at.box
	if at.line > 0 {
		first++ // its first lines stand on the page before
	}
	var better cut
	var found []Line
	box, least := -1, int64(0)
	for i := first; i <= min(c.to.box, m.end-1); i++ {
		for _, delta := range [...]int{-1, 1} {
			b := &m.ss.boxes[i]
			lines, cost, ok := m.set.variant(b, delta, m.st)
			if !ok || box >= 0 && cost >= least {
				continue
			}
			old := b.lines
			b.lines = lines
			if d, p := m.best(at, full); p == 0 {
				better, found, box, least = d, lines, i, cost
			}
			b.lines = old
		}
	}
	if box < 0 {
		return c
	}
	m.reset(box, found)
	return better
}

// best finds the cheapest page end that at most full rows reach.
func (m *pageMaker) best(at pos, full int) (cut, int) {
	best := cut{from: at, to: at}
	price := -1
	row, body, p := 0, 2, at
	notes := 0 // lines of notes on the page
	for p.box < m.end {
		rows, next := m.row(p, row)
		more := notes + m.noteCount(p, next)
		if row+rows+noteRows(more, m.st) > full && row > 0 {
			break
		}
		row += rows
		notes = more
		foot := row
		if notes > 0 {
			foot = max(full, row) // notes stand at the foot of the page
		}
		b, over := &m.ss.boxes[p.box], m.over(p, next)
		switch b.kind {
		case openingBox, headingBox, salutationBox:
			body = 0
		case textBox:
			body++
		case rowsBox, signBox:
			body += rows
		case pageBox:
			if p != at {
				return cut{from: at, to: next, rows: foot}, 0
			}
		}
		p = next
		if p.box == m.end {
			return cut{from: at, to: p, rows: foot}, 0
		}
		if row+over > full && price >= 0 {
			continue
		}
		short := max(full-row-noteRows(notes, m.st), 0)
		c := shortRow*short*short + m.endPrice(p, body)
		if price < 0 || c <= price {
			best, price = cut{from: at, to: p, rows: foot, stranded: c >= keepPrice}, c
		}
	}
	return best, price
}

// row gives the rows that the next indivisible piece takes at row `row` of a
// page, and the place behind it.
func (m *pageMaker) row(p pos, row int) (int, pos) {
	b := &m.ss.boxes[p.box]
	after := pos{p.box + 1, 0}
	switch b.kind {
	case openingBox:
		return m.openingRows(b, row), after
	case headingBox:
		return m.headRows(p.box, row), after
	case breakBox:
		return 1, after
	case spaceBox:
		return min(row, 1), after
	case pageBox:
		return 0, after
	case rowsBox, signBox:
		return m.rows(p)
	}
	if p.line+1 < len(b.lines) {
		return 1, pos{p.box, p.line + 1}
	}
	return 1, after
}

// rows gives the rows of a box of rows up to its next stop.
func (m *pageMaker) rows(p pos) (int, pos) {
	b := &m.ss.boxes[p.box]
	for _, s := range b.stops {
		if s > p.line && s < b.rows {
			return s - p.line, pos{p.box, s}
		}
	}
	return b.rows - p.line, pos{p.box + 1, 0}
}

// over is how many rows the piece from p to next needs more if it ends its page:
// one, if its last line stands so far below its row's baseline that it would
// leave the type area.
func (m *pageMaker) over(p, next pos) int {
	b := &m.ss.boxes[p.box]
	if b.kind != rowsBox {
		return 0
	}
	over := 0
	b.piece(p, next, func(l *Line, row int) {
		if row == next.line-p.line-1 && l.Baseline.Y > m.st.Note.FootDrop+gridTolerance {
			over = 1
		}
	})
	return over
}

// noteCount is the lines of notes that the piece from p to next brings to its
// page.
func (m *pageMaker) noteCount(p, next pos) int {
	if len(m.ss.notes) == 0 {
		return 0
	}
	n := 0
	switch b := &m.ss.boxes[p.box]; b.kind {
	case openingBox, headingBox, textBox, salutationBox, rowsBox, signBox:
		b.piece(p, next, func(l *Line, _ int) { n += noteCount(m.ss.fresh(p.box, l), m.ss.notes) })
	}
	return n
}

// tight tells whether a heading stands at a page head, or right under the
// heading above it in rank, and so takes less room (T92).
func (m *pageMaker) tight(i, row int) bool {
	b := &m.ss.boxes[i]
	if row == 0 {
		return true
	}
	if i == 0 || b.level == 1 {
		return false
	}
	prev := &m.ss.boxes[i-1]
	return prev.kind == headingBox && prev.level < b.level
}

// headRows is the rows of the heading in box i at row `row`.
func (m *pageMaker) headRows(i, row int) int {
	b := &m.ss.boxes[i]
	h := &m.st.Heads[b.level-1]
	if m.tight(i, row) {
		return len(b.lines) + h.Tight
	}
	return len(b.lines) + h.Extra
}

// endPrice is the price of ending a page before p, with body lines of text
// since the last heading or salutation on it.
func (m *pageMaker) endPrice(p pos, body int) int {
	price := 0
	b := &m.ss.boxes[p.box]
	// one line is enough below a heading if it is all there is
	if body == 0 || body == 1 && b.kind != headingBox && b.kind != openingBox {
		price += keepPrice
	}
	if m.signs(p) {
		price += keepPrice
	}
	if p.line > 0 && (b.kind == textBox || b.kind == salutationBox) {
		if p.line == 1 {
			price += orphanPrice
		}
		if p.line == len(b.lines)-1 {
			price += widowPrice
		}
	}
	return price
}

// signs tells whether a sign-off comes next, or behind a single line: it takes
// two lines of the text before it along rather than begin a page (T13), or one if
// that stands behind something else.
func (m *pageMaker) signs(p pos) bool {
	lines := 0
	for i := p.box; i < len(m.ss.boxes) && lines < 2; i++ {
		b, from := &m.ss.boxes[i], 0
		if i == p.box {
			from = p.line
		}
		switch b.kind {
		case spaceBox:
		case textBox:
			lines += len(b.lines) - from
		case signBox:
			return from == 0 && (lines == 0 || p.line > 0 || m.ss.boxes[p.box-1].kind == textBox)
		default:
			return false
		}
	}
	return false
}
