package layout

import (
	"fmt"
	"strings"

	"kanben/book"
	"kanben/book/source"
	"kanben/build/geom"
	"kanben/build/style"
)

// A boxKind is what a box is to the page maker.
type boxKind uint8

const (
	openingBox boxKind = iota
	headingBox
	textBox
	salutationBox
	breakBox
)

// A box is a block set to lines, not yet on a page. Lines hold their x from
// the left edge of the type area; their y is the page maker's.
type box struct {
	kind  boxKind
	level int // of a heading, from 1
	lines []Line
	role  RoleKind
	span  source.Span
	text  string          // of a heading, for bookmarks, contents and running heads
	par   *book.Paragraph // of a text box: it may be broken again into a line more or less
	give  int64           // of a text box: all white that could be taken, in Lengths
}

// A setSpeech is a speech set to boxes, page by page still to come.
type setSpeech struct {
	speech  *book.Speech
	boxes   []box
	rows    int // taken by the opening
	opening style.OpeningCase
	leading geom.Length // between title lines
}

// speech sets one speech. Lines need no page side: the type area is as wide on
// a recto as on a verso.
func (d *setter) speech(s *book.Speech, st *style.Style) *setSpeech {
	out := &setSpeech{speech: s, boxes: make([]box, 0, len(s.Blocks)+1)}
	d.words.reset(s)
	d.opening(out, st)
	for _, k := range s.Blocks {
		switch k := k.(type) {
		case *book.Heading:
			out.boxes = append(out.boxes, d.heading(k, st))
		case *book.Paragraph:
			if b := d.paragraph(k, st); len(b.lines) > 0 {
				out.boxes = append(out.boxes, b)
			}
		case *book.Break:
			out.boxes = append(out.boxes, box{kind: breakBox, span: k.Span})
		}
	}
	return out
}

// opening sets the head of a speech (篇首): its title, then its label, which
// the page maker puts above. Lines come in the order of the manuscript.
func (d *setter) opening(out *setSpeech, st *style.Style) {
	s, o := out.speech, &st.Opening
	rule, title := d.title(s.Words(), o.Titles, st.Page.Measure, s.Span)
	out.opening = o.Cases[min(len(title), len(o.Cases))-1]
	out.leading = rule.Leading
	out.rows = out.opening.BodyRow + max(0, len(title)-len(o.Cases))*2
	b := box{kind: openingBox, role: RoleH1, span: s.Span, lines: title, text: s.Heading()}
	if s.Label != "" && len(s.Title) > 0 {
		l := d.line(o.Label, s.Label, s.Span)
		if s.Trailing {
			b.lines = append(b.lines, l)
		} else {
			b.lines = append([]Line{l}, b.lines...)
		}
	}
	for i := range b.lines {
		l := &b.lines[i]
		l.Baseline.X = (st.Page.Measure - l.Measure) / 2
	}
	out.boxes = append(out.boxes, b)
}

// heading sets a heading inside a speech.
func (d *setter) heading(h *book.Heading, st *style.Style) box {
	level := min(max(h.Level, 1), len(st.Heads))
	b := box{kind: headingBox, level: level, role: RoleH1 + RoleKind(level), span: h.Span, text: h.PlainText()}
	b.lines = d.headingLines(&b, st)
	return b
}

// headingLines breaks and places the lines of a heading.
func (d *setter) headingLines(b *box, st *style.Style) []Line {
	hd := &st.Heads[b.level-1]
	p := d.display(hd.Type, b.text, b.span)
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

// paragraph sets a paragraph of running text.
func (d *setter) paragraph(k *book.Paragraph, st *style.Style) box {
	b := box{kind: textBox, role: RoleP, span: k.Span, par: k}
	indent := 2 * st.Body.Size // T10
	if k.Kind == book.Salutation {
		b.kind, indent = salutationBox, 0 // T13
	}
	for i, part := range parts(k.Text) {
		if i > 0 {
			indent = 0 // the author broke the line, not the paragraph
		}
		b.lines = append(b.lines, d.body(part, k.Span, indent, st)...)
		b.give = d.br.give()
	}
	return b
}

// parts gives the text between an author's line breaks.
func parts(in []book.Inline) []string {
	if len(in) == 1 {
		return []string{book.Plain(in)}
	}
	var out []string
	var b strings.Builder
	for _, x := range in {
		switch x := x.(type) {
		case *book.Text:
			b.WriteString(x.S)
		case *book.LineBreak:
			out = append(out, b.String())
			b.Reset()
		}
	}
	return append(out, b.String())
}

// body breaks and justifies running text; the first line is indented.
func (d *setter) body(text string, from source.Span, indent geom.Length, st *style.Style) []Line {
	p := d.it.itemise(text, setting{voice: voice{st.Body.Role, st.Body.Size}, from: from})
	d.br.glue = d.glue(st.Body.Size)
	r := d.br.breakLines(p, indent, st.Page.Measure)
	return d.lines(p, r, indent, st.Page.Measure)
}

// lines sets the lines of a broken paragraph and reports those that could not
// be filled.
func (d *setter) lines(p *paragraph, r broken, indent, measure geom.Length) []Line {
	lines := make([]Line, len(r.ends))
	from, bad := 0, r.pass >= shortPass
	for i, end := range r.ends {
		to := int(end)
		m := measure
		if i == 0 {
			m -= indent
		}
		l, short := p.setLine(d.br.glue, d.br.sums, from, to, m, i == len(r.ends)-1)
		if i == 0 {
			l.Baseline.X = indent
		}
		bad = bad || short != 0
		lines[i] = l
		from = to
	}
	if bad {
		d.findings.Add(L001.At(p.from))
	}
	return lines
}

// placeOf is the place of a character in a stretch of the manuscript, or the
// stretch's own place if mending put it there.
func placeOf(r rune, from source.Span) source.Span {
	if from.File == nil {
		return from
	}
	if i := strings.IndexRune(from.Text(), r); i >= 0 {
		return from.Sub(i, i+len(string(r)))
	}
	return from
}

func codePoint(r rune) string { return fmt.Sprintf("U+%04X", r) }
