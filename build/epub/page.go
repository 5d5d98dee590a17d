package epub

// Namespaces and vocabularies of content documents.
const (
	xhtmlNS = "http://www.w3.org/1999/xhtml"
	opsNS   = "http://www.idpf.org/2007/ops"

	// z3998 is the vocabulary of salutations and valedictions; documents that
	// use it must say so themselves (EPUB 3.3, appendix D.1.2).
	z3998 = "z3998: http://www.daisy.org/z3998/2012/vocab/structure/#"
)

// page begins an XHTML document of about size bytes, up to the open body. Root
// is the way back from the document's folder to the package's.
func (v *volume) page(title, root, prefix string, size int) *markup {
	m := newMarkup(size)
	if v.typefaces != NoTypefaces {
		m.ink, m.well = new(ink), &v.well
	}
	m.vertical = v.vertical
	m.b = append(m.b, "<!DOCTYPE html>\n"...)
	m.start("html", "xmlns", xhtmlNS, "xmlns:epub", opsNS, "epub:prefix", prefix,
		"lang", v.language, "xml:lang", v.language)
	m.line()
	m.start("head")
	m.line()
	m.empty("meta", "charset", "utf-8")
	m.line()
	m.leaf("title", title)
	m.line()
	m.empty("link", "rel", "stylesheet", "type", "text/css", "href", root+styleFolder+styleName)
	m.line()
	m.end()
	m.line()
	m.start("body")
	m.line()
	return m
}
