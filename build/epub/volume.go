package epub

import (
	"cmp"
	"fmt"
	"strings"
	"time"

	"kanben/book"
	"kanben/build/sound"
)

// A volume is a book as the EPUB sees it: its metadata and its documents, with
// the names and anchors by which they point at each other.
type volume struct {
	title      string   // whole, never empty once checked
	words      string   // the title without its note
	second     []string // below it on the title page
	language   string
	identifier string // urn:uuid:…
	modified   string // dcterms:modified
	date       time.Time
	yearMonth  string // of the title page
	organiser  string
	credits    []string // lines of the title page
	lines      []string // of the title, as its author wants them
	cover      bool
	coverName  string // cover.png
	alike      bool   // titles are alike: design.md 1.3
	marked     bool   // there is more than headings and plain paragraphs
	gallery    gallery
	chapters   []chapter

	subtitle, series, isbn, rights, source string
	description, edition, certifier        string
	seriesNumber                           int
	subjects                               []string
	people                                 []book.Person

	ids          map[string]int // given in the package document
	typefaces    Typefaces
	vertical     bool
	compatible   bool
	well         well // what was written, by voice
	moreFamilies int  // of faces beyond the hands' own
	nav          []byte
	paged        bool // printed pages are marked
	front        []frontMark
	look         Look
	tracks       map[string]*sound.Track
}

// A chapter is one speech and its headings.
type chapter struct {
	speech   *book.Speech
	name     string // file name: s001.xhtml
	anchor   string // of the heading line: s001-title; "" if it says nothing
	title    string // the heading line, or what stands for it in navigation
	headings []heading
	pages    []pageMark   // that begin in it
	track    *sound.Track // nil if it is not given
	firstOf  map[int]int  // clips of it by the first block they speak
	single   bool         // all speeches are in one file
	cuts     []int        // blocks with which further documents begin
	chars    int          // bytes of text, for sizing buffers
}

// href is the way from the contents to the speech.
func (c *chapter) href() string {
	if c.single {
		return "#" + c.speech.ID
	}
	return c.name
}

// headingHref is the way from the contents to a heading of the speech.
func (c *chapter) headingHref(h *heading) string {
	if c.single {
		return "#" + h.id
	}
	return c.fileName(h.part) + "#" + h.id
}

// A heading is a heading of a speech with its anchor. Those without a word
// have neither: nothing can point at them.
type heading struct {
	of    *book.Heading
	level int    // of.Level, at least 1
	id    string // s001-1
	text  string
	part  int // the document of the speech in which it stands
}

// neverModified is dcterms:modified of books without a date (contract.md): the
// EPUB asks for one, and the clock would make two builds differ.
const neverModified = "2000-01-01T00:00:00Z"

// newVolume names and numbers what the EPUB holds.
func newVolume(b *book.Book, o Options) *volume {
	m := &b.Meta
	v := &volume{
		title:      clean(m.Title),
		language:   m.Language,
		identifier: clean(m.Name()),
		modified:   neverModified,
		date:       m.Published(),
		yearMonth:  m.YearMonth(),
		organiser:  clean(m.Organisation),
		alike:      b.Alike(),
		marked:     isMarked(b),
		gallery:    gather(b),
		chapters:   make([]chapter, len(b.Speeches)),
		typefaces:  o.Typefaces,
		vertical:   o.Vertical,
		compatible: o.Compatible,
		look:       o.Look,
		tracks:     o.Tracks,
	}
	switch {
	case o.Fonts == nil:
		v.typefaces = NoTypefaces
	case v.compatible && v.typefaces == WOFF2:
		v.typefaces = TTF
	}
	words, _ := m.TitleParts()
	if v.words = clean(words); v.words == "" {
		v.words = v.title
	} else {
		for _, line := range m.SecondRank() {
			v.second = append(v.second, clean(line))
		}
	}
	v.describe(m)
	if v.language == "" {
		v.language = "zh-CN"
	}
	if !o.Modified.IsZero() {
		v.modified = o.Modified.UTC().Format("2006-01-02T15:04:05Z")
	}
	for i, s := range b.Speeches {
		v.chapters[i] = newChapter(s, v.title)
		v.chapters[i].record(o.Tracks[s.ID])
	}
	if f, ok := imageFormat(o.Cover); ok {
		v.cover, v.coverName = true, "cover"+f.ext
	}
	v.spread(o.Printed)
	return v
}

// newChapter names a speech's file and anchors. A speech without a heading line
// is pointed at by the book's title.
func newChapter(s *book.Speech, fallback string) chapter {
	c := chapter{speech: s, name: s.ID + ".xhtml", anchor: s.ID + "-title", title: title(s)}
	if c.title == "" {
		c.anchor, c.title = "", fallback
	}
	for _, k := range s.Blocks {
		switch k := k.(type) {
		case *book.Heading:
			h := heading{of: k, level: max(k.Level, 1), text: words(k)}
			if h.text != "" {
				h.id = fmt.Sprintf("%s-%d", s.ID, len(c.headings)+1)
			}
			c.headings = append(c.headings, h)
		case *book.Paragraph:
			c.chars += len(book.Plain(k.Text)) + 16
		}
	}
	return c
}

// title is a speech's heading line as navigation shows it: without marks of
// notes, unless it is nothing else.
func title(s *book.Speech) string {
	t := *s
	t.Title = book.Unmarked(s.Title)
	return cmp.Or(clean(t.Heading()), clean(s.Heading()))
}

// words is a heading as navigation shows it.
func words(h *book.Heading) string {
	t := *h
	t.Text = book.Unmarked(h.Text)
	return cmp.Or(clean(t.PlainText()), clean(h.PlainText()))
}

// clean gives text as it can stand in metadata and navigation: one line,
// without the characters that XML does not allow, and without white space
// around it. Entries of navigation must not be empty, so what is empty must be
// known before anything points at it.
func clean(s string) string {
	s = strings.ToValidUTF8(s, "\uFFFD")
	s = strings.Map(func(r rune) rune {
		switch {
		case r == '\t' || r == '\n' || r == '\r':
			return ' '
		case r < ' ' || r == 0xFFFE || r == 0xFFFF:
			return -1
		}
		return r
	}, s)
	return strings.TrimSpace(s)
}

// describe takes over what is known about the book beside its title.
func (v *volume) describe(m *book.Meta) {
	v.subtitle = clean(m.Subtitle)
	v.series, v.seriesNumber = clean(m.Series), m.SeriesNumber
	v.isbn = strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' || r == 'X' {
			return r
		}
		return -1
	}, strings.ToUpper(m.ISBN))
	v.rights, v.source = clean(m.Rights), clean(m.Source)
	if v.rights == "" && m.Internal {
		v.rights = "内部学习资料"
	}
	for _, s := range m.Subjects {
		if s = clean(s); s != "" {
			v.subjects = append(v.subjects, s)
		}
	}
	v.description, v.certifier = clean(m.EditionNote), clean(m.Certifier)
	if m.Edition > 1 || m.EditionLabel != "" {
		v.edition = clean(m.EditionName())
	}
	v.people = m.People
	for _, c := range m.Credits() {
		v.credits = append(v.credits, clean(c))
	}
	for _, l := range m.TitleLines() {
		v.lines = append(v.lines, clean(l))
	}
}

// newID gives an id of the package document that no other element has.
func (v *volume) newID(stem string) string {
	if v.ids == nil {
		v.ids = map[string]int{}
	}
	v.ids[stem]++
	return fmt.Sprintf("%s-%d", stem, v.ids[stem])
}
