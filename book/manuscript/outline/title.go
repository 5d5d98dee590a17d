package outline

import (
	"strings"
	"unicode"

	"kanben/book/zh"
)

// longText is the length in characters from which on a line is a paragraph of
// text, whatever it ends in.
const longText = 60

// maxTitle is the longest title in characters; maxMarked that of one in 《》,
// which cannot be anything else.
const (
	maxTitle  = 50
	maxMarked = 200
)

// isText tells whether s is a paragraph of running text: long, or a whole
// sentence of some length.
func isText(s string) bool {
	if _, ok := inBookMarks(s); ok {
		return false // a title, however long
	}
	return longerThan(s, longText) || longerThan(s, maxPhrase) && isStop(sentenceEnd(s))
}

// findTitle finds the book's title before the speeches (contract.md, "Title"):
// the first line that is wholly 《…》, else the first short line. In a
// manuscript without heads of speeches only the lines before its text count.
func (f *finder) findTitle() {
	end := len(f.lines)
	if len(f.Speeches) > 0 {
		end = f.Speeches[0]
	}
	for i := f.nextInk(-1); i < end; i = f.nextInk(i) {
		s := f.lines[i]
		if len(f.Speeches) == 0 && isText(s) {
			break
		}
		if in, ok := inBookMarks(s); ok && f.mayTitle(i) {
			f.setTitle(i, end, in, reason{text: &whyTitleMarks})
			return
		}
	}
	first := -1
	for i := f.nextInk(-1); i < end; i = f.nextInk(i) {
		s := f.lines[i]
		if _, ok := salutation(s); ok || isText(s) {
			break
		}
		if len(f.Speeches) == 0 && f.nextInk(i) == len(f.lines) {
			break // the only line is the text
		}
		if !f.mayTitle(i) || f.labelOf(i) != nil || !isTitle(s) {
			continue
		}
		if announces(s) { // 发言稿（精选3篇） below the name of a web site
			f.setTitle(i, end, Stretch{0, int32(len(s))}, reason{text: &whyTitleCount})
			return
		}
		if first < 0 {
			first = i
		}
	}
	if first >= 0 {
		f.setTitle(first, end, Stretch{0, int32(len(f.lines[first]))}, reason{text: &whyTitleFirst})
	}
}

// announces tells whether a title says how many speeches follow: 精选3篇.
func announces(s string) bool {
	for i, r := range s {
		if n, ok := zh.ParseNumeral(s[i:]); ok && zh.IsNumeral(r) && n.Value > 1 {
			rest := strings.TrimSpace(s[i+n.Size:])
			return strings.HasPrefix(rest, "篇") && !strings.HasSuffix(s[:i], "第")
		}
	}
	return false
}

// setTitle makes line i the title, and the same words again before line end a
// repetition of it.
func (f *finder) setTitle(i, end int, words Stretch, why reason) {
	f.Title = i
	f.set(i, Line{Kind: Title, Words: words, why: why})
	f.findSubtitle(i, end)
	title := words.Of(f.lines[i])
	for k := f.nextInk(-1); k < end && !isText(f.lines[k]); k = f.nextInk(k) {
		if s := f.lines[k]; f.open(k) && strings.Trim(s, "《》") == title {
			f.set(k, Line{Kind: Title, why: reason{text: &whyTitleAgain}})
		}
	}
}

// findSubtitle takes a short line behind the title that begins with a dash for
// its subtitle: ——专题讨论发言稿汇编.
func (f *finder) findSubtitle(title, end int) {
	i := f.nextInk(title)
	if i >= end || !f.isSubtitle(i) {
		return
	}
	f.Subtitle = i
	f.set(i, Line{Kind: Title, Words: Stretch{0, int32(len(f.lines[i]))}, why: reason{text: &whySubtitle}})
}

// isSubtitle tells whether line i is a short line that begins with a dash.
func (f *finder) isSubtitle(i int) bool {
	s := f.lines[i]
	words := strings.TrimLeft(s, "—-－")
	return f.mayTitle(i) && words != s && !longerThan(words, maxTitle) && isTitle(words)
}

// inBookMarks gives what stands in 《》 if that is the whole line.
func inBookMarks(s string) (Stretch, bool) {
	in, ok := strings.CutPrefix(s, "《")
	if !ok {
		return Stretch{}, false
	}
	if in, ok = strings.CutSuffix(in, "》"); !ok || in == "" || longerThan(in, maxMarked) {
		return Stretch{}, false
	}
	depth := 0
	for _, r := range in {
		switch r {
		case '《':
			depth++
		case '》':
			depth--
		}
		if depth < 0 {
			return Stretch{}, false // 《甲》和《乙》
		}
	}
	start := int32(len("《"))
	return Stretch{start, start + int32(len(in))}, true
}

// isTitle tells whether a short line before the text can be its title.
func isTitle(s string) bool {
	s = bare(s)
	end := sentenceEnd(s)
	switch {
	case longerThan(s, maxTitle), hanCount(s) < 2 && !isWestern(s), isPause(end):
		return false
	case isTrail(s), containsAny(s, webWords) != "", isOrigin(s):
		return false
	case isStop(end) && !strings.ContainsRune("！？!?", end):
		return false
	case hasInnerStop(s), isDate(s), isBracketed(s), isContentsLine(s), isContentsHead(s):
		return false
	}
	return true
}

// isWestern tells whether s is words in letters, and no web or mail address.
func isWestern(s string) bool {
	letters := strings.FieldsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) || zh.IsHan(r) })
	return unicode.IsLetter(firstRune(s)) && len(strings.Join(letters, "")) >= 4 &&
		containsAny(s, []string{"www.", "http", "@", "/"}) == ""
}

// isTrail tells whether s is the path to a page that web sites print above it:
// 首页 > 范文大全 > 发言稿.
func isTrail(s string) bool {
	steps := strings.Count(strings.ReplaceAll(s, ">>", ">"), ">")
	for _, mark := range []string{"＞", "»", "›", "→"} {
		steps += strings.Count(s, mark)
	}
	return steps > 1 || steps > 0 && prefixOf(s, []string{"当前位置", "您的位置", "您现在的位置", "所在位置", "首页"}) != ""
}

// isOrigin tells whether s says where and when a page was published: 原创
// 向阳团委 2024-10-08 18:00, 2024-10-08 来源：网络.
func isOrigin(s string) bool {
	return dayDate.MatchString(s) && (isClockAt(s) || containsAny(s, []string{"来源", "作者", "浏览", "阅读", "编辑", "发布"}) != "")
}

// isContentsHead tells whether s heads a typed contents list.
func isContentsHead(s string) bool {
	switch strings.Join(strings.Fields(s), "") {
	case "目录", "目次":
		return true
	}
	return false
}
