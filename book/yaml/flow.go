package yaml

import (
	"strings"
	"unicode/utf8"
)

// flow reads a list or map in brackets, which may go on on the next lines.
func (p *parser) flow(at, indent int) (*Node, *fault) {
	f := &flowReader{parser: p, at: at, indent: indent, start: at}
	n, err := f.node()
	if err != nil {
		return nil, err
	}
	if err := p.nothingAfter(f.at); err != nil {
		return nil, err
	}
	return n, nil
}

// A flowReader reads brackets; its place is on the parser's line at hand.
type flowReader struct {
	*parser
	at     int
	indent int
	start  int // of the outermost bracket
}

// skip goes to the next ink, over line ends and comments.
func (f *flowReader) skip() *fault {
	for {
		l := f.lines[f.i]
		if at := f.afterBlanks(f.at, l.end); at < l.end && !(f.file.Text[at] == '#' && at == l.at) {
			f.at = at
			return nil
		}
		f.i++
		if f.i >= len(f.lines) || !f.more() || f.isMarker(f.lines[f.i]) {
			return f.refuse(&ruleBracket, f.start, f.start+1, f.file.Text[f.start:f.start+1])
		}
		if next := f.lines[f.i]; next.indent <= f.indent && strings.IndexByte("]}", f.file.Text[next.at]) < 0 {
			return f.refuse(&ruleBracket, f.start, f.start+1, f.file.Text[f.start:f.start+1])
		}
		if err := f.indented(); err != nil {
			return err
		}
		f.at = f.lines[f.i].at
	}
}

// node reads the value at hand.
func (f *flowReader) node() (*Node, *fault) {
	if f.depth++; f.depth > maxDepth {
		return nil, f.refuse(&ruleDeep, f.at, f.at+1, maxDepth)
	}
	defer func() { f.depth-- }()
	switch c := f.file.Text[f.at]; c {
	case '[':
		return f.list()
	case '{':
		return f.mapping()
	case '"', '\'':
		start := f.at
		end, value, err := f.quotedAt(f.at, f.indent)
		if err != nil {
			return nil, err
		}
		f.at = end
		return &Node{Kind: String, Quoted: true, Text: value, Span: f.span(start, end)}, nil
	case '&', '*', '!', '@', '`', '%', '|', '>':
		return nil, f.refuse(&ruleSpecial, f.at, f.at+1, string(c))
	}
	return f.plain()
}

// plain reads a value without quotes, up to a comma, a bracket or a comment.
func (f *flowReader) plain() (*Node, *fault) {
	l := f.lines[f.i]
	text := f.file.Text[f.at:l.end]
	end := len(text)
	for i := 0; i < len(text); i++ {
		c := text[i]
		if strings.IndexByte(",[]{}", c) >= 0 || c == '#' && i > 0 && (text[i-1] == ' ' || text[i-1] == '\t') ||
			c == ':' && (i+1 == len(text) || strings.IndexByte(" \t,[]{}", text[i+1]) >= 0) {
			end = i
			break
		}
	}
	s := strings.TrimRight(text[:end], " \t")
	n := &Node{Kind: kindOf(s), Text: s, Span: f.span(f.at, f.at+len(s))}
	if s == "-" || strings.HasPrefix(s, "- ") || strings.HasPrefix(s, "? ") {
		return nil, f.refuse(&ruleSpecial, f.at, f.at+1, s[:1])
	}
	if n.Kind == Null {
		n.Text = ""
	}
	f.at += len(s)
	return n, nil
}

// list reads [a, b: c]: an item may be a map of one pair (YAML 1.2, 7.4.2).
func (f *flowReader) list() (*Node, *fault) {
	n := &Node{Kind: List, Span: f.span(f.at, f.at+1)}
	f.at++
	for {
		if err := f.skip(); err != nil {
			return nil, err
		}
		if f.file.Text[f.at] == ']' {
			f.at++
			n.End = int32(f.at)
			return n, nil
		}
		if err := f.noComma(); err != nil {
			return nil, err
		}
		v, err := f.item()
		if err != nil {
			return nil, err
		}
		n.Items = append(n.Items, v)
		if err := f.separator(']'); err != nil {
			return nil, err
		}
	}
}

// item reads one item of a list: a value, or one pair of a map whose key stands on
// one line with its colon.
func (f *flowReader) item() (*Node, *fault) {
	line := f.i
	v, err := f.node()
	if err != nil || v.Kind == List || v.Kind == Map {
		return v, err
	}
	if err := f.skip(); err != nil {
		return nil, err
	}
	if f.file.Text[f.at] != ':' || f.i != line {
		return v, nil
	}
	pair, err := f.pairOf(v, map[string]int{})
	if err != nil {
		return nil, err
	}
	return &Node{Kind: Map, Span: f.span(int(v.Start), int(max(v.End, pair.Value.End))), Pairs: []Pair{*pair}}, nil
}

// mapping reads {a: b, c: d}.
func (f *flowReader) mapping() (*Node, *fault) {
	n := &Node{Kind: Map, Span: f.span(f.at, f.at+1)}
	seen := map[string]int{}
	f.at++
	for {
		if err := f.skip(); err != nil {
			return nil, err
		}
		if f.file.Text[f.at] == '}' {
			f.at++
			n.End = int32(f.at)
			return n, nil
		}
		if err := f.noComma(); err != nil {
			return nil, err
		}
		pair, err := f.pair(seen)
		if err != nil {
			return nil, err
		}
		n.Pairs = append(n.Pairs, *pair)
		if err := f.separator('}'); err != nil {
			return nil, err
		}
	}
}

// pair reads one pair of a map in brackets.
func (f *flowReader) pair(seen map[string]int) (*Pair, *fault) {
	if c := f.file.Text[f.at]; c == '[' || c == '{' {
		return nil, f.refuse(&ruleNoKey, f.at, f.at+1)
	}
	name, err := f.node()
	if err != nil {
		return nil, err
	}
	return f.pairOf(name, seen)
}

// pairOf reads the rest of a pair whose key was read.
func (f *flowReader) pairOf(name *Node, seen map[string]int) (*Pair, *fault) {
	k := &key{text: name.Text, start: int(name.Start), end: int(name.End)}
	if k.text == "" && !name.Quoted {
		return nil, f.refuse(&ruleNoKey, f.at, f.at+1)
	}
	if err := f.once(k, seen); err != nil {
		return nil, err
	}
	if err := f.skip(); err != nil {
		return nil, err
	}
	pair := &Pair{Key: k.text, Place: name.Span, Value: &Node{Span: f.span(k.end, k.end)}}
	if f.file.Text[f.at] != ':' {
		if r, size := utf8.DecodeRuneInString(f.file.Text[f.at:]); r == '：' {
			return nil, f.refuse(&ruleWideColon, f.at, f.at+size, k.text)
		}
		if at := strings.Index(k.text, "："); at > 0 && !name.Quoted {
			return nil, f.refuse(&ruleWideColon, k.start+at, k.start+at+len("："), k.text[:at])
		}
		return nil, f.refuse(&ruleNoColon, k.start, k.end)
	}
	f.at++
	if err := f.skip(); err != nil {
		return nil, err
	}
	if c := f.file.Text[f.at]; c == ',' || c == '}' || c == ']' {
		return pair, nil
	}
	var err *fault
	pair.Value, err = f.node()
	return pair, err
}

// noComma refuses a comma with nothing before it.
func (f *flowReader) noComma() *fault {
	if f.file.Text[f.at] == ',' {
		return f.refuse(&ruleSpecial, f.at, f.at+1, ",")
	}
	return nil
}

// separator passes over the comma behind a value; the closing bracket is left.
func (f *flowReader) separator(closing byte) *fault {
	if err := f.skip(); err != nil {
		return err
	}
	switch f.file.Text[f.at] {
	case ',':
		f.at++
		return nil
	case closing:
		return nil
	}
	if f.file.Text[f.at] == ':' {
		return f.refuse(&ruleColonInside, f.at, f.at+1)
	}
	return f.refuse(&ruleAfter, f.at, f.at+1)
}
