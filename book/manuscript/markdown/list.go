package markdown

import (
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"

	"kanben/book"
	"kanben/book/manuscript/draft"
	"kanben/book/manuscript/outline"
)

// maxNesting is how deep lists go; what is deeper stands at that depth.
const maxNesting = 4

// bullet is the label of an item without number.
const bullet = "·"

// list turns a list. Items keep the numbers that their author wrote; an item
// that begins with one of its own (- （1）甲) has that.
func (c *converter) list(n *ast.List, depth int) *book.List {
	l := &book.List{}
	for k := n.FirstChild(); k != nil; k = k.NextSibling() {
		c.item(l, k, n.IsOrdered(), depth)
	}
	from := max(n.Pos(), 0)
	l.Span = c.span(from, from)
	for i := range l.Items {
		l.Span.End = max(l.Span.End, l.Items[i].Span.End)
	}
	return l
}

// item adds an item with all that stands in it.
func (c *converter) item(l *book.List, n ast.Node, ordered bool, depth int) {
	from := max(n.Pos(), 0)
	it := book.Item{Span: c.span(from, from), Label: bullet}
	if ordered {
		it.Label = c.marker(from)
		it.Span.End += int32(len(it.Label))
	}
	at := len(l.Items)
	l.Items = append(l.Items, it)
	for k := n.FirstChild(); k != nil; k = k.NextSibling() {
		if sub, ok := k.(*ast.List); ok && depth < maxNesting {
			c.sub(l, c.list(sub, depth+1))
			continue
		}
		c.itemText(l, k, depth)
	}
	if !ordered {
		takeLabel(&l.Items[at])
	}
}

// marker is the number of the item at byte from, with its mark.
func (c *converter) marker(from int) string {
	to := from
	for to < len(c.src) && isDigit(rune(c.src[to])) {
		to++
	}
	return c.file.Text[from:min(to+1, len(c.src))]
}

// sub puts a list into the last item.
func (c *converter) sub(l *book.List, sub *book.List) {
	it := &l.Items[len(l.Items)-1]
	it.Span.End = max(it.Span.End, sub.Span.End)
	if it.Sub == nil {
		it.Sub = sub
		return
	}
	it.Sub.Items = append(it.Sub.Items, sub.Items...)
	it.Sub.Span.End = sub.Span.End
}

// itemText adds the words of a block to the last item: on a line of their own
// if it has words already, as an item without label if a list stands between.
func (c *converter) itemText(l *book.List, n ast.Node, depth int) {
	if deep, ok := n.(*ast.List); ok {
		l.Items = append(l.Items, c.list(deep, depth).Items...)
		return
	}
	for _, p := range c.flatten(n) {
		it := &l.Items[len(l.Items)-1]
		if it.Sub != nil {
			l.Items = append(l.Items, book.Item{Span: p.Span})
			it = &l.Items[len(l.Items)-1]
		}
		if len(it.Text) > 0 {
			it.Text = append(it.Text, &book.LineBreak{Span: p.Span.Sub(0, 0)})
		}
		it.Text = append(it.Text, p.Text...)
		it.Span.End = max(it.Span.End, p.Span.End)
	}
}

// flatten gives all text of a block as paragraphs, for places that hold
// nothing else.
func (c *converter) flatten(n ast.Node) (list []*book.Paragraph) {
	var units []draft.Unit
	switch n.(type) {
	case *ast.Paragraph, *ast.TextBlock:
		units = c.paragraphs(n, false)
	default:
		units = c.block(n)
	}
	for _, u := range units {
		if u.Block == nil {
			list = append(list, &book.Paragraph{Span: u.Span, Text: u.Words})
			continue
		}
		if t, ok := u.Block.(*book.Table); ok {
			c.worded.Tables++
			c.report(&ruleTablePlace, t.Span)
		}
		if f, ok := u.Block.(*book.Figure); ok {
			c.worded.Pictures++
			c.report(&rulePicturePlace, f.Span, f.Name)
			if f.Alt != "" {
				list = append(list, &book.Paragraph{Span: f.Span, Text: []book.Inline{&book.Text{Span: f.Span, S: f.Alt}}})
			}
		}
		book.Lines(u.Block, func(label string, text []book.Inline) {
			words := text
			if label != "" {
				words = append([]book.Inline{&book.Text{S: label}}, text...)
			}
			if len(words) > 0 {
				list = append(list, &book.Paragraph{Span: u.Span, Text: words})
			}
		})
	}
	return list
}

// takeLabel gives an item the label that its words begin with: （1）, ①.
func takeLabel(it *book.Item) {
	text := draft.Flat(it.Text)
	at, ok := outline.FindItem(text)
	if !ok {
		return
	}
	it.Label = at.Label.Of(text)
	it.Text = draft.Cut(it.Text, int(at.Words.Start), len(text))
}

// typedList makes a list of the lines of a paragraph that all begin with
// numbers that run on: （1）…, （2）…. It gives nil if they do not.
func typedList(lines []textLine) *book.List {
	if len(lines) < 2 {
		return nil
	}
	l := &book.List{Span: draft.Extent(lines[0].words)}
	before, ok := outline.FindItem(lines[0].text)
	if !ok {
		return nil
	}
	for i := range lines {
		at, ok := outline.FindItem(lines[i].text)
		if !ok || at.Rule != before.Rule || i > 0 && at.Number != before.Number+1 {
			return nil
		}
		before = at
		words := draft.TrimWords(settle(lines[i].words))
		it := book.Item{Span: draft.Extent(words), Label: at.Label.Of(lines[i].text)}
		it.Text = draft.Cut(words, int(at.Words.Start), len(lines[i].text))
		l.Items = append(l.Items, it)
		l.Span.End = it.Span.End
	}
	return l
}

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

func lastRune(s string) rune {
	r, _ := utf8.DecodeLastRuneInString(strings.TrimRight(s, " "))
	return r
}
