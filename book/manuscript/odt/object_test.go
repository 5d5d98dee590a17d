package odt

import (
	"strings"
	"testing"

	"kanben/book/diag"
	"kanben/book/manuscript/docx/docxtest"
	"kanben/book/manuscript/odt/odttest"
)

// TestObjects holds that equations are kept as text and other objects are named.
func TestObjects(t *testing.T) {
	object := func(name string) string {
		return `<text:p>` + name + `：<draw:frame text:anchor-type="as-char"><draw:object xlink:href="./` + name + `"/><draw:image xlink:href="./ObjectReplacements/` + name + `"/><svg:title>题` + name + `</svg:title></draw:frame>。</text:p>`
	}
	const math = `<?xml version="1.0"?><math xmlns="http://www.w3.org/1998/Math/MathML"><semantics><mrow><mi>y</mi><mo>=</mo><mi>a</mi></mrow><annotation encoding="StarMath 5.0">y = a</annotation></semantics></math>`
	const chart = `<?xml version="1.0"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"><office:body><office:chart/></office:body></office:document-content>`
	m, list := read(t, odttest.Make(object("甲")+object("乙")+object("丙")+object("../../丁"), "", "",
		docxtest.File{Name: "甲/content.xml", Data: math}, docxtest.File{Name: "乙/content.xml", Data: chart}, docxtest.File{Name: "丙/content.xml", Data: "<!DOCTYPE x><x/>"}))
	if want := "甲：y=a。\n乙：。\n丙：。\n../../丁：。\n"; m.File.Text != want {
		t.Errorf("%q, want %q", m.File.Text, want)
	}
	var said []string
	for i := range list {
		if c := list[i].Code; c == "B068" || c == "B069" {
			said = append(said, list[i].Text(diag.Chinese))
		}
	}
	if got, want := strings.Join(said, "\n"), "公式 1 处，只保留成一行文字\n图表没有收入（题乙）\n嵌入的对象没有收入（题丙）\n嵌入的对象没有收入（题../../丁）"; got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}
