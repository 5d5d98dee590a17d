package outline

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"kanben/book/diag"
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
type denial struct {
	denies func(c *candidate, line, words string) (reason, bool)
	speech bool // for heads of speeches only
}

// denials are tried in order.
var denials = [...]denial{
	{denies: denyContents},
	{denies: denyEnumeration},
	{denies: denyDecimal},
	{denies: denyLength, speech: true},
	{denies: denySentence, speech: true},
}

// denied gives the first trap that c is caught in.
func denied(c *candidate, line string, speech bool) (reason, bool) {
	words := c.words.Of(line)
	for _, d := range denials {
		if d.speech && !speech {
			continue
		}
		if why, ok := d.denies(c, line, words); ok {
			return why, true
		}
	}
	return reason{}, false
}

// denyContents catches a line of a typed contents list: 第一讲 ……12.
func denyContents(_ *candidate, line, _ string) (reason, bool) {
	return reason{text: &whyContentsLine}, isContentsLine(line)
}

// isContentsLine tells whether s ends in leaders and a page number.
func isContentsLine(s string) bool {
	rest := strings.TrimRightFunc(s, func(r rune) bool { return unicode.IsDigit(r) || shapeOf(r) != 0 })
	if len(rest) == len(s) || !unicode.IsDigit(lastRune(strings.TrimRight(s, "）)"))) {
		return false
	}
	rest = strings.TrimRightFunc(rest, unicode.IsSpace)
	leaders := len(rest) - len(strings.TrimRightFunc(rest, func(r rune) bool {
		return strings.ContainsRune(".．。…·-—_‥⋯", r) || unicode.IsSpace(r)
	}))
	return leaders >= 3
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

// denyLength catches sentences by their length.
func denyLength(_ *candidate, _, words string) (reason, bool) {
	if !longerThan(words, maxSpeechWords) {
		return reason{}, false
	}
	return reason{text: &whyLong, n: count(words), m: maxSpeechWords}, true
}

// denySentence catches heads of speeches that are or hold a sentence.
func denySentence(_ *candidate, _, words string) (reason, bool) {
	end := sentenceEnd(words)
	switch {
	case isPause(end) || isStop(end) && !strings.ContainsRune("！？!?", end):
		return reason{text: &whyEndMark, word: string(end)}, true
	case hasInnerStop(words):
		return reason{text: &whyInnerStop}, true
	}
	return reason{}, false
}

// Reasons for and against headings, as --explain prints them.
var (
	whySpeech       = diag.Text{Zh: "“%[1]s”：各篇标题都用的序号样式", En: "%[1]s: the label that heads the speeches of this file"}
	whyOnlySpeech   = diag.Text{Zh: "“%[1]s”：全文只有这一篇的序号", En: "%[1]s: the only label that heads a speech here"}
	whyHeading      = diag.Text{Zh: "“%[1]s”：序号与前后相接，下面有正文", En: "%[1]s: its number runs on, and text stands below"}
	whyAsked        = diag.Text{Zh: "符合 --speech 给出的样式", En: "matches --speech"}
	whyTitleMarks   = diag.Text{Zh: "正文之前整行在《》里，是书名", En: "wholly in 《》 before the text: the book's title"}
	whyTitleFirst   = diag.Text{Zh: "正文之前的第一个短行，是书名", En: "the first short line before the text: the book's title"}
	whySubtitle     = diag.Text{Zh: "书名后面以破折号开头的短行，是副题", En: "a short line behind the title that begins with a dash: its subtitle"}
	whyTitleAgain   = diag.Text{Zh: "与书名相同，不再重复", En: "the title once more"}
	whyLook         = diag.Text{Zh: "长段落之间没有句末标点的短行，像标题，请确认", En: "a short line without end mark between long paragraphs: likely a heading, please confirm"}
	whyBreak        = diag.Text{Zh: "整行只有分隔符号", En: "nothing but marks that part sections"}
	whyBlank        = diag.Text{Zh: "空行", En: "a blank line"}
	whySalutation   = diag.Text{Zh: "称呼：“%[1]s”", En: "a salutation: %[1]s"}
	whyGreeting     = diag.Text{Zh: "称呼后面的问候语", En: "a greeting behind the salutation"}
	whyClosing      = diag.Text{Zh: "篇末的致谢：“%[1]s”", En: "thanks at the end of the speech: %[1]s"}
	whyContentsLine = diag.Text{Zh: "行末是页码，是手工目录里的一行", En: "ends in a page number: a line of a typed contents list"}
	whyContents     = diag.Text{Zh: "一串标题之间没有正文，后面又从头出现，是手工目录", En: "heads without text between, which come again below: a typed contents list"}
	whyEnumeration  = diag.Text{Zh: "“%[1]s”是顿号并列的数字，不是标题序号", En: "%[1]s is an enumeration of numbers, no label"}
	whyDecimal      = diag.Text{Zh: "“%[1]s”是小数、日期或版本号，不是标题序号", En: "%[1]s is a decimal, a date or a version, no label"}
	whyLong         = diag.Text{Zh: "太长：%[2]d 字，标题最多 %[3]d 字", En: "too long: %[2]d characters, a heading has at most %[3]d"}
	whyEndMark      = diag.Text{Zh: "句末有“%[1]s”，是句子", En: "ends in %[1]s: a sentence"}
	whyInnerStop    = diag.Text{Zh: "中间有句末标点，不止一句话", En: "a sentence ends inside it"}
	whyLone         = diag.Text{Zh: "只有这一个“%[1]s”，前后没有别的序号相接", En: "%[1]s stands alone: no other number runs on with it"}
	whyNotFirst     = diag.Text{Zh: "“%[1]s”前面没有第一条，序号接不上", En: "%[1]s has no first one before it"}
	whyNoRun        = diag.Text{Zh: "“%[1]s”与前后的序号接不上", En: "%[1]s does not run on from the number before it"}
	whyList         = diag.Text{Zh: "各条之间没有正文，是列举，不是标题", En: "items without text between them: a list, no headings"}
	whyRunIn        = diag.Text{Zh: "序号后面直接是正文（%[2]d 字），是段落里的分条", En: "the text itself follows the label (%[2]d characters): an item, no heading"}
	whyStrict       = diag.Text{Zh: "“%[1]s”样式的各条不都像标题（短、没有句末标点、下面有正文）", En: "not all items labelled %[1]s look like headings (short, no end mark, text below)"}
	whyOther        = diag.Text{Zh: "各篇的标题是“%[1]s”样式，这一行不是", En: "speeches are headed %[1]s in this file, this line is not"}
	whyIntro        = diag.Text{Zh: "前面已有称呼或正文，这是一篇之内的标题", En: "text stands before it: a heading inside a speech"}
)
