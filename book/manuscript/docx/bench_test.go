package docx

import (
	"fmt"
	"strings"
	"testing"

	"kanben/book/manuscript/docx/docxtest"
	"kanben/book/manuscript/richtext"
)

// pages makes a document of so many pages as Word and WPS write them: a format
// in every run, and runs parted wherever somebody was typing.
func pages(n int) []byte {
	var b strings.Builder
	const format = `<w:rPr><w:rFonts w:ascii="仿宋" w:eastAsia="仿宋" w:hAnsi="仿宋" w:hint="eastAsia"/><w:sz w:val="32"/><w:szCs w:val="32"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr>`
	for i := range n {
		if i%10 == 0 {
			b.WriteString(docxtest.Paragraph("1", fmt.Sprintf("第%d讲　群众是真正的英雄", i/10+1)))
		}
		for range 8 { // some 800 characters a page
			b.WriteString(`<w:p w14:paraId="3F0A1B2C" w:rsidR="00AB12CD" w:rsidRDefault="00AB12CD" w:rsidP="00AB12CD"><w:pPr><w:spacing w:line="560" w:lineRule="exact"/><w:ind w:firstLineChars="200" w:firstLine="640"/>` + format + `</w:pPr>`)
			for range 4 {
				b.WriteString(`<w:r w:rsidRPr="00AB12CD">` + format + `<w:t>历史是人民写成的，离开了群众，再好的主意也只是纸上的字。</w:t></w:r><w:proofErr w:type="spellStart"/>`)
			}
			b.WriteString(`</w:p>`)
		}
	}
	return docxtest.Make(docxtest.Parts{"body.xml": b.String(), "styles.xml": docxtest.Styles})
}

// BenchmarkRead reads a book of 300 pages: half a second is what it may take.
func BenchmarkRead(b *testing.B) {
	data := pages(300)
	b.ReportAllocs()
	for b.Loop() {
		f, err := Open("稿.docx", data)
		if err != nil {
			b.Fatal(err)
		}
		richtext.Read(f, richtext.Options{})
	}
}
