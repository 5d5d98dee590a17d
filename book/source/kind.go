package source

import (
	"bytes"
	"unicode/utf8"
)

// A kind is a kind of file that is no plain text, known by its first bytes.
type kind struct {
	magic  string
	holds  string // bytes that must follow somewhere, to part what shares its magic
	zh, en string // its name
	hint   *hint
}

// A hint tells what to do about a file.
type hint struct{ zh, en string }

// The ways from a file to a manuscript.
var (
	saveAsDocument = &hint{
		"用 Word 或 WPS 打开，选“文件 → 另存为”，类型选“Word 文档 (*.docx)”，再用存好的 .docx 文件",
		"open it in Word or WPS, choose Save As, type Word Document (.docx), and use that file",
	}
	withoutPassword = &hint{
		"用 Word 或 WPS 输入密码打开，去掉密码（文件 → 信息 → 保护文档 → 用密码进行加密，把密码删空），再存成 .docx",
		"open it in Word or WPS with its password, take the password away (File, Info, Protect Document), and save it as .docx",
	}
	fromPDF = &hint{
		"用 Word 打开这个 PDF（Word 会转换它），看看文字对不对，再另存为 .docx；扫描成图片的 PDF 要先用“提取文字”功能识别。有原稿就用原稿",
		"open the PDF in Word, which converts it, see that the text is right, and save it as .docx; scanned pages need text recognition first. The manuscript it was made of is better",
	}
	fromPages = &hint{
		"在 Pages 里选“文件 → 导出为 → Word”，再用导出的 .docx 文件",
		"in Pages choose File, Export To, Word, and use that file",
	}
	copyText = &hint{
		"打开文件，全选、复制，粘贴到 Word 里，存成 .docx 文件",
		"open it, select and copy all of its text, paste it into Word and save it as .docx",
	}
	typeText = &hint{
		"图片里的文字要先用手机或电脑的“提取文字”功能识别出来，粘贴到 Word 里，存成 .docx 文件",
		"recognise the text in the picture first (OCR), paste it into Word and save it as .docx",
	}
	calledPage = &hint{
		"把文件名的结尾改成 .mht，再试一次",
		"let its name end in .mht and try again",
	}
	unpack = &hint{
		"先解压，再选里面的 .docx 或 .txt 文件",
		"unpack it first and use the .docx or .txt file inside",
	}
)

// kinds are tried in order: what is more special stands first. Names inside OLE
// containers are in UTF-16.
var kinds = [...]kind{
	{"%PDF-", "", "PDF 文件", "a PDF file", fromPDF},
	{zipMagic, "word/", "损坏的 Word 文档（.docx）", "a damaged Word document (.docx)", saveAsDocument},
	{zipMagic, "vnd.oasis.opendocument.spreadsheet", "OpenDocument 表格（.ods）", "an OpenDocument sheet (.ods)", copyText},
	{zipMagic, "vnd.oasis.opendocument.presentation", "OpenDocument 演示文稿（.odp）", "an OpenDocument presentation (.odp)", copyText},
	{zipMagic, "application/epub+zip", "EPUB 电子书", "an EPUB book", copyText},
	{zipMagic, "ppt/", "PowerPoint 演示文稿（.pptx）", "a PowerPoint presentation (.pptx)", copyText},
	{zipMagic, "xl/", "Excel 表格（.xlsx）", "an Excel sheet (.xlsx)", copyText},
	{zipMagic, ".iwa", "Pages 文稿（.pages）", "a Pages document (.pages)", fromPages},
	{zipMagic, "", "ZIP 压缩包", "a ZIP archive", unpack},
	{oleMagic, wide("EncryptedPackage"), "设了密码的 Word 文档", "a Word document closed with a password", withoutPassword},
	{oleMagic, wide("PowerPoint Document"), "旧版 PowerPoint 演示文稿（.ppt）", "an old PowerPoint presentation (.ppt)", copyText},
	{oleMagic, wide("Workbook"), "旧版 Excel 表格（.xls）", "an old Excel sheet (.xls)", copyText},
	{oleMagic, "", "旧版 Word 或 WPS 文档（.doc、.wps）", "an old Word or WPS document (.doc, .wps)", saveAsDocument},
	{`{\rtf`, "", "RTF 文档", "an RTF document", saveAsDocument},
	{"<?xml", "progid=\"Word.Document\"", "Word 2003 的 XML 文档", "an XML document of Word 2003", saveAsDocument},
	{"<?xml", "http://schemas.microsoft.com/office/2006/xmlPackage", "Word 的 XML 文档", "an XML document of Word", saveAsDocument},
	{"MIME-Version:", "multipart/related", "单个文件的网页（.mht，有时叫 .doc）", "a web page in one file (.mht, sometimes named .doc)", calledPage},
	{"\x89PNG\r\n", "", "PNG 图片", "a PNG picture", typeText},
	{"\xFF\xD8\xFF", "", "JPEG 图片", "a JPEG picture", typeText},
	{"GIF8", "", "GIF 图片", "a GIF picture", typeText},
	{"II*\x00", "", "TIFF 图片", "a TIFF picture", typeText},
	{"MM\x00*", "", "TIFF 图片", "a TIFF picture", typeText},
	{"RIFF", "WEBP", "WebP 图片", "a WebP picture", typeText},
	{"Rar!\x1A\x07", "", "RAR 压缩包", "a RAR archive", unpack},
	{"7z\xBC\xAF\x27\x1C", "", "7z 压缩包", "a 7z archive", unpack},
	{"\x1F\x8B\x08", "", "gzip 压缩文件", "a gzip file", unpack},
}

const (
	zipMagic = "PK\x03\x04"
	oleMagic = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"
)

// wide gives a name in ASCII as it stands in UTF-16, little end first.
func wide(name string) string {
	b := make([]byte, 0, 2*len(name))
	for i := range len(name) {
		b = append(b, name[i], 0)
	}
	return string(b)
}

// kindOf gives the kind of a file that is no plain text, or nil.
func kindOf(data []byte) *kind {
	for i := range kinds {
		k := &kinds[i]
		if bytes.HasPrefix(data, []byte(k.magic)) && bytes.Contains(data, []byte(k.holds)) {
			return k
		}
	}
	return nil
}

// refuse is the error for a file of kind k.
func (k *kind) refuse(name string) error {
	space := ""
	if k.zh[0] < utf8.RuneSelf {
		space = " " // between Chinese and a Western name
	}
	return &InputError{
		Name: name, Err: ErrBinary,
		Zh: "这是" + space + k.zh + "，不能直接做成书", En: "this is " + k.en + ", no manuscript that can be read",
		HintZh: k.hint.zh, HintEn: k.hint.en,
		Convert: k.hint == saveAsDocument,
	}
}

// Convertible tells whether data is a kind of file that word processors open and
// can save as .docx: .doc, .wps, .rtf and the like.
func Convertible(data []byte) bool {
	k := kindOf(data)
	return k != nil && k.hint == saveAsDocument && !bytes.Contains(data, []byte("word/document"))
}
