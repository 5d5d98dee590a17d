package layout

import (
	"kanben/book"
	"kanben/build/geom"
	"kanben/build/style"
)

// A setSpeech is a speech set to boxes, page by page still to come.
type setSpeech struct {
	speech  *book.Speech
	boxes   []box
	rows    int // taken by the opening
	opening style.OpeningCase
	leading geom.Length // between title lines
	notes   map[*book.Note][]Line
	marked  map[*book.Note]int // box that marks it first
}

// speech sets one speech. Lines need no page side: the type area is as wide on
// a recto as on a verso.
func (d *setter) speech(s *book.Speech, st *style.Style) *setSpeech {
	out := &setSpeech{speech: s, boxes: make([]box, 0, len(s.Blocks)+1)}
	d.words.reset(s)
	d.opening(out, st)
	d.chars = 0
	if st.Podium.Rate > 0 {
		d.leaveNotes(s)
	} else {
		d.notes(s, st)
	}
	out.boxes = d.openingLines(out.boxes, s, st)
	for _, k := range s.Blocks {
		out.boxes = d.block(out.boxes, k, st)
	}
	if st.Note.AtEnd && st.Podium.Rate == 0 {
		out.boxes = d.endNotes(out.boxes, s, st)
	} else {
		out.notes = d.noteLines
		out.findMarks()
	}
	return out
}

// opening sets the head of a speech (篇首): its title, then its label, which
// the page maker puts above. Lines come in the order of the manuscript.
func (d *setter) opening(out *setSpeech, st *style.Style) {
	s, o := out.speech, &st.Opening
	words := s.Words()
	if o.RunIn {
		words = s.Heading()
	}
	measure := st.Page.Measure
	if o.Width > 0 {
		measure = o.Width
	}
	rule, title := d.title(words, o.Titles, measure, s.Span)
	title[len(title)-1].notes = notesIn(s.Title)
	out.opening = o.Cases[min(len(title), len(o.Cases))-1]
	out.leading = rule.Leading
	out.rows = out.opening.BodyRow + max(0, len(title)-len(o.Cases))*2
	b := box{kind: openingBox, span: s.Span, lines: title, text: s.Heading()}
	if labelled(s, st) {
		l := d.line(o.Label, s.Label, s.Span)
		if s.Trailing {
			b.lines = append(b.lines, l)
		} else {
			b.lines = append([]Line{l}, b.lines...)
		}
	}
	for i := range b.lines {
		l := &b.lines[i]
		if !o.InHead {
			l.Baseline.X = (st.Page.Measure - l.Measure) / 2
		}
	}
	if o.InHead && labelled(s, st) {
		podiumOpening(&b, s.Trailing, st)
	}
	out.boxes = append(out.boxes, b)
}

// openingLines sets what a speech carries below its heading: subtitle,
// occasion, date and place, speaker, as centred rows with a blank one behind.
func (d *setter) openingLines(out []box, s *book.Speech, st *style.Style) []box {
	if len(s.Opening) == 0 {
		return out
	}
	b := box{kind: rowsBox, span: s.Opening[0].Span}
	for i := range s.Opening {
		o := &s.Opening[i]
		words := o.Text
		if o.Label != "" {
			words = append([]book.Inline{&book.Text{Span: o.Span, S: o.Label}}, words...)
		}
		t := st.SignOff.Type
		p := d.displayFlow(t, d.flow(words, voice{t.Role, t.Size}, st), o.Span)
		for _, l := range d.ragged(p, t.Tracking, st.Page.Measure) {
			l.Baseline.X = (st.Page.Measure - l.Measure) / 2
			b.stop(b.rows)
			b.add(l, b.rows)
			b.rows++
		}
	}
	if b.rows == 0 {
		return out
	}
	b.inRole(RoleP)
	return append(out, b, box{kind: spaceBox})
}

// labelled tells whether a speech's label has a line of its own in the opening.
func labelled(s *book.Speech, st *style.Style) bool {
	return s.Label != "" && len(s.Title) > 0 && !st.Opening.RunIn
}

// heading sets a heading inside a speech.
func (d *setter) heading(h *book.Heading, st *style.Style) box {
	level := min(max(h.Level, 1), len(st.Heads))
	b := box{kind: headingBox, level: level, span: h.Span, words: h.Text}
	label := h.Label + h.Gap
	b.text = label + book.Plain(book.Unmarked(h.Text))
	if label != "" {
		b.words = append([]book.Inline{&book.Text{Span: h.Span, S: label}}, h.Text...)
	}
	b.lines = d.headingLines(&b, st)
	return b
}

// headingLines breaks and places the lines of a heading.
func (d *setter) headingLines(b *box, st *style.Style) []Line {
	hd := &st.Heads[b.level-1]
	words := d.flow(b.words, voice{hd.Role, hd.Size}, st)
	if hd.RunOn {
		f := frame{voice: voice{hd.Role, hd.Size}, measure: st.Page.Measure, indent: hd.Indent}
		return d.body(words, b.span, f)
	}
	p := d.displayFlow(hd.Type, words, b.span)
	width := st.Page.Measure - hd.Indent
	if hd.MaxChars > 0 {
		width = min(width, (hd.Size+hd.Tracking)*geom.Length(hd.MaxChars))
	}
	lines := d.ragged(p, hd.Tracking, width)
	for i := range lines {
		l := &lines[i]
		l.Baseline.X = hd.Indent
		if hd.Centred {
			l.Baseline.X = (st.Page.Measure - l.Measure) / 2
		}
	}
	return lines
}
