package draft

import (
	"strings"

	"kanben/book"
	"kanben/book/source"
)

// Tags turns the tags that text has from web pages into what they say: a pair on
// one line becomes emphasis, <br> a line break. What is not known, or has no other
// half, is text.
type Tags struct {
	Count int           // of pairs and breaks that were turned
	First source.Span   // the first one
	Aside []source.Span // where they stood
}

// A tagKind is what a tag says.
type tagKind uint8

const (
	notTag tagKind = iota
	strongTag
	dottedTag
	nameTag
	upTag
	downTag
	breakTag
)

// tagKinds are the tags that are known.
var tagKinds = map[string]tagKind{
	"b": strongTag, "strong": strongTag, "i": dottedTag, "em": dottedTag, "u": nameTag, "sup": upTag, "sub": downTag, "br": breakTag,
}

const (
	maxTag     = 200 // bytes of a tag, with what it says of its looks
	maxNested  = 16  // tags that are open at once
	maxScript  = 48  // bytes of what stands high or low
	shortestOf = len("<b>")
)

// A token is an inline, or a tag among them.
type token struct {
	in     book.Inline // nil for a tag
	span   source.Span
	kind   tagKind
	closes bool
	other  int // the token of the other half, 0 if there is none: no pair ends at the first
}

// Inlines gives a row of inlines with the tags in its text turned. It gives the
// row itself if it has none.
func (t *Tags) Inlines(in []book.Inline) []book.Inline {
	tokens := tokensOf(in)
	if tokens == nil {
		return in
	}
	pair(tokens)
	return t.build(tokens)
}

// tokensOf parts the texts of a row at known tags; nil if there are none.
func tokensOf(in []book.Inline) (tokens []token) {
	found := false
	for k, x := range in {
		text, ok := x.(*book.Text)
		if !ok || !strings.Contains(text.S, "<") || text.S != text.Span.Text() {
			if found {
				tokens = append(tokens, token{in: x})
			}
			continue
		}
		from := 0
		for i := 0; i+shortestOf <= len(text.S); i++ {
			if text.S[i] != '<' {
				continue
			}
			kind, closes, size := tagAt(text.S[i:])
			if kind == notTag || isEscaped(text.Span.Sub(i, i)) {
				continue
			}
			if !found {
				found = true
				for _, before := range in[:k] {
					tokens = append(tokens, token{in: before})
				}
			}
			tokens = appendText(tokens, text.Span.Sub(from, i))
			tokens = append(tokens, token{span: text.Span.Sub(i, i+size), kind: kind, closes: closes})
			from = i + size
			i = from - 1
		}
		if found {
			tokens = appendText(tokens, text.Span.Sub(from, len(text.S)))
		}
	}
	return tokens
}

func appendText(tokens []token, span source.Span) []token {
	if span.Start == span.End {
		return tokens
	}
	return append(tokens, token{in: &book.Text{Span: span, S: span.Text()}})
}

// isEscaped tells whether a backslash stands before a place: Markdown's sign of a
// mark that is none.
func isEscaped(at source.Span) bool { return at.Start > 0 && at.File.Text[at.Start-1] == '\\' }

// tagAt reads the known tag that s begins with: <b>, </b>, <br/>, <B class="x">.
func tagAt(s string) (kind tagKind, closes bool, size int) {
	end := strings.IndexByte(s[:min(len(s), maxTag)], '>')
	if end < 0 {
		return notTag, false, 0
	}
	inside := s[1:end]
	if strings.Contains(inside, "<") {
		return notTag, false, 0
	}
	inside, closes = strings.CutPrefix(inside, "/")
	name, rest, _ := strings.Cut(strings.TrimSuffix(inside, "/"), " ")
	kind = tagKinds[strings.ToLower(name)]
	if kind == notTag || rest != "" && (closes || !strings.Contains(rest, "=")) && strings.TrimSpace(rest) != "" {
		return notTag, false, 0
	}
	return kind, closes, end + 1
}

// pair finds the other half of each tag. Breaks of the row part pairs.
func pair(tokens []token) {
	var open []int
	for i := range tokens {
		x := &tokens[i]
		switch {
		case x.in != nil:
			if isBarrier(x.in) {
				open = open[:0]
			}
		case x.kind == breakTag:
		case !x.closes:
			if len(open) < maxNested {
				open = append(open, i)
			}
		default:
			for k := len(open) - 1; k >= 0; k-- {
				if tokens[open[k]].kind != x.kind {
					continue
				}
				if from := open[k]; says(tokens[from+1:i], x.kind) {
					tokens[from].other, x.other = i, from
				}
				open = open[:k]
				break
			}
		}
	}
}

// isBarrier tells whether an inline ends a line.
func isBarrier(in book.Inline) bool {
	switch in.(type) {
	case *book.Text, *book.Emphasis, *book.Link, *book.Ruby, *book.Script, *book.NoteRef:
		return false
	}
	return true
}

// says tells whether what stands between two halves can be what they say: it
// shows something, and what stands high or low is short, and plain.
func says(inside []token, kind tagKind) bool {
	ink, size := false, 0
	for i := range inside {
		in := inside[i].in
		if in == nil {
			if kind == upTag || kind == downTag {
				return false
			}
			continue
		}
		text, plain := in.(*book.Text)
		if !plain && (kind == upTag || kind == downTag) {
			return false
		}
		if plain {
			size += len(text.S)
		}
		ink = ink || strings.TrimFunc(Flat([]book.Inline{in}), IsEdge) != ""
	}
	return ink && (kind != upTag && kind != downTag || size <= maxScript)
}

// build makes the inlines of tokens.
func (t *Tags) build(tokens []token) (out []book.Inline) {
	type level struct {
		out  []book.Inline
		open *token
	}
	levels := []level{{}}
	add := func(in book.Inline) {
		top := &levels[len(levels)-1]
		top.out = append(top.out, in)
	}
	for i := range tokens {
		x := &tokens[i]
		switch {
		case x.in != nil:
			add(x.in)
		case x.kind == breakTag:
			t.turned(x.span)
			add(&book.LineBreak{Span: x.span})
		case !x.closes && x.other > 0:
			levels = append(levels, level{open: x})
		case x.closes && tokens[x.other].other == i && len(levels) > 1:
			last := levels[len(levels)-1]
			levels = levels[:len(levels)-1]
			t.turned(last.open.span)
			t.Aside = append(t.Aside, x.span)
			add(marked(last.out, x.kind))
		default:
			add(&book.Text{Span: x.span, S: x.span.Text()})
		}
	}
	return withoutEdgeBreaks(levels[0].out)
}

func (t *Tags) turned(at source.Span) {
	if t.Count++; t.Count == 1 {
		t.First = at
	}
	t.Aside = append(t.Aside, at)
}

// marked is what a pair makes of the inlines in it.
func marked(in []book.Inline, kind tagKind) book.Inline {
	switch kind {
	case upTag, downTag:
		return &book.Script{Span: Extent(in), Up: kind == upTag, S: Flat(in)}
	case strongTag:
		return &book.Emphasis{Span: Extent(in), Kind: book.Strong, Text: in}
	case nameTag:
		return &book.Emphasis{Span: Extent(in), Kind: book.ProperName, Text: in}
	}
	return &book.Emphasis{Span: Extent(in), Kind: book.Dotted, Text: in}
}

// withoutEdgeBreaks leaves out the line breaks at the edges of a row, which show
// nothing, and all but one of those side by side.
func withoutEdgeBreaks(in []book.Inline) []book.Inline {
	out := in[:0]
	for _, x := range in {
		if _, ok := x.(*book.LineBreak); ok {
			if len(out) == 0 {
				continue
			}
			if _, twice := out[len(out)-1].(*book.LineBreak); twice {
				continue
			}
		}
		out = append(out, x)
	}
	for n := len(out); n > 0; n-- {
		if _, ok := out[n-1].(*book.LineBreak); !ok {
			return out[:n]
		}
	}
	return nil
}

// HasTags tells whether text may hold tags that are turned.
func HasTags(text string) bool {
	for rest := text; ; {
		i := strings.IndexByte(rest, '<')
		if i < 0 {
			return false
		}
		rest = rest[i:]
		if kind, closes, _ := tagAt(rest); kind != notTag && (closes || kind == breakTag) {
			return true
		}
		rest = rest[1:]
	}
}
