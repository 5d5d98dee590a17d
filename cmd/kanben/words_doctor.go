package main

import "kanben/book/diag"

// The state of the machine.
var (
	keyDoctorShort = &diag.Text{
		Zh: "看看这台电脑：字体、打印机设置、终端编码、磁盘、可选的检查工具",
		En: "Look at this machine: typefaces, printer profile, terminal, disk, optional checkers",
	}
	keyDoctorExample = &diag.Text{Zh: "kanben doctor\nkanben doctor 稿件.txt      连同稿件里的字有没有字体", En: "kanben doctor\nkanben doctor speech.txt      and whether the typefaces have its characters"}

	keyDoctorProgram   = &diag.Text{Zh: "程序", En: "program"}
	keyDoctorTerminal  = &diag.Text{Zh: "终端", En: "terminal"}
	keyDoctorPlain     = &diag.Text{Zh: "不是终端（输出到文件或管道），一律 UTF-8", En: "none: output goes to a file or a pipe, in UTF-8"}
	keyDoctorColumns   = &diag.Text{Zh: "%[1]d 列，编码 %[2]s", En: "%[1]d columns, encoding %[2]s"}
	keyDoctorGarbles   = &diag.Text{Zh: "%[1]d 列，编码 %[2]s，中文会显示成乱码：把终端的编码改成 UTF-8", En: "%[1]d columns, encoding %[2]s, which garbles Chinese: set the terminal to UTF-8"}
	keyDoctorLanguage  = &diag.Text{Zh: "语言", En: "language"}
	keyDoctorChinese   = &diag.Text{Zh: "中文（用 --lang en 换成英文）", En: "Chinese (--lang en for English)"}
	keyDoctorEnglish   = &diag.Text{Zh: "英文（用 --lang zh 换成中文）", En: "English (--lang zh for Chinese)"}
	keyDoctorFonts     = &diag.Text{Zh: "字体", En: "typefaces"}
	keyDoctorEmbedded  = &diag.Text{Zh: "内置 %[1]d 款，随书嵌入，可自由分发", En: "%[1]d built in, free to be embedded and passed on"}
	keyDoctorCoverage  = &diag.Text{Zh: "稿件", En: "manuscript"}
	keyDoctorCovered   = &diag.Text{Zh: "%[1]d 个不同的字，字体里都有", En: "all of its %[1]d different characters are in the typefaces"}
	keyDoctorMissing   = &diag.Text{Zh: "%[1]d 个不同的字，有 %[2]d 个没有字体，会印成〓：%[3]s", En: "of its %[1]d different characters %[2]d are in no typeface and print as 〓: %[3]s"}
	keyDoctorPrinter   = &diag.Text{Zh: "打印机", En: "printer"}
	keyDoctorNoPrinter = &diag.Text{Zh: "还没有试过：kanben printer test 打一张试纸", En: "not tried yet: kanben printer test prints a sheet"}
	keyDoctorDuplex    = &diag.Text{Zh: "双面打印机，设置存在 %[1]s", En: "prints both sides; profile in %[1]s"}
	keyDoctorSingle    = &diag.Text{Zh: "单面打印机，设置存在 %[1]s", En: "prints one side; profile in %[1]s"}
	keyDoctorDisk      = &diag.Text{Zh: "磁盘", En: "disk"}
	keyDoctorFree      = &diag.Text{Zh: "当前文件夹可以写，还有 %[1]s 可用", En: "this folder can be written to, %[1]s are free"}
	keyDoctorLittle    = &diag.Text{Zh: "当前文件夹可以写，但只剩 %[1]s，有图片的书可能放不下", En: "this folder can be written to, but only %[1]s are free: too little for a book with pictures"}
	keyDoctorWritable  = &diag.Text{Zh: "当前文件夹可以写", En: "this folder can be written to"}
	keyDoctorReadOnly  = &diag.Text{Zh: "当前文件夹不能写（%[1]s）：用 -o 另选文件夹", En: "this folder cannot be written to (%[1]s): choose another with -o"}
	keyDoctorOffice    = &diag.Text{Zh: "LibreOffice", En: "LibreOffice"}
	keyDoctorHasOffice = &diag.Text{Zh: "有：旧 Word（.doc）和 WPS 文件可以加 --convert 转换", En: "there: --convert reads old Word (.doc) and WPS files"}
	keyDoctorNoOffice  = &diag.Text{Zh: "没有：旧 Word（.doc）和 WPS 文件要先另存为 .docx", En: "none: save old Word (.doc) and WPS files as .docx first"}
	keyDoctorChecker   = &diag.Text{Zh: "检查工具", En: "checkers"}
	keyDoctorCheckers  = &diag.Text{Zh: "可选，用来复核成品：装了 %[1]s；没有装 %[2]s", En: "optional, to check what was made: there are %[1]s; not there: %[2]s"}

	keyDoctorNoCheckers  = &diag.Text{Zh: "可选，用来复核成品，一样也没有装：%[1]s", En: "optional, to check what was made; none is there: %[1]s"}
	keyDoctorAllCheckers = &diag.Text{Zh: "可选，用来复核成品，全都装了：%[1]s", En: "optional, to check what was made; all are there: %[1]s"}
)
