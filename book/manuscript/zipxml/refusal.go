package zipxml

import (
	"errors"
	"fmt"

	"kanben/book/source"
)

// A Kind is what a kind of documents is called in messages, and what to do about
// a damaged one.
type Kind struct {
	Zh, En         string
	HintZh, HintEn string
}

// Refusal is the error for a document of a kind that cannot be read, in the
// user's words.
func (k Kind) Refusal(name string, err error) error {
	if said, ok := errors.AsType[*source.InputError](err); ok {
		return said
	}
	if limit, ok := errors.AsType[*LimitError](err); ok {
		return limit.refusal(name, k)
	}
	e := &source.InputError{
		Name: name, Err: source.ErrDamaged,
		Zh:     k.Zh + "损坏，读不出来：" + err.Error(),
		En:     "this " + k.En + " is damaged and cannot be read: " + err.Error(),
		HintZh: k.HintZh,
		HintEn: k.HintEn,
	}
	switch {
	case errors.Is(err, ErrDepth):
		e.Err = source.ErrTooLarge
		e.Zh = fmt.Sprintf(k.Zh+"里的内容套了太多层，最多 %d 层：%v", MaxDepth, err)
		e.En = fmt.Sprintf("what stands in this "+k.En+" is nested too deep, at most %d levels: %v", MaxDepth, err)
	case errors.Is(err, ErrDoctype):
		e.Zh = k.Zh + "里有不该有的内容（DTD），为了安全没有读：" + err.Error()
		e.En = "this " + k.En + " holds what none may (a DTD); for safety it was not read: " + err.Error()
	case errors.Is(err, ErrNoDocument):
		e.Zh = "这个文件像 " + k.Zh + "，里面却没有正文"
		e.En = "this file has no " + k.En + " in it, though it looks like one"
	case errors.Is(err, ErrEncoding):
		e.Zh = k.Zh + "里有一部分不是 UTF-8 编码"
		e.En = "a part of this " + k.En + " is not in UTF-8"
	}
	return e
}

// refusal names the limit that a document exceeds.
func (l *LimitError) refusal(name string, k Kind) error {
	e := &source.InputError{
		Name: name, Err: source.ErrTooLarge,
		HintZh: "一千篇讲话大约 30 MB；请看看是不是选错了文件，或者分成几本",
		HintEn: "a thousand speeches are about 30 MB; check whether it is the right file, or part it into several books",
	}
	mega := l.limit >> 20
	switch l.what {
	case tooManyParts:
		e.Zh = fmt.Sprintf(k.Zh+"由太多部分组成，最多 %d 个", l.limit)
		e.En = fmt.Sprintf("this "+k.En+" has too many parts, at most %d", l.limit)
	case tooMuchXML:
		e.Zh = fmt.Sprintf(k.Zh+"的文字部分展开后太大，最多 %d MB", mega)
		e.En = fmt.Sprintf("the text of this "+k.En+" is too large unpacked, at most %d MiB", mega)
	case packedTooTight:
		e.Zh = fmt.Sprintf(k.Zh+"里的 %s 压缩得不正常（超过 %d 倍），为了安全没有读", l.part, l.limit)
		e.En = fmt.Sprintf("the part %s of this "+k.En+" is packed tighter than any real one (more than %d to 1); for safety it was not read", l.part, l.limit)
	case tooLargePicture, tooManyPictures: // reported as a finding
		e.Zh = fmt.Sprintf(k.Zh+"里的图片太大，最多 %d MB", mega)
		e.En = fmt.Sprintf("the pictures of this "+k.En+" are too large, at most %d MiB", mega)
	}
	return e
}
