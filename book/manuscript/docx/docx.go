// Package docx reads Word documents (ECMA-376, "Office Open XML", of Word, WPS,
// LibreOffice and others): the same speeches that the TXT reader finds, with
// Word's automatic numbers as text, changes accepted, notes, tables, pictures
// and the marks of letters. docs/docx.md describes what is read and how.
//
// It works in two steps. Open takes a document apart: it reads the archive, the
// styles and the lists, and gives the text as a source.File, one paragraph a
// line, so that every finding has a place. Read turns the paragraphs into
// speeches by the steps that all readers share. What is not read is named in a
// finding; what stands in the file and what went into the book are counted one
// by one, and a difference is reported.
package docx

import (
	"bytes"
	"strings"

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
	*Document
	container *container
	styles    *styles
	numbering *numbering
	byID      map[string]*comment
	again     map[string]bool // the parts of XML that were counted before
}

// Open takes a Word document apart. Every error is a *source.InputError.
func Open(name string, data []byte) (*source.File, error) {
	d, err := open(data)
	if err != nil {
		return nil, refusal(name, err)
	}
	return d.File(name, "DOCX")
}

// open reads the parts of a document.
func open(data []byte) (*document, error) {
	c, err := openContainer(data)
	if err != nil {
		return nil, err
	}
	d := &document{
		Document: newDocument(), container: c, byID: map[string]*comment{}, again: map[string]bool{},
	}
	d.picture, d.numberOf = c.readPicture, d.numberFor
	main, err := c.document()
	if err != nil {
		return nil, err
	}
	rels, err := c.relations(main)
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
	xml, err := c.readXML(main)
	if err != nil {
		return nil, err
	}
	r := &reader{scanner: newScanner(main, xml), pen: pen{to: d.Document}, doc: d, rels: rels}
	for r.next() == startTag {
		r.children(func() {
			if r.is(nsW, "body") {
				d.body = append(d.body, r.story()...)
			}
		})
	}
	if r.err != nil {
		return nil, r.err
	}
	for _, kind := range [...]string{"footnote", "endnote"} {
		if err := d.readNotes(rels.part(kind+"s"), kind); err != nil {
			return nil, err
		}
	}
	return d, d.countFurniture(rels)
}

// readPart reads a part that may be missing.
func readPart[T any](c *container, part string, read func(string, []byte) (T, error)) (T, error) {
	var data []byte
	if part != "" {
		var err error
		if data, err = c.readXML(part); err != nil {
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
		d.notes.list = append(d.notes.list, docNote{})
		d.notes.index[kind+id] = int32(len(d.notes.list))
	})
}

// readNotes reads the notes of a part.
func (d *document) readNotes(part, kind string) error {
	return d.eachNote(part, kind, func(r *reader, id string) {
		n := &d.notes.list[d.notes.index[kind+id]-1]
		if n.gone {
			r.deleted++
		}
		n.blocks = r.story()
		if n.gone {
			r.deleted--
			n.blocks = nil
		}
	})
}

// eachNote calls do for each note of a part, once for each identifier.
func (d *document) eachNote(part, kind string, do func(r *reader, id string)) error {
	if part == "" {
		return nil
	}
	rels, err := d.container.relations(part)
	if err != nil {
		return err
	}
	data, err := d.partOnce(part)
	if err != nil {
		return err
	}
	r := &reader{scanner: newScanner(part, data), pen: pen{to: d.Document}, doc: d, rels: rels}
	seen := map[string]bool{}
	for r.next() == startTag {
		r.children(func() {
			id, _ := r.attr(nsW, "id")
			if typed, _ := r.attr(nsW, "type"); r.is(nsW, kind) && (typed == "" || typed == "normal") && !seen[id] {
				seen[id] = true
				do(r, id)
			}
		})
	}
	return r.err
}

// partOnce reads a part that is gone through twice.
func (d *document) partOnce(part string) ([]byte, error) {
	before := d.container.xml
	data, err := d.container.readXML(part)
	if d.again[part] {
		d.container.xml = before
	}
	d.again[part] = true
	return data, err
}

// readComments reads what people wrote beside the text.
func (d *document) readComments(part string) error {
	if part == "" {
		return nil
	}
	data, err := d.container.readXML(part)
	if err != nil {
		return err
	}
	r := &reader{scanner: newScanner(part, data), pen: pen{to: d.Document}, doc: d}
	for r.next() == startTag {
		r.children(func() {
			if !r.is(nsW, "comment") {
				return
			}
			c := &comment{}
			c.author, _ = r.attr(nsW, "author")
			id, _ := r.attr(nsW, "id")
			var words []string
			var read func()
			read = func() {
				switch {
				case r.is(nsW, "t"):
					words = append(words, string(r.content()))
				case r.is(nsW, "p"):
					if n := len(words); n > 0 && words[n-1] != " " {
						words = append(words, " ")
					}
					r.children(read)
				default:
					r.children(read)
				}
			}
			r.children(read)
			c.text = strings.Join(fieldsOf(strings.Join(words, "")), " ")
			if d.byID[id] == nil {
				d.byID[id] = c
				d.comments = append(d.comments, c)
			}
		})
	}
	return r.err
}

// commentStart notes where the words begin that a comment is about.
func (d *document) commentStart(id string, at *paragraph) {
	if c := d.byID[id]; c != nil && c.at == nil && at != nil {
		c.at, c.from, c.to = at, int32(len(at.text)), -1
	}
}

// commentEnd notes where they end.
func (d *document) commentEnd(id string, at *paragraph) {
	if c := d.byID[id]; c != nil && c.at == at && at != nil && c.to < 0 {
		c.to = int32(len(at.text))
	}
}

// commentRef notes where a comment is that is about no words.
func (d *document) commentRef(id string, at *paragraph) { d.commentStart(id, at) }

// countFurniture counts the headers and footers that hold text. They are not
// part of the book, which has its own.
func (d *document) countFurniture(rels relations) error {
	for _, rel := range rels {
		if rel.kind != "header" && rel.kind != "footer" || rel.external {
			continue
		}
		data, err := d.container.readXML(rel.target)
		if err != nil {
			return err
		}
		s := newScanner(rel.target, data)
		ink := 0
		var read func()
		read = func() {
			if s.is(nsW, "t") {
				for _, c := range string(s.content()) {
					if c > ' ' && (c < '0' || c > '9') && c != '-' && c != '—' {
						ink++ // more than the number of a page
					}
				}
				return
			}
			s.children(read)
		}
		for s.next() == startTag {
			s.children(read)
		}
		if s.err != nil {
			return s.err
		}
		if ink > 0 {
			d.furniture++
		}
	}
	return nil
}
