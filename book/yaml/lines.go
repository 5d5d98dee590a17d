package yaml

import (
	"strings"
	"unicode/utf8"

	"kanben/book/source"
)

// A line is a line of the document.
type line struct {
	start, end int // of its text, without the line end
	indent     int // blanks before its content; of an item's content, as if it stood alone
	at         int // where its content starts; end if it is blank
}

// A parser reads one document, line by line.
type parser struct {
	file    *source.File
	end     int
	options Options
	lines   []line
	i       int // the line at hand
	depth   int
}

// parse reads the whole document.
func (p *parser) parse(place source.Span) (*Node, *fault) {
	if place.End-place.Start > MaxSize {
		return nil, p.refuse(&ruleLarge, int(place.Start), int(place.Start), MaxSize>>10)
	}
	for i, r := range place.Text() {
		if unseen(r) {
			at := int(place.Start) + i
			return nil, p.refuse(&ruleUnseen, at, at+utf8.RuneLen(r), r)
		}
	}
	p.cut(place)
	if err := p.begin(); err != nil {
		return nil, err
	}
	if !p.more() {
		return &Node{Span: p.span(int(place.Start), int(place.Start))}, nil
	}
	first := p.lines[p.i]
	n, err := p.block(first.indent)
	if err != nil {
		return nil, err
	}
	if p.more() {
		l := p.lines[p.i]
		if p.isMarker(l) {
			return nil, p.refuse(&ruleDocuments, l.at, l.end)
		}
		return nil, p.misplaced(l)
	}
	return n, nil
}

// cut makes the table of lines. A line that holds only a comment is blank.
func (p *parser) cut(place source.Span) {
	for n := place.Position().Line; n <= p.file.Lines(); n++ {
		s := p.file.Line(n)
		if s.Start >= place.End {
			break
		}
		l := line{start: int(s.Start), end: min(int(s.End), p.end)}
		l.at = l.start
		for l.at < l.end && p.file.Text[l.at] == ' ' {
			l.at++
		}
		if strings.HasPrefix(p.file.Text[l.at:l.end], "\uFEFF") && n == 1 {
			l.at += len("\uFEFF") // where files were joined
		}
		l.indent = l.at - l.start
		p.lines = append(p.lines, l)
	}
}

// begin passes over a mark of the document's start, and refuses directives.
func (p *parser) begin() *fault {
	if !p.more() {
		return nil
	}
	l := p.lines[p.i]
	switch text := p.file.Text[l.at:l.end]; {
	case l.indent == 0 && strings.TrimRight(text, " \t") == "---":
		p.i++
	case p.isMarker(l):
		return p.refuse(&ruleSpecial, l.at, l.at+3, text[:3])
	case l.indent == 0 && strings.HasPrefix(text, "%"):
		return p.refuse(&ruleSpecial, l.at, l.at+1, "%")
	}
	return nil
}

// isMarker tells whether a line parts documents.
func (p *parser) isMarker(l line) bool {
	text := strings.TrimRight(p.file.Text[l.start:l.end], " \t")
	return text == "---" || text == "..." || strings.HasPrefix(text, "--- ")
}

// more passes over blank lines and tells whether anything follows.
func (p *parser) more() bool {
	for ; p.i < len(p.lines); p.i++ {
		l := p.lines[p.i]
		text := strings.TrimLeft(p.file.Text[l.at:l.end], " \t")
		if text != "" && text[0] != '#' {
			return true
		}
	}
	return false
}

// content is what stands on the line at hand, from its first ink on, without
// blanks at the end.
func (p *parser) content() string {
	l := p.lines[p.i]
	return strings.TrimRight(p.file.Text[l.at:l.end], " \t")
}

// indented refuses a line whose content begins with white space that is no
// blank: a tab, a full-width blank.
func (p *parser) indented() *fault {
	l := p.lines[p.i]
	r, size := utf8.DecodeRuneInString(p.file.Text[l.at:l.end])
	switch r {
	case '\t':
		return p.refuse(&ruleTab, l.at, l.at+size)
	case '\u3000', '\u00A0', '\u2003':
		return p.refuse(&ruleWideBlank, l.at, l.at+size)
	}
	return nil
}

// misplaced refuses a line that stands neither in nor below what is above it.
func (p *parser) misplaced(l line) *fault {
	if err := p.indented(); err != nil {
		return err
	}
	return p.refuse(&ruleIndent, l.at, l.end)
}

// unseen tells whether a character is a control that no YAML holds (5.1).
func unseen(r rune) bool {
	return r < ' ' && r != '\t' && r != '\n' && r != '\r' || r >= 0x7F && r < 0xA0 && r != 0x85
}
