// Package docx reads Word documents (ECMA-376, "Office Open XML", of Word, WPS,
// LibreOffice and others): the same speeches that the TXT reader finds, with
// Word's automatic numbers as text, changes accepted, notes, tables, pictures
// and the marks of letters. docs/docx.md describes what is read and how.
//
// It works in two steps. Open takes a document apart: it reads the archive, the
// styles and the lists, and gives the text as a source.File, one paragraph a
// line, so that every finding has a place. richtext.Read turns the paragraphs
// into speeches, as it does for all documents of paragraphs with looks.
package docx

import (
	"bytes"
	"strings"

	"kanben/book/manuscript/richtext"
	"kanben/book/manuscript/zipxml"
	"kanben/book/source"
)

// IsDocument tells whether data looks like a Word document of this kind: a ZIP
// archive with a part of WordprocessingML.
func IsDocument(data []byte) bool {
	return bytes.HasPrefix(data, []byte("PK\x03\x04")) && bytes.Contains(data, []byte("word/"))
}

// A document is a Word document as it is taken apart: what is read of it, and
// what its parts say of styles and lists.
type document struct {
	*richtext.Document
	container *zipxml.Container
	styles    *styles
	numbering *numbering
	byID      map[string]*richtext.Comment
}

// kind is what these documents are called.
var kind = zipxml.Kind{
	Zh: "Word 文档", En: "Word document",
	HintZh: "用 Word 或 WPS 打开它（会自动修复），看看内容是否完整，另存为新的 .docx 文件再试；打不开就找原稿",
	HintEn: "open it in Word or WPS, which repair such files, see that all is there, save it as a new .docx and try again; if it does not open, get the original",
}

// Open takes a Word document apart. Every error is a *source.InputError.
func Open(name string, data []byte) (*source.File, error) {
	d, err := open(data)
	if err != nil {
		return nil, kind.Refusal(name, err)
	}
	return d.File(name, "DOCX")
}

// open reads the parts of a document.
func open(data []byte) (*document, error) {
	c, err := zipxml.Open(data)
	if err != nil {
		return nil, err
	}
	d := &document{
		Document: richtext.NewDocument(), container: c, byID: map[string]*richtext.Comment{},
	}
	d.Picture, d.NumberOf = c.Picture, d.numberFor
	main, err := mainPart(c)
	if err != nil {
		return nil, err
	}
	rels, err := relationsOf(c, main)
	if err != nil {
		return nil, err
	}
	if d.styles, err = readPart(c, rels.part("styles"), readStyles); err != nil {
		return nil, err
	}
	withStyles := func(part string, data []byte) (*numbering, error) { return readNumbering(part, data, d.styles) }
	if d.numbering, err = readPart(c, rels.part("numbering"), withStyles); err != nil {
		return nil, err
	}
	if err := d.readComments(rels.part("comments")); err != nil {
		return nil, err
	}
	// Marks are known before notes: notes may have marks of notes.
	for _, kind := range [...]string{"footnote", "endnote"} {
		if err := d.listNotes(rels.part(kind+"s"), kind); err != nil {
			return nil, err
		}
	}
	xml, err := c.XML(main)
	if err != nil {
		return nil, err
	}
	r := &reader{scanner: newScanner(main, xml), Pen: richtext.Pen{To: d.Document}, doc: d, rels: rels}
	for r.Next() == zipxml.StartTag {
		r.Children(func() {
			if r.Is(nsW, "body") {
				d.Body = append(d.Body, r.story()...)
			}
		})
	}
	if r.Err != nil {
		return nil, r.Err
	}
	for _, kind := range [...]string{"footnote", "endnote"} {
		if err := d.readNotes(rels.part(kind+"s"), kind); err != nil {
			return nil, err
		}
	}
	return d, d.countFurniture(rels)
}

// readPart reads a part that may be missing.
func readPart[T any](c *zipxml.Container, part string, read func(string, []byte) (T, error)) (T, error) {
	var data []byte
	if part != "" {
		var err error
		if data, err = c.XML(part); err != nil {
			var none T
			return none, err
		}
	}
	return read(part, data)
}

// listNotes lists the notes of a part. Those of a type of their own are the
// lines that Word draws above notes.
func (d *document) listNotes(part, kind string) error {
	return d.eachNote(part, kind, func(r *reader, id string) {
		d.Notes.List = append(d.Notes.List, richtext.Note{})
		d.Notes.Index[kind+id] = int32(len(d.Notes.List))
	})
}

// readNotes reads the notes of a part.
func (d *document) readNotes(part, kind string) error {
	return d.eachNote(part, kind, func(r *reader, id string) {
		n := &d.Notes.List[d.Notes.Index[kind+id]-1]
		if n.Gone {
			r.deleted++
		}
		n.Blocks = r.story()
		if n.Gone {
			r.deleted--
			n.Blocks = nil
		}
	})
}

// eachNote calls do for each note of a part, once for each identifier.
func (d *document) eachNote(part, kind string, do func(r *reader, id string)) error {
	if part == "" {
		return nil
	}
	rels, err := relationsOf(d.container, part)
	if err != nil {
		return err
	}
	data, err := d.container.XML(part)
	if err != nil {
		return err
	}
	r := &reader{scanner: newScanner(part, data), Pen: richtext.Pen{To: d.Document}, doc: d, rels: rels}
	seen := map[string]bool{}
	for r.Next() == zipxml.StartTag {
		r.Children(func() {
			id, _ := r.Attr(nsW, "id")
			if typed, _ := r.Attr(nsW, "type"); r.Is(nsW, kind) && (typed == "" || typed == "normal") && !seen[id] {
				seen[id] = true
				do(r, id)
			}
		})
	}
	return r.Err
}

// readComments reads what people wrote beside the text.
func (d *document) readComments(part string) error {
	if part == "" {
		return nil
	}
	data, err := d.container.XML(part)
	if err != nil {
		return err
	}
	r := &reader{scanner: newScanner(part, data), Pen: richtext.Pen{To: d.Document}, doc: d}
	for r.Next() == zipxml.StartTag {
		r.Children(func() {
			if !r.Is(nsW, "comment") {
				return
			}
			c := &richtext.Comment{}
			c.Author, _ = r.Attr(nsW, "author")
			id, _ := r.Attr(nsW, "id")
			var words []string
			var read func()
			read = func() {
				switch {
				case r.Is(nsW, "t"):
					words = append(words, string(r.Content()))
				case r.Is(nsW, "p"):
					if n := len(words); n > 0 && words[n-1] != " " {
						words = append(words, " ")
					}
					r.Children(read)
				default:
					r.Children(read)
				}
			}
			r.Children(read)
			c.Text = strings.Join(fieldsOf(strings.Join(words, "")), " ")
			if d.byID[id] == nil {
				d.byID[id] = c
				d.Comments = append(d.Comments, c)
			}
		})
	}
	return r.Err
}

// commentStart notes where the words begin that a comment is about.
func (d *document) commentStart(id string, at *richtext.Paragraph) {
	if c := d.byID[id]; c != nil && c.At == nil && at != nil {
		c.At, c.From, c.To = at, int32(len(at.Text)), -1
	}
}

// commentEnd notes where they end.
func (d *document) commentEnd(id string, at *richtext.Paragraph) {
	if c := d.byID[id]; c != nil && c.At == at && at != nil && c.To < 0 {
		c.To = int32(len(at.Text))
	}
}

// commentRef notes where a comment is that is about no words.
func (d *document) commentRef(id string, at *richtext.Paragraph) { d.commentStart(id, at) }

// countFurniture counts the headers and footers that hold text. They are not
// part of the book, which has its own.
func (d *document) countFurniture(rels relations) error {
	for _, rel := range rels {
		if rel.kind != "header" && rel.kind != "footer" || rel.external {
			continue
		}
		data, err := d.container.XML(rel.target)
		if err != nil {
			return err
		}
		s := newScanner(rel.target, data)
		ink := 0
		var read func()
		read = func() {
			if s.Is(nsW, "t") {
				for _, c := range string(s.Content()) {
					if c > ' ' && (c < '0' || c > '9') && c != '-' && c != '—' {
						ink++ // more than the number of a page
					}
				}
				return
			}
			s.Children(read)
		}
		for s.Next() == zipxml.StartTag {
			s.Children(read)
		}
		if s.Err != nil {
			return s.Err
		}
		if ink > 0 {
			d.Furniture++
		}
	}
	return nil
}
