package site

import (
	"strconv"

	"kanben/book"
	"kanben/book/diag"
)

// words are what pages and feeds say.
var words = map[string]diag.Text{
	"skip":      {Zh: "跳到下载", En: "Skip to the downloads"},
	"other":     {Zh: "English", En: "中文"},
	"languages": {Zh: "语言", En: "Language"},
	"cover":     {Zh: "封面：%[1]s", En: "Cover of %[1]s"},
	"for":       {Zh: "给%[1]s", En: "For %[1]s"},
	"read":      {Zh: "在线阅读", En: "Read online"},
	"get":       {Zh: "下载电子书", En: "Get the e-book"},
	"downloads": {Zh: "下载", En: "Downloads"},
	"contents":  {Zh: "目录", En: "Contents"},
	"groups":    {Zh: "各小组", En: "Study groups"},
	"everyone":  {Zh: "全部文件", En: "All files"},
	"scan":      {Zh: "扫码打开", En: "Scan to open"},
	"qr":        {Zh: "二维码：%[1]s", En: "QR code: %[1]s"},
	"editions":  {Zh: "版本和勘误", En: "Editions and errata"},
	"this":      {Zh: "本版：%[1]s", En: "This edition: %[1]s"},
	"replaces":  {Zh: "代替：", En: "Replaces:"},
	"changes":   {Zh: "之后改了 %[1]d 处", En: "%[1]d places changed since"},
	"noChange":  {Zh: "之后文字没有改动", En: "No words changed since"},
	"record":    {Zh: "修订记录", En: "Record of revisions"},
	"slip":      {Zh: "勘误表（打印裁开，夹在旧书里）", En: "Errata slips, to lay into old copies"},
	"pages":     {Zh: "%[1]d 页", En: "%[1]d pages"},
	"check":     {Zh: "校验码", En: "checksum"},
	"minutes":   {Zh: "约 %[1]d 分钟", En: "about %[1]d min"},
	"help":      {Zh: "打不开？", En: "If it does not open"},
	"weChat":    {Zh: "在微信里：点右上角“···”，选“在浏览器打开”，再下载。", En: "In WeChat: tap “···” at the top right, open in the browser, then download."},
	"apps":      {Zh: "电子书要用阅读软件打开：苹果手机用“图书”，安卓手机用任何能读 EPUB 的软件。", En: "E-books need an app: Books on an iPhone, any EPUB reader on Android."},
	"noApp":     {Zh: "没有软件就用“在线阅读”。", En: " Without one, read online."},
	"trust":     {Zh: "校验码是文件 SHA-256 的前八位，和封面单上的应当一致。", En: "The checksum words are the first 8 digits of a file’s SHA-256; cover sheets print the same."},
	"sums":      {Zh: "全部校验码", En: "All checksums"},
	"feed":      {Zh: "用阅读软件订阅（OPDS）", En: "Subscribe in a reading app (OPDS)"},
	"internal":  {Zh: "内部学习资料", En: "For internal study"},
	"about":     {Zh: "%[1]s，%[2]d 篇，约 %[3]d 分钟", En: "%[1]s: %[2]d speeches, about %[3]d minutes"},
	"catalogue": {Zh: "%[1]s：书目", En: "%[1]s: catalogue"},
	"all":       {Zh: "全书", En: "The book"},
}

// say puts words into a language. A key that is missing is a bug, which the tests
// of every page would find.
func say(l diag.Lang, key string, args ...any) string {
	t, ok := words[key]
	if !ok {
		panic("site: no words for " + key)
	}
	return t.Format(l, args...)
}

// edition names the edition and when it was made, in a language.
func edition(m *book.Meta, l diag.Lang) string {
	if l == diag.Chinese {
		return m.EditionRow()
	}
	name := m.EditionLabel
	if name == "" && m.Edition > 1 {
		name = "edition " + strconv.Itoa(m.Edition)
	}
	when := m.Published()
	switch {
	case when.IsZero():
		return name
	case name == "":
		return when.Format("January 2006")
	}
	return name + ", " + when.Format("January 2006")
}
