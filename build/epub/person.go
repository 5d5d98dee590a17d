package epub

import (
	"strings"

	"github.com/mozillazg/go-pinyin"

	"kanben/book"
	"kanben/book/zh"
)

// relators are the codes of the Library of Congress for what people do (MARC
// relators), by the words that stand for it in Chinese books. The first word
// that a role holds counts.
var relators = []struct {
	code    string
	creator bool
	words   []string
}{
	{"edt", true, []string{"主编", "编者", "编辑", "汇编", "选编", "编选", "编"}},
	{"trl", false, []string{"翻译", "译"}},
	{"trc", false, []string{"记录", "整理", "录入"}},
	{"pfr", false, []string{"校对", "校"}},
	{"rev", false, []string{"审定", "审阅", "审订", "审核", "审"}},
	{"ill", false, []string{"插图", "绘"}},
	{"pht", false, []string{"摄影"}},
	{"bkd", false, []string{"装帧", "设计", "排版"}},
	{"csl", false, []string{"顾问"}},
	{"spk", true, []string{"主讲", "演讲", "发言", "讲"}},
	{"aut", true, []string{"作者", "著", "撰", "文"}},
}

// relator is the code of a role in the book's own words, and whether who has it
// made the book; no words are an author's.
func relator(role string) (code string, creator bool) {
	if role == "" {
		return "aut", true
	}
	for _, r := range relators {
		for _, w := range r.words {
			if strings.Contains(role, w) {
				return r.code, r.creator
			}
		}
	}
	return "ctb", false
}

// sortName is a person's name as lists sort it: what was given, else in pinyin,
// Wang Ming; "" if the name is not Chinese.
func sortName(p *book.Person) string {
	if p.Sort != "" {
		return clean(p.Sort)
	}
	name := []rune(strings.Join(strings.Fields(p.Name), ""))
	if len(name) < 2 || len(name) > 4 {
		return ""
	}
	for _, c := range name {
		if !zh.IsHan(c) {
			return ""
		}
	}
	family, given := surname(name)
	if given == nil {
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
	if family == "" {
		return ""
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
	return strings.ToUpper(s[:1]) + s[1:]
}

// people writes who made the book, as creators and contributors with their
// parts in it.
func (m *markup) people(v *volume) {
	for i := range v.people {
		p := &v.people[i]
		name := clean(p.Name)
		if name == "" {
			continue
		}
		code, creator := relator(p.Role)
		element := "dc:contributor"
		if creator {
			element = "dc:creator"
		}
		m.described(element, name, v.newID("person"), code, sortName(p))
	}
	if v.organiser != "" {
		m.described("dc:creator", v.organiser, "creator", "com", "")
		m.leaf("dc:publisher", v.organiser)
		m.line()
	}
}

// described writes a person or body with its part and its place in lists.
func (m *markup) described(element, name, id, relator, sort string) {
	m.leaf(element, name, "id", id)
	m.line()
	m.refine(id, "role", relator, "scheme", "marc:relators")
	if sort != "" {
		m.refine(id, "file-as", sort)
	}
}

// refine says more of an element of the metadata.
func (m *markup) refine(id, property, value string, more ...string) {
	m.leaf("meta", value, append([]string{"refines", "#" + id, "property", property}, more...)...)
	m.line()
}
