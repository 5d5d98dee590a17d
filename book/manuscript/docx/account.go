package docx

import (
	"strings"

	"kanben/book"
	"kanben/book/diag"
	"kanben/book/manuscript/draft"
	"kanben/book/source"
)

// Index is the number in the document of the note that a mark stands for.
func (c *converter) Index(stand *book.Note) int { return c.stand[stand] }

// Note makes the note of an index: its paragraphs are lines. Pictures cannot
// stand in notes.
func (c *converter) Note(index int) *book.Note {
	n := &c.notes.list[index-1]
	made := &book.Note{Text: joinedLines(c.flatLines(n.blocks))}
	if n.at != nil {
		made.Span = c.span(n.at, 0, 0)
	}
	for _, b := range n.blocks {
		visit(b, func(p *paragraph) {
			made.Span.End = max(made.Span.End, p.start+int32(len(p.text)))
			before, behind := c.figuresOf(p.whole())
			for _, f := range append(before, behind...) {
				c.findings.Add(rulePicture.At(c.span(p, f.at, f.at), f.name, pictureNote))
				c.pictures++
			}
		})
	}
	return made
}

// placeNotes puts the notes that no mark refers to at the end, as text.
func (c *converter) placeNotes(m *draft.Manuscript, used map[int]bool) {
	last := &m.Front
	if n := len(m.Speeches); n > 0 {
		last = &m.Speeches[n-1].Blocks
	}
	for i := range c.notes.list {
		if used[i+1] || c.notes.list[i].gone {
			continue
		}
		n := c.Note(i + 1)
		if len(n.Text) == 0 {
			continue
		}
		c.findings.Add(ruleIdleNote.At(n.Span))
		*last = append(*last, &book.Paragraph{Span: n.Span, Text: draft.WithoutRefs(n.Text)})
	}
}

// account compares what was read with what went into the manuscript's book.
func (c *converter) account(m *draft.Manuscript) {
	var out outcome
	out.lines("", m.Words)
	for i := range m.Opening {
		out.lines(m.Opening[i].Label, m.Opening[i].Text)
	}
	out.all(m.Front, m.Notes)
	for _, again := range m.Again {
		out.characters += inkOf([]byte(again.Text()))
	}
	for _, s := range m.Speeches {
		out.lines(s.Label, s.Title)
		for i := range s.Opening {
			out.lines(s.Opening[i].Label, s.Opening[i].Text)
		}
		out.all(s.Blocks, s.Notes)
	}
	out.characters -= c.made
	in := c.Counts()
	var gone diag.Text
	for _, x := range [...]struct {
		in, out int
		zh, en  string
	}{
		{in.Characters, out.characters, "文字", "characters"},
		{in.Pictures, c.pictures, "图片", "pictures"},
		{in.Tables, c.tables, "表格", "tables"},
	} {
		if x.out >= x.in {
			continue
		}
		if gone.Zh != "" {
			gone.Zh += "，"
			gone.En += ", "
		}
		gone.Zh += x.zh + " " + decimal(x.in) + " → " + decimal(x.out)
		gone.En += x.en + " " + decimal(x.in) + " → " + decimal(x.out)
	}
	c.whole = gone.Zh == ""
	if !c.whole {
		c.findings.Add(ruleLost.At(source.Span{File: c.file}, gone))
	}
}

// CountsOf gives the counts of a document that Open made a file of and Read has
// read, false for any other file.
func CountsOf(f *source.File) (Counts, bool) {
	d, ok := f.Document.(*Document)
	if !ok {
		return Counts{}, false
	}
	counts := d.Counts()
	counts.Whole = d.whole
	return counts, true
}

// Counts are how much a document holds that goes into the book.
func (d *Document) Counts() Counts {
	counts := Counts{
		Characters: d.seen.text + d.seen.made + d.seen.labels,
		Pictures:   d.seen.pictures,
		Tables:     d.seen.tables,
	}
	for _, p := range d.lines {
		if p.ink() {
			counts.Paragraphs++
		}
	}
	for i := range d.notes.list {
		if !d.notes.list[i].gone {
			counts.Notes++
		}
	}
	return counts
}

// An outcome counts the characters of a book, but for the marks that printers
// make.
type outcome struct{ characters int }

func (o *outcome) all(blocks []book.Block, notes []*book.Note) {
	for _, b := range blocks {
		if f, ok := b.(*book.Figure); ok {
			o.lines("", f.Caption) // not what it shows
			continue
		}
		book.Lines(b, func(label string, text []book.Inline) {
			if _, ok := b.(*book.List); ok {
				label = ""
			}
			o.lines(label, text)
		})
	}
	for _, n := range notes {
		o.lines("", n.Text)
	}
}

func (o *outcome) lines(label string, text []book.Inline) {
	o.characters += inkOf([]byte(label)) + inkOf([]byte(draft.Flat(text)))
}

// say turns what was noted into findings with places.
func (c *converter) say() {
	for _, p := range c.pending {
		c.findings.Add(p.rule.At(c.place(p.at), p.args...))
	}
	for _, f := range c.undescribed {
		if f.figure.Caption == nil {
			c.once(&ruleAlt, f.at)
		}
	}
	for _, rule := range Rules() {
		for _, list := range [...]map[*diag.Rule]*tally{c.Document.tallies, c.tallies} {
			if t := list[rule]; t != nil {
				c.findings.Add(rule.At(c.place(t.at), c.numbersOf(rule, t.n)...))
			}
		}
	}
	if c.toc > 0 && c.Document.tallies[&ruleTOC] == nil {
		c.findings.Add(ruleTOC.At(source.Span{File: c.file}, c.toc))
	}
	if c.furniture > 0 {
		c.findings.Add(ruleFurniture.At(source.Span{File: c.file}, c.furniture))
	}
	for _, x := range c.comments {
		place := c.place(x.at)
		if p, ok := c.standing(x.at); ok && p == x.at {
			to := min(max(x.to, x.from), int32(len(p.text)))
			place = c.span(p, min(x.from, to), to)
		}
		c.findings.Add(ruleComment.At(place, author(x.author), diag.Shorten(x.text, 200)))
	}
}

// author is the name of who wrote a comment.
func author(name string) any {
	if name = strings.TrimSpace(name); name == "" {
		return diag.Text{Zh: "没有署名", En: "unsigned"}
	}
	return name
}

// numbersOf are what a finding that is made once tells.
func (c *converter) numbersOf(rule *diag.Rule, n int) []any {
	switch rule {
	case &ruleChanges:
		return []any{
			c.seen.inserted + c.seen.insertedEnds, c.seen.insertedInk, c.seen.deleted + c.seen.deletedEnds, c.seen.deletedInk,
		}
	case &ruleTOC:
		return []any{max(c.toc, 1)}
	case &ruleHidden:
		return []any{n, c.seen.hiddenInk}
	}
	return []any{n}
}

// standing is the paragraph that a paragraph went into, false if it is not in
// the book.
func (c *converter) standing(p *paragraph) (*paragraph, bool) {
	for range len(c.moved) + 1 {
		next := c.moved[p]
		if next == nil {
			break
		}
		p = next
	}
	return p, p != nil && p.listed
}

// place is where a paragraph begins; the start of the file if it is not in the
// book.
func (c *converter) place(p *paragraph) source.Span {
	if p, ok := c.standing(p); ok {
		return c.lineOf(p)
	}
	return source.Span{File: c.file}
}
