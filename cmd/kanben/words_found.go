package main

import "kanben/book/diag"

// What was found.
var (
	keyStdin            = &diag.Text{Zh: "标准输入", En: "standard input"}
	keySampleNote       = &diag.Text{Zh: "没有给出稿件，用的是内置样稿：%[1]s", En: "No manuscript was given: using the built-in sample, %[1]s."}
	keyEncoding         = &diag.Text{Zh: "编码 %[1]s", En: "encoding %[1]s"}
	keyEncodingUnsure   = &diag.Text{Zh: "编码大概是 %[1]s", En: "encoding probably %[1]s"}
	keyBookTitle        = &diag.Text{Zh: "《%[1]s》", En: "%[1]s"}
	keyColumnNumber     = &diag.Text{Zh: "篇", En: "no."}
	keyDocument         = &diag.Text{Zh: "Word 文档", En: "Word document"}
	keyOpenDocument     = &diag.Text{Zh: "OpenDocument 文档", En: "OpenDocument text"}
	keyWebPage          = &diag.Text{Zh: "网页（编码 %[1]s）", En: "web page (encoding %[1]s)"}
	keyWebPageUnsure    = &diag.Text{Zh: "网页（编码大概是 %[1]s）", En: "web page (encoding probably %[1]s)"}
	keyParagraphsIn     = &diag.Text{Zh: "，%[1]d 段", En: ", paragraphs %[1]d"}
	keyCharactersIn     = &diag.Text{Zh: "，%[1]d 字", En: ", characters %[1]d"}
	keyNotesIn          = &diag.Text{Zh: "，注释 %[1]d 条", En: ", notes %[1]d"}
	keyPicturesIn       = &diag.Text{Zh: "，图片 %[1]d 张", En: ", pictures %[1]d"}
	keyTablesIn         = &diag.Text{Zh: "，表格 %[1]d 个", En: ", tables %[1]d"}
	keyAllIn            = &diag.Text{Zh: "%[1]s：%[2]s，都收进了书里", En: "%[1]s: %[2]s, all kept"}
	keyNotAllIn         = &diag.Text{Zh: "%[1]s：%[2]s，没有全部收进书里（B084）", En: "%[1]s: %[2]s, not all kept (B084)"}
	keyColumnParagraph  = &diag.Text{Zh: "段", En: "para."}
	keyColumnMixed      = &diag.Text{Zh: "行、段", En: "line, para."}
	keyColumnLine       = &diag.Text{Zh: "行", En: "line"}
	keyColumnLines      = &diag.Text{Zh: "行", En: "lines"}
	keyColumnChars      = &diag.Text{Zh: "字数", En: "chars"}
	keyColumnMinutes    = &diag.Text{Zh: "讲多久", En: "spoken"}
	keyColumnTitle      = &diag.Text{Zh: "标题", En: "title"}
	keyColumnKind       = &diag.Text{Zh: "认作", En: "taken for"}
	keyColumnRule       = &diag.Text{Zh: "规则", En: "rule"}
	keyColumnText       = &diag.Text{Zh: "原文", En: "text"}
	keyColumnReason     = &diag.Text{Zh: "理由", En: "reason"}
	keyMinutes          = &diag.Text{Zh: "约 %[1]d 分钟", En: "about %[1]d min"}
	keyTotal            = &diag.Text{Zh: "合计", En: "total"}
	keyFound            = &diag.Text{Zh: "找到 %[1]d 篇。", En: "Speeches found: %[1]d."}
	keyDeclaredFound    = &diag.Text{Zh: "书名说有 %[1]d 篇，找到 %[2]d 篇，对得上。", En: "Declared %[1]d, found %[2]d."}
	keyDeclaredNotFound = &diag.Text{Zh: "书名说有 %[1]d 篇，找到 %[2]d 篇，对不上。", En: "Declared %[1]d, but found %[2]d."}
	keyLikely           = &diag.Text{Zh: "* 只是按样子认作小标题，请核对。", En: "* taken for a heading by its look alone: please check"}
	keyCarried          = &diag.Text{Zh: "〔%[1]s〕%[2]s", En: "[%[1]s] %[2]s"}
	keyRepairs          = &diag.Text{Zh: "已改正 %[1]d 处（逐处列出：kanben check -v）：", En: "%[1]d {1:repair|repairs} (kanben check -v lists them):"}
	keyToLookAt         = &diag.Text{Zh: "请看一看：", En: "Please look at:"}
	keyNotShown         = &diag.Text{Zh: "每条规则只列了前 %[1]d 处改正，另有 %[2]d 处，加 -v 全部列出。", En: "Of each rule the first %[1]d repairs are shown; -v shows %[2]d more."}
	keyCounts           = &diag.Text{Zh: "改正 %[1]d 处，建议 %[2]d 条，警告 %[3]d 条，错误 %[4]d 条。", En: "Fixed %[1]d, advice %[2]d, warnings %[3]d, errors %[4]d."}
	keyNothingFound     = &diag.Text{Zh: "没有发现问题。", En: "Nothing to report."}
)

// Kinds of lines.
var (
	keyKindTitle      = &diag.Text{Zh: "书名", En: "title"}
	keyKindSpeech     = &diag.Text{Zh: "讲话标题", En: "speech"}
	keyKindHeading    = &diag.Text{Zh: "小标题", En: "heading"}
	keyKindSalutation = &diag.Text{Zh: "称呼", En: "salutation"}
	keyKindClosing    = &diag.Text{Zh: "结束语", En: "closing"}
	keyKindWords      = &diag.Text{Zh: "题目", En: "words of a head"}
	keyKindSubtitle   = &diag.Text{Zh: "副题", En: "subtitle"}
	keyKindOccasion   = &diag.Text{Zh: "场合", En: "occasion"}
	keyKindDate       = &diag.Text{Zh: "日期地点", En: "date and place"}
	keyKindNotes      = &diag.Text{Zh: "备注", En: "notes"}
	keyKindSpeaker    = &diag.Text{Zh: "发言人", En: "speaker"}
	keyKindSignOff    = &diag.Text{Zh: "落款", En: "sign-off"}
	keyKindBreak      = &diag.Text{Zh: "分隔", En: "break"}
	keyKindBlock      = &diag.Text{Zh: "列表等", En: "block"}
	keyKindParagraph  = &diag.Text{Zh: "正文", En: "paragraph"}
	keyKindBlank      = &diag.Text{Zh: "空行", En: "blank"}
)
