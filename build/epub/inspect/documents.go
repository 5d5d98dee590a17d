package inspect

import (
	"encoding/xml"
	"fmt"
	"path"
	"strings"

	"kanben/book/diag"
	"kanben/book/source"
	"kanben/fonts"
)

// A page is a document of the book.
type page struct {
	name   string
	item   *item
	file   *source.File
	ids    map[string]int
	links  []link
	uses   map[string]bool // script, svg, math
	titled bool            // the title says something
	titles int
	lang   bool
	nav    bool // it has contents
	uid    string
	root   string

	volume  *volume
	inTitle bool
	inNav   int
}

// A link is a way from a document to another file or place.
type link struct {
	href     string
	at       int
	resource bool // a part of the page: picture, style sheet
}

// declared looks at every listed file as what it is said to be.
func (b *volume) declared() {
	b.pages = map[string]*page{}
	for _, i := range b.pkg.items {
		if i.path == "" || b.files[i.path] == nil || b.listed[i.path] != i {
			continue
		}
		data := b.get(i.path)
		if data == nil {
			continue
		}
		switch {
		case i.mediaType == "application/xhtml+xml", i.mediaType == "application/x-dtbncx+xml", i.mediaType == "image/svg+xml":
			b.document(i, data)
		case i.mediaType == "text/css":
			b.styles(i, data)
		case strings.HasPrefix(i.mediaType, "image/"):
			b.picture(i, data)
		case isFont(i.mediaType):
			b.typeface(i, data)
		}
	}
	for _, i := range b.pkg.items { // in order, for the same findings every time
		if p := b.pages[i.path]; p != nil {
			b.follow(p)
		}
	}
}

func (b *volume) document(i *item, data []byte) {
	if len(data) > maxDocument {
		b.say(E007)
		return
	}
	if i.mediaType == "application/xhtml+xml" && len(data) > largeDocument {
		b.say(E008, i.path, len(data)>>10, "KB")
	}
	p := &page{name: i.path, item: i, ids: map[string]int{}, uses: map[string]bool{}, volume: b}
	if !b.parse(i.path, data, p) {
		return
	}
	b.pages[i.path] = p
	switch i.mediaType {
	case "application/xhtml+xml":
		b.xhtml(p)
	case "application/x-dtbncx+xml":
		if p.root != "ncx" {
			b.at(p.file, 0, E017, p.root)
		} else if id := b.pkg.texts[b.pkg.unique]; id != "" && p.uid != id {
			b.at(p.file, 0, E017, "dtb:uid")
		}
	case "image/svg+xml":
		if p.root != "svg" {
			b.at(p.file, 0, E018, p.name, i.mediaType)
		}
	}
}

// xhtml looks at a page as a whole.
func (b *volume) xhtml(p *page) {
	if p.root != "html" {
		b.at(p.file, 0, E018, p.name, p.item.mediaType)
		return
	}
	if !p.titled {
		b.at(p.file, 0, E029)
		if p.titles == 0 { // readers show the file's name
			b.found[len(b.found)-1].Severity = diag.Warning
		}
	}
	if !p.lang {
		b.at(p.file, 0, E027)
	}
	if p.item.has("nav") && !p.nav {
		b.at(p.file, 0, E016, "toc")
	}
	if !strings.HasPrefix(b.pkg.version, "3") {
		return
	}
	for _, n := range [...]struct{ element, property string }{{"script", "scripted"}, {"svg", "svg"}, {"math", "mathml"}} {
		if p.uses[n.element] && !p.item.has(n.property) {
			b.at(p.file, 0, E026, n.property)
		}
	}
}

func (p *page) start(e *element) {
	name := e.name.Local
	if p.root == "" {
		p.root, p.file = name, e.file
	}
	if id := e.get("id"); id != "" {
		if p.ids[id]++; p.ids[id] == 2 {
			p.volume.at(e.file, e.at, E025, id)
		}
	}
	switch name {
	case "html":
		_, p.lang = e.attr("lang")
		for _, a := range e.attrs {
			p.lang = p.lang || a.Name.Local == "lang"
		}
	case "title":
		p.inTitle = true
		p.titles++
	case "nav":
		if p.inNav++; hasWord(e.ops("type"), "toc") {
			p.nav = true
		}
	case "svg", "math":
		p.uses[name] = true
	case "script":
		if t := e.get("type"); t == "" || strings.Contains(t, "javascript") || t == "module" {
			p.uses[name] = true
		}
	case "form", "input", "button":
		p.uses["script"] = p.uses["script"] || name == "form"
	case "img":
		if _, ok := e.attr("alt"); !ok {
			p.volume.at(e.file, e.at, E028)
		}
	case "meta":
		if e.get("name") == "dtb:uid" {
			p.uid = e.get("content")
		}
	}
	p.leads(e)
}

// leads notes where an element leads.
func (p *page) leads(e *element) {
	resource := true
	var href string
	var ok bool
	switch e.name.Local {
	case "a", "area":
		href, ok = e.attr("href")
		resource = false
	case "link":
		href, ok = e.attr("href")
		if !hasWord(strings.ToLower(e.get("rel")), "stylesheet") {
			resource = false
		}
	case "img", "script", "audio", "video", "source", "iframe", "embed", "track":
		href, ok = e.attr("src")
	case "content":
		href, ok = e.attr("src")
		resource = false
	case "object":
		href, ok = e.attr("data")
	case "image":
		for _, a := range e.attrs {
			if a.Name.Local == "href" {
				href, ok = a.Value, true
			}
		}
	}
	if ok {
		p.links = append(p.links, link{href, e.at, resource})
	}
}

func (p *page) end(name xml.Name) {
	switch name.Local {
	case "title":
		p.inTitle = false
	case "nav":
		p.inNav--
	}
}

func (p *page) chars(text []byte) {
	if p.inTitle && strings.TrimSpace(string(text)) != "" {
		p.titled = true
	}
}

func hasWord(list, word string) bool {
	for w := range strings.FieldsSeq(list) {
		if w == word {
			return true
		}
	}
	return false
}

// follow looks where the links of a document lead.
func (b *volume) follow(p *page) {
	for _, l := range p.links {
		if strings.HasPrefix(l.href, "data:") {
			continue
		}
		target, fragment, ok := resolve(path.Dir(p.name), l.href)
		if !ok {
			if l.resource {
				b.at(p.file, l.at, E024, l.href)
			}
			continue
		}
		if target == "" {
			target = p.name
		}
		if b.listed[target] == nil { // what is listed and not there was told already
			b.at(p.file, l.at, E022, l.href)
			continue
		}
		if to := b.pages[target]; to != nil && fragment != "" && !l.resource && to.ids[fragment] == 0 {
			b.at(p.file, l.at, E023, l.href)
		}
	}
}

// magics are what files of a kind begin with.
var magics = map[string][]string{
	"image/png":  {"\x89PNG\r\n\x1a\n"},
	"image/jpeg": {"\xff\xd8\xff"},
	"image/gif":  {"GIF87a", "GIF89a"},
	"image/webp": {"RIFF"},
}

func (b *volume) picture(i *item, data []byte) {
	for _, m := range magics[i.mediaType] {
		if strings.HasPrefix(string(data[:min(len(data), 16)]), m) {
			return
		}
	}
	if len(magics[i.mediaType]) > 0 {
		b.say(E018, i.path, i.mediaType)
	}
}

func isFont(mediaType string) bool {
	return strings.HasPrefix(mediaType, "font/") || strings.HasPrefix(mediaType, "application/font-") ||
		mediaType == "application/vnd.ms-opentype"
}

// typeface looks whether a font can be opened. What is encrypted looks broken
// and is left alone.
func (b *volume) typeface(i *item, data []byte) {
	if b.files["META-INF/encryption.xml"] != nil {
		return
	}
	head := string(data[:min(len(data), 4)])
	switch head {
	case "OTTO", "wOFF", "wOF2", "ttcf":
		return
	}
	if _, err := fonts.Open(path.Base(i.path), string(data)); err != nil {
		b.say(E031, i.path, text("数据坏了", fmt.Sprint(err)))
	}
}
