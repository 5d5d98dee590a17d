package inspect

import (
	"archive/zip"
	"errors"
	"io"
	"strings"

	"kanben/book/diag"
)

// Why markup is broken, in both languages.
var (
	noElement   = text("里面没有内容", "there is no element")
	twoRoots    = text("最外层有两个元素", "there are two outermost elements")
	tooDeep     = text("元素套得太深", "elements are nested too deeply")
	textOutside = text("最外层的元素外面有文字", "there is text outside of the outermost element")
	unknownForm = text("XML 的写法不对", "it is no XML")
)

// undeclared tells of a prefix that nobody declared, twice of an attribute that is
// there twice.
func undeclared(name string) diag.Text {
	return text("前缀没有声明："+name, "a prefix that is not declared: "+name)
}

func twice(name string) diag.Text {
	return text("属性写了两次："+name, "an attribute that is there twice: "+name)
}

// syntaxWords are the beginnings of what encoding/xml says of broken markup, and
// what we say; what follows them is names.
var syntaxWords = []struct {
	begins string
	zh     string
}{
	{"unexpected EOF", "没有写完"},
	{"invalid character entity", "没有这个实体："},
	{"invalid UTF-8", "文字不是 UTF-8"},
	{"illegal character code", "有不允许的字符："},
	{"unescaped < inside", "引号里有没转义的 <"},
	{"unescaped ]]>", "有没转义的 ]]>"},
	{"attribute name without = in element", "属性没有写值"},
	{"unquoted or missing attribute value", "属性的值没有加引号"},
	{"expected element name after <", "< 后面没有元素名"},
	{"expected attribute name", "元素里缺属性名"},
	{"unexpected end element", "多了结束标签："},
	{"unsupported version", "XML 版本不认识："},
}

// syntax puts what encoding/xml says into both languages.
func syntax(message string) diag.Text {
	if open, closed, ok := strings.Cut(message, " closed by "); ok {
		return text(strings.TrimPrefix(open, "element ")+" 用 "+closed+" 结束了", message)
	}
	for _, w := range syntaxWords {
		if rest, ok := strings.CutPrefix(message, w.begins); ok {
			if !strings.HasSuffix(w.zh, "：") {
				rest = ""
			}
			return text(w.zh+strings.TrimSpace(rest), message)
		}
	}
	return text(unknownForm.Zh, message)
}

// damage puts what a reader of archives and files says into both languages.
func damage(err error) diag.Text {
	zh := "数据坏了"
	switch {
	case errors.Is(err, zip.ErrFormat):
		zh = "不是 ZIP 压缩包"
	case errors.Is(err, zip.ErrAlgorithm):
		zh = "压缩方法不认识"
	case errors.Is(err, zip.ErrChecksum):
		zh = "校验和对不上"
	case errors.Is(err, io.ErrUnexpectedEOF), errors.Is(err, io.EOF):
		zh = "没有传完"
	}
	return text(zh, err.Error())
}
