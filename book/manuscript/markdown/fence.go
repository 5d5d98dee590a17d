package markdown

import (
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"kanben/book/zh"
)

// A fenceKind is what a fenced block holds, by its first word.
type fenceKind uint8

const (
	codeFence  fenceKind = iota // any other word, or none: text as typed
	verseFence                  // ```诗 题目
	signFence                   // ```落款
	pageFence                   // ```分页
)

// fenceOf tells what a fenced block holds, and gives the rest of its first
// line with the rest's place in src.
func fenceOf(n *ast.FencedCodeBlock, src []byte) (kind fenceKind, rest string, at int) {
	if n.Info == nil {
		return codeFence, "", 0
	}
	info := string(n.Info.Segment.Value(src))
	word := info
	if i := strings.IndexAny(info, " \t\u3000"); i >= 0 {
		word = info[:i]
	}
	rest = strings.TrimLeft(info[len(word):], " \t\u3000")
	at = n.Info.Segment.Stop - len(rest)
	switch word {
	case "诗", "诗词", "诗歌", "词", "verse":
		return verseFence, rest, at
	case "落款", "署名", "signoff":
		return signFence, rest, at
	case "分页", "换页", "pagebreak":
		return pageFence, rest, at
	}
	if strings.ContainsFunc(info, zh.IsHan) { // no language has such a name
		return codeFence, info, n.Info.Segment.Stop - len(info)
	}
	return codeFence, "", 0
}

// fences are fenced blocks. In a poem and a signature marks are read as
// everywhere: their lines become blocks of text, which goldmark reads for marks.
type fences struct{ parser.BlockParser }

// Trigger gives the first character of a fence. A line of ~~~ parts sections in
// plain text, and would make code of all that follows.
func (fences) Trigger() []byte { return []byte{'`'} }

// Close ends a fenced block.
func (p fences) Close(node ast.Node, reader text.Reader, pc parser.Context) {
	p.BlockParser.Close(node, reader, pc)
	n := node.(*ast.FencedCodeBlock)
	if kind, _, _ := fenceOf(n, reader.Source()); kind == codeFence {
		return
	}
	for i := range n.Lines().Len() {
		seg := n.Lines().At(i)
		line := ast.NewTextBlock()
		seg = text.NewSegment(seg.Start, seg.Stop)
		seg = seg.TrimLeftSpace(reader.Source())
		seg = seg.TrimRightSpace(reader.Source())
		if !seg.IsEmpty() {
			line.Lines().Append(seg)
		}
		n.AppendChild(n, line)
	}
	n.SetLines(text.NewSegments())
}
