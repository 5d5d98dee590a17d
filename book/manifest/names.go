package manifest

import (
	"kanben/book/diag"
	"kanben/book/yaml"
)

// formNames say what a text must look like.
var formNames = [...]diag.Text{
	isbn:    {Zh: "书号是 10 位或 13 位数字", En: "an ISBN has 10 or 13 digits"},
	length:  {Zh: "写毫米数，或带单位，如 18、18mm、2cm", En: "write millimetres, or a number and its unit: 18, 18mm, 2cm"},
	id:      {Zh: "只用字母、数字、汉字、- 和 _，最多 40 个", En: "letters, digits, - and _, at most 40 of them"},
	address: {Zh: "网址以 http:// 或 https:// 开头", En: "an address begins with http:// or https://"},
}

// name says what a value must be.
func (w *want) name() diag.Text {
	alone := diag.Text{}
	if w.alone != nil {
		alone = w.alone.name()
	}
	join := func(zh, en string) diag.Text {
		if w.alone == nil {
			return diag.Text{Zh: zh, En: en}
		}
		return diag.Text{Zh: alone.Zh + "，或" + zh, En: alone.En + ", or " + en}
	}
	switch w.kind {
	case word:
		return join("一个词", "a word")
	case number:
		return join("一个整数", "a whole number")
	case decimal:
		return join("一个数", "a number")
	case truth:
		return join(" true 或 false", "true or false")
	case date:
		return join("日期", "a date")
	case list:
		return join("一列（每行以“- ”开头）", "a list (lines that begin with “- ”)")
	case record, table:
		return join("几项（每行“名称: 内容”）", "a set of items (lines of “name: value”)")
	}
	return join("文字", "a text")
}

// kindName says what a value is.
func kindName(n *yaml.Node) diag.Text {
	switch n.Kind {
	case yaml.Null:
		return diag.Text{Zh: "空的", En: "nothing"}
	case yaml.Bool:
		return diag.Text{Zh: " true 或 false", En: "a true or false"}
	case yaml.Int, yaml.Float:
		return diag.Text{Zh: "数", En: "a number"}
	case yaml.Map:
		return diag.Text{Zh: "几项", En: "a set of items"}
	case yaml.List:
		return diag.Text{Zh: "一列", En: "a list"}
	}
	return diag.Text{Zh: "文字", En: "a text"}
}

// truths are words that people write for true and false.
var truths = map[string]string{
	"yes": "true", "on": "true", "y": "true", "是": "true", "对": "true", "有": "true", "要": "true",
	"no": "false", "off": "false", "n": "false", "否": "false", "不": "false", "无": "false", "不要": "false",
}

// synonyms are words that people write for those of lists.
var synonyms = map[string]string{
	"胶订": "glued", "无线胶订": "glued", "骑马订": "stitched", "骑订": "stitched", "saddle": "stitched", "perfect": "glued",
	"封面": "cover", "封底": "cover", "扉页": "title", "版权页": "copyright", "版权": "copyright", "目录": "contents",
	"前言": "foreword", "序": "foreword", "序言": "foreword", "使用说明": "howto", "说明": "howto", "要求": "requirements",
	"思考题": "questions", "学习与思考": "questions", "笔记": "notes", "学习笔记": "notes", "勘误": "errata", "空白": "blank", "空白页": "blank",
	"电子书": "epub", "小册子": "booklet", "大字": "large", "大字本": "large", "手机": "phone", "讲台": "podium", "讲台本": "podium", "文本": "txt", "纯文本": "txt", "网页": "html", "印厂": "shop", "印厂版": "shop",
	"简体": "hans", "繁体": "hant", "中文": "zh-CN", "zh": "zh-CN", "chinese": "zh-CN", "zh-hans": "zh-CN", "zh-hant": "zh-TW",
	"gbk": "GB18030", "gb2312": "GB18030", "ansi": "GB18030", "utf8": "UTF-8",
	"公文": "gongwen", "默认": "speech", "竖排": "vertical", "横排": "horizontal",
	"不改": "none", "关": "off", "开": "on", "no": "off", "false": "off", "yes": "on", "true": "on",
}

// wayOut says what to do about a value of the wrong kind.
func (w *want) wayOut(n *yaml.Node) diag.Text {
	switch {
	case w.kind == truth && truths[bare(n.Text)] != "":
		return didYouMean(truths[bare(n.Text)])
	case w.kind == truth:
		return diag.Text{Zh: "写 true（是）或 false（否）", En: "write true or false"}
	case w.kind == text && n.Kind == yaml.Bool, w.kind == word && (n.Kind == yaml.Bool || n.Kind == yaml.Int):
		return diag.Text{Zh: "用引号括起来：'" + n.Text + "'", En: "put it in quotation marks: '" + n.Text + "'"}
	case w.kind == text && n.Kind == yaml.List:
		return diag.Text{Zh: "这里只能写一个；不是一列的话，用引号括起来", En: "only one can stand here; if it is no list, put it in quotation marks"}
	case (w.kind == number || w.kind == decimal) && n.Kind == yaml.String:
		return diag.Text{Zh: "只写阿拉伯数字，不带引号和单位", En: "write digits alone, without quotation marks or a unit"}
	case w.kind == number:
		return diag.Text{Zh: "写一个整数", En: "write a whole number"}
	case w.kind == date:
		return diag.Text{Zh: "日期写成 2024-10-01", En: "write a date as 2024-10-01"}
	case w.kind == list:
		return diag.Text{Zh: "每行写一个，前面加“- ”", En: "write one a line, each behind “- ”"}
	}
	return diag.Text{Zh: "例子见 docs/book-yaml.md", En: "docs/book-yaml.md has examples"}
}
