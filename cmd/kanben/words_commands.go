package main

import "kanben/book/diag"

// Commands and their flags.
var (
	keyRootShort = &diag.Text{
		Zh: "刊本：把讲话稿变成一本书——电子书、排好版的 PDF、可以打印的小册子。",
		En: "kanben makes a book of speech manuscripts: an e-book, a typeset PDF, a booklet to print.",
	}
	keyRootExample = &diag.Text{
		Zh: "kanben build            用内置的样稿做一本，看看效果\nkanben build 稿件.txt   做您自己的书；build 可以省略\nkanben build 稿件       把一个文件夹里的稿件做成一本书",
		En: "kanben build              make a book of the built-in sample and have a look\nkanben build speech.txt   make your own; the word build may be left out\nkanben build talks        make one book of the manuscripts of a folder",
	}
	keyRootUsage        = &diag.Text{Zh: "kanben 命令 [选项] [稿件 ...]\nkanben 稿件 [选项]", En: "kanben COMMAND [FLAG ...] [MANUSCRIPT ...]\nkanben MANUSCRIPT [FLAG ...]"}
	keyManuscriptsUsage = &diag.Text{Zh: "[选项] [稿件 ... | 文件夹 | -]", En: "[FLAG ...] [MANUSCRIPT ... | FOLDER | -]"}
	keyBuildShort       = &diag.Text{
		Zh: "把稿件做成电子书、PDF 和小册子",
		En: "Make an e-book, a PDF and a booklet of manuscripts",
	}
	keyBuildLong = &diag.Text{
		Zh: "稿件是 TXT、Markdown（.md）、Word（.docx）、OpenDocument（.odt）文件或网页（.html），\n" +
			"一份或几份，按给出的顺序合成一本书；\n" +
			"“-”表示标准输入。一个文件夹也是一本书：里面的稿件按名称里的数字排好，或者照里面的\n" +
			"book.yaml（kanben init 会写）。不给稿件就用当前文件夹的 book.yaml，没有就用内置的样稿。\n" +
			"稿件文件本身不会被改动。成品放在稿件或文件夹旁边的“名称-成品”文件夹里。",
		En: "Manuscripts are TXT, Markdown (.md), Word (.docx) or OpenDocument (.odt) files or web\n" +
			"pages (.html), one or several, made into one book in the order given; - is standard input. A folder is a book too: of its manuscripts in\n" +
			"the order of the numbers in their names, or as its book.yaml says (kanben init writes one).\n" +
			"Without any, the book.yaml of the current folder is used, else the built-in sample.\n" +
			"Manuscripts are never changed. The files go into a folder beside the manuscript or folder,\n" +
			"named after it: NAME-成品.",
	}
	keyBuildExample = &diag.Text{
		Zh: "kanben build                            用内置的样稿\n" +
			"kanben build 稿件.docx\n" +
			"kanben build 稿件.txt -o 成品 --only epub,pdf\n" +
			"kanben build - < 稿件.txt",
		En: "kanben build                            use the built-in sample\n" +
			"kanben build speech.docx\n" +
			"kanben build speech.txt -o book --only epub,pdf\n" +
			"kanben build - < speech.txt",
	}
	keyOutlineShort = &diag.Text{
		Zh: "看看找到了哪些讲话和小标题",
		En: "Show the speeches and headings that were found",
	}
	keyOutlineExample = &diag.Text{
		Zh: "kanben outline                     用内置的样稿\n" +
			"kanben outline 稿件.txt --explain   逐行说明为什么是、为什么不是标题",
		En: "kanben outline                       use the built-in sample\n" +
			"kanben outline speech.txt --explain   tell for each line why it is or is not a heading",
	}
	keyCheckShort = &diag.Text{
		Zh: "只检查，不生成文件：改正了什么，还有什么要看一看",
		En: "Check only, make no files: what was mended, and what needs a look",
	}
	keyUnsound     = &diag.Text{Zh: "这本电子书有毛病，有的阅读器会打不开或者显示不全", En: "the e-book has faults: some readers will not open it, or not show all of it"}
	keyUnsoundHint = &diag.Text{Zh: "上面列出了在哪里；书要由做书的人改好再发", En: "the places are above; its maker has to mend it"}
	keyEPUBsAlone  = &diag.Text{Zh: "电子书和稿件请分开检查：%[1]s", En: "check e-books and manuscripts separately: %[1]s"}
	keyCheckLong   = &diag.Text{
		Zh: "每条规则只列前三处改正，加 -v 列出全部。稿件文件本身不会被改动。\n" +
			"给出 .epub 文件，就检查这本电子书（谁做的都行）：结构、目录、链接、图片、字体。",
		En: "Of each rule the first three repairs are shown, with -v all. Manuscripts are never changed.\n" +
			"Given .epub files, it looks these e-books over, made by whomever: structure, contents,\n" +
			"links, pictures, typefaces.",
	}
	keyCheckExample = &diag.Text{
		Zh: "kanben check                  用内置的样稿\nkanben check 稿件.txt -v\nkanben check 稿件.txt --json\nkanben check 书.epub            检查一本电子书",
		En: "kanben check                    use the built-in sample\nkanben check speech.txt -v\nkanben check speech.txt --json\nkanben check book.epub          look an e-book over",
	}
	keyFontsShort = &diag.Text{
		Zh: "看看有哪些字体，稿件里的字它们有没有",
		En: "Show the typefaces, and whether they have the characters of a manuscript",
	}
	keyFontsLong = &diag.Text{
		Zh: "给出稿件，就逐个字查它在不在该用的字体里，不在的用了哪个字体。\n" +
			"稿件旁边的 fonts（或“字体”）文件夹里的字体会按名字用上：宋、黑、楷、仿宋，\n" +
			"或者把文件叫作 song.ttf、hei.ttf、kai.ttf。只能用 TrueType 字体（.ttf、.ttc）。",
		En: "Given a manuscript, it tells which characters are not in the face they should be in, and\n" +
			"where they come from. Fonts in a folder fonts beside the manuscript are used by their\n" +
			"names: Song, Hei, Kai, FangSong, or files named song.ttf, hei.ttf, kai.ttf. Only TrueType\n" +
			"fonts can be used (.ttf, .ttc).",
	}
	keyFontsExample = &diag.Text{
		Zh: "kanben fonts\n" +
			"kanben fonts 稿件.txt --font song=宋体 --font hei=D:\\字体\\simhei.ttf\n" +
			"kanben fonts --licences                    各字体的许可全文",
		En: "kanben fonts\n" +
			"kanben fonts speech.txt --font song=SimSun --font hei=C:\\fonts\\simhei.ttf\n" +
			"kanben fonts --licences                     the licences in full",
	}
	keyVersionShort    = &diag.Text{Zh: "显示版本", En: "Show the version"}
	keyCompletionShort = &diag.Text{Zh: "生成命令行补全脚本", En: "Print a script for completion in a shell"}
	keyHelpShort       = &diag.Text{Zh: "显示某个命令的帮助", En: "Show the help of a command"}
	keyFlagQuiet       = &diag.Text{Zh: "少说话：只报问题和结果", En: "say little: only problems and results"}
	keyFlagVerbose     = &diag.Text{Zh: "多说话：每一处改正都列出来", En: "say more: list every repair"}
	keyFlagColour      = &diag.Text{Zh: "彩色显示：`auto|always|never`", En: "colours: `auto|always|never`"}
	keyFlagLang        = &diag.Text{Zh: "界面语言：`zh|en`，不写则随系统", En: "language of messages: `zh|en`; the system's if not given"}
	keyFlagHelp        = &diag.Text{Zh: "显示帮助", En: "show this help"}
	keyFlagVersion     = &diag.Text{Zh: "显示版本", En: "show the version"}
	keyFlagSample      = &diag.Text{Zh: "用内置的样稿", En: "use the built-in sample"}
	keyFlagTitle       = &diag.Text{Zh: "`书名`，不写则从稿件里找", En: "`title` of the book; found in the manuscript if not given"}
	keyFlagSpeech      = &diag.Text{
		Zh: "每篇讲话的标题行是什么样子：`正则`表达式（RE2），如 '^第.+讲'",
		En: "what the heading line of a speech looks like: a regular `expression` (RE2), as '^Part [0-9]+'",
	}
	keyFlagConvert      = &diag.Text{Zh: "旧格式的稿件（.doc、.wps、.rtf）叫 LibreOffice 先转换，原稿不动", En: "have LibreOffice convert .doc, .wps and .rtf first; the manuscripts are not changed"}
	keyFlagScript       = &diag.Text{Zh: "`hans|hant`，简体或繁体的标点位置（繁体的逗号、句号居中）；不转换文字", En: "`hans|hant`: marks in the corner of their squares, or in the middle as in traditional Chinese; no character is changed"}
	keyFlagAllowLost    = &diag.Text{Zh: "有丢失的文字（�、锟斤拷）也照样印，不当作错误", En: "print lost text (U+FFFD and what became of it) as it is; otherwise it is an error"}
	keyFlagEncoding     = &diag.Text{Zh: "稿件的`编码`，不写则自动识别", En: "`encoding` of the manuscripts; found if not given"}
	keyFlagOutput       = &diag.Text{Zh: "成品放进这个`文件夹`", En: "put the files into this `folder`"}
	keyFlagOnly         = &diag.Text{Zh: "只做这`几样`，用逗号隔开：%[1]s", En: "make only these `targets`, parted by commas: %[1]s"}
	keyFlagStyle        = &diag.Text{Zh: "`版式`：%[1]s", En: "`design` of the pages: %[1]s"}
	keyFlagPage         = &diag.Text{Zh: "`纸`：%[1]s，或宽×高，如 210mm×297mm", En: "`paper`: %[1]s, or width and height, as 210x297mm"}
	keyFlagSize         = &diag.Text{Zh: "正文`字号`，如 小四、12pt、4.2mm", En: "type `size` of the text, as 12pt or 4.2mm"}
	keyFlagChars        = &diag.Text{Zh: "每行`字数`，页边随着变", En: "`characters` a line; the margins follow"}
	keyFlagLines        = &diag.Text{Zh: "每页`行数`", En: "`lines` a page"}
	keyFlagPunctuation  = &diag.Text{Zh: "标点`风格`：%[1]s（全角、开明、半角、原样）", En: "`style` of punctuation: %[1]s"}
	keyFlagHang         = &diag.Text{Zh: "行末的逗号、顿号、句号可以伸出版心（标点悬挂）", En: "commas and full stops may hang from the ends of lines"}
	keyFlagMargins      = &diag.Text{Zh: "`页边`，如 head=18mm,foot=20mm,gutter=22mm,outside=15mm（天头、地脚、订口、切口），字数、行数随着变", En: "`margins`, as head=18mm,foot=20mm,gutter=22mm,outside=15mm; characters and lines follow"}
	keyFlagSet          = &diag.Text{Zh: "版式的一项`项=词`，可以写几次：%[1]s", En: "one `option=word` of the design, any number of times: %[1]s"}
	keyFlagBind         = &diag.Text{Zh: "怎样装订：`stitched|glued`，骑马订或胶订；胶订的订口宽些", En: "binding: `stitched|glued`; glue takes a wider gutter"}
	keyFlagCoverDesign  = &diag.Text{Zh: "封面样式：`frame|slip|grid`，版框、题签、网格；给了它，PDF 和小册子也带封面封底", En: "`frame|slip|grid`: design of the covers; the PDF and the booklet have covers too then"}
	keyFlagBackCover    = &diag.Text{Zh: "用这张`图片`做 PDF 和小册子的封底", En: "`picture` for the back cover of the PDF and the booklet"}
	keyFlagCover        = &diag.Text{Zh: "用这张`图片`做封面，PDF 和小册子也用", En: "`picture` for the front cover, of the PDF and the booklet too"}
	keyFlagEbookFonts   = &diag.Text{Zh: "电子书里带的字体：`ttf|woff2|none`，ttf 哪儿都认，woff2 文件小，none 不带", En: "typefaces in the EPUB: `ttf|woff2|none`; every reader knows ttf, woff2 is smaller"}
	keyFlagEbookProfile = &diag.Text{Zh: "电子书做给谁看：`standard|compatible`，compatible 给 Kindle、KOReader 和旧阅读器", En: "`standard|compatible`: the EPUB for today's readers, or for Kindle, KOReader and old ones"}
	keyFlagWriting      = &diag.Text{Zh: "文字方向：`horizontal|vertical`，横排或竖排；竖排的版式可以是 %[1]s，从右往左翻", En: "`horizontal|vertical`: lines down the page and the spine on the right, in the designs %[1]s"}
	keyFlagRecto        = &diag.Text{Zh: "每篇都从右手页（单页）开始", En: "begin every speech on a right-hand page"}
	keyFlagStrict       = &diag.Text{Zh: "从严：有警告也不生成（退出状态 3）", En: "warnings forbid the book too (exit status 3)"}
	keyFlagForce        = &diag.Text{Zh: "成品文件夹里的文件被改过也照样覆盖", En: "replace files in the output folder that were changed"}
	keyFlagTyped        = &diag.Text{Zh: "标点照原样，不作改正", En: "leave the text as it was typed, mend nothing"}
	keyFlagJSON         = &diag.Text{Zh: "输出 JSON，每行一个对象，供程序读取", En: "print JSON for programs, one object a line"}
	keyFlagExplain      = &diag.Text{Zh: "逐行说明为什么是、为什么不是标题", En: "tell for each line why it is or is not a heading"}
	keyFlagFont         = &diag.Text{
		Zh: "某个`用途=字体`，可写多次：song=宋体，hei=文件.ttf，kai=文件.ttc#2",
		En: "a `role=face`, any number of times: song=SimSun, hei=file.ttf, kai=file.ttc#2",
	}
	keyFlagFontFallback  = &diag.Text{Zh: "缺字时先用的`字体`（名称或文件），可写多次，按先后找", En: "a `face` (name or file) for characters that the others lack, any number of times, asked in order"}
	keyFlagFontDir       = &diag.Text{Zh: "字体所在的`文件夹`，可写多次", En: "a `folder` of fonts, any number of times"}
	keyFlagSystemFonts   = &diag.Text{Zh: "哪个字体都没有的字，到这台电脑的字体里找", En: "look for characters that no face has in the fonts of this machine"}
	keyFlagLicences      = &diag.Text{Zh: "显示各字体的许可全文", En: "print the licences of the typefaces in full"}
	keyExamples          = &diag.Text{Zh: "例子：", En: "Examples:"}
	keyUsage             = &diag.Text{Zh: "用法：", En: "Usage:"}
	keyVerbs             = &diag.Text{Zh: "命令：", En: "Commands:"}
	keyFlags             = &diag.Text{Zh: "选项：", En: "Flags:"}
	keyStatuses          = &diag.Text{Zh: "退出状态：", En: "Exit status:"}
	keyStatusDone        = &diag.Text{Zh: "完成", En: "done"}
	keyStatusFailed      = &diag.Text{Zh: "没做成", En: "could not be done"}
	keyStatusUsage       = &diag.Text{Zh: "命令写得不对", En: "wrong usage"}
	keyStatusForbidden   = &diag.Text{Zh: "稿件有错误（加 --strict 时有警告也算），没有生成文件", En: "the manuscript has errors (with --strict also warnings): nothing was written"}
	keyStatusInterrupted = &diag.Text{Zh: "被中断", En: "interrupted"}
)
