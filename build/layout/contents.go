package layout

import (
	"strconv"
	"strings"

	"kanben/book"
	"kanben/book/source"
	"kanben/build/geom"
	"kanben/build/style"
	"kanben/fonts"
)

// An entry is one line, or several, of the contents page.
type entry struct {
	label   Line // of a speech; no runs for a second-level entry
	lines   []Line
	speaker Line // before the page number; no runs if nobody is named there
	to      int  // index into the placer's marks; −1: leads nowhere (a first line)
	speech  bool // or a part's name
	part    bool // a part's name
	of      Listed
	role    int32 // of its words, once they are placed
}

// contentsPlan is the contents before page numbers are known: its rows are
// counted first, the body is numbered, and the numbers are filled in after.
type contentsPlan struct {
	entries []entry
	pages   [][]placed  // by page
	column  geom.Length // where titles start
	names   geom.Length // width of the column of speakers; 0: there is none
}

// A placed entry is lines of an entry, all if a page has room for them, with the
// baseline of the first.
type placed struct {
	entry     int
	from, end int
	y         geom.Length
}

// plan sets the entries of the contents. Marks of depth up to the design's are
// listed; where titles are alike, a speech without inner heads shows its first
// words (design.md 1.3).
func (f *fronter) plan(marks []mark) *contentsPlan {
	c := &f.st.Contents
	p := &contentsPlan{column: f.labelColumn(), names: f.speakerColumn()}
	width := f.st.Page.Measure - p.column - c.NumberWidth - c.LeaderGap - 2*c.DotPitch
	speech := -1
	heads := 0
	for i, m := range marks {
		if m.depth <= 1 {
			if speech >= 0 {
				f.firstLine(p, speech, heads, width)
			}
			speech++
			heads = 0
			from := len(p.entries)
			s := f.book.Speeches[speech]
			if s.Divider {
				f.partEntry(p, s, i, width)
			} else {
				f.speechEntry(p, s, i, width)
			}
			for k := from; k < len(p.entries); k++ {
				p.entries[k].of.Speech = speech
			}
			continue
		}
		if m.depth > c.Depth {
			continue
		}
		heads++
		p.entries = append(p.entries, entry{
			lines: f.set.ragged(f.set.display(c.Entry, m.text, source.Span{}), 0, width),
			to:    i,
			of:    Listed{speech, heads},
		})
	}
	if speech >= 0 {
		f.firstLine(p, speech, heads, width)
	}
	switch {
	case !p.worth():
	case f.listed():
		f.list(p)
	default:
		f.paginate(p)
	}
	return p
}

// partEntry adds the name of a part, which begins where labels do.
func (f *fronter) partEntry(p *contentsPlan, s *book.Speech, to int, width geom.Length) {
	t := style.Type{Role: fonts.HeiBold, Size: f.st.Contents.Title.Size}
	words := f.set.display(t, s.Words(), s.Span)
	p.entries = append(p.entries, entry{lines: f.set.ragged(words, 0, width+p.column), to: to, speech: true, part: true})
}

// speechEntry adds the entry of a speech that leads to mark to, with its
// speaker.
func (f *fronter) speechEntry(p *contentsPlan, s *book.Speech, to int, width geom.Length) {
	words, t := named(s).Words(), f.st.Contents.Title
	if first := s.FirstLine(); f.listed() && f.common() && first != "" {
		t = f.st.Contents.FirstLine
		words = shorten(first, int(width/t.Size))
	}
	name := f.speaker(s)
	beside := len(name.Runs) > 0 && name.Measure <= p.names
	if beside {
		width -= f.besides(p)
	}
	e := entry{
		label:  f.set.line(f.st.Contents.Label, label(s), source.Span{}),
		lines:  f.set.ragged(f.set.display(t, words, s.Span), 0, width),
		to:     to,
		speech: true,
	}
	if beside {
		e.speaker = name
	}
	p.entries = append(p.entries, e)
	if !beside && len(name.Runs) > 0 {
		p.entries = append(p.entries, entry{
			lines: f.set.ragged(f.set.display(f.st.Contents.Speaker, s.SpeakerName(), s.Span), 0, width),
			to:    -1,
		})
	}
}

// firsts is what each page of the contents lists first.
func (p *contentsPlan) firsts() []Listed {
	out := make([]Listed, len(p.pages))
	for i, page := range p.pages {
		out[i] = p.entries[page[0].entry].of
	}
	return out
}

// worth tells whether the contents list more than the one speech they stand
// before.
func (p *contentsPlan) worth() bool {
	n := 0
	for i := range p.entries {
		if p.entries[i].to >= 0 {
			n++
		}
	}
	return n > 1
}

// common tells whether the contents pass over the titles, since they are alike,
// and tell speeches by their first words.
func (f *fronter) common() bool {
	return f.alike && f.st.Contents.FirstLines != style.FirstLinesOff
}

// firstLine adds a speech's first words as a reading aid, if it has no inner
// heads and titles are alike, or the book wants so.
func (f *fronter) firstLine(p *contentsPlan, speech, heads int, width geom.Length) {
	if heads > 0 || f.listed() || !f.common() && f.st.Contents.FirstLines != style.FirstLinesOn {
		return
	}
	words := f.book.Speeches[speech].FirstLine()
	if words == "" {
		return
	}
	p.entries = append(p.entries, entry{
		lines: f.set.ragged(f.set.display(f.st.Contents.FirstLine, words, source.Span{}), 0, width),
		to:    -1,
	})
}

// label is what leads a speech's entry: its own label, or its number; nothing
// for a preface, which is not counted.
func label(s *book.Speech) string {
	if s.Label != "" && s.Titled() {
		return s.Label
	}
	if s.Number == 0 || s.Label != "" {
		return "" // its label is its title: 第九讲
	}
	return strconv.Itoa(s.Number)
}

// labelColumn is the width of the label column: the longest label and 1 em, up
// to the next half em; labels in words get another half. A list has its own
// column, and makes it wider only for a label that needs it.
func (f *fronter) labelColumn() geom.Length {
	em := f.st.Body.Size
	var widest geom.Length
	words := false
	for _, s := range f.book.Speeches {
		t := label(s)
		l := f.set.line(f.st.Contents.Label, t, source.Span{})
		widest = max(widest, l.Measure)
		words = words || strings.TrimLeft(t, "0123456789") != ""
	}
	half := em / 2
	if widest == 0 && !f.listed() {
		return 0 // every label is a title
	}
	if f.listed() {
		return min(max(f.st.Contents.List.Column, widest+half), f.st.Page.Measure/3)
	}
	w := (widest + em + half - 1) / half * half
	if words {
		w += half
	}
	return min(w, f.st.Page.Measure/3)
}

// rows is the number of rows of an entry.
func (e *entry) rows() int { return max(len(e.lines), 1) }

// paginate deals the entries to pages, on the rows of the grid; speeches are
// parted by a blank row if all then fit one page. A speech's title is not left
// alone at a page foot.
func (f *fronter) paginate(p *contentsPlan) {
	pg, c := &f.st.Page, &f.st.Contents
	rows, speeches := 0, 0
	for i := range p.entries {
		rows += p.entries[i].rows()
		if p.entries[i].speech {
			speeches++
		}
	}
	air := rows+speeches-1 <= pg.Lines-c.FirstRow
	row := c.FirstRow
	var page []placed
	turn := func() {
		p.pages = append(p.pages, page)
		page, row = nil, 0
	}
	for i := 0; i < len(p.entries); {
		j, need := p.together(i)
		if air && page != nil && p.entries[i].speech {
			row++
		}
		if page != nil && row+need > pg.Lines && need <= pg.Lines {
			turn()
		}
		for ; i < j; i++ { // on small pages they may have to part
			n := p.entries[i].rows()
			if page != nil && row+n > pg.Lines {
				turn()
			}
			for from := 0; from < n; {
				fit := min(n-from, max(pg.Lines-row, 1))
				page = append(page, placed{i, from, from + fit, pg.Baseline(row)})
				from, row = from+fit, row+fit
				if from < n {
					turn()
				}
			}
		}
	}
	p.pages = append(p.pages, page)
}

// together gives the end of the entries that stay with entry i, a part's name
// and its first speech, a title with the entry after it, and their rows.
func (p *contentsPlan) together(i int) (end, rows int) {
	end, rows = i+1, p.entries[i].rows()
	if p.entries[i].part && end < len(p.entries) {
		end, more := p.together(end)
		return end, rows + more
	}
	if p.entries[i].speech && end < len(p.entries) && !p.entries[end].speech {
		rows += p.entries[end].rows()
		end++
	}
	return end, rows
}

// contents makes the contents pages; marks now know their pages.
func (f *fronter) contents(p *contentsPlan, marks []mark) []Page {
	// A TOC holds entries alone (ISO 32000-1, 14.8.4.3.2), so its heading stands
	// before it.
	sect := f.doc.addRole(RoleSect, 0, "")
	heading := f.doc.addRole(RoleH1, sect, "")
	common := int32(0)
	if f.listed() && f.common() {
		common = f.doc.addRole(RoleP, sect, "")
	}
	toc := f.doc.addRole(RoleTOC, sect, "")
	var out []Page
	for n, entries := range p.pages {
		page := Page{Recto: (len(f.doc.Pages)+n)%2 == 0}
		if n == 0 {
			f.contentsHeading(&page, heading)
			if common > 0 {
				f.commonTitle(&page, common)
			}
		}
		for _, at := range entries {
			f.entry(&page, p, at, toc, marks)
		}
		if f.listed() {
			f.listRules(&page, p, entries)
		}
		out = append(out, page)
	}
	return out
}

// contentsHeading sets 目　录.
func (f *fronter) contentsHeading(page *Page, role int32) {
	c := &f.st.Contents
	l := f.set.line(c.Heading, "目录", source.Span{})
	track(l.Runs[0].Glyphs, c.HeadingGap, true)
	l.Measure += c.HeadingGap
	f.headingOf(page, l, f.st.Page.Y(c.HeadingAt), role)
}

// entry places one entry: label, words, leader, page number, link.
func (f *fronter) entry(page *Page, p *contentsPlan, at placed, toc int32, marks []mark) {
	pg := &f.st.Page
	e := &p.entries[at.entry]
	leading := f.entryLeading()
	left := pg.Left(page.Recto)
	if at.from == 0 {
		e.role = f.doc.addRole(RoleTOCI, toc, "")
		if e.to >= 0 {
			e.role = f.doc.addRole(RoleLink, f.doc.addRole(RoleReference, e.role, ""), "")
		}
	}
	y := at.y
	if e.speech && len(e.label.Runs) > 0 && at.from == 0 {
		page.add(e.label, left, y, e.role)
	}
	from := left + p.column
	if e.part {
		from = left
	}
	end := from
	for i, l := range e.lines[min(at.from, len(e.lines)):min(at.end, len(e.lines))] {
		y = at.y + geom.Length(i)*leading
		page.add(l, from, y, e.role)
		end = from + l.Measure
	}
	if e.to < 0 {
		return
	}
	m := &marks[e.to]
	if at.end == e.rows() {
		f.numberEntry(page, p, e, m, geom.Point{X: end, Y: y})
	}
	page.Items = append(page.Items, &Link{
		Area: geom.Rect{X: left, Y: at.y - f.entryAbove(), Width: pg.Measure, Height: leading * geom.Length(at.end-at.from)},
		Page: m.page, Y: m.y, Role: e.role, Text: m.text,
	})
}

// numberEntry sets what follows the words of an entry, which end at a point:
// leader, speaker, page number.
func (f *fronter) numberEntry(page *Page, p *contentsPlan, e *entry, m *mark, words geom.Point) {
	c, y := &f.st.Contents, words.Y
	number := f.set.line(c.Number, f.label(&Page{}, m.page), source.Span{})
	right := f.st.Page.Left(page.Recto) + f.st.Page.Measure
	reserved := c.NumberWidth
	if len(e.speaker.Runs) > 0 {
		page.add(e.speaker, right-f.nameEnd()-e.speaker.Measure, y, e.role)
		reserved += f.besides(p)
	}
	page.add(number, right-number.Measure, y, e.role)
	if c.Dot > 0 {
		f.leader(page, words.X+c.LeaderGap, right, reserved, y)
	}
}

// leader puts dots between the words and what is reserved at the right edge, the
// number column or that of speakers too, in phase from that edge on all rows
// (T97).
func (f *fronter) leader(page *Page, from, right, reserved, baseline geom.Length) {
	c := &f.st.Contents
	k := (reserved + c.DotPitch - 1) / c.DotPitch
	first := right - k*c.DotPitch
	n := int((first - from) / c.DotPitch)
	if first < from || n < 1 {
		return
	}
	page.Items = append(page.Items, &Dots{
		Right: geom.Point{X: first, Y: baseline - c.DotRaise},
		Pitch: c.DotPitch, Diameter: c.Dot, N: n + 1,
	})
}
