package manifest

import (
	"fmt"
	"strings"

	"kanben/book/diag"
)

// Reference is the table for people, as rows of a Markdown table: each key with
// its path, what it takes, and what it is for in language l.
// Docs hold it, so that they cannot say anything else.
func Reference(v *Vocabulary, l diag.Lang) string {
	var b strings.Builder
	head := diag.Text{Zh: "| 项目 | 写什么 | 作用 |\n|---|---|---|\n", En: "| key | takes | for |\n|---|---|---|\n"}
	b.WriteString(head.In(l))
	rows(&b, root(v), "", l)
	return b.String()
}

// rows writes the rows of a record and of those below it.
func rows(b *strings.Builder, w *want, path string, l diag.Lang) {
	for i := range w.fields {
		fd := &w.fields[i]
		fmt.Fprintf(b, "| `%s` | %s | %s |\n", below(path, fd.key), fd.want.takesText(l), fd.about.In(l))
		inner, at := fd.want, below(path, fd.key)
		for inner.item != nil {
			inner = inner.item
			at += "[]"
		}
		rows(b, inner, at, l)
	}
}

// takesText says what a value can be, short.
func (w *want) takesText(l diag.Lang) string {
	own := diag.Text{}
	switch w.kind {
	case word:
		own.Zh = strings.Join(w.words, " · ")
		if len(w.words) > 12 {
			own.Zh = strings.Join(w.words[:12], " · ") + " …"
		}
		own.En = own.Zh
	case number, decimal:
		own = diag.Text{Zh: fmt.Sprintf("%d–%d", w.min, w.max), En: fmt.Sprintf("%d–%d", w.min, w.max)}
	case truth:
		own = diag.Text{Zh: "true · false", En: "true · false"}
	case date:
		own = diag.Text{Zh: "日期", En: "date"}
	case list:
		item := w.item.takesText(l)
		return diag.Text{Zh: "一列：" + item, En: "list of " + item}.In(l)
	case record:
		own = diag.Text{Zh: "几项", En: "items"}
	case table:
		item := w.item.takesText(l)
		own = diag.Text{Zh: "名称: " + item, En: "name: " + item}
	default:
		own = formTexts[w.form]
		if own == (diag.Text{}) {
			own = diag.Text{Zh: "一行文字", En: "text"}
			if w.lines {
				own = diag.Text{Zh: "文字", En: "text, of any lines"}
			}
		}
	}
	if w.alone != nil {
		return diag.Text{Zh: w.alone.takesText(l) + "，或" + own.Zh, En: w.alone.takesText(l) + ", or " + own.En}.In(l)
	}
	return own.In(l)
}

// formTexts say what a text must look like.
var formTexts = [...]diag.Text{
	noForm:   {},
	pattern:  {Zh: "正则表达式（RE2）", En: "pattern (RE2)"},
	isbn:     {Zh: "10 或 13 位数字", En: "10 or 13 digits"},
	paper:    {Zh: "纸名或宽×高", En: "paper, or width × height"},
	typeSize: {Zh: "字号", En: "type size"},
	length:   {Zh: "长度，如 18mm", En: "length, as 18mm"},
	id:       {Zh: "名字", En: "name"},
	address:  {Zh: "网址", En: "web address"},
	file:     {Zh: "文件", En: "file"},
	encoding: {},
}
