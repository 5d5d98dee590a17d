package main

import "kanben/book/diag"

// Errors of typefaces and their hints.
var (
	keyFontNoFace     = &diag.Text{Zh: "--font 要写成 用途=字体，现在是“%[1]s”", En: "--font must be ROLE=FACE, not %[1]q"}
	keyFontNoRole     = &diag.Text{Zh: "--font 没有“%[1]s”这个用途", En: "--font: there is no role %[1]q"}
	keyFontRoles      = &diag.Text{Zh: "用途可以是：%[2]s；例如 --font song=宋体", En: "roles are: %[2]s; as in --font song=SimSun"}
	keyNoFont         = &diag.Text{Zh: "找不到叫“%[1]s”的字体", En: "there is no typeface called %[1]q"}
	keyNoFontHint     = &diag.Text{Zh: "写字体文件的路径最稳妥；或者用 --font-dir 指明字体在哪个文件夹", En: "give the path of its file, or the folder it lies in with --font-dir"}
	keyNoFaceNumber   = &diag.Text{Zh: "%[1]s 里没有第 %[2]d 个字体，一共 %[3]d 个", En: "%[1]s has no face %[2]d, only %[3]d"}
	keyNoFaceNamed    = &diag.Text{Zh: "%[1]s 里没有叫“%[2]s”的字体", En: "%[1]s has no face called %[2]q"}
	keyFacesOfFile    = &diag.Text{Zh: "它有：%[3]s", En: "it has: %[3]s"}
	keyFontCFF        = &diag.Text{Zh: "%[1]s 用不了：这是 PostScript 曲线的字体（OpenType CFF），目前只能用 TrueType 的", En: "%[1]s cannot be used: its outlines are PostScript (OpenType CFF), and only TrueType can be set"}
	keyFontCFFHint    = &diag.Text{Zh: "同一款字体多半另有 TTF 版，请换成 TTF 版（思源字体的 TTF 版叫 Noto Serif SC、Noto Sans SC）", En: "most such fonts are also made as TTF: take that (Source Han's are Noto Serif SC and Noto Sans SC)"}
	keyFontWeb        = &diag.Text{Zh: "%[1]s 用不了：这是网页字体（WOFF）", En: "%[1]s cannot be used: it is a web font (WOFF)"}
	keyFontWebHint    = &diag.Text{Zh: "请换成同一款字体的 .ttf 或 .ttc 文件", En: "take the .ttf or .ttc file of the same typeface"}
	keyFontClosed     = &diag.Text{Zh: "%[1]s 用不了：字体厂商不允许把它嵌入文档", En: "%[1]s cannot be used: its maker forbids to embed it in documents"}
	keyFontClosedHint = &diag.Text{
		Zh: "请换一款允许嵌入的字体；内置的字体都可以自由使用",
		En: "take one that may be embedded; the built-in faces are free to use",
	}
	keyFontBroken     = &diag.Text{Zh: "%[1]s 用不了：不是字体文件，或者已经损坏", En: "%[1]s cannot be used: it is no font, or broken"}
	keyFontBrokenHint = &diag.Text{Zh: "请重新复制或下载一份", En: "copy or download it again"}
)

// Typefaces.
var (
	keyFaces          = &diag.Text{Zh: "字体：", En: "Typefaces:"}
	keyColumnRole     = &diag.Text{Zh: "名称", En: "role"}
	keyColumnUse      = &diag.Text{Zh: "用途", En: "use"}
	keyColumnFamily   = &diag.Text{Zh: "字体", En: "typeface"}
	keyColumnHan      = &diag.Text{Zh: "汉字", En: "Han"}
	keyColumnEmbed    = &diag.Text{Zh: "嵌入", En: "embed"}
	keyColumnLicence  = &diag.Text{Zh: "许可", En: "licence"}
	keyColumnFile     = &diag.Text{Zh: "来自", En: "from"}
	keyRoleSong       = &diag.Text{Zh: "宋体：正文", En: "text"}
	keyRoleSongBold   = &diag.Text{Zh: "粗宋：书名、标题", En: "titles"}
	keyRoleHei        = &diag.Text{Zh: "黑体：标注", En: "labels"}
	keyRoleHeiBold    = &diag.Text{Zh: "粗黑：小标题", En: "headings"}
	keyRoleKai        = &diag.Text{Zh: "楷体：称呼、引文", En: "another voice"}
	keyRoleFang       = &diag.Text{Zh: "仿宋：公文", En: "official papers"}
	keyRoleItalic     = &diag.Text{Zh: "西文斜体", En: "italic"}
	keyRoleBoldItalic = &diag.Text{Zh: "西文粗斜体", En: "bold italic"}
	keyRoleLatin      = &diag.Text{Zh: "西文和数字", En: "Latin and digits"}
	keyRoleLatinBold  = &diag.Text{Zh: "标题里的西文", En: "Latin in titles"}
	keyRoleFallback   = &diag.Text{Zh: "补字", En: "help out"}
	keyRoleSigns      = &diag.Text{Zh: "符号、表情", En: "signs, emoji"}
	keyRoleRare       = &diag.Text{Zh: "生僻字", En: "rare characters"}
	keyEmbedded       = &diag.Text{Zh: "内置", En: "built in"}
	keyStandIn        = &diag.Text{Zh: "（用 %[1]s 代替）", En: "(%[1]s stands in)"}
	keyMayEmbed       = &diag.Text{Zh: "可以", En: "yes"}
	keyMayNotEmbed    = &diag.Text{Zh: "不可以", En: "no"}
	keyLicenceUnknown = &diag.Text{Zh: "字体里没有写明", En: "not stated"}
	keyAllCovered     = &diag.Text{Zh: "稿件用了 %[1]d 个不同的字符，个个都在该用的字体里。", En: "The manuscript has %[1]d different characters; each is in the face of every role."}
	keyNotCovered     = &diag.Text{Zh: "稿件用了 %[1]d 个不同的字符，下面这些不在该用的字体里：", En: "The manuscript has %[1]d different characters; these are not in the face of a role:"}
	keyNoFace         = &diag.Text{Zh: "都没有，印成〓", En: "none: 〓 is printed"}
)
