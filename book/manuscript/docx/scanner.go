package docx

import "kanben/book/manuscript/zipxml"

// A scanner reads the XML of one part, with what WordprocessingML says by
// attributes.
type scanner struct{ *zipxml.Scanner }

func newScanner(part string, data []byte) *scanner {
	return &scanner{zipxml.NewScanner(part, data, namespaces)}
}

// val gives the attribute w:val of the last tag, "" if it has none.
func (s *scanner) val() string {
	v, _ := s.Attr(nsW, "val")
	return v
}

// on tells whether the last tag switches something on: <w:b/>, <w:b w:val="1"/>.
func (s *scanner) on() bool {
	switch v, ok := s.Attr(nsW, "val"); {
	case !ok:
		return true
	default:
		return v != "0" && v != "false" && v != "off" && v != "none"
	}
}
