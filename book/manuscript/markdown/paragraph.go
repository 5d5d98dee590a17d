package markdown

import (
	"strings"

	"github.com/yuin/goldmark/ast"

	"kanben/book"
	"kanben/book/manuscript/draft"
	"kanben/book/manuscript/outline"
	"kanben/book/zh"
)

// paragraphs turns a paragraph of Markdown into units. Its lines are joined,
// as Markdown does, but for those that show that their author meant lines: one
// that is indented with U+3000, a salutation or thanks, a break, items （1）
// （2）. A picture parts the paragraph.
func (c *converter) paragraphs(n ast.Node, figures bool) []draft.Unit {
	p := paragraph{c: c}
	for _, line := range c.lines(n, figures) {
		p.add(line)
	}
	p.end()
	return p.units
}

// A textLine is one line of a paragraph.
type textLine struct {
	words    []book.Inline
	text     string     // its flat text without the space at its edges
	soft     *softBreak // the line end before it, nil if it is the first
	indented bool       // begins with U+3000
	block    book.Block // a picture; then there are no words
}

// lines parts a paragraph at its soft line ends and pictures.
func (c *converter) lines(n ast.Node, figures bool) []textLine {
	var lines []textLine
	var l textLine
	flush := func() {
		raw := draft.Flat(l.words)
		l.text = strings.TrimFunc(raw, draft.IsEdge)
		l.indented = strings.HasPrefix(raw, "\u3000")
		if len(l.words) > 0 {
			lines = append(lines, l)
		}
	}
	for _, x := range c.rawInlines(n, figures) {
		switch x := x.(type) {
		case *softBreak:
			flush()
			l = textLine{soft: x}
		case *picture:
			flush()
			lines = append(lines, textLine{block: c.figure(x)})
			l = textLine{}
		default:
			l.words = append(l.words, x)
		}
	}
	flush()
	return lines
}

// A paragraph gathers lines into units.
type paragraph struct {
	c     *converter
	units []draft.Unit
	open  []textLine // of the paragraph at hand
}

// add adds a line.
func (p *paragraph) add(l textLine) {
	switch {
	case l.block != nil:
		p.end()
		p.units = append(p.units, draft.BlockUnit(l.block))
		return
	case isPageBreak(l.text):
		p.end()
		at := draft.Extent(l.words)
		p.c.aside = append(p.c.aside, at) // where a page begins anyway no break is made
		p.units = append(p.units, draft.BlockUnit(&book.PageBreak{Span: at}))
		return
	case outline.IsBreak(l.text) && strings.Trim(l.text, "#") != "":
		p.end()
		p.units = append(p.units, draft.Unit{Span: draft.Extent(l.words), Text: l.text, Words: l.words})
		return
	}
	if len(p.open) > 0 && p.parts(&l) {
		p.end()
	}
	p.open = append(p.open, l)
}

// parts tells whether a new paragraph begins with line l.
func (p *paragraph) parts(l *textLine) bool {
	if l.soft == nil {
		return false
	}
	last := &p.open[len(p.open)-1]
	return l.indented || l.standsAlone() || last.standsAlone() || len(p.open) == 1 && outline.IsSubtitle(last.text)
}

// standsAlone tells whether a line is a paragraph by itself, blank lines or
// not: a salutation, thanks, a date, a speaker, a heading without the space that
// makes it one.
func (l *textLine) standsAlone() bool {
	return outline.IsSalutation(l.text) || outline.IsClosing(l.text) || outline.IsCarried(l.text) || lacksSpace(l.text)
}

// isPageBreak tells whether a line asks for a new page.
func isPageBreak(s string) bool {
	return s == `\newpage` || s == `\pagebreak`
}

// end ends the paragraph at hand.
func (p *paragraph) end() {
	lines := p.open
	p.open = p.open[:0:0]
	if len(lines) == 0 {
		return
	}
	if list := typedList(lines); list != nil {
		p.units = append(p.units, draft.BlockUnit(list))
		return
	}
	var words []book.Inline
	for i := range lines {
		if i > 0 && lines[i].soft != nil {
			words = append(words, lines[i].soft)
		}
		words = append(words, lines[i].words...)
	}
	p.c.lookJoined(lines)
	if u, ok := draft.TextUnit(settle(words)); ok {
		p.c.lookHash(&u)
		p.units = append(p.units, u)
	}
}

// lookJoined reports once that lines which may have been meant as paragraphs
// were joined to one: a sentence ended with the line, or the next one begins
// with a number.
func (c *converter) lookJoined(lines []textLine) {
	if c.joined {
		return
	}
	for i := 1; i < len(lines); i++ {
		last := lastRune(lines[i-1].text)
		_, item := outline.FindItem(lines[i].text)
		if item || strings.ContainsRune("。！？：；", last) || zh.ClassOf(last) == zh.CL && last != '》' {
			c.joined = true
			c.report(&ruleJoined, draft.Extent(lines[i].words))
			return
		}
	}
}

// lookHash reports a heading without the space that makes it one.
func (c *converter) lookHash(u *draft.Unit) {
	if lacksSpace(u.Text) {
		c.report(&ruleHash, u.Span)
	}
}

// lacksSpace tells whether a line is a heading but for a space: #标题. A tag
// (#学习#) is none.
func lacksSpace(s string) bool {
	rest := strings.TrimLeft(s, "#")
	n := len(s) - len(rest)
	return n >= 1 && n <= 6 && zh.IsHan(firstRune(rest)) && !strings.Contains(rest, "#")
}
