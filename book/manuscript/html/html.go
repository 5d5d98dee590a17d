// Package html reads web pages as manuscripts: what Word and LibreOffice save as
// a web page, pages that a browser saved, articles of 公众号, pages in one file
// (MHTML). Open takes a page apart into a document of paragraphs; richtext makes
// speeches of it as of Word documents. docs/html.md describes what is read and
// how.
package html

import (
	"bytes"
	"path"
	"strings"

	"kanben/book/manuscript/richtext"
	"kanben/book/source"
)

// IsPage tells whether a file is a web page: by the ending of its name, or,
// where that says nothing, by how it begins. Text files are what they are called.
func IsPage(name string, data []byte) bool {
	switch strings.ToLower(path.Ext(name)) {
	case ".html", ".htm", ".xhtml", ".xht", ".shtml":
		return !isBinary(data)
	case ".mht", ".mhtml":
		return isArchive(data) || isMarkup(data)
	case ".txt", ".text", ".md", ".markdown":
		return false
	}
	return isMarkup(data) || isArchive(data)
}

// isBinary tells whether data is a file of another kind, whatever it is called.
func isBinary(data []byte) bool {
	for _, magic := range [...]string{"PK\x03\x04", "%PDF-", "\xD0\xCF\x11\xE0", `{\rtf`, "\x89PNG", "\xFF\xD8\xFF", "GIF8"} {
		if bytes.HasPrefix(data, []byte(magic)) {
			return true
		}
	}
	return false
}

// isMarkup tells whether data begins as web pages do.
func isMarkup(data []byte) bool {
	head := data[:min(len(data), 2048)]
	head = bytes.TrimLeft(bytes.TrimPrefix(head, []byte("\xEF\xBB\xBF")), " \t\r\n")
	lower := bytes.ToLower(head)
	if bytes.HasPrefix(lower, []byte("<?xml")) {
		return bytes.Contains(lower, []byte("<html")) && !bytes.Contains(lower, []byte("<?mso-application"))
	}
	for bytes.HasPrefix(lower, []byte("<!--")) { // saved from url=…
		_, rest, ok := bytes.Cut(lower, []byte("-->"))
		if !ok {
			return false
		}
		lower = bytes.TrimLeft(rest, " \t\r\n")
	}
	return bytes.HasPrefix(lower, []byte("<!doctype html")) || bytes.HasPrefix(lower, []byte("<html"))
}

// Open takes a web page apart. With encoding "" it is found: by the byte order
// mark, by what the page says, else as for any text. Every error is a
// *source.InputError.
func Open(name string, data []byte, encoding string) (*source.File, error) {
	files := &files{}
	declared := ""
	if isArchive(data) {
		page, charset, err := unpack(data, files)
		if err != nil {
			return nil, damaged(name, err)
		}
		data, declared = page, charset
	}
	if said := charsetOf(data); declared == "" || said != "" {
		declared = said
	}
	text, err := source.DecodeMarkup(name, data, declared, encoding)
	if err != nil {
		return nil, err
	}
	xhtml := strings.HasPrefix(strings.TrimLeft(text.Text, "\uFEFF \t\r\n"), "<?xml")
	b, ok := parse(text.Text, xhtml)
	if !ok {
		return nil, tooManyTags(name)
	}
	d := richtext.NewDocument()
	d.Picture = files.read
	r := &reader{Pen: richtext.Pen{To: d}, doc: d, sheet: readSheets(b.sheets), files: files, notes: findNotes(b.root)}
	for range r.notes.list {
		d.Notes.List = append(d.Notes.List, richtext.Note{})
	}
	r.read(b)
	f, err := d.File(name, "HTML "+text.Encoding)
	if err != nil {
		return nil, err
	}
	f.Sure = text.Sure && len(text.Other) == 0
	return f, nil
}

// read reads a page.
func (r *reader) read(b *builder) {
	page := b.root
	r.add = func(b richtext.Block) { r.doc.Body = append(r.doc.Body, b) }
	roots, wechat := b.rootsOf()
	r.roots = roots
	s := normal()
	s = r.styleOf(page, &s)
	s.gone = false
	s.unseen = wechat
	for i, root := range roots {
		r.format = richtext.Format{}
		if i+1 < len(roots) { // the head
			r.format.Outline = 1
		}
		if root == page {
			r.walk(root, s)
		} else {
			inner := s
			if wechat {
				inner.unseen = true // until a program of the page shows it
			}
			r.element(root, inner)
		}
		r.end()
	}
	r.around(page)
	r.readNotes()
}

// charsetOf is the encoding that a page says it is in, "" if it says nothing
// (HTML, 4.2.5.4).
func charsetOf(data []byte) string {
	head := bytes.ToLower(data[:min(len(data), 4096)])
	for _, mark := range [...]string{"charset", "encoding"} {
		rest := head
		for {
			_, after, ok := bytes.Cut(rest, []byte(mark))
			if !ok {
				break
			}
			rest = after
			after = bytes.TrimLeft(after, " \t\r\n")
			if len(after) == 0 || after[0] != '=' {
				continue
			}
			after = bytes.TrimLeft(after[1:], " \t\r\n'\"")
			end := bytes.IndexAny(after, " \t\r\n'\";/>?")
			if end > 0 {
				return string(after[:end])
			}
		}
	}
	return ""
}

// damaged is the error for an archive of a page that cannot be read.
func damaged(name string, err error) error {
	return &source.InputError{
		Name: name, Err: source.ErrDamaged,
		Zh: "单个文件的网页（.mht）损坏，读不出来：" + err.Error(), En: "this web page in one file (.mht) is damaged and cannot be read: " + err.Error(),
		HintZh: "用浏览器或 Word 打开它，另存为网页（.html）或者 Word 文档（.docx）", HintEn: "open it in a browser or in Word and save it as a web page (.html) or a Word document (.docx)",
	}
}

// tooManyTags is the error for a page that no person wrote.
func tooManyTags(name string) error {
	return &source.InputError{
		Name: name, Err: source.ErrTooLarge,
		Zh: "网页里的标记太多，最多一百万个", En: "this web page has too many tags, at most a million",
		HintZh: "一千篇讲话大约几十万个；请看看是不是选错了文件，或者分成几本", HintEn: "a thousand speeches have some hundred thousand; check whether it is the right file, or part it into several books",
	}
}
