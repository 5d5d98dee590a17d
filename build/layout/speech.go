package layout

import (
	"kanben/book"
	"kanben/build/geom"
	"kanben/build/style"
)

// A setSpeech is a speech set to boxes, page by page still to come.
type setSpeech struct {
	boxes  []box
	notes  map[*book.Note][]Line
	marked map[*book.Note]int // box that marks it first
}

// speech sets one speech. Lines need no page side: the type area is as wide on
// a recto as on a verso.
func (d *setter) speech(s *book.Speech, st *style.Style) *setSpeech {
	out := &setSpeech{boxes: make([]box, 0, len(s.Blocks)+1)}
	d.words = s.Cohesion()
	out.boxes = d.opening(out.boxes, s, st)
	d.chars = 0
	if st.Podium.Rate > 0 {
		d.leaveNotes(s)
	} else {
		d.notes(s, st)
	}
	for _, k := range s.Blocks {
		out.boxes = d.block(out.boxes, k, st)
	}
	if !s.Divider && !st.Opening.InHead {
		closeUp(out.boxes, st)
	}
	if st.Note.AtEnd && st.Podium.Rate == 0 {
		out.boxes = d.endNotes(out.boxes, s, st)
	} else {
		out.notes = d.noteLines
		out.findMarks()
		if d.longNotes(out, st) {
			d.findings.Add(L012.At(s.Notes[0].Span))
			out.boxes = d.endNotes(out.boxes, s, st)
			out.notes, out.marked = nil, nil
		}
	}
	return out
}

// labelled tells whether a speech's label has a line of its own in the opening.
func labelled(s *book.Speech, st *style.Style) bool {
	return s.Label != "" && s.Titled() && !st.Opening.RunIn
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
