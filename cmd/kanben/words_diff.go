package main

import "kanben/book/diag"

// Comparing editions.
var (
	keyDiffUsage = &diag.Text{Zh: "旧 新", En: "OLD NEW"}
	keyDiffShort = &diag.Text{Zh: "两个版本有什么不同：修订记录、勘误表、要重印的纸", En: "What two editions have different: a record, an errata slip, the sheets to reprint"}
	keyDiffLong  = &diag.Text{
		Zh: "旧、新各是一份稿件、一个项目文件夹，或者做好的 TXT。按讲话、按句子比较，挪了位置的讲话认得出来。\n" +
			"写出“修订记录.html”“修订记录.md”和“勘误表.pdf”（一张 A4 印四份，裁开夹在旧书里）。",
		En: "OLD and NEW are manuscripts, project folders, or TXT files as they were built. They are\n" +
			"compared by speeches and sentences; speeches that were moved are recognised. Written are\n" +
			"修订记录.html, the same as Markdown, and 勘误表.pdf, four slips on a page of A4.",
	}
	keyDiffExample = &diag.Text{Zh: "kanben diff 第1版.txt 第2版.txt\nkanben diff 旧稿/ 新稿/ -o 修订", En: "kanben diff first.txt second.txt\nkanben diff old/ new/ -o changes"}
	keyDiffWhat    = &diag.Text{Zh: "请写明旧的和新的两份，例如：kanben diff 第1版.txt 第2版.txt", En: "name the old and the new one: kanben diff first.txt second.txt"}
	keyDiffSame    = &diag.Text{Zh: "没有改动", En: "same"}
	keyDiffAltered = &diag.Text{Zh: "有改动", En: "changed"}
	keyDiffAdded   = &diag.Text{Zh: "新增", En: "new"}
	keyDiffRemoved = &diag.Text{Zh: "删去", En: "gone"}
	keyDiffMoved   = &diag.Text{Zh: "，移动了位置", En: ", moved"}
	keyDiffSheets  = &diag.Text{Zh: "小册子共 %[2]d 张纸，要重印 %[1]d 张。", En: "Sheets of the booklet to reprint: %[1]d of %[2]d."}
)
