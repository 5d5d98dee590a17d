package outline

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// maxAddress is the longest salutation in characters.
const maxAddress = 60

// Words that salutations begin with, and those that they end in if no colon
// follows.
var (
	addressStarts = []string{
		"尊敬的", "敬爱的", "亲爱的", "各位", "诸位", "全体", "同志们", "朋友们", "同学们", "老师们", "战友们",
		"女士们", "先生们", "乡亲们", "父老乡亲", "兄弟姐妹", "代表们", "委员们", "青年朋友", "老领导", "老同志",
		"老干部", "老朋友", "爷爷奶奶", "叔叔阿姨", "家长", "小朋友", "孩子们", "嘉宾", "大家好", "你们好",
	}
	addressEnds = []string{
		"们", "领导", "代表", "同志", "来宾", "嘉宾", "老师", "朋友", "委员", "评委", "家长", "乡亲", "同学",
		"同事", "党员", "好",
	}
	// Words that no salutation holds: a sentence begins.
	sentenceWords = []string{
		"我代表", "我谨", "我们", "我就", "要求", "必须", "应当", "会议", "认为", "提出", "指出", "表示", "希望", "负责",
	}
	greetings = []string{
		"大家好", "你们好", "您好", "早上好", "上午好", "中午好", "下午好", "晚上好", "新年好", "节日好", "过年好",
		"节日快乐", "新年快乐", "春节快乐",
	}
)

// salutation tells whether s addresses the audience and does nothing else:
// 尊敬的各位领导： 同志们！
func salutation(s string) (reason, bool) {
	if isCircular(s) {
		return reason{text: &whySalutation, word: s}, true
	}
	start := prefixOf(s, addressStarts)
	if start == "" || longerThan(s, maxAddress) || containsAny(s, sentenceWords) != "" {
		return reason{}, false
	}
	end := lastRune(s)
	words := strings.TrimRight(s, "：:！!，,。 \u3000")
	if strings.ContainsAny(words, "。！？!?；;：:") && !isAddressList(words) {
		return reason{}, false
	}
	switch {
	case end == '：' || end == ':':
	case strings.ContainsRune("！!，,", end) || words == s:
		if suffixOf(words, addressEnds) == "" || words == s && longerThan(s, maxPhrase) {
			return reason{}, false
		}
	default:
		return reason{}, false
	}
	return reason{text: &whySalutation, word: s}, true
}

// isCircular tells whether s addresses the offices that a text goes to: 各支部、
// 各小组：
func isCircular(s string) bool {
	words := strings.TrimRight(s, "：:")
	if words == s || !strings.HasPrefix(s, "各") || longerThan(s, maxAddress) {
		return false
	}
	for part := range strings.FieldsFuncSeq(words, func(r rune) bool { return r == '、' || r == '，' || r == ',' }) {
		if longerThan(part, 12) || strings.ContainsAny(part, "要应把对在的了是求如") || strings.HasPrefix(part, "各种") || strings.HasPrefix(part, "各类") || strings.HasPrefix(part, "各项") {
			return false
		}
	}
	return true
}

// isAddressList tells whether every part between the marks of s addresses
// somebody too: 同志们！朋友们
func isAddressList(s string) bool {
	for part := range strings.FieldsFuncSeq(s, func(r rune) bool { return strings.ContainsRune("。！？!?；;：:", r) }) {
		if prefixOf(part, addressStarts) == "" && suffixOf(part, greetings) == "" {
			return false
		}
	}
	return true
}

// isGreeting tells whether s is a greeting alone: 下午好！ 大家上午好！
func isGreeting(s string) bool {
	words := strings.TrimRight(strings.TrimRight(bare(s), "！!。，,~～ "), "呀啊哟")
	return !longerThan(words, 12) && suffixOf(words, greetings) != "" && !strings.ContainsAny(words, "，,。")
}

// findAddress finds the salutation at the start of a speech, the greetings
// behind it, and later lines that are a salutation by themselves.
func (f *finder) findAddress(from, to int) {
	opening := true
	for i := f.nextInk(from - 1); i < to; i = f.nextInk(i) {
		if !f.open(i) {
			continue
		}
		s := f.lines[i]
		if why, ok := salutation(s); ok && (opening || lastIsMark(s)) {
			why.word = f.typed[i]
			f.set(i, Line{Kind: Salutation, why: why})
			continue
		}
		if opening && isGreeting(s) {
			f.set(i, Line{Kind: Salutation, why: reason{text: &whyGreeting}})
			continue
		}
		if isText(s) {
			opening = false
		}
	}
}

func lastIsMark(s string) bool { return strings.ContainsRune("：:！!", lastRune(s)) }

// maxClosing is the longest closing line in characters.
const maxClosing = 40

var (
	thanks = []string{
		"谢谢", "感谢大家", "感谢聆听", "感谢各位", "多谢", "致谢", "讲完了", "发言完了", "发言完毕", "汇报完毕",
		"到此结束", "讲到这里", "说到这里", "到这里", "到此为止", "再见",
	}
	thanksStarts = []string{
		"谢谢", "感谢", "再次", "多谢", "最后", "以上", "我的", "我就", "我讲", "今天", "就讲", "就说", "发言", "讲话",
		"演讲", "汇报", "再见", "让我们", "完了", "好", "大家", "同志们", "朋友们", "在此",
	}
)

// findClosing finds the last line of a speech that thanks the audience. A
// signature and a date may follow it.
func (f *finder) findClosing(from, to int) {
	i, tail := to, 0
	for k := f.nextInk(from - 1); k < to; k = f.nextInk(k) {
		i = k
	}
	for ; i >= from && i < to && tail < 4; i-- {
		s := f.lines[i]
		if s == "" || !f.open(i) || isWebLine(s) {
			continue
		}
		if isThanks(s) {
			f.set(i, Line{Kind: Closing, why: reason{text: &whyClosing, word: f.typed[i]}})
			return
		}
		if !isSignature(s) && !(isBracketed(s) && !longerThan(s, 30)) {
			return
		}
		tail++
	}
}

// isWebLine tells whether a short line was left over from a web page: it may
// stand below the end of a speech.
func isWebLine(s string) bool {
	if longerThan(s, 60) {
		return false
	}
	end := strings.Trim(s, "—-－=~*＊· \u3000")
	return containsAny(s, webWords) != "" || end == "END" || end == "完" || end == "全文完" ||
		prefixOf(bare(s), []string{"文字：", "图片：", "编辑：", "审核：", "校对：", "排版：", "文字|", "图片|", "编辑|", "文字｜", "图片｜", "编辑｜", "来源｜", "来源|", "审核｜", "点个", "以上就是", "以上是小编"}) != ""
}

func isThanks(s string) bool {
	s = bare(s)
	if before, in, ok := bracketed(s); ok && !longerThan(in, 8) { // （热烈鼓掌）
		s = before
	}
	return !longerThan(s, maxClosing) && prefixOf(s, thanksStarts) != "" && containsAny(s, thanks) != ""
}

// isSignature tells whether s can be a signature or a date under a speech:
// short and without marks.
func isSignature(s string) bool {
	return isDate(s) || !longerThan(s, 24) && !strings.ContainsAny(s, "，,。；;！!？?：:")
}

// isDate tells whether s is a date alone, in brackets or not: 2024年10月1日.
func isDate(s string) bool {
	s = strings.Trim(s, "（）()【】[] \u3000")
	digits := 0
	for _, r := range s {
		switch {
		case unicode.IsDigit(r) || strings.ContainsRune("〇零一二三四五六七八九十○Ｏ×xX_", r):
			digits++
		case strings.ContainsRune("年月日号.-/－．上下午时分星期周天 \u3000", r):
		default:
			return false
		}
	}
	return digits > 0 && utf8.RuneCountInString(s) > digits
}
