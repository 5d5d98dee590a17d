package markdown

import (
	"strings"

	"kanben/book"
	"kanben/book/yaml"
	"kanben/book/zh"
)

// A frontKey is something that front matter may say.
type frontKey uint8

const (
	noKey frontKey = iota
	titleKey
	subtitleKey
	organisationKey
	editionKey
	dateKey
	languageKey
)

// frontKeys are the words for it, Chinese and English.
var frontKeys = map[string]frontKey{
	"书名": titleKey, "题目": titleKey, "标题": titleKey, "title": titleKey,
	"副题": subtitleKey, "副标题": subtitleKey, "subtitle": subtitleKey,
	"编者": organisationKey, "单位": organisationKey, "organisation": organisationKey, "organization": organisationKey,
	"版次": editionKey, "edition": editionKey,
	"日期": dateKey, "date": dateKey,
	"语言": languageKey, "language": languageKey, "lang": languageKey,
}

// setFront takes one pair of the front matter.
func (c *converter) setFront(front *frontMatter, p *yaml.Pair, seen map[frontKey]bool) {
	key := frontKeys[p.Key]
	switch {
	case key == noKey:
		c.report(&ruleFrontKey, p.Place, p.Key)
		return
	case seen[key]:
		c.report(&ruleFrontTwice, p.Place, p.Key)
		return
	}
	seen[key] = true
	v := valueOf(p.Value)
	ok := p.Value.Kind != yaml.Map && p.Value.Kind != yaml.List
	if ok && v.text == "" {
		return
	}
	ok = ok && !strings.Contains(v.text, "\n")
	if ok {
		switch key {
		case titleKey:
			front.title = withoutMarks(v)
		case subtitleKey:
			front.subtitle = v
		case organisationKey:
			front.meta.Organisation = v.text
		case editionKey:
			front.meta.Edition, ok = editionOf(v.text)
		case dateKey:
			front.meta.Date, ok = book.ParseDate(v.text)
		case languageKey:
			front.meta.Language, ok = languageOf(v.text)
		}
	}
	if !ok {
		c.report(&ruleFrontValue, v.span, p.Key, v.text)
	}
}

// valueOf is a value with its place, inside its quotes if it has any.
func valueOf(n *yaml.Node) value {
	v := value{text: strings.TrimSpace(n.Text), span: n.Span}
	if at := strings.Index(v.span.Text(), v.text); at > 0 {
		v.span = v.span.Sub(at, at+len(v.text))
	}
	return v
}

// withoutMarks takes the 《》 around a title away.
func withoutMarks(v value) value {
	in, opens := strings.CutPrefix(v.text, "《")
	in, shuts := strings.CutSuffix(in, "》")
	if !opens || !shuts || in == "" || strings.ContainsAny(in, "《》") {
		return v
	}
	if v.span.Text() == v.text {
		v.span = v.span.Sub(len("《"), len(v.text)-len("》"))
	}
	v.text = in
	return v
}

// editionOf reads the number of an edition: 2, 第二版.
func editionOf(s string) (int, bool) {
	s = strings.TrimSuffix(strings.TrimPrefix(s, "第"), "版")
	n, ok := zh.ParseNumeral(s)
	return n.Value, ok && n.Size == len(s) && n.Value >= 1
}

// languageOf reads a language of contract.md.
func languageOf(s string) (string, bool) {
	switch s {
	case "zh-CN", "zh-TW", "zh-HK":
		return s, true
	}
	return "", false
}
