// Package richtext makes speeches of documents of paragraphs that have styles
// and looks: Word's, OpenDocument's, web pages. Their readers take a file apart
// into a Document: they write its paragraphs with a Pen, which counts what is
// seen, and say what is not read. Read turns the paragraphs into speeches by the
// steps that all readers share, and compares what was seen with what went into
// the book.
package richtext

import (
	"kanben/book"
	"kanben/book/diag"
	"kanben/book/manuscript/draft"
	"kanben/book/manuscript/outline"
	"kanben/book/source"
)

// Options are how a document is read.
type Options struct {
	Outline outline.Options
	// Picture reads a picture that lies beside the manuscript; name is a slash path
	// inside its folder. Nil if no picture can be read.
	Picture func(name string) ([]byte, error)
}

// Read reads a manuscript that Document.File made, and gives what it found to say
// of it.
func Read(f *source.File, o Options) (*draft.Manuscript, diag.List) {
	d := f.Document.(*Document)
	c := &converter{Document: d, options: o, stand: map[*book.Note]int{}, tallies: map[*diag.Rule]*tally{}, captioned: map[int32]bool{}}
	c.shift = c.titleShift()
	c.blocks(d.Body)
	c.endList()
	c.captions()
	m := &draft.Manuscript{File: f}
	c.units.Outline(m, o.Outline)
	draft.Assemble(m, c)
	c.placeNotes(m, draft.NumberNotes(m, c))
	m.Holds = c.holds()
	c.say()
	return m, c.findings
}

// A converter turns a document into the book's model.
type converter struct {
	*Document
	options  Options
	units    draft.Units
	shift    int8               // by which headings are deeper than their styles say: there are titles
	list     []listed           // the items of a list at hand
	quote    *book.Quote        // the quotation at hand
	stand    map[*book.Note]int // what marks of notes point at until speeches are known
	heavy    map[int]bool       // units that are bold as a whole
	tallies  map[*diag.Rule]*tally
	pictures int // that cannot be in the book, as a finding says of each
	tables   int // that became text, as a finding says

	captioned   map[int32]bool // where units of the style of captions begin
	undescribed []undescribed
	known       map[string][]byte // pictures by part
	findings    diag.List
}

// once counts a finding that is made once, at its first paragraph.
func (c *converter) once(rule *diag.Rule, at *Paragraph) {
	if t := c.tallies[rule]; t != nil {
		t.n++
		return
	}
	c.tallies[rule] = &tally{at, 1}
}

// span is a stretch of a paragraph.
func (c *converter) span(p *Paragraph, from, to int32) source.Span {
	return source.Span{File: c.file, Start: p.start + from, End: p.start + to}
}

// lineOf is the place of a paragraph.
func (c *converter) lineOf(p *Paragraph) source.Span { return c.span(p, 0, int32(len(p.Text))) }

// titleShift is 1 if paragraphs have a style of titles, so that headings lie
// below them, else 0.
func (c *converter) titleShift() int8 {
	for _, b := range c.Body {
		if p, ok := b.(*Paragraph); ok && p.Format.Role == RoleTitle && p.Ink() {
			return 1
		}
	}
	return 0
}

func (c *converter) add(u draft.Unit) { c.units = append(c.units, u) }

// blocks turns blocks into units.
func (c *converter) blocks(list []Block) {
	for _, b := range list {
		switch b := b.(type) {
		case *Paragraph:
			c.paragraph(b)
		case *Table:
			c.endList()
			c.table(b)
		}
	}
}

// paragraph turns a paragraph into units: it is parted at page breaks, and at
// soft returns that were meant as ends of paragraphs.
func (c *converter) paragraph(p *Paragraph) {
	if p.Label.Bullet {
		c.quote = nil
		c.item(p)
	} else {
		c.endList()
		if p.Format.PageBreak {
			c.pageBreak(p, 0)
		}
		if p.Rule && !HasInk(p.Text) {
			c.add(draft.Unit{Span: c.lineOf(p), Text: "***"})
		}
		c.parts(p)
	}
	for _, box := range p.Boxes {
		c.endList()
		c.blocks(box)
	}
	if p.NewPage {
		c.endList()
		c.pageBreak(p, int32(len(p.Text)))
	}
}

// parts turns the parts of a paragraph into units.
func (c *converter) parts(p *Paragraph) {
	soft := c.softEnds(p)
	rest := p.whole()
	for i := range p.Pieces {
		x := &p.Pieces[i]
		if x.kind != PagePiece && (x.kind != breakPiece || !soft) {
			continue
		}
		at := len(rest.pieces) - (len(p.Pieces) - i)
		c.part(part{p, rest.pieces[:at], rest.from, x.From})
		rest = part{p, p.Pieces[i+1:], x.To, rest.to}
		if x.kind == PagePiece {
			c.pageBreak(p, x.From)
		} else {
			c.once(&ruleSoft, p)
		}
	}
	c.part(rest)
}

// A part is a stretch of a paragraph.
type part struct {
	p        *Paragraph
	pieces   []Piece
	from, to int32
}

// whole is a paragraph as one part.
func (p *Paragraph) whole() part { return part{p, p.Pieces, 0, int32(len(p.Text))} }

// ink tells whether a piece shows anything.
func (pt *part) ink(x *Piece) bool { return HasInk(pt.p.Text[x.From:x.To]) }

// pageBreak adds a page break. What follows stands apart from what came before.
func (c *converter) pageBreak(p *Paragraph, at int32) {
	span := c.span(p, at, at)
	c.quote = nil
	c.add(draft.Unit{Span: span, Style: outline.Block, Block: &book.PageBreak{Span: span}})
	c.add(draft.Unit{Span: span})
}

// softEnds tells whether the soft returns of a paragraph were meant as ends of
// paragraphs: running text stands between them, as web pages are pasted.
func (c *converter) softEnds(p *Paragraph) bool {
	from, parts, long := int32(0), 0, false
	look := func(to int32) {
		if text := string(p.Text[from:to]); HasInk(p.Text[from:to]) {
			parts++
			long = long || outline.IsText(text)
		}
	}
	for i := range p.Pieces {
		if x := &p.Pieces[i]; x.kind == breakPiece {
			look(x.From)
			from = x.To
		}
	}
	look(int32(len(p.Text)))
	return long && parts > 1
}

// part turns a stretch of a paragraph into a unit, and its pictures into others.
func (c *converter) part(pt part) {
	before, behind := c.figuresOf(pt)
	for _, f := range before {
		c.figure(f)
	}
	c.words(pt)
	for _, f := range behind {
		c.figure(f)
	}
}

// words turns the words of a stretch of a paragraph into a unit.
func (c *converter) words(pt part) {
	p := pt.p
	heavy := pt.isHeavy()
	words := c.inlines(pt, heavy || c.allBold)
	u, ok := draft.TextUnit(words)
	if !ok {
		at := c.span(p, pt.from, pt.from)
		c.add(draft.Unit{Span: at})
		return
	}
	if p.Format.Role == RoleQuote && p.depth() == 0 {
		c.quoted(u)
		return
	}
	c.quote = nil
	u.Style = c.styleOf(p, &u)
	if p.Format.Role == RoleCaption {
		c.captioned[u.Span.Start] = true
	}
	if u.Style == outline.Plain {
		u.Look = c.lookOf(pt, heavy)
	}
	if heavy && !c.allBold {
		if c.heavy == nil {
			c.heavy = map[int]bool{}
		}
		c.heavy[len(c.units)] = true
	}
	c.add(u)
}

// quoted adds a paragraph of a quotation.
func (c *converter) quoted(u draft.Unit) {
	p := &book.Paragraph{Span: u.Span, Text: u.Words}
	if c.quote != nil {
		c.quote.Text = append(c.quote.Text, p)
		c.quote.Span.End = max(c.quote.Span.End, u.Span.End)
		last := &c.units[len(c.units)-1]
		*last = draft.BlockUnit(c.quote)
		return
	}
	c.quote = &book.Quote{Span: u.Span, Text: []*book.Paragraph{p}}
	c.add(draft.BlockUnit(c.quote))
}

// Limits of headings, in bytes of text: no head is longer than the first, and
// one that holds sentences no longer than the second.
const (
	maxHeading  = 3 * 100
	maxSentence = 3 * 60
)

// styleOf is the depth of the heading that a paragraph's style makes of it.
func (c *converter) styleOf(p *Paragraph, u *draft.Unit) outline.Style {
	depth := p.depth()
	switch {
	case depth > 0:
		depth += c.shift
	case p.Format.Role == RoleTitle && p.Format.Outline == 0:
		depth = 1
	}
	if depth == 0 || u.Text == "" {
		return outline.Plain
	}
	if len(u.Text) > maxHeading || len(u.Text) > maxSentence && outline.IsText(u.Text) {
		c.findings.Add(ruleHeadingText.At(u.Span))
		return outline.Plain
	}
	return outline.Style(depth)
}

// lookOf is how a stretch of a paragraph looks, compared with the text.
func (c *converter) lookOf(pt part, heavy bool) outline.Look {
	p := pt.p
	l := outline.Look{Bold: heavy && !c.allBold}
	switch {
	case p.Format.Align == AlignCentre:
		l.Aligned = outline.AlignCentre
	case p.Format.Align == AlignRight, p.Format.Left >= farRight:
		l.Aligned = outline.AlignRight
	}
	size := int16(0)
	for i := range pt.pieces {
		if x := &pt.pieces[i]; pt.ink(x) && (size == 0 || x.size < size) {
			size = x.size
		}
	}
	if size > 0 && c.size > 0 {
		l.Larger = int8(min(max(size-c.size, -100), 100))
	}
	return l
}

// farRight is the indent, in twentieths of a point, from which on a short line
// stands on the right: a third of A4.
const farRight = 4000

// isHeavy tells whether all of a stretch of a paragraph is bold.
func (pt *part) isHeavy() bool {
	heavy := false
	for i := range pt.pieces {
		x := &pt.pieces[i]
		if !pt.ink(x) {
			continue
		}
		if x.look&Strong == 0 {
			return false
		}
		heavy = true
	}
	return heavy
}

// Span gives the place of unit i.
func (c *converter) Span(i int) source.Span { return c.units.Span(i) }

// Text gives the text of unit i in which the outline was found.
func (c *converter) Text(i int) string { return c.units.Text(i) }

// Inlines gives a stretch of unit i.
func (c *converter) Inlines(i int, s outline.Stretch) []book.Inline { return c.units.Inlines(i, s) }

// Block gives unit i as the block that it is.
func (c *converter) Block(i int) book.Block { return c.units.Block(i) }

// Paragraph gives unit i as a paragraph. One that is bold as a whole is
// emphasised: it is no heading.
func (c *converter) Paragraph(i int, kind book.ParagraphKind) *book.Paragraph {
	p := c.units.Paragraph(i, kind)
	if c.heavy[i] && kind == book.Body {
		p.Text = []book.Inline{&book.Emphasis{Span: p.Span, Kind: book.Strong, Text: p.Text}}
	}
	return p
}
