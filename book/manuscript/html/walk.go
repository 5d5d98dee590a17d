package html

import (
	"strings"
	"unicode/utf8"

	"kanben/book/manuscript/richtext"
	"kanben/book/zh"
)

// A reader turns the tree of a page into a document's paragraphs.
type reader struct {
	richtext.Pen
	doc    *richtext.Document
	sheet  sheet
	notes  notes
	files  *files
	add    func(richtext.Block) // where blocks go
	roots  []*node              // what of the page is its text
	blanks blanks               // before the next character
	lists  []list               // at hand, from the outside in

	label     richtext.Label // of the next paragraph
	pageAbove bool           // it begins a page
	before    *richtext.Paragraph

	context
}

// A context is what is known of the paragraphs at hand.
type context struct {
	format richtext.Format
	inNote bool
}

// blanks are white space that may become one space.
type blanks struct {
	any, newLine bool
	face         richtext.Face
}

// normal is how text is set if nobody says how.
func normal() style { return style{size: 12} }

// walk reads what stands in a node.
func (r *reader) walk(n *node, s style) {
	for _, c := range n.down {
		if c.tag == "" {
			r.text(c.text, &s)
			continue
		}
		r.element(c, s)
	}
}

// element reads an element inside of one set as outer says.
func (r *reader) element(n *node, outer style) {
	if kinds[n.tag]&rawTag != 0 {
		return
	}
	s := r.styleOf(n, &outer)
	switch {
	case r.notes.back[n]: // the mark at the note itself
		r.leave(n, s, &r.doc.Seen.Dropped)
		return
	case r.notes.index[n] > 0 && !r.inNote: // it is read by its mark
		return
	case r.isRest(n, &s):
		return
	case s.gone || s.unseen && !outer.unseen:
		r.hidden(n, s)
		return
	}
	if index := r.notes.marks[n]; index > 0 {
		r.mark(n, s, index)
		return
	}
	if n.isBlock() {
		r.block(n, s)
		return
	}
	r.inline(n, s)
}

// hidden leaves out what cannot be seen.
func (r *reader) hidden(n *node, s style) {
	before := r.doc.Seen.HiddenInk
	r.leave(n, s, &r.doc.Seen.HiddenInk)
	if r.doc.Seen.HiddenInk > before {
		r.doc.Count(&richtext.RuleHidden, r.here())
	}
}

// leave counts the text of a node, which is not read.
func (r *reader) leave(n *node, s style, into *int) {
	n.each(func(x *node) bool {
		if x.tag == "" {
			ink := richtext.InkOf([]byte(x.text))
			r.doc.Seen.All += ink
			r.doc.Seen.Dropped += ink
			if into != &r.doc.Seen.Dropped {
				*into += ink
			}
		}
		return kinds[x.tag]&rawTag == 0
	})
}

// text reads text: white space becomes one space, and none where a line of the
// file ends between two Chinese characters.
func (r *reader) text(text string, s *style) {
	f := richtext.Face{Look: s.face, Size: int16(2*s.size + 0.5), Font: s.font}
	if s.pre {
		r.preformatted(text, f)
		return
	}
	switch {
	case r.wordGap(text, s):
		return
	case isBlank(text, s): // to be filled in
		r.space("_")
		r.paragraph()
		r.Write([]byte(strings.TrimLeft(text, "\t\r\n")), f)
		return
	}
	from := 0
	for i, c := range text {
		if c != ' ' && c != '\n' && c != '\t' && c != '\r' && c != '\f' {
			continue
		}
		r.words(text[from:i], f)
		from = i + 1
		if !r.blanks.any {
			r.blanks = blanks{any: true, face: f}
		}
		r.blanks.newLine = r.blanks.newLine || c == '\n' || c == '\r'
	}
	r.words(text[from:], f)
}

// isBlank tells whether text is a line to write on: blanks with a line below.
func isBlank(text string, s *style) bool {
	return s.face&(richtext.Underlined|richtext.Waved) != 0 && strings.ContainsAny(text, "\u00a0\u2002\u2003\u3000") && richtext.InkOf([]byte(text)) == 0
}

// words adds text without white space, and the space before it.
func (r *reader) words(text string, f richtext.Face) {
	if text == "" {
		return
	}
	r.paragraph()
	r.space(text)
	r.Write([]byte(typed(text)), f)
}

// spaces are what pages write for spaces that are to be seen: what people type.
var spaces = strings.NewReplacer("\u00a0", " ", "\u2002", " ", "\u2003", "\u3000", "\u2009", " ")

// typed is text with spaces as people type them.
func typed(text string) string {
	if strings.ContainsAny(text, "\u00a0\u2002\u2003\u2009") {
		return spaces.Replace(text)
	}
	return text
}

// preformatted adds text whose lines stand as they are.
func (r *reader) preformatted(text string, f richtext.Face) {
	text = strings.ReplaceAll(strings.ReplaceAll(text, "\r\n", "\n"), "\r", "\n")
	for i, line := range strings.Split(text, "\n") {
		if i > 0 && r.P != nil && len(r.P.Text) > 0 {
			r.Soft()
		}
		if line != "" && (r.P != nil || strings.TrimSpace(line) != "") {
			r.paragraph()
			r.Write([]byte(typed(line)), f)
		}
	}
}

// last is the last character of the paragraph at hand, 0 if it has none.
func (r *reader) last() rune {
	if r.P == nil || len(r.P.Text) == 0 {
		return 0
	}
	c, _ := utf8.DecodeLastRune(r.P.Text)
	return c
}

func firstRune(s string) rune {
	c, _ := utf8.DecodeRuneInString(s)
	return c
}

// isWide tells whether a character is one of Chinese text, which has no spaces.
func isWide(r rune) bool {
	return zh.IsHan(r) || r >= 0x3000 && r <= 0x303F || r >= 0xFF00 && r <= 0xFFEF || strings.ContainsRune("“”‘’…—·", r)
}

// paragraph begins a paragraph if none is at hand.
func (r *reader) paragraph() {
	if r.P != nil {
		return
	}
	r.P = &richtext.Paragraph{Format: r.format, Label: r.label}
	r.P.Format.PageBreak = r.pageAbove
	r.label, r.pageAbove = richtext.Label{}, false
}

// end ends the paragraph at hand. Line breaks at its end show nothing.
func (r *reader) end() {
	r.blanks = blanks{}
	p := r.P
	if p == nil {
		return
	}
	r.P, r.before = nil, p
	p.TrimBreaks()
	if p.Ink() || len(p.Pieces) > 0 || p.Rule {
		r.add(p)
	}
}

// here is the paragraph that findings point at: the one at hand, else the last.
func (r *reader) here() *richtext.Paragraph {
	if r.P != nil {
		return r.P
	}
	return r.before
}

// story reads what stands in a node as blocks of its own.
func (r *reader) story(n *node, s style) (list []richtext.Block) {
	r.end()
	add, was, label, link, lists := r.add, r.context, r.label, r.Link, r.lists
	r.add = func(b richtext.Block) { list = append(list, b) }
	r.context = context{inNote: was.inNote}
	r.label, r.Link, r.lists = richtext.Label{}, 0, nil
	r.walk(n, s)
	r.end()
	r.add, r.context, r.label, r.Link, r.lists = add, was, label, link, lists
	return list
}
