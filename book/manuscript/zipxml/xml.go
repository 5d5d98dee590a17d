package zipxml

import (
	"bytes"
	"errors"
	"fmt"
)

// A Namespace is a vocabulary of XML, by a number that its reader gives it.
type Namespace uint8

const (
	// Other is any namespace that a reader does not know.
	Other Namespace = 0
	// XML is that of xml:space and xml:id.
	XML Namespace = 255
)

// A Scanner reads the XML of one part, tag by tag, in its own memory: the parts
// of a document have far more marks than text, and encoding/xml makes a string
// of each (a test holds that both read the same). It knows what such parts may
// have (ECMA-376 part 2, 6.2.5): elements, text, CDATA, comments and
// instructions; a document type, with its entities, is refused. The first error
// stays, and ends all loops.
type Scanner struct {
	NS    Namespace // of the last tag
	Local []byte    // its name without prefix
	Text  []byte    // the last text
	Err   error     // the first one
	Depth int       // of open elements

	part   string // for messages
	data   []byte
	at     int
	spaces map[string]Namespace
	attrs  []byte // the attributes of the last tag, as they stand
	closes bool   // the last tag was <a/>: its end comes next

	open     []openTag
	bindings []binding
}

// MaxDepth is how deep elements may lie in each other: a table in a table in a
// text box takes some thirty.
const MaxDepth = 256

// What can be wrong with the XML of a part.
var (
	ErrSyntax  = errors.New("not well-formed XML")
	ErrDepth   = errors.New("too deep")
	ErrDoctype = errors.New("document type in it")
)

// A Token is what the scanner has read.
type Token uint8

const (
	NoToken  Token = iota // the end, or an error
	StartTag              // NS and Local tell which
	EndTag
	CharData // Text tells which
)

// An openTag is an element whose end has not come.
type openTag struct {
	name     []byte // with its prefix
	bindings int    // how many there were outside of it
}

// A binding is a prefix and the namespace it stands for.
type binding struct {
	prefix []byte
	ns     Namespace
}

// NewScanner reads data, the XML of a part. spaces are the namespaces that it is
// to know, by their addresses.
func NewScanner(part string, data []byte, spaces map[string]Namespace) *Scanner {
	return &Scanner{part: part, data: bytes.TrimPrefix(data, []byte("\xEF\xBB\xBF")), spaces: spaces}
}

// fail ends the work.
func (s *Scanner) fail(err error) Token {
	if s.Err == nil {
		s.Err = fmt.Errorf("%s, byte %d: %w", s.part, s.at, err)
	}
	return NoToken
}

// Next reads the next tag or text.
func (s *Scanner) Next() Token {
	if s.Err != nil {
		return NoToken
	}
	if s.closes {
		s.closes = false
		s.pop()
		return EndTag
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
			return s.fail(ErrDoctype)
		default:
			return s.start()
		}
		if s.Err != nil {
			return NoToken
		}
	}
	if s.Depth > 0 {
		return s.fail(ErrSyntax)
	}
	return NoToken
}

// pass goes on behind a mark.
func (s *Scanner) pass(mark string) {
	if i := bytes.Index(s.data[s.at:], []byte(mark)); i >= 0 {
		s.at += i + len(mark)
		return
	}
	s.fail(ErrSyntax)
}

// chars reads text up to the next tag.
func (s *Scanner) chars() Token {
	end := bytes.IndexByte(s.data[s.at:], '<')
	if end < 0 {
		end = len(s.data) - s.at
	}
	raw := s.data[s.at : s.at+end]
	s.at += end
	if s.Depth == 0 { // between instructions
		if len(bytes.TrimSpace(raw)) > 0 {
			return s.fail(ErrSyntax)
		}
		return s.Next()
	}
	s.Text = s.unescape(raw)
	if s.Err != nil {
		return NoToken
	}
	return CharData
}

func (s *Scanner) cdata() Token {
	from := s.at + len("<![CDATA[")
	end := bytes.Index(s.data[from:], []byte("]]>"))
	if end < 0 || s.Depth == 0 {
		return s.fail(ErrSyntax)
	}
	s.Text = s.data[from : from+end]
	s.at = from + end + len("]]>")
	return CharData
}

// start reads the tag that opens an element.
func (s *Scanner) start() Token {
	from := s.at + 1
	end := tagEnd(s.data, from)
	if end < 0 {
		return s.fail(ErrSyntax)
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
		return s.fail(ErrSyntax)
	}
	s.attrs = tag[size:]
	if s.Depth++; s.Depth > MaxDepth {
		return s.fail(ErrDepth)
	}
	s.open = append(s.open, openTag{name, len(s.bindings)})
	if bytes.Contains(s.attrs, []byte("xmlns")) {
		s.bind()
	}
	s.NS, s.Local = s.resolve(name)
	return StartTag
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
func (s *Scanner) end() Token {
	from := s.at + 2
	n := bytes.IndexByte(s.data[from:], '>')
	if n < 0 || s.Depth == 0 {
		return s.fail(ErrSyntax)
	}
	name := bytes.TrimRight(s.data[from:from+n], " \t\r\n")
	if !bytes.Equal(name, s.open[s.Depth-1].name) {
		return s.fail(ErrSyntax)
	}
	s.at = from + n + 1
	s.pop()
	return EndTag
}

func (s *Scanner) pop() {
	last := s.open[s.Depth-1]
	s.Depth--
	s.open = s.open[:s.Depth]
	s.bindings = s.bindings[:last.bindings]
}

// bind takes down what the prefixes of a tag stand for.
func (s *Scanner) bind() {
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
		s.bindings = append(s.bindings, binding{prefix, s.spaces[string(s.unescape(value))]})
	}
}

// resolve parts a name into its namespace and what stands behind the prefix.
func (s *Scanner) resolve(name []byte) (Namespace, []byte) {
	var prefix []byte
	if i := bytes.IndexByte(name, ':'); i > 0 && i < len(name)-1 {
		prefix, name = name[:i], name[i+1:]
	}
	return s.Bound(prefix), name
}

// Bound is the namespace of a prefix.
func (s *Scanner) Bound(prefix []byte) Namespace {
	if string(prefix) == "xml" {
		return XML
	}
	for i := len(s.bindings) - 1; i >= 0; i-- {
		if bytes.Equal(s.bindings[i].prefix, prefix) {
			return s.bindings[i].ns
		}
	}
	return Other
}

// Is tells whether the last tag has this name.
func (s *Scanner) Is(ns Namespace, local string) bool {
	return s.NS == ns && string(s.Local) == local
}

// Children calls do for each element inside the one that was opened last, and
// ends behind it. What do leaves unread is passed over.
func (s *Scanner) Children(do func()) {
	inside := s.Depth
	for {
		switch s.Next() {
		case NoToken:
			return
		case EndTag:
			return
		case StartTag:
			do()
			for s.Depth > inside && s.Err == nil {
				s.Next()
			}
		}
	}
}

// Content gives the text inside the element that was opened last, and ends
// behind it.
func (s *Scanner) Content() []byte {
	inside := s.Depth
	var text []byte
	for {
		switch s.Next() {
		case NoToken:
			return nil
		case CharData:
			if text == nil {
				text = s.Text[:len(s.Text):len(s.Text)]
			} else {
				text = append(text, s.Text...)
			}
		case EndTag:
			if s.Depth < inside {
				return text
			}
		}
	}
}
