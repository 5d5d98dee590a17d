// Package odttest makes OpenDocument texts for tests, of the XML inside of their
// parts or of paragraphs. Tests alone import it (cmd/kanben's TestHouse).
package odttest

import (
	"html"
	"strings"

	"kanben/book/manuscript/docx/docxtest"
)

// Spaces are the namespaces that LibreOffice declares.
const Spaces = ` xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"` +
	` xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"` +
	` xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"` +
	` xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"` +
	` xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"` +
	` xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"` +
	` xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"` +
	` xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/"`

// Make makes a packed document of its text, its automatic styles and its styles,
// with other files beside them.
func Make(text, automatic, styles string, more ...docxtest.File) []byte {
	files := []docxtest.File{
		{Name: "mimetype", Data: "application/vnd.oasis.opendocument.text"},
		{Name: "content.xml", Data: `<?xml version="1.0" encoding="UTF-8"?><office:document-content` + Spaces + `><office:automatic-styles>` + automatic +
			`</office:automatic-styles><office:body><office:text>` + text + `</office:text></office:body></office:document-content>`},
		{Name: "styles.xml", Data: `<?xml version="1.0" encoding="UTF-8"?><office:document-styles` + Spaces + `><office:styles>` + styles + `</office:styles></office:document-styles>`},
		{Name: "META-INF/manifest.xml", Data: `<?xml version="1.0" encoding="UTF-8"?><manifest/>`},
	}
	return docxtest.Zip(append(files, more...))
}

// Lines makes a document of a text, each line a paragraph.
func Lines(text string) []byte {
	var body strings.Builder
	for line := range strings.SplitSeq(strings.TrimSuffix(text, "\n"), "\n") {
		body.WriteString(`<text:p text:style-name="Standard">` + html.EscapeString(line) + `</text:p>`)
	}
	return Make(body.String(), "", `<style:style style:name="Standard" style:family="paragraph"/>`)
}
