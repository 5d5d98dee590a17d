package epub

import (
	"strconv"

	"kanben/build/sound"
)

// packageDocument writes package.opf (EPUB 3.3, section 5).
func (v *volume) packageDocument(items []item) []byte {
	m := newMarkup(2048 + 128*len(items))
	m.start("package", "xmlns", "http://www.idpf.org/2007/opf", "version", "3.0",
		"unique-identifier", "id", "prefix", v.prefix(), "xml:lang", v.language, "dir", "ltr")
	m.line()
	m.metadata(v)
	m.start("manifest")
	m.line()
	m.item("nav", navFile, typeXHTML, "nav", "")
	m.item("ncx", ncxFile, typeNCX, "", "")
	for _, it := range items {
		properties := ""
		if it.href == imageFolder+v.coverName {
			properties = "cover-image"
		}
		m.item(itemID(it), it.href, it.mediaType, properties, overlayID(it.overlay))
	}
	m.end()
	m.line()
	m.start("spine", "toc", "ncx", "page-progression-direction", v.progression())
	m.line()
	for _, it := range items {
		if it.document {
			m.empty("itemref", "idref", itemID(it))
			m.line()
		}
	}
	m.end()
	m.line()
	return m.document()
}

// itemID is an item's id in the package document. Speeches keep their own; the
// prefix keeps those of the others away from them and from each other: cover
// page and cover image share a stem.
func itemID(it item) string {
	switch it.mediaType {
	case typeCSS:
		return "style-" + it.id
	case typePNG, typeJPEG, typeGIF:
		return "image-" + it.id
	case typeTTF, typeWOFF2, typeText:
		return "font-" + it.id
	case typeSMIL:
		return overlayID(it.href[len(overlayFolder):])
	case sound.MP3.Type, sound.M4A.Type, sound.Opus.Type:
		return "audio-" + it.id
	}
	return "page-" + it.id
}

func (m *markup) item(id, href, mediaType, properties, overlay string) {
	m.empty("item", "id", id, "href", href, "media-type", mediaType, "properties", properties, "media-overlay", overlay)
	m.line()
}

// metadata writes what is known about the book, and how it can be read (EPUB
// Accessibility 1.1, section 2). It claims conformance only if a person checked
// the book and signs with a name.
func (m *markup) metadata(v *volume) {
	m.start("metadata", "xmlns:dc", "http://purl.org/dc/elements/1.1/")
	m.line()
	m.leaf("dc:identifier", v.identifier, "id", "id")
	m.line()
	if v.isbn != "" {
		m.leaf("dc:identifier", "urn:isbn:"+v.isbn)
		m.line()
	}
	m.titles(v)
	m.leaf("dc:language", v.language)
	m.line()
	m.people(v)
	if !v.date.IsZero() {
		m.leaf("dc:date", v.date.Format("2006-01-02"))
		m.line()
	}
	for _, s := range v.subjects {
		m.known("dc:subject", s)
	}
	m.known("dc:description", v.description)
	m.known("dc:source", v.source)
	m.known("dc:rights", v.rights)
	m.series(v)
	if v.edition != "" {
		m.property("schema:bookEdition", v.edition)
	}
	m.property("dcterms:modified", v.modified)
	m.accessibility(v)
	if v.paged {
		// PDF and EPUB are the same book.
		m.property("pageBreakSource", v.identifier)
	}
	m.sounding(v)
	if v.typefaces != NoTypefaces { // or Apple's reader takes its own faces
		m.property("ibooks:specified-fonts", "true")
	}
	if v.cover {
		m.empty("meta", "name", "cover", "content", "image-cover") // EPUB 2
		m.line()
	}
	m.end()
	m.line()
}

// accessibility writes how the book can be read: as text with a hierarchy of
// headings, whose pictures have words in their place, as far as their authors
// gave any.
func (m *markup) accessibility(v *volume) {
	pictures := "除封面外没有图片，封面附有文字说明。"
	m.property("schema:accessMode", "textual")
	if len(v.gallery.pictures) > 0 {
		m.property("schema:accessMode", "visual")
		pictures = "图片附有文字说明。"
	}
	if v.gallery.described {
		m.property("schema:accessModeSufficient", "textual")
		m.property("schema:accessibilityFeature", "alternativeText")
	} else {
		m.property("schema:accessModeSufficient", "textual,visual")
		pictures = "有的图片没有文字说明。"
	}
	if len(v.tracks) > 0 {
		m.property("schema:accessMode", "auditory")
		m.property("schema:accessibilityFeature", "synchronizedAudioText")
	}
	features := []string{"displayTransformability", "readingOrder", "structuralNavigation", "tableOfContents"}
	if v.paged {
		features = append(features, "pageBreakMarkers", "pageNavigation")
	}
	for _, feature := range features {
		m.property("schema:accessibilityFeature", feature)
	}
	m.property("schema:accessibilityHazard", "none")
	if v.certifier != "" {
		m.leaf("meta", "EPUB Accessibility 1.1 - WCAG 2.1 Level AA", "property", "dcterms:conformsTo", "id", "conformance")
		m.line()
		m.refine("conformance", "a11y:certifiedBy", v.certifier)
	}
	m.property("schema:accessibilitySummary", "全书为可缩放、可朗读的文字，标题分级，目录可逐级跳转，阅读顺序与原稿一致；"+pictures)
}

// titles writes the title and what stands below it.
func (m *markup) titles(v *volume) {
	if v.subtitle == "" {
		m.leaf("dc:title", v.title)
		m.line()
		return
	}
	for _, t := range [...]struct{ id, text, kind, place string }{
		{"title", v.title, "main", "1"}, {"subtitle", v.subtitle, "subtitle", "2"},
	} {
		m.leaf("dc:title", t.text, "id", t.id)
		m.line()
		m.refine(t.id, "title-type", t.kind)
		m.refine(t.id, "display-seq", t.place)
	}
}

// series writes the series that the book belongs to (EPUB 3.3, D.3.2).
func (m *markup) series(v *volume) {
	if v.series == "" {
		return
	}
	m.leaf("meta", v.series, "property", "belongs-to-collection", "id", "series")
	m.line()
	m.refine("series", "collection-type", "series")
	if v.seriesNumber > 0 {
		m.refine("series", "group-position", strconv.Itoa(v.seriesNumber))
	}
}

// known writes an element if there is something to say.
func (m *markup) known(name, text string) {
	if text != "" {
		m.leaf(name, text)
		m.line()
	}
}

func (m *markup) property(name, value string) {
	m.leaf("meta", value, "property", name)
	m.line()
}

// progression is the way in which pages are turned.
func (v *volume) progression() string {
	if v.vertical {
		return "rtl"
	}
	return "ltr"
}

// prefix names the vocabularies beyond those that readers know.
func (v *volume) prefix() string {
	if v.typefaces == NoTypefaces {
		return ""
	}
	return "ibooks: http://vocabulary.itunes.apple.com/rdf/ibooks/vocabulary-extensions-1.0/"
}
