package markdown

import (
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"kanben/book/zh"
)

// maxScript is the longest sub- or superscript in bytes.
const maxScript = 16

// kindScript is the kind of script nodes.
var kindScript = ast.NewNodeKind("Script")

// A script is a subscript or superscript: H~2~O, m^3^.
type script struct {
	ast.BaseInline
	up bool
	s  string
}

// Kind gives the node's kind.
func (*script) Kind() ast.NodeKind { return kindScript }

// Dump prints the node for debugging.
func (n *script) Dump(source []byte, level int) {
	ast.DumpHelper(n, source, level, map[string]string{"S": n.s}, nil)
}

// A scriptParser parses ~2~ and ^3^. Both signs stand in ordinary text, too
// (3~5天, 7~8天; ^_^), so a script is short, of letters, digits and signs, and
// touches what it belongs to.
type scriptParser struct{}

// Trigger gives the first characters of scripts.
func (scriptParser) Trigger() []byte { return []byte("~^") }

// Parse parses one script.
func (scriptParser) Parse(_ ast.Node, block text.Reader, _ parser.Context) ast.Node {
	before := block.PrecendingCharacter()
	line, _ := block.PeekLine()
	sign := line[0]
	if !bearsScript(before, sign == '^') {
		return nil
	}
	for at := 1; at < len(line) && at <= maxScript+1; {
		r, size := utf8.DecodeRune(line[at:])
		if size == 1 && line[at] == sign {
			if at == 1 {
				return nil
			}
			block.Advance(at + 1)
			return &script{up: sign == '^', s: string(line[1:at])}
		}
		if !inScript(r) {
			return nil
		}
		at += size
	}
	return nil
}

// bearsScript tells whether a script may follow r. A subscript follows no
// digit: 3~5~7 is a range.
func bearsScript(r rune, up bool) bool {
	switch {
	case r == ')' || r == ']' || r == '）':
		return true
	case r >= '0' && r <= '9':
		return up
	case zh.IsHan(r), r == '~': // SO~4~^2-^
		return up
	case r == '^':
		return !up
	}
	return unicode.IsLetter(r)
}

// inScript tells whether r may stand in a script.
func inScript(r rune) bool {
	switch r {
	case '+', '-', '−', '=', '(', ')', ',', '.', '/', '′', '*':
		return true
	}
	return r != utf8.RuneError && !zh.IsHan(r) && (unicode.IsLetter(r) || unicode.IsDigit(r))
}
