package markdown

import (
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/goccy/go-yaml"
	yamlast "github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/parser"

	"kanben/book"
	"kanben/book/manuscript/draft"
	"kanben/book/source"
)

// maxFront is how many lines front matter has at most.
const maxFront = 100

// frontMatter is what stands between two lines of --- at a manuscript's start.
type frontMatter struct {
	end      int // byte behind its last line, 0 if there is none
	title    value
	subtitle value
	meta     draft.Meta
}

// A value is a value of front matter with its place.
type value struct {
	text string
	span source.Span
}

// frontMatter reads the front matter: YAML, one value a key. What it cannot
// understand is reported at its place.
func (c *converter) frontMatter() frontMatter {
	var front frontMatter
	last := c.frontEnd()
	if last == 0 {
		return front
	}
	front.end = int(c.file.Line(last).End)
	var data strings.Builder
	for n := 2; n < last; n++ {
		data.WriteString(halfColon(c.file.Line(n).Text()))
		data.WriteByte('\n')
	}
	pairs, err := parseYAML(data.String())
	if err != nil {
		c.report(&ruleFrontSyntax, c.frontPlace(err, last))
		return front
	}
	seen := map[frontKey]bool{}
	for _, p := range pairs {
		c.setFront(&front, p, seen)
	}
	return front
}

// frontEnd is the line that ends the front matter, 0 if the file has none: a
// manuscript may as well begin with a line of ---.
func (c *converter) frontEnd() int {
	f := c.file
	line := func(n int) string { return strings.TrimRight(f.Line(n).Text(), " \t") }
	if f.Lines() < 2 || strings.TrimPrefix(line(1), "\uFEFF") != "---" {
		return 0
	}
	known := false
	for n := 2; n <= f.Lines() && n <= maxFront; n++ {
		s := line(n)
		if s == "---" || s == "..." {
			if known {
				return n
			}
			return 0
		}
		key, _, ok := strings.Cut(halfColon(s), ":")
		known = known || ok && (frontKeys[strings.TrimSpace(key)] != noKey || isWord(key))
	}
	return 0
}

// isWord tells whether a key is a word such as other programs use: tags.
func isWord(key string) bool {
	for i := range len(key) {
		if b := key[i]; !isAlnum(b) && b != '_' && b != '-' {
			return false
		}
	}
	return key != ""
}

// halfColon writes the full-width colon behind a known key as YAML wants it:
// 书名：… is how it is typed.
func halfColon(s string) string {
	key, rest, ok := strings.Cut(s, "：")
	if !ok || frontKeys[key] == noKey {
		return s
	}
	return key + ": " + rest
}

// A pair is one line of front matter.
type pair struct {
	key, value string
	line       int  // from 1 inside the front matter
	plain      bool // the value is a single one, no list or map
}

// errNotMap is the error for YAML that is no map.
var errNotMap = errors.New("not a map")

// parseYAML parses front matter. A panic of the library is an error of the
// text: it is code of others at work on anybody's file.
func parseYAML(data string) (pairs []pair, err error) {
	defer func() {
		if v := recover(); v != nil {
			pairs, err = nil, fmt.Errorf("yaml: %v", v)
		}
	}()
	doc, err := parser.ParseBytes([]byte(data), 0, parser.AllowDuplicateMapKey())
	if err != nil {
		return nil, err
	}
	for _, d := range doc.Docs {
		switch body := d.Body.(type) {
		case nil:
		case *yamlast.MappingNode:
			for _, v := range body.Values {
				pairs = append(pairs, pairOf(v))
			}
		case *yamlast.MappingValueNode:
			pairs = append(pairs, pairOf(body))
		default:
			return nil, errNotMap
		}
	}
	return pairs, nil
}

func pairOf(n *yamlast.MappingValueNode) pair {
	p := pair{key: n.Key.GetToken().Value, line: n.Key.GetToken().Position.Line}
	switch v := n.Value.(type) {
	case *yamlast.StringNode:
		p.value, p.plain = v.Value, true
	case *yamlast.LiteralNode:
		p.value, p.plain = strings.TrimSpace(v.Value.Value), true
	case *yamlast.NullNode:
		p.plain = true
	case *yamlast.IntegerNode, *yamlast.FloatNode, *yamlast.BoolNode:
		p.value, p.plain = v.GetToken().Value, true
	}
	return p
}

// frontPlace is the place of an error in front matter.
func (c *converter) frontPlace(err error, last int) source.Span {
	var syntax *yaml.SyntaxError
	if !errors.As(err, &syntax) || syntax.Token == nil || syntax.Token.Position == nil {
		return c.file.Line(1)
	}
	at := syntax.Token.Position
	line := c.file.Line(min(max(at.Line+1, 1), last))
	text, from := line.Text(), 0
	for n := 1; n < at.Column && from < len(text); n++ {
		_, size := utf8.DecodeRuneInString(text[from:])
		from += size
	}
	return line.Sub(from, len(text))
}

// place finds words in a line of the front matter, behind its key.
func (c *converter) place(p *pair, words string, behind bool) source.Span {
	line := draft.Trim(c.file.Line(min(p.line+1, c.file.Lines())))
	text, from := line.Text(), 0
	if behind {
		from = strings.Index(text, p.key)
		if from < 0 {
			return line
		}
		from += len(p.key)
	}
	if at := strings.Index(text[from:], words); at >= 0 && words != "" {
		return line.Sub(from+at, from+at+len(words))
	}
	return line
}

// entitle gives a manuscript the title and what else its front matter says.
func (front *frontMatter) entitle(m *draft.Manuscript) {
	m.Meta = front.meta
	if front.title.text == "" {
		return
	}
	m.Title = front.title.span
	m.Words = []book.Inline{&book.Text{Span: front.title.span, S: front.title.text}}
	if sub := front.subtitle; sub.text != "" {
		if !strings.HasPrefix(sub.text, "—") {
			m.Words = append(m.Words, &book.Text{S: "——"})
		}
		m.Words = append(m.Words, &book.Text{Span: sub.span, S: sub.text})
	}
}
