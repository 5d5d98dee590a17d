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
		c.Notes.List[i].idle = true
		n := c.Note(i + 1)
		if len(n.Text) == 0 {
			continue
		}
		c.findings.Add(ruleIdleNote.At(n.Span))
		*last = append(*last, &book.Paragraph{Span: n.Span, Text: draft.WithoutRefs(n.Text)})
	}
}

// holds counts what of the document the book must have: all but what a finding
// says something else of.
func (c *converter) holds() draft.Content {
	held := draft.Content{
		Characters: c.Seen.Text + c.Seen.Made + c.Seen.labels,
		Pictures:   c.Seen.Pictures - c.pictures, Tables: c.Seen.Tables - c.tables,
	}
	for i := range c.Notes.List {
		if n := &c.Notes.List[i]; !n.Gone && !n.idle {
			held.Notes++
		}
	}
	return held
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
	if c.Outside > 0 {
		c.findings.Add(ruleOutside.At(source.Span{File: c.file}, c.Outside, c.OutsideInk))
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
