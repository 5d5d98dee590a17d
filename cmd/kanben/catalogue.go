package main

import "kanben/book/diag"

// catalogue holds every message of the command in both languages. Patterns
// number their verbs, so that each language may order its words.
var catalogue = [numKeys]diag.Text{
	keyRootShort: {
		Zh: "刊本：把讲话稿变成一本书——电子书、排好版的 PDF、可以打印的小册子。",
		En: "kanben makes a book of speech manuscripts: an e-book, a typeset PDF, a booklet to print.",
	},
	keyRootExample: {
		Zh: "kanben build            用内置的样稿做一本，看看效果\nkanben build 稿件.txt   做您自己的书；build 可以省略",
		En: "kanben build              make a book of the built-in sample and have a look\nkanben build speech.txt   make your own; the word build may be left out",
	},
	keyRootUsage:        {Zh: "kanben 命令 [选项] [稿件.txt ...]\nkanben 稿件.txt [选项]", En: "kanben COMMAND [FLAG ...] [TXT ...]\nkanben TXT [FLAG ...]"},
	keyManuscriptsUsage: {Zh: "[选项] [稿件.txt ... | -]", En: "[FLAG ...] [TXT ... | -]"},
	keyBuildShort: {
		Zh: "把稿件做成电子书、PDF 和小册子",
		En: "Make an e-book, a PDF and a booklet of manuscripts",
	},
	keyBuildLong: {
		Zh: "稿件是 TXT 文件，一份或几份，按给出的顺序合成一本书；“-”表示标准输入。\n" +
			"不给稿件就用内置的样稿。稿件文件本身不会被改动。\n" +
			"成品放在稿件旁边的“稿件名-成品”文件夹里。",
		En: "Manuscripts are TXT files, one or several, made into one book in the order given;\n" +
			"- is standard input. Without any, the built-in sample is used. Manuscripts are never\n" +
			"changed. The files go into a folder beside the manuscript, named after it: NAME-成品.",
	},
	keyBuildExample: {
		Zh: "kanben build                            用内置的样稿\n" +
			"kanben build 稿件.txt\n" +
			"kanben build 稿件.txt -o 成品 --only epub,pdf\n" +
			"kanben build - < 稿件.txt",
		En: "kanben build                            use the built-in sample\n" +
			"kanben build speech.txt\n" +
			"kanben build speech.txt -o book --only epub,pdf\n" +
			"kanben build - < speech.txt",
	},
	keyOutlineShort: {
		Zh: "看看找到了哪些讲话和小标题",
		En: "Show the speeches and headings that were found",
	},
	keyOutlineExample: {
		Zh: "kanben outline                     用内置的样稿\n" +
			"kanben outline 稿件.txt --explain   逐行说明为什么是、为什么不是标题",
		En: "kanben outline                       use the built-in sample\n" +
			"kanben outline speech.txt --explain   tell for each line why it is or is not a heading",
	},
	keyCheckShort: {
		Zh: "只检查，不生成文件：改正了什么，还有什么要看一看",
		En: "Check only, make no files: what was mended, and what needs a look",
	},
	keyCheckLong: {
		Zh: "每条规则只列前三处改正，加 -v 列出全部。稿件文件本身不会被改动。",
		En: "Of each rule the first three repairs are shown, with -v all. Manuscripts are never changed.",
	},
	keyCheckExample: {
		Zh: "kanben check                  用内置的样稿\nkanben check 稿件.txt -v\nkanben check 稿件.txt --json",
		En: "kanben check                    use the built-in sample\nkanben check speech.txt -v\nkanben check speech.txt --json",
	},
	keyFontsShort: {
		Zh: "看看有哪些字体，稿件里的字它们有没有",
		En: "Show the typefaces, and whether they have the characters of a manuscript",
	},
	keyFontsLong: {
		Zh: "给出稿件，就逐个字查它在不在该用的字体里，不在的用了哪个字体。\n" +
			"稿件旁边的 fonts（或“字体”）文件夹里的字体会按名字用上：宋、黑、楷、仿宋，\n" +
			"或者把文件叫作 song.ttf、hei.ttf、kai.ttf。只能用 TrueType 字体（.ttf、.ttc）。",
		En: "Given a manuscript, it tells which characters are not in the face they should be in, and\n" +
			"where they come from. Fonts in a folder fonts beside the manuscript are used by their\n" +
			"names: Song, Hei, Kai, FangSong, or files named song.ttf, hei.ttf, kai.ttf. Only TrueType\n" +
			"fonts can be used (.ttf, .ttc).",
	},
	keyFontsExample: {
		Zh: "kanben fonts\n" +
			"kanben fonts 稿件.txt --font song=宋体 --font hei=D:\\字体\\simhei.ttf\n" +
			"kanben fonts --licences                    各字体的许可全文",
		En: "kanben fonts\n" +
			"kanben fonts speech.txt --font song=SimSun --font hei=C:\\fonts\\simhei.ttf\n" +
			"kanben fonts --licences                     the licences in full",
	},
	keyVersionShort:    {Zh: "显示版本", En: "Show the version"},
	keyCompletionShort: {Zh: "生成命令行补全脚本", En: "Print a script for completion in a shell"},
	keyHelpShort:       {Zh: "显示某个命令的帮助", En: "Show the help of a command"},
	keyFlagQuiet:       {Zh: "少说话：只报问题和结果", En: "say little: only problems and results"},
	keyFlagVerbose:     {Zh: "多说话：每一处改正都列出来", En: "say more: list every repair"},
	keyFlagColour:      {Zh: "彩色显示：`auto|always|never`", En: "colours: `auto|always|never`"},
	keyFlagLang:        {Zh: "界面语言：`zh|en`，不写则随系统", En: "language of messages: `zh|en`; the system's if not given"},
	keyFlagHelp:        {Zh: "显示帮助", En: "show this help"},
	keyFlagVersion:     {Zh: "显示版本", En: "show the version"},
	keyFlagSample:      {Zh: "用内置的样稿", En: "use the built-in sample"},
	keyFlagTitle:       {Zh: "`书名`，不写则从稿件里找", En: "`title` of the book; found in the manuscript if not given"},
	keyFlagSpeech: {
		Zh: "每篇讲话的标题行是什么样子：`正则`表达式（RE2），如 '^第.+讲'",
		En: "what the heading line of a speech looks like: a regular `expression` (RE2), as '^Part [0-9]+'",
	},
	keyFlagEncoding: {Zh: "稿件的`编码`，不写则自动识别", En: "`encoding` of the manuscripts; found if not given"},
	keyFlagOutput:   {Zh: "成品放进这个`文件夹`", En: "put the files into this `folder`"},
	keyFlagOnly:     {Zh: "只做这`几样`，用逗号隔开：%[1]s", En: "make only these `targets`, parted by commas: %[1]s"},
	keyFlagStrict:   {Zh: "从严：有警告也不生成（退出状态 3）", En: "warnings forbid the book too (exit status 3)"},
	keyFlagForce:    {Zh: "成品文件夹里的文件被改过也照样覆盖", En: "replace files in the output folder that were changed"},
	keyFlagTyped:    {Zh: "标点照原样，不作改正", En: "leave the text as it was typed, mend nothing"},
	keyFlagJSON:     {Zh: "输出 JSON，每行一个对象，供程序读取", En: "print JSON for programs, one object a line"},
	keyFlagExplain:  {Zh: "逐行说明为什么是、为什么不是标题", En: "tell for each line why it is or is not a heading"},
	keyFlagFont: {
		Zh: "某个`用途=字体`，可写多次：song=宋体，hei=文件.ttf，kai=文件.ttc#2",
		En: "a `role=face`, any number of times: song=SimSun, hei=file.ttf, kai=file.ttc#2",
	},
	keyFlagFontDir:     {Zh: "字体所在的`文件夹`，可写多次", En: "a `folder` of fonts, any number of times"},
	keyFlagSystemFonts: {Zh: "哪个字体都没有的字，到这台电脑的字体里找", En: "look for characters that no face has in the fonts of this machine"},
	keyFlagLicences:    {Zh: "显示各字体的许可全文", En: "print the licences of the typefaces in full"},

	keyExamples:          {Zh: "例子：", En: "Examples:"},
	keyUsage:             {Zh: "用法：", En: "Usage:"},
	keyVerbs:             {Zh: "命令：", En: "Commands:"},
	keyFlags:             {Zh: "选项：", En: "Flags:"},
	keyStatuses:          {Zh: "退出状态：", En: "Exit status:"},
	keyStatusDone:        {Zh: "完成", En: "done"},
	keyStatusFailed:      {Zh: "没做成", En: "could not be done"},
	keyStatusUsage:       {Zh: "命令写得不对", En: "wrong usage"},
	keyStatusForbidden:   {Zh: "稿件有错误（加 --strict 时有警告也算），没有生成文件", En: "the manuscript has errors (with --strict also warnings): nothing was written"},
	keyStatusInterrupted: {Zh: "被中断", En: "interrupted"},

	keyErrorLabel:  {Zh: "错误：", En: "error: "},
	keyHintLabel:   {Zh: "提示：", En: "hint: "},
	keyColon:       {Zh: "：", En: ": "},
	keyInterrupted: {Zh: "已中断，没有留下任何文件。", En: "interrupted; nothing was left behind"},
	keyForbidden: {
		Zh: "稿件里有 %[1]d 处错误，改好以前不能成书",
		En: "the manuscript has errors (%[1]d); no book is made of it",
	},
	keyForbiddenStrict: {
		Zh: "稿件里有 %[1]d 条警告，按 --strict 的要求不能成书",
		En: "the manuscript has warnings (%[1]d), and with --strict no book is made of it",
	},
	keyForbiddenHint: {Zh: "按上面列出的位置改好稿件，再做一次", En: "mend the manuscript at the places above and try again"},
	keyBug:           {Zh: "程序内部出错（%[1]v），没有写任何文件", En: "internal error (%[1]v), nothing was written"},
	keyBugHint: {
		Zh: "这是 kanben 的毛病，不是您的错。请加 -v 再运行一次，把输出和稿件发给我们",
		En: "this is a fault of kanben, not yours; please run it again with -v and report what it prints",
	},
	keyDiskFull:        {Zh: "磁盘满了", En: "the disk is full"},
	keyInUse:           {Zh: "文件正被别的程序打开，请先关掉它（比如 PDF 阅读器）", En: "the file is open in another program (a PDF reader?); close it there first"},
	keyReadOnlyDisk:    {Zh: "磁盘是只读的", En: "the disk is read-only"},
	keyNoPermission:    {Zh: "没有权限", En: "permission denied"},
	keyNotExist:        {Zh: "不存在", En: "it does not exist"},
	keyFileInPath:      {Zh: "路径中间有一段是文件", En: "part of the path is a file"},
	keyLinkLoop:        {Zh: "快捷链接绕成了圈", En: "its symbolic links lead in a circle"},
	keyCannotPrint:     {Zh: "不能输出结果", En: "cannot print the results"},
	keyCannotRead:      {Zh: "不能读取 %[1]s", En: "cannot read %[1]s"},
	keyCannotReadHint:  {Zh: "看看用记事本能不能打开；打不开，就请有权限的人把它复制给您", En: "see whether you can open it yourself, and ask its owner for a copy if not"},
	keyNoFile:          {Zh: "找不到 %[1]s", En: "there is no %[1]s"},
	keyNoFileHint:      {Zh: "看看文件名和文件夹写得对不对；把文件拖进这个窗口，路径会自动写好", En: "check the name and the folder; a file dropped on this window writes its path"},
	keyTooLarge:        {Zh: "%[1]s 太大：%[2]d MB，最多 %[3]d MB", En: "%[1]s is too large: %[2]d MiB, at most %[3]d MiB"},
	keyFolder:          {Zh: "%[1]s 是文件夹，目前只能读文件", En: "%[1]s is a folder; for now only files can be read"},
	keyNoProjects:      {Zh: "这里有 %[1]s，可是这个版本还不会读它", En: "there is a %[1]s here, but this version does not read it yet"},
	keyNameManuscripts: {Zh: "请写明稿件，例如：kanben build 稿件.txt；用内置样稿则加 --sample", En: "name the manuscripts: kanben build speech.txt; or take the sample with --sample"},
	keySampleAndFiles:  {Zh: "--sample 和稿件只能选一样", En: "--sample and manuscripts exclude each other"},
	keyTwoStdin:        {Zh: "“-”只能写一次", En: "- can be given only once"},
	keyBadPattern:      {Zh: "--speech 的正则表达式“%[1]s”写得不对：%[2]s", En: "--speech: wrong expression %[1]q: %[2]s"},
	keyBadDate: {
		Zh: "环境变量 SOURCE_DATE_EPOCH 应当是 1970 年以来的秒数，现在是“%[1]s”",
		En: "SOURCE_DATE_EPOCH must be a number of seconds since 1970, not %[1]q",
	},
	keyNoVerb:         {Zh: "没有“%[1]s”这个命令，也没有这个文件", En: "%[1]q is neither a command nor a file"},
	keyNoFlag:         {Zh: "没有 %[1]s 这个选项", En: "there is no flag %[1]s"},
	keyFlagNeedsValue: {Zh: "选项 %[1]s 后面要写上值", En: "flag %[1]s needs a value"},
	keyFlagWrongValue: {Zh: "选项 %[1]s 不能是“%[2]s”", En: "flag %[1]s cannot be %[2]q"},
	keyFlagAllowed:    {Zh: "可以是：%[3]s", En: "it can be: %[3]s"},
	keyFlagSyntax:     {Zh: "选项写得不对：%[1]s", En: "wrong flag: %[1]s"},
	keyNoArguments:    {Zh: "后面多了东西：%[1]s", En: "too many words: %[1]s"},
	keyNoShell:        {Zh: "没有“%[1]s”的补全脚本", En: "there is no completion for %[1]q"},
	keyWhichShell:     {Zh: "请写明是哪一种：bash、zsh、fish 或 powershell", En: "name one of bash, zsh, fish, powershell"},
	keyDidYouMean:     {Zh: "是不是想写 %[2]s？", En: "did you mean %[2]s?"},
	keyDidYouMeanVerb: {Zh: "是不是想写 kanben %[2]s？", En: "did you mean kanben %[2]s?"},
	keySeeHelp:        {Zh: "看帮助：%[2]s", En: "see %[2]s"},

	keyFontNoFace:   {Zh: "--font 要写成 用途=字体，现在是“%[1]s”", En: "--font must be ROLE=FACE, not %[1]q"},
	keyFontNoRole:   {Zh: "--font 没有“%[1]s”这个用途", En: "--font: there is no role %[1]q"},
	keyFontRoles:    {Zh: "用途可以是：%[2]s；例如 --font song=宋体", En: "roles are: %[2]s; as in --font song=SimSun"},
	keyNoFont:       {Zh: "找不到叫“%[1]s”的字体", En: "there is no typeface called %[1]q"},
	keyNoFontHint:   {Zh: "写字体文件的路径最稳妥；或者用 --font-dir 指明字体在哪个文件夹", En: "give the path of its file, or the folder it lies in with --font-dir"},
	keyNoFaceNumber: {Zh: "%[1]s 里没有第 %[2]d 个字体，一共 %[3]d 个", En: "%[1]s has no face %[2]d, only %[3]d"},
	keyNoFaceNamed:  {Zh: "%[1]s 里没有叫“%[2]s”的字体", En: "%[1]s has no face called %[2]q"},
	keyFacesOfFile:  {Zh: "它有：%[3]s", En: "it has: %[3]s"},
	keyFontCFF:      {Zh: "%[1]s 用不了：这是 PostScript 曲线的字体（OpenType CFF），目前只能用 TrueType 的", En: "%[1]s cannot be used: its outlines are PostScript (OpenType CFF), and only TrueType can be set"},
	keyFontCFFHint:  {Zh: "同一款字体多半另有 TTF 版，请换成 TTF 版（思源字体的 TTF 版叫 Noto Serif SC、Noto Sans SC）", En: "most such fonts are also made as TTF: take that (Source Han's are Noto Serif SC and Noto Sans SC)"},
	keyFontWeb:      {Zh: "%[1]s 用不了：这是网页字体（WOFF）", En: "%[1]s cannot be used: it is a web font (WOFF)"},
	keyFontWebHint:  {Zh: "请换成同一款字体的 .ttf 或 .ttc 文件", En: "take the .ttf or .ttc file of the same typeface"},
	keyFontClosed:   {Zh: "%[1]s 用不了：字体厂商不允许把它嵌入文档", En: "%[1]s cannot be used: its maker forbids to embed it in documents"},
	keyFontClosedHint: {
		Zh: "请换一款允许嵌入的字体；内置的字体都可以自由使用",
		En: "take one that may be embedded; the built-in faces are free to use",
	},
	keyFontBroken:     {Zh: "%[1]s 用不了：不是字体文件，或者已经损坏", En: "%[1]s cannot be used: it is no font, or broken"},
	keyFontBrokenHint: {Zh: "请重新复制或下载一份", En: "copy or download it again"},

	keyFaces:          {Zh: "字体：", En: "Typefaces:"},
	keyColumnRole:     {Zh: "名称", En: "role"},
	keyColumnUse:      {Zh: "用途", En: "use"},
	keyColumnFamily:   {Zh: "字体", En: "typeface"},
	keyColumnHan:      {Zh: "汉字", En: "Han"},
	keyColumnEmbed:    {Zh: "嵌入", En: "embed"},
	keyColumnLicence:  {Zh: "许可", En: "licence"},
	keyColumnFile:     {Zh: "来自", En: "from"},
	keyRoleSong:       {Zh: "宋体：正文", En: "text"},
	keyRoleSongBold:   {Zh: "粗宋：书名、标题", En: "titles"},
	keyRoleHei:        {Zh: "黑体：标注", En: "labels"},
	keyRoleHeiBold:    {Zh: "粗黑：小标题", En: "headings"},
	keyRoleKai:        {Zh: "楷体：称呼、引文", En: "another voice"},
	keyRoleFang:       {Zh: "仿宋：公文", En: "official papers"},
	keyRoleItalic:     {Zh: "西文斜体", En: "italic"},
	keyRoleBoldItalic: {Zh: "西文粗斜体", En: "bold italic"},
	keyRoleLatin:      {Zh: "西文和数字", En: "Latin and digits"},
	keyRoleLatinBold:  {Zh: "标题里的西文", En: "Latin in titles"},
	keyRoleRare:       {Zh: "生僻字", En: "rare characters"},
	keyEmbedded:       {Zh: "内置", En: "built in"},
	keyStandIn:        {Zh: "（用 %[1]s 代替）", En: "(%[1]s stands in)"},
	keyMayEmbed:       {Zh: "可以", En: "yes"},
	keyMayNotEmbed:    {Zh: "不可以", En: "no"},
	keyLicenceUnknown: {Zh: "字体里没有写明", En: "not stated"},
	keyAllCovered:     {Zh: "稿件用了 %[1]d 个不同的字符，个个都在该用的字体里。", En: "The manuscript has %[1]d different characters; each is in the face of every role."},
	keyNotCovered:     {Zh: "稿件用了 %[1]d 个不同的字符，下面这些不在该用的字体里：", En: "The manuscript has %[1]d different characters; these are not in the face of a role:"},
	keyNoFace:         {Zh: "都没有，印成〓", En: "none: 〓 is printed"},

	keyStdin:            {Zh: "标准输入", En: "standard input"},
	keySampleNote:       {Zh: "没有给出稿件，用的是内置样稿：%[1]s", En: "No manuscript was given: using the built-in sample, %[1]s."},
	keyEncoding:         {Zh: "%[1]s：编码 %[2]s", En: "%[1]s: encoding %[2]s"},
	keyEncodingUnsure:   {Zh: "%[1]s：编码大概是 %[2]s", En: "%[1]s: encoding probably %[2]s"},
	keyBookTitle:        {Zh: "《%[1]s》", En: "%[1]s"},
	keyColumnNumber:     {Zh: "篇", En: "no."},
	keyColumnLine:       {Zh: "行", En: "line"},
	keyColumnLines:      {Zh: "行", En: "lines"},
	keyColumnChars:      {Zh: "字数", En: "chars"},
	keyColumnMinutes:    {Zh: "讲多久", En: "spoken"},
	keyColumnTitle:      {Zh: "标题", En: "title"},
	keyColumnKind:       {Zh: "认作", En: "taken for"},
	keyColumnRule:       {Zh: "规则", En: "rule"},
	keyColumnText:       {Zh: "原文", En: "text"},
	keyColumnReason:     {Zh: "理由", En: "reason"},
	keyMinutes:          {Zh: "约 %[1]d 分钟", En: "about %[1]d min"},
	keyTotal:            {Zh: "合计", En: "total"},
	keyFound:            {Zh: "找到 %[1]d 篇。", En: "Speeches found: %[1]d."},
	keyDeclaredFound:    {Zh: "书名说有 %[1]d 篇，找到 %[2]d 篇，对得上。", En: "Declared %[1]d, found %[2]d."},
	keyDeclaredNotFound: {Zh: "书名说有 %[1]d 篇，找到 %[2]d 篇，对不上。", En: "Declared %[1]d, but found %[2]d."},
	keyLikely:           {Zh: "* 没有编号，按样子认作小标题。", En: "* without a number, a heading by its look"},
	keyRepairs:          {Zh: "已改正 %[1]d 处（逐处列出：kanben check -v）：", En: "%[1]d repairs (kanben check -v lists them):"},
	keyToLookAt:         {Zh: "请看一看：", En: "Please look at:"},
	keyNotShown:         {Zh: "每条规则只列了前 %[1]d 处改正，另有 %[2]d 处，加 -v 全部列出。", En: "Of each rule the first %[1]d repairs are shown; -v shows %[2]d more."},
	keyCounts:           {Zh: "改正 %[1]d 处，建议 %[2]d 条，警告 %[3]d 条，错误 %[4]d 条。", En: "Fixed %[1]d, advice %[2]d, warnings %[3]d, errors %[4]d."},
	keyNothingFound:     {Zh: "没有发现问题。", En: "Nothing to report."},

	keyFiles:        {Zh: "做好的文件：", En: "Files:"},
	keyIsEPUB:       {Zh: "电子书，手机上看", En: "e-book, for phones"},
	keyIsPDF:        {Zh: "A5 版面，共 %[1]d 页，屏幕上看或交印刷厂", En: "A5, %[1]d pages, for screens and print shops"},
	keyIsBooklet:    {Zh: "小册子，A4 纸 %[1]d 张，自己打印", En: "booklet, %[1]d sheets of A4, to print yourself"},
	keyIsText:       {Zh: "纯文本", En: "plain text"},
	keyRemoved:      {Zh: "已删去上次生成、这次不做的 %[1]s", En: "Removed %[1]s of the last build, which this one does not make"},
	keyPrinting:     {Zh: "打印小册子：", En: "To print the booklet:"},
	keySheets:       {Zh: "全书 %[1]d 页，正好用 A4 纸 %[2]d 张，没有空白页。", En: "%[1]d pages on %[2]d sheets of A4, no blank pages."},
	keySheetsBlanks: {Zh: "全书 %[1]d 页，书末补 %[3]d 页空白，用 A4 纸 %[2]d 张。", En: "%[1]d pages and %[3]d blank ones at the end, on %[2]d sheets of A4."},
	keyPrintDialog: {
		Zh: "打印时选：A4 纸、横向、双面打印、沿短边翻转、实际大小（100%%，不要选“适合纸张”）。",
		En: "In the print dialog choose: A4, landscape, both sides, flip on short edge, actual size (100 %%, not “fit”).",
	},
	keyFold:        {Zh: "打印后整叠对折，在折线上订两针，就是一本小册子。", En: "Then fold the whole stack once and staple it on the fold."},
	keyFolderLabel: {Zh: "都在这个文件夹里：", En: "All of it is in this folder:"},

	keyStageRead:    {Zh: "正在读稿件", En: "reading"},
	keyStageMend:    {Zh: "正在改正标点", En: "mending punctuation"},
	keyStageEPUB:    {Zh: "正在做电子书", En: "making the e-book"},
	keyStageLayout:  {Zh: "正在排版", En: "laying out pages"},
	keyStageDraw:    {Zh: "正在生成 PDF", En: "drawing the PDF"},
	keyStageBooklet: {Zh: "正在拼小册子", En: "imposing the booklet"},

	keyKindTitle:      {Zh: "书名", En: "title"},
	keyKindSpeech:     {Zh: "讲话标题", En: "speech"},
	keyKindHeading:    {Zh: "小标题", En: "heading"},
	keyKindSalutation: {Zh: "称呼", En: "salutation"},
	keyKindClosing:    {Zh: "结束语", En: "closing"},
	keyKindBreak:      {Zh: "分隔", En: "break"},
	keyKindParagraph:  {Zh: "正文", En: "paragraph"},
	keyKindBlank:      {Zh: "空行", En: "blank"},
}
