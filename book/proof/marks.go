package proof

import "kanben/book/diag"

// The rules of T60, one for each mark, so that a report can count them.
var (
	halfComma = &diag.Rule{
		Code: "P001", Severity: diag.Fixed,
		Name:    diag.Text{Zh: "半角逗号", En: "half-width commas"},
		Message: diag.Text{Zh: "中文里的半角逗号 , 已改为 ，", En: "half-width comma in Chinese text, now ，"},
		Source:  "T60, T45; GB/T 15834 4.4, 5.1.1",
	}
	halfSemicolon = &diag.Rule{
		Code: "P002", Severity: diag.Fixed,
		Name:    diag.Text{Zh: "半角分号", En: "half-width semicolons"},
		Message: diag.Text{Zh: "中文里的半角分号 ; 已改为 ；", En: "half-width semicolon in Chinese text, now ；"},
		Source:  "T60, T45; GB/T 15834 4.6, 5.1.1",
	}
	halfColon = &diag.Rule{
		Code: "P003", Severity: diag.Fixed,
		Name:    diag.Text{Zh: "半角冒号", En: "half-width colons"},
		Message: diag.Text{Zh: "中文里的半角冒号 : 已改为 ：", En: "half-width colon in Chinese text, now ："},
		Source:  "T60, T45; GB/T 15834 4.7, 5.1.1",
	}
	halfExclamation = &diag.Rule{
		Code: "P004", Severity: diag.Fixed,
		Name:    diag.Text{Zh: "半角叹号", En: "half-width exclamation marks"},
		Message: diag.Text{Zh: "中文里的半角叹号 ! 已改为 ！", En: "half-width exclamation mark in Chinese text, now ！"},
		Source:  "T60, T45; GB/T 15834 4.3, 5.1.2",
	}
	halfQuestion = &diag.Rule{
		Code: "P005", Severity: diag.Fixed,
		Name:    diag.Text{Zh: "半角问号", En: "half-width question marks"},
		Message: diag.Text{Zh: "中文里的半角问号 ? 已改为 ？", En: "half-width question mark in Chinese text, now ？"},
		Source:  "T60, T45; GB/T 15834 4.2, 5.1.2",
	}
	halfStop = &diag.Rule{
		Code: "P006", Severity: diag.Fixed,
		Name:    diag.Text{Zh: "半角句点", En: "half-width full stops"},
		Message: diag.Text{Zh: "中文句末的半角句点 . 已改为 。", En: "half-width full stop after a Chinese sentence, now 。"},
		Hint:    diag.Text{Zh: "如果这里不是句子结尾，请在原稿里改成 · 或别的标点", En: "if no sentence ends here, write · or another mark in the manuscript"},
		Source:  "T60; GB/T 15834 4.1, 5.1.1",
	}
	halfIdeographic = &diag.Rule{
		Code: "P008", Severity: diag.Fixed,
		Name:    diag.Text{Zh: "半角的 ｡ ､ ｢ ｣", En: "half-width ideographic marks"},
		Message: diag.Text{Zh: "半角形式的标点已改为全角", En: "half-width form of an ideographic mark, now full-width"},
		Source:  "T60; GB/T 15834 5.1.1",
	}
)

var westernEnd = &diag.Rule{
	Code: "P010", Severity: diag.Advice,
	Name:    diag.Text{Zh: "西文后面的半角标点", En: "half-width marks behind Western words"},
	Message: diag.Text{Zh: "中文里的字母、数字后面有半角的 %[1]s，没有改动", En: "a half-width %[1]s follows a Western word amid Chinese; left as it is"},
	Hint:    diag.Text{Zh: "如果句子是中文，请在原稿里改成 %[2]s", En: "write %[2]s in the manuscript if the sentence is Chinese"},
	Source:  "T60, T45; GB/T 15834 5.1.1",
}

// markRule gives the rule for a half-width mark.
func markRule(r rune) *diag.Rule {
	switch r {
	case ',':
		return halfComma
	case ';':
		return halfSemicolon
	case ':':
		return halfColon
	case '!':
		return halfExclamation
	case '?':
		return halfQuestion
	case '.':
		return halfStop
	}
	return halfIdeographic
}
