package roster

import (
	"strings"

	"kanben/book/diag"
)

// A column is what the cells below a heading mean.
type column struct {
	kind   columnKind
	output string // of copies and needs
	shown  string // what the output is called
	names  []string
}

type columnKind uint8

const (
	nameColumn columnKind = iota
	contactColumn
	phoneColumn
	peopleColumn
	copiesColumn // how many, on paper
	needColumn   // yes or no, as a file; or how many
	channelColumn
	includeColumn
	excludeColumn
	noteColumn
	markColumn // the group's name on its copies
)

// columns are the columns of a table by what organisers call them. A name is
// compared without white, brackets and what they hold: 小册子（本） is 小册子.
var columns = []column{
	{nameColumn, "", "", []string{"组名", "小组", "名称", "组别", "学习小组", "支部", "党支部", "单位", "班组", "部门", "组", "group", "name", "groupname"}},
	{contactColumn, "", "", []string{"联系人", "负责人", "组长", "领取人", "收件人", "contact", "leader", "person"}},
	{phoneColumn, "", "", []string{"电话", "联系电话", "手机号", "手机号码", "联系方式", "phonenumber", "telephone", "tel", "mobile"}},
	{peopleColumn, "", "", []string{"人数", "people", "members", "size"}},
	{copiesColumn, "booklet", "小册子", []string{"册数", "小册子", "本数", "份数", "数量", "小册子册数", "纸本", "booklet", "booklets", "copies"}},
	{copiesColumn, "large", "大字本", []string{"大字本", "大字", "大字版", "large", "largeprint"}},
	{copiesColumn, "podium", "讲台本", []string{"讲台本", "讲稿", "讲台", "podium"}},
	{copiesColumn, "pdf", "阅读本", []string{"阅读本", "印刷本", "单页本", "pdf"}},
	{needColumn, "phone", "手机版", []string{"手机", "手机版", "手机pdf", "phone"}},
	{needColumn, "epub", "电子书", []string{"电子书", "电子版", "epub", "ebook"}},
	{needColumn, "html", "网页版", []string{"网页", "网页版", "html", "web"}},
	{channelColumn, "", "", []string{"渠道", "发送方式", "怎么发", "发放方式", "channel", "channels"}},
	{includeColumn, "", "", []string{"只要", "篇目", "要哪几篇", "include", "speeches"}},
	{excludeColumn, "", "", []string{"不要", "不要哪几篇", "除去", "exclude"}},
	{markColumn, "", "", []string{"标记", "署名", "印组名", "印名", "mark", "marked"}},
	{noteColumn, "", "", []string{"备注", "说明", "note", "notes", "remark", "remarks"}},
}

// uninteresting are columns that tables have and nobody needs.
var uninteresting = []string{"序号", "编号", "no", "id", "#"}

// plain takes from a heading what people add to it.
func plain(heading string) string {
	var b strings.Builder
	depth := 0
	for _, r := range strings.ToLower(heading) {
		switch {
		case strings.ContainsRune("（([【", r):
			depth++
		case strings.ContainsRune("）)]】", r):
			depth = max(0, depth-1)
		case depth == 0 && !strings.ContainsRune(" \t　\u00a0\ufeff_-*：:", r):
			b.WriteRune(r)
		}
	}
	return b.String()
}

// columnNamed finds the column of a heading; known is false for headings that
// mean nothing, and skip true for those that need mean nothing.
func columnNamed(heading string) (c *column, skip bool) {
	name := plain(heading)
	if name == "" {
		return nil, true
	}
	for _, u := range uninteresting {
		if name == u {
			return nil, true
		}
	}
	for i := range columns {
		for _, n := range columns[i].names {
			if n == name {
				return &columns[i], false
			}
		}
	}
	return nil, false
}

// meant is the heading that was probably meant, as a hint, or "".
func meant(heading string) string {
	var names []string
	for i := range columns {
		names = append(names, columns[i].names...)
	}
	return diag.Nearest(plain(heading), names)
}
