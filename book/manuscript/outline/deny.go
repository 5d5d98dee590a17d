package outline

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"kanben/book/zh"
)

// Longest heads and headings in characters, label apart. A strict rule's
// heading and one without label must be a phrase; a numbered one may be a
// sentence (the sample's longest has 44).
const (
	maxSpeechWords = 50
	maxWords       = 60
	maxPhrase      = 30
)

// A denial is a trap: a line that has a label and yet is no heading.
type denial func(c *candidate, line, words string) (reason, bool)

// denials are tried in order.
var denials = [...]denial{denyContents, denyEnumeration, denyScore, denyDecimal}

// denied gives the first trap that c is caught in.
func denied(c *candidate, line string) (reason, bool) {
	words := c.words.Of(line)
	for _, denies := range denials {
		if why, ok := denies(c, line, words); ok {
			return why, true
		}
	}
	return reason{}, false
}

// denied gives the first trap that c is caught in as a heading, or as the head
// of a speech, for which there are more.
func (f *finder) denied(c *candidate, speech bool) (reason, bool) {
	line := f.lines[c.line]
	if why, ok := denied(c, line); ok || !speech {
		return why, ok
	}
	words := c.words.Of(line)
	if most := f.longest(maxSpeechWords); longerThan(words, most) {
		return reason{text: &whyLong, n: count(words), m: int32(most)}, true
	}
	return denySentence(words)
}

// denyContents catches a line of a typed contents list: 第一讲 ……12.
func denyContents(_ *candidate, line, _ string) (reason, bool) {
	return reason{text: &whyContentsLine}, isContentsLine(line)
}

// isContentsLine tells whether s ends in leaders and a page number: 第一讲……12,
// 1. 甲…………张三（1）.
func isContentsLine(s string) bool {
	rest := strings.TrimRightFunc(s, func(r rune) bool { return unicode.IsDigit(r) || shapeOf(r) != 0 })
	if len(rest) == len(s) || !unicode.IsDigit(lastRune(strings.TrimRight(s, "）)"))) {
		return false
	}
	if leaders(rest) >= 3 {
		return true
	}
	name := strings.TrimRightFunc(rest, func(r rune) bool { return zh.IsHan(r) || unicode.IsSpace(r) })
	return len(name) < len(rest) && utf8.RuneCountInString(rest[len(name):]) <= 8 && leaders(name) >= 9
}

// leaders is the length of the leaders at the end of s, with the space among
// them.
func leaders(s string) int {
	s = strings.TrimRightFunc(s, unicode.IsSpace)
	return len(s) - len(strings.TrimRightFunc(s, func(r rune) bool {
		return strings.ContainsRune(".．。…·-—_‥⋯", r) || unicode.IsSpace(r)
	}))
}

// denyEnumeration catches 一、二、三等奖 and 1、2、3号楼.
func denyEnumeration(c *candidate, line, words string) (reason, bool) {
	if c.trailing || c.label.End != c.words.Start {
		return reason{}, false
	}
	n, ok := zh.ParseNumeral(words)
	if !ok || !strings.HasPrefix(words[n.Size:], "、") || !strings.HasSuffix(c.label.Of(line), "、") {
		return reason{}, false
	}
	return reason{text: &whyEnumeration, word: line[:int(c.words.Start)+n.Size]}, true
}

// denyScore catches 一：一配比 and 三：二获胜.
func denyScore(c *candidate, line, words string) (reason, bool) {
	if c.trailing || c.label.End != c.words.Start {
		return reason{}, false
	}
	r := lastRune(c.label.Of(line))
	n, ok := zh.ParseNumeral(words)
	if !ok || r != '：' && r != ':' || n.Form == zh.RomanNumeral || c.rule.before != nil {
		return reason{}, false
	}
	return reason{text: &whyScore, word: line[:int(c.words.Start)+n.Size]}, true
}

// denyDecimal catches 3.14, 1.5万, 2024.10.1 and 1.1.
func denyDecimal(c *candidate, line, words string) (reason, bool) {
	if c.trailing || c.label.End != c.words.Start || words == "" || words[0] < '0' || words[0] > '9' {
		return reason{}, false
	}
	r, _ := utf8.DecodeLastRuneInString(c.label.Of(line))
	if r != '.' && r != '．' {
		return reason{}, false
	}
	end := strings.IndexFunc(words, func(r rune) bool { return !unicode.IsDigit(r) && r != '.' })
	if end < 0 {
		end = len(words)
	}
	return reason{text: &whyDecimal, word: c.label.Of(line) + words[:end]}, true
}

// denySentence catches heads of speeches that are or hold a sentence.
func denySentence(words string) (reason, bool) {
	end := sentenceEnd(words)
	switch {
	case isPause(end) || isStop(end) && !strings.ContainsRune("！？!?", end):
		return reason{text: &whyEndMark, word: string(end)}, true
	case hasInnerStop(words):
		return reason{text: &whyInnerStop}, true
	}
	return reason{}, false
}
