package layout

import (
	"unicode/utf8"

	"kanben/book"
	"kanben/book/zh"
	"kanben/build/clreq"
	"kanben/build/geom"
	"kanben/build/style"
)

// opening sets the head of a speech (篇首): label and title, subtitle, and the
// lines that say on which occasion, when, where and by whom it was given. Lines
// come in the order of the manuscript, wherever the design puts them; their y is
// from the baseline of the block's first row.
func (d *setter) opening(out []box, s *book.Speech, st *style.Style) []box {
	o := &st.Opening
	labelled := labelled(s, st)
	h := Role{Kind: RoleH1, Parent: -1}
	b := box{kind: openingBox, span: s.Span, text: s.Heading(), speech: s}
	if labelled && s.Trailing {
		h.Actual = b.text // the design shows the label first
	}
	b.roles = []Role{h}

	rule, title := d.speechTitle(s, st)
	subtitle := s.OpeningOf(book.Subtitle) != nil
	c := o.Case(len(title), subtitle, len(s.Opening) > 1 || len(s.Opening) > 0 && !subtitle)
	at := c.Title
	if !labelled && !o.InHead {
		at.Row = c.Label.Row + 1
	}
	if s.Divider && len(title) <= 3 { // the name of a part stands lower, on a page of its own
		at.Row += st.Page.Lines / 5
		c.Label.Row = at.Row
	}
	c.SubtitleAt.Row += at.Row - c.Title.Row // it follows the title
	b.top = st.Page.Drop(c.Label)
	b.lines = title
	for i := range title {
		title[i].Baseline = geom.Point{X: openingX(&title[i], o.TitleIndent, st), Y: st.Page.Drop(at) + geom.Length(i)*rule.Leading}
	}
	if labelled {
		b.addLabel(d.line(o.Label, s.Label, s.Span), s, st)
	}
	for i := range b.lines {
		b.lines[i].Role = 0
	}
	c.Lower(2 * max(0, len(title)-c.TitleLines))
	return d.underTitle(append(out, b), s, c, st)
}

// speechTitle breaks a speech's title. Marks of notes in it are small, as in the
// text.
func (d *setter) speechTitle(s *book.Speech, st *style.Style) (*style.TitleRule, []Line) {
	words := s.Title
	if !s.Titled() {
		words = append([]book.Inline{&book.Text{Span: s.Span, S: s.Words()}}, words...)
	} else if st.Opening.RunIn && s.Label != "" {
		label := &book.Text{Span: s.Span, S: s.Label + s.Gap}
		if s.Trailing {
			label.S = s.Gap + s.Label
			words = append(words[:len(words):len(words)], label)
		} else {
			words = append([]book.Inline{label}, words...)
		}
	}
	measure := st.Page.Measure - st.Opening.TitleIndent
	if w := st.Opening.Width; w > 0 {
		measure = w
	}
	return d.title(func(t style.Type) flow { return d.flow(words, voice{t.Role, t.Size}, st) }, st.Opening.Titles, measure, s.Span)
}

// addLabel adds the label before or behind the title's lines.
func (b *box) addLabel(l Line, s *book.Speech, st *style.Style) {
	l.Baseline = geom.Point{X: openingX(&l, st.Opening.LabelIndent, st), Y: b.top}
	if s.Trailing {
		b.lines = append(b.lines, l)
	} else {
		b.lines = append([]Line{l}, b.lines...)
	}
	if st.Opening.InHead {
		podiumOpening(b, s.Trailing, st)
	}
}

// openingX is where a line of an opening starts: where the design says; centred
// if it says nothing, unless its title is in the page's head.
func openingX(l *Line, indent geom.Length, st *style.Style) geom.Length {
	if st.Opening.InHead || indent > 0 {
		return indent
	}
	return (st.Page.Measure - l.Measure) / 2
}

// openingLeast is how many rows of a page an opening leaves to the text.
const openingLeast = 3

// underTitle sets the lines below a speech's title into its opening, the last
// box of out: a subtitle at its own place, all others one below the other. If
// there are more than the page holds, the rest is rows of the text.
func (d *setter) underTitle(out []box, s *book.Speech, c style.OpeningCase, st *style.Style) []box {
	b := &out[len(out)-1]
	more := box{kind: rowsBox, span: s.Span}
	foot, below := geom.Length(0), 0 // the last line below the subtitle, and how many there are
	for i := range s.Opening {
		k := &s.Opening[i]
		lines := d.openingLine(k, st)
		if len(lines) == 0 {
			continue
		}
		at, leading := st.Page.Drop(c.LinesAt), st.Opening.Leading
		if below > 0 {
			at = foot + leading
		}
		end := at + leading*geom.Length(len(lines)-1)
		own := st.Page.Drop(c.SubtitleAt) + st.Opening.SubtitleLeading*geom.Length(len(lines)-1)
		switch {
		case k.Kind == book.Subtitle && c.Subtitled && below == 0 && more.rows == 0 && textBelow(own, st) <= st.Page.Lines-openingLeast:
			at, leading = st.Page.Drop(c.SubtitleAt), st.Opening.SubtitleLeading
			c.LinesAt.Shift += leading * geom.Length(len(lines)-1)
			c.BodyRow += len(lines) - 1
			c.Subtitled = false // another one is a line like others
			b.addOpening(lines, at, leading, st)
			continue
		case more.rows > 0 || textBelow(end, st) > st.Page.Lines-openingLeast:
			more.addRows(lines, st)
			continue
		}
		b.addOpening(lines, at, leading, st)
		foot, below = end, below+1
	}
	b.taken = c.BodyRow
	if below > 0 {
		b.taken = max(c.BodyRow, textBelow(foot, st))
	}
	if more.rows > 0 {
		out = append(out, more, box{kind: spaceBox})
	}
	return out
}

// textBelow is the row on which the text begins below the last line of an
// opening: a row and a quarter of white at least.
func textBelow(foot geom.Length, st *style.Style) int {
	l := st.Page.Leading
	return int((foot + l*5/4 + l - 1) / l)
}

// addOpening adds the lines of one element of an opening.
func (b *box) addOpening(lines []Line, at, leading geom.Length, st *style.Style) {
	role := b.role(RoleP)
	for i, l := range lines {
		l.Baseline = geom.Point{X: openingX(&l, st.Opening.LinesIndent, st), Y: at + leading*geom.Length(i)}
		l.Role = role
		b.lines = append(b.lines, l)
	}
}

// addRows adds lines that an opening has no room for as rows of the text.
func (b *box) addRows(lines []Line, st *style.Style) {
	role := b.role(RoleP)
	for _, l := range lines {
		l.Baseline.X = openingX(&l, st.Opening.LinesIndent, st)
		l.Role = role
		b.stop(b.rows)
		b.add(l, b.rows)
		b.rows++
	}
}

// role adds a structure element to a box and gives its number.
func (b *box) role(k RoleKind) int32 {
	b.roles = append(b.roles, Role{Kind: k, Parent: -1})
	return int32(len(b.roles) - 1)
}

// openingLine sets one line below a title; a long one turns over.
func (d *setter) openingLine(k *book.OpeningLine, st *style.Style) []Line {
	o := &st.Opening
	t := [...]style.Type{book.Subtitle: o.Subtitle, book.Occasion: o.Occasion, book.DatePlace: o.Date, book.Speaker: o.Speaker}[k.Kind]
	words, width := k.Text, st.Page.Measure-st.Opening.LinesIndent
	if k.Label != "" {
		words = append([]book.Inline{&book.Text{Span: k.Span, S: k.Label}}, words...)
	}
	if k.Kind == book.Subtitle {
		width = min(width, (t.Size+t.Tracking)*geom.Length(o.SubtitleChars))
	}
	p := d.displayFlow(t, d.flow(words, voice{t.Role, t.Size}, st), k.Span)
	if k.Kind == book.Speaker {
		p.spreadName(k)
	}
	return d.ragged(p, t.Tracking, width)
}

// spreadName gives a name of two characters one em of white inside, so that it
// is as long as one of three, and parts office and name by as much.
func (p *paragraph) spreadName(k *book.OpeningLine) {
	em := clreq.Gap{Natural: clreq.PerEm, Min: clreq.PerEm, Kind: clreq.Inner}
	for i := 1; i < len(p.units); i++ {
		if p.units[i].space && p.class(i-1) == zh.HZ && p.class(i) == zh.HZ {
			p.units[i].gap = em
		}
	}
	name := book.Plain(k.Text)
	if n := len(p.units); n >= 2 && utf8.RuneCountInString(name) == 2 && zh.IsHan(p.runeAt(n-2)) && zh.IsHan(p.runeAt(n-1)) {
		p.units[n-1].gap, p.units[n-1].brk = em, clreq.Never
	}
}
