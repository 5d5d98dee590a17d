package markdown

import (
	"bytes"
	"strings"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"

	"kanben/book"
)

// A softBreak is a line end inside a paragraph that its author did not mean as
// a break. It stands among inlines until settle takes it away.
type softBreak struct {
	*book.LineBreak
	space bool // a space comes in its place
}

// A picture stands among inlines until its paragraph is parted there.
type picture struct {
	*book.LineBreak
	node *ast.Image
}

// A writer turns goldmark's inline nodes into the book's.
type writer struct {
	c       *converter
	out     []book.Inline
	inLink  bool // no address is looked for
	figures bool // a picture may part the paragraph here
}

// inlines gives the inlines of a block that holds no pictures.
func (c *converter) inlines(n ast.Node) []book.Inline { return settle(c.rawInlines(n, false)) }

// rawInlines gives the inlines of a block with soft breaks and, if asked for,
// pictures among them.
func (c *converter) rawInlines(n ast.Node, figures bool) []book.Inline {
	w := writer{c: c, figures: figures}
	w.children(n)
	return c.tags.Inlines(w.out)
}

// children writes the nodes inside n. Texts that follow each other are one:
// goldmark parts them where a mark could have been.
func (w *writer) children(n ast.Node) {
	for k := n.FirstChild(); k != nil; k = k.NextSibling() {
		t, ok := k.(*ast.Text)
		if !ok {
			w.node(k)
			continue
		}
		from := t.Segment.Start
		for !t.SoftLineBreak() && !t.HardLineBreak() {
			next, ok := k.NextSibling().(*ast.Text)
			if !ok || next.Segment.Start != t.Segment.Stop {
				break
			}
			k, t = next, next
		}
		w.text(from, t)
	}
}

// inside gives the inlines of a node inside another one.
func (w *writer) inside(n ast.Node, inLink bool) []book.Inline {
	in := writer{c: w.c, inLink: w.inLink || inLink}
	in.children(n)
	return w.c.tags.Inlines(in.out)
}

func (w *writer) add(x book.Inline) { w.out = append(w.out, x) }

func (w *writer) node(n ast.Node) {
	switch n := n.(type) {
	case *ast.Emphasis:
		w.emphasis(n)
	case *ast.CodeSpan:
		w.code(n)
	case *ast.Link:
		w.link(n)
	case *ast.AutoLink:
		w.autoLink(n)
	case *ast.Image:
		w.image(n)
	case *extast.FootnoteLink:
		w.noteRef(n)
	case *ruby:
		w.ruby(n)
	case *script:
		w.add(&book.Script{Span: w.c.span(n.Pos(), w.c.ends[n]), Up: n.up, S: n.s})
	default:
		w.children(n)
	}
}

// text writes a run of text from byte from on, which ends in n, with the line
// end behind it.
func (w *writer) text(from int, n *ast.Text) {
	seg := n.Segment
	w.words(from, seg.Stop)
	if !n.SoftLineBreak() && !n.HardLineBreak() {
		return
	}
	end := seg.Stop
	if i := bytes.IndexByte(w.c.src[end:], '\n'); i >= 0 {
		end += i
	}
	mark := &book.LineBreak{Span: w.c.span(seg.Stop, end)}
	if n.HardLineBreak() {
		w.add(mark)
		return
	}
	w.add(&softBreak{LineBreak: mark})
}

func (w *writer) emphasis(n *ast.Emphasis) {
	in := w.inside(n, false)
	if len(in) == 0 {
		return
	}
	kind := book.Dotted
	if n.Level > 1 {
		kind = book.Strong
	}
	from, to := int(in[0].Place().Start), int(in[len(in)-1].Place().End)
	if from > 0 && w.c.src[from-1] == '\\' {
		from--
	}
	w.add(&book.Emphasis{Span: w.c.span(max(from-n.Level, 0), min(to+n.Level, len(w.c.src))), Kind: kind, Text: in})
}

// code writes a code span: as typed, its lines joined by a space.
func (w *writer) code(n *ast.CodeSpan) {
	in := writer{c: w.c}
	for k := n.FirstChild(); k != nil; k = k.NextSibling() {
		seg := k.(*ast.Text).Segment
		stop := seg.Stop
		for stop > seg.Start && (w.c.src[stop-1] == '\n' || w.c.src[stop-1] == '\r') {
			stop--
		}
		in.plain(seg.Start, stop)
		if stop < seg.Stop {
			in.add(&book.Text{Span: w.c.span(stop, seg.Stop), S: " "})
		}
	}
	if len(in.out) > 0 {
		w.add(&book.Emphasis{Span: w.c.span(n.Pos(), w.c.ends[n]), Kind: book.Code, Text: in.out})
	}
}

// image writes a picture: it parts its paragraph, or where it cannot, its
// description stands for it.
func (w *writer) image(n *ast.Image) {
	span := w.c.span(n.Pos(), w.c.ends[n])
	if w.figures {
		w.add(&picture{LineBreak: &book.LineBreak{Span: span}, node: n})
		return
	}
	w.c.report(&rulePicturePlace, span, decodeURL(n.Destination))
	w.c.worded.Pictures++
	words := w.inside(n, true)
	w.c.asideAround(span, words)
	w.out = append(w.out, words...)
}

// noteRef writes the mark of a note. Its note is found when speeches are known.
func (w *writer) noteRef(n *extast.FootnoteLink) {
	from := n.Pos()
	if w.c.src[from] == '!' {
		from++
	}
	at := w.c.span(from, w.c.ends[n])
	w.c.notes.marks[n.Index] = append(w.c.notes.marks[n.Index], at)
	w.add(&book.NoteRef{Span: at, Note: w.c.notes.at(n.Index)})
}

// ruby writes words with their reading, or with a line below them: {鲁迅|_} is a
// proper name, {呐喊|~} a title.
func (w *writer) ruby(n *ruby) {
	span := w.c.span(n.Pos(), w.c.ends[n])
	var kind book.EmphasisKind
	switch n.reading {
	case "_":
		kind = book.ProperName
	case "~":
		kind = book.WorkTitle
	default:
		w.add(&book.Ruby{Span: span, Base: n.base, Reading: n.reading})
		return
	}
	words := span
	if at := strings.Index(span.Text(), n.base); at >= 0 {
		words = span.Sub(at, at+len(n.base))
	}
	w.add(&book.Emphasis{Span: span, Kind: kind, Text: []book.Inline{&book.Text{Span: words, S: n.base}}})
}
