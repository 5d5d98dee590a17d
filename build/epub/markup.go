package epub

import (
	"strings"
	"unicode/utf8"
)

// A markup writes XML that is well-formed whatever text it is given: elements
// nest by construction, text and attribute values are escaped, characters that
// XML 1.0 does not allow (section 2.2) are left out, and bytes that are not
// UTF-8 become U+FFFD. Element and attribute names are the program's own.
//
// A markup that belongs to a book also notes which characters stand in which
// voice, for the faces.
type markup struct {
	b      []byte
	open   []string
	voices []voice // of the open elements, and of the text outside them
	ink    *ink    // nil: nobody asks
	well   *well   // where the ink goes in the end

	html     bool // HTML instead of XHTML: what only EPUB knows is left out
	vertical bool // lines run down the page
	ruler    *ruler
}

// newMarkup begins an XML document, with room for about size bytes.
func newMarkup(size int) *markup {
	m := &markup{b: make([]byte, 0, size+1024), voices: make([]voice, 1, 16)}
	m.b = append(m.b, `<?xml version="1.0" encoding="UTF-8"?>`+"\n"...)
	return m
}

// start opens an element. Attributes are names and values in turn; one with an
// empty value is left out.
func (m *markup) start(name string, attrs ...string) {
	m.tag(name, attrs)
	m.b = append(m.b, '>')
	m.open = append(m.open, name)
	v := m.voices[len(m.voices)-1]
	if m.ink != nil {
		v = v.changed(name, attribute(attrs, "class"))
	}
	m.voices = append(m.voices, v)
}

// attribute gives the value of an attribute, "" if it is not there.
func attribute(attrs []string, name string) string {
	for i := 0; i+1 < len(attrs); i += 2 {
		if attrs[i] == name {
			return attrs[i+1]
		}
	}
	return ""
}

// end closes the element opened last.
func (m *markup) end() {
	last := len(m.open) - 1
	m.b = append(m.b, "</"...)
	m.b = append(m.b, m.open[last]...)
	m.b = append(m.b, '>')
	m.open = m.open[:last]
	m.voices = m.voices[:last+1]
}

// empty writes an element without content.
func (m *markup) empty(name string, attrs ...string) {
	m.tag(name, attrs)
	m.b = append(m.b, "/>"...)
}

// leaf writes an element that holds only text.
func (m *markup) leaf(name, text string, attrs ...string) {
	m.start(name, attrs...)
	m.text(text)
	m.end()
}

// line ends a line of the file. It may stand between blocks only: inside a
// paragraph it would be a space.
func (m *markup) line() { m.b = append(m.b, '\n') }

// text writes text.
func (m *markup) text(s string) {
	if m.ruler != nil {
		m.ruled(s)
	} else {
		m.b = escape(m.b, s)
	}
	if m.ink != nil {
		m.ink.text(m.voices[len(m.voices)-1], s)
	}
}

// document closes what is open and gives the file.
func (m *markup) document() []byte {
	for len(m.open) > 0 {
		m.end()
	}
	m.line()
	if m.ink != nil {
		m.well.pour(m.ink)
	}
	return m.b
}

func (m *markup) tag(name string, attrs []string) {
	m.b = append(m.b, '<')
	m.b = append(m.b, name...)
	for i := 0; i+1 < len(attrs); i += 2 {
		if attrs[i+1] == "" || m.html && isForeign(attrs[i]) {
			continue
		}
		m.b = append(m.b, ' ')
		m.b = append(m.b, attrs[i]...)
		m.b = append(m.b, `="`...)
		m.b = escape(m.b, attrs[i+1])
		m.b = append(m.b, '"')
	}
}

// isForeign tells which attributes HTML does not know.
func isForeign(name string) bool {
	return strings.HasPrefix(name, "epub:") || strings.HasPrefix(name, "xml")
}

// suspect tells which bytes of valid UTF-8 need a second look: controls and
// the signs of markup, and 0xEF, with which U+FFFE and U+FFFF begin.
var suspect = func() (t [256]bool) {
	for c := range 0x20 {
		t[c] = true
	}
	for _, c := range []byte{'&', '<', '>', '"', 0xEF} {
		t[c] = true
	}
	return t
}()

// escape appends text so that it can stand in content and in a double-quoted
// attribute. Tab, line feed and carriage return are written as references:
// parsers would fold them in attributes.
func escape(b []byte, s string) []byte {
	if !utf8.ValidString(s) {
		s = strings.ToValidUTF8(s, "\uFFFD")
	}
	from := 0
	for i := 0; i < len(s); i++ {
		if !suspect[s[i]] {
			continue
		}
		ref, n := reference(s[i:])
		if n == 0 {
			continue
		}
		b = append(b, s[from:i]...)
		b = append(b, ref...)
		i += n - 1
		from = i + 1
	}
	return append(b, s[from:]...)
}

// reference gives what stands for the suspect character at the start of s and
// its length in s, 0 if the character stands for itself.
func reference(s string) (ref string, n int) {
	switch c := s[0]; c {
	case '&':
		return "&amp;", 1
	case '<':
		return "&lt;", 1
	case '>':
		return "&gt;", 1
	case '"':
		return "&quot;", 1
	case '\t':
		return "&#9;", 1
	case '\n':
		return "&#10;", 1
	case '\r':
		return "&#13;", 1
	case 0xEF:
		if strings.HasPrefix(s, "\uFFFE") || strings.HasPrefix(s, "\uFFFF") {
			return "", 3
		}
		return "", 0
	}
	return "", 1 // a control character
}
