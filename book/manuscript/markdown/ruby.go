package markdown

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// maxRuby is the longest {字|读音} in bytes.
const maxRuby = 400

// kindRuby is the kind of ruby nodes.
var kindRuby = ast.NewNodeKind("Ruby")

// A ruby is words with their reading, or with a line below them:
// {重庆|Chóngqìng}, {鲁迅|_}, {呐喊|~}.
type ruby struct {
	ast.BaseInline
	base, reading string
}

// Kind gives the node's kind.
func (*ruby) Kind() ast.NodeKind { return kindRuby }

// Dump prints the node for debugging.
func (n *ruby) Dump(source []byte, level int) {
	ast.DumpHelper(n, source, level, map[string]string{"Base": n.base, "Reading": n.reading}, nil)
}

// A rubyParser parses {字|读音}, in a table's cell {字\|读音}.
type rubyParser struct{}

// Trigger gives the first character of ruby.
func (rubyParser) Trigger() []byte { return []byte{'{'} }

// Parse parses one ruby.
func (rubyParser) Parse(_ ast.Node, block text.Reader, _ parser.Context) ast.Node {
	line, _ := block.PeekLine()
	line = line[:min(len(line), maxRuby)]
	end := bytes.IndexByte(line, '}')
	if end < 0 {
		return nil
	}
	base, reading, ok := bytes.Cut(line[1:end], []byte{'|'})
	base = bytes.TrimSuffix(base, []byte{'\\'})
	base, reading = bytes.TrimSpace(base), bytes.TrimSpace(reading)
	if !ok || len(base) == 0 || len(reading) == 0 || bytes.ContainsAny(base, "{\\`*\n") || bytes.ContainsAny(reading, "{|\n") {
		return nil
	}
	block.Advance(end + 1)
	return &ruby{base: string(base), reading: string(reading)}
}
