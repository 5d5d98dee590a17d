// Package pinyin reads Chinese names and titles in Latin letters: for the order
// of lists and for file names that any machine takes. Readings are guesses,
// right for most characters; they never stand in print.
package pinyin

import (
	"strings"
	"unicode/utf8"

	"github.com/mozillazg/go-pinyin"

	"kanben/book/zh"
)

// Name reads a person's name of two to four Han characters, family name first:
// Wang Ming. It is "" for any other name.
func Name(name string) string {
	runes := []rune(strings.Join(strings.Fields(name), ""))
	if len(runes) < 2 || len(runes) > 4 {
		return ""
	}
	for _, c := range runes {
		if !zh.IsHan(c) {
			return ""
		}
	}
	family, given := surname(runes)
	if given == nil || family == "" {
		return ""
	}
	rest := ""
	for _, c := range given {
		s := syllable(c)
		if s == "" {
			return ""
		}
		rest += s
	}
	return capital(family) + " " + capital(rest)
}

// surname parts a name and reads its first part.
func surname(name []rune) (reading string, given []rune) {
	if len(name) > 2 {
		if r, ok := surnames[string(name[:2])]; ok {
			return r, name[2:]
		}
	}
	if r, ok := surnames[string(name[:1])]; ok {
		return r, name[1:]
	}
	return syllable(name[0]), name[1:]
}

// surnames are those of two characters, and those that are read otherwise than
// the character by itself.
var surnames = map[string]string{
	"欧阳": "ouyang", "司马": "sima", "上官": "shangguan", "诸葛": "zhuge", "东方": "dongfang", "皇甫": "huangfu",
	"尉迟": "yuchi", "公孙": "gongsun", "令狐": "linghu", "慕容": "murong", "司徒": "situ", "夏侯": "xiahou",
	"长孙": "zhangsun", "宇文": "yuwen", "鲜于": "xianyu", "端木": "duanmu", "独孤": "dugu", "南宫": "nangong",
	"万俟": "moqi", "澹台": "tantai", "单于": "chanyu", "轩辕": "xuanyuan", "呼延": "huyan", "闻人": "wenren",
	"曾": "zeng", "单": "shan", "解": "xie", "仇": "qiu", "查": "zha", "任": "ren", "区": "ou", "朴": "piao",
	"盖": "ge", "乐": "yue", "翟": "zhai", "宁": "ning", "缪": "miao", "覃": "qin", "尹": "yin", "冼": "xian",
	"员": "yun", "繁": "po", "种": "chong", "秘": "bi", "黑": "he", "折": "she", "祭": "zhai", "召": "shao",
	"洗": "xian", "晁": "chao", "郗": "xi", "佘": "she", "那": "na", "尉": "wei", "隗": "wei", "葛": "ge", "华": "hua",
	"哈": "ha", "长": "zhang", "重": "chong", "石": "shi", "柏": "bai", "车": "che", "谌": "chen", "都": "du", "句": "gou",
	"俞": "yu", "吕": "lü", "褚": "chu", "臧": "zang", "瞿": "qu", "沈": "shen", "贾": "jia", "纪": "ji", "应": "ying",
}

// syllable is the commonest reading of a character, without its tone.
func syllable(c rune) string {
	readings := pinyin.SinglePinyin(c, pinyin.Args{Style: pinyin.Normal})
	if len(readings) == 0 {
		return ""
	}
	return strings.ReplaceAll(readings[0], "v", "ü")
}

func capital(s string) string {
	if s == "" {
		return ""
	}
	_, n := utf8.DecodeRuneInString(s)
	return strings.ToUpper(s[:n]) + s[n:]
}

// Slug reads a title as a file name of lower-case letters, digits and hyphens,
// of at most n bytes, cut between syllables: yi-kao-qun-zhong. What has no
// reading is left out; a title that has none at all is "".
func Slug(title string, n int) string {
	var parts []string
	word := ""
	end := func() {
		if word != "" {
			parts = append(parts, word)
			word = ""
		}
	}
	for _, c := range title {
		switch {
		case c >= '0' && c <= '9', c >= 'a' && c <= 'z':
			word += string(c)
		case c >= 'A' && c <= 'Z':
			word += string(c + 'a' - 'A')
		case zh.IsHan(c):
			end()
			word = strings.ReplaceAll(syllable(c), "ü", "v")
			end()
		default:
			end()
		}
	}
	end()
	slug := ""
	for _, p := range parts {
		next := p
		if slug != "" {
			next = slug + "-" + p
		}
		if len(next) > n {
			break
		}
		slug = next
	}
	if slug == "" && len(parts) > 0 { // one long word
		slug = parts[0][:min(n, len(parts[0]))]
	}
	return slug
}
