package epub

import (
	"strings"

	"kanben/book"
	"kanben/build/pinyin"
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
	return pinyin.Name(p.Name)
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
