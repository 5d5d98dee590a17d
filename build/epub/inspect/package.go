package inspect

import (
	"encoding/xml"
	"maps"
	"net/url"
	"path"
	"regexp"
	"slices"
	"strings"

	"kanben/book/source"
)

// A packageFile is what the package document says.
type packageFile struct {
	file    *source.File
	version string
	unique  string // id of the identifier
	toc     string // id of the NCX
	items   []*item
	byID    map[string]*item
	spine   []*element
	seen    map[string]int // elements of the metadata that say something
	ids     map[string]string
	texts   map[string]string   // of identifiers, by id
	meta    []string            // of dcterms:modified
	cover   string              // id of the cover, EPUB 2
	says    map[string][]string // what the Dublin Core elements say, by local name
	edition string              // schema:bookEdition

	inside []xml.Name
	text   strings.Builder
	open   *element
}

// An item is a file as the manifest lists it.
type item struct {
	*element
	id, path, mediaType string
	properties          []string
	fallback            string
	spine               bool
}

func (i *item) has(property string) bool {
	for _, p := range i.properties {
		if p == property {
			return true
		}
	}
	return false
}

// container finds the package document.
func (b *volume) container() {
	const name = "META-INF/container.xml"
	data := b.get(name)
	if data == nil {
		b.say(E003, name)
		return
	}
	c := &containerFile{}
	if !b.parse(name, data, c) {
		return
	}
	if c.path == "" {
		b.say(E003, "rootfile")
		return
	}
	if b.files[c.path] == nil {
		b.say(E003, c.path)
		return
	}
	b.opf = c.path
	data = b.get(b.opf)
	if data == nil {
		return
	}
	p := &b.pkg
	p.byID, p.seen, p.ids, p.texts = map[string]*item{}, map[string]int{}, map[string]string{}, map[string]string{}
	p.says = map[string][]string{}
	if !b.parse(b.opf, data, p) {
		return
	}
	if p.file == nil {
		b.say(E010, "package")
		return
	}
	b.metadata()
	b.manifest()
	b.reading()
}

type containerFile struct{ path string }

func (c *containerFile) start(e *element) {
	if e.name.Local == "rootfile" && e.get("media-type") == "application/oebps-package+xml" && c.path == "" {
		c.path = e.get("full-path")
	}
}
func (c *containerFile) end(xml.Name) {}
func (c *containerFile) chars([]byte) {}

func (p *packageFile) start(e *element) {
	p.inside = append(p.inside, e.name)
	p.text.Reset()
	p.open = e
	if id, ok := e.attr("id"); ok && id != "" {
		if _, taken := p.ids[id]; taken {
			p.ids[id] = "twice"
		} else {
			p.ids[id] = "once"
		}
	}
	switch e.name.Local {
	case "package":
		p.file = e.file
		p.version, p.unique = e.get("version"), e.get("unique-identifier")
	case "item":
		i := &item{element: e, id: e.get("id"), mediaType: e.get("media-type"), properties: strings.Fields(e.get("properties")), fallback: e.get("fallback")}
		p.items = append(p.items, i)
	case "itemref":
		p.spine = append(p.spine, e)
	case "spine":
		p.toc = e.get("toc")
		p.seen["spine"]++
	case "manifest":
		p.seen["manifest"]++
	case "meta":
		if e.get("name") == "cover" {
			p.cover = e.get("content")
		}
	}
}

func (p *packageFile) end(name xml.Name) {
	p.inside = p.inside[:len(p.inside)-1]
	text := strings.TrimSpace(p.text.String())
	if text == "" || p.open == nil || p.open.name != name {
		return
	}
	p.seen[name.Local]++
	if name.Space == "http://purl.org/dc/elements/1.1/" {
		p.says[name.Local] = append(p.says[name.Local], text)
	}
	switch name.Local {
	case "identifier":
		p.texts[p.open.get("id")] = text
	case "meta":
		if p.open.get("property") == "schema:bookEdition" {
			p.edition = text
		}
		if p.open.get("property") == "dcterms:modified" && p.open.get("refines") == "" {
			p.meta = append(p.meta, text)
		}
	}
	p.open = nil
}

func (p *packageFile) chars(text []byte) { p.text.Write(text) }

var dateTime = regexp.MustCompile(`^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$`)

// metadata looks for what must be known of every book.
func (b *volume) metadata() {
	p := &b.pkg
	for _, name := range []string{"identifier", "title", "language"} {
		if p.seen[name] == 0 {
			b.at(p.file, 0, E011, "dc:"+name)
		}
	}
	if p.seen["identifier"] > 0 && p.texts[p.unique] == "" {
		b.at(p.file, 0, E011, "unique-identifier")
	}
	switch {
	case strings.HasPrefix(p.version, "3"):
		if len(p.meta) != 1 || !dateTime.MatchString(p.meta[0]) {
			b.at(p.file, 0, E011, "dcterms:modified")
		}
	case p.version != "2.0":
		b.at(p.file, 0, E010, "version "+p.version)
	}
	for _, id := range slices.Sorted(maps.Keys(p.ids)) {
		if p.ids[id] == "twice" {
			b.at(p.file, strings.Index(p.file.Text, `id="`+id+`"`), E025, id)
		}
	}
}

// manifest looks at the list of files.
func (b *volume) manifest() {
	p := &b.pkg
	b.listed = map[string]*item{}
	if p.seen["manifest"] == 0 || len(p.items) == 0 {
		b.at(p.file, 0, E012, "manifest")
	}
	for _, i := range p.items {
		href := i.get("href")
		if i.id == "" || href == "" || i.mediaType == "" {
			b.at(p.file, i.at, E012, "item")
			continue
		}
		if p.byID[i.id] == nil {
			p.byID[i.id] = i
		}
		target, _, ok := resolve(path.Dir(b.opf), href)
		switch {
		case !ok: // elsewhere: allowed for sound and moving pictures
			if !strings.HasPrefix(i.mediaType, "audio/") && !strings.HasPrefix(i.mediaType, "video/") {
				b.at(p.file, i.at, E024, href)
			}
			continue
		case strings.Contains(href, "#"):
			b.at(p.file, i.at, E012, href)
		case b.listed[target] != nil:
			b.at(p.file, i.at, E012, href)
		case b.files[target] == nil:
			b.at(p.file, i.at, E013, target)
		}
		i.path = target
		b.listed[target] = i
	}
	for _, name := range b.order {
		if b.listed[name] == nil && name != b.opf && name != "mimetype" && !strings.HasPrefix(name, "META-INF/") {
			b.say(E014, name)
		}
	}
}

// reading looks at the reading order and the contents.
func (b *volume) reading() {
	p := &b.pkg
	if p.seen["spine"] == 0 || len(p.spine) == 0 {
		b.at(p.file, 0, E015, "spine")
	}
	for _, ref := range p.spine {
		id := ref.get("idref")
		i := p.byID[id]
		switch {
		case i == nil:
			b.at(p.file, ref.at, E015, id)
			continue
		case i.spine:
			b.at(p.file, ref.at, E015, id)
		case !b.readable(i, 0):
			b.at(p.file, ref.at, E015, i.mediaType)
		}
		i.spine = true
	}
	navs, covers := 0, 0
	for _, i := range p.items {
		if i.has("nav") {
			navs++
		}
		if i.has("cover-image") || p.cover != "" && i.id == p.cover {
			covers++
		}
	}
	if strings.HasPrefix(p.version, "3") && navs != 1 {
		b.at(p.file, 0, E016, "nav")
	}
	if p.version == "2.0" && p.toc == "" {
		b.at(p.file, 0, E017, "toc")
	}
	if p.toc != "" {
		if i := p.byID[p.toc]; i == nil || i.mediaType != "application/x-dtbncx+xml" {
			b.at(p.file, 0, E017, p.toc)
		}
	}
	if covers == 0 {
		b.say(E033)
	}
}

// readable tells whether an item, or what stands in for it, is a document.
func (b *volume) readable(i *item, depth int) bool {
	switch i.mediaType {
	case "application/xhtml+xml", "image/svg+xml", "application/x-dtbook+xml":
		return true
	}
	next := b.pkg.byID[i.fallback]
	return next != nil && depth < 10 && b.readable(next, depth+1)
}

// resolve finds the file that an address of a file in a folder means, and the
// place in it; not ok if it leads out of the book.
func resolve(folder, href string) (file, fragment string, ok bool) {
	u, err := url.Parse(strings.TrimSpace(href))
	if err != nil {
		return href, "", true // it cannot be there
	}
	if u.Scheme != "" || u.Host != "" {
		return "", "", false
	}
	if u.Path == "" {
		return "", u.Fragment, true
	}
	return path.Join(folder, u.Path), u.Fragment, true
}
