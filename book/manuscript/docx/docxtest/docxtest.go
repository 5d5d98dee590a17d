// Package docxtest makes Word documents for tests: by hand, from the XML inside
// of their parts, or from paragraphs. Tests alone import it (cmd/kanben's
// TestHouse).
package docxtest

import (
	"archive/zip"
	"bytes"
	"fmt"
	"html"
	"slices"
	"strings"
)

// Parts are the parts of a document by their names: the XML inside of the root
// element of body.xml, styles.xml, numbering.xml, footnotes.xml, endnotes.xml,
// comments.xml, header1.xml …, the relations in rels.xml, and whole pictures as
// media/….
type Parts map[string]string

// Archive reads parts from a text archive (txtar): each begins with a line
// "-- name --".
func Archive(text string) Parts {
	parts := Parts{}
	name := ""
	for line := range strings.Lines(text) {
		if mark, ok := strings.CutPrefix(strings.TrimRight(line, "\r\n"), "-- "); ok && strings.HasSuffix(mark, " --") {
			name = strings.TrimSuffix(mark, " --")
			parts[name] = ""
		} else if name != "" {
			parts[name] += line
		}
	}
	return parts
}

// spaces are the namespaces that Word declares.
const spaces = ` xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"` +
	` xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"` +
	` xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"` +
	` xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"` +
	` xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"` +
	` xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"` +
	` xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"` +
	` xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"` +
	` xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"` +
	` xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"` +
	` xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"`

// roots are the root elements of parts, with the kind of relation.
var roots = []struct{ name, root, kind string }{
	{"styles.xml", "styles", "styles"},
	{"numbering.xml", "numbering", "numbering"},
	{"footnotes.xml", "footnotes", "footnotes"},
	{"endnotes.xml", "endnotes", "endnotes"},
	{"comments.xml", "comments", "comments"},
	{"header1.xml", "hdr", "header"},
	{"footer1.xml", "ftr", "footer"},
}

const (
	office   = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
	prologue = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"
	relRoot  = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`
)

// Make makes a document of parts. Each picture media/x.png has the relation
// x.png.
func Make(parts Parts) []byte {
	var rels strings.Builder
	rels.WriteString(relRoot)
	files := []File{
		{"[Content_Types].xml", prologue + `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
			`<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
			`<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>` +
			`<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`},
		{"_rels/.rels", prologue + relRoot + `<Relationship Id="rId1" Type="` + office + `officeDocument" Target="word/document.xml"/></Relationships>`},
		{"word/document.xml", prologue + `<w:document` + spaces + `><w:body>` + parts["body.xml"] + `</w:body></w:document>`},
	}
	for _, x := range roots {
		if inside, ok := parts[x.name]; ok {
			files = append(files, File{"word/" + x.name, prologue + `<w:` + x.root + spaces + `>` + inside + `</w:` + x.root + `>`})
			fmt.Fprintf(&rels, `<Relationship Id="%s" Type="%s%s" Target="%s"/>`, x.name, office, x.kind, x.name)
		}
	}
	names := make([]string, 0, len(parts))
	for name := range parts {
		names = append(names, name)
	}
	slices.Sort(names)
	for _, name := range names {
		if short, ok := strings.CutPrefix(name, "media/"); ok {
			files = append(files, File{"word/" + name, parts[name]})
			fmt.Fprintf(&rels, `<Relationship Id="%s" Type="%simage" Target="%s"/>`, short, office, name)
		}
	}
	rels.WriteString(parts["rels.xml"])
	rels.WriteString(`</Relationships>`)
	files = append(files, File{"word/_rels/document.xml.rels", prologue + rels.String()})
	return Zip(files)
}

// A File is a file of an archive.
type File struct{ Name, Data string }

// Zip makes an archive.
func Zip(files []File) []byte {
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for _, f := range files {
		method := zip.Deflate
		if len(f.Data) < 16<<10 { // a compressor costs more than it saves
			method = zip.Store
		}
		e, err := w.CreateHeader(&zip.FileHeader{Name: f.Name, Method: method})
		if err == nil {
			_, err = e.Write([]byte(f.Data))
		}
		if err != nil {
			panic(err) // memory does not fail
		}
	}
	if err := w.Close(); err != nil {
		panic(err)
	}
	return out.Bytes()
}

// Bomb makes an archive with a file of many megabytes of nothing.
func Bomb(megabytes int, name string) []byte {
	return Zip([]File{{Name: name, Data: strings.Repeat(" ", megabytes<<20)}})
}

// Paragraph is a paragraph of a style and one run of text.
func Paragraph(style, text string) string {
	p := `<w:p>`
	if style != "" {
		p += `<w:pPr><w:pStyle w:val="` + style + `"/></w:pPr>`
	}
	return p + `<w:r><w:t xml:space="preserve">` + html.EscapeString(text) + `</w:t></w:r></w:p>`
}

// Lines makes a document of a text, each line a paragraph.
func Lines(text string) []byte {
	var body strings.Builder
	for line := range strings.SplitSeq(strings.TrimSuffix(text, "\n"), "\n") {
		body.WriteString(Paragraph("", line))
	}
	return Make(Parts{"body.xml": body.String()})
}

// Styles are Word's usual styles: Normal, Title, headings 1 to 4, quotations,
// captions, lists of contents.
const Styles = `<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>` +
	`<w:style w:type="paragraph" w:styleId="a3"><w:name w:val="Title"/><w:basedOn w:val="a"/></w:style>` +
	`<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>` +
	`<w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 2"/><w:basedOn w:val="a"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>` +
	`<w:style w:type="paragraph" w:styleId="3"><w:name w:val="heading 3"/><w:basedOn w:val="a"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>` +
	`<w:style w:type="paragraph" w:styleId="4"><w:name w:val="heading 4"/><w:basedOn w:val="a"/></w:style>` +
	`<w:style w:type="paragraph" w:styleId="q"><w:name w:val="Quote"/><w:basedOn w:val="a"/></w:style>` +
	`<w:style w:type="paragraph" w:styleId="c"><w:name w:val="caption"/><w:basedOn w:val="a"/></w:style>` +
	`<w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/><w:basedOn w:val="a"/></w:style>`
