package richtext

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
	n := &c.Notes.List[index-1]
	made := &book.Note{Text: joinedLines(c.flatLines(n.Blocks))}
	if n.at != nil {
		made.Span = c.span(n.at, 0, 0)
	}
	for _, b := range n.Blocks {
		visit(b, func(p *Paragraph) {
			made.Span.End = max(made.Span.End, p.start+int32(len(p.Text)))
			before, behind := c.figuresOf(p.whole())
			for _, f := range append(before, behind...) {
				c.findings.Add(rulePicture.At(c.span(p, f.at, f.at), f.Name, pictureNote))
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
	for i := range c.Notes.List {
		if used[i+1] || c.Notes.List[i].Gone {
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
		out.characters += InkOf([]byte(again.Text()))
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
		Characters: d.Seen.Text + d.Seen.Made + d.Seen.labels,
		Pictures:   d.Seen.Pictures,
		Tables:     d.Seen.Tables,
	}
	for _, p := range d.lines {
		if p.Ink() {
			counts.Paragraphs++
		}
	}
	for i := range d.Notes.List {
		if !d.Notes.List[i].Gone {
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
	o.characters += InkOf([]byte(label)) + InkOf([]byte(draft.Flat(text)))
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
	if c.TOC > 0 && c.Document.tallies[&RuleTOC] == nil {
		c.findings.Add(RuleTOC.At(source.Span{File: c.file}, c.TOC))
	}
	if c.Furniture > 0 {
		c.findings.Add(ruleFurniture.At(source.Span{File: c.file}, c.Furniture))
	}
	for _, x := range c.Comments {
		place := c.place(x.At)
		if p, ok := c.standing(x.At); ok && p == x.At {
			to := min(max(x.To, x.From), int32(len(p.Text)))
			place = c.span(p, min(x.From, to), to)
		}
		c.findings.Add(ruleComment.At(place, author(x.Author), diag.Shorten(x.Text, 200)))
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
			c.Seen.Inserted + c.Seen.InsertedEnds, c.Seen.InsertedInk, c.Seen.Deleted + c.Seen.DeletedEnds, c.Seen.DeletedInk,
		}
	case &RuleTOC:
		return []any{max(c.TOC, 1)}
	case &RuleHidden:
		return []any{n, c.Seen.HiddenInk}
	}
	return []any{n}
}

// standing is the paragraph that a paragraph went into, false if it is not in
// the book.
func (c *converter) standing(p *Paragraph) (*Paragraph, bool) {
	for range len(c.Moved) + 1 {
		next := c.Moved[p]
		if next == nil {
			break
		}
		p = next
	}
	return p, p != nil && p.listed
}

// place is where a paragraph begins; the start of the file if it is not in the
// book.
func (c *converter) place(p *Paragraph) source.Span {
	if p, ok := c.standing(p); ok {
		return c.lineOf(p)
	}
	return source.Span{File: c.file}
}
