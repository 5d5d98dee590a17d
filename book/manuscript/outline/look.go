package outline

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"kanben/book/zh"
)

// endings are headings of one word that stand without number.
var endings = []string{"前言", "引言", "导言", "序言", "绪论", "结语", "结束语", "尾声", "后记", "小结", "总结"}

// webWords betray what a web page left over.
var webWords = []string{
	"关注", "点击", "下载", "上一篇", "下一篇", "本文来自", "来源：", "来源:", "http", "www.", "版权", "转载",
	"扫码", "二维码", "公众号", "责任编辑", "返回目录",
}

// ordinals begin the items of a list inside the text.
var ordinals = []string{
	"一是", "二是", "三是", "四是", "五是", "六是", "七是", "八是", "九是", "十是", "一要", "二要", "三要", "四要", "五要",
	"首先", "其次", "再次", "再者", "此外", "另外", "最后", "第一，", "第二，", "第三，", "第四，", "第五，", "第一,", "第二,",
	"第三,", "第四,", "第五,", "第一、", "第二、", "第三、", "第四、", "第五、", "其一", "其二", "其三",
}

// findByLook finds headings without label: short lines without end mark, each
// between two long paragraphs of text. In a speech whose headings are numbered
// only a closing word (结语) counts.
func (f *finder) findByLook(from, to int) {
	numbered := 0
	for i := from; i < to; i++ {
		if l := &f.Lines[i]; l.Kind == Heading && !l.Label.Empty() {
			numbered++
		}
	}
	before := -1
	for i := f.nextInk(from - 1); i < to; i = f.nextInk(i) {
		if f.mayHead(i) && !longerThan(f.lines[i], longText) {
			f.look(i, before, to, numbered > 1)
		}
		before = i
	}
}

// look decides about one short line, with the line of ink before it.
func (f *finder) look(i, before, to int, numbered bool) {
	s := f.lines[i]
	l := &f.Lines[i]
	c := f.labelOf(i)
	if c != nil && c.rule.strict && c.rule.level == 1 {
		c = nil // 一 切为了群众: a space may stand anywhere
	}
	if c != nil && (c.number != 1 || c.rule.level > 2 || l.why.text != &whyLone || countsOn(c, s)) {
		return
	}
	if why, ok := notByLook(s); ok {
		l.why = why
		return
	}
	after := f.nextInk(i)
	if f.looks != nil && f.looks[i].Aligned == AlignRight {
		l.why = reason{text: &whyOnTheRight}
		return
	}
	formatted := f.formatted(i, to)
	if !formatted && (before < 0 || after >= to || !f.isBody(before) || !f.isBody(after)) {
		l.why = reason{text: &whyNeighbours}
		return
	}
	if numbered && prefixOf(s, endings) != s {
		l.why = reason{text: &whyNumberedOnly}
		return
	}
	head := Line{Kind: Heading, Level: 1, Likely: true, Rule: &lookRule, Words: Stretch{0, int32(len(s))}, why: reason{text: &whyLook}}
	if formatted {
		head.Rule, head.why = &formatRule, reason{text: &whyFormatted}
	}
	if c != nil {
		head.Level, head.Rule, head.Label, head.Words = c.rule.level, c.rule, c.label, c.words
	}
	f.set(i, head)
}

// labelOf gives the label of line i that numbers headings inside speeches, or
// nil.
func (f *finder) labelOf(i int) *candidate {
	if k := f.at[i]; k >= 0 && f.cands[k].rule.level > 0 {
		return &f.cands[k]
	}
	return nil
}

// countsOn tells whether the words go on with the next number: 一、二班.
func countsOn(c *candidate, line string) bool {
	n, ok := zh.ParseNumeral(c.words.Of(line))
	return ok && n.Value == c.number+1
}

// isBody tells whether line i is a long paragraph of text that ends a sentence.
func (f *finder) isBody(i int) bool {
	s := f.lines[i]
	if !f.open(i) || !longerThan(s, maxPhrase) {
		return false
	}
	end := sentenceEnd(s)
	return isStop(end) || end == '：' || end == ':' || longerThan(s, 2*longText)
}

// notByLook tells why a short line cannot be a heading whatever stands around
// it.
func notByLook(s string) (reason, bool) {
	if why, ok := measureReason(s); ok {
		return why, true
	}
	if w := prefixOf(s, ordinals); w != "" {
		return reason{text: &whyOrdinal, word: w}, true
	}
	if w := containsAny(s, webWords); w != "" {
		return reason{text: &whyWeb, word: w}, true
	}
	if _, ok := salutation(s); ok {
		return reason{text: &whyAddressLike}, true
	}
	end := sentenceEnd(s)
	switch {
	case isDate(s):
		return reason{text: &whyDate}, true
	case hasInnerStop(s):
		return reason{text: &whyInnerStop}, true
	case isStop(end) && end != '？' && end != '?' || isPause(end):
		return reason{text: &whyEndMark, word: string(end)}, true
	case isBracketed(s) && !isFramed(s):
		return reason{text: &whyBracketed}, true
	case isQuoted(s):
		return reason{text: &whyQuoted}, true
	case hasPlaceholder(s):
		return reason{text: &whyPlaceholder}, true
	case prefixOf(s, endings) == s:
		return reason{}, false
	case longerThan(s, maxPhrase):
		return reason{text: &whyLookLong, n: count(s), m: maxPhrase}, true
	case !longerThan(s, 3):
		return reason{text: &whyLookShort}, true
	case 2*hanCount(s) < utf8.RuneCountInString(s):
		return reason{text: &whyFewHan}, true
	case isVerse(s):
		return reason{text: &whyVerse}, true
	}
	return reason{}, false
}

// slots are words of places to fill in and of directions, not of headings.
var slots = []string{"此处", "填写", "请", "待", "略", "掌声", "音乐", "播放", "视频", "链接", "图片", "附图", "背景", "插图", "配图"}

// isFramed tells whether s is a heading in 【】: 【主持人结束语】.
func isFramed(s string) bool {
	in := unbracket(s)
	return in != s && strings.ContainsRune("【〖", firstRune(s)) && hanCount(in) >= 4 && containsAny(in, slots) == ""
}

// isBracketed tells whether s is wholly in one pair of brackets: （掌声）.
func isBracketed(s string) bool {
	shape := shapeOf(firstRune(s))
	return shape > 0 && shapeOf(lastRune(s)) == -shape
}

// isQuoted tells whether s is wholly in quotation marks.
func isQuoted(s string) bool {
	return strings.ContainsRune("“”\"「『", firstRune(s)) && strings.ContainsRune("“”\"」』", lastRune(s))
}

// hasPlaceholder tells whether something is left to fill in: ___, ×××, XX.
func hasPlaceholder(s string) bool {
	return containsAny(strings.ToUpper(s), []string{"__", "××", "XX", "＿＿", "○○", "**"}) != ""
}

// isVerse tells whether s is two halves of five or seven characters.
func isVerse(s string) bool {
	parts := strings.FieldsFunc(s, func(r rune) bool { return r == '，' || r == ',' || unicode.IsSpace(r) })
	if len(parts) != 2 {
		return false
	}
	n, m := utf8.RuneCountInString(parts[0]), utf8.RuneCountInString(parts[1])
	return n == m && (n == 5 || n == 7) && hanCount(s) == n+m
}

// plainReason says why a line that nothing was found about is a paragraph.
func plainReason(s string) reason {
	if s == "" {
		return reason{text: &whyBlank}
	}
	if why, ok := measureReason(s); ok {
		return why
	}
	if w := prefixOf(s, ordinals); w != "" {
		return reason{text: &whyOrdinal, word: w}
	}
	if longerThan(s, longText) {
		return reason{text: &whyText, n: count(s)}
	}
	if end := sentenceEnd(s); isStop(end) || isPause(end) {
		return reason{text: &whyEndMark, word: string(end)}
	}
	return reason{text: &whyNoLabel}
}

// measureReason explains 第一封信, where the character behind the number counts
// things and not parts of a book, and 第一课堂, where a unit is part of a word.
func measureReason(s string) (reason, bool) {
	rest, ok := strings.CutPrefix(s, "第")
	if !ok {
		return reason{}, false
	}
	n, ok := zh.ParseNumeral(rest)
	if !ok || n.Size == len(rest) {
		return reason{}, false
	}
	measure, size := utf8.DecodeRuneInString(rest[n.Size:])
	if !zh.IsHan(measure) {
		return reason{}, false
	}
	word := s[:len("第")+n.Size+size]
	for i := range rules {
		if rules[i].mark != must && rules[i].unitAt(rest[n.Size:]) != nil {
			return reason{text: &whyCompound, word: word}, true
		}
	}
	return reason{text: &whyMeasure, word: word}, true
}
