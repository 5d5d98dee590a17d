package proof

import (
	"kanben/book/diag"
	"kanben/book/zh"
)

var headingPoint = &diag.Rule{
	Code: "P111", Severity: diag.Advice,
	Name:    diag.Text{Zh: "标题末尾的标点", En: "marks at the end of headings"},
	Message: diag.Text{Zh: "标题末尾通常不用“%[1]s”", En: "a heading does not end in %[1]q"},
	Source:  "T93; GB/T 15834 B.4",
}

// lookHeadingEnd reports the point that ends a heading. A heading of whole
// sentences keeps its last one, a label its own.
func (l *line) lookHeadingEnd() {
	n := len(l.cells)
	if l.kind != headingLine || n < 2 {
		return
	}
	r := l.char(n - 1)
	if !isOneOf(r, "。，；、：") {
		return
	}
	if before := l.words(0, n-1); r == '、' {
		if number, ok := zh.ParseNumeral(before); ok && number.Size == len(before) {
			return // 一、 is a label without words
		}
	}
	for k := 0; k < n-1; k++ {
		if isOneOf(l.char(k), "。！？；") {
			return
		}
	}
	l.note(headingPoint, n-1, n, string(r)).propose(l, n-1, n, "")
}
