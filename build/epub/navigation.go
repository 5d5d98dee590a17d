package epub

import "strconv"

// An entry is one entry of the navigation: a speech, or a heading in it.
type entry struct {
	text  string
	href  string // from the package's folder
	below []entry
}

// navDepth is how deep navigation goes: speeches are depth 1 (contract.md).
const navDepth = 3

// entries lists parts of the book, and below each its speeches and their headings
// down to navDepth. A heading hangs below the nearest shallower one before it,
// else below its speech.
func (v *volume) entries() []entry {
	var out []entry
	part := "" // of the last entry
	for i, e := range v.speechEntries() {
		s := v.chapters[i].speech
		if s.Part != "" && s.Part == part && !s.Divider {
			last := &out[len(out)-1]
			last.below = append(last.below, e)
			continue
		}
		out = append(out, e)
		if part = ""; s.Divider {
			part = s.Part
		}
	}
	return out
}

// speechEntries lists speeches and pages of parts, one after the other.
func (v *volume) speechEntries() []entry {
	out := make([]entry, len(v.chapters))
	for i := range v.chapters {
		c := &v.chapters[i]
		out[i] = entry{text: c.title, href: documentFolder + c.name}
		levels := []int{0}         // levels of the entries open above
		above := []*entry{&out[i]} // and those entries
		for _, h := range c.headings {
			if h.id == "" || h.level >= navDepth {
				continue
			}
			for h.level <= levels[len(levels)-1] {
				levels, above = levels[:len(levels)-1], above[:len(above)-1]
			}
			p := above[len(above)-1]
			p.below = append(p.below, entry{text: h.text, href: documentFolder + c.headingHref(&h)})
			levels, above = append(levels, h.level), append(above, &p.below[len(p.below)-1])
		}
	}
	return out
}

// depth is the number of levels of a list of entries.
func depth(list []entry) int {
	deepest := 0
	for _, e := range list {
		deepest = max(deepest, 1+depth(e.below))
	}
	return deepest
}

// navDocument writes nav.xhtml (EPUB 3.3, section 7): the contents that
// readers show in a panel, and the landmarks.
func (v *volume) navDocument(list []entry) []byte {
	m := v.page(contentsTitle, "", "", 128*len(list))
	m.start("nav", "id", "toc", "epub:type", "toc", "role", "doc-toc", "aria-labelledby", "toc-title")
	m.line()
	m.leaf("h1", contentsTitle, "id", "toc-title", "class", "contents-title")
	m.line()
	m.navList(list)
	m.end()
	m.line()
	v.pageList(m)
	m.start("nav", "id", "landmarks", "epub:type", "landmarks", "aria-label", "导览", "hidden", "hidden")
	m.line()
	m.start("ol")
	m.line()
	if v.cover {
		m.landmark("cover", documentFolder+coverPage, "封面")
	}
	m.landmark("titlepage", documentFolder+titlePage, "扉页")
	m.landmark("toc", documentFolder+contentsPage, contentsTitle)
	m.landmark("bodymatter", list[0].href, "正文")
	m.end()
	m.line()
	m.end()
	m.line()
	return m.document()
}

func (m *markup) navList(list []entry) {
	m.start("ol", "class", "nav-list")
	m.line()
	for _, e := range list {
		m.start("li")
		m.leaf("a", e.text, "href", e.href)
		if len(e.below) > 0 {
			m.line()
			m.navList(e.below)
		}
		m.end()
		m.line()
	}
	m.end()
	m.line()
}

func (m *markup) landmark(kind, href, name string) {
	m.start("li")
	m.leaf("a", name, "epub:type", kind, "href", href)
	m.end()
	m.line()
}

// ncxDocument writes toc.ncx, the contents for readers of EPUB 2 (OPF 2.0.1,
// section 2.4.1).
func (v *volume) ncxDocument(list []entry) []byte {
	m := newMarkup(192 * len(list))
	m.start("ncx", "xmlns", "http://www.daisy.org/z3986/2005/ncx/", "version", "2005-1", "xml:lang", v.language)
	m.line()
	m.start("head")
	m.line()
	for _, meta := range [][2]string{
		{"dtb:uid", v.identifier},
		{"dtb:depth", strconv.Itoa(depth(list))},
		{"dtb:totalPageCount", "0"},
		{"dtb:maxPageNumber", "0"},
	} {
		m.empty("meta", "name", meta[0], "content", meta[1])
		m.line()
	}
	m.end()
	m.line()
	m.ncxLabel("docTitle", v.title)
	m.line()
	if v.organiser != "" {
		m.ncxLabel("docAuthor", v.organiser)
		m.line()
	}
	m.start("navMap")
	m.line()
	m.navPoints(list, 1)
	return m.document()
}

// navPoints writes entries with play orders from n on, and gives the next one.
func (m *markup) navPoints(list []entry, n int) int {
	for _, e := range list {
		order := strconv.Itoa(n)
		m.start("navPoint", "id", "n"+order, "playOrder", order)
		m.ncxLabel("navLabel", e.text)
		m.empty("content", "src", e.href)
		n++
		if len(e.below) > 0 {
			m.line()
			n = m.navPoints(e.below, n)
		}
		m.end()
		m.line()
	}
	return n
}

func (m *markup) ncxLabel(name, text string) {
	m.start(name)
	m.leaf("text", text)
	m.end()
}
