package yaml

import "kanben/book/diag"

const about = "YAML 1.2; book-yaml.md"

// Findings of reading YAML; all of them are errors. Codes are for ever.
var (
	ruleTab = rule("B200", "行首用了制表符（Tab）", "a tab where blanks must be",
		"把 Tab 换成空格，一层两个", "take blanks instead, two for each level")
	ruleWideBlank = rule("B201", "行首用了全角空格", "a full-width blank where half-width blanks must be",
		"把全角空格换成半角空格，一层两个", "take half-width blanks instead, two for each level")
	ruleIndent = rule("B202", "这一行的缩进和上面对不齐", "this line is not in line with those above it",
		"同一层的各行从同一列开始，下一层多空两格", "lines of one level begin in one column, the next level two blanks further in")
	ruleWideColon = rule("B203", "“%[1]s”后面用了全角冒号", "a full-width colon behind %[1]s",
		"写成“%[1]s: 内容”：半角冒号，后面空一格", "write “%[1]s: …”, with a half-width colon and a space")
	ruleNoSpace = rule("B204", "“%[1]s”的冒号后面没有空格", "no space behind the colon of %[1]s",
		"写成“%[1]s: 内容”", "write “%[1]s: …”")
	ruleNoColon = rule("B205", "这一行没有冒号，不知道是哪一项", "this line has no colon, so nothing tells which item it is",
		"每行写一项：名称、半角冒号、空格、内容", "write one item a line: its name, a colon, a space, its value")
	ruleNoKey = rule("B206", "冒号前面没有名称", "there is no name before the colon", "", "")
	ruleTwice = rule("B207", "“%[1]s”写了两次，第一次在第 %[2]d 行", "%[1]s stands here twice, first in line %[2]d",
		"留下一个", "keep one of them")
	ruleColonInside = rule("B208", "内容里有半角冒号和空格，会被当成另一项", "a colon and a space inside a value, which reads as another item",
		"把整个内容用引号括起来，或者改成全角冒号“：”", "put the whole value in quotation marks")
	ruleQuote = rule("B209", "引号 %[1]s 没有另一半", "the quotation mark %[1]s has no other half",
		"在内容的末尾补上引号；内容里面的引号用中文的“”", "put one at the end of the value")
	ruleEscape = rule("B210", "双引号里的“%[1]s”看不懂", "%[1]s is nothing that can stand in double quotation marks",
		"反斜杠写两个（\\\\），或者改用单引号", "write two backslashes, or take single quotation marks")
	ruleBracket = rule("B211", "括号 %[1]s 没有另一半", "the bracket %[1]s has no other half",
		"补上另一半；一行写一项，前面用“- ”更不容易错", "close it; a list of lines that begin with “- ” is easier to get right")
	ruleAfter = rule("B212", "内容后面多出了字", "something stands behind the end of the value",
		"内容里有引号、括号、逗号时，把整个内容用另一种引号括起来", "if it belongs to the value, put the whole value in quotation marks of the other kind")
	ruleDash = rule("B213", "“-”后面没有空格", "no space behind the dash",
		"写成“- 内容”", "write “- …”")
	ruleSpecial = rule("B214", "内容不能用 %[1]s 开头", "a value cannot begin with %[1]s",
		"把整个内容用引号括起来", "put the whole value in quotation marks")
	ruleTextBlock = rule("B215", "| 和 > 后面只能写 - 或 +", "only - or + can stand behind | and >", "", "")
	ruleDocuments = rule("B216", "只能有一份内容，“---”以后的用不上", "there can be one document only; what follows --- is not used",
		"删去这一行", "take this line out")
	ruleDeep   = rule("B217", "层次太多，最多 %[1]d 层", "nested too deep: %[1]d levels at most", "", "")
	ruleLarge  = rule("B218", "文件太大，最多 %[1]d KB", "too large: %[1]d KiB at most", "", "")
	ruleUnseen = rule("B219", "这里有一个看不见的控制字符（%[1]U）", "an invisible control character stands here (%[1]U)",
		"把这一行重新打一遍", "type this line anew")
)

func rule(code, zh, en, hintZh, hintEn string) diag.Rule {
	return diag.Rule{
		Code: code, Severity: diag.Error, Source: about,
		Message: diag.Text{Zh: zh, En: en}, Hint: diag.Text{Zh: hintZh, En: hintEn},
	}
}

// Rules lists the findings.
func Rules() []*diag.Rule {
	return []*diag.Rule{
		&ruleTab, &ruleWideBlank, &ruleIndent, &ruleWideColon, &ruleNoSpace, &ruleNoColon, &ruleNoKey, &ruleTwice,
		&ruleColonInside, &ruleQuote, &ruleEscape, &ruleBracket, &ruleAfter, &ruleDash, &ruleSpecial, &ruleTextBlock,
		&ruleDocuments, &ruleDeep, &ruleLarge, &ruleUnseen,
	}
}
