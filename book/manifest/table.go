package manifest

import "kanben/book/diag"

// A Vocabulary is the words that other rooms know: their names go into the
// messages, the schema and the comments of a new book.yaml.
type Vocabulary struct {
	Styles        []string // designs of pages
	Papers        []string
	Targets       []string // what can be made
	Punctuations  []string
	Writings      []string
	Covers        []string // designs of covers
	Options       []string // of designs
	Bindings      []string
	Roles         []string // of typefaces
	EbookFonts    []string // how the EPUB brings typefaces
	EbookProfiles []string // kinds of readers of EPUBs
	Encodings     []string
	Levels        []string // of cleaning
	Switches      []string // of rules of the proof
	Codes         []string // of rules of the proof

	// Paper and Size tell what is wrong with a paper or a type size that is none
	// of the names, nil if nothing is.
	Paper, Size func(string) error
}

// short makes fields readable below.
func f(key string, w *want, zh, en string, also ...string) field {
	return field{key: key, want: w, about: diag.Text{Zh: zh, En: en}, also: also}
}

func words(list ...string) *want     { return &want{kind: word, words: list} }
func whole(min, max int) *want       { return &want{kind: number, min: min, max: max} }
func formed(fm form) *want           { return &want{kind: text, form: fm} }
func listOf(w *want) *want           { return &want{kind: list, item: w} }
func tableOf(w *want) *want          { return &want{kind: table, item: w} }
func recordOf(fields ...field) *want { return &want{kind: record, fields: fields} }
func (w *want) or(alone *want) *want { w.alone = alone; return w }
func yes() *want                     { return &want{kind: truth} }
func day() *want                     { return &want{kind: date} }
func line() *want                    { return &want{kind: text} }
func prose() *want                   { return &want{kind: text, lines: true} }
func measure(min, max int) *want     { return &want{kind: decimal, min: min, max: max} }

// matterWords are the kinds of matter that a word alone can name.
var matterWords = []string{"cover", "title", "copyright", "colophon", "contents", "toc", "foreword", "howto", "requirements", "学习要求", "questions", "notes", "errata", "blank"}

// root gives the whole table.
func root(v *Vocabulary) *want {
	style := func() *want {
		return recordOf(
			f("name", words(v.Styles...), "版式的名称", "name of the design", "名称", "版式"),
			f("size", formed(typeSize), "正文字号，如 小四、12pt", "type size of the text, as 12pt", "字号", "font_size", "fontsize"),
			f("punctuation", words(v.Punctuations...), "标点风格", "style of punctuation", "标点"),
			f("hang", yes(), "行末标点可以伸出版心", "marks may hang from the ends of lines", "标点悬挂", "hanging"),
			f("recto", yes(), "每篇都从右手页开始", "every speech begins on a right-hand page", "右页"),
			f("cover", words(v.Covers...), "封面的样子", "design of the covers", "封面"),
			f("options", &want{kind: table, words: v.Options, item: line()}, "版式里的选择，如 headings: song", "choices of the design, as headings: song", "选项", "set"),
			f("writing", words(v.Writings...), "横排或竖排", "lines across the page, or down it", "排版方向", "vertical", "竖排", "direction"),
		).or(words(v.Styles...))
	}
	page := func() *want {
		return recordOf(
			f("trim", formed(paper), "纸，如 a5、16k，或 148mm×210mm", "paper, as a5, 16k or 148mm×210mm", "纸", "开本", "paper", "size", "format"),
			f("margins", recordOf(
				f("head", formed(length), "天头：上面", "above", "天头", "top", "上"),
				f("foot", formed(length), "地脚：下面", "below", "地脚", "bottom", "下"),
				f("gutter", formed(length), "订口：靠书脊", "at the spine", "订口", "inner", "inside", "内"),
				f("outside", formed(length), "切口：外侧", "at the fore-edge", "切口", "outer", "外"),
			), "页边，毫米；没写的由版式定，字数、行数随着变", "margins in mm; the design chooses those not given, characters and lines follow", "页边", "页边距", "边距", "margin"),
			f("binding", words(v.Bindings...), "骑马订或胶订", "stitched or glued", "装订", "bind"),
			f("lines", whole(8, 80), "每页行数", "lines a page", "行数"),
			f("chars", whole(8, 80), "每行字数", "characters a line", "字数", "characters"),
		).or(formed(paper))
	}
	return recordOf(
		f("version", whole(1, 1), "book.yaml 的格式版本，现在是 1", "version of this format: 1", "版本"),
		f("title", line(), "书名；/ 表示封面上在这里换行", "title of the book; / is where covers may begin a new line", "书名", "题目", "标题", "name"),
		f("subtitle", line(), "副题，自动加破折号", "subtitle; the dash is added", "副题", "副标题", "sub_title"),
		f("short_title", line(), "短书名，用在书眉", "short title for running heads", "短书名", "简称", "shorttitle"),
		f("authors", listOf(recordOf(
			f("name", line(), "姓名", "name", "姓名", "名字"),
			f("role", line(), "做什么：主编、整理、审校", "what they did, as editor", "职务", "分工", "角色"),
			f("sort", line(), "排序用的写法，如 Wang Ming", "how lists sort the name", "排序"),
		).or(line())), "编写的人", "people who worked on the book", "作者", "author", "编写", "people"),
		f("organisation", line(), "编者：单位或小组", "who publishes it: an organisation or a group", "编者", "单位", "organization", "publisher"),
		f("contact", line(), "联系方式，印在版权页", "whom to ask, on the copyright page", "联系", "联系方式", "电话"),
		f("internal", yes(), "true：印“内部学习资料”", "true prints 内部学习资料, for internal study", "内部", "内部资料", "内部学习资料"),
		f("date", day(), "日期，如 2024-10-01", "date, as 2024-10-01", "日期", "时间"),
		f("place", line(), "地点", "place", "地点"),
		f("edition", recordOf(
			f("number", whole(1, 9999), "第几版", "number of the edition", "版次", "序号"),
			f("label", line(), "怎么称呼，如 修订版；不写就是“第2版”", "what it is called; 第2版 if not given", "名称"),
			f("date", day(), "这一版的日期", "date of this edition", "日期"),
			f("note", prose(), "这一版改了什么", "what is new in it", "说明"),
			f("replaces", line(), "代替哪一版", "which copies it replaces", "代替"),
		).or(whole(1, 9999)), "版次", "edition", "版次", "版"),
		f("identifier", line(), "书的标识；不写则由编者、书名、版次算出", "identifier; derived from organisation, title and edition if not given", "标识", "id", "uuid"),
		f("isbn", formed(isbn), "书号", "ISBN", "书号"),
		f("series", recordOf(
			f("name", line(), "丛书名", "name of the series", "名称", "丛书名"),
			f("number", whole(1, 9999), "第几本", "its place in the series", "序号"),
		).or(line()), "丛书", "series that the book belongs to", "丛书", "系列"),
		f("subjects", listOf(line()), "主题词，图书馆和书架用", "words that libraries find it by", "主题", "主题词", "keywords", "tags"),
		f("rights", line(), "版权说明；内部资料不写就是“内部学习资料”", "who may do what with it", "版权", "版权说明"),
		f("source", line(), "根据什么整理", "what it was made from", "来源"),
		f("certifier", line(), "谁检查过电子书的无障碍，写了名字才在书里声明", "who checked how accessible the EPUB is; it is claimed only under a name", "无障碍检查"),
		f("language", words("zh-CN", "zh-TW", "zh-HK"), "语言", "language of the book", "语言", "lang"),
		f("encoding", &want{kind: word, words: v.Encodings, form: encoding}, "稿件的编码，不写则自动识别", "encoding of the manuscripts; found if not given", "编码"),
		f("speeches", listOf(recordOf(
			f("file", formed(file), "稿件；可以用 * 表示一批；讲话.txt#2 是文件里的第 2 篇", "manuscript; * stands for many; talks.txt#2 is its second speech", "文件", "稿件", "path", "files"),
			f("title", line(), "题目，代替稿件里的", "title, instead of the one found", "题目", "标题", "名称", "name"),
			f("short", line(), "短题目，用在书眉", "short title for running heads", "短题", "简称", "short_title"),
			f("speaker", line(), "发言人", "who speaks", "发言人", "讲话人", "作者", "author", "speakers"),
			f("occasion", line(), "场合", "on which occasion", "场合", "会议"),
			f("date", day(), "日期", "date", "日期", "时间"),
			f("minutes", whole(1, 999), "用时（分钟），不写则按字数算", "minutes; counted if not given", "用时", "分钟", "duration"),
			f("audio", formed(file), "这一篇的录音：MP3、M4A（AAC）或 Opus；旁边同名的 .srt、.vtt 或 .lrc 说哪句什么时候读", "recording of the speech: MP3, M4A (AAC) or Opus; .srt, .vtt or .lrc of the same name beside it tells when each line is spoken", "录音", "音频", "sound", "recording"),
			f("part", line(), "属于哪一部分，名称印在目录和每部分前面的一页上", "the part of the book it belongs to, named in the contents and on a page before it", "部分", "辑", "section"),
			f("questions", listOf(prose()), "学习思考题", "questions for the study group", "思考题", "问题", "question"),
			f("notes", prose(), "给编者自己的备注：kanben outline 里看得到，不印", "remarks for the editor: shown by kanben outline, not printed", "备注", "note"),
			f("include", yes(), "false：不收进书里", "false leaves it out", "收入", "采用"),
		).or(formed(file))), "各篇，按书里的顺序；不写则收文件夹里的全部稿件", "the speeches in book order; all manuscripts of the folder if not given", "讲话", "各篇", "篇目", "发言", "speech", "chapters", "files"),
		f("front", matter(), "正文前面的各页，按顺序", "what stands before the speeches, in order", "前面", "正文前"),
		f("back", matter(), "正文后面的各页", "what stands behind the speeches", "后面", "正文后"),
		f("structure", recordOf(
			f("rules", listOf(recordOf(
				f("pattern", formed(pattern), "标题行的样子：正则表达式（RE2）", "what the line looks like (RE2)", "正则", "regex"),
				f("level", whole(1, 4), "1 是各篇，2 起是小标题", "1 heads speeches, 2 and more headings inside", "级", "级别"),
			).or(formed(pattern))), "您自己的标题样子", "patterns of your own headings", "规则"),
			f("deny", listOf(formed(pattern)), "这些样子的行不是标题", "lines that are no headings", "不是标题"),
			f("max_title", whole(1, 200), "标题最多多少字，序号不算；书名不管", "characters a heading has at most, its label apart; the title of the book may have more", "最长标题"),
			f("levels", whole(1, 4), "标题找几级：1 只分篇，2 到篇内最外一级的小标题", "how many levels of headings there are: 1 is speeches alone, 2 has the outermost headings inside them", "级数"),
		), "怎样找标题", "how headings are found", "结构"),
		f("clean", recordOf(
			f("level", words(v.Levels...), "改多少：none 不改、safe 只改有把握的、full 连建议也改", "how much is mended: none, safe or full", "级别", "程度"),
			f("rules", &want{kind: table, words: v.Codes, item: words(v.Switches...)}, "一条条规则的开关，如 P012: off", "switches of single rules, as P012: off", "规则"),
			f("dictionary", listOf(line()), "不许改动的词，如人名", "words that are never changed, names say", "词典", "不改"),
			f("boilerplate", listOf(formed(pattern)), "要去掉的套话（整段符合才去）：正则表达式", "paragraphs to leave out: patterns (RE2) of a whole paragraph", "套话"),
		).or(words(v.Levels...)), "改正多少", "how much is mended", "校对", "改正"),
		f("style", style(), "版式", "design of the pages", "版式", "样式", "theme", "design"),
		f("page", page(), "纸和版心", "paper and type area", "页面", "纸", "开本"),
		f("fonts", recordOf(
			f("body", line(), "正文（宋体）：字体名或文件", "text (Song): a name or a file", "正文", "song", "宋体"),
			f("heading", line(), "小标题（黑体）", "headings (Hei)", "标题", "hei", "黑体"),
			f("quote", line(), "引文（楷体）", "quotations (Kai)", "引文", "kai", "楷体"),
			f("latin", line(), "西文和数字", "Western letters and digits", "西文", "英文"),
			f("roles", &want{kind: table, words: v.Roles, item: line()}, "其他用途，如 songbold: 文件.ttf", "other roles, as songbold: file.ttf", "用途"),
			f("dirs", listOf(line()), "放字体的文件夹", "folders of fonts", "文件夹", "dir", "folder"),
			f("fallback", listOf(line()), "缺字时先用哪些字体（名称或文件），按先后", "faces for characters that the others lack, names or files, in order", "后备"),
			f("system", yes(), "true：缺的字到电脑的字体里找", "true looks for missing characters in the machine's fonts", "系统字体"),
		), "字体", "typefaces", "字体", "font"),
		f("outputs", listOf(recordOf(
			f("id", formed(id), "名字，进文件名", "a name, which goes into the file's name", "名字", "名称", "name"),
			f("type", words(v.Targets...), "做成什么", "what to make", "类型", "格式", "format", "target"),
			f("style", style(), "版式", "design of the pages", "版式"),
			f("page", page(), "纸和版心", "paper and type area", "页面", "纸"),
			f("variant", words("booklet", "large", "phone", "podium"), "PDF 的一种", "kind of PDF", "种类"),
			f("script", words("hans", "hant"), "hant：标点居中、语言 zh-TW，字照稿件；hans：相反", "hant: marks in the middle, language zh-TW, characters as they are; hans: the other way", "字形", "简繁"),
			f("extends", formed(id), "没写的项和这一个一样", "what is not given is as in this one", "继承"),
		).or(words(v.Targets...))), "要做的文件；不写则是电子书、PDF、小册子", "the files to make; epub, pdf and booklet if not given", "成品", "输出", "output", "only", "targets"),
		f("epub", recordOf(
			f("fonts", words(v.EbookFonts...), "电子书里的字体：ttf、woff2（小一些，旧阅读器不认），none 不带", "typefaces of the EPUB: ttf, woff2 (smaller, not for old readers), or none", "字体", "font"),
			f("profile", words(v.EbookProfiles...), "给哪种阅读器：standard，或 compatible（旧阅读器、Kindle）", "for which readers: standard, or compatible for old ones and Kindle", "阅读器", "兼容"),
		), "电子书怎样做；封面的样子写在 style 的 cover", "how the EPUB is made; the design of its cover is in style: cover", "电子书", "ebook"),
		f("print", recordOf(
			f("sheet", words("a4", "a3", "b4", "b5", "8k", "16k", "letter", "sra3", "A4", "A3", "B4", "B5", "8开", "16开", "SRA3"), "打印机用的纸", "the printer's paper", "纸"),
			f("method", words("saddle", "signatures", "glued", "stitched", "perfect", "骑马订", "配帖", "胶订", "平订"), "骑马订、配帖锁线、胶订、平订", "how it is bound", "方法", "装订"),
			f("signature", whole(4, 64), "一帖多少页", "pages of a signature", "帖"),
			f("up", whole(1, 8), "一面几页：1、2、4、8", "pages on a side: 1, 2, 4, 8", "一面几页", "拼页"),
			f("folds", whole(1, 2), "一张纸折几次：1 或 2；折两次的一张 8 页，头对头", "how often a sheet is folded: 1 or 2; twice has 8 pages a sheet, heads against heads", "折", "折几次"),
			f("thickness_mm", measure(0, 2), "一张纸多厚（毫米），算爬移和书脊用；不写则按 paper 的克重和品种估算", "thickness of a sheet in mm, for creep and spine; by weight and kind of paper if not given", "纸厚", "thickness"),
			f("creep_mm", measure(0, 2), "爬移：外面每多一张，里面的页往折线挪几毫米；0 不挪，不写则厚了才按纸厚挪", "creep: how far inner pages move to the fold for each sheet around them, in mm; 0 not at all; by the paper's thickness in thick booklets if not given", "爬移", "creep"),
			f("profile", line(), "哪台打印机：kanben printer set --name 起的名字", "which printer, by the name of kanben printer set --name", "打印机", "printer"),
			f("paper", line(), "正文用纸，印在印刷单上", "paper of the text, for the print order", "正文纸"),
			f("cover_paper", line(), "封面用纸", "paper of the cover", "封面纸"),
			f("copies_spare_pct", whole(0, 100), "多印百分之几", "spare copies in per cent", "余量"),
			f("crop_marks", yes(), "裁切线", "crop marks", "裁切线"),
			f("bleed_mm", measure(0, 20), "出血（毫米）", "bleed in millimetres", "出血"),
		), "打印", "printing", "打印", "印刷"),
		f("groups", listOf(recordOf(
			f("name", line(), "小组", "group", "名称", "小组"),
			f("contact", line(), "联系人", "whom to ask", "联系人", "联系"),
			f("copies", &want{kind: table, item: whole(1, 100000)}, "各要几份，如 booklet: 20", "copies of each, as booklet: 20", "份数"),
			f("phone", line(), "电话", "phone number", "电话", "telephone"),
			f("people", whole(1, 100000), "人数", "how many they are", "人数"),
			f("needs", listOf(line()), "要哪些电子文件：phone、epub、html、large", "what they need as files: phone, epub, html, large", "需要"),
			f("channels", listOf(line()), "怎么发", "how files are sent", "渠道"),
			f("include", listOf(line()), "只要哪几篇：号码或题目里的字", "which speeches: numbers or words of titles", "只要"),
			f("exclude", listOf(line()), "不要哪几篇", "speeches they do not get", "不要"),
			f("mark", yes(), "true：在这一组自己那份的版权页上印组名；false：pack 的 mark 写了也不印", "true prints its name on the copyright page of its own copies; false does not, whatever pack: mark says", "标记", "署名"),
			f("note", prose(), "备注", "remarks", "备注"),
		)), "学习小组", "study groups", "小组", "group"),
		f("groups_file", formed(file), "小组名单（CSV 或 XLSX）", "the groups as a sheet (CSV or XLSX)", "名单"),
		f("channels", tableOf(recordOf(
			f("max_mb", whole(1, 100000), "一个文件最多多少 MB", "largest file in MB", "大小"),
			f("max_files", whole(1, 10000), "一次最多几个文件", "files at a time", "个数"),
		)), "发送渠道的限制", "limits of channels", "渠道"),
		f("pack", recordOf(
			f("zip", yes(), "打成 zip", "make zip files", "压缩"),
			f("names", words("zh", "ascii", "both"), "文件名用中文、拉丁字母或都要", "names in Chinese, ASCII or both", "文件名"),
			f("qr", yes(), "印二维码", "print a QR code", "二维码"),
			f("base_url", formed(address), "二维码的网址开头", "address that QR codes begin with", "网址"),
			f("mark", yes(), "各组自己那份 PDF、小册子、大字本的版权页上印组名", "print each group's name on the copyright page of its own PDF, booklet and large print", "组名"),
			f("sign", line(), "签名用的密钥文件", "key file to sign with", "签名"),
		), "打包", "parcels", "打包"),
		f("speech_rate", recordOf(
			f("speak", whole(50, 600), "讲：每分钟多少字，不写就是 220", "spoken characters a minute, 220 if not given", "讲"),
			f("read", whole(50, 2000), "读：每分钟多少字，不写就是 400；阅读计划用", "read characters a minute, 400 if not given; for the reading plan", "读"),
		), "语速", "pace", "语速"),
		f("extends", formed(file), "另一个 yaml，这里没写的项都照它", "another yaml; what is not given here is as there", "继承", "base", "include"),
	)
}

// matter wants the pages before or behind the speeches.
func matter() *want {
	text := func(key, zh, en string, also ...string) field { return f(key, formed(file), zh, en, also...) }
	one := recordOf(
		text("cover", "封面：图片", "cover: a picture", "封面"),
		text("foreword", "前言：文件", "foreword: a file", "前言", "序"),
		text("howto", "使用说明：文件", "how to use the book: a file", "使用说明", "说明"),
		text("requirements", "学习要求：文件", "what to study: a file", "要求"),
		text("学习要求", "同 requirements", "the same as requirements"),
		text("errata", "勘误：文件", "errata: a file", "勘误"),
		f("notes", whole(1, 64), "学习笔记：几页", "pages to write on", "笔记"),
		f("blank", whole(1, 64), "空白页：几页", "blank pages", "空白"),
	).or(words(matterWords...))
	one.onlyOne = true
	return listOf(one)
}
