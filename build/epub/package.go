package epub

// packageDocument writes package.opf (EPUB 3.3, section 5).
func (v *volume) packageDocument(items []item) []byte {
	m := newMarkup(2048 + 128*len(items))
	m.start("package", "xmlns", "http://www.idpf.org/2007/opf", "version", "3.0",
		"unique-identifier", "id", "xml:lang", v.language, "dir", "ltr")
	m.line()
	m.metadata(v)
	m.start("manifest")
	m.line()
	m.item("nav", navFile, typeXHTML, "nav")
	m.item("ncx", ncxFile, typeNCX, "")
	for _, it := range items {
		properties := ""
		if it.mediaType == typePNG {
			properties = "cover-image"
		}
		m.item(itemID(it), it.href, it.mediaType, properties)
	}
	m.end()
	m.line()
	m.start("spine", "toc", "ncx", "page-progression-direction", "ltr")
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
	case typePNG:
		return "image-" + it.id
	}
	return "page-" + it.id
}

func (m *markup) item(id, href, mediaType, properties string) {
	m.empty("item", "id", id, "href", href, "media-type", mediaType, "properties", properties)
	m.line()
}

// metadata writes what is known about the book, and how it can be read (EPUB
// Accessibility 1.1, section 2). It claims no conformance: a claim needs a
// person who checked the book and signs with a name.
func (m *markup) metadata(v *volume) {
	m.start("metadata", "xmlns:dc", "http://purl.org/dc/elements/1.1/")
	m.line()
	m.leaf("dc:identifier", v.identifier, "id", "id")
	m.line()
	m.leaf("dc:title", v.title)
	m.line()
	m.leaf("dc:language", v.language)
	m.line()
	if v.organiser != "" {
		m.leaf("dc:creator", v.organiser, "id", "creator")
		m.line()
		m.leaf("meta", "com", "refines", "#creator", "property", "role", "scheme", "marc:relators")
		m.line()
	}
	if !v.date.IsZero() {
		m.leaf("dc:date", v.date.Format("2006-01-02"))
		m.line()
	}
	m.property("dcterms:modified", v.modified)
	for _, p := range accessibility {
		m.property(p[0], p[1])
	}
	if v.cover {
		m.empty("meta", "name", "cover", "content", "image-cover") // EPUB 2
		m.line()
	}
	m.end()
	m.line()
}

// accessibility is the same for every book of speeches: text with a hierarchy
// of headings, whose one picture, the cover, has its words as alternative text.
var accessibility = [...][2]string{
	{"schema:accessMode", "textual"},
	{"schema:accessModeSufficient", "textual"},
	{"schema:accessibilityFeature", "alternativeText"},
	{"schema:accessibilityFeature", "displayTransformability"},
	{"schema:accessibilityFeature", "readingOrder"},
	{"schema:accessibilityFeature", "structuralNavigation"},
	{"schema:accessibilityFeature", "tableOfContents"},
	{"schema:accessibilityHazard", "none"},
	{"schema:accessibilitySummary", "全书为可缩放、可朗读的文字，标题分级，目录可逐级跳转，阅读顺序与原稿一致；除封面外没有图片，封面附有文字说明。"},
}

func (m *markup) property(name, value string) {
	m.leaf("meta", value, "property", name)
	m.line()
}
