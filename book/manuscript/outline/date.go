package outline

import (
	"regexp"
	"strings"
	"unicode"
)

// Dates as speeches carry them. A number may still have to be filled in.
var (
	digitsOf = `[0-9０-９〇零一二三四五六七八九十廿○Ｏ×xX_＿]`
	dayDate  = regexp.MustCompile(
		digitsOf + `{2,4}\s*年\s*` + digitsOf + `{1,4}\s*月(\s*` + digitsOf + `{1,4}\s*[日号])?` +
			`|` + digitsOf + `{1,3}\s*月\s*` + digitsOf + `{1,3}\s*[日号]` +
			`|[12][0-9]{3}\s?[-./．—]\s?[0-9]{1,2}(\s?[-./．—]\s?[0-9]{1,2})?` +
			`|` + digitsOf + `{4}年` +
			`|(一九|二[〇零○])[〇零○一二三四五六七八九]{2}\s?[.．·]\s?[一二三四五六七八九十]{1,3}\s?[.．·]\s?[一二三四五六七八九十]{1,3}` + // 二〇二四．五．四
			`|[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年(\s*(闰?[正一二三四五六七八九十冬腊]{1,2}月([初十廿][一二三四五六七八九十]{0,2})?|[孟仲季暮]?[春夏秋冬]))?`) // 甲辰年三月初一, 甲辰年仲秋
	stamp    = regexp.MustCompile(`[0-9]{1,2}[:：][0-9]{2}[:：][0-9]{2}`) // a web page's own time
	clockEnd = regexp.MustCompile(`[0-9]{1,2}[:：][0-9]{2}([:：][0-9]{2})?\s*$`)
	clock    = regexp.MustCompile(`^(上午|下午|晚上|晚|早上|中午)?\s*[0-9]{1,2}\s*[:：时点][0-9]{0,2}`)
)

// hasDate tells whether a date stands in s.
func hasDate(s string) bool {
	return mayHaveDate(s) && dayDate.MatchString(s) && !stamp.MatchString(s)
}

// mayHaveDate is a quick look before the search.
func mayHaveDate(s string) bool { return strings.ContainsAny(s, "年月-./．—·") }

// isClockAt tells whether s ends in a time: 2024-10-08 18:00.
func isClockAt(s string) bool { return clockEnd.MatchString(s) }

func isClock(s string) bool { return clock.MatchString(s) }

// placeDenials are words of sentences, which no place holds.
var placeDenials = []string{"是", "的", "了", "我", "他", "她", "你", "召开", "举行", "开会", "开始", "来到", "出发", "成立", "有", "这", "那", "就", "把", "被", "将", "起", "至", "到", "前", "后", "以来"}

// isDatePlace tells whether s is a date, with a place or without: 2024年10月1日 北京,
// 2024年10月1日于人民大会堂, 北京　2024年10月1日. What touches the date without
// space, mark or 于 goes on with a sentence.
func isDatePlace(s string) bool {
	if longerThan(s, 40) || !mayHaveDate(s) || strings.ContainsAny(s, "。！？；：!?;") && !isClock(s) {
		return false
	}
	at := dayDate.FindStringIndex(s)
	if at == nil || stamp.MatchString(s) {
		return false
	}
	before, behind := strings.TrimSpace(s[:at[0]]), s[at[1]:]
	if before != "" {
		return strings.TrimSpace(behind) == "" && isPlace(before) && (before != s[:at[0]] || strings.ContainsRune("，,、·", lastRune(before)))
	}
	behind = dropTimeOfDay(behind)
	rest := strings.TrimLeftFunc(behind, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune("，,、·|｜/／", r) })
	touches := rest == behind
	if w := prefixOf(rest, []string{"于", "写于", "讲于", "作于"}); w != "" {
		rest, touches = rest[len(w):], false
	}
	return strings.TrimSpace(rest) == "" || !touches && isPlace(rest)
}

// dropTimeOfDay leaves out what tells the time behind a date: 上午9:30, 星期五.
func dropTimeOfDay(s string) string {
	for {
		rest := strings.TrimLeftFunc(s, func(r rune) bool { return unicode.IsSpace(r) || r == '（' || r == '(' || r == '）' || r == ')' })
		w := prefixOf(rest, []string{"上午", "下午", "晚上", "晚", "早上", "中午", "凌晨", "星期", "周", "礼拜"})
		if w == "" {
			if m := clock.FindString(rest); m != "" {
				w = m
			}
		}
		if w == "" {
			return s
		}
		s = rest[len(w):]
		if strings.HasSuffix(w, "周") || strings.HasSuffix(w, "星期") || strings.HasSuffix(w, "礼拜") {
			s = strings.TrimLeft(s, "一二三四五六日天")
		}
	}
}

// isPlace tells whether s can be the name of a place.
func isPlace(s string) bool {
	s = strings.Trim(s, "，,、·（）() \u3000")
	return s != "" && !longerThan(s, 18) && hanCount(s) >= 2 && containsAny(s, placeDenials) == "" && !strings.ContainsAny(s, "，,。：:；;！!？?")
}
