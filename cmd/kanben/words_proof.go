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

	keyIsReport   = &diag.Text{Zh: "校对报告，浏览器里看", En: "the proof's report, for browsers"}
	keyFlagReport = &diag.Text{Zh: "把校对报告写成网页`文件`，如 校对报告.html", En: "write the report as a web page to this `file`"}
	keyReportAt   = &diag.Text{Zh: "校对报告：%[1]s", En: "report: %[1]s"}
	keyReportHere = &diag.Text{Zh: "%[1]s 已经有了，不是校对报告；请换一个文件名", En: "%[1]s is there and is no report; choose another name"}

	keyFixShort = &diag.Text{Zh: "看看原稿里要改哪些地方，加 --write 写回原稿", En: "Show what would be changed in the manuscripts; --write changes them"}
	keyFixLong  = &diag.Text{
		Zh: "按行列出改前、改后（unified diff，终端里标出每一个改动的字符）。\n" +
			"只改有把握的地方；建议要用 --with 或 --ask 点名才改。\n" +
			"--write 先把原稿另存为 稿件.txt.bak，再写回，编码、换行照旧。只能改 TXT 和 Markdown。",
		En: "Lines are shown as they are and as they would be, a unified diff; on a terminal each\n" +
			"character that changes is marked. Only what is certain is changed; proposals are named with\n" +
			"--with, or asked about with --ask. --write keeps the manuscript as NAME.txt.bak and writes\n" +
			"it anew, in its encoding and with its line ends. TXT and Markdown can be changed.",
	}
	keyFixExample = &diag.Text{
		Zh: "kanben fix 稿件.txt                        只看，不改\n" +
			"kanben fix 稿件.txt --write                改，另存原稿\n" +
			"kanben fix 稿件.txt --with P151,P112       连这两条的建议一起\n" +
			"kanben fix 稿件.txt --ask --write          逐条问",
		En: "kanben fix speech.txt                      only look\n" +
			"kanben fix speech.txt --write              change it, keep a copy\n" +
			"kanben fix speech.txt --with P151,P112     with the proposals of two rules\n" +
			"kanben fix speech.txt --ask --write        ask about each proposal",
	}
	keyFlagWrite = &diag.Text{Zh: "写回原稿，原来的另存一份（.bak）", En: "write the manuscripts, keep the old ones (.bak)"}
	keyFlagWith  = &diag.Text{Zh: "照这几条`规则`的建议改：P151,P112，或 all", En: "do what these `rules` propose: P151,P112, or all"}
	keyFlagAsk   = &diag.Text{Zh: "每条建议都问一问：y 改，n 不改，a 这条规则都改，s 这条规则都不改，q 不再问", En: "ask about each proposal: y yes, n no, a all of this rule, s none of this rule, q no more"}

	keyAskChange        = &diag.Text{Zh: "“%[1]s” → “%[2]s”，改吗？[y/N/a/s/q]", En: "%[1]q → %[2]q, change it? [y/N/a/s/q]"}
	keyAskAlone         = &diag.Text{Zh: "--ask 要从键盘回答，不能和标准输入“-”、--json 一起用", En: "--ask reads answers from the keyboard and does not go with - or --json"}
	keyNoFileToWrite    = &diag.Text{Zh: "标准输入和内置样稿没有文件可以写回", En: "standard input and the sample are no files that could be written"}
	keyFixDocument      = &diag.Text{Zh: "Word、OpenDocument 文档和网页不能直接改：%[1]s", En: "documents and web pages cannot be changed here: %[1]s"}
	keyFixDocumentHint  = &diag.Text{Zh: "用 kanben check 逐条看，在原来的软件里改；或者另存为纯文本（.txt，UTF-8）再来", En: "look at the findings with kanben check and change them in the program that made it, or save it as plain text (.txt, UTF-8) first"}
	keyChangedMeanwhile = &diag.Text{Zh: "%[1]s 刚刚被别的程序改过，没有动它", En: "%[1]s was changed by another program meanwhile and is left alone"}
	keyFixWritten       = &diag.Text{Zh: "已改 %[1]s（%[2]d 行），原稿另存为 %[3]s", En: "%[1]s is changed in %[2]d {2:line|lines}; the old one is kept as %[3]s"}
	keyFixEncoding      = &diag.Text{Zh: "原来的编码 %[1]s 里没有“%[2]s”，改存为 UTF-8", En: "its encoding %[1]s lacks %[2]q; it is UTF-8 now"}
	keyFixWhole         = &diag.Text{Zh: "原稿里有别的编码或乱码的行，现在整份都是 %[1]s", En: "lines that stood in another encoding, or garbled, are %[1]s now like all others"}
	keyFixNothing       = &diag.Text{Zh: "没有要改的地方。", En: "There is nothing to change."}
	keyFixProposals     = &diag.Text{Zh: "另有 %[1]d 条建议没有动：用 --ask 逐条问，或用 --with 点名。", En: "%[1]d {1:proposal is|proposals are} left: --ask asks about each, --with names rules."}
	keyFixUnplaced      = &diag.Text{Zh: "另有 %[1]d 处在原稿里没有对应的文字，只在书里改。", En: "%[1]d {1:repair has|repairs have} no words of {1:its|their} own in the manuscript and {1:is|are} made in the book alone."}
	keyFixHowToWrite    = &diag.Text{Zh: "原稿还没有动；加 --write 写回，原来的会另存一份。", En: "The manuscripts are as they were; --write changes them and keeps copies."}

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
