package markdown

import "kanben/book/diag"

// Findings of reading Markdown. Codes are for ever.
var (
	ruleFrontSyntax = diag.Rule{
		Code: "B040", Severity: diag.Error,
		Message: diag.Text{
			Zh: "开头两行“---”之间看不懂：%[1]s",
			En: "what stands between the two lines of --- at the start cannot be understood: %[1]s",
		},
		Hint:   diag.Text{Zh: "%[2]s", En: "%[2]s"},
		Source: "markdown.md, 书的信息",
	}
	ruleFrontKey = diag.Rule{
		Code: "B041", Severity: diag.Warning,
		Message: diag.Text{Zh: "不认识的项目“%[1]s”，没有使用", En: "unknown item %[1]s, not used"},
		Hint: diag.Text{
			Zh: "可以写：书名、副题、编者、版次、日期、语言",
			En: "known are: title, subtitle, organisation, edition, date, language",
		},
		Source: "markdown.md, 书的信息",
	}
	ruleFrontTwice = diag.Rule{
		Code: "B042", Severity: diag.Error,
		Message: diag.Text{Zh: "项目“%[1]s”写了两次", En: "the item %[1]s stands here twice"},
		Source:  "markdown.md, 书的信息",
	}
	ruleFrontValue = diag.Rule{
		Code: "B043", Severity: diag.Error,
		Message: diag.Text{Zh: "项目“%[1]s”的内容不对：“%[2]s”", En: "%[2]q is no value for %[1]s"},
		Hint: diag.Text{
			Zh: "版次写数字，例如 2；日期写成 2024-10-01；语言写 zh-CN；其余写一行文字",
			En: "an edition is a number such as 2, a date 2024-10-01, a language zh-CN, all else one line of text",
		},
		Source: "markdown.md, 书的信息",
	}
	rulePictureMissing = diag.Rule{
		Code: "B044", Severity: diag.Warning,
		Message: diag.Text{Zh: "找不到图片“%[1]s”", En: "the picture %[1]s is not there"},
		Hint: diag.Text{
			Zh: "把图片放在稿件所在的文件夹里，文件名要一字不差",
			En: "put the picture into the manuscript's folder; its name must be the same to the letter",
		},
		Source: "markdown.md, 图片",
	}
	rulePictureFar = diag.Rule{
		Code: "B045", Severity: diag.Warning,
		Message: diag.Text{Zh: "图片“%[1]s”不在稿件的文件夹里，没有使用", En: "the picture %[1]s lies outside the manuscript's folder and is not used"},
		Hint: diag.Text{
			Zh: "把图片存到稿件旁边，只写文件名；网上的图片不会去下载",
			En: "save it beside the manuscript and write its name alone; nothing is fetched from the web",
		},
		Source: "markdown.md, 图片",
	}
	rulePictureUnread = diag.Rule{
		Code: "B046", Severity: diag.Warning,
		Message: diag.Text{Zh: "图片“%[1]s”读不出来：%[2]s", En: "the picture %[1]s cannot be read: %[2]s"},
		Source:  "markdown.md, 图片",
	}
	rulePictureKind = diag.Rule{
		Code: "B047", Severity: diag.Warning,
		Message: diag.Text{Zh: "图片“%[1]s”不是 PNG、JPEG 或 GIF，没有使用", En: "the picture %[1]s is neither PNG nor JPEG nor GIF and is not used"},
		Hint:    diag.Text{Zh: "用看图软件另存为 PNG 或 JPEG", En: "save it as PNG or JPEG with a picture viewer"},
		Source:  "markdown.md, 图片",
	}
	rulePicturePlace = diag.Rule{
		Code: "B048", Severity: diag.Warning,
		Message: diag.Text{Zh: "图片“%[1]s”在这里放不下，只印它的说明文字", En: "the picture %[1]s cannot stand here; its description is printed"},
		Hint: diag.Text{
			Zh: "标题、列表、表格、注释里不能放图片；请让图片单独成一段",
			En: "no picture can stand in headings, lists, tables and notes; give it a paragraph of its own",
		},
		Source: "markdown.md, 图片",
	}
	ruleNoNote = diag.Rule{
		Code: "B050", Severity: diag.Warning,
		Message: diag.Text{Zh: "注释“%[1]s”没有内容，照原样印出", En: "the note %[1]s has no text; its mark is printed as typed"},
		Hint: diag.Text{
			Zh: "在篇末另起一段写上它的内容，例如“[^1]: 见《文集》第一卷。”",
			En: "give its text in a paragraph of its own, such as “[^1]: See volume one.”",
		},
		Source: "markdown.md, 注释",
	}
	ruleIdleNote = diag.Rule{
		Code: "B051", Severity: diag.Warning,
		Message: diag.Text{Zh: "正文里没有用到注释“[^%[1]s]”，它的文字留在这里", En: "no mark refers to the note [^%[1]s]; its text is kept here"},
		Hint:    diag.Text{Zh: "在要加注的地方写上同样的标记", En: "put the same mark where the note belongs"},
		Source:  "markdown.md, 注释",
	}
	ruleLink = diag.Rule{
		Code: "B052", Severity: diag.Advice,
		Message: diag.Text{Zh: "链接“%[1]s”在书里打不开，只保留文字", En: "the link %[1]s leads nowhere from a book; its words are kept"},
		Hint:    diag.Text{Zh: "写完整的网址，以 http:// 或 https:// 开头", En: "write the whole address, with http:// or https://"},
		Source:  "markdown.md, 字句",
	}
	ruleJoined = diag.Rule{
		Code: "B053", Severity: diag.Advice,
		Message: diag.Text{
			Zh: "这一行和上一行之间没有空行，合成了一段",
			En: "no blank line stands before this line; it goes on with the paragraph above",
		},
		Hint: diag.Text{
			Zh: "在 Markdown 里，段与段之间要空一行；本文件里别的地方也请看看",
			En: "in Markdown a blank line parts paragraphs; see the rest of the file, too",
		},
		Source: "markdown.md, 段落",
	}
	ruleHash = diag.Rule{
		Code: "B054", Severity: diag.Advice,
		Message: diag.Text{Zh: "“#”后面没有空格，不算标题", En: "no space stands behind #, so this is no heading"},
		Hint:    diag.Text{Zh: "是标题就在“#”后面空一格", En: "put a space behind # if it is one"},
		Source:  "markdown.md, 标题",
	}
	ruleCells = diag.Rule{
		Code: "B055", Severity: diag.Warning,
		Message: diag.Text{Zh: "这一行的格子比表头多，多出的文字放进了最后一格", En: "this row has more cells than the head; the rest was put into the last one"},
		Hint:    diag.Text{Zh: "看看是表头少了一格，还是多写了一个“|”", En: "is a cell of the head missing, or one | too many?"},
		Source:  "markdown.md, 表格",
	}
	ruleTablePlace = diag.Rule{
		Code: "B057", Severity: diag.Warning,
		Message: diag.Text{Zh: "表格在这里放不下，格子里的文字一行一行印", En: "no table can stand here; its cells are printed line by line"},
		Hint:    diag.Text{Zh: "列表、注释里不能放表格；请让它顶格写，前后空一行", En: "lists and notes hold no tables: begin it at the margin, with blank lines around it"},
		Source:  "markdown.md, 表格",
	}
	ruleOpenFence = diag.Rule{
		Code: "B056", Severity: diag.Warning,
		Message: diag.Text{Zh: "从这里开始的一块没有结尾，后面的文字都算在里面", En: "nothing ends the block that begins here; all text behind it is part of it"},
		Hint:    diag.Text{Zh: "在它的最后一行下面补一行 ```", En: "put a line of ``` below its last line"},
		Source:  "markdown.md, 引文、诗、落款",
	}
)

// Rules lists the findings of reading Markdown.
func Rules() []*diag.Rule {
	return []*diag.Rule{
		&ruleFrontSyntax, &ruleFrontKey, &ruleFrontTwice, &ruleFrontValue,
		&rulePictureMissing, &rulePictureFar, &rulePictureUnread, &rulePictureKind, &rulePicturePlace,
		&ruleNoNote, &ruleIdleNote, &ruleLink, &ruleJoined, &ruleHash, &ruleCells, &ruleTablePlace, &ruleOpenFence,
	}
}
