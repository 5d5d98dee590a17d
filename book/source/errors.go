package source

import (
	"errors"
	"fmt"
	"strings"
)

// What can be wrong with a file that should be a manuscript, for errors.Is.
var (
	ErrEmpty           = errors.New("no text in it")
	ErrBinary          = errors.New("not a text file")
	ErrUnknownEncoding = errors.New("unknown name of an encoding") // wrong usage
	ErrUndecodable     = errors.New("not in the encoding")
	ErrTooLarge        = errors.New("too large")
	ErrLongLine        = errors.New("line too long")
	ErrDamaged         = errors.New("damaged")
	ErrClosed          = errors.New("closed with a password")
)

// An InputError says why a file cannot be read as a manuscript, and what to
// do, in both languages. Err is one of the Err values of this package.
type InputError struct {
	Name         string // the file, as the user gave it
	Err          error
	Line, Column int // the place, from 1, the column in characters; 0 if the whole file is meant
	Zh, En       string
	HintZh       string
	HintEn       string
	Convert      bool // a word processor opens it and can save it as .docx
}

// Error gives the place and the English message.
func (e *InputError) Error() string {
	return Position{Path: e.Name, Line: e.Line, Column: e.Column}.String() + ": " + e.En
}

// Unwrap gives the kind of the error.
func (e *InputError) Unwrap() error { return e.Err }

func empty(name string) error {
	return &InputError{
		Name: name, Err: ErrEmpty,
		Zh: "文件里没有文字", En: "there is no text in this file",
		HintZh: "看看是不是选错了文件，或者稿件还没有保存", HintEn: "check whether it is the right file, and saved",
	}
}

func binary(name string) error {
	return &InputError{
		Name: name, Err: ErrBinary,
		Zh: "这不是纯文本文件", En: "this is not a text file",
		HintZh: saveAsDocument.zh, HintEn: saveAsDocument.en,
	}
}

func unknownEncoding(name, encoding string) error {
	list := strings.Join(Encodings(), ", ")
	return &InputError{
		Name: name, Err: ErrUnknownEncoding,
		Zh: fmt.Sprintf("不认识编码“%s”", encoding), En: fmt.Sprintf("unknown encoding %q", encoding),
		HintZh: "可以用：" + list + "（GBK、GB2312 即 GB18030）；不写 --encoding 则自动识别",
		HintEn: "known are " + list + " (GBK and GB2312 are GB18030); without --encoding it is found by itself",
	}
}

func undetected(name string) error {
	return &InputError{
		Name: name, Err: ErrUndecodable,
		Zh: "认不出文件的编码", En: "cannot tell the encoding of this file",
		HintZh: "用记事本打开，确认文字正常，“另存为”时编码选 UTF-8；或者用 --encoding 指明编码",
		HintEn: "open it in a text editor, see that the text is right, and save it as UTF-8; or name the encoding with --encoding",
	}
}

// undecodable names the place of the byte at offset at of data, after a mark
// of the given length, which c cannot read.
func undecodable(name string, c *codec, data []byte, at, mark int) error {
	before, _ := c.text(data[:at])
	f := NewFile(name, c.name, before)
	end := int32(len(before))
	p := Span{File: f, Start: end, End: end}.Position()
	return &InputError{
		Name: name, Err: ErrUndecodable, Line: p.Line, Column: p.Column,
		Zh:     fmt.Sprintf("文件不是 %s 编码：第 %d 个字节 0x%02X 读不出来", c.name, mark+at+1, data[at]),
		En:     fmt.Sprintf("not valid %s: byte %d (0x%02X) cannot be read", c.name, mark+at+1, data[at]),
		HintZh: "不写 --encoding，让程序自动识别编码",
		HintEn: "leave --encoding out, and the encoding is found by itself",
	}
}

func tooLarge(name string) error {
	return &InputError{
		Name: name, Err: ErrTooLarge,
		Zh:     fmt.Sprintf("文件太大：超过了 %d MB", MaxSize>>20),
		En:     fmt.Sprintf("too large: more than %d MiB", MaxSize>>20),
		HintZh: "一千篇讲话大约 7 MB；请看看是不是选错了文件，或者分成几本",
		HintEn: "a thousand speeches are about 7 MB; check whether it is the right file, or part it into several books",
	}
}

func tooManyLines(name string, lines int) error {
	return &InputError{
		Name: name, Err: ErrTooLarge,
		Zh:     fmt.Sprintf("行数太多：%d 行，最多 %d 行", lines, MaxLines),
		En:     fmt.Sprintf("too many lines: %d, at most %d", lines, MaxLines),
		HintZh: "一千篇讲话大约六万行；请看看是不是选错了文件",
		HintEn: "a thousand speeches have about 60,000 lines; check whether it is the right file",
	}
}

func longLine(name string, line, size int) error {
	kib := (size + 1<<10 - 1) >> 10 // rounded up, to be more than MaxLine
	return &InputError{
		Name: name, Err: ErrLongLine, Line: line, Column: 1,
		Zh:     fmt.Sprintf("第 %d 行太长：%d KB，最多 %d KB", line, kib, MaxLine>>10),
		En:     fmt.Sprintf("line %d is too long: %d KiB, at most %d KiB", line, kib, MaxLine>>10),
		HintZh: "稿件应当一段一行；请在段落之间换行，再存一次",
		HintEn: "a manuscript has one paragraph a line; put line breaks between its paragraphs and save it again",
	}
}
