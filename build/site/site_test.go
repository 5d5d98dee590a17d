package site

import (
	"bytes"
	"crypto/sha256"
	"encoding/json"
	"encoding/xml"
	"image"
	"image/png"
	"io"
	"net/url"
	"path"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"kanben/book"
	"kanben/book/diag"
	"kanben/book/golden"
	"kanben/book/roster"
	"kanben/build/media"
	"kanben/build/pack"
)

// works are a small book of two groups, of which the second gets an excerpt, and
// an earlier edition.
func works(t *testing.T) *Works {
	t.Helper()
	var cover bytes.Buffer
	if err := png.Encode(&cover, image.NewGray(image.Rect(0, 0, 640, 1024))); err != nil {
		t.Fatal(err)
	}
	item := func(output, ending, data string, pages int) *pack.Item {
		return &pack.Item{Output: output, Ending: ending, Data: []byte(data), Digest: sha256.Sum256([]byte(data)), Pages: pages}
	}
	m := &book.Meta{
		Title: "依靠 <群众> & “讨论”", Subtitle: "发言选", Language: "zh-TW", Organisation: "朝阳学习组", Edition: 2,
		Date: time.Date(2024, 10, 1, 0, 0, 0, 0, time.UTC), EditionNote: "改正三处错字。\n加了一篇。", Replaces: "第1版",
		People: []book.Person{{Name: "王明"}, {Name: "李华", Role: "主编"}}, ISBN: "978-7-01-000001-5", Subjects: []string{"学习"}, Internal: true,
	}
	all := &Shelf{
		Items: []*pack.Item{
			item("booklet", "-小册子.pdf", strings.Repeat("b", 1_234_567), 24), item("epub", ".epub", "epub", 0),
			item("pdf", ".pdf", "pdf", 22), item("report", "校对报告.html", "<p>", 0),
		},
		Read: []byte("<p>all"),
		Contents: []Entry{
			{ID: "preface", Title: "前言"}, {ID: "part1", Title: "第一部分", Part: true},
			{ID: "s001", Title: "发言 篇1", First: "同志们……", Minutes: 4}, {ID: "s002", Title: "发言 篇2", Minutes: 15},
		},
	}
	part := &Shelf{Items: []*pack.Item{item("epub", ".epub", "part", 0)}, Read: []byte("<p>part"), Contents: all.Contents[2:3]}
	groups := []*roster.Group{
		{Name: "第一组", Contact: "赵钱孙", Copies: []roster.Copies{{Output: "booklet", N: 4}}},
		{Name: "第二组", Needs: []string{"epub"}, Include: []string{"1"}},
	}
	shelfOf := func(g *roster.Group) *Shelf {
		if len(g.Include) > 0 {
			return part
		}
		return all
	}
	plan, _ := pack.Make(m, groups, pack.Options{Names: pack.ASCII, BaseURL: "https://example.org/book"}, func(g *roster.Group) []*pack.Item { return shelfOf(g).Items })
	return &Works{
		Plan: plan, Shelf: all, Cover: cover.Bytes(),
		ShelfOf:   func(i int) *Shelf { return shelfOf(plan.Parcels[i].Group) },
		Revisions: []Revision{{Past: Past{Name: "第1版", When: "2024年5月", Changes: 3}, Record: []byte("<p>record"), Slip: []byte("%PDF")}},
	}
}

// made makes the site of works, by path.
func made(t *testing.T, w *Works) map[string][]byte {
	t.Helper()
	tree, err := Make(w)
	if err != nil {
		t.Fatal(err)
	}
	files := map[string][]byte{}
	for i := range tree.Files {
		e := &tree.Files[i]
		if files[e.Path] != nil {
			t.Errorf("%s is there twice", e.Path)
		}
		if e.Digest != sha256.Sum256(e.Bytes()) {
			t.Errorf("%s has another digest", e.Path)
		}
		files[e.Path] = e.Bytes()
	}
	return files
}

func TestPages(t *testing.T) {
	files := made(t, works(t))
	var names []string
	for name := range files {
		names = append(names, name)
	}
	golden.File(t, "testdata/names.txt", strings.Join(UploadOrder(names), "\n")+"\n")
	for _, name := range []string{"index.html", "en.html", "opds.atom", "books.atom", "opds.json", "book.json", "di-er-zu/index.html", "di-er-zu/books.atom"} {
		golden.File(t, "testdata/"+strings.ReplaceAll(name, "/", "-"), string(files[name]))
	}
}

// links are all addresses in a page or feed.
func links(t *testing.T, name string, data []byte) []string {
	t.Helper()
	var list []string
	if path.Ext(name) == ".json" {
		d := json.NewDecoder(bytes.NewReader(data))
		for last := ""; ; {
			token, err := d.Token()
			if err == io.EOF {
				return list
			}
			if err != nil {
				t.Fatal(name, err)
			}
			s, _ := token.(string)
			if last == "href" {
				list = append(list, s)
			}
			last = s
		}
	}
	d := xml.NewDecoder(bytes.NewReader(data))
	if path.Ext(name) == ".html" {
		d.Strict, d.AutoClose, d.Entity = false, []string{"meta", "link", "img"}, xml.HTMLEntity
	}
	for {
		token, err := d.Token()
		if err == io.EOF {
			return list
		}
		if err != nil {
			t.Fatal(name, err)
		}
		if e, ok := token.(xml.StartElement); ok {
			for _, a := range e.Attr {
				if a.Name.Local == "href" || a.Name.Local == "src" {
					list = append(list, a.Value)
				}
			}
		}
	}
}

// TestEveryLinkLeadsSomewhere holds that pages and feeds lead to files that are
// there, by relative addresses of ASCII alone, and that all is led to.
func TestEveryLinkLeadsSomewhere(t *testing.T) {
	files := made(t, works(t))
	reached := map[string]bool{"index.html": true, "en.html": true}
	for name, data := range files {
		if strings.ContainsFunc(name, func(r rune) bool { return r > '~' || r == ' ' }) {
			t.Errorf("%q is no name for an address", name)
		}
		if !Entrance(name) || path.Base(name) == "SHA256SUMS" {
			continue
		}
		for _, link := range links(t, name, data) {
			u, err := url.Parse(link)
			if err != nil || u.IsAbs() && !strings.HasPrefix(link, "https://example.org/book/") || strings.HasPrefix(u.Path, "/") && !u.IsAbs() {
				t.Errorf("%s leads to %q", name, link)
				continue
			}
			if u.IsAbs() || u.Path == "" {
				continue
			}
			to := path.Join(path.Dir(name), u.Path)
			if files[to] == nil {
				t.Errorf("%s leads to %s, which is not there", name, to)
			}
			reached[to] = true
		}
	}
	for name := range files {
		if !reached[name] && path.Base(name) != "share.jpg" && path.Base(name) != "book.json" {
			t.Errorf("nothing leads to %s", name)
		}
	}
}

// TestPageIsWhole holds that pages ask for nothing from elsewhere, run nothing,
// and name no person whom the book does not name.
func TestPageIsWhole(t *testing.T) {
	for name, data := range made(t, works(t)) {
		if !Entrance(name) {
			continue
		}
		for _, word := range []string{"<script", "onclick", "javascript:", "http:", "@import", "url(", "赵钱孙"} {
			if word == "http:" && path.Ext(name) != ".html" {
				continue // relations have names that look like addresses
			}
			if bytes.Contains(bytes.ReplaceAll(data, []byte("http://www.w3.org/2000/svg"), nil), []byte(word)) {
				t.Errorf("%s holds %q", name, word)
			}
		}
	}
}

// TestAddressFollowsTheBytes holds that other bytes have another address, and the
// same works the same site.
func TestAddressFollowsTheBytes(t *testing.T) {
	first, again := made(t, works(t)), made(t, works(t))
	for name, data := range first {
		if !bytes.Equal(again[name], data) {
			t.Errorf("%s differs", name)
		}
	}
	w := works(t)
	w.Shelf.Read = []byte("<p>other")
	other := made(t, w)
	for name := range other {
		if strings.HasPrefix(name, "v2-") && first[name] != nil {
			t.Errorf("%s has the address of other bytes", name)
		}
	}
}

// TestAcquisition holds the feed to the clauses of OPDS 1.2 and of Atom.
func TestAcquisition(t *testing.T) {
	files := made(t, works(t))
	for _, name := range []string{"books.atom", "di-yi-zu/books.atom", "di-er-zu/books.atom", "opds.atom", "di-er-zu/opds.atom"} {
		var f struct {
			XMLName xml.Name `xml:"http://www.w3.org/2005/Atom feed"`
			ID      []string `xml:"id"`
			Title   []string `xml:"title"`
			Updated []string `xml:"updated"`
			Authors []string `xml:"author>name"`
			Links   []link   `xml:"link"`
			Entries []struct {
				ID        []string `xml:"id"`
				Title     []string `xml:"title"`
				Updated   []string `xml:"updated"`
				Language  string   `xml:"http://purl.org/dc/terms/ language"`
				Publisher string   `xml:"http://purl.org/dc/terms/ publisher"`
				Issued    string   `xml:"http://purl.org/dc/terms/ issued"`
				Content   *string  `xml:"content"`
				Links     []link   `xml:"link"`
			} `xml:"entry"`
		}
		if err := xml.Unmarshal(files[name], &f); err != nil {
			t.Fatal(name, err)
		}
		once := func(what string, list []string) string {
			if len(list) != 1 || list[0] == "" {
				t.Errorf("%s: %s is %q", name, what, list) // RFC 4287, 4.1.1 and 4.1.2
				return ""
			}
			return list[0]
		}
		ids := []string{once("id", f.ID)}
		once("title", f.Title)
		if when := once("updated", f.Updated); when != "2024-10-01T00:00:00Z" {
			t.Errorf("%s: updated %s", name, when)
		}
		if len(f.Authors) == 0 {
			t.Errorf("%s: no author", name) // RFC 4287, 4.1.1
		}
		kind := media.Acquisition
		if path.Base(name) == "opds.atom" {
			kind = media.Navigation
		}
		if self := only(f.Links, "self"); self.Type != kind || self.Href != path.Base(name) {
			t.Errorf("%s: self is %+v", name, self) // OPDS 1.2, 2.2 and 2.3
		}
		if start := only(f.Links, "start"); start.Type != media.Navigation || path.Join(path.Dir(name), start.Href) != "opds.atom" {
			t.Errorf("%s: start is %+v", name, start) // OPDS 1.2, 2.1
		}
		if len(f.Entries) == 0 {
			t.Errorf("%s: no entries", name)
		}
		for _, e := range f.Entries {
			ids = append(ids, once("id of an entry", e.ID))
			once("title of an entry", e.Title)
			once("updated of an entry", e.Updated)
			if kind == media.Navigation {
				if e.Content == nil || len(e.Links) != 1 || e.Links[0].Rel != "subsection" || e.Links[0].Type != media.Acquisition {
					t.Errorf("%s: entry %+v", name, e) // OPDS 1.2, 2.2; RFC 4287, 4.1.2
				}
				continue
			}
			if e.Language != "zh-TW" || e.Publisher != "朝阳学习组" || e.Issued != "2024-10-01" {
				t.Errorf("%s: entry says %+v", name, e) // OPDS 1.2, 5.1
			}
			get := 0
			for _, l := range e.Links {
				if strings.HasPrefix(l.Rel, "http://opds-spec.org/acquisition") {
					get++
					to := path.Join(path.Dir(name), l.Href)
					if l.Length != len(files[to]) || l.Type != mediaType(to) {
						t.Errorf("%s: %+v is a file of %d bytes", name, l, len(files[to])) // OPDS 1.2, 5.2.1
					}
				}
			}
			if get == 0 {
				t.Errorf("%s: nothing to get", name) // OPDS 1.2, 5.2
			}
			if image := only(e.Links, relImage); image.Type != "image/png" && image.Type != "image/jpeg" && image.Type != "image/gif" {
				t.Errorf("%s: image %+v", name, image) // OPDS 1.2, 5.2.2
			}
			only(e.Links, relThumb)
		}
		if slices.Sort(ids); len(slices.Compact(slices.Clone(ids))) != len(ids) {
			t.Errorf("%s: two things have one id: %q", name, ids) // RFC 4287, 4.2.6
		}
	}
}

type link struct {
	Rel    string `xml:"rel,attr"`
	Href   string `xml:"href,attr"`
	Type   string `xml:"type,attr"`
	Length int    `xml:"length,attr"`
}

// only is the one link of a relation; none or several give a link of nothing.
func only(list []link, rel string) link {
	var found []link
	for _, l := range list {
		if l.Rel == rel {
			found = append(found, l)
		}
	}
	if len(found) != 1 {
		return link{}
	}
	return found[0]
}

// TestIDs holds that what a publisher calls the book becomes an IRI.
func TestIDs(t *testing.T) {
	for given, want := range map[string]string{
		"":                        "urn:uuid:",
		"urn:isbn:9787010000015":  "urn:isbn:9787010000015",
		"https://example.org/b/1": "https://example.org/b/1",
		"学习材料 三号":                 "urn:uuid:",
		"no: iri":                 "urn:uuid:",
		"书号:一":                    "urn:uuid:",
		"1:2":                     "urn:uuid:",
		"urn:a\tb":                "urn:uuid:",
		"https://example.org/书":   "https://example.org/书",
	} {
		p := &Page{Meta: &book.Meta{Title: "书", Identifier: given}, Group: "甲 组"}
		id, of := p.id(""), p.id("books.atom")
		if !strings.HasPrefix(id, want) || of == id || strings.ContainsAny(of, " 甲") {
			t.Errorf("%q is called %q and %q", given, id, of)
		}
		if u, err := url.Parse(uri(id)); err != nil || u.Scheme == "" || u.String() != uri(id) {
			t.Errorf("%q is no URI", uri(id))
		}
	}
}

// TestLanguage holds that the language of feeds and pages is one, whatever an e-book
// of somebody's says of itself.
func TestLanguage(t *testing.T) {
	for given, want := range map[string]string{
		"": "zh-CN", "zh-TW": "zh-TW", "zh_HK": "zh-HK", "en": "en", "zh-Hant-HK": "zh-Hant-HK", "中文": "zh-CN", "zh-": "zh-CN", "419": "zh-CN", "en us": "zh-CN",
	} {
		if got := (&Page{Meta: &book.Meta{Language: given}}).language(); got != want {
			t.Errorf("%q is %q", given, got)
		}
	}
}

// TestSparePage holds that a page of which next to nothing is known shows nothing
// that is not so.
func TestSparePage(t *testing.T) {
	data, err := (&Page{Meta: &book.Meta{Title: "书"}, Files: []File{
		{Path: "书.txt", Bytes: 29_312}, {Path: "书 第2版: 定稿.epub", Bytes: 12_400_000}, {Path: "javascript:alert(1)", Bytes: 999},
	}}).HTML(diag.Chinese)
	if err != nil {
		t.Fatal(err)
	}
	golden.File(t, "testdata/spare.html", string(data))
}

// TestFolder holds the pages that a folder of files gets when it is handed out.
func TestFolder(t *testing.T) {
	root := fstest.MapFS{"书.pdf": {Data: []byte("pdf")}, "书.html": {Data: []byte("<p>")}, ".x": {}, "broken.epub": {Data: []byte("PK")}, "组/书.pdf": {Data: []byte("pdf")}}
	entries, err := Folder(root, "成品")
	if err != nil {
		t.Fatal(err)
	}
	page := string(entries[0].Data)
	for _, want := range []string{"<h1>broken</h1>", `href="%E4%B9%A6.pdf"`, `class="first" href="书.html"`} {
		if !strings.Contains(page, want) && !strings.Contains(page, strings.ReplaceAll(want, "书", "%e4%b9%a6")) {
			t.Errorf("the page lacks %s", want)
		}
	}
	if strings.Contains(page, "组") && strings.Contains(page, "组/") || strings.Contains(page, ".x") {
		t.Error("the page offers what is hidden or in another folder")
	}
	if list := named(entries); list[Navigation] == nil || list["cover-small.jpg"] == nil || !strings.Contains(string(list[OPDS2]), `"href": "cover-small.jpg"`) {
		t.Error("the feeds show no cover") // without one OPDS 2.0 is not valid
	}
	for title, root := range map[string]fstest.MapFS{
		"讲话":  {"讲话.pdf": {}, "讲话-小册子-正面.pdf": {}, "讲话-小册子-背面.pdf": {}, "SHA256SUMS": {}, "签到表.csv": {}},
		"第一组": {"讲话.pdf": {}, "发言.pdf": {}},
	} {
		if entries, err = Folder(root, "第一组"); err != nil || !strings.Contains(string(named(entries)[Index]), "<h1>"+title+"</h1>") || strings.Contains(string(named(entries)[Index]), "电子书要用") {
			t.Errorf("no page of %s: %v", title, err)
		}
	}
	entries, err = Folder(fstest.MapFS{"总表.csv": {Data: []byte("1,2")}}, "表")
	if list := named(entries); err != nil || len(list) != 2 || list[Index] == nil || list[English] == nil || strings.Contains(string(list[Index]), "opds") {
		t.Errorf("a folder without books gets %d files, %v", len(list), err)
	}
	if entries, err := Folder(fstest.MapFS{}, "空"); err != nil || entries != nil {
		t.Errorf("an empty folder gets %v, %v", entries, err)
	}
}

// named are entries by their paths.
func named(entries []pack.Entry) map[string][]byte {
	list := map[string][]byte{}
	for _, e := range entries {
		list[e.Path] = e.Data
	}
	return list
}
