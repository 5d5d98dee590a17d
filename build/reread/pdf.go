package reread

import (
	"io"
	"strings"

	"kanben/build/geom"
	"kanben/build/pdf/read"
)

// PDF reads a PDF back by its structure (PDF/UA): ErrUntagged if it has none, and
// the errors of read.Open.
func PDF(src io.ReaderAt, size int64) (*Edition, error) {
	f, err := read.Open(src, size)
	if err != nil {
		return nil, err
	}
	p := newPDFReader(f)
	e, err := p.text()
	if err == nil && e == nil {
		err = ErrUntagged
	}
	if err != nil {
		return nil, err
	}
	e.Book.Meta.Title = f.Text("Title")
	p.prints(e)
	return e, nil
}

// AddPDF adds to an edition what the pages of its PDF say, of which no structure is
// needed, and what stands where, if it has one.
func (e *Edition) AddPDF(src io.ReaderAt, size int64) error {
	f, err := read.Open(src, size)
	if err != nil {
		return err
	}
	p := newPDFReader(f)
	text, err := p.text()
	if err != nil {
		return err
	}
	if text != nil {
		e.Places = text.Places
	}
	p.prints(e)
	return nil
}

// text reads the text by its structure, nil if that says nothing.
func (p *pdfReader) text() (*Edition, error) {
	tree, err := p.file.Structure()
	if err != nil || tree == nil {
		return nil, err
	}
	if p.heads = count(tree, "H1") > 0; !p.heads {
		p.begin()
	}
	p.walk(tree, 0)
	e := p.edition()
	if e != nil {
		e.Headless = !p.heads
	}
	return e, nil
}

// A pdfReader reads a tagged PDF.
type pdfReader struct {
	*writer
	file   *read.File
	labels []string
	words  []*read.Words // of pages, once they were read
	heads  bool          // H1 begins a speech
}

func newPDFReader(f *read.File) *pdfReader {
	return &pdfReader{writer: newWriter(), file: f, labels: f.Labels(), words: make([]*read.Words, len(f.Pages()))}
}

// of gives the words of a page.
func (p *pdfReader) of(page int) *read.Words {
	if p.words[page] == nil {
		p.words[page] = p.file.Words(p.file.Pages()[page])
	}
	return p.words[page]
}

// prints notes what all pages say.
func (p *pdfReader) prints(e *Edition) {
	pages := p.file.Pages()
	e.Prints = make([]Print, len(pages))
	sizes := map[geom.Size]int{}
	for i, page := range pages {
		w := p.of(i)
		e.Prints[i] = Print{Folio: p.labels[i], Text: Squeeze(w.Text), Furniture: Squeeze(w.Artifacts)}
		size := page.Size()
		if sizes[size]++; sizes[size] > sizes[e.Trim] {
			e.Trim = size
		}
	}
}

// count counts the elements of a kind below a node.
func count(n *read.Node, kind string) int {
	c := 0
	if n.Kind == kind {
		c++
	}
	for _, k := range n.Kids {
		if k.Node != nil {
			c += count(k.Node, kind)
		}
	}
	return c
}

// blocks are the kinds of elements that are blocks of text, and what they are.
var blocks = map[string]kind{
	"P": paragraph, "Title": title, "H1": title, "H": heading, "H2": heading, "H3": heading, "H4": heading, "H5": heading, "H6": heading,
	"TD": paragraph, "TH": paragraph, "LBody": paragraph, "Caption": paragraph, "BlockQuote": paragraph, "Note": note, "FENote": note,
	"Figure": none, "Formula": paragraph, "Code": paragraph,
}

// inline are kinds of elements inside blocks.
var inline = map[string]bool{
	"Span": true, "Link": true, "Reference": true, "Quote": true, "Em": true, "Strong": true, "Ruby": true, "RB": true,
	"Lbl": true, "Annot": true, "BibEntry": true, "Sub": true, "Warichu": true, "WT": true, "WP": true,
}

// walk reads an element.
func (p *pdfReader) walk(n *read.Node, depth int) {
	switch n.Kind {
	case "TOC", "TOCI", "Index", "Artifact", "RT", "RP", "NonStruct":
		return
	case "Sect", "Part", "Art":
		if depth == 2 { // of the document: a speech, or a page of the front matter
			p.finish()
			if !p.heads {
				p.begin()
			}
		}
	case "H1":
		if p.heads {
			p.begin()
		}
	}
	k, isBlock := blocks[n.Kind]
	switch {
	case inline[n.Kind] && p.kind != none:
		p.contents(n, depth)
	case n.Kind == "Table":
		p.open(paragraph)
		p.cells(n, depth)
		p.close()
	case isBlock && k != none:
		p.open(k)
		p.contents(n, depth)
		p.close()
	default:
		p.contents(n, depth)
	}
}

// cells reads the cells of a table, which is one paragraph on paper.
func (p *pdfReader) cells(n *read.Node, depth int) {
	for _, k := range n.Kids {
		switch {
		case k.Node == nil:
			p.content(k)
		case k.Node.Kind == "TD" || k.Node.Kind == "TH" || k.Node.Kind == "Caption" || k.Node.Kind == "P":
			p.line()
			p.cells(k.Node, depth+1)
		default:
			p.cells(k.Node, depth+1)
		}
	}
}

// contents reads what an element holds, or what stands for it.
func (p *pdfReader) contents(n *read.Node, depth int) {
	if n.Actual != nil {
		if page, ok := first(n); ok {
			p.turn(page)
		}
		if p.kind != none {
			p.say(*n.Actual)
		}
		return
	}
	for _, k := range n.Kids {
		if k.Node == nil {
			p.content(k)
			continue
		}
		p.walk(k.Node, depth+1)
	}
}

// content reads marked content.
func (p *pdfReader) content(k read.Kid) {
	if k.Page >= len(p.words) {
		return
	}
	p.turn(k.Page)
	text := p.of(k.Page).Marked[k.Mark]
	if p.kind == none && (p.speech == nil || strings.TrimSpace(text) == "") {
		return
	}
	if p.kind == none {
		p.open(paragraph) // text that is in no block
	}
	p.say(text)
}

// turn tells on which page the text goes on. A note stands at the foot of its page
// and turns none.
func (p *pdfReader) turn(page int) {
	if folio := strings.TrimSpace(p.labels[page]); p.kind == note {
		p.below = folio
	} else {
		p.page(folio)
	}
}

// first is the page of an element's first content.
func first(n *read.Node) (int, bool) {
	for _, k := range n.Kids {
		if k.Node == nil {
			return k.Page, true
		}
		if page, ok := first(k.Node); ok {
			return page, true
		}
	}
	return 0, false
}
