package proof

import "kanben/book/diag"

var (
	somebody = &diag.Rule{
		Code: "P082", Severity: diag.Advice,
		Name:    diag.Text{Zh: "“某某”", En: "某某"},
		Message: diag.Text{Zh: "“%[1]s”：是不是要换成真的名称？", En: "%[1]q: should a real name stand here?"},
		Source:  "users.md 3",
	}
	slot = &diag.Rule{
		Code: "P084", Severity: diag.Warning,
		Name:    diag.Text{Zh: "模板里没有填的空", En: "slots of a template"},
		Message: diag.Text{Zh: "像是模板里没有填的空：“%[1]s”", En: "%[1]q looks like a template's slot to fill in"},
		Hint:    diag.Text{Zh: "请在原稿里填上内容，再做一遍", En: "fill it in in the manuscript and build again"},
		Source:  "users.md 3",
	}
	stars = &diag.Rule{
		Code: "P085", Severity: diag.Warning,
		Name:    diag.Text{Zh: "用星号代替的字", En: "stars in place of words"},
		Message: diag.Text{Zh: "星号代替的字要填上：“%[1]s”", En: "stars stand for words to fill in: %[1]q"},
		Hint:    diag.Text{Zh: "请在原稿里填上内容，再做一遍", En: "fill it in in the manuscript and build again"},
		Source:  "users.md 3",
	}
)

// roles are what 某某 and stars stand before when a template is to be filled in.
const roles = "同志 市 县 区 省 乡 镇 村 街道 社区 单位 公司 集团 学校 大学 学院 医院 部门 局 委 厅 支部 党委 党支部 党总支 书记 主任 主席 领导 局长 处长 科长 校长 院长 班 年 月 日"

// lookSomebody reports 某某 before a word of rank or place: 某某同志, 某某市.
func (l *line) lookSomebody(i int) {
	if l.char(i-1) == '某' || l.char(i+1) != '某' {
		return
	}
	j := i
	for l.char(j) == '某' {
		j++
	}
	n := l.readsAny(j, roles)
	if n == 0 {
		return
	}
	l.note(somebody, i, j+n, l.words(i, j+n))
}

// slotWords are what templates write between brackets.
var slotWords = func() map[string]bool {
	set := make(map[string]bool)
	for _, w := range []string{"姓名", "你的姓名", "您的姓名", "单位", "单位名称", "你的单位", "公司名称", "部门", "部门名称", "职务", "职位", "时间", "日期", "地点", "人名", "地名",
		"会议名称", "活动名称", "学校名称", "班级", "某某", "某单位", "具体时间", "具体地点", "具体内容", "数字", "主题", "标题", "城市", "年份", "电话", "联系方式"} {
		set[w] = true
	}
	return set
}()

// roundSlots are those of them that stand between round brackets for nothing
// else.
var roundSlots = map[string]bool{"姓名": true, "你的姓名": true, "您的姓名": true, "单位名称": true, "你的单位": true, "公司名称": true, "部门名称": true,
	"会议名称": true, "活动名称": true, "学校名称": true, "某单位": true, "具体时间": true, "具体地点": true, "具体内容": true, "人名": true, "地名": true}

// longestSlot is the length of a slot's words in characters.
const longestSlot = 5

// lookSlot reports （单位名称）, [姓名], {时间} inside a sentence. A form that lists
// what is to be given has the words alone or behind a colon.
func (l *line) lookSlot(i int) {
	for k := i + 1; k-i <= longestSlot+1; k++ {
		if !isOneOf(l.char(k), "）]］}】") {
			continue
		}
		words := l.words(i+1, k)
		if !slotWords[words] {
			return
		}
		if round := l.char(i) == '（'; round && (!roundSlots[words] || l.at(i-1) != han || l.at(k+1) != han || !l.seen.has(full) || isOneOf(l.char(i-1), "的名称")) {
			return
		}
		l.note(slot, i, k+1, l.words(i, k+1))
		return
	}
}

// isHidden tells whether the stars of cells [i, j) hide words, with nobody's emphasis
// about: three or more behind Han, or four behind the beginning of a number, and
// no others in the line.
func (l *line) isHidden(i, j int) bool {
	switch l.at(i - 1) {
	case han:
		if j-i < 3 {
			return false
		}
	case digit:
		if j-i < 4 || l.at(j) == digit {
			return false
		}
	default:
		return false
	}
	for k := range l.cells {
		if (k < i || k >= j) && l.char(k) == l.char(i) {
			return false
		}
	}
	return true
}

// lookStars reports stars before a word of rank or place: **同志, ＊＊市. Stars
// round a word are somebody's emphasis.
func (l *line) lookStars(i int) {
	r := l.char(i)
	if l.char(i-1) == r {
		return
	}
	j, count := l.row(i)
	if count < 2 {
		return
	}
	n := l.readsAny(j, roles)
	if n == 0 && l.isHidden(i, j) {
		l.note(stars, i, j, l.words(i, j))
		return
	}
	if n == 0 || l.char(j+n) == r || l.char(i-1) == '“' {
		return
	}
	for k := j; k < j+longestTitle; k++ {
		switch l.char(k) {
		case r:
			if l.char(k+1) == r && l.readsAny(k+count, roles) == 0 {
				return // **同志们**
			}
		case 0, '。':
			k = j + longestTitle
		}
	}
	l.note(stars, i, j+n, l.words(i, j+n))
}
