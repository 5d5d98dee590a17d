package epub

import (
	"strings"

	"kanben/book"
	"kanben/book/zh"
)

// coverDocument writes the page that shows the cover.
func (v *volume) coverDocument() []byte {
	m := v.page(v.title, "../", "", 512)
	m.start("div", "class", "cover", "epub:type", "cover")
	m.empty("img", "class", "cover-image", "src", "../"+imageFolder+v.coverName,
		"alt", "封面："+v.title, "role", "doc-cover")
	return m.document()
}

// titleDocument writes the title page.
func (v *volume) titleDocument() []byte {
	m := v.page(v.title, "../", "", 1024)
	v.titlePage(m)
	return m.document()
}

// titlePage writes the title and what is known about the book. What is unknown
// is left out.
func (v *volume) titlePage(m *markup) {
	m.start("section", "class", "titlepage", "epub:type", "titlepage")
	m.line()
	v.frontPage(m, titlePage, false)
	v.titleLines(m)
	m.line()
	for _, line := range v.second {
		m.setLeaf("p", line, "class", "titlepage-note", "epub:type", "subtitle", "role", "doc-subtitle")
		m.line()
	}
	for _, c := range v.credits {
		m.setLeaf("p", c, "class", "titlepage-credit")
		m.line()
	}
	if v.yearMonth != "" {
		m.setLeaf("p", v.yearMonth, "class", "titlepage-date")
		m.line()
	}
	v.frontPage(m, titlePage, true)
	m.end()
	m.line()
}

// titleLines writes the title in the lines that its author wants.
func (v *volume) titleLines(m *markup) {
	m.start("h1", "class", "titlepage-title")
	defer m.end()
	lines := v.lines
	if len(lines) < 2 {
		p := &prose{markup: m, v: v, c: &v.chapters[0]}
		p.headingInlines([]book.Inline{&book.Text{S: v.words}})
		return
	}
	rest := v.words
	for _, l := range lines {
		if at := strings.Index(rest, l); at > 0 { // a space between Western words
			m.text(rest[:at])
			rest = rest[at:]
		}
		m.setLeaf("span", l, "class", "titlepage-line")
		rest = strings.TrimPrefix(rest, l)
	}
	m.text(rest)
}

// contentsDocument writes the contents page that readers turn to (目录): speeches
// and their first level of headings. Where titles are alike, a speech without
// headings shows its first line, which a navigation document may not hold
// (design.md 1.3); so this page is one of its own, and nav.xhtml stays outside
// the reading order.
func (v *volume) contentsDocument() []byte {
	m := v.page(contentsTitle, "../", "", 256*len(v.chapters))
	v.contents(m)
	return m.document()
}

// contents writes the list of speeches and their headings.
func (v *volume) contents(m *markup) {
	v.frontPage(m, contentsPage, false)
	m.start("nav", "epub:type", "toc", "role", "doc-toc", "aria-labelledby", "contents")
	m.line()
	m.leaf("h1", contentsTitle, "id", "contents", "class", "contents-title")
	m.line()
	m.start("ol", "class", "contents-list"+v.labelColumn())
	m.line()
	for i := range v.chapters {
		v.contentsEntry(m, i)
	}
	m.end()
	m.line()
	m.end()
	m.line()
}

const contentsTitle = "目录"

// contentsEntry writes a speech's entry and what fills its second level: its
// headings, else, if they are shown, its first words.
func (v *volume) contentsEntry(m *markup, i int) {
	c := &v.chapters[i]
	m.start("li")
	v.contentsPageHere(m, i, 0)
	m.start("a", "class", "contents-speech", "href", c.href())
	if s := c.speech; s.Label == "" || !s.Titled() {
		m.setLeaf("span", c.title, "class", "contents-words")
	} else {
		m.setLeaf("span", s.Label, "class", "contents-label")
		m.text(" ")
		m.setLeaf("span", clean(book.Plain(book.Unmarked(s.Title))), "class", "contents-words")
	}
	m.end()
	listed, nth := 0, 0
	for _, h := range c.headings {
		if h.level > 1 {
			continue
		}
		if nth++; h.id == "" {
			continue
		}
		if listed++; listed == 1 {
			m.line()
			m.start("ol", "class", "contents-below")
			m.line()
		}
		m.start("li")
		v.contentsPageHere(m, i, nth)
		m.setLeaf("a", h.text, "href", c.headingHref(&h))
		m.end()
		m.line()
	}
	if listed > 0 {
		m.end()
	} else if line := c.speech.FirstLine(); line != "" && v.look.firstLines(v.alike) {
		m.line()
		m.start("div", "class", "contents-below")
		m.setLeaf("p", line, "class", "contents-first")
		m.end()
	}
	m.end()
	m.line()
}

// labelColumn gives the class that makes the column of labels wide enough: the
// style sheet knows two widths, and sets longer labels above their titles.
func (v *volume) labelColumn() string {
	widest := 0
	for _, c := range v.chapters {
		if c.speech.Titled() {
			widest = max(widest, halfEms(c.speech.Label))
		}
	}
	switch {
	case widest == 0:
		return ""
	case widest <= 5:
		return " labels-short"
	case widest <= 9:
		return " labels-long"
	}
	return " labels-above"
}

// halfEms is about how wide a label or a cell is: Han characters count two.
func halfEms(s string) int {
	n := 0
	for _, r := range s {
		if n++; !zh.ClassOf(r).IsWestern() && r != ' ' {
			n++
		}
	}
	return n
}
