package markdown

import (
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/util"

	"kanben/book"
)

// link writes a link. One that leads nowhere from a book is its words alone.
func (w *writer) link(n *ast.Link) {
	url := decodeURL(n.Destination)
	in := w.inside(n, true)
	span := w.c.span(n.Pos(), w.c.ends[n])
	switch {
	case len(in) == 0 && url == "": // []()
		w.plain(int(span.Start), int(span.End))
		return
	case len(in) == 0:
		in = []book.Inline{&book.Text{Span: span, S: url}}
	}
	w.c.asideAround(span, in)
	if url == "" || w.inLink || !leadsOut(url) {
		w.c.report(&ruleLink, span, url)
		w.out = append(w.out, in...)
		return
	}
	w.add(&book.Link{Span: span, URL: url, Text: in})
}

// decodeURL gives a destination without escapes and entities.
func decodeURL(b []byte) string {
	return string(util.ResolveEntityNames(util.ResolveNumericReferences(util.UnescapePunctuations(b))))
}

// leadsOut tells whether an address leads out of the book: printed pages have
// nothing else to lead to.
func leadsOut(url string) bool {
	scheme, rest, ok := strings.Cut(url, ":")
	if !ok || rest == "" {
		return false
	}
	switch strings.ToLower(scheme) {
	case "http", "https", "ftp":
		return strings.HasPrefix(rest, "//") && len(rest) > 2
	case "mailto", "tel":
		return true
	}
	return false
}

// autoLink writes an address in angle brackets.
func (w *writer) autoLink(n *ast.AutoLink) {
	label := string(n.Label(w.c.src))
	span := w.c.span(n.Pos(), w.c.ends[n])
	words := []book.Inline{&book.Text{Span: span.Sub(1, 1+len(label)), S: label}}
	url := string(n.URL(w.c.src))
	if n.AutoLinkType == ast.AutoLinkEmail && !strings.HasPrefix(url, "mailto:") {
		url = "mailto:" + url
	}
	if w.inLink || !leadsOut(url) {
		w.out = append(w.out, words...)
		return
	}
	w.add(&book.Link{Span: span, URL: url, Text: words})
}
