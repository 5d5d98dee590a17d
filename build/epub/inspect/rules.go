package inspect

import "kanben/book/diag"

func text(zh, en string) diag.Text { return diag.Text{Zh: zh, En: en} }

const (
	ocf = "EPUB OCF 3.3"
	e33 = "EPUB 3.3"
)

// Ways out that several rules share.
var (
	askMaker = text("这本书要由做书的人重新生成", "its maker has to make the book again")
	unpacked = text("可能是用压缩软件重新打包过，请用原来的文件", "it may have been packed again by another program; take the original file")
)

// Rules of the archive.
var (
	E001 = &diag.Rule{Code: "E001", Severity: diag.Error, Source: ocf + ", 4.3",
		Message: text("打不开：不是 EPUB，或者文件不完整（%[1]s）", "it cannot be opened: not an EPUB, or not whole (%[1]s)"),
		Hint:    text("重新下载，或者请对方重新发一次", "download it again, or ask for it again")}
	E002 = &diag.Rule{Code: "E002", Severity: diag.Error, Source: ocf + ", 4.3.3",
		Message: text("文件开头没有 EPUB 的标记（mimetype）：%[1]s", "the file does not begin with the mark of an EPUB (mimetype): %[1]s"), Hint: unpacked}
	E003 = &diag.Rule{Code: "E003", Severity: diag.Error, Source: ocf + ", 4.2.6",
		Message: text("找不到书的总目录文件：%[1]s", "the package document cannot be found: %[1]s"), Hint: askMaker}
	E004 = &diag.Rule{Code: "E004", Severity: diag.Error, Source: ocf + ", 4.2.3",
		Message: text("两个文件同名：%[1]s 和 %[2]s", "two files have one name: %[1]s and %[2]s"), Hint: askMaker}
	E005 = &diag.Rule{Code: "E005", Severity: diag.Error, Source: ocf + ", 4.2.3",
		Message: text("文件名不允许：%[1]s", "a file name that is not allowed: %[1]s"), Hint: askMaker}
	E006 = &diag.Rule{Code: "E006", Severity: diag.Error, Source: ocf + ", 4.3",
		Message: text("里面的文件读不出来：%[1]s（%[2]s）", "a file inside cannot be read: %[1]s (%[2]s)"),
		Hint:    text("文件在传送中可能坏了，请重新拿一份", "it may have been damaged on its way; get it again")}
	E007 = &diag.Rule{Code: "E007", Severity: diag.Error, Source: ocf + ", 4.3",
		Message: text("解开后太大或文件太多，没有再看下去", "too much is inside, unpacked; the rest was not looked at"),
		Hint:    text("来路不明的文件不要打开", "do not open it if you do not know where it comes from")}
	E008 = &diag.Rule{Code: "E008", Severity: diag.Advice, Source: "shared practice: mail and Send to Kindle take 50 MB",
		Message: text("%[1]s 有 %[2]d %[3]s，有的阅读器会很慢或者打不开", "%[1]s has %[2]d %[3]s: slow in some readers, or too large for them"),
		Hint:    text("图片缩小，长章节分开", "make pictures smaller, part long chapters")}
)

// Rules of the package document and what it lists.
var (
	E010 = &diag.Rule{Code: "E010", Severity: diag.Error, Source: e33 + ", 5",
		Message: text("总目录文件有错：%[1]s", "the package document is wrong: %[1]s"), Hint: askMaker}
	E011 = &diag.Rule{Code: "E011", Severity: diag.Error, Source: e33 + ", 5.5.3",
		Message: text("书的资料不全：缺 %[1]s", "what must be known of a book is missing: %[1]s"), Hint: askMaker}
	E012 = &diag.Rule{Code: "E012", Severity: diag.Error, Source: e33 + ", 5.6",
		Message: text("文件清单有错：%[1]s", "the list of files is wrong: %[1]s"), Hint: askMaker}
	E013 = &diag.Rule{Code: "E013", Severity: diag.Error, Source: e33 + ", 5.6",
		Message: text("清单里的文件不在书里：%[1]s", "a file that is listed is not there: %[1]s"), Hint: askMaker}
	E014 = &diag.Rule{Code: "E014", Severity: diag.Advice, Source: e33 + ", 5.6",
		Message: text("书里有清单上没有的文件：%[1]s", "a file that is there is not listed: %[1]s")}
	E015 = &diag.Rule{Code: "E015", Severity: diag.Error, Source: e33 + ", 5.7",
		Message: text("阅读顺序有错：%[1]s", "the reading order is wrong: %[1]s"), Hint: askMaker}
	E016 = &diag.Rule{Code: "E016", Severity: diag.Error, Source: e33 + ", 7",
		Message: text("目录有错：%[1]s", "the contents are wrong: %[1]s"), Hint: askMaker}
	E017 = &diag.Rule{Code: "E017", Severity: diag.Error, Source: "OPF 2.0.1, 2.4.1",
		Message: text("旧式目录（NCX）有错：%[1]s", "the contents for old readers (NCX) are wrong: %[1]s"), Hint: askMaker}
	E018 = &diag.Rule{Code: "E018", Severity: diag.Error, Source: e33 + ", 3.2",
		Message: text("%[1]s 写明是 %[2]s，其实不是", "%[1]s is said to be %[2]s, and is not"), Hint: askMaker}
)

// Rules of documents, style sheets and typefaces.
var (
	E020 = &diag.Rule{Code: "E020", Severity: diag.Error, Source: e33 + ", 6.1",
		Message: text("网页代码有错，阅读器可能打不开这一页：%[1]s", "the markup is broken; readers may not open this page: %[1]s"), Hint: askMaker}
	E021 = &diag.Rule{Code: "E021", Severity: diag.Error, Source: e33 + ", 3.9",
		Message: text("文字不是 UTF-8，会有乱码", "the text is not UTF-8: characters will be wrong"), Hint: askMaker}
	E022 = &diag.Rule{Code: "E022", Severity: diag.Error, Source: e33 + ", 3.3",
		Message: text("指向的文件不在书里：%[1]s", "it leads to a file that is not there: %[1]s"), Hint: askMaker}
	E023 = &diag.Rule{Code: "E023", Severity: diag.Error, Source: e33 + ", 3.3",
		Message: text("指向的地方不存在：%[1]s", "it leads to a place that is not there: %[1]s"), Hint: askMaker}
	E024 = &diag.Rule{Code: "E024", Severity: diag.Error, Source: e33 + ", 3.6",
		Message: text("要联网才能看全：%[1]s", "it needs the network to be whole: %[1]s"), Hint: askMaker}
	E025 = &diag.Rule{Code: "E025", Severity: diag.Error, Source: "XML 1.0, 3.3.1",
		Message: text("同一页里两处同名：%[1]s", "two places of a page have one name: %[1]s"), Hint: askMaker}
	E026 = &diag.Rule{Code: "E026", Severity: diag.Error, Source: e33 + ", D.7",
		Message: text("清单没有说这一页里有 %[1]s", "the list does not say that this page has %[1]s"), Hint: askMaker}
	E027 = &diag.Rule{Code: "E027", Severity: diag.Advice, Source: "WCAG 2.1, 3.1.1",
		Message: text("没有写明语言，朗读和字形可能不对", "no language is given: voices and forms of characters may be wrong")}
	E028 = &diag.Rule{Code: "E028", Severity: diag.Advice, Source: "WCAG 2.1, 1.1.1",
		Message: text("图片没有文字说明", "a picture without words for who cannot see it")}
	E029 = &diag.Rule{Code: "E029", Severity: diag.Error, Source: "HTML, 4.2.2",
		Message: text("这一页没有标题（title）", "this page has no title"), Hint: askMaker}

	E030 = &diag.Rule{Code: "E030", Severity: diag.Error, Source: "CSS Syntax 3",
		Message: text("样式表有错：%[1]s", "the style sheet is wrong: %[1]s"), Hint: askMaker}
	E031 = &diag.Rule{Code: "E031", Severity: diag.Error, Source: e33 + ", 3.2",
		Message: text("字体文件打不开：%[1]s（%[2]s）", "a typeface cannot be opened: %[1]s (%[2]s)"), Hint: askMaker}
	E032 = &diag.Rule{Code: "E032", Severity: diag.Advice, Source: ocf + ", 4.2.6.3.2",
		Message: text("书里有加密的内容，有的阅读器打不开", "parts of it are encrypted; some readers cannot open them")}
	E033 = &diag.Rule{Code: "E033", Severity: diag.Advice, Source: e33 + ", D.7",
		Message: text("没有封面图片，书架上会是空白", "no cover: the place on the shelf will be blank")}
)
