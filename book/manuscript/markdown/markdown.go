// Package markdown reads manuscripts in Markdown (CommonMark with tables and
// notes): the same speeches that the TXT reader finds, and the kinds of blocks
// and marks for which plain text has no notation. docs/markdown.md describes
// the notation.
//
// goldmark finds the structure; this package turns its tree into the book's
// model. Every node keeps its place: goldmark works on a copy of the text with
// the same length, so that its offsets are the manuscript's. What goldmark
// would drop or rewrite stays text: raw HTML, underscores, definitions of
// links. So people who do not know Markdown lose nothing by it.
package markdown

import (
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/text"

	"kanben/book/diag"
	"kanben/book/manuscript/draft"
	"kanben/book/manuscript/outline"
	"kanben/book/source"
)

// Options are what reading depends on beside the text.
type Options struct {
	Outline outline.Options // its styles are the reader's own

	// Picture reads a picture that lies beside the manuscript; name is a slash
	// path inside its folder. Nil if there is no folder.
	Picture func(name string) ([]byte, error)
}

// Read reads a manuscript and gives what it found to say of it.
func Read(f *source.File, o Options) (*draft.Manuscript, diag.List) {
	c := &converter{file: f, options: o, ends: map[ast.Node]int{}}
	m := &draft.Manuscript{File: f}
	front := c.frontMatter()
	c.src = prepare(f, front.end)
	root := newParser(c.ends).Parse(text.NewReader(c.src))
	c.document(root)
	found := o.Outline
	found.Titled = front.title.text != ""
	c.units.Outline(m, found)
	draft.Assemble(m, c.units)
	front.entitle(m)
	c.numberNotes(m)
	m.Tags = c.tags
	m.Notation, m.Aside, m.Holds = true, append(c.aside, c.span(0, front.end)), c.holds(root)
	return m, c.findings
}

// A converter turns goldmark's tree into the book's model.
type converter struct {
	file     *source.File
	src      []byte // what goldmark reads: as long as file.Text
	options  Options
	ends     map[ast.Node]int // where inline nodes end
	units    draft.Units
	notes    notes
	findings diag.List
	aside    []source.Span // letters that are no text
	tags     draft.Tags
	worded   draft.Content // notes, pictures and tables that became text, as findings say
	joined   bool          // lines joined to a paragraph were reported
}

// span gives a stretch of the manuscript.
func (c *converter) span(from, to int) source.Span {
	return source.Span{File: c.file, Start: int32(from), End: int32(to)}
}

// report adds a finding.
func (c *converter) report(r *diag.Rule, place source.Span, args ...any) {
	c.findings.Add(r.At(place, args...))
}
