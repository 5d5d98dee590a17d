package inspect

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"kanben/book/diag"
	"kanben/book/source"
)

// An element is a start tag as it was met.
type element struct {
	name  xml.Name
	attrs []xml.Attr
	at    int // its place in the file
	file  *source.File
}

// attr gives an attribute by its local name, of no namespace or any.
func (e *element) attr(name string) (string, bool) {
	for _, a := range e.attrs {
		if a.Name.Local == name && a.Name.Space == "" {
			return a.Value, true
		}
	}
	return "", false
}

func (e *element) get(name string) string {
	v, _ := e.attr(name)
	return strings.TrimSpace(v)
}

// ops gives an attribute of the EPUB's own namespace.
func (e *element) ops(name string) string {
	for _, a := range e.attrs {
		if a.Name.Local == name && a.Name.Space == "http://www.idpf.org/2007/ops" {
			return a.Value
		}
	}
	return ""
}

// A handler hears of the elements and the text of a file.
type handler interface {
	start(e *element)
	end(name xml.Name)
	chars(text []byte)
}

// parse reads an XML file strictly and tells the handler. What is wrong is a
// finding; false if the file could not be read to its end.
func (b *volume) parse(name string, data []byte, h handler) bool {
	data = bytes.TrimPrefix(data, []byte("\uFEFF"))
	f := source.NewFile(b.name+": "+name, "", strings.ToValidUTF8(string(data), "\uFFFD"))
	if !utf8.Valid(data) {
		i := 0
		for i < len(data) {
			r, n := utf8.DecodeRune(data[i:])
			if r == utf8.RuneError && n == 1 {
				break
			}
			i += n
		}
		b.at(f, i, E021)
		return false
	}
	d := xml.NewDecoder(strings.NewReader(f.Text))
	d.CharsetReader = func(label string, _ io.Reader) (io.Reader, error) {
		return nil, fmt.Errorf("encoding %s", label)
	}
	p := &parser{volume: b, file: f, handler: h}
	for {
		at := int(d.InputOffset())
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			if !p.rooted {
				b.at(f, 0, E020, noElement)
			}
			return p.rooted && !p.broken
		}
		if err != nil {
			message := err.Error()
			if wrong, ok := errors.AsType[*xml.SyntaxError](err); ok {
				message = wrong.Msg
			}
			b.at(f, at, E020, syntax(message))
			return false
		}
		if !p.token(token, at) {
			return false
		}
	}
}

// A parser checks what encoding/xml lets pass.
type parser struct {
	*volume
	file    *source.File
	handler handler
	rooted  bool
	broken  bool
	depth   int
	spaces  []map[string]bool // namespaces that are declared, by depth
}

// maxDepth is deeper than elements of any book nest.
const maxDepth = 1000

func (p *parser) token(token xml.Token, at int) bool {
	switch t := token.(type) {
	case xml.StartElement:
		if p.depth == 0 && p.rooted {
			p.at(p.file, at, E020, twoRoots)
			return false
		}
		p.rooted = true
		if p.depth++; p.depth > maxDepth {
			p.at(p.file, at, E020, tooDeep)
			return false
		}
		p.declare(t)
		if why, bad := p.wrong(t); bad {
			p.at(p.file, at, E020, why)
			p.broken = true
		}
		p.handler.start(&element{t.Name, t.Attr, at, p.file})
	case xml.EndElement:
		p.depth--
		p.spaces = p.spaces[:len(p.spaces)-1]
		p.handler.end(t.Name)
	case xml.CharData:
		if p.depth == 0 && len(bytes.TrimSpace(t)) > 0 {
			p.at(p.file, at, E020, textOutside)
			return false
		}
		p.handler.chars(t)
	}
	return true
}

// declare notes the namespaces of an element.
func (p *parser) declare(t xml.StartElement) {
	var mine map[string]bool
	for _, a := range t.Attr {
		if a.Name.Space == "xmlns" || a.Name.Space == "" && a.Name.Local == "xmlns" {
			if mine == nil {
				mine = map[string]bool{}
			}
			mine[a.Value] = true
		}
	}
	p.spaces = append(p.spaces, mine)
}

// wrong finds prefixes that nobody declared and attributes that are there twice.
func (p *parser) wrong(t xml.StartElement) (why diag.Text, bad bool) {
	if !p.known(t.Name.Space) {
		return undeclared(t.Name.Space + ":" + t.Name.Local), true
	}
	for i, a := range t.Attr {
		if !p.known(a.Name.Space) {
			return undeclared(a.Name.Space + ":" + a.Name.Local), true
		}
		for _, other := range t.Attr[:i] {
			if other.Name == a.Name {
				return twice(a.Name.Local), true
			}
		}
	}
	return diag.Text{}, false
}

// known tells whether a namespace was declared.
func (p *parser) known(space string) bool {
	switch space {
	case "", "xml", "xmlns", "http://www.w3.org/XML/1998/namespace":
		return true
	}
	for _, s := range p.spaces {
		if s[space] {
			return true
		}
	}
	return false
}
