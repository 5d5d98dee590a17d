package outline

import (
	"kanben/book/diag"
	"kanben/book/zh"
)

// A Rule is one way to number speeches or headings. Rules are tried in the
// order of the table; the first whose label opens (or closes) a line has it.
type Rule struct {
	Name  string    // as --explain names it: its label with N for the number
	About diag.Text // what it is good for

	speech bool   // may head speeches
	alone  bool   // heads a speech even if there is only one
	kin    string // rules of one kin write the same label in two ways: 篇三, 第三篇
	inner  bool   // heads no speeches if text stands before the first: a speech has such parts too
	level  int8   // as a heading inside a speech (contract.md, "Depth"); 0 if never
	strict bool   // as a heading only if short, without end mark, and with text below

	brackets need     // around the label
	before   []string // what stands before the number, the longest first
	forms    forms    // how the number may be written
	units    []unit   // what must stand behind the number, the longest first
	marks    string   // marks that belong to the label
	mark     need     // whether one must stand
	trailing bool     // the label may stand behind the words
	attached bool     // words may follow the label with nothing between
	series   bool     // the words must be the same in several lines
	bare     bool     // no words at all: the label is the line
	padded   bool     // the number has two digits at least: 01, 02, … 10
}

// need is whether a part of a label must be there.
type need uint8

const (
	never need = iota
	may
	must
)

// forms is a set of zh.NumeralForm.
type forms uint16

func formsOf(list ...zh.NumeralForm) forms {
	var f forms
	for _, x := range list {
		f |= 1 << x
	}
	return f
}

func (f forms) has(x zh.NumeralForm) bool { return f&(1<<x) != 0 }

// A unit is a word that counts parts of a book. The compounds are what follows
// where it is no unit but the start of another word (第一课堂), or where a
// sentence goes on (第一讲是…).
type unit struct {
	word      string
	compounds []string
}

// Words that go on with a sentence after a unit, whichever it is.
var goesOn = []string{
	"的", "了", "里", "中", "上", "下", "内", "是", "说", "讲了", "讲的", "写", "我", "你", "他", "她", "它",
	"这", "那", "就", "也", "都", "和", "与", "及", "或", "在", "从", "把", "被", "让", "对", "之", "以", "至",
	"到", "前", "后", "时", "有", "没", "不", "很", "最", "开始", "结束", "，", ",", "、", "。",
}

var (
	written = formsOf(zh.HanNumeral, zh.FormalNumeral, zh.DigitNumeral, zh.WideNumeral, zh.RomanNumeral)
	digits  = formsOf(zh.DigitNumeral, zh.WideNumeral)
)

// rules is the table of labels. The order is the order of matching, and among
// labels that head speeches the order of preference.
var rules = [...]Rule{
	{
		Name:   "篇N",
		About:  diag.Text{Zh: "范文汇编的“篇1”“【篇一】”，在标题前或标题后", En: "篇1 or 【篇一】 of collections, before or behind the words"},
		speech: true, alone: true, kin: "篇", level: 1,
		brackets: may, before: []string{"篇"}, forms: written, marks: "：:、.．", mark: may, trailing: true, attached: true,
	},
	{
		Name:   "第N篇",
		About:  diag.Text{Zh: "“第一篇”", En: "第一篇"},
		speech: true, alone: true, kin: "篇", level: 1,
		brackets: may, before: []string{"第"}, forms: written, marks: "：:、.．", mark: may, trailing: true, attached: true,
		units: []unit{{"篇", []string{"文章", "小说", "日记", "报道", "作文", "论文", "社论", "讲话", "发言", "稿"}}},
	},
	{
		Name:   "发言N",
		About:  diag.Text{Zh: "“发言一”“范文2”", En: "发言一, 范文2"},
		speech: true, level: 1,
		brackets: may, forms: written, marks: "：:、.．", mark: may,
		before: []string{
			"发言材料之", "交流材料之", "经验材料之", "典型材料之", "汇报材料之", "讲话材料之", "学习材料之", "发言之", "讲话之", "材料之", "范文之", "心得体会之",
			"发言材料", "交流材料", "经验材料", "典型材料", "汇报材料", "讲话材料", "学习材料", "主题发言", "交流发言", "表态发言", "典型发言", "书面发言", "心得体会",
			"宣讲稿", "主题宣讲", "讲课稿", "朗诵稿", "征文", "选手", "宣讲",
			"发言稿", "讲话稿", "演讲稿", "致辞稿", "主持稿", "发言", "讲话", "演讲", "讲稿", "致辞", "致词",
			"范文", "例文", "样文", "文稿", "稿件", "材料", "范例", "模板", "心得", "体会",
		},
	},
	{
		Name:   "第N讲",
		About:  diag.Text{Zh: "“第一讲”“第二课”“第三场”等", En: "第一讲, 第二课, 第三场"},
		speech: true, alone: true, level: 1,
		brackets: may, before: []string{"第"}, forms: written, marks: "：:、.．", mark: may, trailing: true, attached: true,
		units: []unit{
			{"讲", []string{"台", "座", "话", "述", "义", "坛", "解", "课", "到"}},
			{"课", []string{"堂", "程", "本", "题", "外", "时", "间", "文"}},
			{"期", []string{"间", "工程", "望", "待", "刊", "限", "末"}},
			{"场", []string{"地", "馆", "合", "景", "战", "比赛", "会", "所", "面"}},
			{"辑", []string{"录", "要", "注"}},
			{"集", []string{"体", "团", "会", "合", "市", "中"}},
			{"回", []string{"家", "来", "去", "忆", "答", "合", "头", "见", "到", "合"}},
		},
	},
	{
		Name:   "第N章",
		About:  diag.Text{Zh: "“第一章”“第一部分”“第二单元”等，也可以是篇内的标题", En: "第一章, 第一部分, 第二单元; inside a speech too"},
		speech: true, inner: true, level: 1,
		brackets: may, before: []string{"第"}, forms: written, marks: "：:、.．", mark: may, attached: true,
		units: []unit{
			{"部分", []string{"人", "群众", "同志", "地区", "同学", "代表", "内容"}},
			{"单元", []string{"楼", "门", "测试"}},
			{"专题", nil},
			{"板块", nil},
			{"章", []string{"程", "节", "鱼"}},
			{"卷", []string{"子", "宗"}},
			{"编", []string{"辑", "制", "者", "号"}},
		},
	},
	{
		Name:     "同名之N",
		About:    diag.Text{Zh: "几行标题只差末尾的“之一”“之二”：“发言材料之一”", En: "titles alike but for 之一, 之二 at their end"},
		speech:   true,
		brackets: may, before: []string{"之"}, forms: written, trailing: true, series: true,
	},
	{
		Name:     "同名N",
		About:    diag.Text{Zh: "几行标题只差末尾的数字：“发言稿1”“发言稿（二）”", En: "titles alike but for the number at their end"},
		speech:   true,
		brackets: may, forms: written | formsOf(zh.CircledNumeral, zh.ParenHan, zh.ParenNumeral), trailing: true, series: true,
	},
	{
		Name:   "之N",
		About:  diag.Text{Zh: "单独一行的“之一”“其一”", En: "之一 or 其一 alone on its line"},
		speech: true, inner: true, level: 1,
		brackets: may, before: []string{"之", "其"}, forms: formsOf(zh.HanNumeral), bare: true,
	},
	{
		Name:  "第N个问题",
		About: diag.Text{Zh: "“第一个问题：”“第二点：”，后面有冒号的短行", En: "第一个问题：, 第二点：, short and with a colon"},
		level: 1, strict: true, before: []string{"第"}, forms: written, marks: "：:", mark: must,
		units: []unit{{"个问题", nil}, {"个方面", nil}, {"个体会", nil}, {"层意思", nil}, {"件事", nil}, {"方面", nil}, {"句话", nil}, {"环节", nil}, {"点", nil}, {"项", nil}, {"步", nil}},
	},
	{
		Name:  "No.N",
		About: diag.Text{Zh: "“No.1”“Part 1”，公众号文章常用", En: "No.1, Part 1, as articles on the web number their parts"},
		level: 1, strict: true, before: []string{"No.", "NO.", "no.", "PART", "Part", "part"}, forms: digits, marks: ".．、：:", mark: may,
	},
	{
		Name:  "第N节",
		About: diag.Text{Zh: "“第一节”", En: "第一节"},
		level: 1, brackets: may, before: []string{"第"}, forms: written, marks: "：:、.．", mark: may, attached: true,
		units: []unit{{"节", []string{"课", "日", "假", "目", "约", "点"}}},
	},
	{
		Name:  "一、",
		About: diag.Text{Zh: "“一、”是篇内第一级标题", En: "一、 is the first level inside a speech"},
		level: 1, forms: formsOf(zh.HanNumeral, zh.FormalNumeral), marks: "、.．：:", mark: must,
	},
	{
		Name:  "Ⅰ、",
		About: diag.Text{Zh: "罗马数字“Ⅰ、”", En: "Roman Ⅰ."},
		level: 1, strict: true, forms: formsOf(zh.RomanNumeral), marks: "、.．", mark: must,
	},
	{
		Name:  "一",
		About: diag.Text{Zh: "单独一行的“一”", En: "一 alone on its line"},
		level: 1, forms: formsOf(zh.HanNumeral), bare: true,
	},
	{
		Name:  "一　",
		About: diag.Text{Zh: "“一　题目”，数字后面只空格，没有顿号", En: "一 with nothing but a space behind"},
		level: 1, strict: true, forms: formsOf(zh.HanNumeral, zh.FormalNumeral),
	},
	{
		Name:  "（一）",
		About: diag.Text{Zh: "“（一）”是篇内第二级标题", En: "（一） is the second level"},
		level: 2, brackets: must, forms: formsOf(zh.HanNumeral, zh.FormalNumeral), marks: "、，,.．：:", mark: may,
	},
	{
		Name:  "一）",
		About: diag.Text{Zh: "“一）”同“（一）”", En: "一), the same as （一）"},
		level: 2, forms: formsOf(zh.HanNumeral), marks: "）)", mark: must,
	},
	{
		Name:  "㈠",
		About: diag.Text{Zh: "“㈠”同“（一）”", En: "㈠, the same as （一）"},
		level: 2, forms: formsOf(zh.ParenHan), marks: "、，,.．：:", mark: may,
	},
	{
		Name:  "1.",
		About: diag.Text{Zh: "“1.”只在确有标题样子时是第三级标题", En: "1. is the third level, where it looks like a heading"},
		level: 3, strict: true, forms: digits, marks: ".．、", mark: must,
	},
	{
		Name:  "01",
		About: diag.Text{Zh: "“01 题目”，两位数字后面空一格，公众号文章常用", En: "01 with a space behind it, as articles on the web number their parts"},
		level: 1, strict: true, forms: formsOf(zh.DigitNumeral), marks: "/｜|", mark: may, padded: true,
	},
	{
		Name:  "⒈",
		About: diag.Text{Zh: "“⒈”同“1.”", En: "⒈, the same as 1."},
		level: 3, strict: true, forms: formsOf(zh.DottedNumeral), marks: "、", mark: may,
	},
	{
		Name:  "（1）",
		About: diag.Text{Zh: "“（1）”只在确有标题样子时是标题", En: "（1）, where it looks like a heading"},
		level: 4, strict: true, brackets: must, forms: digits, marks: "、，,.．：:", mark: may,
	},
	{
		Name:  "1）",
		About: diag.Text{Zh: "“1）”同“（1）”", En: "1), the same as (1)"},
		level: 4, strict: true, forms: digits, marks: "）)", mark: must,
	},
	{
		Name:  "⑴",
		About: diag.Text{Zh: "“⑴”同“（1）”", En: "⑴, the same as (1)"},
		level: 4, strict: true, forms: formsOf(zh.ParenNumeral), marks: "、", mark: may,
	},
	{
		Name:  "①",
		About: diag.Text{Zh: "“①”一般不是标题，有标题样子才算", En: "① is no heading, unless all speaks for it"},
		level: 5, strict: true, forms: formsOf(zh.CircledNumeral), marks: "、.．", mark: may,
	},
}

// Rules that decide about lines without a label.
var (
	lookRule = Rule{
		Name:  "短行",
		About: diag.Text{Zh: "长段落之间没有句末标点的短行", En: "a short line without end mark between long paragraphs"},
	}
	occasionRule = Rule{
		Name:  "…上的讲话",
		About: diag.Text{Zh: "没有序号的各篇标题，以“上的讲话”“发言稿”“开幕词”等结尾", En: "heads without numbers that end in 上的讲话, 发言稿, 开幕词 and the like"},
	}
	formatRule = Rule{
		Name:  "样子",
		About: diag.Text{Zh: "没有序号和样式，居中、加粗或字号更大的短行（Word 文档）", En: "short lines without number or style that are centred, bold or larger (Word documents)"},
	}
	maxTitleRule = Rule{
		Name:  "structure.max_title",
		About: diag.Text{Zh: "比 book.yaml 规定的标题长", En: "longer than book.yaml lets headings be"},
	}
	levelsRule = Rule{
		Name:  "structure.levels",
		About: diag.Text{Zh: "比 book.yaml 规定的级数深", En: "deeper than book.yaml wants headings"},
	}
)

// Rules lists the table of labels in the order in which they are tried.
func Rules() []Rule { return rules[:] }
