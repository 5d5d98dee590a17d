package yaml

import (
	"strings"
	"unicode/utf8"
)

// block reads the map, list or value whose first line is the one at hand, and
// whose lines stand at an indent.
func (p *parser) block(indent int) (*Node, *fault) {
	if p.depth++; p.depth > maxDepth {
		l := p.lines[p.i]
		return nil, p.refuse(&ruleDeep, l.at, l.end, maxDepth)
	}
	defer func() { p.depth-- }()
	if err := p.indented(); err != nil {
		return nil, err
	}
	text := p.content()
	switch {
	case isItem(text):
		return p.list(indent)
	case isDashed(text):
		return nil, p.refuse(&ruleDash, p.lines[p.i].at, p.lines[p.i].at+1)
	}
	k, err := p.key()
	if err != nil {
		return nil, err
	}
	if k != nil {
		return p.mapping(indent)
	}
	if err := p.keyless(); err != nil {
		return nil, err
	}
	return p.value(p.lines[p.i].at, indent-1)
}

// isItem tells whether a line begins an item.
func isItem(text string) bool {
	return text == "-" || strings.HasPrefix(text, "- ") || strings.HasPrefix(text, "-\t")
}

// isDashed tells whether a line begins like an item whose space was forgotten.
func isDashed(text string) bool {
	if len(text) < 2 || text[0] != '-' {
		return false
	}
	c := text[1]
	return c >= utf8.RuneSelf || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c == '"' || c == '\''
}

// mapping reads the pairs that stand at an indent.
func (p *parser) mapping(indent int) (*Node, *fault) {
	n := &Node{Kind: Map, Span: p.span(p.lines[p.i].at, p.lines[p.i].end)}
	seen := map[string]int{}
	for p.more() && p.lines[p.i].indent == indent {
		if p.isMarker(p.lines[p.i]) {
			break
		}
		if err := p.indented(); err != nil {
			return nil, err
		}
		if isItem(p.content()) {
			return nil, p.refuse(&ruleIndent, p.lines[p.i].at, p.lines[p.i].end)
		}
		k, err := p.key()
		if err != nil {
			return nil, err
		}
		if k == nil {
			if err := p.keyless(); err != nil {
				return nil, err
			}
			return nil, p.refuse(&ruleNoColon, p.lines[p.i].at, p.lines[p.i].end)
		}
		if err := p.once(k, seen); err != nil {
			return nil, err
		}
		v, err := p.valueOf(k, indent)
		if err != nil {
			return nil, err
		}
		n.Pairs = append(n.Pairs, Pair{Key: k.text, Place: p.span(k.start, k.end), Value: v})
		n.End = max(n.End, v.End)
	}
	if p.more() && p.lines[p.i].indent > indent {
		return nil, p.misplaced(p.lines[p.i])
	}
	return n, nil
}

// once refuses a key that its map has already.
func (p *parser) once(k *key, seen map[string]int) *fault {
	place := p.span(k.start, k.end)
	first := seen[k.text]
	if first == 0 {
		seen[k.text] = place.Position().Line
		return nil
	}
	if p.options.Twice != nil {
		p.options.Twice(place)
		return nil
	}
	return p.refuse(&ruleTwice, k.start, k.end, k.text, first)
}

// valueOf reads what follows a key, on its line or below it.
func (p *parser) valueOf(k *key, indent int) (*Node, *fault) {
	l := p.lines[p.i]
	at := p.afterBlanks(k.after, l.end)
	if at < l.end {
		return p.value(at, indent)
	}
	p.i++
	null := &Node{Span: p.span(k.end, k.end)}
	if !p.more() {
		return null, nil
	}
	next := p.lines[p.i]
	if err := p.indented(); err != nil {
		return nil, err
	}
	if next.indent > indent || next.indent == indent && isItem(p.content()) {
		return p.block(next.indent)
	}
	return null, nil
}

// afterBlanks passes over blanks and a comment behind them, no further than to
// end.
func (p *parser) afterBlanks(at, end int) int {
	from := at
	for at < end && (p.file.Text[at] == ' ' || p.file.Text[at] == '\t') {
		at++
	}
	if at < end && p.file.Text[at] == '#' && at > from {
		return end
	}
	return at
}

// list reads the items that stand at an indent.
func (p *parser) list(indent int) (*Node, *fault) {
	n := &Node{Kind: List, Span: p.span(p.lines[p.i].at, p.lines[p.i].end)}
	for p.more() && p.lines[p.i].indent == indent && !p.isMarker(p.lines[p.i]) {
		if err := p.indented(); err != nil {
			return nil, err
		}
		text := p.content()
		if !isItem(text) {
			if isDashed(text) {
				return nil, p.refuse(&ruleDash, p.lines[p.i].at, p.lines[p.i].at+1)
			}
			break // the map that the list is in goes on
		}
		v, err := p.item(indent)
		if err != nil {
			return nil, err
		}
		n.Items = append(n.Items, v)
		n.End = max(n.End, v.End)
	}
	if p.more() && p.lines[p.i].indent > indent {
		return nil, p.misplaced(p.lines[p.i])
	}
	return n, nil
}

// item reads one item: what stands behind its dash is a block of its own, as if
// the dash were a blank.
func (p *parser) item(indent int) (*Node, *fault) {
	l := &p.lines[p.i]
	at := p.afterBlanks(l.at+1, l.end)
	if at < l.end {
		if strings.IndexByte(p.file.Text[l.at:at], '\t') >= 0 {
			return nil, p.refuse(&ruleTab, l.at+1, at)
		}
		l.indent += at - l.at
		l.at = at
		return p.inner(l.indent, indent)
	}
	null := &Node{Span: p.span(l.at, l.at+1)}
	p.i++
	if p.more() && p.lines[p.i].indent > indent {
		return p.block(p.lines[p.i].indent)
	}
	return null, nil
}

// inner reads the content of an item at its own indent; a single value may go on
// on lines that stand deeper than the dash.
func (p *parser) inner(indent, dash int) (*Node, *fault) {
	text := p.content()
	if isItem(text) {
		return p.block(indent)
	}
	k, err := p.key()
	if err != nil {
		return nil, err
	}
	if k != nil {
		return p.block(indent)
	}
	return p.value(p.lines[p.i].at, dash)
}
