package manuscript

import (
	"fmt"
	"slices"

	"kanben/book"
	"kanben/book/diag"
	"kanben/book/manuscript/draft"
	"kanben/book/source"
)

var (
	ruleDiffers = diag.Rule{
		Code: "B084", Severity: diag.Warning,
		Message: diag.Text{
			Zh: "读入和收进书里的数目对不上：%[1]s",
			En: "what was read and what went into the book differ: %[1]s",
		},
		Hint: diag.Text{
			Zh: "请仔细对照原稿；这多半是 kanben 的毛病，请把稿件发给我们",
			En: "compare the book with the manuscript; this is most likely a fault of kanben: please report it",
		},
		Source: "users.md part 3",
	}
	ruleTitleUnused = diag.Rule{
		Code: "B027", Severity: diag.Advice,
		Message: diag.Text{
			Zh: "这份稿件自己的总题目没有印进书里：“%[1]s”",
			En: "the title above the speeches of this manuscript is not printed: %[1]s",
		},
		Hint: diag.Text{
			Zh: "书名是“%[2]s”；要印就在 book.yaml 里把它写成这几篇的 part",
			En: "the book is called %[2]s; to have it printed, make it the part of these speeches in book.yaml",
		},
		Source: "users.md part 3",
	}
)

// account compares a manuscript with the speeches that the book has of it.
func (a *assembler) account(m *draft.Manuscript, speeches []*book.Speech) {
	acc := draft.Balance(m, speeches)
	if i := slices.Index(a.book.Files, m.File); i >= 0 {
		a.accounts[i] = acc
	}
	if acc.Whole() {
		return
	}
	place := acc.Lost
	if place.File == nil {
		place = source.Span{File: m.File}
	}
	a.findings.Add(ruleDiffers.At(place, differences(acc.In(), acc.Out())))
}

// differences tells in words where two counts differ.
func differences(in, out draft.Content) (words diag.Text) {
	for _, x := range [...]struct {
		in, out int
		zh, en  string
	}{
		{in.Paragraphs, out.Paragraphs, "段落", "paragraphs"},
		{in.Characters, out.Characters, "文字", "characters"},
		{in.Notes, out.Notes, "注释", "notes"},
		{in.Pictures, out.Pictures, "图片", "pictures"},
		{in.Tables, out.Tables, "表格", "tables"},
	} {
		if x.in == x.out {
			continue
		}
		if words.Zh != "" {
			words.Zh += "，"
			words.En += ", "
		}
		words.Zh += fmt.Sprintf("%s %d → %d", x.zh, x.in, x.out)
		words.En += fmt.Sprintf("%s %d → %d", x.en, x.in, x.out)
	}
	return words
}

// reportTitle tells of a title above speeches that no page of the book has:
// that of a manuscript among several.
func (a *assembler) reportTitle(m *draft.Manuscript) {
	if m.Title.File == nil || len(m.Speeches) == 0 || a.options.Title != "" || a.book.Meta.Span == m.Title {
		return
	}
	a.findings.Add(ruleTitleUnused.At(m.Title, book.Plain(withoutRefs(m.Words)), a.book.Meta.Title))
}
