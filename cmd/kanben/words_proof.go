package main

import "kanben/book/diag"

// The proof: its flags, `kanben explain`, `kanben fix`.
var (
	keyFlagClean      = &diag.Text{Zh: "改正多少：`none|safe|full`，safe 只改有把握的，full 连标点方面的建议也照办", En: "how much to mend: `none|safe|full`; safe mends what is certain, full also does what is advised about marks"}
	keyFlagRule       = &diag.Text{Zh: "单独设定一条`规则`，可写多次：P012=off 关闭，P051=fix 照建议改", En: "set one `rule`, any number of times: P012=off, or P051=fix to do what it advises"}
	keyFlagDictionary = &diag.Text{Zh: "`词表`文件，一行一个词，这些词不改也不报", En: "a `file` of words, one a line, that are neither changed nor reported"}

	keyCleanTwice = &diag.Text{Zh: "--no-normalise 和 --clean %[1]s 只能用一个", En: "--no-normalise and --clean %[1]s exclude each other"}
	keyRuleSyntax = &diag.Text{Zh: "规则要写成 代码=on|off|fix，如 P012=off，不是“%[1]s”", En: "a rule is set as CODE=on|off|fix, such as P012=off, not %[1]q"}
	keyNoRule     = &diag.Text{Zh: "没有 %[1]s 这条规则", En: "there is no rule %[1]s"}
	keySeeExplain = &diag.Text{Zh: "全部规则：kanben explain", En: "kanben explain lists all rules"}
)
