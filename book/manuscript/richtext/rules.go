package richtext

import "kanben/book/diag"

// Findings of reading Word documents. Codes are for ever.
var (
	ruleChanges = diag.Rule{
		Code: "B060", Severity: diag.Warning,
		Message: diag.Text{
			Zh: "文档里有没处理完的修订，已全部接受：插入 %[1]d 处（%[2]d 字），删除 %[3]d 处（%[4]d 字）",
			En: "tracked changes were all accepted: %[1]d {1:insertion|insertions} (%[2]d {2:character|characters}), %[3]d {3:deletion|deletions} (%[4]d {4:character|characters})",
		},
		Hint: diag.Text{
			Zh: "在 Word 的“审阅”（LibreOffice 的“编辑 → 修订”）里逐条看过，接受或拒绝，再存一次",
			En: "go through them on Word's Review tab (LibreOffice: Edit, Track Changes), accept or reject each, and save again",
		},
		Source: "users.md part 3, DOCX",
	}
	ruleComment = diag.Rule{
		Code: "B061", Severity: diag.Advice,
		Message: diag.Text{Zh: "批注（%[1]s）：%[2]s", En: "comment (%[1]s): %[2]s"},
		Hint:    diag.Text{Zh: "批注不印进书里；处理好以后在原稿里删掉", En: "comments are not printed; delete it in the manuscript when it is settled"},
		Source:  "users.md part 3, DOCX",
	}
	ruleNumbers = diag.Rule{
		Code: "B062", Severity: diag.Fixed,
		Message: diag.Text{
			Zh: "自动编号 %[1]d 处，照显示的样子写成了文字",
			En: "automatic numbers (%[1]d) were written out as they are shown",
		},
		Source: "users.md part 3, DOCX",
	}
	ruleNumberFormat = diag.Rule{
		Code: "B063", Severity: diag.Warning,
		Message: diag.Text{
			Zh: "这里的自动编号用了不认识的格式“%[1]s”，改成了阿拉伯数字",
			En: "the automatic number here is of an unknown format, %[1]s, and stands in Arabic figures",
		},
		Source: "users.md part 3, DOCX",
	}
	RuleBox = diag.Rule{
		Code: "B064", Severity: diag.Warning,
		Message: diag.Text{
			Zh: "文本框 %[1]d 个，文字放在了它所在的段落后面",
			En: "text boxes (%[1]d): their text stands behind the paragraph they are fastened to",
		},
		Hint:   diag.Text{Zh: "看看顺序对不对；最好把文字从文本框里移到正文", En: "see whether the order is right; better move the text out of the boxes"},
		Source: "users.md part 3, DOCX",
	}
	RuleTOC = diag.Rule{
		Code: "B065", Severity: diag.Fixed,
		Message: diag.Text{
			Zh: "自动生成的目录（%[1]d 段）没有收入，书有自己的目录",
			En: "the contents list that was made by itself (%[1]d {1:paragraph|paragraphs}) is left out; the book has its own",
		},
		Source: "users.md part 3, DOCX",
	}
	RuleHidden = diag.Rule{
		Code: "B066", Severity: diag.Warning,
		Message: diag.Text{
			Zh: "隐藏的文字 %[1]d 处（%[2]d 字）没有收入",
			En: "hidden text in %[1]d {1:place|places} (%[2]d {2:character|characters}) is left out",
		},
		Hint:   diag.Text{Zh: "要印就在原稿里取消“隐藏”", En: "switch Hidden off in the manuscript if it is to be printed"},
		Source: "users.md part 3, DOCX",
	}
	ruleFurniture = diag.Rule{
		Code: "B067", Severity: diag.Fixed,
		Message: diag.Text{
			Zh: "页眉、页脚 %[1]d 个没有收入，书有自己的页眉和页码",
			En: "headers and footers (%[1]d) are left out; the book has its own",
		},
		Source: "users.md part 3, DOCX",
	}
	ruleForeign = diag.Rule{
		Code: "B068", Severity: diag.Warning,
		Message: diag.Text{Zh: "%[2]s没有收入%[1]s", En: "%[2]s is left out%[1]s"},
		Hint: diag.Text{
			Zh: "需要的话，在原稿里把它改成文字、表格或图片",
			En: "make it text, a table or a picture in the manuscript if it is wanted",
		},
		Source: "users.md part 3, DOCX",
	}
	ruleOutside = diag.Rule{
		Code: "B090", Severity: diag.Advice,
		Message: diag.Text{
			Zh: "网页里正文以外的 %[1]d 处（%[2]d 字）没有收入：导航、页眉、页脚、评论等",
			En: "what stands around the text of the web page (%[1]d {1:place|places}, %[2]d {2:character|characters}) is left out: navigation, heads, feet, remarks",
		},
		Hint: diag.Text{
			Zh: "正文要是少了，就在浏览器里选中正文、复制，粘贴到 Word 里，存成 .docx",
			En: "if text is missing, select it in the browser, copy it into Word, and save that as .docx",
		},
		Source: "html.md",
	}
	// RuleCropped tells of pictures that the manuscript shows cut.
	RuleCropped = diag.Rule{
		Code: "B091", Severity: diag.Warning,
		Message: diag.Text{
			Zh: "图片 %[1]d 张在原稿里裁过，这里印的是整张",
			En: "%[1]d {1:picture|pictures} that the manuscript shows cut {1:is|are} printed whole",
		},
		Hint:   diag.Text{Zh: "要裁就用看图的软件裁好，再插进去；不愿给人看的部分尤其要这样", En: "cut them in a picture editor and put them in again, above all if a part is not to be seen"},
		Source: "odt.md",
	}
	RuleEquation = diag.Rule{
		Code: "B069", Severity: diag.Warning,
		Message: diag.Text{
			Zh: "公式 %[1]d 处，只保留成一行文字",
			En: "equations (%[1]d) are kept as a line of text",
		},
		Hint:   diag.Text{Zh: "复杂的公式请截成图片放进去", En: "put in a picture of those that need more"},
		Source: "users.md part 3, DOCX",
	}
	rulePicture = diag.Rule{
		Code: "B070", Severity: diag.Warning,
		Message: diag.Text{Zh: "图片“%[1]s”用不了：%[2]s", En: "the picture %[1]s cannot be used: %[2]s"},
		Hint: diag.Text{
			Zh: "在 Word 里右击图片，选“另存为图片”，存成 PNG，再插入一次；网页的图片要放在网页旁边，名称不要改",
			En: "in Word right-click it, choose Save as Picture, type PNG, and insert that; pictures of a web page must lie beside it, under their names",
		},
		Source: "users.md part 3, DOCX",
	}
	ruleAlt = diag.Rule{
		Code: "B071", Severity: diag.Advice,
		Message: diag.Text{
			Zh: "图片 %[1]d 张没有文字说明，看不见图的人不知道里面是什么",
			En: "pictures without a description (%[1]d): who does not see them cannot tell what they show",
		},
		Hint: diag.Text{
			Zh: "在 Word 里右击图片，选“编辑替代文字”，写一句图里有什么；或者在图下面写“图1 ……”",
			En: "in Word right-click it, choose Edit Alt Text, and say what it shows; or put a caption below it",
		},
		Source: "users.md part 3, DOCX",
	}
	ruleMerged = diag.Rule{
		Code: "B072", Severity: diag.Warning,
		Message: diag.Text{
			Zh: "表格里有 %[1]d 个合并的格子，文字放在了第一格",
			En: "merged cells (%[1]d) in tables: their text stands in the first one",
		},
		Source: "users.md part 3, DOCX",
	}
	ruleNested = diag.Rule{
		Code: "B073", Severity: diag.Warning,
		Message: diag.Text{
			Zh: "表格里还有 %[1]d 个表格或列表，文字一行一行放在了格子里",
			En: "tables or lists inside of tables (%[1]d): their text stands in the cell, line by line",
		},
		Source: "users.md part 3, DOCX",
	}
	ruleCellPicture = diag.Rule{
		Code: "B086", Severity: diag.Warning,
		Message: diag.Text{
			Zh: "表格里的图片 %[1]d 张，放在了表格后面",
			En: "pictures in tables (%[1]d) stand behind the table",
		},
		Source: "users.md part 3, DOCX",
	}
	ruleLayoutTable = diag.Rule{
		Code: "B074", Severity: diag.Fixed,
		Message: diag.Text{
			Zh: "只有一格的表格 %[1]d 个，当作普通文字",
			En: "tables of a single cell (%[1]d) are taken for text",
		},
		Source: "users.md part 3, DOCX",
	}
	ruleSoft = diag.Rule{
		Code: "B075", Severity: diag.Fixed,
		Message: diag.Text{
			Zh: "软回车（Shift+Enter）%[1]d 处，当作分段",
			En: "soft returns between paragraphs (%[1]d) are taken for ends of paragraphs",
		},
		Source: "users.md part 3, DOCX",
	}
	ruleSlanted = diag.Rule{
		Code: "B076", Severity: diag.Fixed,
		Message: diag.Text{
			Zh: "斜体 %[1]d 处，中文改成着重号",
			En: "italics (%[1]d): dots emphasise the Chinese",
		},
		Source: "T83",
	}
	ruleStruck = diag.Rule{
		Code: "B077", Severity: diag.Warning,
		Message: diag.Text{
			Zh: "有删除线的文字 %[1]d 处照样印出",
			En: "text that is struck through (%[1]d {1:place|places}) is printed",
		},
		Hint:   diag.Text{Zh: "不要的文字请在原稿里删掉", En: "delete what is not wanted from the manuscript"},
		Source: "users.md part 3, DOCX",
	}
	ruleSign = diag.Rule{
		Code: "B078", Severity: diag.Warning,
		Message: diag.Text{
			Zh: "字体“%[1]s”里的符号 %[2]U 不认识，印成〓",
			En: "the sign %[2]U of the font %[1]q is not known; 〓 is printed",
		},
		Hint:   diag.Text{Zh: "在原稿里换成普通的符号", En: "put an ordinary sign in its place"},
		Source: "users.md part 3, DOCX",
	}
	ruleBlanks = diag.Rule{
		Code: "B079", Severity: diag.Fixed,
		Message: diag.Text{
			Zh: "带下划线的空白 %[1]d 处，写成 ____",
			En: "underlined blanks (%[1]d) are written ____",
		},
		Source: "users.md part 3",
	}
	ruleHeadingText = diag.Rule{
		Code: "B080", Severity: diag.Advice,
		Message: diag.Text{
			Zh: "这一段的样式是标题，可是像正文，当作正文",
			En: "this paragraph has the style of a heading but reads like text, and is taken for text",
		},
		Hint:   diag.Text{Zh: "给它换成“正文”样式", En: "give it the style Normal"},
		Source: "users.md part 3, DOCX",
	}
	RuleNoResult = diag.Rule{
		Code: "B081", Severity: diag.Warning,
		Message: diag.Text{
			Zh: "没有结果的域 %[1]d 处，什么也没有印",
			En: "fields without a result (%[1]d): nothing is printed for them",
		},
		Hint:   diag.Text{Zh: "在 Word 里全选，按 F9 更新域，再存一次", En: "in Word select all, press F9 to update fields, and save again"},
		Source: "users.md part 3, DOCX",
	}
	RuleShape = diag.Rule{
		Code: "B082", Severity: diag.Advice,
		Message: diag.Text{
			Zh: "画出来的形状（线条、方框、印章等）%[1]d 个没有收入",
			En: "drawn shapes (lines, boxes, seals; %[1]d) are left out",
		},
		Hint:   diag.Text{Zh: "需要的话截成图片放进去", En: "put in a picture of those that are wanted"},
		Source: "users.md part 3, DOCX",
	}
	ruleIdleNote = diag.Rule{
		Code: "B083", Severity: diag.Warning,
		Message: diag.Text{
			Zh: "这条注释在正文里没有标记，它的文字放在了文末",
			En: "no mark in the text refers to this note; its text stands at the end",
		},
		Source: "users.md part 3, DOCX",
	}
	ruleEmptyTable = diag.Rule{
		Code: "B087", Severity: diag.Warning,
		Message: diag.Text{Zh: "空白的表格 %[1]d 个没有收入", En: "tables without any text (%[1]d) are left out"},
		Hint: diag.Text{
			Zh: "要留给人填写的表，请写上表头",
			En: "give one that people are to fill in a head",
		},
		Source: "users.md part 3, DOCX",
	}
	ruleLink = diag.Rule{
		Code: "B085", Severity: diag.Advice,
		Message: diag.Text{Zh: "链接“%[1]s”在书里打不开，只保留文字", En: "the link %[1]s leads nowhere from a book; its words are kept"},
		Source:  "users.md part 3, DOCX",
	}
)

// What ruleForeign names.
var (
	ForeignChunk   = diag.Text{Zh: "插入的另一个文件", En: "another file put into this one"}
	ForeignNew     = diag.Text{Zh: "新版 Word 特有的内容", En: "what only new versions of Word know"}
	ForeignField   = diag.Text{Zh: "域（EQ）", En: "a field (EQ)"}
	ForeignRing    = diag.Text{Zh: "带圈字符的圈", En: "the ring around a character"}
	ForeignObject  = diag.Text{Zh: "嵌入的对象", En: "an embedded object"}
	ForeignChart   = diag.Text{Zh: "图表", En: "a chart"}
	ForeignDiagram = diag.Text{Zh: "SmartArt 图形", En: "a SmartArt graphic"}
	ForeignControl = diag.Text{Zh: "控件", En: "a control"}
	ForeignArt     = diag.Text{Zh: "艺术字", En: "WordArt"}
	ForeignVideo   = diag.Text{Zh: "视频", En: "a video"}
	ForeignAudio   = diag.Text{Zh: "音频", En: "a sound"}
	ForeignDate    = diag.Text{Zh: "自动日期或页码", En: "an automatic date or page number"}
)

// Rules lists the findings of reading Word documents.
func Rules() []*diag.Rule {
	return []*diag.Rule{
		&ruleChanges, &ruleComment, &ruleNumbers, &ruleNumberFormat, &RuleBox, &RuleTOC, &RuleHidden, &ruleFurniture,
		&ruleForeign, &RuleEquation, &rulePicture, &ruleAlt, &ruleMerged, &ruleNested, &ruleLayoutTable, &ruleSoft,
		&ruleSlanted, &ruleStruck, &ruleSign, &ruleBlanks, &ruleHeadingText, &RuleNoResult, &RuleShape, &ruleIdleNote,
		&ruleLink, &ruleCellPicture, &ruleEmptyTable, &ruleOutside, &RuleCropped,
	}
}
