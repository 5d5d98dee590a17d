package docx

import (
	"errors"
	"fmt"

	"kanben/book/source"
)

// refusal is the error for a document that cannot be read, in the user's words.
func refusal(name string, err error) error {
	if limit, ok := errors.AsType[*limitError](err); ok {
		return limit.refusal(name)
	}
	e := &source.InputError{
		Name: name, Err: source.ErrDamaged,
		Zh:     "Word 文档损坏，读不出来：" + err.Error(),
		En:     "this Word document is damaged and cannot be read: " + err.Error(),
		HintZh: "用 Word 或 WPS 打开它（会自动修复），看看内容是否完整，另存为新的 .docx 文件再试；打不开就找原稿",
		HintEn: "open it in Word or WPS, which repair such files, see that all is there, save it as a new .docx and try again; if it does not open, get the original",
	}
	switch {
	case errors.Is(err, errDepth):
		e.Err = source.ErrTooLarge
		e.Zh = fmt.Sprintf("Word 文档里的内容套了太多层，最多 %d 层：%v", maxDepth, err)
		e.En = fmt.Sprintf("what stands in this Word document is nested too deep, at most %d levels: %v", maxDepth, err)
	case errors.Is(err, errDoctype):
		e.Zh = "Word 文档里有不该有的内容（DTD），为了安全没有读：" + err.Error()
		e.En = "this Word document holds what none may (a DTD); for safety it was not read: " + err.Error()
	case errors.Is(err, errNoDocument):
		e.Zh = "这个文件像 Word 文档，里面却没有正文"
		e.En = "this file looks like a Word document, but there is none in it"
	case errors.Is(err, errEncoding):
		e.Zh = "Word 文档里有一部分不是 UTF-8 编码"
		e.En = "a part of this Word document is not in UTF-8"
	}
	return e
}

// refusal names the limit that a document exceeds.
func (l *limitError) refusal(name string) error {
	e := &source.InputError{
		Name: name, Err: source.ErrTooLarge,
		HintZh: "一千篇讲话大约 30 MB；请看看是不是选错了文件，或者分成几本",
		HintEn: "a thousand speeches are about 30 MB; check whether it is the right file, or part it into several books",
	}
	mega := l.limit >> 20
	switch l.what {
	case tooManyParts:
		e.Zh = fmt.Sprintf("Word 文档由太多部分组成，最多 %d 个", l.limit)
		e.En = fmt.Sprintf("this Word document has too many parts, at most %d", l.limit)
	case tooMuchXML:
		e.Zh = fmt.Sprintf("Word 文档的文字部分展开后太大，最多 %d MB", mega)
		e.En = fmt.Sprintf("the text of this Word document is too large unpacked, at most %d MiB", mega)
	case packedTooTight:
		e.Zh = fmt.Sprintf("Word 文档里的 %s 压缩得不正常（超过 %d 倍），为了安全没有读", l.part, l.limit)
		e.En = fmt.Sprintf("the part %s of this Word document is packed tighter than any real one (more than %d to 1); for safety it was not read", l.part, l.limit)
	case tooLargePicture, tooManyPictures: // reported as a finding
		e.Zh = fmt.Sprintf("Word 文档里的图片太大，最多 %d MB", mega)
		e.En = fmt.Sprintf("the pictures of this Word document are too large, at most %d MiB", mega)
	}
	return e
}
