package proof

import (
	"strings"
	"unicode/utf8"

	"kanben/book"
	"kanben/book/diag"
	"kanben/book/zh"
)

var (
	listGap = &diag.Rule{
		Code: "P057", Severity: diag.Advice,
		Name:    diag.Text{Zh: "各段序号不连续", En: "numbers of paragraphs that do not run on"},
		Message: diag.Text{Zh: "“%[2]s”一段后面是“%[1]s”，序号不连续", En: "%[1]q follows %[2]q: the numbers do not run on"},
		Hint:    diag.Text{Zh: "看看是漏了一条，还是序号写错了", En: "is an item missing, or a number wrong?"},
		Source:  "users.md 3",
	}
	announcedHeadings = &diag.Rule{
		Code: "P058", Severity: diag.Advice,
		Name:    diag.Text{Zh: "说的点数和小标题不一样", En: "announced points and headings differ"},
		Message: diag.Text{Zh: "说是“%[1]s”，这一篇有 %[2]d 个带序号的大标题", En: "%[1]q are announced, the speech has %[2]d numbered headings"},
		Source:  "users.md 3",
	}
)

// A listed paragraph begins with a number.
type listed struct {
	mark  string // the number with its marks
	shape string // the same without the number: .、（）
	value int
	form  zh.NumeralForm
	at    int // of the paragraph in its speech
}

// nearestListed is how many paragraphs may stand between two items of one list.
const nearestListed = 4

// lookLists reports the paragraphs whose numbers do not run on. Headings have
// their own findings (B031).
func (w *whole) lookLists(speech int, list *diag.List) {
	last := make(map[string]listed)
	for i := range w.passages[speech] {
		p := &w.passages[speech][i]
		if !p.paragraph {
			clear(last) // a heading begins anew
			continue
		}
		now, ok := listedAt(p.text)
		if !ok {
			continue
		}
		now.at = i
		key := now.shape + string(rune('a'+now.form))
		before, ok := last[key]
		last[key] = now
		if !ok || i-before.at > nearestListed || now.value == 1 || now.value == before.value+1 || now.value < before.value {
			continue
		}
		if now.value == before.value || now.value == before.value+2 {
			w.add(list, listGap, p, now.mark, now.mark, before.mark)
		}
	}
}

// listedAt reads the number that begins a paragraph: 1. 2、 （3） 四是 第五，.
func listedAt(text string) (listed, bool) {
	rest := text
	open := ""
	for _, o := range [...]string{"（", "第", "其"} {
		if r, ok := strings.CutPrefix(rest, o); ok {
			rest, open = r, o
			break
		}
	}
	n, ok := zh.ParseNumeral(rest)
	if !ok || n.Value < 1 || n.Value > 50 {
		return listed{}, false
	}
	rest = rest[n.Size:]
	shut, size := utf8.DecodeRuneInString(rest)
	switch {
	case open == "（" && shut == '）', open == "" && isOneOf(shut, ".、．）是"), (open == "第" || open == "其") && isOneOf(shut, "，、"):
	case n.Form == zh.CircledNumeral:
		shut, size = 0, 0
	default:
		return listed{}, false
	}
	if next, _ := utf8.DecodeRuneInString(rest[size:]); shut == '.' && next >= '0' && next <= '9' || shut == '、' && isHanDigit(next) {
		return listed{}, false // 1.5, 一、二
	}
	return listed{mark: text[:len(text)-len(rest)+size], shape: open + string(shut), value: n.Value, form: n.Form}, true
}

// announcers are the verbs that announce points.
const announcers = "讲 谈 提 说 作 做 汇报 交流 强调 分享"

// earlyParagraphs are the first paragraphs of a speech, where it is announced
// what comes.
const earlyParagraphs = 8

// lookPlan compares 我讲三点意见 with the speech's headings 一、 二、.
func (w *whole) lookPlan(speech int, list *diag.List) {
	headings := 0
	for _, k := range w.book.Speeches[speech].Blocks {
		if h, ok := k.(*book.Heading); ok && h.Level == 1 {
			if n, ok := zh.ParseNumeral(h.Label); ok && n.Form == zh.HanNumeral {
				headings++
			}
		}
	}
	if headings < 2 {
		return
	}
	early := 0
	for i := range w.passages[speech] {
		p := &w.passages[speech][i]
		if !p.paragraph {
			return // the first heading
		}
		if words, said := planned(p.text); said > 1 {
			if said != headings {
				w.add(list, announcedHeadings, p, words, words, headings)
			}
			return
		}
		if early++; early == earlyParagraphs {
			return
		}
	}
}

// planned finds 讲三点意见 in a text: its words and number.
func planned(text string) (words string, said int) {
	var before rune
	for at, r := range text {
		number := isHanDigit(r) && !isHanDigit(before)
		before = r
		if !number {
			continue
		}
		rest := text[at:]
		n, ok := zh.ParseNumeral(rest)
		if !ok || n.Form != zh.HanNumeral || n.Value > 20 {
			continue
		}
		behind := rest[n.Size:]
		counter := ""
		for c := range strings.FieldsSeq("点 个方面 个问题 条") {
			if strings.HasPrefix(behind, c) {
				counter = c
			}
		}
		if counter == "" {
			continue
		}
		for a := range strings.FieldsSeq(announcers) {
			for _, between := range [...]string{"", "以下", "如下", "几句话，", "了", "一下"} {
				if strings.HasSuffix(text[:at], a+between) {
					return rest[:n.Size+len(counter)], n.Value
				}
			}
		}
	}
	return "", 0
}
