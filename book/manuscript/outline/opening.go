package outline

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// maxOpening is how many lines can stand between the head of a speech and its
// text.
const maxOpening = 8

// maxOpeningLine is the longest of them in characters, names of those present
// apart.
const maxOpeningLine = 60

// openingLabels introduce what a speech carries: 发言人：张三.
var openingLabels = []struct {
	kind  Kind
	words []string
}{
	{Speaker, []string{
		"发言人", "主讲人", "讲话人", "演讲人", "演讲者", "汇报人", "报告人", "宣讲人", "宣讲员", "致辞人", "致词人", "主持人", "领学人", "导学人", "述职人", "朗诵者", "朗诵人", "主讲", "宣讲", "演讲", "报告", "汇报",
		"发言者", "讲述人", "授课人", "授课教师", "分享人", "交流人", "作者", "撰稿人", "撰稿", "起草人", "发言单位", "汇报单位", "报告单位", "发言部门", "发言代表", "姓名", "单位", "部门", "职务", "文", "口述", "讲话者", "承诺人", "倡议人", "宣誓人", "保证人",
	}},
	{DatePlace, []string{"发言时间", "讲话时间", "演讲时间", "汇报时间", "会议时间", "活动时间", "日期", "时间", "发言地点", "会议地点", "活动地点", "地点", "时间地点", "时间、地点", "时间和地点"}},
	{Occasion, []string{
		"会议名称", "会议", "活动名称", "活动", "场合", "会议主题", "活动主题", "发言主题", "演讲主题", "主题", "学习主题", "议题", "会议议题", "出席人员", "参加人员", "参会人员", "与会人员", "列席人员", "出席", "列席", "参加", "记录人", "记录", "整理人", "整理", "主办单位", "主办", "承办单位", "承办",
	}},
}

// An opener is a line of an opening as it was recognised.
type opener struct {
	kind  Kind
	label Stretch
	words Stretch
	weak  bool // its place must speak for it too
	why   reason
}

// sure tells whether the line names a speaker beyond doubt: with a label, with
// a post, or an organisation.
func (o *opener) sure() bool {
	return o.kind == Speaker && (!o.label.Empty() || o.why.text == &whySpeaker || o.why.text == &whyBody)
}

// findOpening finds the lines between the head of the speech of lines [from, to)
// and its text: title below a bare label, subtitle, occasion, date and place,
// speaker. It goes line by line until one is none of these.
func (f *finder) findOpening(from, to int) {
	first := f.nextInk(from - 1)
	for first < to && f.Lines[first].Kind == Title {
		first = f.nextInk(first)
	}
	if from == 0 && f.Title < 0 && len(f.Speeches) == 0 && !f.titled {
		return // no title, no opening
	}
	if from > 0 {
		first = f.findTitleBelow(from-1, first, to)
	}
	lines := make([]int, 0, maxOpening)
	found := make([]opener, 0, maxOpening)
	i := first
	for ; i < to && len(lines) < maxOpening; i = f.nextInk(i) {
		if f.Lines[i].Kind == Title { // a date may stand above it
			continue
		}
		o, ok := f.openerAt(i)
		if !ok || o.kind == Subtitle && i < f.Title {
			break
		}
		lines, found = append(lines, i), append(found, o)
	}
	keep := len(found)
	if !f.leadsToText(i, to) {
		for keep > 0 && found[keep-1].weak {
			keep--
		}
	}
	for n, o := range found[:keep] {
		f.set(lines[n], Line{Kind: o.kind, Label: o.label, Words: o.words, why: o.why})
	}
}

// openerAt gives what line i is in an opening.
func (f *finder) openerAt(i int) (opener, bool) {
	s := f.lines[i]
	if !f.open(i) || longerThan(s, maxOpeningLine) {
		return opener{}, false
	}
	if c := f.labelOf(i); c != nil && !isDatePlace(s) {
		return opener{}, false
	}
	o, ok := openingLine(s)
	if ok {
		if o.why.word == "" {
			o.why.word = f.typed[i]
		}
		return o, true
	}
	if f.aside(i) && !isPhrase(s) && (couldBeName(s) || isPost(s)) {
		return opener{kind: Speaker, words: whole(s), weak: true, why: reason{text: &whySpeakerAside, word: f.typed[i]}}, true
	}
	return opener{}, false
}

// aside tells whether the format shows line i in the middle or on the right of
// the page.
func (f *finder) aside(i int) bool { return f.looks != nil && f.looks[i].Aligned != AlignText }

// leadsToText tells whether line i, behind the lines of an opening, begins the
// text of the speech: a salutation, a sentence, a heading, a block.
func (f *finder) leadsToText(i, to int) bool {
	if i >= to {
		return false
	}
	s := f.lines[i]
	if _, ok := salutation(s); ok || isGreeting(s) || isText(s) || f.labelOf(i) != nil || !f.open(i) {
		return true
	}
	end := sentenceEnd(s)
	return isStop(end) || end == '：' || end == ':'
}

// findTitleBelow takes the short line below a head that is nothing but a label
// (【篇一】, 第一讲) for its words. It gives the line behind.
func (f *finder) findTitleBelow(head, i, to int) int {
	h := &f.Lines[head]
	if h.Kind != Speech || h.Label.Empty() || !h.Words.Empty() || i >= to {
		return i
	}
	s := f.lines[i]
	if !f.mayHead(i) || f.labelOf(i) != nil || !isHeadLine(s) {
		return i
	}
	if _, ok := openingLine(s); ok && !strings.HasPrefix(s, "《") {
		return i
	}
	next := f.nextInk(i)
	if next >= to {
		return i
	}
	if _, ok := f.openerAt(next); !ok && !f.leadsToText(next, to) {
		return i
	}
	f.set(i, Line{Kind: SpeechTitle, Words: whole(s), why: reason{text: &whyTitleBelow, word: h.Label.Of(f.typed[head])}})
	return next
}

// isHeadLine tells whether a line can be the words of a head by itself: short,
// no sentence, nobody addressed.
func isHeadLine(s string) bool {
	if _, ok := inBookMarks(s); ok {
		return true
	}
	if _, ok := salutation(s); ok || isGreeting(s) || isThanks(s) {
		return false
	}
	return isTitle(s) && !longerThan(s, 40) && hanCount(s) >= 4 && containsAny(s, webWords) == "" && !isQuoted(s) && prefixOf(s, ordinals) == ""
}

// whole is the stretch of all of s.
func whole(s string) Stretch { return Stretch{0, int32(len(s))} }

// openingLine tells what a line says of its speech, by itself.
func openingLine(s string) (opener, bool) {
	if o, ok := labelledLine(s); ok {
		return o, true
	}
	in := unbracket(s)
	if in != s {
		if o, ok := labelledLine(in); ok { // （发言人：张三）
			o.label, o.words = Stretch{}, whole(s)
			return o, true
		}
		switch {
		case hasDate(in) && !longerThan(in, 50) && !strings.ContainsAny(in, "。！？；"):
			return opener{kind: DatePlace, words: whole(s), why: reason{text: &whyDatePlace}}, true
		case isRemark(in):
			return opener{kind: Subtitle, words: whole(s), why: reason{text: &whyRemark}}, true
		}
		if _, ok := isSpeaker(in); ok {
			return opener{kind: Speaker, words: whole(s), weak: true, why: reason{text: &whySpeaker}}, true
		}
		return opener{}, false
	}
	if isDatePlace(s) {
		return opener{kind: DatePlace, words: whole(s), why: reason{text: &whyDatePlace}}, true
	}
	if words := strings.TrimLeft(s, "—-－―─"); words != s && isTitle(words) {
		return opener{kind: Subtitle, words: whole(s), why: reason{text: &whyDashed}}, true
	}
	if bare, ok := isSpeaker(s); ok {
		o := opener{kind: Speaker, words: whole(s), weak: true, why: reason{text: &whySpeaker}}
		if bare {
			o.why.text = &whyName
		}
		return o, true
	}
	if o, ok := occasionLine(s); ok {
		return o, true
	}
	if isBody(s) || suffixOf(s, ranks) != "" && containsAny(s, bodies) != "" && isPost(s) {
		return opener{kind: Speaker, words: whole(s), weak: true, why: reason{text: &whyBody}}, true
	}
	return opener{}, false
}

// labelledLine parts a line that says itself what it tells: 发言人：张三.
func labelledLine(s string) (opener, bool) {
	for _, l := range openingLabels {
		for _, w := range l.words {
			at, spaced, ok := labelEnd(s, w)
			if !ok || !tells(l.kind, w, s[at:], spaced) {
				continue
			}
			return opener{
				kind: l.kind, label: Stretch{0, int32(at)}, words: Stretch{int32(at), int32(len(s))},
				why: reason{text: &whyOpeningLabel, word: strings.TrimSpace(s[:at])},
			}, true
		}
	}
	return opener{}, false
}

// labelEnd finds a label at the start of s, with the mark or the space behind
// it: 发 言 人：, 主讲人　. The space may be all there is.
func labelEnd(s, word string) (end int, spaced, ok bool) {
	at := 0
	for _, want := range word {
		r, size := utf8.DecodeRuneInString(s[at:])
		for at > 0 && unicode.IsSpace(r) {
			at += size
			r, size = utf8.DecodeRuneInString(s[at:])
		}
		if r != want {
			return 0, false, false
		}
		at += size
	}
	gap := spaces(s[at:])
	at += gap
	switch r, size := utf8.DecodeRuneInString(s[at:]); r {
	case '：', ':', '/', '／', '｜', '|':
		at += size
		at += spaces(s[at:])
	default:
		if gap == 0 {
			return 0, false, false
		}
		spaced = true
	}
	return at, spaced, at < len(s)
}

// speechStarts begin what somebody says: 主持人：各位同志，…
var speechStarts = []string{"大家", "各位", "我", "今天", "尊敬", "同志们", "朋友们", "你", "您", "请", "下面", "现在", "首先", "好", "这", "那", "谢谢", "感谢"}

// tells tells whether words behind a label are what it promises.
func tells(k Kind, label, words string, spaced bool) bool {
	if words == "" || strings.ContainsAny(words, "。！？；!?;") || prefixOf(words, speechStarts) != "" {
		return false
	}
	if _, ok := salutation(words); ok || isGreeting(words) {
		return false
	}
	if isPlaceholder(words) {
		return true
	}
	switch k {
	case DatePlace:
		if strings.Contains(label, "地点") {
			return !longerThan(words, 30) && !isSentence(words)
		}
		return hasDate(words) && !longerThan(words, 40) || isClock(words)
	case Occasion:
		if spaced {
			return false
		}
		return !longerThan(words, 50) && !isSentence(words)
	}
	if utf8.RuneCountInString(label) < 3 && spaced {
		return false // 演讲 比赛
	}
	if label == "文" {
		return isPersons(words)
	}
	if label == "报告" || label == "汇报" || label == "演讲" || label == "宣讲" {
		bare, ok := isSpeaker(words)
		return bare || ok || couldBeName(words)
	}
	if _, ok := isSpeaker(words); ok || isBody(words) || isPost(words) {
		return true
	}
	if spaced {
		return couldBeName(words)
	}
	return !longerThan(words, 24) && !isSentence(words)
}

// isSentence tells whether words are more than a name: they pause.
func isSentence(s string) bool {
	return strings.ContainsAny(s, "，,：:") && !isAddressLike(s)
}

// isAddressLike tells whether a pause parts a name from a post, a building from
// a room: short on both sides.
func isAddressLike(s string) bool {
	parts := strings.FieldsFunc(s, func(r rune) bool { return r == '，' || r == ',' })
	if len(parts) > 3 || strings.ContainsAny(s, "：:") {
		return false
	}
	for _, p := range parts {
		if longerThan(p, 14) {
			return false
		}
	}
	return true
}

// isPlaceholder tells whether s is a place to fill in.
func isPlaceholder(s string) bool { return strings.Trim(s, "_＿×xX某〇○*… \u3000") == "" }

// remarks are what a line in brackets below a title says of the text.
var remarks = []string{"讲话", "发言", "演讲", "报告", "致辞", "致词", "提纲", "摘要", "节选", "摘录", "录音整理", "代拟稿", "讨论稿", "征求意见稿", "审议稿", "送审稿", "修改稿", "定稿", "初稿", "讲稿", "主持词", "汇报"}

func isRemark(in string) bool {
	if containsAny(in, []string{"录音整理", "未经本人审阅", "未经审阅", "记录整理"}) != "" && !longerThan(in, 40) {
		return true
	}
	return !longerThan(in, 40) && suffixOf(in, remarks) != "" && !strings.ContainsAny(in, "。！？；，,：:")
}

// meetings are what occasions end in.
var meetings = []string{
	"会议", "大会", "年会", "座谈会", "动员会", "推进会", "报告会", "交流会", "研讨会", "讨论会", "茶话会", "民主生活会", "组织生活会", "表彰会", "总结会", "启动会", "分析会", "学习会", "读书会", "报告会", "欢迎会", "欢送会", "联欢会", "招待会", "发布会", "汇报会", "述职会", "全会", "代会", "例会",
	"仪式", "典礼", "论坛", "研讨班", "培训班", "专题班", "读书班", "学习班", "党日活动", "主题党日", "演讲比赛", "演讲赛", "晚会", "专题党课", "党课",
}

// meetingDenials are words of sentences about meetings.
var meetingDenials = []string{"召开", "举行", "开好", "办好", "参加", "这次", "这个", "那次", "此次", "本次", "每次", "一次", "我们"}

// occasionLine tells whether s names the occasion: 在全区动员大会上的讲话,
// 全区动员大会.
func occasionLine(s string) (opener, bool) {
	if longerThan(s, 40) || strings.ContainsAny(s, "，,。；;：:！!？?“”") || prefixOf(s, occasionDenials) != "" || containsAny(s, meetingDenials) != "" {
		return opener{}, false
	}
	rest := strings.TrimPrefix(s, "在")
	if w := suffixOf(s, occasionWords); w != "" && (rest != s || strings.HasPrefix(w, "上的") || strings.HasPrefix(w, "时的")) {
		return opener{kind: Subtitle, words: whole(s), weak: true, why: reason{text: &whyOccasionBelow, word: w}}, true
	}
	rest = strings.TrimSuffix(rest, "上")
	if w := suffixOf(rest, meetings); w != "" && hanCount(rest) >= 4 && prefixOf(rest, headVerbs) == "" {
		return opener{kind: Occasion, words: whole(s), weak: true, why: reason{text: &whyOccasionBelow, word: w}}, true
	}
	return opener{}, false
}

// unbracket gives what stands in the brackets that hold all of s, else s.
func unbracket(s string) string {
	if !isBracketed(s) {
		return s
	}
	_, size := utf8.DecodeRuneInString(s)
	_, last := utf8.DecodeLastRuneInString(s)
	in := s[size : len(s)-last]
	if strings.IndexFunc(in, func(r rune) bool { return shapeOf(r) != 0 }) >= 0 {
		return s
	}
	return strings.TrimSpace(in)
}
