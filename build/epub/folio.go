package epub

import (
	"slices"
	"strconv"
	"unicode"

	"kanben/book"
)

// A Folio is where a page of the printed book begins.
type Folio struct {
	Label string // the page's number as it is printed
	Chars int    // characters of the speeches before it, white space and notes apart
}

// Printed is the pages of the printed book; without Folios no page is named.
type Printed struct {
	Folios  []Folio  // where the pages of the text begin
	Chars   int      // characters of the speeches in all, as Folios count them
	Matters []Matter // the pages around the text, in their order
}

// A Matter is a printed page around the text. The title page and the contents have
// documents; Chapter is the speech that holds what stands on pages of another kind.
// Without such a speech the copyright page says no more than the title page, at the
// end of which it is marked then.
type Matter struct {
	Kind            book.MatterKind
	Label           string
	Chapter         string // a speech's ID
	Speech, Heading int    // what a page of the contents lists first: layout.Listed
}

// A pageMark is the beginning of a printed page in a document.
type pageMark struct {
	label, id string
	at        int // characters of the speech before it
	part      int // the document of the speech in which it stands
}

// A ruler counts the characters of a speech as they are written, and marks
// where printed pages begin.
type ruler struct {
	marks []pageMark // those still to come
	count int
	part  int // the document under way
	muted int // open elements whose text is not running text
}

// runningChars is how many characters of running text a speech has.
func runningChars(s *book.Speech) int {
	t := *s
	t.Notes = nil
	n := 0
	for _, r := range (&book.Book{Speeches: []*book.Speech{&t}}).PlainText() {
		if !unicode.IsSpace(r) {
			n++
		}
	}
	return n
}

// spread gives each chapter the pages that begin in it. Pages whose counts are
// of another text than the speeches', total characters long, would stand in
// wrong places, so that there are none.
func (v *volume) spread(printed Printed) {
	folios, total := printed.Folios, printed.Chars
	if len(folios) == 0 {
		return
	}
	starts := make([]int, len(v.chapters)+1)
	for i := range v.chapters {
		starts[i+1] = starts[i] + runningChars(v.chapters[i].speech)
	}
	counted := slices.Index(starts, total) // chapters on those pages; others may follow
	if counted < 1 {
		return
	}
	i := 0
	for n, f := range folios {
		for i+1 < counted && f.Chars >= starts[i+1] {
			i++
		}
		c := &v.chapters[i]
		c.pages = append(c.pages, pageMark{label: f.Label, id: "page-" + strconv.Itoa(n+1), at: f.Chars - starts[i]})
	}
	v.paged = true
	v.front = nil
	for n := range printed.Matters {
		v.around(&printed.Matters[n], n)
	}
}

// around finds a place for a page around the text; one that has none is left out.
func (v *volume) around(m *Matter, n int) {
	mark := pageMark{label: m.Label, id: "page-m" + strconv.Itoa(n+1)}
	at := slices.IndexFunc(v.chapters, func(c chapter) bool { return m.Chapter != "" && c.speech.ID == m.Chapter })
	switch {
	case m.Label == "":
	case m.Kind == book.TitlePage:
		v.front = append(v.front, frontMark{mark, titlePage, Matter{}, false})
	case m.Kind == book.Contents:
		v.front = append(v.front, frontMark{mark, contentsPage, *m, false})
	case at < 0 && m.Kind == book.Copyright:
		v.front = append(v.front, frontMark{mark, titlePage, Matter{}, true})
	case at >= 0 && len(v.chapters[at].pages) == 0:
		v.chapters[at].pages = []pageMark{mark}
	}
}

// ruled writes text, with the marks of pages that begin in it.
func (m *markup) ruled(s string) {
	r, from := m.ruler, 0
	if r.muted == 0 {
		for i, c := range s {
			if unicode.IsSpace(c) {
				continue
			}
			for r.due() {
				m.b = escape(m.b, s[from:i])
				from = i
				m.pageMark("span")
			}
			r.count++
		}
	}
	m.b = escape(m.b, s[from:])
}

// due tells whether the next page begins with the next character.
func (r *ruler) due() bool { return len(r.marks) > 0 && r.marks[0].at <= r.count }

// mute stops the counting for text that does not run with the rest: readings,
// notes. It counts again behind the next unmute.
func (m *markup) mute() {
	if m.ruler != nil {
		m.ruler.muted++
	}
}

func (m *markup) unmute() {
	if m.ruler != nil {
		m.ruler.muted--
	}
}

// pageMark writes the mark of the next page (EPUB 3.3, page breaks). It has no
// text: readers show it as they like.
func (m *markup) pageMark(element string) {
	p := &m.ruler.marks[0]
	p.part = m.ruler.part
	m.ruler.marks = m.ruler.marks[1:]
	m.breakHere(element, p)
}

// breakHere writes the mark of a page.
func (m *markup) breakHere(element string, p *pageMark) {
	shown := ""
	if m.html {
		shown = p.label
	}
	m.start(element, "id", p.id, "data-page", shown, "epub:type", "pagebreak", "role", "doc-pagebreak", "aria-label", "第"+p.label+"页")
	m.end()
}

// A frontMark is the beginning of a printed page in a document before the text.
type frontMark struct {
	pageMark
	document string
	entry    Matter // of the contents: before this entry; the first page stands before them all
	end      bool   // at the end of the document
}

// frontPage writes the mark of the printed page with which a document before the
// text begins, or ends.
func (v *volume) frontPage(m *markup, document string, end bool) {
	for _, f := range v.front {
		if f.document == document && f.end == end && f.entry.Speech == 0 && f.entry.Heading == 0 {
			m.breakHere("div", &f.pageMark)
			m.line()
		}
	}
}

// contentsPageHere writes the mark of a further page of the printed contents that
// begins with this entry.
func (v *volume) contentsPageHere(m *markup, speech, heading int) {
	for _, f := range v.front {
		if f.document == contentsPage && (speech > 0 || heading > 0) && f.entry.Speech == speech && f.entry.Heading == heading {
			m.breakHere("span", &f.pageMark)
		}
	}
}

// pagesHere writes the marks of pages that begin right here, between blocks.
func (m *markup) pagesHere() {
	r := m.ruler
	if r == nil {
		return
	}
	for r.due() {
		m.pageMark("div")
		m.line()
	}
}

// pageList writes the list of printed pages (EPUB 3.3, section 7.4.4).
func (v *volume) pageList(m *markup) {
	if !v.paged {
		return
	}
	m.start("nav", "id", "page-list", "epub:type", "page-list", "role", "doc-pagelist", "aria-label", "页码", "hidden", "hidden")
	m.line()
	m.start("ol")
	m.line()
	for _, f := range v.front {
		m.pageEntry(&f.pageMark, f.document)
	}
	for i := range v.chapters {
		c := &v.chapters[i]
		for _, p := range c.pages {
			m.pageEntry(&p, c.fileName(p.part))
		}
	}
	m.end()
	m.line()
	m.end()
	m.line()
}

// pageEntry writes a page's entry in the list.
func (m *markup) pageEntry(p *pageMark, document string) {
	m.start("li")
	m.leaf("a", p.label, "href", documentFolder+document+"#"+p.id)
	m.end()
	m.line()
}
