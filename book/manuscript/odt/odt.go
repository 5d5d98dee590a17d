// Package odt reads OpenDocument texts (ISO/IEC 26300, of LibreOffice, WPS, Word
// and others), packed (.odt, .ott) and flat (.fodt). Open takes a document apart
// into paragraphs; richtext makes speeches of them as of Word documents.
// docs/odt.md describes what is read and how.
package odt

import (
	"bytes"
	"strings"

	"kanben/book/manuscript/richtext"
	"kanben/book/manuscript/zipxml"
	"kanben/book/source"
)

// textType is the type of texts, which a packed document names first of all.
const textType = "vnd.oasis.opendocument.text"

// IsDocument tells whether data looks like an OpenDocument text.
func IsDocument(data []byte) bool {
	head := data[:min(len(data), 4<<10)]
	if bytes.HasPrefix(head, []byte("PK\x03\x04")) {
		return bytes.Contains(head, []byte(textType)) || bytes.Contains(data, []byte(textType)) && bytes.Contains(data, []byte("content.xml"))
	}
	return isFlat(head)
}

// isFlat tells whether data begins as a document does that is one XML file.
func isFlat(head []byte) bool {
	head = bytes.TrimLeft(bytes.TrimPrefix(head, []byte("\xEF\xBB\xBF")), " \t\r\n")
	return bytes.HasPrefix(head, []byte("<?xml")) && bytes.Contains(head, []byte("office:document")) && bytes.Contains(head, []byte("opendocument"))
}

// kind is what these documents are called.
var kind = zipxml.Kind{
	Zh: "OpenDocument 文档", En: "OpenDocument text",
	HintZh: "用 LibreOffice、WPS 或 Word 打开它（会自动修复），看看内容是否完整，另存为 .odt 或 .docx 再试；打不开就找原稿",
	HintEn: "open it in LibreOffice, WPS or Word, which repair such files, see that all is there, save it as .odt or .docx and try again; if it does not open, get the original",
}

// A document is an OpenDocument text as it is taken apart.
type document struct {
	*richtext.Document
	container *zipxml.Container // nil if it is flat
	styles    *styles
	inside    [][]byte // pictures of a flat document
}

// Open takes an OpenDocument text apart. Every error is a *source.InputError.
func Open(name string, data []byte) (*source.File, error) {
	d := &document{Document: richtext.NewDocument(), styles: newStyles()}
	d.Picture = d.picture
	var err error
	if bytes.HasPrefix(data, []byte("PK")) {
		err = d.packed(name, data)
	} else {
		err = d.flat(name, data)
	}
	if err != nil {
		return nil, kind.Refusal(name, err)
	}
	return d.File(name, "ODT")
}

// packed reads a document that is an archive.
func (d *document) packed(name string, data []byte) error {
	c, err := zipxml.Open(data)
	if err != nil {
		return err
	}
	d.container = c
	if err := d.refuse(name, c); err != nil {
		return err
	}
	styles, err := c.XML("styles.xml")
	if err != nil {
		return err
	}
	content, err := c.XML("content.xml")
	if err != nil {
		return err
	}
	if content == nil {
		return zipxml.ErrNoDocument
	}
	if styles != nil {
		if err := d.styles.read("styles.xml", styles); err != nil {
			return err
		}
		if err := d.countFurniture("styles.xml", styles); err != nil {
			return err
		}
	}
	return d.content("content.xml", content)
}

// flat reads a document that is one XML file.
func (d *document) flat(name string, data []byte) error {
	data, err := zipxml.DecodeXML(data)
	if err != nil {
		return err
	}
	if isMaster(data[:min(len(data), 64<<10)]) {
		return master(name)
	}
	if err := d.countFurniture(name, data); err != nil {
		return err
	}
	return d.content(name, data)
}

// content reads the styles of a part and then its text.
func (d *document) content(part string, data []byte) error {
	if err := d.styles.read(part, data); err != nil {
		return err
	}
	d.styles.finish()
	r := newReader(part, data, d)
	found := false
	r.find(func() bool {
		if !r.Is(nsOffice, "text") || found {
			return false
		}
		found = true
		d.Body = r.story()
		return true
	})
	if r.Err == nil && !found {
		return zipxml.ErrNoDocument
	}
	return r.Err
}

// find calls do for elements from the outside in, until it says that it has read
// the one at hand.
func (r *reader) find(do func() bool) {
	for r.Next() == zipxml.StartTag {
		if !do() {
			r.inside(do)
		}
	}
}

func (r *reader) inside(do func() bool) {
	r.Children(func() {
		if !do() && !r.Is(nsOffice, "binary-data") {
			r.inside(do)
		}
	})
}

// refuse refuses documents that are closed, or whose text lies elsewhere.
func (d *document) refuse(name string, c *zipxml.Container) error {
	manifest, err := c.XML("META-INF/manifest.xml")
	if err != nil {
		return err
	}
	if c.Has("encrypted-package") || bytes.Contains(manifest, []byte("encryption-data")) {
		return &source.InputError{
			Name: name, Err: source.ErrClosed,
			Zh: "这份 OpenDocument 文档设了密码，读不出来", En: "this OpenDocument text is closed with a password",
			HintZh: "用 LibreOffice 输入密码打开，选“文件 → 另存为”，去掉“使用密码保存”的勾，再存一次",
			HintEn: "open it in LibreOffice with its password, choose Save As and switch off Save with Password",
		}
	}
	if isMaster(manifest) {
		return master(name)
	}
	return nil
}

// isMaster tells whether a manifest, or the head of a flat document, is that of a
// master document.
func isMaster(data []byte) bool { return bytes.Contains(data, []byte(textType+"-master")) }

// master is the error for a document that only names others.
func master(name string) error {
	return &source.InputError{
		Name: name, Err: source.ErrBinary,
		Zh: "这是主控文档（.odm），文字在它引用的文件里", En: "this is a master document (.odm): its text lies in the files that it names",
		HintZh: "把那些文件放进一个文件夹，按次序编上号，再做这个文件夹", HintEn: "put those files into a folder, with numbers in their order, and make a book of that folder",
	}
}

// picture reads a picture of the document.
func (d *document) picture(part string) ([]byte, error) {
	if at, ok := strings.CutPrefix(part, insidePart); ok {
		for i := range d.inside {
			if at == decimal(i) {
				return d.inside[i], nil
			}
		}
		return nil, nil
	}
	if d.container == nil {
		return nil, nil
	}
	return d.container.Picture(part)
}

// countFurniture counts the headers and footers that hold text: the book has its
// own.
func (d *document) countFurniture(part string, data []byte) error {
	r := newReader(part, data, d)
	for r.Next() == zipxml.StartTag {
		r.inside(func() bool {
			if r.NS == nsOffice && string(r.Local) == "body" {
				return true // passed over
			}
			if r.NS != nsStyle {
				return false
			}
			switch string(r.Local) {
			case "header", "header-left", "header-first", "footer", "footer-left", "footer-first":
			default:
				return false
			}
			ink := 0
			for _, c := range string(r.allText()) {
				if c > ' ' && (c < '0' || c > '9') && c != '-' && c != '—' {
					ink++ // more than the number of a page
				}
			}
			if ink > 0 {
				d.Furniture++
			}
			return true
		})
	}
	return r.Err
}

// allText gives the text inside the element that was opened last, at whatever
// depth, and ends behind it.
func (r *reader) allText() []byte {
	inside := r.Depth
	var text []byte
	for {
		switch r.Next() {
		case zipxml.NoToken:
			return text
		case zipxml.CharData:
			text = append(text, r.Text...)
		case zipxml.EndTag:
			if r.Depth < inside {
				return text
			}
		}
	}
}
