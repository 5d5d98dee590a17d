package main

import "kanben/book/diag"

// Figures of a book, and of the machine.
var (
	keyStatsShort = &diag.Text{
		Zh: "数一数：每篇多少字、讲多久、多少页、要几张纸",
		En: "Count: characters, minutes, pages and sheets of each speech",
	}
	keyStatsExample = &diag.Text{Zh: "kanben stats 稿件.txt\nkanben stats 稿件.txt --style large --json", En: "kanben stats speech.txt\nkanben stats speech.txt --style large --json"}
	keyColumnHanzi  = &diag.Text{Zh: "汉字", En: "Han"}
	keyColumnFolio  = &diag.Text{Zh: "起页", En: "from"}
	keyColumnPages  = &diag.Text{Zh: "页数", En: "pages"}
	keyColumnSheets = &diag.Text{Zh: "单印用纸", En: "sheets alone"}
	keyStatsSheets  = &diag.Text{Zh: "全书 %[1]d 页（正文前 %[2]d 页），小册子用 %[5]s 纸 %[3]d 张，其中 %[4]d 页空白。", En: "%[1]d {1:page|pages}, %[2]d of them before the text; a booklet takes %[3]d {3:sheet|sheets} of %[5]s, with %[4]d blank {4:page|pages}."}
)
