package main

import "kanben/book/diag"

// A double click on the program.
var (
	keyClicked = &diag.Text{
		Zh: "刊本：把讲话稿变成一本书——电子书、排好版的 PDF、可以打印的小册子。\n" +
			"\n" +
			"怎样用：\n" +
			"  1. 关掉这个窗口。\n" +
			"  2. 用鼠标把稿件（Word 的 .docx、TXT，或一个文件夹）拖到 kanben.exe 图标上，松手。\n" +
			"  3. 成品在稿件旁边的“稿件名-成品”文件夹里。稿件本身不会被改动。\n" +
			"\n" +
			"详细的用法在同一个文件夹的“用法.txt”里；全部命令：在命令窗口里运行 kanben --help。",
		En: "kanben makes a book of speech manuscripts: an e-book, a typeset PDF, a booklet to print.\n" +
			"\n" +
			"How to use it:\n" +
			"  1. Close this window.\n" +
			"  2. Drop a manuscript (a Word .docx, a TXT, or a folder) on the icon of kanben.exe.\n" +
			"  3. The files are in a folder beside the manuscript, NAME-成品. It is never changed.\n" +
			"\n" +
			"More is in the text file beside the program; kanben --help in a command window lists\n" +
			"all commands.",
	}
	keyPressEnter = &diag.Text{Zh: "按回车键关闭窗口", En: "Press Enter to close this window"}
)
