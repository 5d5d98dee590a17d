package layout

import (
	"kanben/book"
	"kanben/book/diag"
	"kanben/build/geom"
	"kanben/build/style"
)

// A mark is a heading's place on a page: for bookmarks, contents, running
// heads.
type mark struct {
	depth int    // 0: name of a part; 1: speech; 2 …: headings inside it
	text  string // exact heading
	page  int    // index into the pages of the body
	y     geom.Length
}

// A placer puts the cuts of speeches on pages, in order.
type placer struct {
	st       *style.Style
	doc      *Document
	marks    []mark
	speech   *book.Speech // at hand
	sect     int32        // its role
	lift     geom.Length  // of lines that go on from the page before at their own leading
	open     int32        // role of a paragraph that runs on to the next page
	above    []int        // levels of the headings in force
	findings diag.List
	timed    int // seconds into the speech of the time printed last on the page, −1 if none is

	// Of the speech at hand:
	parts map[part]int32      // roles of links and foreign words
	noted map[*book.Note]bool // printed
}

// pages places the pages of one speech, or of several that run on, behind those
// already made.
func (p *placer) pages(ss *setSpeech, cuts []cut, m *pageMaker) []pageHeads {
	p.parts, p.noted = map[part]int32{}, map[*book.Note]bool{}
	heads := make([]pageHeads, 0, len(cuts))
	running := ""
	for i, c := range cuts {
		n := len(p.doc.Pages)
		page := Page{Recto: n%2 == 0, Lines: make([]Line, 0, m.st.Page.Lines+2)}
		h := pageHeads{speech: p.speech, running: running, number: i + 1, of: len(cuts)}
		p.timed = -1
		p.page(&page, ss, c, m, &h)
		if p.st.Podium.Rate > 0 {
			p.catchword(&page, ss.boxes[c.to.box:], c.to.line, m.set)
		}
		running = h.running
		p.doc.Pages = append(p.doc.Pages, page)
		heads = append(heads, h)
	}
	return heads
}

// pageHeads is what the running head of a page may show.
type pageHeads struct {
	speech  *book.Speech
	blank   bool   // the page is really blank (T101)
	number  int    // of the page in the speech, from 1
	of      int    // pages of the speech
	opening bool   // the page holds a speech's opening
	begins  string // the first level-2 heading that begins on the page
	running string // the one in force at the page's end
}

// head is the heading in force for the running head (design.md 1.2).
func (h *pageHeads) head() string {
	if h.begins != "" {
		return h.begins
	}
	return h.running
}

// page places the boxes of one cut.
func (p *placer) page(page *Page, ss *setSpeech, c cut, m *pageMaker, h *pageHeads) {
	row := 0
	p.lift = 0
	var notes []*book.Note
	for at := c.from; at != c.to; {
		rows, next := m.row(at, row)
		b := &ss.boxes[at.box]
		switch b.kind {
		case openingBox:
			h.opening = true
			p.opening(page, b, m.raise(b, row))
			h.speech, h.running = b.speech, ""
			notes = append(notes, b.notes()...)
		case headingBox:
			p.heading(page, b, row, m.tight(at.box, row))
			notes = append(notes, b.notes()...)
			if b.level == 1 {
				if h.begins == "" {
					h.begins = b.text
				}
				h.running = b.text
			}
		case textBox, salutationBox, rowsBox, signBox:
			notes = append(notes, p.piece(page, b, at, next, row)...)
			if b.timed && at.line == 0 {
				p.time(page, b, row, m.set)
			}
		}
		row += rows
		at = next
	}
	p.notes(page, ss, notes)
	if c.stranded {
		p.findings.Add(L005.At(ss.boxes[max(c.to.box-1, 0)].span, p.folio()))
	}
}

// piece places an indivisible piece of a box from row `row` on, and gives the
// notes whose marks are on it.
func (p *placer) piece(page *Page, b *box, at, next pos, row int) []*book.Note {
	if at.line == 0 {
		p.open = p.adopt(b)
	}
	var notes []*book.Note
	left := p.st.Page.Left(page.Recto)
	if row == 0 {
		p.lift = b.rise(at.line)
	}
	b.piece(at, next, func(l *Line, k int) {
		if l.trouble {
			p.findings.Add(L001.At(l.From, p.folio(), row+k+1))
		}
		p.put(page, *l, p.st.Page.Baseline(row+k)+l.Baseline.Y-p.lift, p.open+l.Role)
		notes = append(notes, l.notes...)
	})
	if b.picture != nil {
		pic := *b.picture
		pic.Area.X += left
		pic.Area.Y += p.st.Page.Baseline(row)
		pic.Role += p.open
		page.Items = append(page.Items, &pic)
	}
	for _, r := range b.rules {
		if r.row >= at.line && (r.row < next.line || next.box != at.box) {
			rect := r.rule
			rect.X += left
			rect.Y += p.st.Page.Baseline(row + r.row - at.line)
			page.Items = append(page.Items, &Rule{rect})
		}
	}
	return notes
}

// folio is the number of the page being made.
func (p *placer) folio() int { return len(p.doc.Pages) + 1 }

// adopt gives a box's structure elements their place in the document, and the
// number of the first.
func (p *placer) adopt(b *box) int32 {
	parent := p.sect
	if b.under != nil {
		if b.under.role == 0 {
			b.under.role = p.doc.addRole(b.under.kind, p.sect, "")
		}
		parent = b.under.role
	}
	first := int32(len(p.doc.Roles))
	for _, r := range b.roles {
		if r.Parent < 0 {
			r.Parent = parent
		} else {
			r.Parent += first
		}
		p.doc.Roles = append(p.doc.Roles, r)
	}
	return first
}

// put places one line of the type area.
func (p *placer) put(page *Page, l Line, y geom.Length, role int32) {
	l.Baseline.X += p.st.Page.Left(page.Recto)
	l.Baseline.Y = y
	l.Role = role
	page.beside(&l)
	p.elements(page, &l)
	page.Lines = append(page.Lines, l)
}

// opening places a speech's title and what stands with it from row `row` on. The
// design may show the label above the title; in the text it stays where its
// author put it.
func (p *placer) opening(page *Page, b *box, row int) {
	p.speech, p.sect = b.speech, p.doc.addRole(RoleSect, 0, "")
	p.above = p.above[:0]
	first := p.adopt(b)
	y := p.st.Page.Baseline(row)
	for _, l := range b.lines {
		p.put(page, l, y+l.Baseline.Y, first+l.Role)
	}
	depth := 1
	if b.speech.Divider {
		depth = 0
	}
	p.mark(depth, named(b.speech).Heading(), y+b.top-p.st.Page.Leading)
}

// heading places a heading whose block starts on row `row`.
func (p *placer) heading(page *Page, b *box, row int, tight bool) {
	h, pg := &p.st.Heads[b.level-1], &p.st.Page
	y := pg.Baseline(row)
	if !tight {
		y = pg.Baseline(row+h.Above) + h.First
	}
	// a speech that has only （一） skips a level; structure elements may not
	// (ISO 14289-1, 7.4.2)
	role := p.doc.addRole(p.nest(b.level), p.sect, "")
	for i, l := range b.lines {
		p.put(page, l, y+geom.Length(i)*h.Leading, role)
	}
	p.mark(b.level+1, b.text, y-pg.Leading)
}

// nest gives the structure element of a heading of a level: one below that of
// the nearest heading of a higher rank.
func (p *placer) nest(level int) RoleKind {
	for n := len(p.above); n > 0 && p.above[n-1] >= level; n-- {
		p.above = p.above[:n-1]
	}
	p.above = append(p.above, level)
	return RoleH1 + RoleKind(len(p.above))
}

// mark notes a heading of the page being made.
func (p *placer) mark(depth int, text string, y geom.Length) {
	n := len(p.doc.Pages)
	p.marks = append(p.marks, mark{depth: depth, text: text, page: n, y: y})
}

// addRole adds a structure element and gives its index.
func (d *Document) addRole(k RoleKind, parent int32, actual string) int32 {
	d.Roles = append(d.Roles, Role{Kind: k, Parent: parent, Actual: actual})
	return int32(len(d.Roles) - 1)
}
