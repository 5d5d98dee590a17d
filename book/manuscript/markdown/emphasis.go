package markdown

import (
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"kanben/book/zh"
)

// An emphasisParser parses *着重* and **强调**. CommonMark's rule of what may
// open and close is made for words parted by spaces: it leaves the stars of
// **“群众路线”**是 standing, because a mark is inside and a letter outside. So
// beside Han a mark counts as a letter does.
type emphasisParser struct{}

// Trigger gives the first character of emphasis.
func (emphasisParser) Trigger() []byte { return []byte{'*'} }

// Parse parses a row of stars.
func (emphasisParser) Parse(_ ast.Node, block text.Reader, pc parser.Context) ast.Node {
	before := block.PrecendingCharacter()
	line, segment := block.PeekLine()
	d := parser.ScanDelimiter(line, before, 1, stars{})
	if d == nil {
		return nil
	}
	after := ' '
	if d.OriginalLength < len(line) {
		after, _ = utf8.DecodeRune(line[d.OriginalLength:])
	}
	switch {
	case d.OriginalLength == 1 && isDigit(before) && isDigit(after):
		d.CanOpen, d.CanClose = false, false // 3*4*5 米
	default:
		d.CanOpen = d.CanOpen || zh.IsHan(before) && !util.IsSpaceRune(after)
		d.CanClose = d.CanClose || zh.IsHan(after) && !util.IsSpaceRune(before)
	}
	d.Segment = segment.WithStop(segment.Start + d.OriginalLength)
	block.Advance(d.OriginalLength)
	pc.PushDelimiter(d)
	return d
}

func isDigit(r rune) bool { return r >= '0' && r <= '9' }

// stars are the delimiters of emphasis.
type stars struct{}

// IsDelimiter tells whether b is a star.
func (stars) IsDelimiter(b byte) bool { return b == '*' }

// CanOpenCloser tells whether two delimiters are a pair.
func (stars) CanOpenCloser(opener, closer *parser.Delimiter) bool { return opener.Char == closer.Char }

// OnMatch makes the node of a pair.
func (stars) OnMatch(consumes int) ast.Node { return ast.NewEmphasis(consumes) }
