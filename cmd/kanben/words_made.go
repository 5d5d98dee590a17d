package main

import "kanben/book/diag"

// What was made.
var (
	keyFiles       = &diag.Text{Zh: "做好的文件：", En: "Files:"}
	keyIsEPUB      = &diag.Text{Zh: "电子书，手机上看", En: "e-book, for phones"}
	keyIsPDF       = &diag.Text{Zh: "%[2]s 版面，共 %[1]d 页，屏幕上看或交印刷厂", En: "%[2]s, %[1]d {1:page|pages}, for screens and print shops"}
	keyIsBooklet   = &diag.Text{Zh: "小册子，%[2]s 纸 %[1]d 张，自己打印", En: "booklet, %[1]d {1:sheet|sheets} of %[2]s, to print yourself"}
	keyIsSides     = &diag.Text{Zh: "小册子的另一部分，共 %[1]d 面", En: "more of the booklet, %[1]d {1:side|sides}"}
	keyIsLarge     = &diag.Text{Zh: "大字本，%[2]s，共 %[1]d 页，给老年人看", En: "large print, %[2]s, %[1]d {1:page|pages}, for old eyes"}
	keyIsPhone     = &diag.Text{Zh: "手机版，共 %[1]d 页，一屏一页", En: "for the phone, %[1]d {1:page|pages}, a page a screen"}
	keyIsPodium    = &diag.Text{Zh: "讲台本，%[2]s，共 %[1]d 页，一句一行，上台讲用", En: "for the podium, %[2]s, %[1]d {1:page|pages}, a sentence a line"}
	keyIsHTML      = &diag.Text{Zh: "网页，一个文件，手机、电脑点开就能看，不用联网", En: "a web page in one file: opens on any phone or computer, offline"}
	keyIsText      = &diag.Text{Zh: "纯文本", En: "plain text"}
	keyRemoved     = &diag.Text{Zh: "已删去上次生成、这次不做的 %[1]s", En: "Removed %[1]s of the last build, which this one does not make"}
	keyPrinting    = &diag.Text{Zh: "打印小册子：", En: "To print the booklet:"}
	keyFolderLabel = &diag.Text{Zh: "都在这个文件夹里：", En: "All of it is in this folder:"}
)

// Stages of the work.
var (
	keyStageRead    = &diag.Text{Zh: "正在读稿件", En: "reading"}
	keyStageMend    = &diag.Text{Zh: "正在改正标点", En: "mending punctuation"}
	keyStageEPUB    = &diag.Text{Zh: "正在做电子书", En: "making the e-book"}
	keyStageLayout  = &diag.Text{Zh: "正在排版", En: "laying out pages"}
	keyStageDraw    = &diag.Text{Zh: "正在生成 PDF", En: "drawing the PDF"}
	keyStageBooklet = &diag.Text{Zh: "正在拼小册子", En: "imposing the booklet"}
)
