package main

import "kanben/book/diag"

// Manual pages.
var (
	keyManShort   = &diag.Text{Zh: "显示手册页，或把全部手册页写进文件夹", En: "Print a manual page, or write all of them into a folder"}
	keyManUsage   = &diag.Text{Zh: "[命令]", En: "[COMMAND]"}
	keyManExample = &diag.Text{
		Zh: "kanben man build | man -l -\nkanben man -o /usr/local/share/man      中英文手册页全部写出",
		En: "kanben man build | man -l -\nkanben man -o /usr/local/share/man      all pages, in Chinese and English",
	}
	keyFlagManFolder = &diag.Text{Zh: "写进这个`文件夹`：man1 和 zh_CN/man1", En: "write into this `folder`: man1 and zh_CN/man1"}
	keyManWritten    = &diag.Text{Zh: "写了 %[1]d 页手册：%[2]s", En: "Wrote %[1]d manual {1:page|pages} into %[2]s."}
	keyManTitle      = &diag.Text{Zh: "刊本手册", En: "Manual of kanben"}
	keyManName       = &diag.Text{Zh: "名称", En: "NAME"}
	keyManSynopsis   = &diag.Text{Zh: "概要", En: "SYNOPSIS"}
	keyManText       = &diag.Text{Zh: "描述", En: "DESCRIPTION"}
	keyManVerbs      = &diag.Text{Zh: "命令", En: "COMMANDS"}
	keyManFlags      = &diag.Text{Zh: "选项", En: "OPTIONS"}
	keyManStatuses   = &diag.Text{Zh: "退出状态", En: "EXIT STATUS"}
	keyManExamples   = &diag.Text{Zh: "例子", En: "EXAMPLES"}
	keyManSeeAlso    = &diag.Text{Zh: "另见", En: "SEE ALSO"}
	keyCannotWrite   = &diag.Text{Zh: "写不成 %[1]s", En: "cannot write %[1]s"}
)
