package docx

import (
	"bytes"
	"errors"
	"fmt"
)

// A scanner reads the XML of one part, tag by tag, in its own memory: the parts
// of a document have far more marks than text, and encoding/xml makes a string
// of each (a test holds that both read the same). It knows what such parts may
// have (ECMA-376 part 2, 6.2.5): elements, text, CDATA, comments and
// instructions; a document type, with its entities, is refused. The first error
// stays, and ends all loops.
type scanner struct {
	part  string // for messages
	data  []byte
	at    int
	err   error
	depth int // of open elements

	ns     namespace // of the last tag
	local  []byte    // its name without prefix
	attrs  []byte    // its attributes as they stand
	closes bool      // the last tag was <a/>: its end comes next
	text   []byte    // of the last text

	open     []openTag
	bindings []binding
}

// maxDepth is how deep elements may lie in each other: a table in a table in a
// text box takes some thirty.
const maxDepth = 256

// What can be wrong with the XML of a part.
var (
	errSyntax  = errors.New("not well-formed XML")
	errDepth   = errors.New("too deep")
	errDoctype = errors.New("document type in it")
)

// A token is what the scanner has read.
type token uint8

const (
	noToken  token = iota // the end, or an error
	startTag              // ns, local and attrs tell which
	endTag
	charData // text tells which
)

// An openTag is an element whose end has not come.
type openTag struct {
	name     []byte // with its prefix
	bindings int    // how many there were outside of it
}

// A binding is a prefix and the namespace it stands for.
type binding struct {
	prefix []byte
	ns     namespace
}

func newScanner(part string, data []byte) *scanner {
	return &scanner{part: part, data: bytes.TrimPrefix(data, []byte("\xEF\xBB\xBF"))}
}

// fail ends the work.
func (s *scanner) fail(err error) token {
	if s.err == nil {
		s.err = fmt.Errorf("%s, byte %d: %w", s.part, s.at, err)
	}
	return noToken
}

// next reads the next tag or text.
func (s *scanner) next() token {
	if s.err != nil {
		return noToken
	}
	if s.closes {
		s.closes = false
		s.pop()
		return endTag
	}
	for s.at < len(s.data) {
		if s.data[s.at] != '<' {
			return s.chars()
		}
		rest := s.data[s.at:]
		switch {
		case bytes.HasPrefix(rest, []byte("</")):
			return s.end()
		case bytes.HasPrefix(rest, []byte("<?")):
			s.pass("?>")
		case bytes.HasPrefix(rest, []byte("<!--")):
			s.pass("-->")
		case bytes.HasPrefix(rest, []byte("<![CDATA[")):
			return s.cdata()
		case bytes.HasPrefix(rest, []byte("<!")):
			return s.fail(errDoctype)
		default:
			return s.start()
		}
		if s.err != nil {
			return noToken
		}
	}
	if s.depth > 0 {
		return s.fail(errSyntax)
	}
	return noToken
}

// pass goes on behind a mark.
func (s *scanner) pass(mark string) {
	if i := bytes.Index(s.data[s.at:], []byte(mark)); i >= 0 {
		s.at += i + len(mark)
		return
	}
	s.fail(errSyntax)
}

// chars reads text up to the next tag.
func (s *scanner) chars() token {
	end := bytes.IndexByte(s.data[s.at:], '<')
	if end < 0 {
		end = len(s.data) - s.at
	}
	raw := s.data[s.at : s.at+end]
	s.at += end
	if s.depth == 0 { // between instructions
		if len(bytes.TrimSpace(raw)) > 0 {
			return s.fail(errSyntax)
		}
		return s.next()
	}
	s.text = s.unescape(raw)
	if s.err != nil {
		return noToken
	}
	return charData
}

func (s *scanner) cdata() token {
	from := s.at + len("<![CDATA[")
	end := bytes.Index(s.data[from:], []byte("]]>"))
	if end < 0 || s.depth == 0 {
		return s.fail(errSyntax)
	}
	s.text = s.data[from : from+end]
	s.at = from + end + len("]]>")
	return charData
}

// start reads the tag that opens an element.
func (s *scanner) start() token {
	from := s.at + 1
	end := tagEnd(s.data, from)
	if end < 0 {
		return s.fail(errSyntax)
	}
	tag := s.data[from:end]
	s.at = end + 1
	if n := len(tag); n > 0 && tag[n-1] == '/' {
		s.closes = true
		tag = tag[:n-1]
	}
	size := bytes.IndexAny(tag, " \t\r\n")
	if size < 0 {
		size = len(tag)
	}
	name := tag[:size]
	if len(name) == 0 || bytes.IndexByte(name, '<') >= 0 {
		return s.fail(errSyntax)
	}
	s.attrs = tag[size:]
	if s.depth++; s.depth > maxDepth {
		return s.fail(errDepth)
	}
	s.open = append(s.open, openTag{name, len(s.bindings)})
	if bytes.Contains(s.attrs, []byte("xmlns")) {
		s.bind()
	}
	s.ns, s.local = s.resolve(name)
	return startTag
}

// tagEnd is where the tag ends that data[from:] goes on with, −1 if nowhere. A >
// in a value ends nothing.
func tagEnd(data []byte, from int) int {
	for i := from; i < len(data); i++ {
		switch c := data[i]; c {
		case '>':
			return i
		case '<':
			return -1
		case '"', '\'':
			n := bytes.IndexByte(data[i+1:], c)
			if n < 0 {
				return -1
			}
			i += n + 1
		}
	}
	return -1
}

// end reads the tag that closes an element.
func (s *scanner) end() token {
	from := s.at + 2
	n := bytes.IndexByte(s.data[from:], '>')
	if n < 0 || s.depth == 0 {
		return s.fail(errSyntax)
	}
	name := bytes.TrimRight(s.data[from:from+n], " \t\r\n")
	if !bytes.Equal(name, s.open[s.depth-1].name) {
		return s.fail(errSyntax)
	}
	s.at = from + n + 1
	s.pop()
	return endTag
}

func (s *scanner) pop() {
	last := s.open[s.depth-1]
	s.depth--
	s.open = s.open[:s.depth]
	s.bindings = s.bindings[:last.bindings]
}

// bind takes down what the prefixes of a tag stand for.
func (s *scanner) bind() {
	for rest := s.attrs; ; {
		name, value, more, ok := cutAttr(rest)
		if !ok {
			return
		}
		rest = more
		prefix, ok := bytes.CutPrefix(name, []byte("xmlns"))
		if !ok {
			continue
		}
		if len(prefix) > 0 {
			if prefix[0] != ':' {
				continue
			}
			prefix = prefix[1:]
		}
		s.bindings = append(s.bindings, binding{prefix, namespaceOf(s.unescape(value))})
	}
}

// resolve parts a name into its namespace and what stands behind the prefix.
func (s *scanner) resolve(name []byte) (namespace, []byte) {
	var prefix []byte
	if i := bytes.IndexByte(name, ':'); i > 0 && i < len(name)-1 {
		prefix, name = name[:i], name[i+1:]
	}
	return s.bound(prefix), name
}

// bound is the namespace of a prefix.
func (s *scanner) bound(prefix []byte) namespace {
	if string(prefix) == "xml" {
		return nsXML
	}
	for i := len(s.bindings) - 1; i >= 0; i-- {
		if bytes.Equal(s.bindings[i].prefix, prefix) {
			return s.bindings[i].ns
		}
	}
	return nsOther
}

// is tells whether the last tag has this name.
func (s *scanner) is(ns namespace, local string) bool {
	return s.ns == ns && string(s.local) == local
}

// children calls do for each element inside the one that was opened last, and
// ends behind it. What do leaves unread is passed over.
func (s *scanner) children(do func()) {
	inside := s.depth
	for {
		switch s.next() {
		case noToken:
			return
		case endTag:
			return
		case startTag:
			do()
			for s.depth > inside && s.err == nil {
				s.next()
			}
		}
	}
}

// content gives the text inside the element that was opened last, and ends
// behind it.
func (s *scanner) content() []byte {
	inside := s.depth
	var text []byte
	for {
		switch s.next() {
		case noToken:
			return nil
		case charData:
			if text == nil {
				text = s.text[:len(s.text):len(s.text)]
			} else {
				text = append(text, s.text...)
			}
		case endTag:
			if s.depth < inside {
				return text
			}
		}
	}
}
