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

	keyExplainUsage   = &diag.Text{Zh: "[代码 ...]", En: "[CODE ...]"}
	keyExplainShort   = &diag.Text{Zh: "说明一条规则：查什么、为什么、例子、怎样关掉；不写代码就列出全部", En: "Explain a rule: what it finds, why, an example, how to switch it off; without a code all are listed"}
	keyExplainExample = &diag.Text{Zh: "kanben explain          全部规则\nkanben explain P001     一条规则", En: "kanben explain          all rules\nkanben explain P001     one rule"}
	keyExplainMore    = &diag.Text{Zh: "共 %[1]d 条。看一条的说明和例子：kanben explain 代码", En: "%[1]d rules. For what one means, with an example: kanben explain CODE"}

	keySeverityFixed   = &diag.Text{Zh: "改正", En: "fixed"}
	keySeverityAdvice  = &diag.Text{Zh: "建议", En: "advice"}
	keySeverityWarning = &diag.Text{Zh: "警告", En: "warning"}
	keySeverityError   = &diag.Text{Zh: "错误", En: "error"}
	keyMeansFixed      = &diag.Text{Zh: "书里已经改好，稿件文件不动", En: "mended in the book, never in the manuscript"}
	keyMeansAdvice     = &diag.Text{Zh: "只提出来，书里照原样", En: "only proposed; the book has it as typed"}
	keyMeansWarning    = &diag.Text{Zh: "请看一看；加 --strict 时不处理就不生成书", En: "wants a look; with --strict it forbids the book"}
	keyMeansError      = &diag.Text{Zh: "不处理就不生成书", En: "forbids the book"}

	keyExplainLevel     = &diag.Text{Zh: "级别", En: "level"}
	keyExplainSays      = &diag.Text{Zh: "意思", En: "says"}
	keyExplainHint      = &diag.Text{Zh: "怎么办", En: "to do"}
	keyExplainWhy       = &diag.Text{Zh: "为什么", En: "why"}
	keyExplainSource    = &diag.Text{Zh: "依据", En: "source"}
	keyExplainBefore    = &diag.Text{Zh: "例：原稿", En: "typed"}
	keyExplainAfter     = &diag.Text{Zh: "书里", En: "in the book"}
	keyExplainProposed  = &diag.Text{Zh: "建议", En: "proposed"}
	keyExplainExampleAt = &diag.Text{Zh: "例", En: "example"}
	keyExplainGone      = &diag.Text{Zh: "（这一行不收）", En: "(the line is left out)"}
	keyExplainSwitch    = &diag.Text{Zh: "开关", En: "switch"}
	keyNoSwitch         = &diag.Text{Zh: "这一条不能关", En: "it cannot be switched off"}
	keySwitchOff        = &diag.Text{Zh: "关掉：--rule %[1]s=off；某些词不动：--dictionary 词表.txt", En: "off: --rule %[1]s=off; to keep certain words: --dictionary words.txt"}
	keySwitchFix        = &diag.Text{Zh: "照建议改：--rule %[1]s=fix；改原稿：kanben fix --with %[1]s", En: "to do what it proposes: --rule %[1]s=fix; in the manuscript: kanben fix --with %[1]s"}

	keySeeExplain = &diag.Text{Zh: "全部规则：kanben explain", En: "kanben explain lists all rules"}
)
