package markdown

import (
	"strings"
	"time"

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
func (c *converter) setFront(front *frontMatter, p pair, seen map[frontKey]bool) {
	key := frontKeys[p.key]
	switch {
	case key == noKey:
		c.report(&ruleFrontKey, c.place(&p, p.key, false), p.key)
		return
	case seen[key]:
		c.report(&ruleFrontTwice, c.place(&p, p.key, false), p.key)
		return
	}
	seen[key] = true
	v := value{text: strings.TrimSpace(p.value), span: c.place(&p, strings.TrimSpace(p.value), true)}
	if p.plain && v.text == "" {
		return
	}
	ok := p.plain && !strings.Contains(v.text, "\n")
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
			front.meta.Date, ok = dateOf(v.text)
		case languageKey:
			front.meta.Language, ok = languageOf(v.text)
		}
	}
	if !ok {
		c.report(&ruleFrontValue, v.span, p.key, v.text)
	}
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

// dateForms are the ways to write a date.
var dateForms = [...]string{"2006-1-2", "2006年1月2日", "2006/1/2", "2006.1.2"}

func dateOf(s string) (time.Time, bool) {
	for _, form := range dateForms {
		if t, err := time.ParseInLocation(form, s, time.UTC); err == nil {
			return t, true
		}
	}
	return time.Time{}, false
}

// languageOf reads a language of contract.md.
func languageOf(s string) (string, bool) {
	switch s {
	case "zh-CN", "zh-TW", "zh-HK":
		return s, true
	}
	return "", false
}
