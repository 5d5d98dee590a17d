package main

import "kanben/book/diag"

// Previewing.
var (
	keyPreviewShort = &diag.Text{
		Zh: "边改边看：在浏览器里看书，稿件一保存就更新",
		En: "See the book in a browser while you write: each save shows at once",
	}
	keyPreviewLong = &diag.Text{
		Zh: "打开它说的网址：阅读版、书页、小册子折好的样子、校对报告各一页，保存稿件后自己更新。\n" +
			"只有这台电脑能打开；什么文件都不写。稿件一时做不成书，页面上会说是哪一行，并留着上一次的书。\n" +
			"按 Ctrl+C 停止。",
		En: "Open the address that it names: the book to read, its pages, the booklet, the report of the proof; all\n" +
			"follow each save of the manuscript. Only this machine can open it, and nothing is written anywhere.\n" +
			"A manuscript that makes no book is told of with its line, and the last book stays. Ctrl+C stops it.",
	}
	keyPreviewExample = &diag.Text{
		Zh: "kanben preview 稿件.docx\nkanben preview 书稿 --style large",
		En: "kanben preview speech.docx\nkanben preview project --style large",
	}
	keyPreviewAt      = &diag.Text{Zh: "用浏览器打开：", En: "Open this in a browser:"}
	keyPreviewStop    = &diag.Text{Zh: "保存稿件，页面就更新。按 Ctrl+C 停止。", En: "Save the manuscript, and the page follows. Press Ctrl+C to stop."}
	keyPreviewStopped = &diag.Text{Zh: "预览已停止。", En: "Stopped."}
	keyPreviewPage    = &diag.Text{Zh: "第 %[1]s 页", En: "page %[1]s"}
	keyPreviewFile    = &diag.Text{Zh: "打开文件 %[1]s", En: "Open the file %[1]s"}
	keyPreviewPrinted = &diag.Text{Zh: "纸上怎样印（每张纸的正面和背面）", En: "As it is printed, both sides of each sheet"}
	keyPreviewFolded  = &diag.Text{Zh: "折好、订好以后怎样读", En: "As it is read, folded and stapled"}
	keyPreviewFront   = &diag.Text{Zh: "第 %[1]d 张 正面", En: "sheet %[1]d, front"}
	keyPreviewBack    = &diag.Text{Zh: "第 %[1]d 张 背面", En: "sheet %[1]d, back"}
	keyPreviewSide    = &diag.Text{Zh: "%[1]s：第 %[2]s 页", En: "%[1]s: pages %[2]s"}
	keyPreviewBlank   = &diag.Text{Zh: "空白", En: "blank"}
	keyPreviewStdin   = &diag.Text{Zh: "预览要看着文件，标准输入不行", En: "a preview follows files, which standard input is not"}
)
