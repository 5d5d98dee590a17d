package epub_test

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"net/url"
	"path"
	"strings"
	"testing"
	"unicode"

	"kanben/book"
	"kanben/build/epub"
)

// An archive is an EPUB taken apart.
type archive struct {
	names []string // in the order they are packed
	files map[string]string
}

// unpack makes the book's EPUB and takes it apart.
func unpack(t testing.TB, b *book.Book, o epub.Options) archive {
	t.Helper()
	data, err := epub.Make(b, o)
	if err != nil {
		t.Fatal(err)
	}
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	a := archive{files: make(map[string]string)}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(r)
		if err != nil {
			t.Fatalf("%s: %v", f.Name, err)
		}
		a.names = append(a.names, f.Name)
		a.files[f.Name] = string(text)
	}
	return a
}

// A page is what an XML file of the archive says.
type page struct {
	ids    map[string]bool
	links  []string // href, src and the like, inside the book
	out    []string // href to elsewhere
	words  strings.Builder
	texts  map[string][]string // of elements, by element name
	nested map[string]bool     // names of elements that stand inside one of their name
}

// parse reads an XML file strictly. Words are those of the body, if the file
// has one, without the readings of ruby.
func parse(name, text string) (*page, error) {
	p := &page{ids: make(map[string]bool), texts: make(map[string][]string), nested: make(map[string]bool)}
	d := xml.NewDecoder(strings.NewReader(text))
	body := 0
	open := map[string]int{}
	var starts []int
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return p, nil
		}
		if err != nil {
			return nil, err
		}
		switch token := token.(type) {
		case xml.StartElement:
			if n := token.Name.Local; n == "rt" || n == "rp" {
				if err := d.Skip(); err != nil {
					return nil, err
				}
				continue
			}
			if err := p.attributes(token.Attr); err != nil {
				return nil, err
			}
			if open[token.Name.Local]++; open[token.Name.Local] > 1 {
				p.nested[token.Name.Local] = true
			}
			if token.Name.Local == "body" || body > 0 {
				body++
				starts = append(starts, p.words.Len())
			}
		case xml.EndElement:
			open[token.Name.Local]--
			if body > 0 {
				body--
				at := starts[len(starts)-1]
				starts = starts[:len(starts)-1]
				n := token.Name.Local
				p.texts[n] = append(p.texts[n], p.words.String()[at:])
			}
		case xml.CharData:
			if body > 0 {
				p.words.Write(token)
			}
		}
	}
}

func (p *page) attributes(attrs []xml.Attr) error {
	for _, a := range attrs {
		switch a.Name.Local {
		case "id":
			if p.ids[a.Value] {
				return errors.New("the id " + a.Value + " stands twice")
			}
			p.ids[a.Value] = true
		case "href", "src":
			if u, err := url.Parse(a.Value); err != nil {
				return err
			} else if u.Scheme != "" {
				p.out = append(p.out, a.Value)
				continue
			}
			p.links = append(p.links, a.Value)
		case "aria-labelledby":
			p.links = append(p.links, "#"+a.Value)
		case "refines":
			p.links = append(p.links, a.Value)
		}
	}
	return nil
}

// pages parses every XML file of the archive.
func (a archive) pages(t testing.TB) map[string]*page {
	t.Helper()
	out := make(map[string]*page)
	for name, text := range a.files {
		switch path.Ext(name) {
		case ".xhtml", ".opf", ".ncx", ".xml":
			p, err := parse(name, text)
			if err != nil {
				t.Fatalf("%s: %v\n%s", name, err, text)
			}
			out[name] = p
		}
	}
	return out
}

// packageFile is the package document as readers see it.
type packageFile struct {
	Metadata struct {
		Identifier string   `xml:"identifier"`
		Titles     []string `xml:"title"`
		Languages  []string `xml:"language"`
		Creators   []string `xml:"creator"`
		Dates      []string `xml:"date"`
		Metas      []struct {
			Property string `xml:"property,attr"`
			Value    string `xml:",chardata"`
		} `xml:"meta"`
	} `xml:"metadata"`
	Items []struct {
		ID         string `xml:"id,attr"`
		Href       string `xml:"href,attr"`
		MediaType  string `xml:"media-type,attr"`
		Properties string `xml:"properties,attr"`
	} `xml:"manifest>item"`
	Spine []struct {
		ID string `xml:"idref,attr"`
	} `xml:"spine>itemref"`
}

func (a archive) packageFile(t testing.TB) packageFile {
	t.Helper()
	var p packageFile
	if err := xml.Unmarshal([]byte(a.files["EPUB/package.opf"]), &p); err != nil {
		t.Fatal(err)
	}
	return p
}

func (p *packageFile) property(name string) (values []string) {
	for _, m := range p.Metadata.Metas {
		if m.Property == name {
			values = append(values, m.Value)
		}
	}
	return values
}

// unspaced takes all white space away: paragraphs part text in one way, lines
// of a file in another.
func unspaced(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return -1
		}
		return r
	}, s)
}
