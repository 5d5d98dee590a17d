package markdown

import (
	"bytes"
	"strings"

	"github.com/yuin/goldmark/ast"

	"kanben/book"
	"kanben/book/manuscript/draft"
	"kanben/book/source"
)

// fence turns a fenced block: a poem, a signature, a page break, or text as
// typed.
func (c *converter) fence(n *ast.FencedCodeBlock) []draft.Unit {
	from := max(n.Pos(), 0)
	span := c.span(from, from)
	c.lookOpen(n)
	kind, rest, at := fenceOf(n, c.src)
	if n.Info != nil { // what it is
		c.aside = append(c.aside, c.span(n.Info.Segment.Start, n.Info.Segment.Stop-len(rest)))
	} else { // one letter at the end of the file, which goldmark drops
		c.aside = append(c.aside, c.lineAt(n.Pos()))
	}
	switch kind {
	case verseFence:
		v := &book.Verse{Span: span}
		if v.Title = c.firstLine(rest, at); v.Title != nil {
			v.Span.End = int32(at + len(rest))
		}
		v.Lines = c.fencedLines(n, &v.Span)
		v.Lines, v.Source = withoutSource(v.Lines)
		if len(v.Lines) == 0 && v.Title == nil && v.Source == nil {
			return nil
		}
		return []draft.Unit{draft.BlockUnit(v)}
	case signFence:
		s := &book.SignOff{Span: span}
		if l := c.firstLine(rest, at); l != nil {
			s.Lines, s.Span.End = append(s.Lines, l), l[0].Place().End
		}
		for _, l := range c.fencedLines(n, &s.Span) {
			if len(l) > 0 {
				s.Lines = append(s.Lines, l)
			}
		}
		if len(s.Lines) == 0 {
			return nil
		}
		return []draft.Unit{draft.BlockUnit(s)}
	case pageFence:
		units := []draft.Unit{draft.BlockUnit(&book.PageBreak{Span: span})}
		if u, ok := draft.TextUnit(c.firstLine(rest, at)); ok {
			units = append(units, u)
		}
		for _, l := range c.fencedLines(n, &span) { // a page break holds nothing: what stands in it is text
			if u, ok := draft.TextUnit(l); ok {
				units = append(units, u)
			}
		}
		return units
	}
	return c.code(n, c.firstLine(rest, at))
}

// firstLine is what stands behind the word of a fence, on its line.
func (c *converter) firstLine(rest string, at int) []book.Inline {
	if rest == "" {
		return nil
	}
	return []book.Inline{&book.Text{Span: c.span(at, at+len(rest)), S: c.file.Text[at : at+len(rest)]}}
}

// lookOpen reports a fenced block that nothing ends: it runs to the end of the
// file, or of the quotation it stands in.
func (c *converter) lookOpen(n *ast.FencedCodeBlock) {
	last := c.lineEnd(n.Pos())
	if lines := n.Lines(); lines.Len() > 0 {
		last = c.lineEnd(max(lines.At(lines.Len()-1).Stop-1, 0))
	}
	for k := n.LastChild(); k != nil; k = k.PreviousSibling() {
		if lines := k.Lines(); lines.Len() > 0 {
			last = c.lineEnd(lines.At(0).Start)
			break
		}
	}
	rest := bytes.TrimLeft(c.src[last:], " \t\r\n>")
	if !bytes.HasPrefix(rest, []byte("```")) {
		c.report(&ruleOpenFence, c.lineAt(n.Pos()))
	}
}

// fencedLines are the lines of a poem or signature, without the empty ones at
// the ends. The span grows to their end.
func (c *converter) fencedLines(n ast.Node, span *source.Span) (lines [][]book.Inline) {
	for k := n.FirstChild(); k != nil; k = k.NextSibling() {
		words := draft.TrimWords(c.inlines(k))
		if draft.Flat(words) == "" && !draft.HasRefs(words) {
			words = nil
		} else {
			span.End = max(span.End, draft.Extent(words).End)
		}
		if words != nil || len(lines) > 0 {
			lines = append(lines, words)
		}
	}
	for len(lines) > 0 && lines[len(lines)-1] == nil {
		lines = lines[:len(lines)-1]
	}
	return lines
}

// withoutSource takes the last line of a poem for its source if it begins with
// a dash: ——王之涣《登鹳雀楼》.
func withoutSource(lines [][]book.Inline) (rest [][]book.Inline, from []book.Inline) {
	if len(lines) < 2 {
		return lines, nil
	}
	last := lines[len(lines)-1]
	text := draft.Flat(last)
	words := strings.TrimLeft(text, "—-－ ")
	if words == "" || !strings.HasPrefix(text, "—") && !strings.HasPrefix(text, "--") {
		return lines, nil
	}
	rest = lines[:len(lines)-1]
	for len(rest) > 0 && rest[len(rest)-1] == nil {
		rest = rest[:len(rest)-1]
	}
	return rest, draft.Cut(last, len(text)-len(words), len(text))
}

// code turns a fenced block of any other kind into a paragraph of lines as
// typed.
func (c *converter) code(n *ast.FencedCodeBlock, words []book.Inline) []draft.Unit {
	for i := range n.Lines().Len() {
		seg := n.Lines().At(i)
		stop := seg.Stop
		for stop > seg.Start && (c.src[stop-1] == '\n' || c.src[stop-1] == '\r') {
			stop--
		}
		if len(words) > 0 {
			words = append(words, &book.LineBreak{Span: c.span(seg.Start, seg.Start)})
		}
		if stop > seg.Start {
			span := c.span(seg.Start, stop)
			words = append(words, &book.Emphasis{Span: span, Kind: book.Code, Text: []book.Inline{&book.Text{Span: span, S: span.Text()}}})
		}
	}
	if draft.Flat(words) == "" {
		return nil
	}
	p := &book.Paragraph{Span: draft.Extent(words), Text: words}
	return []draft.Unit{draft.BlockUnit(p)}
}
