package manifest

import "kanben/book/diag"

const about = "book-yaml.md"

// Findings of reading a manifest. Codes are for ever.
var (
	ruleKey     = mistake("B220", "没有“%[1]s”这一项", "there is no item %[1]s", "%[2]s", "%[2]s")
	ruleKind    = mistake("B221", "%[1]s 应当是%[2]s，这里是%[3]s", "%[1]s must be %[2]s; this is %[3]s", "%[4]s", "%[4]s")
	ruleWord    = mistake("B222", "%[1]s 不能是“%[2]s”", "%[1]s cannot be %[2]q", "%[3]s", "%[3]s")
	ruleRange   = mistake("B223", "%[1]s 不能是 %[2]s", "%[1]s cannot be %[2]s", "从 %[3]d 到 %[4]d", "from %[3]d to %[4]d")
	ruleEmpty   = mistake("B224", "%[1]s 是空的", "%[1]s is empty", "写上内容，或者删去这一行", "give it a value, or take the line out")
	ruleForm    = mistake("B225", "%[1]s 不能是“%[2]s”：%[3]s", "%[1]s cannot be %[2]q: %[3]s", "", "")
	ruleDate    = mistake("B227", "%[1]s：没有“%[2]s”这一天", "%[1]s: %[2]q is no day", "日期写成 2024-10-01", "write a date as 2024-10-01")
	ruleOneLine = mistake("B228", "%[1]s 只能写一行", "%[1]s takes one line only", "", "")
	ruleControl = mistake("B229", "%[1]s 里有看不见的控制字符", "control characters in %[1]s", "把这一行重新打一遍", "type the line again")
	ruleOneKey  = mistake("B230", "%[1]s 里只能写一样", "%[1]s takes exactly one key", "每样各占一个“- ”", "give each a “- ” of its own")
	ruleQuotes  = advice("B231", "%[1]s 的中文引号会照样印出来", "the quotation marks of %[1]s are printed", "不要印的话，去掉引号，或者换成半角的单引号 '", "take them out, or take ' instead, if they should not be")
	ruleExtends = mistake("B232", "extends：不能读取 %[1]s（%[2]s）", "extends: cannot read %[1]s (%[2]s)", "%[3]s", "%[3]s")
	ruleCircle  = mistake("B233", "extends 绕成了圈：%[1]s", "extends leads in a circle: %[1]s", "", "")
	ruleTwiceID = mistake("B234", "outputs 里有两个“%[1]s”", "two outputs are called %[1]s", "给其中一个另写 id", "give one of them another id")
	ruleNoID    = mistake("B235", "outputs 里没有“%[1]s”", "there is no output %[1]s", "%[2]s", "%[2]s")
	ruleNoType  = mistake("B236", "这个成品没有写 type", "this output has no type", "写 type: epub、pdf、booklet …", "write type: epub, pdf, booklet …")
	ruleDesign  = mistake("B237", "%[1]s 有自己的版式，不能另写 style 或 page", "%[1]s has a design of its own and takes neither style nor page", "要另一种版式，就写 type: pdf", "for another design write type: pdf")
	ruleUnasked = advice("B239", "思考题不会印出来：back 里没有 questions", "the questions are not printed: back does not have them", "在 back 里加上 questions", "add questions to back")
	ruleScript  = mistake("B245", "%[1]s 没有简繁之分，不能写 script", "%[1]s is the same in every script and takes none", "script 用在 epub、html、pdf、booklet、large、phone、podium 上；字不转换，照稿件印", "script is for epub, html, pdf, booklet, large, phone and podium; characters are printed as they are")
	ruleNoLike  = mistake("B246", "structure.rules 的一项没有写 pattern", "an item of structure.rules has no pattern", "写上标题行的样子，如 pattern: ^第.+讲", "say what the heading looks like, as pattern: ^Talk")
	rulePlace   = mistake("B247", "%[1]s 不能放在 back 里", "%[1]s cannot stand in back", "写在 front 里", "put it into front")
	ruleAgain   = mistake("B248", "%[1]s 写了两次", "%[1]s stands here twice", "删去一个", "take one of them out")
	ruleNoText  = mistake("B238", "%[1]s 没有写是哪个文件", "%[1]s does not name its file", "写成“- %[1]s: 文件名”", "write “- %[1]s: file name”")
)

func mistake(code, zh, en, hintZh, hintEn string) diag.Rule {
	return diag.Rule{
		Code: code, Severity: diag.Error, Source: about,
		Message: diag.Text{Zh: zh, En: en}, Hint: diag.Text{Zh: hintZh, En: hintEn},
	}
}

func advice(code, zh, en, hintZh, hintEn string) diag.Rule {
	r := mistake(code, zh, en, hintZh, hintEn)
	r.Severity = diag.Advice
	return r
}

// Rules lists the findings.
func Rules() []*diag.Rule {
	return []*diag.Rule{
		&ruleKey, &ruleKind, &ruleWord, &ruleRange, &ruleEmpty, &ruleForm, &ruleDate, &ruleOneLine,
		&ruleControl, &ruleOneKey, &ruleQuotes, &ruleExtends, &ruleCircle, &ruleTwiceID, &ruleNoID, &ruleNoType,
		&ruleDesign, &ruleScript, &ruleNoLike, &rulePlace, &ruleAgain, &ruleNoText, &ruleUnasked,
	}
}
