package docx

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"unicode/utf16"

	"kanben/book/manuscript/docx/docxtest"
	"kanben/book/manuscript/richtext"
	"kanben/book/manuscript/zipxml"
	"kanben/book/source"
)

const (
	wordDocument = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>`
	wordEnd      = `</w:body></w:document>`
)

// archive makes an archive whose document is given.
func archive(document string) []byte {
	return docxtest.Zip([]docxtest.File{{Name: "word/document.xml", Data: document}})
}

// TestRefusals holds what is refused, how, and that the limit is named.
func TestRefusals(t *testing.T) {
	many := make([]docxtest.File, 10_001)
	for i := range many {
		many[i].Name = fmt.Sprintf("word/%d", i)
	}
	long := wordDocument + docxtest.Paragraph("", strings.Repeat("长", source.MaxLine/3+1)) + wordEnd
	for name, c := range map[string]struct {
		data []byte
		err  error
		says string
	}{
		"too many parts":     {docxtest.Zip(many), source.ErrTooLarge, "最多 10000 个"},
		"100 MB of XML":      {docxtest.Bomb(100, "word/document.xml"), source.ErrTooLarge, "最多 64 MB"},
		"packed too tight":   {docxtest.Bomb(40, "word/document.xml"), source.ErrTooLarge, "超过 400 倍"},
		"nested too deep":    {archive(strings.Repeat("<a>", 2*zipxml.MaxDepth)), source.ErrTooLarge, "最多 256 层"},
		"tables in tables":   {archive(wordDocument + strings.Repeat("<w:tbl><w:tr><w:tc>", 100)), source.ErrTooLarge, "最多 256 层"},
		"entities":           {archive(`<!DOCTYPE d [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>` + wordDocument + wordEnd), source.ErrDamaged, "DTD"},
		"cut off":            {archive(wordDocument + "<w:p><w:r>"), source.ErrDamaged, "word/document.xml"},
		"no document":        {docxtest.Zip([]docxtest.File{{Name: "word/other.xml", Data: "<a/>"}}), source.ErrDamaged, "没有正文"},
		"half an archive":    {docxtest.Lines("题目")[:300], source.ErrDamaged, "损坏"},
		"no text":            {archive(wordDocument + "<w:p/>" + wordEnd), source.ErrEmpty, "没有文字"},
		"only pictures":      {docxtest.Make(docxtest.Parts{"body.xml": "<w:p>" + shown("a.png", "") + "</w:p>", "media/a.png": "x"}), source.ErrEmpty, "只有图片"},
		"a paragraph of MB":  {archive(long), source.ErrLongLine, "太长"},
		"another encoding":   {archive(`<?xml version="1.0" encoding="GB18030"?>` + wordDocument + wordEnd), source.ErrDamaged, "UTF-8"},
		"a path out of here": {docxtest.Zip([]docxtest.File{{Name: "../../word/document.xml", Data: "x"}, {Name: "word/x", Data: ""}}), source.ErrDamaged, ""},
	} {
		f, err := Open("稿.docx", c.data)
		input, ok := errors.AsType[*source.InputError](err)
		if !ok || f != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if !errors.Is(err, c.err) || !strings.Contains(input.Zh, c.says) || input.HintZh == "" || input.HintEn == "" {
			t.Errorf("%s: %s", name, input.Zh)
		}
	}
}

// TestPaths holds that a part that another one names lies inside the document.
func TestPaths(t *testing.T) {
	for target, want := range map[string]string{
		"media/a.png": "word/media/a.png", "/word/media/a.png": "word/media/a.png", "../media/a.png": "media/a.png",
		"../../a.png": "", `..\..\a.png`: "", "file:///c:/a.png": "", "http://a.b/c.png": "", "": "", `media\a.png`: "word/media/a.png",
		"/../a.png": "",
	} {
		if got := partOf("word/document.xml", target); got != want {
			t.Errorf("%s is %q, want %q", target, got, want)
		}
	}
}

// TestForms holds that documents are read whose XML is written otherwise than
// Word writes it: in UTF-16, with other prefixes, in the strict form, under other
// names, with damaged bytes.
func TestForms(t *testing.T) {
	const ns = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
	document := wordDocument + docxtest.Paragraph("", "第一讲　甲") + docxtest.Paragraph("", "正文。") + wordEnd
	units := utf16.Encode([]rune("\uFEFF" + `<?xml version="1.0" encoding="UTF-16"?>` + document))
	little, big := make([]byte, 0, 2*len(units)), make([]byte, 0, 2*len(units))
	for _, u := range units {
		little, big = append(little, byte(u), byte(u>>8)), append(big, byte(u>>8), byte(u))
	}
	rels := `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="/word/document2.xml"/></Relationships>`
	want, _ := read(t, archive(document))
	for name, data := range map[string][]byte{
		"UTF-16 LE":    archive(string(little)),
		"UTF-16 BE":    archive(string(big)),
		"BOM":          archive("\uFEFF" + document),
		"other prefix": archive(strings.ReplaceAll(strings.ReplaceAll(document, "xmlns:w=", "xmlns:ns0="), "w:", "ns0:")),
		"no prefix":    archive(strings.ReplaceAll(strings.ReplaceAll(document, "xmlns:w=", "xmlns="), "w:", "")),
		"strict":       archive(strings.ReplaceAll(document, ns, "http://purl.oclc.org/ooxml/wordprocessingml/main")),
		"other name":   docxtest.Zip([]docxtest.File{{Name: "_rels/.rels", Data: rels}, {Name: "word/document2.xml", Data: document}}),
		"backslashes":  docxtest.Zip([]docxtest.File{{Name: `word\Document.xml`, Data: document}}),
	} {
		f, err := Open("稿.docx", data)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		got, list := richtext.Read(f, richtext.Options{})
		if len(list) > 0 || f.Text != want.File.Text || len(got.Speeches) != len(want.Speeches) {
			t.Errorf("%s gives %q", name, f.Text)
		}
	}
	f, err := Open("稿.docx", archive(strings.ReplaceAll(document, "正文", "正\xD6文")))
	if err != nil || !strings.Contains(f.Text, "正\uFFFD文") {
		t.Errorf("a damaged byte: %v", err)
	}
}
