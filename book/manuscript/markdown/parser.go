package markdown

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// newParser makes a parser of our dialect; where inline nodes end goes into
// ends. Left out of CommonMark is what would do harm to the text of people who
// do not know it: headings by a line of --- below them, code by indentation,
// HTML, definitions of links, the underscore as a mark.
func newParser(ends map[ast.Node]int) parser.Parser {
	at := func(p parser.InlineParser) parser.InlineParser { return &placed{InlineParser: p, ends: ends} }
	return parser.NewParser(
		parser.WithBlockParsers(
			util.Prioritized(breaks{parser.NewThematicBreakParser()}, 200),
			util.Prioritized(parser.NewListParser(), 300),
			util.Prioritized(parser.NewListItemParser(), 400),
			util.Prioritized(parser.NewATXHeadingParser(), 600),
			util.Prioritized(fences{parser.NewFencedCodeBlockParser()}, 700),
			util.Prioritized(parser.NewBlockquoteParser(), 800),
			util.Prioritized(definitions{extension.NewFootnoteBlockParser()}, 999),
			util.Prioritized(paragraphs{parser.NewParagraphParser()}, 1000),
		),
		parser.WithInlineParsers(
			util.Prioritized(at(parser.NewCodeSpanParser()), 100),
			util.Prioritized(at(extension.NewFootnoteParser()), 101),
			util.Prioritized(&placedLink{placed{parser.NewLinkParser(), ends}}, 200),
			util.Prioritized(at(parser.NewAutoLinkParser()), 300),
			util.Prioritized(at(rubyParser{}), 400),
			util.Prioritized(at(scriptParser{}), 400),
			util.Prioritized(emphasisParser{}, 500),
		),
		parser.WithParagraphTransformers(
			util.Prioritized(extension.NewTableParagraphTransformer(), 200),
		),
		parser.WithASTTransformers(
			util.Prioritized(extension.NewTableASTTransformer(), 0),
		),
	)
}

// breaks are the section breaks *** and ---. A line of ___ is a place to fill
// in.
type breaks struct{ parser.BlockParser }

// Trigger gives the first characters of a break.
func (breaks) Trigger() []byte { return []byte("*-") }

// definitions are the texts of notes. goldmark loses one that stands inside
// another, so there it is text.
type definitions struct{ parser.BlockParser }

// Open begins a definition.
func (p definitions) Open(parent ast.Node, reader text.Reader, pc parser.Context) (ast.Node, parser.State) {
	for n := parent; n != nil; n = n.Parent() {
		if n.Kind() == extast.KindFootnote {
			return nil, parser.NoChildren
		}
	}
	return p.BlockParser.Open(parent, reader, pc)
}

// paragraphs are what is nothing else, however far it is indented.
type paragraphs struct{ parser.BlockParser }

// CanAcceptIndentedLine tells that an indent of four spaces, code elsewhere,
// opens a paragraph.
func (paragraphs) CanAcceptIndentedLine() bool { return true }

// A placed parser notes where the nodes of another one end: goldmark keeps only
// where they begin.
type placed struct {
	parser.InlineParser
	ends map[ast.Node]int
}

// Parse parses one node.
func (p *placed) Parse(parent ast.Node, block text.Reader, pc parser.Context) ast.Node {
	n := p.InlineParser.Parse(parent, block, pc)
	if n != nil && n.Kind() != ast.KindText {
		_, at := block.Position()
		p.ends[n] = at.Start
	}
	return n
}

// A placedLink is the parser of links, which has work to do at a block's end.
type placedLink struct{ placed }

// maxDestination is how long the part of a link in round brackets is at most,
// in bytes. It stands on one line.
const maxDestination = 4096

// Parse parses one node. goldmark looks for the end of ]( through the whole
// paragraph, once for each; here it must be near.
func (p *placedLink) Parse(parent ast.Node, block text.Reader, pc parser.Context) ast.Node {
	line, _ := block.PeekLine()
	if len(line) > 1 && line[0] == ']' && line[1] == '(' && bytes.IndexByte(line[:min(len(line), maxDestination)], ')') < 0 {
		return nil
	}
	return p.placed.Parse(parent, block, pc)
}

// CloseBlock ends a block: brackets that opened no link become text.
func (p *placedLink) CloseBlock(parent ast.Node, block text.Reader, pc parser.Context) {
	p.InlineParser.(parser.CloseBlocker).CloseBlock(parent, block, pc)
}
