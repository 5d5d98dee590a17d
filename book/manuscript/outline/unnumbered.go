package outline

import "strings"

// occasionWords end the heads of speeches that have no number: they name the
// occasion or the kind of speech (users.md part 3, "unnumbered heads").
var occasionWords = []string{
	"上的讲话", "上的发言", "上的致辞", "上的致词", "上的演讲", "上的报告", "上的汇报", "上的主持词", "时的讲话", "时的发言",
	"的讲话", "的发言", "的致辞", "的致词",
	"表态发言", "交流发言", "典型发言", "主题发言", "书面发言", "总结讲话", "动员讲话", "发言提纲", "讲话提纲",
	"开幕词", "开幕辞", "闭幕词", "闭幕辞", "欢迎词", "欢迎辞", "答谢词", "祝酒词", "贺词", "主持词", "悼词",
	"开幕致辞", "闭幕致辞", "欢迎致辞",
}

// kindWords end heads too, and titles of collections as often.
var kindWords = []string{"发言稿", "讲话稿", "演讲稿", "主持稿", "致辞稿", "发言材料", "汇报材料", "述职报告", "心得体会"}

// occasionDenials begin sentences and headings about somebody else's speech.
var occasionDenials = []string{
	"学习", "传达", "听取", "听了", "听完", "听过", "聆听", "收看", "观看", "贯彻", "落实", "认真", "深入", "根据", "按照",
	"结合", "通过", "围绕", "对照", "重温", "领会", "参见", "见", "附", "摘自", "选自", "引自", "出自", "来自", "下面",
	"这是", "那是", "请", "我", "他", "她", "你", "正如", "就像", "感谢", "谢谢", "关于学习", "深刻", "全面", "不要", "要",
	"如何", "怎样", "为什么", "什么是", "读", "看了", "看完", "以上", "上面", "刚才", "昨天", "前面", "精彩", "接着",
}

// findUnnumbered takes lines that name the occasion of a speech for the heads,
// if nothing else was found and there are two or more: 在党员大会上的发言. Each
// stands before all text or apart from the line above, and has text below.
func (f *finder) findUnnumbered() {
	var heads []int
	var words []string
	last := -1 // the candidate before, with or without text below
	for i := f.nextInk(-1); i < len(f.lines); i = f.nextInk(i) {
		word := f.occasion(i)
		if word == "" && !f.addressedTitle(i) {
			continue
		}
		if f.belongsTo(i, last, heads, words) {
			continue
		}
		below := i // the line with the occasion
		if above, ok := f.titleAbove(i, last); ok && word != "" {
			i = above
		}
		if n := len(heads); n > 0 && heads[n-1] == last && !f.hasSpeech(last, i) {
			heads, words = heads[:n-1], words[:n-1] // a title, or a line of a list
		}
		last = i
		if (f.apart(i) || len(heads) == 0 && !f.hasIntro(i)) && !f.runningHead(i, heads) {
			heads, words = append(heads, i), append(words, word)
		}
		i = below
	}
	if n := len(heads); n > 0 && !f.hasSpeech(heads[n-1], len(f.lines)) {
		heads, words = heads[:n-1], words[:n-1]
	}
	if f.titles(heads, words) {
		heads, words = heads[1:], words[1:]
	}
	if len(heads) < 2 || f.addressedBefore(heads[0]) {
		return
	}
	for n, i := range heads {
		why := reason{text: &whyOccasion, word: words[n]}
		if words[n] == "" {
			why.text = &whyAddressedTitle
		}
		f.set(i, Line{Kind: Speech, Rule: &occasionRule, Words: Stretch{0, int32(len(f.typed[i]))}, why: why})
	}
	f.Speeches, f.Unnumbered = heads, true
}

// belongsTo tells whether line i, which names an occasion, stands in the opening
// of the head found last: it begins with a dash, or is right below a title that
// is not the first line of all.
func (f *finder) belongsTo(i, last int, heads []int, words []string) bool {
	n := len(heads)
	if n == 0 || heads[n-1] != last || words[n-1] != "" || f.nextInk(last) != i {
		return false
	}
	dashed := strings.TrimLeft(f.lines[i], "—-－―─") != f.lines[i]
	return dashed || i == last+1 && last != f.nextInk(-1)
}

// addressedTitle tells whether line i is a title by what stands below it: a
// speaker who is said to be one (发言人：张三), or a salutation that a colon ends,
// behind the lines of an opening. Inside a speech people are addressed with 同志们！
func (f *finder) addressedTitle(i int) bool {
	s := f.lines[i]
	if !f.mayHead(i) || f.at[i] >= 0 || !isHeadLine(s) || isSignature(s) && isDatePlace(s) || !f.clear(i) {
		return false
	}
	if o, ok := openingLine(s); ok && o.kind != Occasion {
		return false
	}
	for n, k := 0, f.nextInk(i); n < 5 && k < len(f.lines); n, k = n+1, f.nextInk(k) {
		s := f.lines[k]
		if _, ok := salutation(s); ok {
			return strings.ContainsRune("：:", lastRune(s))
		}
		o, ok := f.openerAt(k)
		if !ok {
			return false
		}
		if o.sure() {
			return true
		}
	}
	return false
}

// clear tells whether line i stands first, behind a blank line or a break, or
// right behind the end of a speech.
func (f *finder) clear(i int) bool {
	if i == 0 || f.nextInk(-1) == i || f.Lines[i-1].Kind == Blank || f.Lines[i-1].Kind == Break {
		return true
	}
	above := f.lines[i-1]
	return isThanks(above) || isDate(above)
}

// titleAbove gives the line of the title whose subtitle line i is, for it
// begins with a dash: 把信访室搬到菜市场 above ——在交流会上的发言. It stands right
// above, itself apart from what is above it, behind line after.
func (f *finder) titleAbove(i, after int) (int, bool) {
	if i == 0 || strings.TrimLeft(f.lines[i], "—-－―─") == f.lines[i] {
		return 0, false
	}
	above := i - 1
	for above > after && f.lines[above] == "" {
		above--
	}
	if above <= after || above < i-2 || !f.mayHead(above) || f.at[above] >= 0 || !isHeadLine(f.lines[above]) {
		return 0, false
	}
	if o, ok := openingLine(f.lines[above]); ok && o.kind != Subtitle && o.kind != Occasion {
		return 0, false
	}
	return above, f.apart(above)
}

// occasion gives the words at the end of line i that make it the head of a
// speech, or "". Sentences, quotations and lines about other people's speeches
// have none. What stands behind in brackets (（摘要）) does not count.
func (f *finder) occasion(i int) string {
	s := f.lines[i]
	if !f.mayHead(i) || longerThan(s, f.longest(maxSpeechWords)) || isQuoted(s) || f.at[i] >= 0 {
		return ""
	}
	if shape := shapeOf(lastRune(s)); shape < 0 {
		at := strings.LastIndexFunc(s, func(r rune) bool { return shapeOf(r) == -shape })
		if at <= 0 {
			return ""
		}
		s = strings.TrimSpace(s[:at])
	}
	word := suffixOf(s, occasionWords)
	if word == "" {
		word = suffixOf(s, kindWords)
	}
	name := s // what stands behind the main title: 不忘初心，牢记使命——在大会上的讲话
	if at := strings.LastIndex(s, "——"); at >= 0 {
		name = s[at+len("——"):]
	}
	switch {
	case word == "", strings.ContainsAny(name, "，,。；;：:！!？?"), hasInnerStop(s),
		prefixOf(s, occasionDenials) != "", prefixOf(s, ordinals) != "", containsAny(s, webWords) != "":
		return ""
	}
	return word
}

// runningHead tells whether line i is the head above it once more with text
// at once behind it: the top of a page that was copied along. Where the same
// occasion has several speeches, a name or a salutation follows.
func (f *finder) runningHead(i int, heads []int) bool {
	n := len(heads)
	below := f.nextInk(i)
	return n > 0 && f.lines[heads[n-1]] == f.lines[i] && below < len(f.lines) && isText(f.lines[below])
}

// apart tells whether line i stands first, behind a blank line, a break or the
// end of a speech, or before a salutation.
func (f *finder) apart(i int) bool {
	if f.clear(i) {
		return true
	}
	below := i
	for n := 0; n < 3; n++ { // the speaker's name and a date may stand between
		if below = f.nextInk(below); below == len(f.lines) {
			return false
		}
		s := f.lines[below]
		if _, ok := salutation(s); ok {
			return true
		}
		if !isSignature(s) {
			return false
		}
	}
	return false
}

// hasSpeech tells whether a salutation or a sentence stands between line i and
// line to.
func (f *finder) hasSpeech(i, to int) bool {
	for k := f.nextInk(i); k < to; k = f.nextInk(k) {
		s := f.lines[k]
		if _, ok := salutation(s); ok || isText(s) || isStop(sentenceEnd(s)) {
			return true
		}
	}
	return false
}

// titles tells whether the first of heads is the title of the collection: it
// opens the file and ends in a word for the kind, as none of the others does.
func (f *finder) titles(heads []int, words []string) bool {
	if len(heads) < 3 || heads[0] != f.nextInk(-1) || suffixOf(words[0], kindWords) == "" {
		return false
	}
	for _, w := range words[1:] {
		if w == words[0] {
			return false
		}
	}
	return true
}

// addressedBefore tells whether somebody speaks before line i, so that it is
// inside a speech.
func (f *finder) addressedBefore(i int) bool {
	for k := f.nextInk(-1); k < i; k = f.nextInk(k) {
		if _, ok := salutation(f.lines[k]); ok {
			return true
		}
	}
	return false
}
