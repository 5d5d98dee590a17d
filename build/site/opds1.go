package site

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"net/url"
	"path"
	"strings"
	"time"
	"unicode"

	"kanben/book"
	"kanben/book/diag"
	"kanben/build/media"
)

// Feeds speak the book's language. Times are those of the edition, never the
// clock's; a book without a date has the one that its EPUB has, for Atom asks for
// one (RFC 4287, 4.2.15).
const feedLang = diag.Chinese

var undated = time.Date(2000, 1, 1, 0, 0, 0, 0, time.UTC)

// updated is when the edition was made (RFC 3339).
func (p *Page) updated() string {
	when := p.Meta.Published()
	if when.IsZero() {
		when = undated
	}
	return when.UTC().Format(time.RFC3339)
}

// id names the book, or what is said of it: parts of a feed must not have the
// book's own name (RFC 4287, 4.2.6). What a publisher writes as a name may be no
// IRI; then the derived one serves.
func (p *Page) id(of string) string {
	name := p.Meta.Name()
	if !isIRI(name) {
		derived := *p.Meta
		derived.Identifier = ""
		name = derived.Name()
	}
	if of == "" {
		return name
	}
	if p.Group != "" {
		of += "-" + p.Group
	}
	return name + "#" + url.PathEscape(of)
}

// isIRI tells whether a name is an IRI with a scheme (RFC 3987, 2.2), as far as what
// may stand in one goes.
func isIRI(name string) bool {
	scheme, _, ok := strings.Cut(name, ":")
	if !ok || scheme == "" || strings.ContainsAny(scheme[:1], "0123456789+-.") {
		return false
	}
	for _, r := range scheme {
		if !isAlphanumeric(r) && !strings.ContainsRune("+-.", r) {
			return false
		}
	}
	return !strings.ContainsAny(name, "<>\"{}|\\^`") && strings.IndexFunc(name, func(r rune) bool { return r <= ' ' || r == 0x7F || r == unicode.ReplacementChar }) < 0
}

func isAlphanumeric(r rune) bool {
	return r <= unicode.MaxASCII && (unicode.IsLetter(r) || unicode.IsDigit(r))
}

// uri is an IRI as a URI (RFC 3987, 3.1).
func uri(iri string) string {
	var b strings.Builder
	for _, c := range []byte(iri) {
		if c < 0x80 {
			b.WriteByte(c)
		} else {
			fmt.Fprintf(&b, "%%%02X", c)
		}
	}
	return b.String()
}

// isTag tells whether a language is told in the form of BCP 47: zh-CN, but not
// zh_CN or 中文.
func isTag(language string) bool {
	for i, part := range strings.Split(language, "-") {
		if part == "" || len(part) > 8 || i == 0 && strings.ContainsAny(part, "0123456789") || strings.IndexFunc(part, func(r rune) bool { return !isAlphanumeric(r) }) >= 0 {
			return false
		}
	}
	return true
}

// Relations of links (OPDS 1.2, 5.2 and 6; OPDS 2.0, 4).
const (
	relOpen  = "http://opds-spec.org/acquisition/open-access"
	relImage = "http://opds-spec.org/image"
	relThumb = "http://opds-spec.org/image/thumbnail"
)

type atomFeed struct {
	XMLName xml.Name    `xml:"http://www.w3.org/2005/Atom feed"`
	DC      string      `xml:"xmlns:dc,attr,omitempty"`
	Lang    string      `xml:"xml:lang,attr"`
	ID      string      `xml:"id"`
	Title   string      `xml:"title"`
	Updated string      `xml:"updated"`
	Author  []atomName  `xml:"author"`
	Icon    string      `xml:"icon,omitempty"`
	Links   []atomLink  `xml:"link"`
	Entries []atomEntry `xml:"entry"`
}

type atomEntry struct {
	Title     string       `xml:"title"`
	ID        string       `xml:"id"`
	Updated   string       `xml:"updated"`
	Authors   []atomName   `xml:"author"`
	Language  string       `xml:"dc:language,omitempty"`
	Publisher string       `xml:"dc:publisher,omitempty"`
	Issued    string       `xml:"dc:issued,omitempty"`
	Names     []string     `xml:"dc:identifier"`
	Subjects  []atomTerm   `xml:"category"`
	Rights    string       `xml:"rights,omitempty"`
	Summary   string       `xml:"summary,omitempty"`
	Content   *atomContent `xml:"content"`
	Links     []atomLink   `xml:"link"`
}

type atomName struct {
	Name string `xml:"name"`
}

type atomTerm struct {
	Term  string `xml:"term,attr"`
	Label string `xml:"label,attr"`
}

type atomContent struct {
	Type string `xml:"type,attr"`
	Text string `xml:",chardata"`
}

type atomLink struct {
	Rel    string `xml:"rel,attr"`
	Href   string `xml:"href,attr"`
	Type   string `xml:"type,attr,omitempty"`
	Title  string `xml:"title,attr,omitempty"`
	Length int64  `xml:"length,attr,omitempty"`
}

// feed begins a feed of a kind, which stands at a path from the page.
func (p *Page) feed(self, kind, title string) *atomFeed {
	f := &atomFeed{
		Lang: p.language(), ID: p.id(self), Title: title, Updated: p.updated(), Author: p.feedAuthors(),
		Links: []atomLink{
			{Rel: "self", Href: self, Type: kind},
			{Rel: "start", Href: p.Up + Navigation, Type: media.Navigation},
			{Rel: "alternate", Href: Index, Type: "text/html"},
		},
	}
	if p.Small != nil {
		f.Icon = href(p.Small.Path)
	}
	return f
}

// language is the book's (BCP 47).
func (p *Page) language() string {
	if tag := strings.ReplaceAll(p.Meta.Language, "_", "-"); isTag(tag) {
		return tag
	}
	return "zh-CN"
}

// heading names the page in feeds.
func (p *Page) heading() string {
	if p.Group != "" {
		return p.Meta.Title + " · " + p.Group
	}
	return p.Meta.Title
}

// Navigation writes the catalogue's root, or a group's (OPDS 1.2, 2.2): it leads
// to the feed with the book, and to the groups.
func (p *Page) Navigation() ([]byte, error) {
	f := p.feed(Navigation, media.Navigation, say(feedLang, "catalogue", p.heading()))
	if p.Up != "" {
		f.Links = append(f.Links, atomLink{Rel: "up", Href: p.Up + Navigation, Type: media.Navigation})
	}
	add := func(id, title, about, to, kind string) {
		f.Entries = append(f.Entries, atomEntry{
			Title: title, ID: id, Updated: p.updated(), Content: &atomContent{"text", about},
			Links: []atomLink{{Rel: "subsection", Href: to, Type: kind}},
		})
	}
	add(p.id("book"), say(feedLang, "all"), p.about(feedLang), Acquisition, media.Acquisition)
	for _, g := range p.Groups {
		add(p.id("group-"+g.Name), g.Name, say(feedLang, "for", g.Name), href(path.Join(g.Path, Acquisition)), media.Acquisition)
	}
	return p.document(f)
}

// Acquisition writes the feed with the book (OPDS 1.2, 2.3): its files, each with
// type and length.
func (p *Page) Acquisition() ([]byte, error) {
	f := p.feed(Acquisition, media.Acquisition, p.heading())
	f.DC = "http://purl.org/dc/terms/"
	f.Links = append(f.Links, atomLink{Rel: "up", Href: Navigation, Type: media.Navigation})
	m := p.Meta
	e := atomEntry{
		Title: m.Title, ID: p.id(""), Updated: p.updated(), Authors: p.authors(), Language: p.language(),
		Publisher: m.Organisation, Rights: m.Rights, Summary: p.about(feedLang),
	}
	if !m.Published().IsZero() {
		e.Issued = m.Published().Format(time.DateOnly)
	}
	if m.ISBN != "" {
		e.Names = []string{"urn:isbn:" + isbn(m.ISBN)}
	}
	for _, s := range m.Subjects {
		e.Subjects = append(e.Subjects, atomTerm{s, s})
	}
	if m.EditionNote != "" {
		e.Content = &atomContent{"text", m.EditionNote}
	}
	for _, picture := range []struct {
		rel string
		*Picture
	}{{relImage, p.Cover}, {relThumb, p.Small}} {
		if picture.Picture != nil {
			e.Links = append(e.Links, atomLink{Rel: picture.rel, Href: href(picture.Path), Type: media.Type(picture.Path)})
		}
	}
	for _, file := range p.books() {
		e.Links = append(e.Links, atomLink{
			Rel: relOpen, Href: href(file.Path), Type: mediaType(file.Path), Title: what(&file), Length: file.Bytes,
		})
	}
	e.Links = append(e.Links, atomLink{Rel: "alternate", Href: Index, Type: "text/html"})
	f.Entries = []atomEntry{e}
	return p.document(f)
}

// books are the files that can be read: checksums and tables are none.
func (p *Page) books() []File {
	var files []File
	for _, f := range p.offered() {
		switch path.Ext(f.Path) {
		case ".epub", ".pdf", ".html", ".txt":
			files = append(files, f)
		}
	}
	return files
}

// mediaType is the type of a file without its parameters, which clients compare.
func mediaType(name string) string {
	t, _, _ := strings.Cut(media.Type(name), ";")
	return t
}

// what says what a file is for.
func what(f *File) string {
	if i := rank(f.name()); i < len(kinds) {
		return kinds[i].what.In(feedLang)
	}
	return f.name()
}

// isbn is an ISBN without hyphens.
func isbn(s string) string { return strings.NewReplacer("-", "", " ", "").Replace(s) }

// authors are the people who wrote the book, else whoever publishes it.
func (p *Page) authors() []atomName {
	var names []atomName
	for _, person := range p.Meta.People {
		names = append(names, atomName{person.Name})
	}
	if names == nil && p.Meta.Organisation != "" {
		names = []atomName{{p.Meta.Organisation}}
	}
	return names
}

// feedAuthors are whose feed it is: Atom asks for somebody (RFC 4287, 4.1.1), and
// where nobody is known the book itself stands in.
func (p *Page) feedAuthors() []atomName {
	switch {
	case p.Meta.Organisation != "":
		return []atomName{{p.Meta.Organisation}}
	case len(p.Meta.People) > 0:
		return p.authors()
	}
	return []atomName{{p.Meta.Title}}
}

// document writes a feed as an XML document. Characters that XML does not allow
// come out as U+FFFD.
func (p *Page) document(f *atomFeed) ([]byte, error) {
	var b bytes.Buffer
	b.WriteString(xml.Header)
	e := xml.NewEncoder(&b)
	e.Indent("", "  ")
	if err := e.Encode(f); err != nil {
		return nil, err
	}
	b.WriteByte('\n')
	return b.Bytes(), nil
}

// people are the persons of a role, or of every role that is no author's.
func people(m *book.Meta, author bool) []string {
	var names []string
	for _, p := range m.People {
		if (p.Role == "" || p.Role == "作者" || p.Role == "著") == author {
			names = append(names, p.Name)
		}
	}
	return names
}
