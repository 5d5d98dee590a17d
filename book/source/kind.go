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

// The ways from a file to plain text.
var (
	saveAsText = &hint{
		"用 Word 或 WPS 打开，选“文件 → 另存为”，类型选“纯文本 (*.txt)”，编码选 UTF-8，再用存好的 .txt 文件",
		"open it in Word or WPS, choose Save As, type Plain Text (.txt), encoding UTF-8, and use that file",
	}
	copyText = &hint{
		"打开文件，全选、复制，粘贴到记事本，存成 .txt 文件（编码选 UTF-8）",
		"open it, select and copy all of its text, paste it into a text editor and save it as .txt (UTF-8)",
	}
	typeText = &hint{
		"图片里的文字要先用手机或电脑的“提取文字”功能识别出来，存成 .txt 文件",
		"recognise the text in the picture first (OCR) and save it as .txt",
	}
	unpack = &hint{
		"先解压，再选里面的 .txt 文件",
		"unpack it first and use the .txt file inside",
	}
)

// kinds are tried in order: what is more special stands first.
var kinds = [...]kind{
	{"%PDF-", "", "PDF 文件", "a PDF file", copyText},
	{"PK\x03\x04", "word/", "Word 文档（.docx）", "a Word document (.docx)", saveAsText},
	{"PK\x03\x04", "vnd.oasis.opendocument.text", "OpenDocument 文档（.odt）", "an OpenDocument text (.odt)", saveAsText},
	{"PK\x03\x04", "application/epub+zip", "EPUB 电子书", "an EPUB book", copyText},
	{"PK\x03\x04", "ppt/", "PowerPoint 演示文稿（.pptx）", "a PowerPoint presentation (.pptx)", copyText},
	{"PK\x03\x04", "xl/", "Excel 表格（.xlsx）", "an Excel sheet (.xlsx)", copyText},
	{"PK\x03\x04", "", "ZIP 压缩包", "a ZIP archive", unpack},
	{"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "", "旧版 Word 或 WPS 文档（.doc、.wps）", "an old Word or WPS document (.doc, .wps)", saveAsText},
	{`{\rtf`, "", "RTF 文档", "an RTF document", saveAsText},
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
		Zh: "这是" + space + k.zh + "，不是纯文本稿件", En: "this is " + k.en + ", not a plain text manuscript",
		HintZh: k.hint.zh, HintEn: k.hint.en,
	}
}
