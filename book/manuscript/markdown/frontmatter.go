package markdown

import (
	"strings"

	"kanben/book"
	"kanben/book/diag"
	"kanben/book/manuscript/draft"
	"kanben/book/source"
	"kanben/book/yaml"
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
	inside := source.Span{File: c.file, Start: c.file.Line(2).Start, End: c.file.Line(last).Start}
	doc, bad := yaml.Parse(inside, yaml.Options{
		WideColon: func(key string) bool { return frontKeys[strings.TrimSpace(key)] != noKey },
		Twice:     func(source.Span) {}, // setFront sees it, and that two names are one item
	})
	switch {
	case bad != nil:
		c.report(&ruleFrontSyntax, bad.Span, bad.Words(), bad.Way())
		return front
	case doc.Kind != yaml.Map && doc.Kind != yaml.Null:
		c.report(&ruleFrontSyntax, doc.Span, noItems.Message, noItems.Hint)
		return front
	}
	seen := map[frontKey]bool{}
	for i := range doc.Pairs {
		c.setFront(&front, &doc.Pairs[i], seen)
	}
	return front
}

// noItems says that front matter is no list of items.
var noItems = struct{ Message, Hint diag.Text }{
	diag.Text{Zh: "没有一行是“项目: 内容”", En: "no line is “item: value”"},
	diag.Text{Zh: "每行写一项，例如“书名: 学习发言汇编”", En: "write one item a line, such as “title: …”"},
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
