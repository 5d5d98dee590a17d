package reread

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strings"

	"kanben/build/epub/inspect"
)

// EPUB reads an e-book back.
func EPUB(data []byte) (*Edition, error) {
	c, err := inspect.Read(data)
	if err != nil {
		return nil, ErrNotBook
	}
	pages := make([][]byte, len(c.Pages))
	for i, p := range c.Pages {
		pages[i] = p.Data
	}
	e := documents(pages)
	if e == nil {
		return nil, ErrNotBook
	}
	e.Book.Meta.Title, e.Name = c.Title, c.Edition
	return e, nil
}

// HTML reads the page for browsers back.
func HTML(data []byte) (*Edition, error) {
	e := documents([][]byte{data})
	if e == nil {
		return nil, ErrNotBook
	}
	e.Book.Meta.Title = htmlTitle(data)
	return e, nil
}

// htmlTitle is what the page calls itself.
func htmlTitle(data []byte) string {
	d := lenient(data)
	for {
		token, err := d.Token()
		if err != nil {
			return ""
		}
		if t, ok := token.(xml.StartElement); ok && t.Name.Local == "title" {
			if text, ok := next(d); ok {
				return strings.TrimSpace(text)
			}
			return ""
		}
	}
}

func next(d *xml.Decoder) (string, bool) {
	token, err := d.Token()
	text, ok := token.(xml.CharData)
	return string(text), err == nil && ok
}

// lenient makes a decoder that reads what browsers read.
func lenient(data []byte) *xml.Decoder {
	d := xml.NewDecoder(bytes.NewReader(data))
	d.Strict = false
	d.AutoClose = xml.HTMLAutoClose
	d.Entity = xml.HTMLEntity
	d.CharsetReader = func(_ string, r io.Reader) (io.Reader, error) { return r, nil }
	return d
}

// documents reads the documents of a book. Books of ours mark their speeches;
// of others each h1 begins one, or each document if there is none.
func documents(pages [][]byte) *Edition {
	chapters, heads := false, false
	for _, p := range pages {
		chapters = chapters || bytes.Contains(p, []byte(`epub:type="chapter"`)) || bytes.Contains(p, []byte(`class="chapter"`))
		heads = heads || bytes.Contains(p, []byte("<h1"))
	}
	r := &pageReader{writer: newWriter(), chapters: chapters, heads: heads}
	for _, p := range pages {
		if !chapters && !heads {
			r.begin()
		}
		r.read(p)
	}
	e := r.edition()
	if e != nil {
		e.Headless = !chapters && !heads
	}
	return e
}

// A pageReader reads a document of XHTML.
type pageReader struct {
	*writer
	chapters bool // speeches are marked
	heads    bool // else: h1 begins one
	stack    []tag
	id       string // of the section that is the speech under way
}

// A tag is an open element.
type tag struct {
	name   string
	silent bool // what is in it is not the book's text
	block  bool // it is a block
	inner  bool // it is in one that counts as a whole
	note   bool
	speech bool
}

// deepest is how deep elements may nest.
const deepest = 2000

func (r *pageReader) read(data []byte) {
	d := lenient(data)
	for {
		token, err := d.Token()
		if err != nil {
			if !errors.Is(err, io.EOF) && len(r.stack) == 0 {
				return
			}
			break
		}
		switch t := token.(type) {
		case xml.StartElement:
			if len(r.stack) >= deepest {
				return
			}
			r.start(t)
		case xml.EndElement:
			r.end(t.Name.Local)
		case xml.CharData:
			r.chars(string(t))
		}
	}
	for len(r.stack) > 0 {
		r.end(r.stack[len(r.stack)-1].name)
	}
}

// attribute gives an attribute by its local name.
func attribute(t xml.StartElement, name string) string {
	for _, a := range t.Attr {
		if a.Name.Local == name && (name != "type" || a.Name.Space != "") {
			return a.Value
		}
	}
	return ""
}

func has(list, word string) bool {
	for w := range strings.FieldsSeq(list) {
		if w == word {
			return true
		}
	}
	return false
}

// silent are elements whose text is none of the book's.
var silent = map[string]bool{
	"head": true, "script": true, "style": true, "nav": true, "rt": true, "rp": true, "svg": true, "math": true,
	"button": true, "title": true,
}

// whole are classes of ours whose paragraphs count as one on paper.
var whole = map[string]bool{"verse": true, "signoff": true}

func (r *pageReader) start(t xml.StartElement) {
	above := tag{}
	if n := len(r.stack); n > 0 {
		above = r.stack[n-1]
	}
	name := t.Name.Local
	kind, role, class := attribute(t, "type"), attribute(t, "role"), attribute(t, "class")
	here := tag{name: name, silent: above.silent || silent[name], inner: above.inner, note: above.note, speech: above.speech || !r.chapters}
	switch {
	case here.silent:
	case !here.speech && name != "section":
	case has(kind, "pagebreak") || has(role, "doc-pagebreak"):
		r.page(folioOf(t))
		here.silent = true // what it says is the number
	case r.chapters && name == "section" && (has(kind, "chapter") || has(kind, "part") || has(role, "doc-chapter") || has(role, "doc-part")):
		if id := attribute(t, "id"); r.speech == nil || !goesOn(id, r.id) {
			r.begin()
			r.id = id
		}
		here.speech = true
	case has(kind, "footnote") || has(role, "doc-footnote") || has(kind, "endnote"):
		here.note = true
	default:
		r.block(&here, name, class)
	}
	r.stack = append(r.stack, here)
}

// block begins a block if an element is one.
func (r *pageReader) block(here *tag, name, class string) {
	if here.inner {
		if name == "p" || name == "td" || name == "th" {
			r.line()
		}
		return
	}
	k := none
	switch name {
	case "h1":
		if !r.chapters && r.heads {
			r.begin()
		}
		k = title
	case "h2", "h3", "h4", "h5", "h6":
		k = heading
	case "p", "li", "dt", "dd", "td", "th", "figcaption", "caption", "pre":
		k = paragraph
	case "div":
		if whole[class] {
			k = paragraph
			here.inner = true
		}
	case "table":
		k = paragraph
		here.inner = true
	}
	if k == none {
		return
	}
	if here.note {
		k = note
	}
	here.block = true
	r.open(k)
}

func (r *pageReader) end(name string) {
	n := len(r.stack)
	if n == 0 || r.stack[n-1].name != name {
		return
	}
	t := r.stack[n-1]
	r.stack = r.stack[:n-1]
	if t.block {
		r.close()
	}
}

func (r *pageReader) chars(text string) {
	n := len(r.stack)
	if n == 0 || r.stack[n-1].silent || !r.stack[n-1].speech {
		return
	}
	if r.kind == none {
		if r.speech == nil || strings.TrimSpace(text) == "" {
			return
		}
		r.open(paragraph) // text that is in no block
	}
	r.say(text)
}

// goesOn tells whether a section is a further part of a long speech: s001-p2 of
// s001.
func goesOn(id, of string) bool {
	part, ok := strings.CutPrefix(id, of+"-p")
	return ok && of != "" && part != "" && strings.Trim(part, "0123456789") == ""
}

// folioOf is the number of the page that a mark begins.
func folioOf(t xml.StartElement) string {
	for _, name := range []string{"title", "data-page", "aria-label", "id"} {
		if s := strings.TrimSpace(attribute(t, name)); s != "" {
			s = strings.TrimSuffix(strings.TrimPrefix(s, "第"), "页")
			return strings.TrimPrefix(s, "page-")
		}
	}
	return ""
}
