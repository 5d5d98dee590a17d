package main

import "kanben/book/diag"

// Errors and hints.
var (
	keyErrorLabel  = &diag.Text{Zh: "错误：", En: "error: "}
	keyHintLabel   = &diag.Text{Zh: "提示：", En: "hint: "}
	keyColon       = &diag.Text{Zh: "：", En: ": "}
	keyInterrupted = &diag.Text{Zh: "已中断，没有留下任何文件。", En: "interrupted; nothing was left behind"}
	keyForbidden   = &diag.Text{
		Zh: "稿件里有 %[1]d 处错误，改好以前不能成书",
		En: "the manuscript has errors (%[1]d); no book is made of it",
	}
	keyForbiddenStrict = &diag.Text{
		Zh: "稿件里有 %[1]d 条警告，按 --strict 的要求不能成书",
		En: "the manuscript has warnings (%[1]d), and with --strict no book is made of it",
	}
	keyConverting       = &diag.Text{Zh: "正在用 LibreOffice 转换 %[1]s …", En: "converting %[1]s with LibreOffice …"}
	keyConvertHint      = &diag.Text{Zh: "。这台电脑上有 LibreOffice：加上 --convert，就由它来转换，原稿不动", En: ". LibreOffice is installed here: with --convert it does this, and the manuscript stays as it is"}
	keyNoOffice         = &diag.Text{Zh: "要用 LibreOffice 转换 %[1]s，可是没有找到 LibreOffice", En: "LibreOffice, which is to convert %[1]s, was not found"}
	keyNoOfficeHint     = &diag.Text{Zh: "装上 LibreOffice（免费），或者用 Word、WPS 打开它，另存为 .docx", En: "install LibreOffice (it is free), or open the manuscript in Word or WPS and save it as .docx"}
	keyNotConverted     = &diag.Text{Zh: "LibreOffice 没有转换成 %[1]s", En: "LibreOffice could not convert %[1]s"}
	keyNotConvertedHint = &diag.Text{Zh: "用 Word 或 WPS 打开它，另存为 .docx", En: "open it in Word or WPS and save it as .docx"}
	keyForbiddenHint    = &diag.Text{Zh: "按上面列出的位置改好稿件，再做一次", En: "mend the manuscript at the places above and try again"}
	keyBug              = &diag.Text{Zh: "程序内部出错（%[1]v），没有写任何文件", En: "internal error (%[1]v), nothing was written"}
	keyBugHint          = &diag.Text{
		Zh: "这是 kanben 的毛病，不是您的错。请加 -v 再运行一次，把输出和稿件发给我们",
		En: "this is a fault of kanben, not yours; please run it again with -v and report what it prints",
	}
	keyDiskFull       = &diag.Text{Zh: "磁盘满了", En: "the disk is full"}
	keyInUse          = &diag.Text{Zh: "文件正被别的程序打开，请先关掉它（比如 PDF 阅读器）", En: "the file is open in another program (a PDF reader?); close it there first"}
	keyReadOnlyDisk   = &diag.Text{Zh: "磁盘是只读的", En: "the disk is read-only"}
	keyNoPermission   = &diag.Text{Zh: "没有权限", En: "permission denied"}
	keyNotExist       = &diag.Text{Zh: "不存在", En: "it does not exist"}
	keyFileInPath     = &diag.Text{Zh: "路径中间有一段是文件", En: "part of the path is a file"}
	keyLinkLoop       = &diag.Text{Zh: "快捷链接绕成了圈", En: "its symbolic links lead in a circle"}
	keyCannotPrint    = &diag.Text{Zh: "不能输出结果", En: "cannot print the results"}
	keyCannotRead     = &diag.Text{Zh: "不能读取 %[1]s", En: "cannot read %[1]s"}
	keyCannotReadHint = &diag.Text{Zh: "看看用记事本能不能打开；打不开，就请有权限的人把它复制给您", En: "see whether you can open it yourself, and ask its owner for a copy if not"}
	keyNoFile         = &diag.Text{Zh: "找不到 %[1]s", En: "there is no %[1]s"}
	keyNoFileHint     = &diag.Text{Zh: "看看文件名和文件夹写得对不对；把文件拖进这个窗口，路径会自动写好", En: "check the name and the folder; a file dropped on this window writes its path"}
	keyTooLarge       = &diag.Text{Zh: "%[1]s 太大：%[2]d MB，最多 %[3]d MB", En: "%[1]s is too large: %[2]d MiB, at most %[3]d MiB"}
	keyFolder         = &diag.Text{Zh: "%[1]s 是文件夹，这里要的是文件", En: "%[1]s is a folder; a file is needed here"}
	keySampleAndFiles = &diag.Text{Zh: "--sample 和稿件只能选一样", En: "--sample and manuscripts exclude each other"}
	keyTwoStdin       = &diag.Text{Zh: "“-”只能写一次", En: "- can be given only once"}
	keySameFile       = &diag.Text{Zh: "%[1]s 写了两次", En: "%[1]s is given twice"}
	keySameFileHint   = &diag.Text{Zh: "每份稿件只写一次；真要收两遍，就复制成另一个文件", En: "give each manuscript once; make a copy of it if it is to stand in the book twice"}
	keyBadPattern     = &diag.Text{Zh: "--speech 的正则表达式“%[1]s”写得不对：%[2]s", En: "--speech: wrong expression %[1]q: %[2]s"}
	keyBadDate        = &diag.Text{
		Zh: "环境变量 SOURCE_DATE_EPOCH 应当是 1970 年以来的秒数，现在是“%[1]s”",
		En: "SOURCE_DATE_EPOCH must be a number of seconds since 1970, not %[1]q",
	}
	keyNoVerb         = &diag.Text{Zh: "没有“%[1]s”这个命令，也没有这个文件", En: "%[1]q is neither a command nor a file"}
	keyNoFlag         = &diag.Text{Zh: "没有 %[1]s 这个选项", En: "there is no flag %[1]s"}
	keyFlagNeedsValue = &diag.Text{Zh: "选项 %[1]s 后面要写上值", En: "flag %[1]s needs a value"}
	keyFlagWrongValue = &diag.Text{Zh: "选项 %[1]s 不能是“%[2]s”", En: "flag %[1]s cannot be %[2]q"}
	keyFlagAllowed    = &diag.Text{Zh: "可以是：%[3]s", En: "it can be: %[3]s"}
	keyFlagSyntax     = &diag.Text{Zh: "选项写得不对：%[1]s", En: "wrong flag: %[1]s"}
	keyNoArguments    = &diag.Text{Zh: "后面多了东西：%[1]s", En: "too many words: %[1]s"}
	keyNoShell        = &diag.Text{Zh: "没有“%[1]s”的补全脚本", En: "there is no completion for %[1]q"}
	keyWhichShell     = &diag.Text{Zh: "请写明是哪一种：bash、zsh、fish 或 powershell", En: "name one of bash, zsh, fish, powershell"}
	keyDidYouMean     = &diag.Text{Zh: "是不是想写 %[2]s？", En: "did you mean %[2]s?"}
	keyDidYouMeanVerb = &diag.Text{Zh: "是不是想写 kanben %[2]s？", En: "did you mean kanben %[2]s?"}
	keyCanBe          = &diag.Text{Zh: "可以是：%[2]s", En: "it can be: %[2]s"}
	keySeeHelp        = &diag.Text{Zh: "看帮助：%[2]s", En: "see %[2]s"}
)
